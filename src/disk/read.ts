/**
 * Reads files and standard input, within bounds. What every run reads is read at once: for one plan, threads that wait
 * for the disk cost more than the disk.
 */
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, type Stats, statSync } from 'node:fs';
import type { Finding } from '../format/problem.ts';
import { MAX_BYTES, TOO_LARGE } from '../format/too-large.ts';
import type { FileTrouble } from '../format/trouble.ts';
import { wideForm } from '../text/wide.ts';
import { noteRead } from './reads.ts';
import { troubleOf } from './trouble.ts';

/** A text, why it cannot be read, or what is wrong with its bytes. */
export type ReadText = { text: string } | { trouble: FileTrouble } | { finding: Finding; text: string };

/**
 * Reads a file as UTF-8. A file that is not text, or is far too large, is a defect of the file (`finding`);
 * one that cannot be read at all is `trouble`. A byte order mark is not part of the text. A pipe or a device is not
 * opened: it may make the reader wait for ever.
 */
export async function readText(path: string): Promise<ReadText> {
  return readAny(path, false);
}

/** The same, of what a person names, which may be a pipe: `<(…)`. */
export async function readNamed(path: string): Promise<ReadText> {
  return readAny(path, true);
}

function readAny(path: string, special: boolean): ReadText {
  const read = readPlanBytes(path, special);
  return 'bytes' in read ? decode(read.bytes) : read;
}

/** The bytes of a plan, which may be no text; `special`: it is named, and may be a pipe. */
export function readPlanBytes(path: string, special: boolean): { trouble: FileTrouble } | TooLarge | { bytes: Buffer } {
  try {
    if (!special && isSpecial(statSync(path))) return { trouble: 'special' };
    for (let tries = 0; tries < 3; tries++) {
      const read = readOnce(path, MAX_BYTES, special);
      if (read !== 'changed') return read === 'too-large' ? tooLarge() : { bytes: read };
    }
    return { trouble: 'changing' };
  } catch (error) {
    return { trouble: troubleOf(error) };
  }
}

/** Pages to import may be heavier than plans: a PDF carries its fonts and pictures. */
const MAX_PAGE_MEGABYTES = 64;

/** Bytes of a page to import, from a file or, with `-`, from standard input; or why they cannot be read. */
export async function readBytes(
  path: string,
): Promise<{ bytes: Uint8Array } | { trouble: FileTrouble } | { megabytes: number }> {
  const most = MAX_PAGE_MEGABYTES * 1024 * 1024;
  try {
    for (let tries = 0; tries < 3; tries++) {
      const read = path === '-' ? await readStdin(most) : readOnce(path, most);
      if (read !== 'changed')
        return read === 'too-large' ? { megabytes: MAX_PAGE_MEGABYTES } : { bytes: new Uint8Array(read) };
    }
    return { trouble: 'changing' };
  } catch (error) {
    return { trouble: troubleOf(error) };
  }
}

function isSpecial(stats: Stats): boolean {
  return !stats.isFile() && !stats.isDirectory();
}

/** The bytes of a file, never more than may be; a file that is written meanwhile would be half old and half new. */
function readOnce(path: string, most: number, special = true): Buffer | 'too-large' | 'changed' {
  // A pipe that has come in the place of the file would be waited for.
  const file = openSync(path, special ? constants.O_RDONLY : constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const before = fstatSync(file);
    noteRead(path);
    if (before.size > most) return 'too-large';
    // Devices and pipes have no size: they are read to their end, or to the limit.
    let bytes = Buffer.allocUnsafe(Math.max(before.size + 1, 4096));
    let length = 0;
    for (;;) {
      const bytesRead = readSync(file, bytes, length, bytes.length - length, null);
      if (bytesRead === 0) break;
      length += bytesRead;
      if (length > most) return 'too-large';
      if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(bytes.length)]);
    }
    const after = fstatSync(file);
    const changed = before.isFile() && (after.mtimeMs !== before.mtimeMs || after.size !== length);
    return changed && !(before.size === 0 && after.size === 0) ? 'changed' : bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/**
 * What a file says, for a first look, in whatever letters it is written, UTF-16 too; absent where it is no plain file, too
 * large, or cannot be read. Nothing comes of it that a report could stand in the way of.
 */
export function glance(path: string): string | undefined {
  try {
    const stats = statSync(path);
    if (!stats.isFile() || stats.size > MAX_BYTES) return undefined;
    const bytes = readFileSync(path);
    return new TextDecoder(wideForm(bytes)).decode(bytes).replaceAll('\0', '');
  } catch {
    return undefined;
  }
}

/** Reads standard input whole. */
export async function readInput(): Promise<ReadText> {
  try {
    const read = await readStdin(MAX_BYTES);
    if (read === 'too-large') return tooLarge();
    return isZip(read) ? { trouble: 'workbook-input' } : decode(read);
  } catch (error) {
    return { trouble: troubleOf(error) };
  }
}

/** A workbook is told apart from a text by how it begins. */
function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 3, 4]));
}

async function readStdin(most: number): Promise<Buffer | 'too-large'> {
  // Node reads a folder as if it were empty.
  if (fstatSync(0).isDirectory()) throw Object.assign(new Error('folder'), { code: 'EISDIR' });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += chunk.length;
    if (size > most) return 'too-large';
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

interface TooLarge {
  finding: Finding;
  text: string;
}

function tooLarge(): TooLarge {
  return { finding: TOO_LARGE, text: '' };
}

/** What the bytes of a file say. */
export function decode(bytes: Buffer): Exclude<ReadText, { trouble: unknown }> {
  // UTF-16 without its mark: every other byte of a plan in letters of Europe is zero, and zeros are UTF-8 too.
  if (bytes.length > 1 && (bytes[0] === 0) !== (bytes[1] === 0)) {
    const position = { line: 1, column: 1, endLine: 1, endColumn: 2 };
    return { finding: { problem: { is: 'encoding' }, position }, text: bytes.toString('latin1') };
  }
  try {
    // `ignoreBOM: false` takes the mark away.
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { finding: { problem: { is: 'encoding' }, position: badByte(bytes) }, text: bytes.toString('latin1') };
  }
}

/** Where the first byte stands that is no UTF-8. */
function badByte(bytes: Buffer): Finding['position'] {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isText(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  const lines = new TextDecoder('utf-8').decode(bytes.subarray(0, good)).split('\n');
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return { line: lines.length, column, endLine: lines.length, endColumn: column + 1 };
}

/** A character cut at the end is no defect yet. */
function isText(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const PIECE_BYTES = 256 * 1024;
const MOST_LEFT_BYTES = 1024 * 1024;

/**
 * The bytes of a file of any size, piece by piece; throws where it cannot be read. Devices have no end. A piece is good until
 * the next is asked for, which begins with as many of its last bytes as `left` says, fewer than a megabyte; at the end of the
 * file those come once more, alone.
 */
export function* piecesOf(path: string, left: () => number): Generator<Uint8Array> {
  if (!statSync(path).isFile()) throw new Error('not a file');
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    noteRead(path);
    // One place for all of them: new memory for each takes longer than to read it.
    const room = Buffer.allocUnsafe(MOST_LEFT_BYTES + PIECE_BYTES);
    for (let end = 0; ; ) {
      const kept = left();
      room.copyWithin(0, end - kept, end);
      const length = readSync(file, room, kept, PIECE_BYTES, null);
      end = kept + length;
      if (end > 0) yield room.subarray(0, end);
      if (length === 0) return;
    }
  } finally {
    closeSync(file);
  }
}
