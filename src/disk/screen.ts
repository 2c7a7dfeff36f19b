/**
 * Standard output and standard error. Node's own stream for the first costs a good part of the time of a short run (it
 * loads sockets and terminals), so files and pipes are written to as files; a terminal keeps the stream, which knows its
 * encoding.
 */
import { fstatSync, type Stats, statSync, writeSync } from 'node:fs';

const STANDARD_INPUT = 0;
const STANDARD_OUTPUT = 1;
const NULL_DEVICE = '/dev/null';

/** The pipe takes no more for now: from then on the stream waits for it. */
const BUSY = new Set(['EAGAIN', 'EWOULDBLOCK']);

/** Streams that stand for those of the process. */
export interface Streams {
  stdout: Pick<NodeJS.WritableStream, 'write'>;
  stderr: Pick<NodeJS.WritableStream, 'write'>;
}

export interface Screen {
  /**
   * Writes to standard output, in the order of the calls. Gives a promise where the reader is slower than the writer:
   * who writes much waits for it, so that what is not read yet does not pile up in memory.
   */
  out(text: string): undefined | Promise<void>;
  err(text: string): void;
  /** When all is written: why the rest of the output was lost, if it was. */
  settle(): Promise<NodeJS.ErrnoException | undefined>;
}

let plain: boolean | undefined;

/** A file, a pipe or nothing at all: what is certainly no terminal. On Windows the stream always decides. */
function isPlain(): boolean {
  plain ??= process.platform !== 'win32' && isNoTerminal();
  return plain;
}

function isNoTerminal(): boolean {
  try {
    const stats = fstatSync(STANDARD_OUTPUT);
    return !stats.isCharacterDevice() || isNull(stats);
  } catch {
    return false;
  }
}

/** Whether standard input comes from who sits at a terminal. */
export function isTyped(): boolean {
  try {
    const stats = fstatSync(STANDARD_INPUT);
    return stats.isCharacterDevice() && !isNull(stats);
  } catch {
    return false;
  }
}

function isNull({ rdev }: Stats): boolean {
  const nothing = statSync(NULL_DEVICE, { throwIfNoEntry: false });
  return nothing !== undefined && nothing.rdev === rdev;
}

/** What standard output is, for colours and widths. */
export function terminal(): { isTerminal: boolean; columns?: number } {
  if (isPlain()) return { isTerminal: false };
  const { isTTY, columns } = process.stdout;
  return { isTerminal: isTTY === true, ...(columns === undefined ? {} : { columns }) };
}

/** Opens the screen of the process, or one that `streams` stand for. */
export function openScreen(streams?: Streams): Screen {
  let lost: NodeJS.ErrnoException | undefined;
  let written = Promise.resolve();
  const keep = (error: NodeJS.ErrnoException) => {
    lost ??= error;
  };
  const stream = (chunk: string | Buffer): Promise<void> | undefined => {
    const out = streams?.stdout ?? quiet(process.stdout, keep);
    let roomy = true;
    const done = new Promise<void>((resolve) => {
      roomy = out.write(chunk as string, (error) => {
        if (error) keep(error);
        resolve();
      });
    });
    written = written.then(() => done);
    return roomy ? undefined : done;
  };
  let direct = streams === undefined && isPlain();
  return {
    out(text) {
      if (lost !== undefined || text === '') return undefined;
      if (!direct) return stream(text);
      let rest: Buffer = Buffer.from(text);
      try {
        while (rest.length > 0) rest = rest.subarray(writeSync(STANDARD_OUTPUT, rest));
      } catch (error) {
        const trouble = error as NodeJS.ErrnoException;
        if (BUSY.has(trouble.code ?? '')) {
          direct = false;
          return stream(rest);
        }
        keep(trouble);
      }
      return undefined;
    },
    err(text) {
      if (text !== '') (streams?.stderr ?? quiet(process.stderr, () => {})).write(text);
    },
    async settle() {
      await written;
      return lost;
    },
  };
}

const heard = new WeakSet<NodeJS.WritableStream>();

/** A stream whose trouble is kept, and never ends the program with a stack trace. */
function quiet<T extends NodeJS.WritableStream>(stream: T, keep: (error: NodeJS.ErrnoException) => void): T {
  if (!heard.has(stream)) stream.on('error', keep);
  heard.add(stream);
  return stream;
}
