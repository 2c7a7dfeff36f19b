/**
 * Standard output and standard error. Node's own stream for the first costs a good part of the time of a short run (it
 * loads sockets and terminals), so files and pipes are written to as files; a terminal keeps the stream, which knows its
 * encoding.
 */
import { fstatSync, type Stats, statSync, writeSync } from 'node:fs';

const STANDARD_INPUT = 0;
const STANDARD_OUTPUT = 1;
const NULL_DEVICE = '/dev/null';
const ROOM_BYTES = 64 * 1024;

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
      let left = text;
      let rest = new Uint8Array();
      try {
        while (left !== '' || rest.length > 0) {
          if (rest.length === 0) [rest, left] = inBytes(left);
          rest = rest.subarray(writeSync(STANDARD_OUTPUT, rest));
        }
      } catch (error) {
        const trouble = error as NodeJS.ErrnoException;
        if (BUSY.has(trouble.code ?? '')) {
          direct = false;
          return stream(Buffer.concat([rest, Buffer.from(left)]));
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

const encoder = new TextEncoder();
let room: Uint8Array<ArrayBuffer> | undefined;

/** How a text begins, as bytes that are good until the next are asked for, and its rest: memory for each text would take longer than the text. */
function inBytes(text: string): [Uint8Array<ArrayBuffer>, string] {
  room ??= new Uint8Array(ROOM_BYTES);
  const { read, written } = encoder.encodeInto(text, room);
  return [room.subarray(0, written), text.slice(read)];
}

const heard = new WeakSet<NodeJS.WritableStream>();

/** A stream whose trouble is kept, and never ends the program with a stack trace. */
function quiet<T extends NodeJS.WritableStream>(stream: T, keep: (error: NodeJS.ErrnoException) => void): T {
  if (!heard.has(stream)) stream.on('error', keep);
  heard.add(stream);
  return stream;
}
