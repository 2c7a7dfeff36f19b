/**
 * The manuals tell the truth: what they show is what the program prints.
 *
 * - a ```console block that starts with `$ qualcheck …` is run again and has to give the same text; a line `…`
 *   alone stands for lines left out, and a last `$ echo $?` with a number for the exit code;
 * - a ```yaml block after `<!-- piano: errore -->` is the plan that the next ```console block reads from its input;
 * - a ```yaml block of the guide whose first line says the format of a public call has to follow that format;
 * - one whose first line says the format of a configuration too, where the folders that it names are;
 * - any other ```yaml block of the guide is a plan, or keys of one, and has to follow the format.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '../src/report/formats.ts';
import { qualcheck, ROOT } from './support/cli.ts';

const LEFT_OUT = '…';
/** What any plan has to have, for blocks that show only some keys. */
const REQUIRED = [
  'formato: qualcheck/piano@1',
  'titolo: Prova',
  'standard: basilicata/operatore-assistenza-telefonica',
  'unita_formative: []',
];
const AVVISO_FORMAT = 'formato: qualcheck/avviso@1';
const CONFIG_FORMAT = 'formato: qualcheck/configurazione@1';
const PLAN_MARK = '<!-- piano: errore -->';

interface Block {
  language: string;
  /** Line of the opening fence, from 1. */
  line: number;
  lines: string[];
  /** The last line of text before the fence that is not blank. */
  before: string;
}

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const readme = read('README.md');
const guide = read('docs/guida.md');
const manuals = [
  { file: 'README.md', blocks: fencedBlocks(readme) },
  { file: 'docs/guida.md', blocks: fencedBlocks(guide) },
  { file: 'docs/import.en.md', blocks: fencedBlocks(read('docs/import.en.md')) },
];

function fencedBlocks(markdown: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  let before = '';
  for (const [index, line] of markdown.split('\n').entries()) {
    if (open !== undefined && line === '```') {
      blocks.push(open);
      open = undefined;
      before = '';
    } else if (open !== undefined) {
      open.lines.push(line);
    } else if (line.startsWith('```')) {
      open = { language: line.slice(3), line: index + 1, lines: [], before };
    } else if (line.trim() !== '') {
      before = line.trim();
    }
  }
  if (open !== undefined) throw new Error(`fence open since line ${open.line}`);
  return blocks;
}

/** Words of a command line; double quotes keep spaces together. */
function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** The exit code that a block shows in its last lines, and the output above it. */
function splitCode(lines: readonly string[]): { output: string[]; code?: number } {
  const at = lines.indexOf('$ echo $?');
  return at < 0 ? { output: [...lines] } : { output: lines.slice(0, at), code: Number(lines[at + 1]) };
}

/** Pieces of text between the lines that were left out. */
function pieces(lines: readonly string[]): string[] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (line === LEFT_OUT) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.map((group) => group.map((line) => `${line}\n`).join(''));
}

/** Each piece whole and in order; the first opens the text and the last closes it. */
function expectShown(actual: string, lines: readonly string[]): void {
  const parts = pieces(lines);
  if (parts.length === 1) {
    expect(actual).toBe(parts[0]);
    return;
  }
  let from = 0;
  for (const [index, part] of parts.entries()) {
    if (part === '') continue;
    const last = index === parts.length - 1;
    const at = last ? actual.length - part.length : `\n${actual}`.indexOf(`\n${part}`, from);
    const opensLine = at === 0 || actual[at - 1] === '\n';
    if (at < from || (index === 0 && at !== 0) || !opensLine || !actual.startsWith(part, at)) {
      expect(actual.slice(from), 'what is left of the real output').toContain(part);
      throw new Error(`these lines are not where the manual shows them:\n${part}`);
    }
    from = at + part.length;
  }
}

describe.each(manuals)('$file', ({ blocks }) => {
  const commands = blocks.flatMap((block, index) => {
    if (block.language !== 'console' || !block.lines[0]?.startsWith('$ qualcheck')) return [];
    const previous = blocks[index - 1];
    const plan = previous?.before === PLAN_MARK ? `${previous.lines.join('\n')}\n` : undefined;
    return [{ command: block.lines[0].slice(2), line: block.line, shown: block.lines.slice(1), plan }];
  });

  it('shows output', () => {
    expect(commands.length).toBeGreaterThan(0);
  });

  it.each(commands)('line $line: $command', async ({ command, shown, plan }) => {
    const args = words(command).slice(1);
    expect(args.includes('-'), `a plan marked «${PLAN_MARK}» just before`).toBe(plan !== undefined);
    const { stdout, stderr, code } = await qualcheck(args, plan === undefined ? {} : { input: plan });
    const expected = splitCode(shown);
    expectShown(stdout + stderr, expected.output);
    if (expected.code !== undefined) expect(code).toBe(expected.code);
    if (plan !== undefined) expect(code).toBe(1);
  });
});

