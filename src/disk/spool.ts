/** A place where a long text waits, piece by piece, until what stands before it is known. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAll } from './straight.ts';

export interface Spool {
  write(text: string): void;
  /** All that was written, piece by piece, in order; then it is empty. */
  pieces(): Iterable<string>;
}

/** Bytes that are held in memory; more go to the disk. */
const HELD = 8_000_000;

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
  /** Absent once it is on the disk. */
  bytes?: Buffer;
}

/** Opens such a place, empty. Its file has no name on the disk. Throws `NoSpool` where there is no room for it. */
export function openSpool(): Spool {
  let waiting: Buffer[] = [];
  let size = 0;
  let blocks: Block[] = [];
  let held = 0;
  /** How many of the blocks are on the disk. */
  let stored = 0;
  let file: number | undefined;
  const seal = () => {
    blocks.push({ size, lengths: waiting.map(({ length }) => length), bytes: Buffer.concat(waiting, size) });
    held += size;
    [waiting, size] = [[], 0];
  };
  const toDisk = () => {
    file ??= openNameless();
    for (const block of blocks.slice(stored)) {
      writeAll(file, block.bytes as Buffer);
      delete block.bytes;
      stored++;
    }
  };
  return {
    write(text) {
      const bytes = Buffer.from(text);
      waiting.push(bytes);
      size += bytes.length;
      if (size < BLOCK) return;
      seal();
      if (held > HELD) orNoSpool(toDisk);
    },
    *pieces() {
      seal();
      let place = 0;
      for (const { size, lengths, bytes } of blocks) {
        yield* piecesOf(bytes ?? readBlock(file as number, place, size), lengths);
        place += size;
      }
      [blocks, held, stored] = [[], 0, 0];
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
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

function* piecesOf(bytes: Buffer, lengths: readonly number[]): Generator<string> {
  let at = 0;
  for (const length of lengths) {
    yield bytes.toString('utf8', at, at + length);
    at += length;
  }
}

function readBlock(file: number, place: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  for (let read = 0; read < size; ) read += readSync(file, bytes, read, size - read, place + read);
  return bytes;
}
