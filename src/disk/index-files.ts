/** The files of an index: read one by one, written whole beside the old ones. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { troubleOf } from './trouble.ts';

/** Where the index of a folder of standards lies, below it. */
export const INDEX_FOLDER = '.qualcheck';

/** Whether a folder of standards has an index, fresh or not. */
export function hasIndex(directory: string): boolean {
  return existsSync(join(directory, INDEX_FOLDER, 'index.json'));
}

/** A file as it was when it was read. */
export interface FileStamp {
  path: string;
  size: number;
  modified: number;
}

/** An index of a hundred thousand standards has no file of half this size. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * A JSON file, whatever it holds; absent when it is not there, `null` when it cannot be read, is no JSON, or is no file
 * of an index: a device has no end.
 */
export function readJson(...path: string[]): unknown {
  const file = join(...path);
  try {
    const stats = statSync(file);
    return stats.isFile() && stats.size <= MOST_BYTES ? JSON.parse(readFileSync(file, 'utf8')) : null;
  } catch (error) {
    return troubleOf(error) === 'missing' ? undefined : null;
  }
}

/** All JSON files of a folder; none where there is no such folder. */
export function readAllJson(folder: string): unknown[] {
  try {
    return readdirSync(folder).flatMap((name) => readJson(folder, name) ?? []);
  } catch {
    return [];
  }
}

/** A file as it is now; absent when it is not there, or cannot be looked at. */
export function stampOf(folder: string, path: string): FileStamp | undefined {
  try {
    const stats = statSync(`${folder}/${path}`, { throwIfNoEntry: false });
    return stats === undefined ? undefined : { path, size: stats.size, modified: stats.mtimeMs };
  } catch {
    return undefined;
  }
}

/**
 * Writes files below a folder that takes the place of another of its name. `head` is what makes it an index: it goes
 * before the old files do, and comes when the new ones are in place.
 */
export function replaceFolder(
  folder: string,
  files: Iterable<readonly [string, unknown]>,
  head: { name: string; value(): unknown },
): void {
  const beside = `${folder}.${process.pid}.tmp`;
  const made = new Set<string>();
  const write = (base: string, [path, value]: readonly [string, unknown]) => {
    const file = join(base, path);
    const below = dirname(file);
    if (!made.has(below)) mkdirSync(below, { recursive: true });
    made.add(below);
    writeFileSync(file, JSON.stringify(value));
  };
  try {
    mkdirSync(beside);
    for (const file of files) write(beside, file);
    // What a link leads to is not ours: the link alone goes.
    if (!lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink())
      rmSync(join(folder, head.name), { force: true });
    rmSync(folder, { recursive: true, force: true });
    renameSync(beside, folder);
    write(folder, [`${head.name}.tmp`, head.value()]);
    renameSync(join(folder, `${head.name}.tmp`), join(folder, head.name));
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    throw error;
  }
}
