/**
 * Which numbers it can pay to raise or to lower: the rest stay out of the program, which is solved the sooner. Pure.
 *
 * A limit is at risk where it is broken, or where some useful move would weaken it; a move is useful where it
 * strengthens a limit at risk. Leaving every other move out of a repair breaks nothing, so no smallest repair has one.
 */
import type { Bound } from './limits.ts';
import { asksForHours } from './limits.ts';
import type { PlanNumber } from './numbers.ts';
import { gathered, type Row, worth } from './program.ts';

export interface Moves {
  up: boolean;
  down: boolean;
}

/** A side of a row: the sum of its terms, with a sign, is at least something. */
interface Side {
  terms: readonly (readonly [index: number, factor: number])[];
  broken: boolean;
}

/** What moves are weighed for. */
interface Aim {
  bounds: readonly Bound[];
  /** Hundredths of an hour. */
  step: number;
  /** Fewest numbers, and not that each changes little: one does for others beside it. */
  fewest: boolean;
}

/** `rows` are the limits over the numbers, by index; `free` says which numbers may change at all. */
export function usefulMoves(
  numbers: readonly PlanNumber[],
  rows: readonly Row[],
  free: readonly boolean[],
  { bounds, step, fewest }: Aim,
): Moves[] {
  const now = numbers.map((number) => number.now ?? 0);
  const sides = rows.flatMap((row) => sidesOf(row, now));
  // Hours that the plan does not say may turn out to be any.
  const moves = numbers.map((number) => ({ up: number.now === undefined, down: false }));
  // Going to the grid is a move shorter than a step, which no other number can make in its place.
  const onGrid = now.map((each) => each % step === 0);
  const replaceable = free.map((each, index) => each && onGrid[index] === true);
  const better = fewest
    ? betterRaised(numbers, replaceable, bounds).map((each, at) => each && onGrid[at] === true)
    : [];
  const atRisk = new Set<Side>();
  for (let grown = true; grown; ) {
    grown = false;
    for (const side of sides) {
      if (atRisk.has(side) || !(side.broken || side.terms.some(([index, by]) => weakens(moves[index] as Moves, by)))) {
        continue;
      }
      atRisk.add(side);
      grown = true;
      for (const [index, factor] of side.terms) {
        const move = moves[index] as Moves;
        if (free[index] !== true || numbers[index]?.now === undefined) continue;
        if (factor > 0 && !better[index]) move.up = true;
        if (factor < 0) move.down = true;
      }
    }
  }
  return withoutNeedlessKeys(numbers, replaceable, moves);
}

function sidesOf({ terms, lower, upper }: Row, now: readonly number[]): Side[] {
  const there = worth(terms, now);
  const once = gathered(terms);
  return [
    ...(lower > -Infinity ? [{ terms: once, broken: there < lower }] : []),
    ...(upper < Infinity
      ? [{ terms: once.map(([index, factor]) => [index, -factor] as const), broken: there > upper }]
      : []),
  ];
}

function weakens({ up, down }: Moves, factor: number): boolean {
  return factor > 0 ? down : up;
}

/**
 * FaD hours are classroom hours: where no limit asks for FaD, raising the classroom hours beside them does all that
 * raising FaD does, and no cap counts them.
 */
function betterRaised(numbers: readonly PlanNumber[], free: readonly boolean[], bounds: readonly Bound[]): boolean[] {
  const wanted = bounds.some(({ limit }) => asksForHours(limit) && limit.measure.measure.startsWith('fad'));
  const rooms = new Set(
    numbers.flatMap((number, index) => (number.mode === 'aula' && free[index] ? [placeOf(number)] : [])),
  );
  return numbers.map((number) => !wanted && number.mode?.startsWith('fad') === true && rooms.has(placeOf(number)));
}

/** Naming a mode anew pays only where its unit has no hours of it elsewhere, or where hours may leave the same place. */
function withoutNeedlessKeys(numbers: readonly PlanNumber[], free: readonly boolean[], moves: Moves[]): Moves[] {
  const taught = new Set(
    numbers.flatMap((number, index) =>
      (number.now ?? 0) > 0 && free[index] ? [`${unitOf(number)} ${number.mode}`] : [],
    ),
  );
  const leaving = new Set(numbers.flatMap((number, index) => (moves[index]?.down ? [placeOf(number)] : [])));
  return moves.map((move, index) => {
    const number = numbers[index] as PlanNumber;
    const isNeedless =
      !number.written && taught.has(`${unitOf(number)} ${number.mode}`) && !leaving.has(placeOf(number));
    return isNeedless ? { up: false, down: false } : move;
  });
}

/** One `ore` of the plan. */
function placeOf({ path }: PlanNumber): string {
  return path.slice(0, -1).join('.');
}

function unitOf({ path }: PlanNumber): string {
  return path.slice(0, 2).join('.');
}
