/**
 * The integer program behind a repair: unknowns for the numbers that it may pay to change, a row for each limit. Pure.
 *
 * A number either stays as it is written or becomes a multiple of the step. Whether it changes is a variable of
 * its own, so that changes can be counted; the way up and the way down are apart, so that hours moved can be added.
 * Totals that the plan declares are no unknowns: they follow.
 */
import { partsOf, undecided } from '../norms/hours.ts';
import type { Limit } from '../norms/rules/rule.ts';
import type { Bound } from './limits.ts';
import { inHundredths, type PlanNumber, type Spread, spreadIn } from './numbers.ts';
import { addColumn, gathered, type Program, type Row, type Term, worth } from './program.ts';
import { type Moves, usefulMoves } from './useful.ts';

/** Hundredths of the longest course that the format accepts. */
const MOST = 1_000_000;
/** No amount falls this near to a bound without reaching it: shares have at most four decimals. */
const NOISE = 1e-5;

/** An amount as a linear expression of the unknowns. */
export interface Amount {
  constant: number;
  terms: readonly Term[];
}

/** A number that may change, with the columns that tell whether and by how much. */
export interface Unknown {
  number: PlanNumber;
  now: number;
  value: Amount;
  /** Hours moved. */
  moved: readonly Term[];
  /** Is 1 where it rises, or falls. */
  up: number;
  down: number;
  /** Columns that count its steps on either way. */
  rise: number;
  fall: number;
  /** Hundredths of an hour in a step, and by which it stands beyond one. */
  step: number;
  rest: number;
}

export interface RepairModel {
  program: Program;
  unknowns: Unknown[];
  /** The row of each bound, in their order. */
  limits: Row[];
  /** Rows that follow from the others, and shorten a search. */
  hints: Row[];
  amountOf(number: PlanNumber): Amount;
}

/** What a repair keeps to. */
export interface Held {
  bounds: readonly Bound[];
  /** Numbers that stay as they are. */
  fixed(number: PlanNumber): boolean;
  /** Hundredths of an hour between the values that a number may take. */
  step: number;
  /** Fewest numbers are looked for: what other numbers do as well stays out. */
  fewest: boolean;
}

export function modelOf(numbers: readonly PlanNumber[], held: Held): RepairModel {
  const program: Program = { columns: [], rows: [] };
  const indexes = new Map(numbers.map((number, index) => [number, index]));
  const spread = spreadIn(numbers);
  const itself = (number: PlanNumber): Amount =>
    number === spread?.number && spread.exact
      ? added(spread.parts.map(itself))
      : { constant: 0, terms: [[indexes.get(number) as number, 1]] };
  const rowsOf = (amountOf: (number: PlanNumber) => Amount) => [
    ...held.bounds.map(({ limit }) => limitRow(limit, numbers, amountOf)),
    ...(spread === undefined || spread.exact ? [] : [noLess(spread, amountOf)]),
  ];
  const plain = rowsOf(itself);
  const free = numbers.map((number) => !(spread?.exact && number === spread.number) && !held.fixed(number));
  const moves = usefulMoves(numbers, plain, free, held);
  const most = highestUseful(numbers, held.bounds);
  const unknowns: Unknown[] = [];
  const amounts = numbers.map((number, index): Amount => {
    const { now } = number;
    const move = moves[index] as Moves;
    if (now === undefined) return { constant: 0, terms: [[addColumn(program, 0, MOST, false), 1]] };
    if (!move.up && !move.down) return { constant: now, terms: [] };
    const unknown = addNumber(program, number, now, { most: Math.max(most, now), step: held.step, ...move });
    unknowns.push(unknown);
    return unknown.value;
  });
  const amountOf = (number: PlanNumber): Amount =>
    number === spread?.number && spread.exact
      ? added(spread.parts.map(amountOf))
      : (amounts[indexes.get(number) as number] ?? { constant: 0, terms: [] });
  const limits = rowsOf(amountOf);
  program.rows.push(...limits);
  const hints = plain.flatMap((row) => needed(row, numbers, unknowns));
  return { program, unknowns, limits, hints, amountOf };
}

function noLess({ number, parts }: Spread, amountOf: (number: PlanNumber) => Amount): Row {
  return rowOf(added([amountOf(number), times(added(parts.map(amountOf)), -1)]), '>=', 0);
}

/** Of the numbers that can mend a broken row at least one changes: said outright, it shortens the search. */
function needed(row: Row, numbers: readonly PlanNumber[], unknowns: readonly Unknown[]): Row[] {
  const now = numbers.map((number) => number.now ?? 0);
  const unsaid = row.terms.some(([index]) => numbers[index]?.now === undefined);
  if (unsaid || isKept(row, now)) return [];
  const sign = worth(row.terms, now) < row.lower ? 1 : -1;
  const helpers = gathered(row.terms).flatMap(([index, factor]): Term[] => {
    const unknown = unknowns.find(({ number }) => number === numbers[index]);
    return unknown === undefined ? [] : [[factor * sign > 0 ? unknown.up : unknown.down, 1]];
  });
  return [{ terms: helpers, lower: 1, upper: Infinity }];
}

