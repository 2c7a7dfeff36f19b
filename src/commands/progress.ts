/** How far a long check has come: one line on the terminal, gone when it ends. Never anywhere else. */
import { terminalWords } from '../language/terminal.ts';
import type { Context } from './context.ts';

/** A check that ends before this shows nothing. */
const PATIENCE_MILLISECONDS = 1000;
const EVERY_MILLISECONDS = 100;
const ERASE = '\r\u001b[K';

export interface Progress {
  /** So many are done. */
  step(done: number): void;
  /** Takes the line away, for something to be written in its place. */
  clear(): void;
}

/** Of a check of `total` files. Silent where standard error is no terminal. */
export function openProgress(total: number, { words }: Pick<Context, 'words'>): Progress {
  const { stderr, env } = process;
  if (!stderr.isTTY || env['TERM'] === 'dumb') return { step: () => {}, clear: () => {} };
  const started = Date.now();
  let last = started + PATIENCE_MILLISECONDS - EVERY_MILLISECONDS;
  let there = false;
  return {
    step(done) {
      const now = Date.now();
      if (now - last < EVERY_MILLISECONDS) return;
      last = now;
      there = true;
      stderr.write(
        `${ERASE}${terminalWords[words.language].progress(done, total)}`.slice(
          0,
          ERASE.length + (stderr.columns || 80) - 1,
        ),
      );
    },
    clear() {
      if (there) stderr.write(ERASE);
      there = false;
    },
  };
}
