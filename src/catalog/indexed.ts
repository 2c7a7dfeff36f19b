/** The index of a folder of standards: what each of its files holds, in short, so that none is read to find another. */

import { isAbsolute, relative, sep } from 'node:path';
import { standardFiles } from '../disk/find.ts';
import { type FileStamp, readIndex, stampOf } from '../disk/index-file.ts';
import { version } from '../format/version.ts';
import type { CatalogEntry } from './entry.ts';

/** Grows when what is below changes; an index of another qualcheck may have read a standard in another way. */
export const INDEX_VERSION = `2/${version}`;

export interface Index {
  version: string;
  /** The folder (`.`) and those below it, with the time of their last change: a file that comes or goes changes its folder. */
  folders: { path: string; modified: number }[];
  files: IndexedFile[];
}

/** A file as it was, with what it holds; one of another kind holds nothing. */
export interface IndexedFile extends FileStamp {
  entry?: CatalogEntry;
}

/** What the files of a folder hold; absent without an index, or where one is not as it was when that was made. */
export async function indexedFiles(directory: string): Promise<IndexedFile[] | undefined> {
  const index = readIndex(directory);
  if (!isIndex(index) || index.version !== INDEX_VERSION) return undefined;
  const { folders, files } = index;
  // A file that came or went changed its folder; the folder may also have changed for another reason.
  const touched = folders.some(({ path, modified }) => stampOf(directory, path)?.modified !== modified);
  if (touched && !(await areAll(directory, files))) return undefined;
  return files.every((file) => isAsIndexed(directory, file)) ? files : undefined;
}

async function areAll(directory: string, files: readonly FileStamp[]): Promise<boolean> {
  const there = await standardFiles(directory);
  return there.length === files.length && there.every((file, at) => pathIn(directory, file) === files[at]?.path);
}

function isAsIndexed(directory: string, { path, size, modified }: FileStamp): boolean {
  const now = stampOf(directory, path);
  return now?.size === size && now.modified === modified;
}

/** The path of a file in its folder, the same on every system. */
export function pathIn(directory: string, file: string): string {
  return relative(directory, file).split(sep).join('/');
}

/** Whether what was read is what an index holds: a folder from elsewhere may hold anything. */
function isIndex(read: unknown): read is Index {
  const { version: written, folders, files } = (read ?? {}) as Partial<Index>;
  const isStamp = (each: Partial<FileStamp> | undefined) =>
    isText(each?.path) && isInside(each.path) && typeof each.modified === 'number';
  return (
    isText(written) &&
    isListOf(folders, isStamp) &&
    folders[0]?.path === '.' &&
    isListOf(
      files,
      (each) => isStamp(each) && typeof each.size === 'number' && (each.entry === undefined || isEntry(each.entry)),
    )
  );
}

/** A path that does not leave the folder. */
function isInside(path: string): boolean {
  return !isAbsolute(path) && !path.split(/[\\/]/).includes('..');
}

function isEntry(read: unknown): read is CatalogEntry {
  const { id, kind, regione, denominazione, units, codes } = (read ?? {}) as Partial<CatalogEntry>;
  const isCoded = (each: CatalogEntry['units'][number] | CatalogEntry['codes'][number] | undefined) =>
    isText(each?.codice) && isText(each.denominazione) && isListOf(each.alias, isText) && isListOf(each.texts, isText);
  return [id, kind, regione, denominazione].every(isText) && isListOf(units, isCoded) && isListOf(codes, isCoded);
}

function isText(read: unknown): read is string {
  return typeof read === 'string';
}

// biome-ignore lint/suspicious/noExplicitAny: what is looked at may be anything
function isListOf<Item>(read: readonly Item[] | undefined, holds: (each: any) => boolean): read is Item[] {
  return Array.isArray(read) && read.every(holds);
}
