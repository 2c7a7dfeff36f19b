/**
 * Some rules turn on whether hours are there at all: who teaches laboratory only, for one. No limit says so; where
 * such a rule refuses a repair, what made it refuse is found and cut off, and the search goes on. Pure.
 */
import type { Path } from '../format/problem.ts';
import type { RepairModel, Unknown } from './model.ts';
import { addColumn, type Row, type Term } from './program.ts';

/** A number that comes to be, or ceases to be, some hours. */
interface Turn {
  path: Path;
  from: number;
  to: number;
}

/**
 * The fewest turns that some rule refuses, by leaving out one after the other: `refuses` tells of a repair with
 * these turns only. None where it is not the turns that are refused.
 */
export function refusedTurns<T extends Turn>(turns: readonly T[], refuses: (some: readonly T[]) => boolean): T[] {
  if (turns.length === 0 || !refuses(turns)) return [];
  let kept = [...turns];
  for (const turn of turns) {
    const fewer = kept.filter((each) => each !== turn);
    if (refuses(fewer)) kept = fewer;
  }
  return kept;
}

export function isTurn({ from, to }: Pick<Turn, 'from' | 'to'>): boolean {
  return (from === 0) !== (to === 0);
}

/** Never all of these turns together again. */
export function cutOff(model: RepairModel, turns: readonly Turn[]): void {
  model.program.rows.push(notAllOf(model, turns));
}

/** The row that says: not all of these turns together. */
export function notAllOf({ program, unknowns }: RepairModel, turns: readonly Pick<Turn, 'path'>[]): Row {
  const terms = turns.flatMap(({ path }): Term[] => {
    const unknown = unknowns.find(({ number }) => number.path.join('.') === path.join('.'));
    if (unknown === undefined) return [];
    return [[unknown.now === 0 ? unknown.up : goneColumn(program, unknown), 1]];
  });
  return { terms, lower: -Infinity, upper: terms.length - 1 };
}

/** A column that is 1 where a number is brought to no hours. */
function goneColumn(program: RepairModel['program'], { value, now }: Unknown): number {
  const gone = addColumn(program, 0, 1);
  // A hundredth of an hour is the least that is there.
  program.rows.push({ terms: [...value.terms, [gone, 1]], lower: 1 - now, upper: Infinity });
  return gone;
}
