/** Finding standards: the shipped ones, compiled to data, and those of the user's own folders. */
import { resolve } from 'node:path';
import { standardFiles } from '../disk/find.ts';
import { hasIndex } from '../disk/index-files.ts';
import { readShipped } from '../disk/package.ts';
import { readText } from '../disk/read.ts';
import { troubleOf } from '../disk/trouble.ts';
import type { Avviso } from '../format/avviso.ts';
import type { Card } from '../format/card.ts';
import type { Document, Format } from '../format/document.ts';
import type { Finding } from '../format/problem.ts';
import type { Scales } from '../format/scales.ts';
import type { Standard } from '../format/standard.ts';
import type { FileTrouble } from '../format/trouble.ts';
import type { Norms } from '../norms/rules/rule.ts';
import { nearestWord } from '../text/nearest.ts';
import { avvisoEntryOf, type CatalogEntry, cardEntryOf, codesOf, entryOf } from './entry.ts';
import { type Folder, type Norm, wholeFolder } from './folder.ts';
import { formatNamed, isAvviso, isCard, isStandard } from './kinds.ts';

export interface Catalog {
  /** Reads a standard by id; the catalogue is searched only when the id is not there. */
  standard(id: string): Promise<Standard | undefined>;
  /** Reads a correlation card by id. */
  card(id: string): Promise<Card | undefined>;
  /** Reads a public call by id. */
  avviso(id: string): Promise<Avviso | undefined>;
  entries(): Promise<CatalogEntry[]>;
  /** All entries, those of a large folder without their units and codes. */
  summaries(): Promise<CatalogEntry[]>;
  /** Entries among which are all that answer exactly to a query. */
  exact(query: string): Promise<CatalogEntry[]>;
  /** Entries among which are those that answer best to some words. */
  worded(query: string): Promise<CatalogEntry[]>;
  /** Sees whether files have changed since their index was made: then what was not found is to be looked for again. */
  changed(): Promise<boolean>;
  /** All ids and codes. */
  codes(): Promise<string[]>;
  scales(): Promise<Scales>;
  /** What the rules read for a standard: itself, its card where it names one that is at hand, and the scales. */
  norms(standard: Standard): Promise<Norms>;
  /** The known id, of a standard or of a public call, nearest to one that is not known. */
  nearest(id: string, kind: 'standard' | 'avviso'): Promise<string | undefined>;
}

/** A standard of the user's that does not follow the format, or cannot be read; or a folder that is not there. */
export class InvalidStandard extends Error {
  constructor(
    readonly file: string,
    readonly text: string,
    readonly findings: Finding[],
    readonly trouble?: FileTrouble | 'no-folder',
  ) {
    super(file);
  }
}

/** Name of the error of an index that no longer holds; the class is loaded with the index only. */
const STALE = 'StaleIndex';

/** Ids that may name a shipped file: nothing that could step out of the data folder. */
const ID = /^[a-z0-9-]+\/[a-z0-9-]+$/;

type Shipped = Norm;

export function summaryOf(value: Shipped): CatalogEntry {
  if (isCard(value)) return cardEntryOf(value);
  return isStandard(value) ? entryOf(value) : avvisoEntryOf(value);
}

/** A folder whose index does not hold, or one so large that looking anything up in it takes long for want of one. */
export interface SlowFolder {
  folder: string;
  files: number;
  /** It has an index, of what it was before. */
  stale: boolean;
}

/** Files above which a folder is better with an index. */
const LARGE = 500;

/**
 * Opens the catalogue. Nothing is read until it is asked for; `directories` are looked up in their index, or read whole,
 * once. `slow` is told of folders that would do better with an index.
 */
