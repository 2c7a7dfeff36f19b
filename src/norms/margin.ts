/** Headroom: how many hours are left before a limit binds. Pure. */

import type { Micro } from './hours.ts';
import type { Outcome } from './outcome.ts';

/**
 * Hours by which the plan is on the right side of a limit: 0 where it binds, below 0 where it is broken. Absent for
 * what is no limit of hours, does not concern the plan, or cannot be told yet because hours are not said.
 */
export function marginOf({ outcome, found, required, relation, clause }: Outcome): Micro | undefined {
  if (clause === undefined || !['pass', 'fail', 'waived'].includes(outcome)) return undefined;
  if (found?.is !== 'amount' || required?.is !== 'amount' || found.unit !== 'h' || required.unit !== 'h') {
    return undefined;
  }
  const over = found.value - required.value;
  switch (relation) {
    case '>=':
    case '>':
      return over as Micro;
    case '<=':
      return (over === 0 ? 0 : -over) as Micro;
    case '=':
      return (over === 0 ? 0 : -Math.abs(over)) as Micro;
    default:
      return undefined;
  }
}

/** A limit of hours on a plan. */
export interface Margin {
  outcome: Outcome;
  margin: Micro;
  /** Not an hour more, or less: the next change on the wrong side breaks it. */
  binds: boolean;
}

/** The headroom of every limit of hours, in the order of the rules. */
export function marginsOf(outcomes: readonly Outcome[]): Margin[] {
  return outcomes.flatMap((outcome) => {
    const margin = marginOf(outcome);
    return margin === undefined ? [] : [{ outcome, margin, binds: margin === 0 && outcome.outcome === 'pass' }];
  });
}

/** A margin as a person reads it: what is left before anything binds. */
export interface Headroom extends Margin {
  /** The cap of the whole course on the same hours, where it leaves less than the limit itself. */
  course?: Outcome;
}

/** The same, with what really binds; «some hours, however few» have no headroom to tell. */
export function headroomOf(outcomes: readonly Outcome[]): Headroom[] {
  return marginsOf(outcomes)
    .filter(({ outcome }) => outcome.relation !== '>')
    .map((own): Headroom => {
      if (own.margin < 0) return own;
      const course = outcomes.find((each) => isCourseCap(each, own.outcome));
      const left = course === undefined ? undefined : marginOf(course);
      const margin = Math.max(0, left ?? own.margin) as Micro;
      return course === undefined || margin >= own.margin ? own : { ...own, margin, binds: margin === 0, course };
    });
}

/** Whether it caps, for the whole course, the hours that another caps for a unit. Readings that only warn do not count. */
function isCourseCap({ limit, severity }: Outcome, { limit: ofUnit }: Outcome): boolean {
  if (limit === undefined || ofUnit === undefined || severity !== 'error') return false;
  const { measure, unit, area, below } = limit.measure;
  const caps = limit.relation === '<=' && ofUnit.relation === '<=' && ofUnit.measure.unit !== undefined;
  return caps && measure === ofUnit.measure.measure && unit === undefined && area === undefined && below === undefined;
}
