/**
 * The change that keeps a plan in its shape, in this order: no number changes by more than half, where that can be;
 * the largest change, relative to its number, is the smallest; fewest numbers change; fewest hours are moved, those
 * that the course gains counted once more; then what is preferred among changes alike. Warnings that a plan does not
 * have are avoided before all that, as far as no number has to change by more than half for it. Pure.
 */
import { isKept, type RepairModel, type Unknown } from './model.ts';
import { addColumn, type Program, type Row, type Solver, type Term, worth } from './program.ts';
import { amountWithin, nextRatio, within } from './ratios.ts';
import { amongAlike, keep, type Search, searchFewest, turnsOf } from './search.ts';

/** A number that changes by more of itself loses the shape that a designer gave it. */
export const HALF = 0.5;
/** Part of the effort left that one question about a ratio may take. */
const ASKING = 0.25;
/** Part of the effort left that goes into proportions: some is left to find any change at all. */
const PROPORTIONS = 0.9;
/** Ratios this near to each other are one. */
const NOISE = 1e-9;

/** Finds the change; `doubts` are rows that only warn where they are broken. */
export function searchInProportion(model: RepairModel, doubts: readonly Row[], solver: Solver): Search {
  // What would be told already, were a plainer reading not broken, is not brought about.
  const held = doubts.filter((row) => isKept(row, []));
  const first = solver.part(PROPORTIONS);
  for (const [search, most] of [
    [withinHalf, HALF],
    [beyondHalf, Number.POSITIVE_INFINITY],
  ] as const) {
    const all = search(model, held, doubts, first);
    if (all.found) return all;
    if (!all.impossible) return anyChange(model, doubts, solver);
    if (held.length === 0) continue;
    const some = search(model, together(held, model, most, first), doubts, first);
    if (some.found) return some;
    if (!some.impossible) return anyChange(model, doubts, solver);
  }
  return { found: false, impossible: true };
}

/** Rows that can hold together, of some that cannot all: where two clash, the one that comes later gives way. */
function together(rows: readonly Row[], model: RepairModel, most: number, solver: Solver): readonly Row[] {
  const canHold = (some: readonly Row[]) =>
    solver.solve(within(model, some, most, most > HALF), [], { share: ASKING }).found;
  const added = (kept: readonly Row[], more: readonly Row[]): readonly Row[] => {
    if (more.length === 0 || canHold([...kept, ...more])) return [...kept, ...more];
    return more.length === 1 ? kept : halves(kept, more);
  };
  const halves = (kept: readonly Row[], more: readonly Row[]) => {
    const middle = Math.ceil(more.length / 2);
    return added(added(kept, more.slice(0, middle)), more.slice(middle));
  };
  // Without steps it is known at once that nothing helps.
  const withNone = within(model, [], most, most > HALF);
  return rows.length > 1 && lowestRatio(model, withNone, solver) <= most && canHold([]) ? halves([], rows) : [];
}

/** The same, where no number has to change by more than half and no warning comes of it; else none. */
export function searchWithinHalf(model: RepairModel, doubts: readonly Row[], solver: Solver): Search {
  return withinHalf(
    model,
    doubts.filter((row) => isKept(row, [])),
    doubts,
    solver,
  );
}

/** Nothing can be proven with the effort there is. */
function anyChange(model: RepairModel, doubts: readonly Row[], solver: Solver): Search {
  const found = searchFewest(model, doubts, solver);
  return found.found ? { ...found, proven: false } : found;
}

type SearchKind = (model: RepairModel, strict: readonly Row[], doubts: readonly Row[], solver: Solver) => Search;

const withinHalf: SearchKind = (model, strict, doubts, solver) => {
  const programAt = (ratio: number) => within(model, strict, ratio, false);
  const least = smallestRatio(model, programAt, { most: HALF }, solver);
  if (!least.found) return least;
  return settled(programAt(least.ratio), model, doubts, solver, least);
};

/** Hours where there are none are the most that a number can change: few numbers do, and as few as can be by more than half. */
const beyondHalf: SearchKind = (model, strict, doubts, solver) => {
  const most = Number.POSITIVE_INFINITY;
  const anew = model.unknowns.filter(({ now }) => now === 0).map(({ up }): Term => [up, 1]);
  const fewest = solver.solve(within(model, strict, most, true), anew, { share: ASKING });
  if (!fewest.found) return fewest;
  const rows = [...strict, { terms: anew, lower: Number.NEGATIVE_INFINITY, upper: Math.round(fewest.cost) + NOISE }];
  const programAt = (ratio: number) => within(model, rows, ratio, true);
  const known = { ratio: largestOf(model, fewest.values, most), values: fewest.values, proven: true };
  const least = smallestRatio(model, programAt, { most, known }, solver);
  if (!least.found) return least;
  const start = { ...least, proven: fewest.proven && least.proven };
  if (least.ratio <= HALF) return settled(programAt(least.ratio), model, doubts, solver, start);
  return searchAround(model, rows, doubts, solver, start);
};

