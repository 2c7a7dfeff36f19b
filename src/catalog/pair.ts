/** Of several standards that two names answer to, the pair that is most probably meant: the one that has most in common. Pure. */
import type { CatalogEntry } from './entry.ts';
import { LEAST_FUZZY, wordsIn } from './spelling.ts';

export type Pair = readonly [CatalogEntry, CatalogEntry];

/** What two standards have in common, the surest first. */
const SHARED = ['ada', 'eqf', 'words'] as const;

export interface Chosen {
  pair: Pair;
  /** What no other pair has in common. */
  by: (typeof SHARED)[number];
  /** The codes, the level or the words. */
  shared: string[];
}

/** Absent where no one pair stands out. `empty`: words that say nothing, parted by blanks. */
export function nearestPair(all: readonly Pair[], empty: string): Chosen | undefined {
  const blank = new Set(wordsIn(empty));
  const sharedBy = (by: Chosen['by'], pair: Pair) => SHARED_BY[by](pair).filter((each) => !blank.has(each));
  let pairs = all;
  for (const by of SHARED) {
    const sharing = pairs.filter((pair) => sharedBy(by, pair).length > 0);
    const [pair] = sharing;
    if (pair !== undefined && sharing.length === 1) return { pair, by, shared: sharedBy(by, pair) };
    if (sharing.length > 0) pairs = sharing;
  }
  return undefined;
}

/** Every standard of the left beside every one of the right that is another; two that stand on both sides, once. */
export function pairsOf(left: readonly CatalogEntry[], right: readonly CatalogEntry[]): Pair[] {
  const pairs = left.flatMap((a) => right.filter((b) => b.id !== a.id).map((b): Pair => [a, b]));
  return pairs.filter(([a, b], index) => !pairs.slice(0, index).some(([c, d]) => c.id === b.id && d.id === a.id));
}

const SHARED_BY: Record<Chosen['by'], (pair: Pair) => string[]> = {
  ada: ([a, b]) => both(adaOf(a), adaOf(b)),
  eqf: ([a, b]) => (a.eqf !== undefined && a.eqf === b.eqf ? [String(a.eqf)] : []),
  // The name of one may stand in what the codes of the other are called: «Attività dei call center».
  words: ([a, b]) => [...new Set([...both(nameOf(a), termsOf(b)), ...both(nameOf(b), termsOf(a))])],
};

const adaOf = ({ codes }: CatalogEntry) => codes.filter(({ list }) => list === 'ada').map(({ codice }) => codice);
const nameOf = ({ denominazione }: CatalogEntry) => wordsIn(denominazione).filter((word) => word.length >= LEAST_WORD);
const termsOf = ({ denominazione, codes }: CatalogEntry) =>
  wordsIn([denominazione, ...codes.map((each) => each.denominazione)].join(' '));
const both = (a: readonly string[], b: readonly string[]) => a.filter((each) => b.includes(each));

/** Shorter words are those that any name has. */
const LEAST_WORD = LEAST_FUZZY - 1;
