/** Texts above a size are refused: the longest plan takes a twentieth of it, and reading one costs a hundred times its size. */
import type { Finding } from './problem.ts';

const MAX_MEGABYTES = 2;
export const MAX_BYTES = MAX_MEGABYTES * 1024 * 1024;

export const TOO_LARGE: Finding = {
  problem: { is: 'too-large', megabytes: MAX_MEGABYTES },
  position: { line: 1, column: 1, endLine: 1, endColumn: 2 },
};

/** Whether a text takes more than that as a file. */
export function isTooLarge(text: string): boolean {
  // No shorter text has so many bytes.
  return text.length > MAX_BYTES / 3 && new TextEncoder().encode(text).length > MAX_BYTES;
}
