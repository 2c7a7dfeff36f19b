/** Several makers as one, each in its share. */
import type { Choices } from './choices.ts';

export type Maker<T> = (choices: Choices) => T;

/** The first decision is whose turn it is. */
export function mixed<T>(shares: readonly (readonly [share: number, make: Maker<T>])[]): Maker<T> {
  const total = shares.reduce((sum, [share]) => sum + share, 0);
  return (choices) => {
    let at = choices.below(total);
    for (const [share, make] of shares) {
      if (at < share) return make(choices);
      at -= share;
    }
    throw new Error('no share');
  };
}