describe('README.md', () => {
  it.each(['npm ci && node bin/qualcheck.js validate examples/basilicata-conforme.yaml', 'npm ci && npm test'])(
    'has the line «%s» once',
    (line) => {
      expect(readme.split('\n').filter((each) => each === line)).toHaveLength(1);
    },
  );

  it('names only files that exist and scripts that run', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const [, script] of readme.matchAll(/npm run ([\w:-]+)/g)) expect(Object.keys(scripts)).toContain(script);
    for (const [, target] of readme.matchAll(/\]\(([^)#:]+)\)/g)) expect(() => read(target as string)).not.toThrow();
  });
});

describe('docs/guida.md', () => {
  const shown = fencedBlocks(guide).filter(({ language, before }) => language === 'yaml' && before !== PLAN_MARK);
  const calls = shown.filter(({ lines }) => lines[0] === AVVISO_FORMAT);
  const configs = shown.filter(({ lines }) => lines[0] === CONFIG_FORMAT);
  const plans = shown.filter((block) => !calls.includes(block) && !configs.includes(block));

  it('shows how a public call is written', () => {
    expect(calls.length).toBeGreaterThan(0);
  });

  it.each(calls)('line $line: a public call that follows the format', async ({ lines }) => {
    const folder = mkdtempSync(join(tmpdir(), 'qualcheck-guide-'));
    try {
      const file = join(folder, 'avviso.yaml');
      writeFileSync(file, `${lines.join('\n')}\n`);
      const { stdout, stderr, code } = await qualcheck(['check-standards', file]);
      expect(code, stdout + stderr).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each(configs)('line $line: a configuration that can be used', async ({ lines }) => {
    const folder = mkdtempSync(join(tmpdir(), 'qualcheck-guide-'));
    try {
      for (const place of ['norme/standard', 'norme/avvisi', 'piani/campania']) {
        mkdirSync(join(folder, place), { recursive: true });
      }
      const plan = 'campania-call-center-conforme.yaml';
      cpSync(join(ROOT, 'examples', plan), join(folder, 'piani', 'campania', plan));
      writeFileSync(join(folder, 'qualcheck.yaml'), `${lines.join('\n')}\n`);
      const { stdout, stderr } = await qualcheck(['validate', '--quiet'], { cwd: folder });
      expect(stderr).toBe('');
      expect(stdout).toContain('Avvisi: campania/catalogo-formativo-dd-894-2017');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('explains every key of a configuration', () => {
    expect(configs.length).toBeGreaterThan(0);
    const keys = [...keysOf(JSON.parse(read('schemas/config.schema.json')))];
    expect(keys.length).toBeGreaterThan(5);
    expect(keys.filter((key) => !new RegExp(`\\b${key}:`).test(guide))).toEqual([]);
  });

  it.each(plans)('line $line: keys that a plan may have', async ({ lines }) => {
    const absent = REQUIRED.filter(
      (line) => !lines.some((each) => each.startsWith(line.slice(0, line.indexOf(':') + 1))),
    );
    const input = `${[...absent, ...lines].join('\n')}\n`;
    const { stdout } = await qualcheck(['validate', '-', '--format', 'json'], { input });
    const [plan] = (JSON.parse(stdout) as { plans: { outcomes: { rule: string; message: string }[] }[] }).plans;
    expect(plan?.outcomes.filter(({ rule }) => /^(format|yaml)-/.test(rule))).toEqual([]);
  });

  it.each([
    { command: 'qualcheck', args: ['--help'] },
    { command: 'qualcheck validate', args: ['validate', '--help'] },
    { command: 'qualcheck suggest', args: ['suggest', '--help'] },
    { command: 'qualcheck init', args: ['init', '--help'] },
    { command: 'qualcheck list', args: ['list', '--help'] },
    { command: 'qualcheck check-standards', args: ['check-standards', '--help'] },
  ])('names every option of $command', async ({ args }) => {
    const { stdout } = await qualcheck(args);
    const options = [...stdout.matchAll(/^ +(?:-\w, )?(--[\w-]+)/gm)].map(([, option]) => option);
    expect(options.length).toBeGreaterThan(2);
    for (const option of options) expect(guide, option).toMatch(new RegExp(`\`[^\`\\n]*${option}(?![\\w-])`));
  });

  it('names every command, and the README too', async () => {
    const { stdout } = await qualcheck(['--help']);
    const commands = [...stdout.matchAll(/^ {2}([a-z][\w-]*) (?:\[opzioni\] )?[<[ ]/gm)].map(([, command]) => command);
    expect(commands).toEqual(
      expect.arrayContaining([
        'validate',
        'check-standards',
        'show',
        'explain',
        'rules',
        'list',
        'schema',
        'completion',
      ]),
    );
    const silent = (manual: string) =>
      commands.filter((each) => each !== 'help' && !manual.includes(`qualcheck ${each}`));
    expect({ guide: silent(guide), readme: silent(readme) }).toEqual({ guide: [], readme: [] });
  });

  it('names every format of a report, and the README too', () => {
    const silent = (manual: string) => REPORT_FORMATS.filter((format) => !manual.includes(`\`${format}\``));
    expect({ guide: silent(guide), readme: silent(readme) }).toEqual({ guide: [], readme: [] });
  });

  it('explains every key of a plan', () => {
    const keys = keysOf(JSON.parse(read('schemas/plan.schema.json')));
    expect(keys.size).toBeGreaterThan(50);
    const silent = [...keys].filter((key) => !new RegExp(`\`${key}(: [^\`]*)?\`|\\b${key}:`).test(guide));
    expect(silent).toEqual([]);
  });
});

/** Names of all properties of a JSON Schema, at any depth. */
function keysOf(schema: unknown): Set<string> {
  if (typeof schema !== 'object' || schema === null) return new Set();
  const properties = (schema as { properties?: Record<string, unknown> }).properties ?? {};
  const below = Object.values(schema).flatMap((value) => [...keysOf(value)]);
  // A property may be called as a keyword of JSON Schema is: only the names under `properties` are keys.
  return new Set([...Object.keys(properties), ...below]);
}
