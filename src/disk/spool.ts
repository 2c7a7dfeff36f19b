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
  /** The same as bytes, each piece good until the next is asked for. */
  bytes(): Iterable<Buffer>;
}

/** Bytes that are held in memory; more go to the disk. */
const HELD = 1_000_000;

/**
 * Bytes of a block. Pieces are written into it as they come, and it is used again once it is on the disk: what lives as
 * long as a piece waits is moved among what V8 seldom clears, were it thousands of small texts or their bytes.
 */
const BLOCK = 64 * 1024;

/** Before each piece stands how many bytes it has. */
const HEAD = 4;

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
  /** How much of it is written. */
  size: number;
  /** Where it is: here, or at a place in the file. */
  bytes: Buffer | number;
}

/** Opens such a place, empty. Its file has no name on the disk. Throws `NoSpool` where there is no room for it. */
export function openSpool(): Spool {
  /** Since the last time that pieces were asked for; the last one is written to. */
  let blocks: Block[] = [];
  /** Those with their bytes here, and how many. */
  const held = new Set<Block>();
  let bytesHeld = 0;
  const free: Buffer[] = [];
  let file: number | undefined;
  let length = 0;
  let unread = 0;
  const toDisk = () => {
    file ??= openNameless();
    for (const block of held) {
      const bytes = block.bytes as Buffer;
      writeAll(file, bytes.subarray(0, block.size));
      block.bytes = length;
      length += block.size;
      if (bytes.length === BLOCK) free.push(bytes);
    }
    held.clear();
    bytesHeld = 0;
  };
  /** A block with so much room. */
  const roomFor = (bytes: number): Block & { bytes: Buffer } => {
    const last = blocks.at(-1);
    if (last !== undefined && typeof last.bytes !== 'number' && last.bytes.length - last.size >= bytes)
      return last as Block & { bytes: Buffer };
    if (bytesHeld > HELD) orNoSpool(toDisk);
    const room = bytes > BLOCK ? undefined : free.pop();
    const block = { size: 0, bytes: room ?? Buffer.allocUnsafeSlow(Math.max(bytes, BLOCK)) };
    blocks.push(block);
    held.add(block);
    bytesHeld += block.bytes.length;
    unread++;
    return block;
  };
  const bytes = () => {
    const asked = blocks;
    blocks = [];
    return (function* () {
      // What comes from the disk is read into one place.
      let room: Buffer = Buffer.alloc(0);
      for (const block of asked) {
        if (typeof block.bytes === 'number') {
          if (room.length < block.size) room = Buffer.allocUnsafeSlow(Math.max(block.size, BLOCK));
          readBlock(file as number, block.bytes, room.subarray(0, block.size));
        } else {
          // From here on it is not written to the disk any more.
          if (held.delete(block)) bytesHeld -= block.bytes.length;
          room = block.bytes;
        }
        yield* piecesOf(room.subarray(0, block.size));
        unread--;
      }
      if (unread > 0) return;
      if (file !== undefined) closeSync(file);
      [file, length] = [undefined, 0];
    })();
  };
  return {
    write(...parts) {
      let bytes = 0;
      for (const part of parts) bytes += typeof part === 'string' ? Buffer.byteLength(part) : part.length;
      const block = roomFor(HEAD + bytes);
      block.size = block.bytes.writeUInt32LE(bytes, block.size);
      for (const part of parts) block.size += put(part, block.bytes, block.size);
    },
    bytes,
    pieces: () => textsOf(bytes()),
  };
}

function put(part: string | Uint8Array, into: Buffer, at: number): number {
  if (typeof part === 'string') return into.write(part, at);
  into.set(part, at);
  return part.length;
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

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; ) {
    const start = at + HEAD;
    at = start + bytes.readUInt32LE(at);
    yield bytes.subarray(start, at);
  }
}

function* textsOf(pieces: Iterable<Buffer>): Generator<string> {
  for (const piece of pieces) yield piece.toString();
}

function readBlock(file: number, place: number, room: Buffer): void {
  for (let read = 0; read < room.length; ) read += readSync(file, room, read, room.length - read, place + read);
}
