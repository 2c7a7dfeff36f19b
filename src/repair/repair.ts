/** The smallest change of hours that makes a plan conform, or why there is none. Pure but for the solver it is given. */

import type { Plan } from '../format/plan.ts';
import type { Path } from '../format/problem.ts';
import type { ChangeStyle, Mode } from '../format/vocabulary.ts';
import type { Checked } from '../norms/check.ts';
import { exact, type Micro, type Slot, toDecimal } from '../norms/hours.ts';
import type { Outcome } from '../norms/outcome.ts';
import type { Norms } from '../norms/rules/rule.ts';
import type { ListedRule } from '../norms/rules/titles.ts';
import type { Absent } from './absent.ts';
import { type NewNumber, withNumbers } from './apply.ts';
import type { Slip } from './assume.ts';
import { type Case, caseOf, programOf, type RepairOptions } from './case.ts';
import { type Conflict, conflictIn } from './conflict.ts';
import { cutOff, isTurn, refusedTurns } from './cuts.ts';
import { doubtRows, strictRows } from './doubts.ts';
import { CHANGE_KINDS, type ChangeKind, kindOf, ofKind } from './kinds.ts';
import type { Bound, Reason } from './limits.ts';
import { isKept, type RepairModel, type Unknown, worthOf } from './model.ts';
import { GRAINS, grainOf } from './numbers.ts';
import { isOpenOnHours } from './open.ts';
import type { Row, Solver } from './program.ts';
import { HALF, searchInProportion, searchWithinHalf } from './proportion.ts';
import { type Search, searchFewest } from './search.ts';
import { followersOf } from './totals.ts';
import { newlyWrong } from './worse.ts';

/** A number that changes. */
export interface Change {
  path: Path;
  /** Code of the unit; absent for the course. */
  unit?: string;
  mode?: Mode;
  /** Which module of the unit, from 1. */
  module?: number;
  /** A total that follows its parts. */
  follows: boolean;
  /** Hours before; absent for a number that was not written. */
  from?: Micro;
  to: Micro;
  /** Limits that would not hold without it, those broken as the plan stands first; where there are none, warnings that would come about. */
  why: readonly Reason[];
}

export interface Repair {
  /** `incomplete`: hours that are written need no change, others are not; `unknown`: none was found with the effort there is. */
  result: 'none-needed' | 'incomplete' | 'found' | 'impossible' | 'unknown';
  style: ChangeStyle;
  /** Units that were read under the code of one that is missing. */
  slips: readonly Slip[];
  /** Units and key competences that the plan lacks. */
  absent: readonly Absent[];
  /** No smaller change exists. */
  proven: boolean;
  /** Hundredths of an hour. */
  step: number;
  changes: readonly Change[];
  /** The plan with its changes, and what the rules say of it. */
  plan: Plan;
  after: Checked;
  /** Other ways to the same end, each of another kind than the changes and than each other. */
  alternatives: readonly Alternative[];
  conflict?: Conflict;
}

/** Another way to the same end. */
export interface Alternative {
  kind: ChangeKind;
  changes: readonly Change[];
}

export async function repairPlan(
  plan: Plan,
  norms: Norms,
  rules: readonly ListedRule[],
  options: RepairOptions,
  open: () => Promise<Solver>,
): Promise<Repair> {
  const there = caseOf(plan, norms, rules, options);
  const steps = options.step === undefined ? stepsFrom(grainOf(there.numbers)) : [options.step];
  const step = steps[0] as number;
  const { style = 'proporzionato' } = options;
  const { slips, absent } = there;
  const unchanged = {
    proven: true,
    slips,
    absent,
    style,
    step,
    changes: [],
    plan,
    after: there.asWritten,
    alternatives: [],
  };
  const foundAt = (at: number, changes: readonly Change[], proven: boolean): Repair => {
    const repaired = withNumbers(plan, changes.map(toWrite));
    const after = there.checked(repaired);
    const none = after.outcomes.some(isOpenOnHours) ? 'incomplete' : 'none-needed';
    const result = changes.length === 0 ? none : 'found';
    return { ...unchanged, result, proven, step: at, changes: withReasons(there, changes), plan: repaired, after };
  };
  const asItIs = programOf(there, step);
  // Every limit holds already: at most a declared total is wrong, and there is nothing to search.
  if (asItIs.program.rows.every((row) => isKept(row, []))) return foundAt(step, changesOf(there, asItIs, []), true);
  const solver = await open();
  const search = style === 'minimo' ? searchFewest : searchInProportion;
  for (const each of steps) {
    const repair = searchWith(there, each, solver, { search });
    if (repair === 'unknown') return { ...unchanged, proven: false, result: 'unknown' };
    if (repair === 'impossible') continue;
    const alternatives = alternativesTo(repair.changes, there, each, briefly(solver));
    return { ...foundAt(each, repair.changes, repair.proven), alternatives };
  }
  return { ...unchanged, result: 'impossible', conflict: conflictIn(there, step, solver) };
}

