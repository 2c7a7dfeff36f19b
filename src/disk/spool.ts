/** A place where a long text waits, piece by piece, until what stands before it is known. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Spool {
  write(text: string): void;
  /** All that was written, piece by piece, in order; then it is empty. */
  pieces(): Iterable<string>;
}

/** Held in memory up to so many characters, then on the disk. */
const HELD = 8_000_000;

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

/** Opens such a place, empty. Its file has no name on the disk. Throws `NoSpool` where there is no room for it. */
export function openSpool(): Spool {
  let held: string[] = [];
  let size = 0;
  let file: number | undefined;
  const lengths: number[] = [];
  const toDisk = () => {
    const folder = mkdtempSync(join(tmpdir(), 'qualcheck-'));
    try {
      file = openSync(join(folder, 'spool'), 'wx+', 0o600);
    } finally {
      // On Windows an open file cannot be removed: there it stays among the temporary ones.
      if (process.platform !== 'win32' || file === undefined) rmSync(folder, { recursive: true });
    }
    for (const text of held) put(file as number, text);
    held = [];
  };
  const put = (to: number, text: string) => {
    const bytes = Buffer.from(text);
    for (let rest: Buffer = bytes; rest.length > 0; ) rest = rest.subarray(writeSync(to, rest));
    lengths.push(bytes.length);
  };
  return {
    write(text) {
      if (file !== undefined) return orNoSpool(() => put(file as number, text));
      held.push(text);
      size += text.length;
      if (size > HELD) orNoSpool(toDisk);
    },
    *pieces() {
      yield* held;
      held = [];
      if (file === undefined) return;
      let at = 0;
      for (const length of lengths) {
        const bytes = Buffer.allocUnsafe(length);
        for (let read = 0; read < length; ) read += readSync(file, bytes, read, length - read, at + read);
        at += length;
        yield bytes.toString();
      }
      closeSync(file);
      file = undefined;
    },
  };
}
