/** The files of an index: read one by one, written whole beside the old ones. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileStamp } from './catalog/index-format.ts';

/** A JSON file; absent when it is not there or is none. */
export function readJson<T>(...path: string[]): T | undefined {
  try {
    return JSON.parse(readFileSync(join(...path), 'utf8')) as T;
  } catch {
    return undefined;
  }
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

/** Writes files below a folder that takes the place of another of its name. `last` is written when all is in place. */
export function replaceFolder(
  folder: string,
  files: Iterable<readonly [string, unknown]>,
  last: () => readonly [string, unknown],
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
    rmSync(folder, { recursive: true, force: true });
    renameSync(beside, folder);
    write(folder, last());
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    throw error;
  }
}
