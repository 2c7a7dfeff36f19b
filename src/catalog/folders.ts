/** The catalogue on the disk: the shipped norms, compiled to data, and those of the user's own folders. */
import { join, relative, resolve } from 'node:path';
import { standardFiles } from '../disk/find.ts';
import { hasIndex } from '../disk/index-place.ts';
import { readShipped } from '../disk/package.ts';
import { besideFile, isWithinReach } from '../disk/places.ts';
import { readText } from '../disk/read.ts';
import { troubleOf } from '../disk/trouble.ts';
import type { Avviso } from '../format/avviso.ts';
import type { RuleExample } from '../format/rule-examples.ts';
import type { Scales } from '../format/scales.ts';
import type { Standard } from '../format/standard.ts';
import type { Topics } from '../format/topics.ts';
import { type Catalog, catalogOf, InvalidStandard, type NormFiles, type Own, type Shipped } from './catalog.ts';
import { type CatalogEntry, summaryOf } from './entry.ts';
import type { Norm } from './kinds.ts';
import type { NormText } from './memory.ts';
import { type Read, readAvvisoText, readNorm, readStandardText, repeatedId } from './read.ts';

/** Ids that may name a shipped file: nothing that could step out of the data folder. */
const ID = /^[a-z0-9-]+\/[a-z0-9-]+$/;

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
 * Opens the catalogue of the shipped norms and of some folders, which are looked up in their index, or read whole, once.
 * `slow` is told of folders that would do better with an index.
 */
export function openCatalog(directories: readonly string[], slow: (folder: SlowFolder) => void = () => {}): Catalog {
  return catalogOf(SHIPPED, openFolders(directories, slow), NORM_FILES);
}

export const SHIPPED: Shipped = {
  norm: async (id) => (ID.test(id) ? readShipped<Norm>(`${id}.json`) : undefined),
  entries: async () => (await readShipped<CatalogEntry[]>('index.json')) ?? [],
  async scales() {
    const scales = await readShipped<Scales>('scale.json');
    if (scales === undefined) throw new Error('dist/data/scale.json is missing: run «npm run build»');
    return scales;
  },
  examples: async () => (await readShipped<RuleExample[]>('rule-examples.json')) ?? [],
  async topics() {
    const topics = await readShipped<Topics>('topics.json');
    if (topics === undefined) throw new Error('dist/data/topics.json is missing: run «npm run build»');
    return topics;
  },
};

const NORM_FILES: NormFiles = {
  standardAt: (path, plan) => ifThere(() => inReach(path, plan, readStandard)),
  avvisoAt: (path, plan) => ifThere(() => (plan === undefined ? readAvviso(path) : inReach(path, plan, readAvviso))),
};

/** What a plan names, unless it lies where a plan has no business. */
async function inReach<T>(path: string, plan: string, read: (file: string) => Promise<T>): Promise<T> {
  const file = besideFile(plan, path);
  if (await isWithinReach(file, plan)) return read(file);
  throw new InvalidStandard(file, '', [], 'outside');
}

/** A file that is not there is unknown, like an id; one that is wrong has findings to tell. */
async function ifThere<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof InvalidStandard && error.trouble === 'missing') return undefined;
    throw error;
  }
}

function openFolders(directories: readonly string[], slow: (folder: SlowFolder) => void): Own {
  let held: Promise<ReadonlyMap<string, Held>> | undefined;
  const entries = new WeakMap<ReadonlyMap<string, Held>, CatalogEntry[]>();
  const all = () => {
    held ??= holdings(directories, slow, true);
    return held;
  };
  return {
    async find(id) {
      const norm = await (await all()).get(id)?.norm();
      if (norm === undefined || norm.id === id) return norm;
      // A file is not what an index says of it: the folders are read as they are.
      held = holdings(directories, slow, false);
      return (await held).get(id)?.norm();
    },
    async entries() {
      const now = await all();
      const known = entries.get(now) ?? [...now.values()].map(({ entry }) => entry);
      entries.set(now, known);
      return known;
    },
  };
}

/** A norm in a file, read or known from an index. */
interface Held {
  file: string;
  entry: CatalogEntry;
  /** Absent only for a file that has changed since. */
  norm(): Promise<Norm | undefined>;
}