export function openCatalog(directories: readonly string[], slow: (folder: SlowFolder) => void = () => {}): Catalog {
  let own: Promise<Folder[]> | undefined;
  // An index was found not to hold, and nobody has asked yet.
  let readAnew = false;
  const readWholeFolders = async (indexed: ReadonlySet<string> = new Set()) => {
    const rest = directories.filter((directory) => !indexed.has(directory));
    const norms = await readDirectories(rest, slow, indexed);
    return norms.size === 0 ? [] : [wholeFolder(norms, summaryOf, codesOf)];
  };
  const openFolders = async () => {
    const indexes = new Map<string, Folder>();
    if (directories.length > 0) {
      const { openIndex } = await import('./indexed.ts');
      for (const directory of directories) {
        const index = await openIndex(directory);
        if (typeof index === 'object') indexes.set(directory, index);
      }
    }
    return [...indexes.values(), ...(await readWholeFolders(new Set(indexes.keys())))];
  };
  const ask = async <T>(question: (folder: Folder) => Promise<T>): Promise<T[]> => {
    own ??= openFolders();
    const all = async () => Promise.all((await (own as Promise<Folder[]>)).map(question));
    try {
      return await all();
    } catch (error) {
      if (!(error instanceof Error) || error.name !== STALE) throw error;
      // A file is no longer what was indexed: the folders are read as they are.
      readAnew = true;
      own = readWholeFolders();
      return all();
    }
  };
  const shippedNorm = async (id: string) => (ID.test(id) ? readShipped<Shipped>(`${id}.json`) : undefined);
  const find = async (id: string, card: boolean) => {
    // A card only informs: where there is a shipped one, thousands of files are not looked at for one that may have
    // taken its id since they were indexed.
    const shipped = card ? await shippedNorm(id) : undefined;
    const mine = (await ask((folder) => folder.find(id, shipped !== undefined))).filter((norm) => norm !== undefined);
    if (mine.length > 1) {
      // Two folders, one with an index: read whole, they tell which files they are.
      own = readWholeFolders();
      await own;
    }
    return mine[0] ?? shipped ?? shippedNorm(id);
  };
  const withShipped = async (question: (folder: Folder) => Promise<CatalogEntry[]>) => {
    const shipped = (await readShipped<CatalogEntry[]>('index.json')) ?? [];
    const mine = (await ask(question)).flat();
    if (mine.length === 0) return shipped;
    const ids = new Set(mine.map(({ id }) => id));
    return [...shipped.filter(({ id }) => !ids.has(id)), ...mine];
  };
  // Many plans name the same few: each is read once.
  const met = new Map<string, Promise<Shipped | undefined>>();
  const findOnce = (id: string, card = false) => {
    const found = met.get(id) ?? find(id, card);
    met.set(id, found);
    return found;
  };
  const norms = new WeakMap<Standard, Promise<Norms>>();
  let scales: Promise<Scales> | undefined;
  let entries: Promise<CatalogEntry[]> | undefined;
  const catalog: Catalog = {
    async standard(id) {
      const found = await findOnce(id);
      return found !== undefined && isStandard(found) ? found : undefined;
    },
    async card(id) {
      const found = await findOnce(id, true);
      return found !== undefined && isCard(found) ? found : undefined;
    },
    async avviso(id) {
      const found = await findOnce(id);
      return found !== undefined && isAvviso(found) ? found : undefined;
    },
    entries() {
      entries ??= withShipped((folder) => folder.entries());
      return entries;
    },
    summaries: () => withShipped((folder) => folder.summaries()),
    exact: (query) => withShipped((folder) => folder.exact(query)),
    worded: (query) => withShipped((folder) => folder.worded(query)),
    async changed() {
      const asked = own !== undefined;
      await ask((folder) => folder.check());
      const changed = asked && readAnew;
      readAnew = false;
      return changed;
    },
    async codes() {
      const shipped = (await readShipped<CatalogEntry[]>('index.json')) ?? [];
      return [...codesOf(shipped), ...(await ask((folder) => folder.codes())).flat()];
    },
    scales() {
      scales ??= readScales();
      return scales;
    },
    norms(standard) {
      const known = norms.get(standard) ?? normsOf(standard, catalog);
      norms.set(standard, known);
      return known;
    },
    async nearest(id, wanted) {
      const all = await catalog.summaries();
      // A card prescribes nothing: what was meant is the standard of the same qualification.
      const card = all.find((entry) => entry.id === id && entry.kind === 'scheda');
      if (wanted === 'standard' && card?.standard !== undefined) return card.standard;
      const offered = (kind: CatalogEntry['kind']) =>
        wanted === 'avviso' ? kind === 'avviso' : kind !== 'avviso' && kind !== 'scheda';
      const known = all.filter(({ kind }) => offered(kind)).map((entry) => entry.id);
      const slug = id.split('/').at(-1) ?? id;
      return nearestWord(id, known) ?? known.find((each) => each.endsWith(`/${slug}`));
    },
  };
  return catalog;
}

