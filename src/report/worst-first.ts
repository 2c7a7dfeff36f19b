/** Pieces of a report that come as the plans do, and go out the worst first; among equals, as they came. */
import { type Entry, type Level, WEIGHTS, weight } from './entries.ts';
import type { OpenStore, Store } from './renderer.ts';

export interface WorstFirst {
  write(entry: Entry & { level: Level }, piece: string): void;
  pieces(): Iterable<string>;
}

export function worstFirstStore(open: OpenStore): WorstFirst {
  const stores: (Store | undefined)[] = [];
  return {
    write(entry, piece) {
      const at = weight(entry);
      const store = stores[at] ?? open();
      stores[at] = store;
      store.write(piece);
    },
    *pieces() {
      for (let at = WEIGHTS; at-- > 0; ) yield* stores[at]?.pieces() ?? [];
    },
  };
}
