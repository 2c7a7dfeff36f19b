/** Indexes of a folder of standards as they are read, without the disk: spoiled ones, and what may never come of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogOf, type Shipped } from '../../src/catalog/catalog.ts';
import { type CatalogEntry, summaryOf } from '../../src/catalog/entry.ts';
import { SHIPPED } from '../../src/catalog/folders.ts';
import { filesOf, INDEX_VERSION, type Index, type IndexedFile, indexOf } from '../../src/catalog/indexed.ts';
import { findExact } from '../../src/catalog/search.ts';
import { searchWords } from '../../src/catalog/word-search.ts';
import { list } from '../../src/commands/list.ts';
import { indexIn } from '../../src/disk/index-file.ts';
import { avvisoFormat } from '../../src/format/avviso.ts';
import { cardFormat } from '../../src/format/card.ts';
import { type Format, readDocument } from '../../src/format/document.ts';
import { standardFormat } from '../../src/format/standard.ts';
import { loadWords } from '../../src/language/load.ts';
import { scaleWords } from '../../src/language/scale.ts';
import { safe } from '../../src/report/safe.ts';
import { altered } from './altered.ts';
import type { Choices } from './choices.ts';
import type { Next } from './next.ts';
import { sealed } from './spoil.ts';
import { noisy } from './texts.ts';
import { judged, type Trial } from './trial.ts';

/** What comes of an index: that of the folder as it is, one with a sum of its own, one whose sum is another. */
type Origin = 'whole' | 'made anew' | 'changed';

/** Reads some norms once, and takes them for a folder. */
export function indexMaker(root: string): (choices: Choices) => Next {
  const entryOf = <T extends Parameters<typeof summaryOf>[0]>(file: string, format: Format<T>): CatalogEntry => {
    const { value } = readDocument(readFileSync(join(root, file), 'utf8'), format);
    if (value === undefined) throw new Error(file);
    const { units, codes, ...entry } = summaryOf(value);
    // A few of each: what is read is the same, and takes a tenth.
    const few = <T extends { texts: string[] }>(all: readonly T[]) =>
      all.slice(0, 2).map((each) => ({ ...each, texts: each.texts.slice(0, 2) }));
    return { ...entry, units: few(units), codes: few(codes) };
  };
  const held: Omit<IndexedFile, 'size' | 'changed'>[] = [
    { path: 'altro.yaml' },
    {
      path: 'avviso.yaml',
      entry: entryOf('standards/avvisi/campania-catalogo-formativo-dd-894-2017.yaml', avvisoFormat),
    },
    {
      path: 'ente/mia.yaml',
      entry: entryOf('examples/standard-di-un-ente/ente/addetto-di-esempio.yaml', standardFormat),
    },
    { path: 'scheda.yaml', entry: entryOf('standards/atlante/operatore-assistenza-telefonica.yaml', cardFormat) },
  ];
  const files = held.map((file, at): IndexedFile => ({ ...file, size: 100 + at, changed: 1_800_000_000_000.5 + at }));
  const folder = new Map(files.map((file) => [file.path, file]));
  const index: Index = { version: INDEX_VERSION, files };
  const whole = sealed(index);

  return (choices) => {
    const [bytes, origin] = spoiled(choices);
    const query = choices.pick(QUERIES);
    const args = [
      'list',
      query,
      ...(choices.chance(30) ? ['--format', 'json'] : []),
      ...(choices.chance(20) ? ['--lang', 'en'] : []),
    ];
    return {
      kind: 'index files',
      told: () => ({ args, files: { 'index.json': bytes.toString('latin1') } }),
      trial: () => judged(args, () => answered(bytes, origin, args)),
    };
  };

  function spoiled(choices: Choices): [Buffer, Origin] {
    const way = choices.below(10);
    if (way === 0) return [whole, 'whole'];
    if (way < 4) {
      const bytes = noisy(whole, choices);
      return [bytes, bytes.equals(whole) ? 'whole' : 'changed'];
    }
    const once = altered(index, choices);
    return [sealed(choices.chance(25) ? altered(once, choices) : once), 'made anew'];
  }

  async function answered(bytes: Buffer, origin: Origin, args: readonly string[]): Promise<Trial> {
    const found = indexOf(readOf(bytes));
    const there = found && filesOf(found, [...folder.keys()], (path) => folder.get(path));
    const language = args.includes('en') ? 'en' : 'it';
    if (there === undefined) {
      const said = scaleWords[language].slowFolder({ folder: 'norme', files: files.length, stale: true });
      const fault = origin === 'whole' ? { fault: 'an index that holds is refused' } : {};
      return { code: 2, stdout: '', stderr: `${safe(said)}\n`, ...fault };
    }
    const trial = await looked(
      there.flatMap(({ entry }) => entry ?? []),
      args,
      language,
    );
    return origin === 'changed' ? { ...trial, fault: 'an index that was changed is believed' } : trial;
  }
}

const QUERIES = [
  'ESE-1',
  'ADA.24.01.08',
  'centralino accoglienza',
  'ente/addetto-di-esempi',
  'regole di cortesia',
  'x',
];
const NOTHING: Shipped = { ...SHIPPED, norm: async () => undefined, entries: async () => [] };

/** As `readIndex` has it. */
function readOf(bytes: Buffer): unknown {
  try {
    return indexIn(bytes);
  } catch {
    return undefined;
  }
}

/** All that the entries of an index are there for: lists, codes, words, the nearest id. */
async function looked(held: readonly CatalogEntry[], args: readonly string[], lang: 'it' | 'en'): Promise<Trial> {
  const [, query = ''] = args;
  const own = { find: async () => undefined, entries: async () => held };
  const none = { standardAt: async () => undefined, avvisoAt: async () => undefined };
  const catalog = catalogOf(NOTHING, own, none);
  const said = { stdout: '', stderr: '' };
  const context = {
    ...{ catalog, words: await loadWords(lang), options: { lang, standards: [], toFile: true } },
    out(text: string) {
      said.stdout += text;
      return undefined;
    },
    err(text: string) {
      said.stderr += text;
    },
  };
  const isJson = args.includes('json');
  const code = await list(isJson ? { format: 'json' } : {}, context);
  const entries = await catalog.entries();
  const hits = [...findExact(query, entries), ...searchWords(query, entries)];
  const nearest = (await catalog.nearest(query, 'standard')) ?? '';
  if (!isJson)
    said.stdout += [...hits.map(({ code, name }) => `${code} ${name}`), nearest]
      .map((each) => `${safe(each)}\n`)
      .join('');
  return { code, ...said };
}
