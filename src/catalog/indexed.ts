/** A folder of standards with an index: what is asked is looked up, the rest is not read. */

import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { standardFiles } from '../files.ts';
import { isPresent, readAllJson, readJson, stampOf } from '../index-files.ts';
import { version } from '../version.ts';
import type { CatalogEntry } from './entry.ts';
import type { Folder, Norm } from './folder.ts';
import {
  codeShard,
  type FileStamp,
  INDEX_FOLDER,
  type IndexHead,
  type IndexRecord,
  indexVersion,
  keyOf,
  recordName,
  wordShard,
  wordsIn,
} from './index-format.ts';

/** Standards whose words are weighed one by one; more would be read to be left out. */
const BEST = 24;
/** Letters that may differ in a word that is not there as it is written. */
const SLIPS = 0.2;

/** The index of a folder; `stale` when the folder is not what was indexed; absent when there is none. */
export async function openIndex(directory: string): Promise<Folder | 'stale' | undefined> {
  const at = join(directory, INDEX_FOLDER);
  const head = readJson<IndexHead>(at, 'index.json');
  if (head === undefined) return undefined;
  if (head?.version !== indexVersion(version) || !Array.isArray(head.folders)) return 'stale';
  // A file that came or went changed its folder; the folder may also have changed for another reason.
  const touched = isTouched(directory, head);
  if (touched && !(await isWhole(directory, at))) return 'stale';
  return guarded(indexed(directory, at, head.standards));
}

function isTouched(directory: string, { folders }: IndexHead): boolean {
  try {
    return folders.some(({ path, modified }) => stampOf(directory, path)?.modified !== modified);
  } catch {
    return true;
  }
}

/** Whether there is no file that was not indexed, and every file is as it was: names, sizes, times; nothing is read. */
async function isWhole(directory: string, at: string): Promise<boolean> {
  const files = await standardFiles(directory);
  return files.length === filesOf(at).length && areAsIndexed(directory, at);
}

function filesOf(at: string): FileStamp[] {
  return needed(readJson<FileStamp[]>(at, 'files.json'));
}

/** What every index has: where it is not there, somebody has been at it. */
function needed<T>(value: T | undefined): T {
  if (value === undefined || value === null) throw new StaleIndex();
  return value;
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

/** A shard, which is there only if something is in it; one that cannot be read may have held anything. */
function shardOf<T>(at: string, kind: string, name: string): Record<string, T> {
  const shard = readJson<Record<string, T>>(at, kind, `${name}.json`);
  if (shard === undefined ? isPresent(at, kind, `${name}.json`) : Array.isArray(shard)) throw new StaleIndex();
  return shard ?? {};
}

/** An index that is not what `index` writes answers nothing: whatever goes wrong in it, the files are read. */
function guarded(folder: Folder): Folder {
  const asked =
    <A extends unknown[], R>(question: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      try {
        return await question(...args);
      } catch {
        throw new StaleIndex();
      }
    };
  return {
    find: asked(folder.find),
    exact: asked(folder.exact),
    worded: asked(folder.worded),
    summaries: asked(folder.summaries),
    entries: asked(folder.entries),
    check: asked(folder.check),
    codes: asked(folder.codes),
  };
}

function indexed(directory: string, at: string, standards: number): Folder {
  const entryOf = (id: string): CatalogEntry[] => {
    const record = readJson<IndexRecord<CatalogEntry>>(at, 'entries', `${recordName(id)}.json`);
    if (record?.value.id !== id || !isAsIndexed(directory, record.file)) throw new StaleIndex();
    return [record.value];
  };
  // No file came or went: that was seen on opening. What is left to see is whether one was written anew.
  let whole: boolean | undefined;
  const checked = async <T>(value: T): Promise<T> => {
    whole ??= areAsIndexed(directory, at);
    if (!whole) throw new StaleIndex();
    return value;
  };
  const all = <T>(entries: T[] | undefined): T[] => {
    if (entries?.length !== standards) throw new StaleIndex();
    return entries;
  };
  return {
    async find(id) {
      const record = readJson<IndexRecord<Norm>>(at, 'records', `${recordName(id)}.json`);
      // What is not there is nowhere only if no file has changed, and none of the index has gone.
      if (record === undefined && all(readJson<string[]>(at, 'ids.json')).includes(id)) throw new StaleIndex();
      if (record === undefined) return checked(undefined);
      if (record.value.id !== id || !isAsIndexed(directory, record.file)) throw new StaleIndex();
      return record.value;
    },
    async exact(query) {
      const key = keyOf(query);
      const shard = shardOf<string[]>(at, 'codes', codeShard(key));
      const ids = (Object.hasOwn(shard, key) && shard[key]) || [];
      return ids.flatMap(entryOf);
    },
    worded: async (query) => bestFor(at, wordsIn(query)).flatMap(entryOf),
    summaries: () => checked(all(readJson<CatalogEntry[]>(at, 'list.json'))),
    entries: () => checked(all(readAllJson<IndexRecord<CatalogEntry>>(join(at, 'entries')).map(({ value }) => value))),
    async check() {
      await checked(undefined);
    },
    codes: () => checked(needed(readJson<string[]>(at, 'names.json'))),
  };
}

/** Standards that hold all the words, or words that begin with them, or nearly: those that hold them as written first. */
function bestFor(at: string, words: readonly string[]): string[] {
  const ids = needed(readJson<string[]>(at, 'ids.json'));
  let scores: Map<number, number> | undefined;
  for (const word of words) {
    const shard = shardOf<number[]>(at, 'words', wordShard(word));
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
    .map(([document]) => ids[document] as string);
}
