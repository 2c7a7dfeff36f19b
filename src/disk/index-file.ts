/** The file of an index: read whole, written whole in the place of the old one. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { INDEX_FILE, INDEX_FOLDER } from './index-place.ts';

/** A file as it was when it was read. */
export interface FileStamp {
  path: string;
  size: number;
  /**
   * When it was last written, renamed, or put there (ctime, milliseconds). A date that nobody can set, unlike that of its
   * text: an index that came with its folder from elsewhere names other moments than those at which the files came here.
   */
  changed: number;
}

/** An index of a hundred thousand standards has no file of this size. */
const MOST_BYTES = 256 * 1024 * 1024;

/** The sum over what is indexed stands before it, so that no index cut short or changed by hand is taken for one. */
const SUM = /^\{"sum":"([0-9a-f]{64})",/;
const HEAD_BYTES = 100;

/** What the index of a folder says; absent when there is none, or it is not as it was written: a device has no end. */
export function readIndex(directory: string): unknown {
  const file = join(directory, INDEX_FOLDER, INDEX_FILE);
  try {
    const stats = statSync(file);
    if (!stats.isFile() || stats.size > MOST_BYTES) return undefined;
    return indexIn(readFileSync(file));
  } catch {
    return undefined;
  }
}

/** The same of the bytes of its file; throws where they are no JSON. */
export function indexIn(bytes: Buffer): unknown {
  // Summed up as bytes: to make letters of them takes longer.
  const [head, sum] = SUM.exec(bytes.toString('latin1', 0, HEAD_BYTES)) ?? [];
  return head !== undefined && sumOf(bytes.subarray(head.length)) === sum ? JSON.parse(bytes.toString()) : undefined;
}

/**
 * Puts an index in the place of the old one, if any. Throws where it cannot be written, or would be elsewhere (a link is
 * not followed), and where something lies in its place that is no index: what it did not make it does not remove.
 */
export function writeIndex(directory: string, content: object): void {
  const folder = join(directory, INDEX_FOLDER);
  // Not with its parents: where nothing can be made, as below /proc, Node would try for ever.
  if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) mkdirSync(folder);
  if (!lstatSync(folder).isDirectory()) throw new Error(folder);
  const place = join(folder, INDEX_FILE);
  if (!isFree(place)) throw new Error(place);
  const beside = join(folder, `${INDEX_FILE}.${process.pid}.tmp`);
  try {
    const text = JSON.stringify(content).slice(1);
    writeFileSync(beside, `{"sum":"${sumOf(text)}",${text}`);
    renameSync(beside, place);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Whether nothing is in the place of an index, or one of any version; empty is what a full disk leaves. */
function isFree(place: string): boolean {
  const there = lstatSync(place, { throwIfNoEntry: false });
  if (there === undefined) return true;
  if (!there.isFile()) return false;
  const file = openSync(place, 'r');
  try {
    const bytes = Buffer.alloc(HEAD_BYTES);
    const head = bytes.toString('latin1', 0, readSync(file, bytes));
    return head === '' || SUM.test(head);
  } finally {
    closeSync(file);
  }
}

function sumOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A file as it is now; absent when it is not there, or cannot be looked at. */
export function stampOf(folder: string, path: string): FileStamp | undefined {
  try {
    const stats = statSync(`${folder}/${path}`, { throwIfNoEntry: false });
    return stats === undefined ? undefined : { path, size: stats.size, changed: stats.ctimeMs };
  } catch {
    return undefined;
  }
}
