/**
 * Standard output. Node's own stream for it costs a good part of the time of a short run (it loads sockets and
 * terminals), so files and pipes are written to as files; a terminal keeps the stream, which knows its encoding.
 */
import { fstatSync, type Stats, statSync, writeSync } from 'node:fs';

const STANDARD_OUTPUT = 1;
const NULL_DEVICE = '/dev/null';

/** The pipe takes no more for now: from then on the stream waits for it. */
const BUSY = new Set(['EAGAIN', 'EWOULDBLOCK']);

/** A terminal, and its columns where it says them. */
export interface Terminal {
  isTerminal: boolean;
  columns?: number;
}

let kind: 'terminal' | 'plain' | undefined;
let closed = false;

function kindOfOutput(): 'terminal' | 'plain' {
  kind ??= isPlain() ? 'plain' : 'terminal';
  return kind;
}

/** A file, a pipe or nothing at all: what is certainly no terminal. On Windows the stream always decides. */
function isPlain(): boolean {
  if (process.platform === 'win32') return false;
  try {
    const stats = fstatSync(STANDARD_OUTPUT);
    return !stats.isCharacterDevice() || isNull(stats);
  } catch {
    return false;
  }
}

function isNull({ rdev }: Stats): boolean {
  const nothing = statSync(NULL_DEVICE, { throwIfNoEntry: false });
  return nothing !== undefined && nothing.rdev === rdev;
}

/** What standard output is, for colours and widths. */
export function terminal(): Terminal {
  if (kindOfOutput() === 'plain') return { isTerminal: false };
  const { isTTY, columns } = process.stdout;
  return { isTerminal: isTTY === true, ...(columns === undefined ? {} : { columns }) };
}

/**
 * Writes to standard output, in the order of the calls. Gives a promise where the reader is slower than the writer:
 * who writes much waits for it, so that what is not read yet does not pile up in memory.
 */
export function writeOut(text: string): undefined | Promise<void> {
  if (closed || text === '') return undefined;
  if (kindOfOutput() === 'terminal') return writeToStream(text);
  let rest: Buffer = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(STANDARD_OUTPUT, rest));
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // A reader that closes the pipe early (`| head -1`) has had what it wanted: no error.
    if (code === 'EPIPE') closed = true;
    else if (BUSY.has(code ?? '')) {
      // From here on the stream keeps the order: it queues what the pipe does not take yet.
      kind = 'terminal';
      return writeToStream(rest);
    } else throw error;
    return undefined;
  }
}

let listening = false;

function writeToStream(chunk: string | Buffer): undefined | Promise<void> {
  const { stdout } = process;
  if (!listening) {
    listening = true;
    stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      closed = true;
    });
  }
  if (stdout.write(chunk)) return undefined;
  return new Promise((resolve) => {
    const done = () => {
      stdout.off('drain', done).off('close', done).off('error', done);
      resolve();
    };
    stdout.on('drain', done).on('close', done).on('error', done);
  });
}