/**
 * Some numbers have to change by more than half: as few as can be, those that rise no further than they must (a number
 * that falls has nowhere to go), and the others keep their proportions.
 */
function searchAround(
  model: RepairModel,
  rows: readonly Row[],
  doubts: readonly Row[],
  solver: Solver,
  most: Ratio,
): Search {
  const settledRows: { of: 'count' | 'excess'; most: number }[] = [];
  const programAt = (ratio: number) => {
    const program = within(model, rows, most.ratio, true);
    const terms = { count: addLoose(program, model, ratio), excess: addExcess(program, model) };
    for (const each of settledRows) keep(program, terms[each.of], each.most);
    return { program, ...terms };
  };
  let values: readonly number[] = [];
  let { proven } = most;
  for (const of of ['count', 'excess'] as const) {
    const { program, ...terms } = programAt(HALF);
    const least = solver.solve(program, terms[of], { share: ASKING });
    if (!least.found) return { found: false, impossible: false };
    settledRows.push({ of, most: least.cost });
    ({ values } = least);
    proven &&= least.proven;
  }
  const known = { ratio: largestOf(model, values, HALF), values, proven: true };
  // Often the others need no change at all.
  const range = { floor: -NOISE, most: HALF, below: HALF, known };
  const rest = smallestRatio(model, (ratio) => programAt(ratio).program, range, solver);
  if (!rest.found) return { found: false, impossible: false };
  return settled(programAt(rest.ratio).program, model, doubts, solver, { ...rest, proven: proven && rest.proven });
}

/** Numbers change by a ratio at most, but for those that change by more than half: these are counted. */
function addLoose(program: Program, { unknowns }: RepairModel, ratio: number): Term[] {
  return unknowns.flatMap((unknown): Term[] => {
    const { now, moved } = unknown;
    if (now === 0) return [];
    const [wide, narrow] = [farthestIn(program, unknown), amountWithin(unknown, ratio)];
    const isLoose = addColumn(program, 0, wide > now * HALF ? 1 : 0);
    const least = Math.floor(now * HALF) + 1;
    program.rows.push(
      scaled({ terms: [...moved, [isLoose, narrow - wide]], lower: Number.NEGATIVE_INFINITY, upper: narrow }),
      scaled({ terms: [...moved, [isLoose, -least]], lower: 0, upper: Number.POSITIVE_INFINITY }),
    );
    return [[isLoose, 1]];
  });
}

/** The farthest that a number can go in a program: no row has to leave it more room. */
function farthestIn({ columns }: Program, { now, step, rest, rise, fall }: Unknown): number {
  const most = (column: number) => (columns[column]?.upper ?? 0) * step;
  return Math.max(0, most(rise) - rest, Math.min(now, most(fall) + rest));
}

/** The same row with no factor above 1: where some are a million the solver has called impossible what is not. */
function scaled({ terms, lower, upper }: Row): Row {
  const most = Math.max(1, ...terms.map(([, factor]) => Math.abs(factor)));
  return {
    terms: terms.map(([column, factor]): Term => [column, factor / most]),
    lower: lower / most,
    upper: upper / most,
  };
}

/** How far numbers rise beyond half of what they are, relative to it; hours where there are none count as so many times an hour. */
function addExcess(program: Program, { unknowns }: RepairModel): Term[] {
  return unknowns.map(({ now, value }): Term => {
    const column = addColumn(program, 0, Number.POSITIVE_INFINITY, false);
    const of = now === 0 ? HOUR : now;
    program.rows.push({ terms: [...value.terms, [column, -of]], lower: Number.NEGATIVE_INFINITY, upper: now * HALF });
    // What is kept is kept to far less than a step of any number.
    return [column, 1000];
  });
}
/** In hundredths. */
const HOUR = 100;

/** A largest relative change, with a change that has it. */
interface Ratio {
  ratio: number;
  values: readonly number[];
  proven: boolean;
}

