/** A quick way to see that some hours keep all limits: floors are raised until they hold, then caps are looked at. Pure. */

import type { Slot } from '../norms/hours.ts';
import type { Bound } from './limits.ts';
import { isKept, limitRow } from './model.ts';
import type { PlanNumber } from './numbers.ts';
import { gathered, type Row, type Term, worth } from './program.ts';

/** Where hours are added first: classroom hours meet most floors, and placement those that it shares. */
const FIRST: readonly Slot['mode'][] = [
  'aula',
  'stage',
  'laboratorio',
  'fad_sincrona',
  'fad_asincrona',
  'fad',
  'altre',
];
/** Raising for one limit may fall short of another that is a share: a few rounds settle what can be settled so. */
const ROUNDS = 20;

/** Says yes only where it has found such hours; a no says nothing, and is the solver's to settle. */
export function isWithinReach(numbers: readonly PlanNumber[], bounds: readonly Bound[]): boolean {
  const places = new Map(numbers.map((number, index) => [number, index]));
  const rows = bounds.map(({ limit }): Row => {
    const row = limitRow(limit, numbers, (number) => ({ constant: 0, terms: [[places.get(number) as number, 1]] }));
    return { ...row, terms: gathered(row.terms) };
  });
  const values = numbers.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    const broken = rows.filter((row) => !isKept(row, values));
    if (broken.length === 0) return true;
    for (const row of broken) raise(row, numbers, values);
  }
  return false;
}

/** Adds the fewest hours that mend a row, to the number that comes first; hours are never taken away. */
function raise({ terms, lower, upper }: Row, numbers: readonly PlanNumber[], values: number[]): void {
  const there = worth(terms, values);
  const short = there < lower ? lower - there : there > upper ? upper - there : 0;
  const rankOf = ([index]: Term) => FIRST.indexOf((numbers[index] as PlanNumber).mode);
  const [best] = terms.filter(([, factor]) => factor * short > 0).sort((a, b) => rankOf(a) - rankOf(b));
  if (best === undefined) return;
  const [index, factor] = best;
  // In hundredths, the noise of a bound left out.
  values[index] = (values[index] as number) + Math.ceil(short / factor - 1e-3);
}
