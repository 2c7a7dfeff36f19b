/** `index`: makes the index of a folder of standards. It is written only here, and only when asked for. */
import { join, relative, sep } from 'node:path';
import { InvalidStandard } from '../catalog/catalog.ts';
import { type CatalogEntry, codesOf, summaryOf } from '../catalog/entry.ts';
import { filesIn, readFiles } from '../catalog/folders.ts';
import {
  codeShard,
  type IndexHead,
  type IndexRecord,
  indexVersion,
  keysOf,
  recordName,
  summarized,
  wordShard,
  wordsOf,
} from '../catalog/index-format.ts';
import type { Norm } from '../catalog/kinds.ts';
import { repeatedId } from '../catalog/read.ts';
import { standardFolders } from '../disk/files.ts';
import { type FileStamp, INDEX_FOLDER, replaceFolder, stampOf } from '../disk/index-files.ts';
import { EXIT, type ExitCode } from '../format/exit.ts';
import { version } from '../format/version.ts';
import { scaleWords } from '../language/scale.ts';
import { safe } from '../report/safe.ts';
import type { Context } from './context.ts';

/** Reads the folder whole: a standard that does not follow the format, or an id that is there twice, makes no index. */
export async function indexFolder(folder: string, { words, out, err }: Context): Promise<ExitCode> {
  const said = scaleWords[words.language];
  const files = await filesIn(folder);
  const folders = standardFolders(folder);
  // As they are before they are read: what changes later is seen to have changed.
  const stamps = await settledStamps(folder, files);
  const stampFor = new Map(files.map((file, index) => [file, stamps[index]]));
  const read = await readFiles(files);
  const seen = new Set<string>();
  for (const { file, document } of read) {
    const { id } = document.value;
    if (seen.has(id)) throw new InvalidStandard(file, document.text, [repeatedId(document, id)]);
    seen.add(id);
  }
  const norms = read.map(({ file, document }) => ({
    file: stampFor.get(file) as FileStamp,
    value: document.value,
    entry: summaryOf(document.value),
  }));
  const head = (): IndexHead => ({
    version: indexVersion(version),
    // Looked at when the index is in its place: putting it there changes the folder.
    folders: folders.map((path) => ({ path, modified: stampOf(folder, path)?.modified ?? 0 })),
    standards: norms.length,
  });
  try {
    replaceFolder(join(folder, INDEX_FOLDER), contents(norms, stamps), { name: 'index.json', value: head });
  } catch {
    err(`${words.ui.error}: ${safe(said.notIndexed(folder))}\n`);
    return EXIT.unable;
  }
  out(`${safe(said.indexed(folder, norms.length))}\n`);
  return EXIT.pass;
}

/** A file system tells times in steps: what was written within the last one may be written again, and look the same. */
const STEP_MILLISECONDS = 50;

async function settledStamps(folder: string, files: readonly string[]): Promise<FileStamp[]> {
  const stamps = () =>
    files.map((file) => stampOf(folder, inside(folder, file)) ?? { path: inside(folder, file), size: -1, modified: 0 });
  const now = Date.now();
  const isFresh = ({ modified }: FileStamp) => modified > now - STEP_MILLISECONDS && modified <= now;
  const first = stamps();
  if (!first.some(isFresh)) return first;
  await new Promise((resolve) => setTimeout(resolve, STEP_MILLISECONDS));
  return stamps();
}

interface Indexed extends IndexRecord<Norm> {
  entry: CatalogEntry;
}

function* contents(norms: readonly Indexed[], stamps: readonly FileStamp[]): Generator<readonly [string, unknown]> {
  const entries = norms.map(({ entry }) => entry);
  yield ['files.json', stamps];
  yield ['ids.json', entries.map(({ id }) => id)];
  yield ['names.json', [...new Set(codesOf(entries))]];
  yield ['list.json', entries.map(summarized)];
  for (const { file, value, entry } of norms) {
    const name = `${recordName(entry.id)}.json`;
    yield [join('records', name), { file, value } satisfies IndexRecord<Norm>];
    yield [join('entries', name), { file, value: entry } satisfies IndexRecord<CatalogEntry>];
  }
  yield* shards('codes', codeShard, entries, keysOf, ({ id }) => id);
  yield* shards('words', wordShard, entries, wordsOf, (_, index) => index);
}

/** Key → what answers to it, the keys of one shard in one file. */
function* shards<T>(
  folder: string,
  shardOf: (key: string) => string,
  entries: readonly CatalogEntry[],
  keys: (entry: CatalogEntry) => string[],
  answer: (entry: CatalogEntry, index: number) => T,
): Generator<readonly [string, unknown]> {
  const all = new Map<string, Record<string, T[]>>();
  for (const [index, entry] of entries.entries()) {
    for (const key of keys(entry)) {
      const shard = all.get(shardOf(key)) ?? (Object.create(null) as Record<string, T[]>);
      all.set(shardOf(key), shard);
      shard[key] ??= [];
      shard[key].push(answer(entry, index));
    }
  }
  for (const [name, shard] of all) yield [join(folder, `${name}.json`), shard];
}

function inside(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/');
}
