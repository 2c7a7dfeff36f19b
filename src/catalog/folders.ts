/** The catalogue on the disk: the shipped norms, compiled to data, and those of the user's own folders. */
import { resolve } from 'node:path';
import { besideFile, hasIndex, isWithinReach, readShipped, readText, standardFiles } from '../disk/files.ts';
import { troubleOf } from '../disk/trouble.ts';
import type { Avviso } from '../format/avviso.ts';
import type { RuleExample } from '../format/rule-examples.ts';
import type { Scales } from '../format/scales.ts';
import type { Standard } from '../format/standard.ts';
import { type Catalog, catalogOf, InvalidStandard, type NormFiles, type Own, type Shipped } from './catalog.ts';
import { type CatalogEntry, codesOf, summaryOf } from './entry.ts';
import { type Folder, wholeFolder } from './folder.ts';
import type { Norm } from './kinds.ts';
import { type Read, readAvvisoText, readNorm, readStandardText, repeatedId } from './read.ts';

/** Name of the error of an index that no longer holds; the class is loaded with the index only. */
const STALE = 'StaleIndex';

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
  let own: Promise<Folder[]> | undefined;
  // An index was found not to hold, and nobody has asked yet.
  let readAnew = false;
  const readWholeFolders = async (indexed: ReadonlySet<string> = new Set()) => {
    const rest = directories.filter((directory) => !indexed.has(directory));
    const norms = await readDirectories(rest, slow, indexed);
    return norms.size === 0 ? [] : [wholeFolder(norms, summaryOf, codesOf)];
  };
  const openIndexes = async () => {
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
  const ask: Own['ask'] = async (question) => {
    own ??= openIndexes();
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
  return {
    ask,
    async find(id, elsewhere) {
      const mine = (await ask((folder) => folder.find(id, elsewhere))).filter((norm) => norm !== undefined);
      if (mine.length > 1) {
        // Two folders, one with an index: read whole, they tell which files they are.
        own = readWholeFolders();
        await own;
      }
      return mine[0];
    },
    async changed() {
      const asked = own !== undefined;
      await ask((folder) => folder.check());
      const changed = asked && readAnew;
      readAnew = false;
      return changed;
    },
  };
}

async function readDirectories(
  directories: readonly string[],
  slow: (folder: SlowFolder) => void,
  indexed: ReadonlySet<string>,
): Promise<Map<string, Norm>> {
  const found = new Map<string, Norm>();
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
export async function readFiles(files: readonly string[]): Promise<{ file: string; document: Read<Norm> }[]> {
  const read: { file: string; document: Read<Norm> }[] = [];
  for (const file of files) {
    const document = await readNorm(file, await readWhole(file));
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
