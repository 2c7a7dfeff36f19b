/** What binds a unit beside its own limits: the caps that the whole course has on the same hours. Pure. */
import type { Measure } from '../format/vocabulary.ts';
import type { PlanFacts } from './facts.ts';
import type { Limit, Requirement } from './rules/rule.ts';

/** The caps on one kind of hours of a unit: its own, that of the course, or both. */
export interface Binding {
  /** Of which unit. */
  unit: string;
  measure: Measure;
  own?: Limit;
  course?: Limit;
  /** The source prints a cap of the course that no program can apply. */
  unclear?: true;
}

/** Kinds of hours that the sources cap for a course and for its units alike. */
const CAPPED: readonly Measure[] = ['fad', 'fad_sincrona', 'fad_asincrona', 'laboratorio'];

/**
 * The caps that hold for a unit, by kind of hours. Stricter readings of a clause, which only warn, are left out. `facts`
 * are of a plan that says nothing: what depends on the provider is read as for one that has no leave of its own.
 */
export function bindingsOf(requirements: readonly Requirement[], unit: string, facts: PlanFacts): Binding[] {
  const caps = requirements
    .filter((each) => !('stricterThan' in each) || each.stricterThan === undefined)
    .flatMap((each) => ('limit' in each ? [each.limit] : (each.limits?.(facts) ?? [])))
    .filter(({ relation, measure }) => relation === '<=' && measure.below === undefined);
  return CAPPED.flatMap((measure): Binding[] => {
    const of = caps.filter((each) => each.measure.measure === measure);
    const own = tightest(of.filter((each) => each.measure.unit === unit));
    const course = tightest(of.filter((each) => each.measure.unit === undefined && each.measure.area === undefined));
    const unclear = course === undefined && requirements.some((each) => isUnclear(each, measure));
    return own === undefined && course === undefined
      ? []
      : [{ unit, measure, ...(own ? { own } : {}), ...(course ? { course } : {}), ...(unclear ? { unclear } : {}) }];
  });
}

/** A cap of the course on these hours, or on a kind of them, that comes to no limit. */
function isUnclear(requirement: Requirement, measure: Measure): boolean {
  const { subject } = requirement;
  const onCourse = subject.code === undefined && subject.kind.startsWith(measure);
  return onCourse && 'judge' in requirement && requirement.limits === undefined;
}

function tightest(limits: readonly Limit[]): Limit | undefined {
  return limits.toSorted((a, b) => a.bound - b.bound)[0];
}
