/**
 * Why no repair exists: the smallest set of clauses that cannot hold together, and which to relax by how much.
 *
 * By Farkas: hours cannot keep some limits together just when the limits, each multiplied by a number that is not
 * negative and added up, ask for something that no hours can give. A program looks for the multipliers that take in
 * the fewest clauses. Pure but for the solver it is given.
 */

import { type Case, programOf } from './case.ts';
import type { Hold } from './holds.ts';
import type { Bound } from './limits.ts';
import { limitRow, rowOf } from './model.ts';
import { GRAINS, type PlanNumber, spreadIn } from './numbers.ts';
import { addColumn, type Program, type Row, type Solver, type Term } from './program.ts';

/** One of the clauses that cannot hold together, or something that was asked for. */
export type Party =
  | {
      bound: Bound;
      /** Hundredths of an hour by which it has to give way, were the others kept; absent where that is not enough. */
      relax?: number;
    }
  | {
      hold: Hold;
      /** Leaving it out is enough. */
      drop: boolean;
    };

export interface Conflict {
  /** Empty where the clauses can hold together, but not in these steps. */
  parties: readonly Party[];
  /** Where one party gives way, a repair is possible; else further conflicts remain. */
  only: boolean;
  /** A finer step that will do. */
  step?: number;
}

/** Explains why a case has no repair at a step. */
export function conflictIn(there: Case, step: number, solver: Solver): Conflict {
  const parties = smallestSet(there, solver);
  if (parties === undefined) {
    const finer = GRAINS.find((grain) => grain < step && isPossible(there, grain, solver));
    if (finer !== undefined) return { parties: [], only: true, step: finer };
  }
  const set = parties ?? onlyNeeded(there, solver);
  const whole = set.map((party) => relaxed(party, there, solver));
  if (whole.some(givesWay)) return { parties: whole, only: true };
  const alone = restrictedTo(there, set);
  return { parties: set.map((party) => relaxed(party, alone, solver)), only: false };
}

function givesWay(party: Party): boolean {
  return 'bound' in party ? party.relax !== undefined : party.drop;
}

function isPossible(there: Case, step: number, solver: Solver): boolean {
  return solver.solve(programOf(there, step).program, []).found;
}

function partiesOf({ bounds, options }: Case): Party[] {
  return [...bounds.map((bound) => ({ bound })), ...options.holds.map((hold) => ({ hold, drop: false }))];
}

function restrictedTo(there: Case, parties: readonly Party[]): Case {
  return {
    ...there,
    bounds: parties.flatMap((party) => ('bound' in party ? [party.bound] : [])),
    options: { ...there.options, holds: parties.flatMap((party) => ('hold' in party ? [party.hold] : [])) },
  };
}

/**
 * Multipliers go up to 1, as their scale is free; what they prove is then at least so many hours. Clauses clash by a
 * hundredth of an hour or more, and a share takes part with a multiplier five times another's, or so.
 */
const LEAST_CLASH = 0.001;

/** The fewest clauses that no hours can keep together; none where the proof takes whole steps. */
export function smallestSet(there: Case, solver: Solver): Party[] | undefined {
  const { numbers } = there;
  const amountOf = (number: PlanNumber) => ({ constant: 0, terms: [[numbers.indexOf(number), 1]] as const });
  const parties = partiesOf(there);
  const program: Program = { columns: [], rows: [] };
  const chosen = parties.map(() => addColumn(program, 0, 1));
  const combined: Term[][] = numbers.map(() => []);
  const demand: Term[] = [];
  const multiply = ({ terms, lower, upper }: Row, party?: number) => {
    for (const [bound, sign] of [
      [lower, 1],
      [upper, -1],
    ] as const) {
      if (!Number.isFinite(bound)) continue;
      const multiplier = addColumn(program, 0, 1, false);
      for (const [number, factor] of terms) combined[number]?.push([multiplier, sign * factor]);
      demand.push([multiplier, (sign * bound) / 100]);
      if (party === undefined) continue;
      program.rows.push({
        terms: [
          [multiplier, 1],
          [party, -1],
        ],
        lower: -Infinity,
        upper: 0,
      });
    }
  };
  for (const [index, party] of parties.entries()) {
    const rows =
      'bound' in party
        ? [limitRow(party.bound.limit, numbers, amountOf)]
        : numbers
            .filter((number) => number.now !== undefined && party.hold.keeps(number))
            .map((number) => rowOf(amountOf(number), '=', number.now as number));
    for (const row of rows) multiply(row, chosen[index]);
  }
  // The placement of the course is that of its units: no clause says so, and none is needed.
  const spread = spreadIn(numbers);
  if (spread !== undefined) {
    const units = spread.parts.map((part): Term => [numbers.indexOf(part), -1]);
    const upper = spread.exact ? 0 : Infinity;
    multiply({ terms: [[numbers.indexOf(spread.number), 1], ...units], lower: 0, upper });
  }
  for (const terms of combined) program.rows.push({ terms, lower: -Infinity, upper: 0 });
  program.rows.push({ terms: demand, lower: LEAST_CLASH, upper: Infinity });
  const count = chosen.map((column): Term => [column, 1]);
  const fewest = solver.solve(program, count);
  if (!fewest.found) return undefined;
  return parties.filter((_, index) => fewest.values[chosen[index] as number] === 1);
}

/** Leaves out one clause after the other as long as there is no way to keep the rest. */
function onlyNeeded(there: Case, solver: Solver): Party[] {
  let kept = partiesOf(there);
  for (const party of kept) {
    const fewer = kept.filter((each) => each !== party);
    const solved = solver.solve(programOf(restrictedTo(there, fewer), 1).program, []);
    // What was given up is not proven: its clause stays.
    if (!solved.found && solved.impossible) kept = fewer;
  }
  return kept;
}

/** By how much a party has to give way for a repair to be possible, all else kept. */
function relaxed(party: Party, there: Case, solver: Solver): Party {
  if ('hold' in party) {
    const holds = there.options.holds.filter((each) => each !== party.hold);
    return { ...party, drop: isPossible({ ...there, options: { ...there.options, holds } }, 1, solver) };
  }
  const { program, limits } = programOf(there, 1);
  const row = limits[there.bounds.indexOf(party.bound)] as Row;
  const slack = addColumn(program, 0, MOST_SLACK, false);
  const excess = addColumn(program, 0, MOST_SLACK, false);
  const terms: Term[] = [...row.terms, [slack, 1], [excess, -1]];
  const rows = program.rows.map((each) => (each === row ? { ...row, terms } : each));
  // In hundredths of an hour whole steps make no difference that is told, and can take without end.
  const columns = program.columns.map((column) => ({ ...column, integer: false }));
  const least = solver.solve({ columns, rows }, [
    [slack, 1],
    [excess, 1],
  ]);
  return least.found ? { bound: party.bound, relax: Math.ceil(least.cost - 1e-3) } : { bound: party.bound };
}
const MOST_SLACK = 10_000_000;
