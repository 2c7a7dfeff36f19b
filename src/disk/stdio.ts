/** Standard input and output as streams of messages, for a program at the other end. */
import type { Readable, Writable } from 'node:stream';

export interface Messages {
  input: Readable;
  output: Writable;
  /** Lets the process end, though its input is still open. */
  close(): void;
}

/**
 * `lost`: the reader is there no more, or the writer has ended. `failed`: a message went wrong that nobody waits for; the
 * others go on.
 */
export function messages(lost: () => void, failed: (error: Error) => void): Messages {
  const { stdin: input, stdout: output } = process;
  let isOver = false;
  const over = () => {
    isOver = true;
    lost();
  };
  for (const event of ['end', 'close', 'error']) input.on(event, over);
  output.on('error', over);
  process.on('unhandledRejection', (error) => {
    if (!isOver) failed(error instanceof Error ? error : new Error(String(error)));
  });
  return {
    input,
    output,
    close() {
      input.destroy();
    },
  };
}

/** Looks whether a process is there, until it is not; `gone` is told once. Gives what stops looking. */
export function watchProcess(id: number, gone: () => void): () => void {
  const timer = setInterval(() => {
    if (isThere(id)) return;
    clearInterval(timer);
    gone();
  }, LOOK_EVERY);
  timer.unref();
  return () => clearInterval(timer);
}

/** Milliseconds. */
const LOOK_EVERY = 3000;

function isThere(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // One that may not be asked is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