/** Beyond the highest bound more hours meet no further limit; shares have no such end. */
function highestUseful(numbers: readonly PlanNumber[], bounds: readonly Bound[]): number {
  if (bounds.some(({ limit }) => limit.share !== undefined)) return MOST;
  const highest = Math.max(0, ...bounds.map(({ limit }) => inHundredths(limit.bound)));
  const present = numbers.reduce((sum, { now = 0 }) => sum + now, 0);
  return Math.min(MOST, Math.ceil(Math.max(highest, present)) + 100);
}

/**
 * A number on its way up (`p` steps) or down (`n` steps) from what is written. What is off the grid of the step
 * first goes to it: `rest` is what it stands beyond.
 */
function addNumber(
  program: Program,
  number: PlanNumber,
  now: number,
  { most, step, ...may }: Moves & { most: number; step: number },
): Unknown {
  const rest = now % step;
  const ups = may.up ? Math.max(0, Math.floor((most - now + rest) / step)) : 0;
  const downs = may.down ? Math.floor(now / step) : 0;
  const up = addColumn(program, 0, ups > 0 ? 1 : 0);
  const down = addColumn(program, 0, may.down && now > 0 ? 1 : 0);
  const p = addColumn(program, 0, ups);
  const n = addColumn(program, 0, downs);
  const link = (steps: number, turn: number, least: number, highest: number) => {
    program.rows.push({
      terms: [
        [steps, 1],
        [turn, -highest],
      ],
      lower: -Infinity,
      upper: 0,
    });
    program.rows.push({
      terms: [
        [steps, 1],
        [turn, -least],
      ],
      lower: 0,
      upper: Infinity,
    });
  };
  if (ups > 0) link(p, up, 1, ups);
  if (may.down) link(n, down, rest === 0 ? 1 : 0, downs);
  if (ups > 0 && may.down)
    program.rows.push({
      terms: [
        [up, 1],
        [down, 1],
      ],
      lower: -Infinity,
      upper: 1,
    });
  const raise: Term[] = [
    [p, step],
    [up, -rest],
  ];
  const lower: Term[] = [
    [n, step],
    [down, rest],
  ];
  return {
    number,
    now,
    value: { constant: now, terms: [...raise, ...negated(lower)] },
    moved: [...raise, ...lower],
    up,
    down,
    rise: p,
    fall: n,
    step,
    rest,
  };
}

/** A limit as a row over the unknowns. */
export function limitRow(
  { measure, relation, bound, share }: Limit,
  numbers: readonly PlanNumber[],
  amountOf: (number: PlanNumber) => Amount,
): Row {
  // FaD of which the kind is not said is of the kind that a limit has room for, like hours that are not said at all.
  const open = relation === '<=' ? [] : undecided(numbers, measure);
  const there = added([...partsOf(numbers, measure), ...open].map(amountOf));
  if (share === undefined) return rowOf(there, relation, inHundredths(bound));
  const whole = added(partsOf(numbers, share.of).map(amountOf));
  return rowOf(added([there, times(whole, -share.percent / 100)]), relation, inHundredths(bound));
}

export function rowOf({ constant, terms }: Amount, relation: Limit['relation'], bound: number): Row {
  const at = bound - constant;
  switch (relation) {
    case '>=':
      return { terms, lower: at - NOISE, upper: Infinity };
    case '<=':
      return { terms, lower: -Infinity, upper: at + NOISE };
    case '=':
      return { terms, lower: at - NOISE, upper: at + NOISE };
    case '>':
      // The least that is more: a hundredth of an hour.
      return { terms, lower: Math.floor(at) + 1 - NOISE, upper: Infinity };
  }
}

function added(amounts: readonly Amount[]): Amount {
  return {
    constant: amounts.reduce((sum, { constant }) => sum + constant, 0),
    terms: amounts.flatMap(({ terms }) => terms),
  };
}

function times({ constant, terms }: Amount, factor: number): Amount {
  return { constant: constant * factor, terms: terms.map(([column, each]) => [column, each * factor]) };
}

function negated(terms: readonly Term[]): Term[] {
  return terms.map(([column, factor]) => [column, -factor]);
}

/** Whether a row holds on some values. */
export function isKept({ terms, lower, upper }: Row, values: readonly number[]): boolean {
  const there = worth(terms, values);
  return there >= lower - NOISE && there <= upper + NOISE;
}

/** What an amount is on a solution, in whole hundredths. */
export function worthOf({ constant, terms }: Amount, values: readonly number[]): number {
  return Math.round(constant + worth(terms, values));
}
