/**
 * `__complete`, which the scripts of `completion` call: what may stand where the cursor is. It reads the index of the
 * shipped norms and nothing else, and never complains: a shell is waiting.
 */
import type { Catalog } from '../catalog/catalog.ts';
import { DESCRIBED_RULES } from '../norms/rules/titles.ts';
import type { Language } from '../text/language.ts';
import { oneLine } from '../text/one-line.ts';

/** A command as it may be completed; the one without a name is the program itself. */
export interface CommandSpec {
  name: string;
  summary: string;
  options: OptionSpec[];
  arguments: { name: string; choices: readonly string[]; variadic: boolean }[];
}

interface OptionSpec {
  flags: string[];
  summary: string;
  takesValue: boolean;
  choices: readonly string[];
}

interface Candidate {
  value: string;
  summary?: string;
}

/** What to offer: words, and files or folders of the disk, which the shell knows better. */
interface Offer {
  words: Candidate[];
  disk?: 'files' | 'folders';
}

type Source = (catalog: Catalog, language: Language) => Promise<Offer> | Offer;

/** Values of options, and arguments by the name of their command, where they are no files. */
const OPTION_VALUES: Record<string, Source> = {
  '--standards': () => ({ words: [], disk: 'folders' }),
  '--avviso': async (catalog) => ({ words: await ids(catalog, 'avvisi'), disk: 'files' }),
  '--diff': async (catalog) => ({ words: await ids(catalog, 'standard'), disk: 'files' }),
  '--standard': async (catalog) => ({ words: await ids(catalog, 'standard') }),
  '--regione': async (catalog) => ({ words: await valuesOf(catalog, ({ regione }) => regione) }),
  '--eqf': async (catalog) => ({ words: await valuesOf(catalog, ({ eqf }) => eqf && String(eqf)) }),
};
const ARGUMENTS: Record<string, Source> = {
  show: async (catalog, language) => ({
    words: [...(await ids(catalog)), ...(await codes(catalog)), ...rules(language)],
  }),
  explain: (_catalog, language) => ({ words: rules(language) }),
  compare: async (catalog) => ({ words: await ids(catalog, 'standard') }),
  init: async (catalog) => ({ words: await ids(catalog, 'standard') }),
};

/** One candidate a line, `value<TAB>summary`; a last line `:files` or `:folders` when the disk has more to offer. */
export async function complete(
  words: readonly string[],
  specs: readonly CommandSpec[],
  catalog: Catalog,
  language: Language,
): Promise<string> {
  const line = split(words);
  const { words: candidates, disk } = await offerAt(line, specs, (source) => source?.(catalog, language));
  const fitting = candidates.filter(({ value }) => value.startsWith(line.current) && value !== '');
  // Nothing in a summary may end the line or start another field.
  const lines = fitting.map(({ value, summary }) => `${line.prefix}${value}\t${oneLine(summary ?? '')}`);
  return [...lines, ...(disk === undefined ? [] : [`:${disk}`])].map((each) => `${each}\n`).join('');
}

interface Line {
  before: string[];
  /** The word at the cursor, as far as it is written. */
  current: string;
  /** What the shell takes for a part of that word: `--format=`. */
  prefix: string;
}

/** `--format=js` is an option and its value; bash gives the sign as a word of its own. */
function split(words: readonly string[]): Line {
  const all = words.flatMap((word) => {
    const [, flag, value] = /^(--[\w-]+)=(.*)$/s.exec(word) ?? [];
    return flag === undefined ? [word] : [flag, value ?? ''];
  });
  const parted = all.filter((word, index) => word !== '=' || index === all.length - 1);
  const current = parted.at(-1) ?? '';
  const prefix = /^--[\w-]+=/.exec(words.at(-1) ?? '')?.[0] ?? '';
  return { before: parted.slice(0, -1), current: current === '=' ? '' : current, prefix };
}

/** Looks up what a source has to offer. */
type Ask = (source: Source | undefined) => Promise<Offer> | Offer | undefined;