/** Where the smallest ratio is looked for: beyond what is known to be too small, up to the most that may be, or to one that does. */
interface Range {
  floor?: number;
  most: number;
  /** Only ratios up to here are looked at. */
  below?: number;
  known?: Ratio;
}

/**
 * The smallest largest relative change with which a program has a solution. Between a ratio that is too small and one
 * that will do, the middle is asked, until no number could change by a ratio in between.
 */
function smallestRatio(
  model: RepairModel,
  programAt: (ratio: number) => Program,
  { most, below = most, known, floor: given }: Range,
  solver: Solver,
): ({ found: true } & Ratio) | { found: false; impossible: boolean } {
  const floor = given ?? lowestRatio(model, programAt(most), solver);
  if (floor > most + NOISE) return { found: false, impossible: true };
  let low = floor - NOISE;
  let best = known;
  let [proven, stride] = [true, 0];
  for (;;) {
    const next = nextRatio(model.unknowns, low);
    if (best !== undefined && next >= best.ratio - NOISE) return { found: true, ...best, proven };
    const middle = best === undefined ? most : (low + best.ratio) / 2;
    const ratio = Math.min(most, Math.max(next, Math.min(middle, low + stride)));
    const solved = solver.solve(programAt(ratio), [], { share: ASKING });
    if (solved.found) {
      best = { ratio: Math.min(ratio, largestOf(model, solved.values, below)), values: solved.values, proven: true };
      continue;
    }
    if (best === undefined && (ratio >= most || !solved.impossible)) return solved;
    proven &&= solved.impossible;
    low = ratio;
    stride = Math.max(STRIDE, stride * 2);
  }
}
/** How far beyond what is too small the next question goes, at first. */
const STRIDE = 0.01;

/** No whole steps do with less: the same program without steps. */
function lowestRatio({ unknowns }: RepairModel, { columns, rows }: Program, solver: Solver): number {
  const program: Program = { columns: columns.map((column) => ({ ...column, integer: false })), rows: [...rows] };
  const ratio = addColumn(program, 0, FAR, false);
  for (const { now, moved } of unknowns) {
    if (now === 0) continue;
    program.rows.push({ terms: [...moved, [ratio, -now]], lower: Number.NEGATIVE_INFINITY, upper: 0 });
  }
  const solved = solver.solve(program, [[ratio, 1]]);
  return solved.found ? solved.cost : solved.impossible ? Number.POSITIVE_INFINITY : 0;
}
/** Farther than any number can go, by itself. */
const FAR = 1e6;

/** The largest relative change of values, of those up to a ratio. */
function largestOf({ unknowns }: RepairModel, values: readonly number[], below: number): number {
  const ratios = unknowns.map(({ now, moved }) => (now === 0 ? 0 : Math.round(worth(moved, values)) / now));
  return Math.max(0, ...ratios.filter((ratio) => ratio <= below));
}

/** The largest change is settled: fewest numbers, then fewest hours, then what is preferred. */
function settled(
  program: Program,
  model: RepairModel,
  doubts: readonly Row[],
  solver: Solver,
  { values: start, proven }: Ratio,
): Search {
  const count = turnsOf(model);
  const fewest = solver.solve(program, count, { start: extended(program, start), share: HALF });
  if (!fewest.found) return { found: false, impossible: false };
  keep(program, count, Math.round(worth(count, fewest.values)));
  const gained = addGain(program, model.unknowns);
  const hours: Term[] = [...model.unknowns.flatMap(({ moved }) => moved), [gained, 1]];
  const from = [...fewest.values];
  from[gained] = Math.max(0, worth(gainOf(model.unknowns), from));
  const least = solver.solve(program, hours, { start: from });
  const values = least.found ? least.values : from;
  keep(program, hours, Math.round(worth(hours, values)));
  const isProven = proven && fewest.proven && least.found && least.proven;
  return { found: true, values: amongAlike(program, model, doubts, values, solver), proven: isProven };
}

/** Values for as many columns as a program has. */
function extended({ columns }: Program, values: readonly number[]): number[] {
  return columns.map((_, index) => values[index] ?? 0);
}

/** A column that is at least the hours that the course gains. */
function addGain(program: Program, unknowns: readonly Unknown[]): number {
  const gained = addColumn(program, 0, Number.POSITIVE_INFINITY, false);
  program.rows.push({ terms: [...gainOf(unknowns), [gained, -1]], lower: Number.NEGATIVE_INFINITY, upper: 0 });
  return gained;
}

function gainOf(unknowns: readonly Unknown[]): Term[] {
  return unknowns.flatMap(({ value }) => value.terms);
}
