/**
 * The index of a folder of standards: where each answer stands, so that one is found without reading the rest. Pure.
 *
 * `index.json` says what was indexed; `files.json` each file as it was; `list.json` what `list` shows; `codes/` and
 * `words/` which standards answer to a code or a word, in shards; `records/` and `entries/` each standard, read.
 */
import { fold } from '../nearest.ts';
import type { CatalogEntry } from './entry.ts';

/** Grows when what is below changes: an index of another version is made anew. */
const FORMAT = 1;
export const INDEX_FOLDER = '.qualcheck';
const CODE_SHARDS = 256;

/** An index of another qualcheck may have read a standard in another way. */
export function indexVersion(program: string): string {
  return `${FORMAT}/${program}`;
}

/** A file as it was when it was read. */
export interface FileStamp {
  path: string;
  size: number;
  modified: number;
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
