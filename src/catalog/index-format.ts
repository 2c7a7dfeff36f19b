/**
 * The index of a folder of standards: where each answer stands, so that one is found without reading the rest. Pure.
 *
 * `index.json` says what was indexed; `files.json` each file as it was; `list.json` what `list` shows; `codes/` and
 * `words/` which standards answer to a code or a word, in shards; `records/` and `entries/` each standard, read.
 */
import type { FileStamp } from '../disk/index-files.ts';
import { fold } from '../text/nearest.ts';
import type { CatalogEntry } from './entry.ts';

/** Grows when what is below changes: an index of another version is made anew. */
const FORMAT = 1;
const CODE_SHARDS = 256;

/** An index of another qualcheck may have read a standard in another way. */
export function indexVersion(program: string): string {
  return `${FORMAT}/${program}`;
}

export interface IndexHead {
  version: string;
  /** Folders of the standards with the time of their last change: a file that comes or goes changes its folder. */
  folders: { path: string; modified: number }[];
  standards: number;
}

/** A standard in its record: with the file it was read from, to be compared before it is used. */
export interface IndexRecord<T> {
  file: FileStamp;
  value: T;
}

/** Whether what was read is what an index holds there: its folder may hold anything. */
export function isHead(read: unknown): read is IndexHead {
  const { version, folders, standards } = (read ?? {}) as Partial<IndexHead>;
  return (
    typeof version === 'string' &&
    typeof standards === 'number' &&
    isListOf(folders, (each) => typeof each?.path === 'string' && typeof each.modified === 'number')
  );
}

export function isStamp(read: unknown): read is FileStamp {
  const { path, size, modified } = (read ?? {}) as Partial<FileStamp>;
  return typeof path === 'string' && typeof size === 'number' && typeof modified === 'number';
}

/** A record of what has an id: of that one, where it is known. */
export function isRecord<T extends { id: string }>(read: unknown, id?: string): read is IndexRecord<T> {
  const { file, value } = (read ?? {}) as Partial<IndexRecord<T>>;
  return isStamp(file) && typeof value?.id === 'string' && (id === undefined || value.id === id);
}

export function isEntry(read: unknown): read is CatalogEntry {
  const { id, kind, denominazione, units, codes } = (read ?? {}) as Partial<CatalogEntry>;
  const isCoded = (each: CatalogEntry['units'][number] | CatalogEntry['codes'][number] | undefined) =>
    isText(each?.codice) &&
    isText(each?.denominazione) &&
    isListOf(each?.alias, isText) &&
    isListOf(each?.texts, isText);
  return isText(id) && isText(kind) && isText(denominazione) && isListOf(units, isCoded) && isListOf(codes, isCoded);
}

/** Lists under keys, as a shard has them. */
export function isShard(read: unknown, kind: 'string' | 'number'): read is Record<string, never[]> {
  return (
    typeof read === 'object' &&
    read !== null &&
    Object.values(read).every((list) => isListOf(list, (each) => typeof each === kind))
  );
}

export function isText(read: unknown): read is string {
  return typeof read === 'string';
}

// biome-ignore lint/suspicious/noExplicitAny: what is looked at may be anything
export function isListOf(read: unknown, holds: (each: any) => boolean): boolean {
  return Array.isArray(read) && read.every(holds);
}

/** Of an entry: what a list shows. */
export function summarized(entry: CatalogEntry): CatalogEntry {
  return { ...entry, units: [], codes: [] };
}

/** What a query may name exactly: ids, names and codes, case and accents aside. */
export function keysOf({ id, denominazione, units, codes }: CatalogEntry): string[] {
  const coded = [...units, ...codes].flatMap(({ codice, alias }) => [codice, ...alias]);
  return [...new Set([id, denominazione, ...coded].map(keyOf))];
}

export function keyOf(query: string): string {
  return fold(query.trim());
}

/** The shard of a key: the same on every machine. */
export function codeShard(key: string): string {
  let hash = 0;
  for (let at = 0; at < key.length; at++) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) >>> 0;
  return String(hash % CODE_SHARDS);
}

/** The name of a file for an id, whatever letters it has. */
export function recordName(id: string): string {
  return encodeURIComponent(id).replaceAll('*', '%2A').replaceAll('.', '%2E');
}

/** Words of an entry, in its names and in its texts. */
export function wordsOf({ denominazione, units, codes }: CatalogEntry): string[] {
  const texts = [...units, ...codes].flatMap((each) => [each.denominazione, ...each.texts]);
  return [...new Set([denominazione, ...texts].flatMap(wordsIn))];
}

/** The words of a text, as a search compares them. */
export function wordsIn(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** The shard of a word: its first two letters, by their numbers. */
export function wordShard(word: string): string {
  return [...word.slice(0, 2)].map((letter) => letter.codePointAt(0)?.toString(36)).join('-');
}