async function readScales(): Promise<Scales> {
  const scales = await readShipped<Scales>('scale.json');
  if (scales === undefined) throw new Error('dist/data/scale.json is missing: run «npm run build»');
  return scales;
}

async function normsOf(standard: Standard, catalog: Catalog): Promise<Norms> {
  const card = standard.scheda === undefined ? undefined : await catalog.card(standard.scheda);
  return { standard, ...(card ? { card } : {}), scales: await catalog.scales() };
}

async function readDirectories(
  directories: readonly string[],
  slow: (folder: SlowFolder) => void,
  indexed: ReadonlySet<string>,
): Promise<Map<string, Shipped>> {
  const found = new Map<string, Shipped>();
  const files = new Set<string>();
  for (const directory of directories) {
    const inside = await filesIn(directory);
    const stale = hasIndex(directory);
    if ((inside.length >= LARGE || stale) && !indexed.has(directory)) {
      slow({ folder: directory, files: inside.length, stale });
    }
    for (const { file, document } of await readFiles(inside.filter((file) => !files.has(resolve(file))))) {
      // A folder may be named twice, or lie in another.
      files.add(resolve(file));
      const { id } = document.value;
      // Which of two standards a plan means by one id, nobody could tell.
      if (found.has(id)) throw new InvalidStandard(file, document.text, [repeatedId(document, id)]);
      found.set(id, document.value);
    }
  }
  return found;
}

/** The standards, cards and calls among some files, read; in order. */
export async function readFiles(files: readonly string[]): Promise<{ file: string; document: Read<Shipped> }[]> {
  const read: { file: string; document: Read<Shipped> }[] = [];
  for (const file of files) {
    const document = await readOwn(file);
    if (document !== undefined) read.push({ file, document });
  }
  return read;
}

export async function filesIn(directory: string): Promise<string[]> {
  try {
    return await standardFiles(directory);
  } catch (error) {
    const trouble = troubleOf(error);
    throw new InvalidStandard(directory, '', [], trouble === 'missing' ? 'no-folder' : trouble);
  }
}

/** The finding on an id that another standard has already. */
export function repeatedId({ locate }: Pick<Document<unknown>, 'locate'>, id: string): Finding {
  return { problem: { is: 'duplicate-code', code: id }, at: 'id', position: locate(['id']) };
}

type Read<T> = Document<T> & { value: T };

/** Formats that may lie in a folder of standards and are no standard: left to those who read them. */
const OTHERS = new Set<string | undefined>(['piano', 'scale', 'clausole', 'configurazione']);

/** A standard, a card or a public call of the user's. A format that nobody reads is a slip, never left out in silence. */
async function readOwn(file: string): Promise<Read<Shipped> | undefined> {
  const text = await readWhole(file);
  const format = formatNamed(text);
  if (format === 'scheda') return readAs(file, text, (await import('../format/card.ts')).cardFormat);
  if (format === 'avviso') return readAs(file, text, (await import('../format/avviso.ts')).avvisoFormat);
  return OTHERS.has(format) ? undefined : readAs(file, text, (await import('../format/standard.ts')).standardFormat);
}

/** Reads a standard from a YAML file; throws `InvalidStandard` where it is none. */
export async function readStandard(file: string): Promise<Standard> {
  const text = await readWhole(file);
  return (await readAs(file, text, (await import('../format/standard.ts')).standardFormat)).value;
}

/** Reads a public call from a YAML file; throws `InvalidStandard` where it is none. */
export async function readAvviso(file: string): Promise<Avviso> {
  const text = await readWhole(file);
  return (await readAs(file, text, (await import('../format/avviso.ts')).avvisoFormat)).value;
}

async function readWhole(file: string): Promise<string> {
  const read = await readText(file);
  if ('trouble' in read) throw new InvalidStandard(file, '', [], read.trouble);
  if ('finding' in read) throw new InvalidStandard(file, '', [read.finding]);
  return read.text;
}

async function readAs<T>(file: string, text: string, format: Format<T>): Promise<Read<T>> {
  const document = (await import('../format/document.ts')).readDocument(text, format);
  const { value } = document;
  if (value === undefined) throw new InvalidStandard(file, text, document.findings);
  return { ...document, value };
}