export function toWrite({ path, to }: Pick<Change, 'path' | 'to'>): NewNumber {
  return { path, hours: toDecimal(to) };
}

/** A plan's own grain, then finer ones: where whole hours cannot do, halves may. */
function stepsFrom(grain: number): number[] {
  return GRAINS.filter((each) => each <= grain);
}

/** Other kinds of change, that change no number by more than half, or none by more than the change itself does. */
function alternativesTo(changes: readonly Change[], there: Case, step: number, solver: Solver): Alternative[] {
  const own = kindOf(changes);
  const most = Math.max(HALF, ratioOf(changes));
  const search = changes.some(isLarge) ? searchFewest : searchWithinHalf;
  return CHANGE_KINDS.filter((kind) => kind !== own).flatMap((kind): Alternative[] => {
    const found = searchWith(there, step, solver, { search, kind });
    if (typeof found === 'string' || kindOf(found.changes) !== kind || ratioOf(found.changes) > most) return [];
    const { outcomes } = there.checked(withNumbers(there.plan, found.changes.map(toWrite)));
    return newlyWrong(there.before.outcomes, outcomes).length > 0
      ? []
      : [{ kind, changes: withReasons(there, found.changes) }];
  });
}

/** Part of the effort left that an alternative may take to become smaller, once one is found. */
const SMALLER = 0.005;

/** Alternatives claim to be good, not to be the smallest: what is found is bettered for a short while. */
function briefly(solver: Solver): Solver {
  return {
    part: (share) => briefly(solver.part(share)),
    solve: (program, cost, options = {}) =>
      solver.solve(program, cost, options.start === undefined ? options : { ...options, share: SMALLER }),
  };
}

/** Where no limit asks for a number to change, it changes for a warning that would come about without it. */
function withReasons({ before, checked, plan }: Case, changes: readonly Change[]): Change[] {
  return changes.map((change) => {
    if (change.follows || change.why.length > 0) return change;
    const others = changes.filter((each) => each !== change).map(toWrite);
    const wrong = newlyWrong(before.outcomes, checked(withNumbers(plan, others)).outcomes);
    return { ...change, why: wrong.filter(({ severity }) => severity === 'warning') };
  });
}

/** The largest change relative to its number. */
function ratioOf(changes: readonly Change[]): number {
  return Math.max(
    0,
    ...changes.filter(({ follows }) => !follows).map(({ from = 0, to }) => Math.abs(to - from) / from),
  );
}

/** Far more cuts than a plan has ever needed. */
const MOST_CUTS = 100;
/** Part of the effort left that one search may take: what it finds may be refused, and another has to follow. */
const ONE_SEARCH = 0.8;
/** Searches for a repair as small without the warnings that one would bring about. */
const MOST_QUIETER = 2;

/** How a change is searched, and of which kind it has to be. */
interface Way {
  search(model: RepairModel, doubts: readonly Row[], solver: Solver): Search;
  kind?: ChangeKind;
}

/** Searches at one step; what rules other than limits refuse is cut off, and the search goes on. */
function searchWith(
  there: Case,
  step: number,
  solver: Solver,
  { search, kind }: Way,
): { changes: Change[]; proven: boolean } | 'impossible' | 'unknown' {
  const whole = programOf(there, step);
  const model = kind === undefined ? whole : ofKind(whole, kind);
  const outcomesOf = (numbers: readonly NewNumber[]) => there.checked(withNumbers(there.plan, numbers)).outcomes;
  const refusalsOf = (numbers: readonly NewNumber[]) =>
    refusals(there.before.outcomes, outcomesOf(numbers), there.bounds);
  const newIn = (some: readonly Change[]) => newlyWrong(there.before.outcomes, outcomesOf(some.map(toWrite))).length;
  let doubts = strictRows(there, model);
  let quietest: { changes: Change[]; values: readonly number[]; proven: boolean; warns: number } | undefined;
  let quieter = 0;
  for (let cut = 0; cut < MOST_CUTS; cut++) {
    const found = search(model, doubts, solver.part(ONE_SEARCH));
    if (!found.found && quietest === undefined) return found.impossible ? 'impossible' : 'unknown';
    if (!found.found) break;
    const changes = changesOf(there, model, found.values);
    const refused = refusalsOf([...changes.map(toWrite), ...unsaid(there, model, found.values)]);
    if (refused.length === 0) {
      const warns = newIn(changes);
      if (quietest === undefined || warns < quietest.warns) quietest = { ...found, changes, warns };
      const more = doubtRows(there, model, changes);
      if (more.length === 0 || quieter++ === MOST_QUIETER) {
        const { values, proven, warns: most } = quietest;
        // What no limit asks for may be there for a warning that would come about without it.
        const isRight = (some: readonly Change[]) => refusalsOf(some.map(toWrite)).length === 0 && newIn(some) <= most;
        return { changes: withoutIdle(there, model, values, isRight), proven };
      }
      doubts = [...doubts, ...more];
      continue;
    }
    const turns = changes
      .map((change) => ({ ...change, from: change.from ?? 0 }))
      .filter((change) => !change.follows && isTurn(change));
    const cause = refusedTurns(turns, (some) => refusalsOf(some.map(toWrite)).some((each) => refused.includes(each)));
    if (cause.length === 0) throw new Error(`a repair that keeps every limit is refused: ${refused.join('; ')}`);
    cutOff(model, cause);
  }
  return 'unknown';
}

