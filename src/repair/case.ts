/** What a repair of a plan is reckoned on: its limits, its numbers, and the program that they make. Pure. */

import type { Plan } from '../format/plan.ts';
import type { ChangeStyle } from '../format/vocabulary.ts';
import { type Checked, check } from '../norms/check.ts';
import type { Norms } from '../norms/rules/rule.ts';
import type { ListedRule } from '../norms/rules/titles.ts';
import { type Absent, absentIn } from './absent.ts';
import { assumed, type Slip, withAskedUnits } from './assume.ts';
import type { Hold } from './holds.ts';
import { type Bound, boundsOn } from './limits.ts';
import { modelOf, type RepairModel } from './model.ts';
import { numbersOf, type PlanNumber } from './numbers.ts';

export interface RepairOptions {
  holds: readonly Hold[];
  /** Totals asked for. */
  requests: readonly Bound[];
  /** Hundredths of an hour; the plan's own grain where it is not given. */
  step?: number;
  /** What makes a change small; the proportions of the plan, where it is not given. */
  style?: ChangeStyle;
}

/** Everything that a repair of one plan is reckoned on. */
export interface Case {
  /** The plan once what no number can mend is mended. */
  plan: Plan;
  /** Units that are read under another code for it. */
  slips: readonly Slip[];
  before: Checked;
  numbers: readonly PlanNumber[];
  /** Limits that have to hold. */
  bounds: readonly Bound[];
  /** Limits that would only warn, and do not warn of the plan as it is. */
  doubts: readonly Bound[];
  options: RepairOptions;
  /** What the rules say of a plan under the same norms. */
  checked(plan: Plan): Checked;
}

/** What a repair of a plan is reckoned on, what the rules say of the plan as it is written, and what it lacks. */
export function caseOf(
  plan: Plan,
  norms: Norms,
  rules: readonly ListedRule[],
  options: RepairOptions,
): Case & { asWritten: Checked; absent: readonly Absent[] } {
  const checked = (each: Plan) => check(each, norms, rules);
  const asWritten = checked(plan);
  const { plan: mended, slips } = assumed(plan, norms.standard, asWritten.outcomes);
  const ofMended = mended === plan ? asWritten : checked(mended);
  const whole = withAskedUnits(mended, norms.standard, boundsOn(ofMended.facts, norms, rules));
  const before = whole === mended ? ofMended : checked(whole);
  const all = [...boundsOn(before.facts, norms, rules), ...options.requests];
  const numbers = numbersOf(before.facts, all);
  const told = (bound: Bound) =>
    before.outcomes.some(
      ({ rule, severity, outcome, subject }) =>
        outcome === 'fail' && rule === bound.rule && severity === bound.severity && subject.code === bound.subject.code,
    );
  return {
    plan: whole,
    slips,
    absent: absentIn(plan, whole, all),
    before,
    asWritten,
    numbers,
    bounds: all.filter(({ severity }) => severity === 'error'),
    doubts: all.filter((bound) => bound.severity === 'warning' && !told(bound)),
    options,
    checked,
  };
}

/** The program of a case at a step. */
export function programOf({ numbers, bounds, options }: Case, step: number): RepairModel {
  const fixed = (number: PlanNumber) => options.holds.some((hold) => hold.keeps(number));
  return modelOf(numbers, { bounds, fixed, step, fewest: options.style === 'minimo' });
}
