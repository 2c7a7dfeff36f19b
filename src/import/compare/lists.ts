/** Two lists of items: which were added, removed, reworded, or only moved. Pure. */
import { alike } from '../phrase.ts';
import { spelled } from './spelling.ts';

export interface ListChange {
  is: 'added' | 'removed' | 'reworded' | 'reordered' | 'respelled';
  before?: string;
  after?: string;
}

/** An item that shares this much of its words with another is the same item, reworded. */
const SAME_ITEM = 0.6;

export function listChanges(older: readonly string[], newer: readonly string[]): ListChange[] {
  const [before, after] = [new Set(older.map(spelled)), new Set(newer.map(spelled))];
  const gone = older.filter((item) => !after.has(spelled(item)));
  const come = newer.filter((item) => !before.has(spelled(item)));
  const changes: ListChange[] = [];
  for (const item of gone) {
    const nearest = come.map((each) => ({ each, score: shared(item, each) })).sort((a, b) => b.score - a.score)[0];
    if (nearest !== undefined && nearest.score >= SAME_ITEM) {
      come.splice(come.indexOf(nearest.each), 1);
      changes.push({ is: 'reworded', before: item, after: nearest.each });
    } else changes.push({ is: 'removed', before: item });
  }
  changes.push(...come.map((item): ListChange => ({ is: 'added', after: item })));
  const kept = (items: readonly string[], other: ReadonlySet<string>) =>
    items
      .map(spelled)
      .filter((item) => other.has(item))
      .join('\n');
  if (kept(older, after) !== kept(newer, before)) changes.push({ is: 'reordered' });
  const same = (items: readonly string[], other: ReadonlySet<string>) =>
    items.filter((item) => other.has(spelled(item)));
  if (same(older, after).some((item) => !newer.includes(item))) changes.push({ is: 'respelled' });
  return changes;
}

/** How much of their words two items share, from 0 to 1. */
export function shared(a: string, b: string): number {
  const [first, second] = [new Set(alike(a).split(' ')), new Set(alike(b).split(' '))];
  const common = [...first].filter((word) => second.has(word)).length;
  return common / Math.max(first.size, second.size, 1);
}

/**
 * The number that each item of the older list has in the newer, from 1; absent where it is no longer there. Items with
 * the same words pair in order, then those reworded.
 */
export function itemNumbers(older: readonly string[], newer: readonly string[]): (number | undefined)[] {
  const free = new Set(newer.keys());
  const take = (fits: (item: string) => boolean): number | undefined => {
    const at = [...free].find((index) => fits(newer[index] as string));
    if (at !== undefined) free.delete(at);
    return at === undefined ? undefined : at + 1;
  };
  const same = older.map((item) => take((each) => spelled(each) === spelled(item)));
  return same.map((number, index) => {
    if (number !== undefined) return number;
    const item = older[index] as string;
    const best = Math.max(0, ...[...free].map((at) => shared(item, newer[at] as string)));
    return best < SAME_ITEM ? undefined : take((each) => shared(item, each) === best);
  });
}