/** Less what nothing asks for: among numbers that keep their proportions one may change that need not. */
function withoutIdle(
  there: Case,
  model: RepairModel,
  found: readonly number[],
  isRight: (changes: readonly Change[]) => boolean,
): Change[] {
  let values = found;
  let changes = changesOf(there, model, values);
  for (const unknown of model.unknowns) {
    const place = unknown.number.path.join('.');
    if (!changes.some(({ follows, path, why }) => !follows && why.length === 0 && path.join('.') === place)) continue;
    const without = unchangedAt(unknown, values);
    const fewer = changesOf(there, model, without);
    if (isRight(fewer)) [values, changes] = [without, fewer];
  }
  return changes;
}

/** Values that leave one number as it is. */
function unchangedAt({ value, up, down }: Unknown, values: readonly number[]): number[] {
  const without = [...values];
  for (const column of [...value.terms.map(([each]) => each), up, down]) without[column] = 0;
  return without;
}

/** Hours that the plan has no place for yet: with them the rules see that the rest will do. */
function unsaid({ before, numbers }: Case, model: RepairModel, values: readonly number[]): NewNumber[] {
  return numbers
    .filter(({ now, path }) => now === undefined && !before.facts.slots.some((slot) => slot.path === path))
    .map((number) => ({ path: number.path, hours: worthOf(model.amountOf(number), values) / 100 }));
}

/** Requirements that a repair breaks, or leaves broken although they are limits. */
function refusals(before: readonly Outcome[], after: readonly Outcome[], bounds: readonly Bound[]): string[] {
  // A sum that waits for hours not said yet is as good as before: limits leave room for them.
  const open = ({ severity, outcome, lacks }: Outcome) =>
    severity === 'error' &&
    (outcome === 'fail' || (outcome === 'incomplete' && lacks !== 'ore' && lacks !== 'stage.ore'));
  const known = new Map(before.filter(open).map((each) => [keyOf(each), each.outcome]));
  const limited = new Set(bounds.map(keyOf));
  return after
    .filter(open)
    .map((each) => ({ key: keyOf(each), fails: each.outcome === 'fail' }))
    .filter(({ key, fails }) => !known.has(key) || (fails && (limited.has(key) || known.get(key) !== 'fail')))
    .map(({ key }) => key);
}

function keyOf({ rule, subject }: Pick<Outcome | Bound, 'rule' | 'subject'>): string {
  return [rule, subject.kind, subject.code ?? '', subject.of ?? ''].join(' ');
}

/** The numbers that change, each with the limits that would not hold without it; then the totals that follow. */
function changesOf({ before, bounds, numbers }: Case, model: RepairModel, values: readonly number[]): Change[] {
  const broken = (at: readonly number[]) => bounds.filter((_, index) => !isKept(model.limits[index] as Row, at));
  const already = new Set(broken([]));
  // What is broken as the plan stands says more than what would break, and what binds one unit more than the course.
  const weightOf = (bound: Bound) => (already.has(bound) ? 2 : 0) + (bound.limit.measure.unit === undefined ? 0 : 1);
  const changes = model.unknowns.flatMap((unknown): Change[] => {
    const { number, now, value } = unknown;
    const to = worthOf(value, values);
    if (to === now) return [];
    const why = broken(unchangedAt(unknown, values));
    return [
      {
        ...placeOf(number),
        follows: false,
        ...(number.written ? { from: inMicro(now) } : {}),
        to: inMicro(to),
        why: why.sort((a, b) => weightOf(b) - weightOf(a)),
      },
    ];
  });
  const followers = followersOf(before.facts, numbers, (number) => worthOf(model.amountOf(number), values));
  return [
    ...changes,
    ...followers.map(({ from, to, ...place }): Change => {
      const before = from === undefined ? {} : { from: inMicro(from) };
      return { ...placeOf(place), follows: true, ...before, to: inMicro(to), why: [] };
    }),
  ];
}

/** Whether a number changes by more than half of what it was, or comes to be hours where it was none. */
export function isLarge({ follows, from, to }: Pick<Change, 'follows' | 'from' | 'to'>): boolean {
  return !follows && Math.abs(to - (from ?? 0)) > HALF * (from ?? 0);
}

function inMicro(hundredths: number): Micro {
  return exact(hundredths / 100);
}

function placeOf({ path, unit, mode }: { path: Path; unit?: string | undefined; mode?: Slot['mode'] }) {
  return {
    path,
    ...(unit === undefined ? {} : { unit }),
    ...(mode === undefined || mode === 'altre' ? {} : { mode }),
    ...(path[2] === 'moduli' ? { module: Number(path[3]) + 1 } : {}),
  };
}
