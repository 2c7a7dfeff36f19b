/** The index of a folder of standards: what each of its files holds, in short, so that none is read to find another. */

import { relative, sep } from 'node:path';
import { type FileStamp, readIndex, stampOf } from '../disk/index-file.ts';
import { version } from '../format/version.ts';
import type { CatalogEntry, CodeList } from './entry.ts';

/** Grows when what is below changes; an index of another qualcheck may have read a standard in another way. */
export const INDEX_VERSION = `4/${version}`;

export interface Index {
  version: string;
  files: IndexedFile[];
}

/** A file as it was, with what it holds; one of another kind holds nothing. */
export interface IndexedFile extends FileStamp {
  entry?: CatalogEntry;
}

/**
 * What the files of a folder hold; absent without an index, or where one is not as it was when that was made. An index
 * that came with the folder from elsewhere never holds: it cannot know when its files came here. Which files there are is
 * asked of the folder, and a norm that is found is read from its YAML.
 */
export async function indexedFiles(
  directory: string,
  list: (directory: string) => Promise<string[]>,
): Promise<IndexedFile[] | undefined> {
  const index = indexOf(readIndex(directory));
  if (index === undefined) return undefined;
  const there = (await list(directory)).map((file) => pathIn(directory, file));
  return filesOf(index, there, (path) => stampOf(directory, path));
}

/** What was read, where it is an index of this qualcheck: a folder from elsewhere may hold anything. */
export function indexOf(read: unknown): Index | undefined {
  return isIndex(read) && read.version === INDEX_VERSION ? read : undefined;
}

/** The files of an index, where they are all that are there, as they are now. */
export function filesOf(
  { files }: Index,
  there: readonly string[],
  stamp: (path: string) => FileStamp | undefined,
): IndexedFile[] | undefined {
  const areAll = there.length === files.length && there.every((path, at) => path === files[at]?.path);
  const isAsIndexed = ({ path, size, changed }: FileStamp) => {
    const now = stamp(path);
    return now?.size === size && now.changed === changed;
  };
  return areAll && files.every(isAsIndexed) ? files : undefined;
}

/** The path of a file in its folder, the same on every system. */
export function pathIn(directory: string, file: string): string {
  return relative(directory, file).split(sep).join('/');
}

function isIndex(read: unknown): read is Index {
  const { version: written, files } = (read ?? {}) as Partial<Index>;
  return isText(written) && isListOf(files, isFile);
}

function isFile(read: unknown): boolean {
  const { path, size, changed, entry } = (read ?? {}) as Partial<IndexedFile>;
  return isText(path) && isNumber(size) && isNumber(changed) && (entry === undefined || isEntry(entry));
}

const KINDS = ['standard_formativo', 'profilo', 'scheda', 'avviso'] as const satisfies readonly CatalogEntry['kind'][];
const LISTS = ['ada', 'ateco', 'cp', 'isced', 'profilo'] as const satisfies readonly CodeList[];

function isEntry(read: unknown): read is CatalogEntry {
  const { id, kind, regione, denominazione, eqf, ore, standard, units, codes } = (read ?? {}) as Partial<CatalogEntry>;
  return (
    [id, regione, denominazione].every(isText) &&
    isOneOf(KINDS, kind) &&
    [eqf, ore].every((each) => each === undefined || isNumber(each)) &&
    (standard === undefined || isText(standard)) &&
    isListOf(units, (each) => isOneOf(['uf', 'kc'], each?.kind) && isCoded(each)) &&
    isListOf(codes, (each) => isOneOf(LISTS, each?.list) && isCoded(each))
  );
}

function isCoded(read: Partial<CatalogEntry['units' | 'codes'][number]>): boolean {
  const { codice, denominazione, alias, texts } = read;
  return isText(codice) && isText(denominazione) && isListOf(alias, isText) && isListOf(texts, isText);
}

function isOneOf(known: readonly string[], read: unknown): boolean {
  return isText(read) && known.includes(read);
}

function isText(read: unknown): read is string {
  return typeof read === 'string';
}

function isNumber(read: unknown): read is number {
  return Number.isFinite(read);
}

// biome-ignore lint/suspicious/noExplicitAny: what is looked at may be anything
function isListOf<Item>(read: readonly Item[] | undefined, holds: (each: any) => boolean): read is Item[] {
  return Array.isArray(read) && read.every(holds);
}
