/** The files of an index: read one by one, written whole beside the old ones. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileStamp } from './catalog/index-format.ts';
import { troubleOf } from './files.ts';

/** A JSON file, whatever it holds; absent when it is not there, `null` when it cannot be read or is no JSON. */
export function readJson(...path: string[]): unknown {
  try {
    return JSON.parse(readFileSync(join(...path), 'utf8'));
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
