/** A place where a long text waits, piece by piece, until what stands before it is known. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAll } from './straight.ts';

export interface Spool {
  /** A piece, which may come in parts; bytes may change afterwards. */
  write(...parts: readonly (string | Uint8Array)[]): void;
  /** All that was written since this was last asked, piece by piece, in order. It can be read once, at any time. */
  pieces(): Iterable<string>;
  /** The same as bytes. */
  bytes(): Iterable<Buffer>;
}

/** Bytes that are held in memory; more go to the disk. */
const HELD = 1_000_000;

/**
 * Bytes that pieces are joined to. Thousands of small texts that wait live long enough to be moved among what V8 seldom
 * clears; their bytes wait outside of its heap.
 */
const BLOCK = 64 * 1024;

/** The folder of temporary files is not there, or is full. */
export class NoSpool extends Error {
  constructor(readonly folder: string) {
    super(folder);
  }
}

function orNoSpool<T>(step: () => T): T {
  try {
    return step();
  } catch {
    throw new NoSpool(tmpdir());
  }
}

/** Whole pieces, one after the other. */
interface Block {
  size: number;
  /** Of each piece, in bytes. */
  lengths: readonly number[];
  /** Where they are: here, or at a place in the file. */
  bytes: Buffer | number;
}

/** Opens such a place, empty. Its file has no name on the disk. Throws `NoSpool` where there is no room for it. */
export function openSpool(): Spool {
  let waiting: Buffer[] = [];
  let lengths: number[] = [];
  let size = 0;
  /** Since the last time that pieces were asked for. */
  let blocks: Block[] = [];
  /** Those with their bytes here, and how many. */
  let held: Block[] = [];
  let bytesHeld = 0;
  let file: number | undefined;
  let length = 0;
  let unread = 0;
  const seal = () => {
    const [only] = waiting;
    const block = { size, lengths, bytes: only?.length === size ? only : Buffer.concat(waiting, size) };
    blocks.push(block);
    held.push(block);
    bytesHeld += size;
    unread++;
    [waiting, lengths, size] = [[], [], 0];
  };
  const toDisk = () => {
    file ??= openNameless();
    for (const block of held) {
      if (typeof block.bytes === 'number') continue;
      writeAll(file, block.bytes);
      block.bytes = length;
      length += block.size;
    }
    [held, bytesHeld] = [[], 0];
  };
  const bytes = () => {
    seal();
    const asked = blocks;
    blocks = [];
    return (function* () {
      for (const { size, lengths, bytes } of asked) {
        yield* piecesOf(typeof bytes === 'number' ? readBlock(file as number, bytes, size) : bytes, lengths);
        unread--;
      }
      if (unread > 0) return;
      if (file !== undefined) closeSync(file);
      [file, length, held, bytesHeld] = [undefined, 0, [], 0];
    })();
  };
  return {
    write(...parts) {
      const before = size;
      for (const part of parts) {
        const bytes = typeof part === 'string' ? Buffer.from(part) : Buffer.from(part);
        waiting.push(bytes);
        size += bytes.length;
      }
      lengths.push(size - before);
      if (size < BLOCK) return;
      seal();
      if (bytesHeld > HELD) orNoSpool(toDisk);
    },
    bytes,
    pieces: () => textsOf(bytes()),
  };
}

function openNameless(): number {
  const folder = mkdtempSync(join(tmpdir(), 'qualcheck-'));
  let file: number | undefined;
  try {
    file = openSync(join(folder, 'spool'), 'wx+', 0o600);
    return file;
  } finally {
    // On Windows an open file cannot be removed: there it stays among the temporary ones.
    if (process.platform !== 'win32' || file === undefined) rmSync(folder, { recursive: true });
  }
}

function* piecesOf(bytes: Buffer, lengths: readonly number[]): Generator<Buffer> {
  let at = 0;
  for (const length of lengths) {
    yield bytes.subarray(at, at + length);
    at += length;
  }
}

function* textsOf(pieces: Iterable<Buffer>): Generator<string> {
  for (const piece of pieces) yield piece.toString();
}

function readBlock(file: number, place: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  for (let read = 0; read < size; ) read += readSync(file, bytes, read, size - read, place + read);
  return bytes;
}
