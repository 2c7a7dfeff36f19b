/**
 * The parts of a workbook, which is a zip: by its central directory, as spreadsheets read it. What a part says of its size
 * may be false: bytes are counted as they come out.
 */
import { Inflate } from 'fflate';
import { Unreadable } from './trouble.ts';

interface Part {
  packed: Uint8Array;
  method: number;
  crc: number;
}

/** Thirty times the largest plan that anybody has written: more is no plan, or a bomb. */
const MOST_BYTES = 24 * 1024 * 1024;
const MOST_PARTS = 2000;
/** Packed bytes at a time: what they become is at most a thousand times as much. */
const STEP = 4096;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** What unpacks; whoever reads may have something faster at hand. */
export interface Unpacker {
  /** Throws where bytes cannot be unpacked, or become more than `most`. */
  inflate(packed: Uint8Array, most: number): Uint8Array;
  crc32(bytes: Uint8Array): number;
}

const ANYWHERE: Unpacker = { inflate, crc32 };

/** The parts of a zip by name; each is unpacked when it is asked for. */
export class Zip {
  private readonly parts = new Map<string, Part>();
  private left = MOST_BYTES;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly unpacker: Unpacker = ANYWHERE,
  ) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.list(view);
    } catch (error) {
      // Offsets beyond the end of the file.
      throw error instanceof RangeError ? new Unreadable('broken') : error;
    }
  }

  has(name: string): boolean {
    return this.parts.has(partName(name));
  }

  /** The bytes of a part; absent where there is none of that name. */
  read(name: string): Uint8Array | undefined {
    const part = this.parts.get(partName(name));
    if (part === undefined) return undefined;
    const bytes = part.method === 0 ? part.packed : this.inflated(part.packed);
    this.left -= bytes.length;
    if (this.left < 0) throw new Unreadable('too-large');
    if (this.unpacker.crc32(bytes) !== part.crc) throw new Unreadable('broken');
    return bytes;
  }

  private list(view: DataView): void {
    const directory = directoryOf(view);
    if (directory.count > MOST_PARTS) throw new Unreadable('too-large');
    for (const { at, name, local } of entriesOf(this.bytes, view, directory)) {
      const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
      const [crc, size] = [view.getUint32(at + 16, true), view.getUint32(at + 20, true)];
      if ((flags & 1) !== 0) throw new Unreadable('encrypted');
      if (view.getUint32(local, true) !== LOCAL || (method !== 0 && method !== 8)) throw new Unreadable('broken');
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (start + size > this.bytes.length) throw new Unreadable('broken');
      this.parts.set(name, { packed: this.bytes.subarray(start, start + size), method, crc });
    }
  }

  private inflated(packed: Uint8Array): Uint8Array {
    try {
      return this.unpacker.inflate(packed, this.left);
    } catch (error) {
      const isBeyond = error instanceof Unreadable || (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
      throw new Unreadable(isBeyond ? 'too-large' : 'broken');
    }
  }
}

/** A few packed bytes at a time: they stop where what they become is too much. */
function inflate(packed: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let left = most;
  const stream = new Inflate((chunk) => {
    left -= chunk.length;
    if (left < 0) throw new Unreadable('too-large');
    chunks.push(chunk);
  });
  for (let at = 0; at < packed.length || at === 0; at += STEP) {
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  }
  return joined(chunks);
}

/** Names differ in case and in a leading slash, and mean the same part. */
export function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** The directory of a zip: where it is told, where it begins, and how many entries it has. */
export interface Directory {
  end: number;
  from: number;
  count: number;
}

export function directoryOf(view: DataView): Directory {
  const end = endOfDirectory(view);
  return { end, from: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
}

/** A line of the directory: where it stands, of what part it is, and where what is stored of it begins. */
export interface Entry {
  at: number;
  length: number;
  name: string;
  local: number;
}

/** The lines of a directory in their order. Throws `Unreadable`, or `RangeError` beyond the end of the file. */
export function* entriesOf(bytes: Uint8Array, view: DataView, { from, count }: Directory): Generator<Entry> {
  let at = from;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== ENTRY) throw new Unreadable('broken');
    const name = view.getUint16(at + 28, true);
    const length = 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const text = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name));
    yield { at, length, name: partName(text), local: view.getUint32(at + 42, true) };
    at += length;
  }
}

/** Where the directory is told, which a comment of any length may follow. */
function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === END) return at;
  throw new Unreadable('broken');
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** A digit that changed on the way would be read as another: the sum of each part is made again. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}
