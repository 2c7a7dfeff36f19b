/** Which files a run has read: none of them may be written over by what comes out of it. */

import { type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isYamlName } from '../text/file-name.ts';
import { isAtOrBelow, realPlace } from './places.ts';

/** Names of files that were read; what the disk knows them by is asked when something is to be written. */
const names = new Set<string>();

/** By what the disk knows a file by, whatever its names. */
const reads = new Map<string, Set<string>>();

const keyOf = ({ dev, ino }: Stats) => `${dev}:${ino}`;

/** A new run has read nothing. */
export function forgetReads(): void {
  names.clear();
  reads.clear();
  folders.clear();
}

/** Folders whose YAML files are read, by whichever thread. */
const folders = new Set<string>();

/** A folder that is read. */
export function noteFolder(path: string): void {
  folders.add(realPlace(path));
}

/** A file that is read. */
export function noteRead(path: string): void {
  names.add(path);
}

/** Whether what is at a path now is a file that was read, by this name or another: a link, a second name. */
export function wasRead(path: string): boolean {
  for (const name of names) {
    const read = statOf(name);
    if (read?.isFile() !== true) continue;
    const key = keyOf(read);
    reads.set(key, (reads.get(key) ?? new Set()).add(resolve(name)));
  }
  names.clear();
  const stats = statOf(path);
  if (stats === undefined) return false;
  const place = realPlace(path);
  if (isYamlName(place) && [...folders].some((folder) => isAtOrBelow(place, folder))) return true;
  const key = keyOf(stats);
  // Its number may be that of a file which is there no more.
  return [...(reads.get(key) ?? [])].some((name) => {
    const now = statOf(name);
    return now !== undefined && keyOf(now) === key;
  });
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
