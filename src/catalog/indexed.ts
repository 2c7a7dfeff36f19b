/** A folder of standards with an index: what is asked is looked up, the rest is not read. */

import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { hasIndex, standardFiles } from '../disk/files.ts';
import { type FileStamp, INDEX_FOLDER, readAllJson, readJson, stampOf } from '../disk/index-files.ts';
import { version } from '../format/version.ts';
import type { CatalogEntry } from './entry.ts';
import type { Folder } from './folder.ts';
import {
  codeShard,
  indexVersion,
  isEntry,
  isHead,
  isListOf,
  isRecord,
  isShard,
  isStamp,
  isText,
  keyOf,
  recordName,
  wordShard,
  wordsIn,
} from './index-format.ts';
import type { Norm } from './kinds.ts';

/** Standards whose words are weighed one by one; more would be read to be left out. */
const BEST = 24;
/** Letters that may differ in a word that is not there as it is written. */
const SLIPS = 0.2;

/** The index of a folder; `stale` when the folder is not what was indexed; absent when there is none. */
export async function openIndex(directory: string): Promise<Folder | 'stale' | undefined> {
  const at = join(directory, INDEX_FOLDER);
  const head = readJson(at, 'index.json');
  if (!isHead(head) || head.version !== indexVersion(version)) return hasIndex(directory) ? 'stale' : undefined;
  // A file that came or went changed its folder; the folder may also have changed for another reason.
  const touched = head.folders.some(({ path, modified }) => stampOf(directory, path)?.modified !== modified);
  if (touched && !(await isWhole(directory, at))) return 'stale';
  return indexed(directory, at, head.standards);
}

/** Whether there is no file that was not indexed, and every file is as it was: names, sizes, times; nothing is read. */
async function isWhole(directory: string, at: string): Promise<boolean> {
  const files = await standardFiles(directory);
  const listed = readJson(at, 'files.json');
  return isListOf(listed, isStamp) && files.length === (listed as unknown[]).length && areAsIndexed(directory, at);
}

/** What is not as an index has it makes it stale. */
function known<T>(read: unknown, holds: (read: unknown) => boolean): T {
  if (!holds(read)) throw new StaleIndex();
  return read as T;
}

function filesOf(at: string): FileStamp[] {
  return known(readJson(at, 'files.json'), (read) => isListOf(read, isStamp));
}

function idsOf(at: string): string[] {
  return known(readJson(at, 'ids.json'), (read) => isListOf(read, isText));
}

function areAsIndexed(directory: string, at: string): boolean {
  return filesOf(at).every((file) => isAsIndexed(directory, file));
}

function isAsIndexed(directory: string, { path, size, modified }: FileStamp): boolean {
  const now = stampOf(directory, path);
  return now?.size === size && now.modified === modified;
}

/** An answer comes from a file that has changed since: what the index says of it no longer holds. */
class StaleIndex extends Error {
  override readonly name = 'StaleIndex';
}

function indexed(directory: string, at: string, standards: number): Folder {
  const entryOf = (id: string): CatalogEntry[] => {
    const record = readJson(at, 'entries', `${recordName(id)}.json`);
    if (!isRecord<CatalogEntry>(record, id) || !isEntry(record.value) || !isAsIndexed(directory, record.file)) {
      throw new StaleIndex();
    }
    return [record.value];
  };
  // No file came or went: that was seen on opening. What is left to see is whether one was written anew.
  let whole: boolean | undefined;
  const checked = async <T>(value: T): Promise<T> => {
    whole ??= areAsIndexed(directory, at) && idsOf(at).length === standards;
    if (!whole) throw new StaleIndex();
    return value;
  };
  return {
    async find(id, elsewhere = false) {
      const record = readJson(at, 'records', `${recordName(id)}.json`);
      // What is not there is nowhere only if no file has changed, and if the index does not list it.
      if (record === undefined) {
        known(undefined, () => !idsOf(at).includes(id));
        return elsewhere ? undefined : checked(undefined);
      }
      if (!isRecord<Norm>(record, id) || !isAsIndexed(directory, record.file)) throw new StaleIndex();
      return record.value;
    },
    async exact(query) {
      const key = keyOf(query);
      const shard = shardAt<string>(at, 'codes', codeShard(key));
      const ids = (Object.hasOwn(shard, key) && shard[key]) || [];
      return ids.flatMap(entryOf);
    },
    worded: async (query) => bestFor(at, wordsIn(query)).flatMap(entryOf),
    summaries: async () =>
      checked(
        known<CatalogEntry[]>(
          readJson(at, 'list.json'),
          (read) => isListOf(read, isEntry) && (read as unknown[]).length === standards,
        ),
      ),
    async entries() {
      const records = readAllJson(join(at, 'entries')).filter((read) => isRecord<CatalogEntry>(read));
      const ids = idsOf(at);
      const byId = new Map(records.map(({ value }) => [value.id, value]));
      // In the order of their files, as when they are read.
      return checked(ids.map((id) => known<CatalogEntry>(byId.get(id), isEntry)));
    },
    async check() {
      await checked(undefined);
    },
    codes: async () => checked(known<string[]>(readJson(at, 'names.json'), (read) => isListOf(read, isText))),
  };
}

/** Standards that hold all the words, or words that begin with them, or nearly: those that hold them as written first. */
function bestFor(at: string, words: readonly string[]): string[] {
  const ids = idsOf(at);
  let scores: Map<number, number> | undefined;
  for (const word of words) {
    const shard = shardAt<number>(at, 'words', wordShard(word));
    const terms = Object.keys(shard);
    const begun = terms.filter((term) => term.startsWith(word));
    const near =
      begun.length > 0 ? begun : terms.filter((term) => distance(term, word) <= Math.round(word.length * SLIPS));
    const found = new Map<number, number>();
    for (const term of near) {
      for (const document of shard[term] ?? []) {
        found.set(document, Math.max(found.get(document) ?? 0, term === word ? 2 : 1));
      }
    }
    // The few words that are in no text («di», «per») say nothing against a standard that holds the others.
    if (found.size === 0 && words.length > 1 && word.length <= 3) continue;
    const before = scores;
    scores =
      before === undefined
        ? found
        : new Map([...found].flatMap(([id, score]) => (before.has(id) ? [[id, score + (before.get(id) ?? 0)]] : [])));
  }
  return [...(scores ?? [])]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, BEST)
    .flatMap(([document]) => ids[document] ?? []);
}

/** A shard; one that no key is in was never written. */
function shardAt<T extends string | number>(at: string, kind: 'codes' | 'words', name: string): Record<string, T[]> {
  const read = readJson(at, kind, `${name}.json`);
  if (read === undefined) return {};
  return known(read, (each) => isShard(each, kind === 'codes' ? 'string' : 'number'));
}
