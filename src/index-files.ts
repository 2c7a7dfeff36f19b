/** The files of an index: read one by one, written whole beside the old ones. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileStamp } from './catalog/index-format.ts';

/** An index of a hundred thousand standards has no file of half this size. */
const MOST_BYTES = 64 * 1024 * 1024;

/** A JSON file; absent when it is not there, is none, or is no file of an index: a device has no end. */
export function readJson<T>(...path: string[]): T | undefined {
  try {
    const stats = statSync(join(...path));
    if (!stats.isFile() || stats.size > MOST_BYTES) return undefined;
    return JSON.parse(readFileSync(join(...path), 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** Whether there is something at a path, readable or not. */
export function isPresent(...path: string[]): boolean {
  return statSync(join(...path), { throwIfNoEntry: false }) !== undefined;
}

/** All JSON files of a folder. */
export function readAllJson<T>(folder: string): T[] {
  return readdirSync(folder).flatMap((name) => readJson<T>(folder, name) ?? []);
}

/** A file as it is now; absent when it is not there. */
export function stampOf(folder: string, path: string): FileStamp | undefined {
  const stats = statSync(`${folder}/${path}`, { throwIfNoEntry: false });
  return stats === undefined ? undefined : { path, size: stats.size, modified: stats.mtimeMs };
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
