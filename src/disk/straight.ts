/** What is written to as it is, and never replaced: devices, pipes, and what the process was handed open (`>(…)`). */
import { closeSync, openSync, statSync, writeSync } from 'node:fs';

export interface StraightFile {
  /** Throws where it cannot be written; a reader that has had enough is no trouble. */
  write(content: string | Uint8Array): void;
  close(): void;
}

const STREAMS: Record<string, number> = { '/dev/stdout': 1, '/dev/stderr': 2 };

/** Whether a path stands for what the process was handed open: it is there to be written to. */
export function isHandedOpen(path: string): boolean {
  return handedOpen(path) !== undefined;
}

/** The number of an open file that a path stands for. */
function handedOpen(path: string): number | undefined {
  const number = /^\/(?:dev|proc\/self)\/fd\/(\d{1,9})$/.exec(path)?.[1];
  return process.platform === 'win32'
    ? undefined
    : (STREAMS[path] ?? (number === undefined ? undefined : Number(number)));
}

/** Whether a path is standard output by another name. */
export function isStandardOutput(path: string): boolean {
  return handedOpen(path) === 1;
}

/** Whether a path is that of a device, of a pipe or of what is open already; not of a file, of a folder or of nothing. */
export function isStraight(path: string): boolean {
  return isHandedOpen(path) || isSpecial(path);
}

/** Opens what is written to as it is; absent where a path is none such. */
export function openStraight(path: string): StraightFile | undefined {
  if (!isStraight(path)) return undefined;
  const open = handedOpen(path);
  const file = open ?? openSync(path, 'w');
  let over = false;
  return {
    write(content) {
      try {
        if (!over) writeAll(file, content);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
        over = true;
      }
    },
    close() {
      if (open === undefined) closeSync(file);
    },
  };
}

function isSpecial(path: string): boolean {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats !== undefined && !stats.isFile() && !stats.isDirectory();
  } catch {
    return false;
  }
}

const PAUSE_MILLISECONDS = 2;

/** Writes all of it, and waits where a pipe takes no more for now. */
export function writeAll(file: number, content: string | Uint8Array): void {
  let rest = typeof content === 'string' ? Buffer.from(content) : content;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(file, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MILLISECONDS);
    }
  }
}