async function offerAt(
  { before, current }: Omit<Line, 'prefix'>,
  specs: readonly CommandSpec[],
  ask: Ask,
): Promise<Offer> {
  const [root, ...commands] = specs;
  if (root === undefined) return { words: [] };
  const { command, waiting, count } = read(before, root, commands);
  if (waiting !== undefined) return valuesFor(waiting, ask);
  if (current.startsWith('-') && !before.includes('--')) return { words: flags(command, root) };
  if (command === undefined) return { words: commandWords(commands) };
  const argument = command.arguments[count] ?? command.arguments.findLast(({ variadic }) => variadic);
  if (argument === undefined) return { words: command.name === 'help' ? commandWords(commands) : [] };
  if (argument.choices.length > 0) return { words: argument.choices.map((value) => ({ value })) };
  return (await ask(ARGUMENTS[command.name])) ?? { words: [], disk: 'files' };
}

/** What the words before the cursor come to: the command, its arguments so far, an option that wants its value. */
function read(before: readonly string[], root: CommandSpec, commands: readonly CommandSpec[]) {
  let command: CommandSpec | undefined;
  let waiting: OptionSpec | undefined;
  let count = 0;
  for (const word of before) {
    if (waiting !== undefined) waiting = undefined;
    else if (word.startsWith('-')) {
      const option = [...(command?.options ?? []), ...root.options].find(({ flags }) => flags.includes(word));
      if (option?.takesValue) waiting = option;
    } else if (command !== undefined) count++;
    else command = commands.find(({ name }) => name === word) ?? unknown(word);
  }
  return { command, waiting, count };
}

/** Nothing is known of the arguments of a command that is not there. */
function unknown(name: string): CommandSpec {
  return { name, summary: '', options: [], arguments: [] };
}

async function valuesFor({ flags, choices }: OptionSpec, ask: Ask): Promise<Offer> {
  if (choices.length > 0) return { words: choices.map((value) => ({ value })) };
  const source = flags.map((flag) => OPTION_VALUES[flag]).find((each) => each !== undefined);
  return (await ask(source)) ?? { words: [], disk: 'files' };
}

function flags(command: CommandSpec | undefined, root: CommandSpec): Candidate[] {
  return [...(command?.options ?? []), ...root.options, HELP].flatMap(({ flags: names, summary }) =>
    names.filter((name) => name.startsWith('--')).map((value) => ({ value, summary })),
  );
}

/** commander does not count it among the options. */
const HELP: OptionSpec = { flags: ['-h', '--help'], summary: '', takesValue: false, choices: [] };

function commandWords(commands: readonly CommandSpec[]): Candidate[] {
  return commands.map(({ name, summary }) => ({ value: name, summary }));
}

async function ids(catalog: Catalog, only?: 'standard' | 'avvisi'): Promise<Candidate[]> {
  const entries = await catalog.entries();
  return entries
    .filter(({ kind }) => only === undefined || (only === 'avvisi') === (kind === 'avviso'))
    .filter(({ kind }) => only === undefined || kind !== 'scheda')
    .map(({ id, denominazione }) => ({ value: id, summary: denominazione }));
}

/** Codes of units and of classifications, aliases too, each once. */
async function codes(catalog: Catalog): Promise<Candidate[]> {
  const entries = await catalog.entries();
  const all = entries.flatMap((entry) => [...entry.units, ...entry.codes]);
  const named = all.flatMap(({ codice, alias, denominazione }) =>
    [codice, ...alias].map((value): [string, string] => [value, denominazione]),
  );
  return [...new Map(named)].map(([value, summary]) => ({ value, summary }));
}

function rules(language: Language): Candidate[] {
  return DESCRIBED_RULES.map(({ id, title }) => ({ value: id, summary: title[language] }));
}

async function valuesOf(
  catalog: Catalog,
  read: (entry: Awaited<ReturnType<Catalog['entries']>>[number]) => string | undefined | 0,
): Promise<Candidate[]> {
  const values = (await catalog.entries()).flatMap((entry) => read(entry) || []);
  return [...new Set(values)].sort().map((value) => ({ value }));
}