/** What some folders hold, by id. Throws on an id that is there twice: which of two a plan means, nobody could tell. */
async function holdings(
  directories: readonly string[],
  slow: (folder: SlowFolder) => void,
  byIndex: boolean,
): Promise<ReadonlyMap<string, Held>> {
  const found = new Map<string, Held>();
  // A folder may be named twice, or lie in another.
  const files = new Set<string>();
  const placeOf = directories.length === 1 ? (file: string) => file : resolve;
  const isNew = (file: string) => !files.has(placeOf(file));
  for (const directory of directories) {
    const indexed = byIndex && hasIndex(directory) ? await heldByIndex(directory) : undefined;
    for (const held of indexed ?? (await heldInFiles(directory, slow, isNew))) {
      const { file, entry } = held;
      if (!isNew(file)) continue;
      files.add(placeOf(file));
      if (found.has(entry.id)) await throwRepeated(file, entry.id);
      found.set(entry.id, held);
    }
  }
  return found;
}

/** From an index what is to be found where; what is judged by is read from the file itself. */
async function heldByIndex(directory: string): Promise<Held[] | undefined> {
  const files = await (await import('./indexed.ts')).indexedFiles(directory, filesIn);
  return files?.flatMap(({ path, entry }): Held[] => {
    const file = join(directory, path);
    return entry === undefined ? [] : [{ file, entry, norm: async () => (await readFile(file))?.value }];
  });
}

async function heldInFiles(
  directory: string,
  slow: (folder: SlowFolder) => void,
  isNew: (file: string) => boolean,
): Promise<Held[]> {
  const inside = await filesIn(directory);
  const stale = hasIndex(directory);
  if (inside.length >= LARGE || stale) slow({ folder: directory, files: inside.length, stale });
  return (await readFiles(inside.filter(isNew))).map(({ file, document: { value } }) => ({
    file,
    entry: summaryOf(value),
    norm: async () => value,
  }));
}

/**
 * The texts of the norms in some folders, each named from its folder: who is given them learns nothing of the disk. Throws
 * `InvalidStandard` as the catalogue does, on one that is wrong or whose id another has.
 */
export async function normTexts(directories: readonly string[]): Promise<NormText[]> {
  const texts: NormText[] = [];
  const [files, ids] = [new Set<string>(), new Set<string>()];
  for (const directory of directories) {
    const inside = (await filesIn(directory)).filter((file) => !files.has(resolve(file)));
    for (const { file, document } of await readFiles(inside)) {
      if (ids.has(document.value.id)) await throwRepeated(file, document.value.id);
      ids.add(document.value.id);
      texts.push({ file: relative(directory, file).replaceAll('\\', '/'), text: document.text });
    }
    for (const file of inside) files.add(resolve(file));
  }
  return texts;
}

/** Of two files with one id, the second is told, where it writes it. */
async function throwRepeated(file: string, id: string): Promise<never> {
  const document = await readFile(file);
  throw new InvalidStandard(file, document?.text ?? '', document ? [repeatedId(document, id)] : []);
}

/** The standards, cards and calls among some files, read; in order. */
export async function readFiles(files: readonly string[]): Promise<{ file: string; document: Read<Norm> }[]> {
  const read: { file: string; document: Read<Norm> }[] = [];
  for (const file of files) {
    const document = await readFile(file);
    if (document !== undefined) read.push({ file, document });
  }
  return read;
}

async function readFile(file: string): Promise<Read<Norm> | undefined> {
  return readNorm(file, await readWhole(file));
}

export async function filesIn(directory: string): Promise<string[]> {
  try {
    const { files, links } = await standardFiles(directory);
    // The folder may come from anyone, like a plan: a link in it leads no further than what a plan names.
    for (const link of links) {
      if (!(await isWithinReach(link, link))) throw new InvalidStandard(link, '', [], 'link-outside');
    }
    return files;
  } catch (error) {
    if (error instanceof InvalidStandard) throw error;
    const trouble = troubleOf(error);
    throw new InvalidStandard(directory, '', [], trouble === 'missing' ? 'no-folder' : trouble);
  }
}

/** Reads a standard from a YAML file; throws `InvalidStandard` where it is none. */
export async function readStandard(file: string): Promise<Standard> {
  return readStandardText(file, await readWhole(file));
}

/** Reads a public call from a YAML file; throws `InvalidStandard` where it is none. */
async function readAvviso(file: string): Promise<Avviso> {
  return readAvvisoText(file, await readWhole(file));
}

async function readWhole(file: string): Promise<string> {
  const read = await readText(file);
  if ('trouble' in read) throw new InvalidStandard(file, '', [], read.trouble);
  if ('finding' in read) throw new InvalidStandard(file, '', [read.finding]);
  return read.text;
}
