/**
 * The change of fewest numbers, in this order: fewest numbers changed; fewest hours moved; no warning that was not
 * there; as many hours as before in each module and unit; then the ways of teaching and the places that come first.
 * Each aim is settled before the next, so that two runs cannot disagree. Pure.
 */
import type { Slot } from '../norms/hours.ts';
import type { RepairModel, Unknown } from './model.ts';
import { addColumn, gathered, type Program, type Row, type Solver, type Term, worth } from './program.ts';

export type Search =
  | {
      found: true;
      values: readonly number[];
      /** No smaller change exists. */
      proven: boolean;
    }
  | { found: false; impossible: boolean };

/** Where hours come first, and whence they go first. */
const UP: readonly Slot['mode'][] = ['aula', 'laboratorio', 'stage', 'fad_sincrona', 'fad_asincrona', 'fad', 'altre'];
const DOWN: readonly Slot['mode'][] = ['altre', 'fad_asincrona', 'fad_sincrona', 'fad', 'laboratorio', 'aula', 'stage'];

/** Part of the effort that counting changes may take: some is left to find any change at all. */
const COUNTING = 0.6;

/** Finds the smallest change that keeps every row of the model; `doubts` are rows that only warn where they are broken. */
export function searchFewest(model: RepairModel, doubts: readonly Row[], solver: Solver): Search {
  const program: Program = { columns: [...model.program.columns], rows: [...model.program.rows, ...model.hints] };
  const count = turnsOf(model);
  const hours = model.unknowns.flatMap(({ moved }) => moved);
  const fewest = solver.solve(program, count, { share: COUNTING });
  if (!fewest.found) {
    if (fewest.impossible) return fewest;
    const any = solver.solve(program, hours);
    return any.found ? { found: true, values: any.values, proven: false } : any;
  }
  keep(program, count, Math.round(worth(count, fewest.values)));
  const least = solver.solve(program, hours, { start: fewest.values });
  const values = least.found ? least.values : fewest.values;
  const proven = fewest.proven && least.found && least.proven;
  keep(program, hours, Math.round(worth(hours, values)));
  return { found: true, values: amongAlike(program, model, doubts, values, solver), proven };
}

/** Of changes as small as the one given, the one that is preferred. */
export function amongAlike(
  program: Program,
  model: RepairModel,
  doubts: readonly Row[],
  from: readonly number[],
  solver: Solver,
): readonly number[] {
  let values = from;
  for (const aim of [quiet, nearby, early]) {
    const { cost, start } = aim(program, model, doubts, values);
    const better = worth(cost, start) < SLACK ? undefined : solver.solve(program, cost, { start });
    values = better?.found ? better.values : start;
    keep(program, cost, Math.round(worth(cost, values)));
  }
  return values;
}

/** How many numbers change. */
export function turnsOf({ unknowns }: RepairModel): Term[] {
  return unknowns.flatMap(({ up, down }): Term[] => [
    [up, 1],
    [down, 1],
  ]);
}

/** What has been settled stays settled. */
export function keep(program: Program, terms: readonly Term[], most: number): void {
  program.rows.push({ terms, lower: -Infinity, upper: most + SLACK });
}
const SLACK = 1e-4;

/** What to make small next; aims that count something of their own start from what it is now. */
interface Aim {
  cost: Term[];
  start: number[];
}
type MakeAim = (program: Program, model: RepairModel, doubts: readonly Row[], values: readonly number[]) => Aim;

/** Warnings: fewest limits of a stricter reading broken. */
const quiet: MakeAim = (program, _model, doubts, values) => {
  const start = [...values];
  const cost = doubts.map(({ terms, lower, upper }): Term => {
    const [least, most] = reachOf(program, terms);
    const broken = addColumn(program, 0, 1);
    // A broken row may be missed by what its numbers can do at most, and by no more: the solver is exact with small factors.
    if (lower > -Infinity) program.rows.push({ terms: [...terms, [broken, lower - least]], lower, upper: Infinity });
    if (upper < Infinity) program.rows.push({ terms: [...terms, [broken, upper - most]], lower: -Infinity, upper });
    const there = worth(terms, values);
    start.push(there < lower - SLACK || there > upper + SLACK ? 1 : 0);
    return [broken, 1];
  });
  return { cost, start };
};

/** The least and the most that an expression can be. */
function reachOf({ columns }: Program, terms: readonly Term[]): [number, number] {
  let [least, most] = [0, 0];
  for (const [column, factor] of gathered(terms)) {
    const { lower, upper } = columns[column] as Program['columns'][number];
    least += Math.min(factor * lower, factor * upper);
    most += Math.max(factor * lower, factor * upper);
  }
  return [least, most];
}
/** Farther than any sum of hours, in hundredths. */
const FAR = 10_000_000;

/**
 * Hours gained or lost by each module and by each unit are few: what leaves one mode stays nearby. Between changes
 * alike in that, numbers that are written come before those to add, classroom hours come first and distance learning
 * goes first, and a large number takes a change more easily than a small one; then the order of the plan.
 */
const nearby: MakeAim = (program, model, _doubts, values) => {
  const start = [...values];
  const places = new Map<string, Term[]>();
  for (const { number, value } of model.unknowns) {
    // What leaves a module for another of the same unit counts once, what leaves the unit twice.
    const [unit, module] = [number.path.slice(0, 2), number.path.slice(0, number.path[2] === 'moduli' ? 4 : 2)];
    for (const place of [`unit ${unit.join('.')}`, `module ${module.join('.')}`]) {
      places.set(place, [...(places.get(place) ?? []), ...value.terms]);
    }
  }
  const order = orderOf(model);
  const weight = 1 + order.reduce((most, [, rank]) => Math.max(most, rank), 0) * Math.round(countOf(model, values));
  const changes = [...places.values()].map((terms): Term => {
    const by = addColumn(program, 0, FAR, false);
    program.rows.push({ terms: [...terms, [by, -1]], lower: -Infinity, upper: 0 });
    program.rows.push({ terms: [...terms, [by, 1]], lower: 0, upper: Infinity });
    start.push(Math.abs(worth(terms, values)));
    return [by, weight];
  });
  return { cost: [...changes, ...order], start };
};

function countOf({ unknowns }: RepairModel, values: readonly number[]): number {
  return unknowns.reduce((sum, { up, down }) => sum + (values[up] ?? 0) + (values[down] ?? 0), 0);
}

/** What is preferred among changes alike: ranks, from 0. */
function orderOf({ unknowns }: RepairModel): Term[] {
  const ranked = (order: readonly Slot['mode'][], columnOf: (unknown: Unknown) => number) =>
    unknowns
      .map((unknown, index) => ({ unknown, index, mode: order.indexOf(unknown.number.mode) }))
      .sort(
        (a, b) =>
          Number(b.unknown.number.written) - Number(a.unknown.number.written) ||
          a.mode - b.mode ||
          b.unknown.now - a.unknown.now ||
          a.index - b.index,
      )
      .map(({ unknown }, rank): Term => [columnOf(unknown), rank]);
  return [...ranked(UP, ({ up }) => up), ...ranked(DOWN, ({ down }) => down)];
}

/** Of two numbers that share a change, the first takes what it can. */
const early: MakeAim = (program, { unknowns }, _doubts, values) => {
  // Which numbers change is settled by now.
  for (const column of unknowns.flatMap(({ up, down }) => [up, down])) {
    const value = values[column] ?? 0;
    program.columns[column] = { lower: value, upper: value, integer: true };
  }
  const cost = unknowns.flatMap(({ moved }, index) => moved.map(([column, by]): Term => [column, by * index]));
  return { cost, start: [...values] };
};
