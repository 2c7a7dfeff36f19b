/** The limits that bind the hours of a plan: those of the rules, and no other. Pure. */

import type { Severity } from '../format/result.ts';
import { outOfScope } from '../norms/check.ts';
import type { Clause } from '../norms/clause.ts';
import { isSetAside } from '../norms/exceptions.ts';
import type { PlanFacts } from '../norms/facts.ts';
import type { Limit, Norms, Rule, Subject } from '../norms/rules/rule.ts';

/** A limit with the requirement it comes from. */
export interface Bound {
  rule: string;
  severity: Severity;
  subject: Subject;
  clause?: Clause;
  limit: Limit;
  /** Not a norm but what was asked for, as it was written: `--totale 600`. */
  request?: string;
}

/** What a change of hours is for: a limit, or a warning that it avoids, which may be of none. */
export type Reason = Omit<Bound, 'limit'> & Partial<Pick<Bound, 'limit'>>;

/** What the rules ask of the hours of this plan; what an exception sets aside does not bind. */
export function boundsOn(facts: PlanFacts, norms: Norms, rules: readonly Rule[]): Bound[] {
  return rules.flatMap((rule) =>
    rule.requirements(norms).flatMap((requirement): Bound[] => {
      const { subject, clause, severity = rule.severity } = requirement;
      const beside = outOfScope(requirement, facts);
      // A stricter reading is told once the plain one is kept: what mends the one should not break the other.
      if ((beside !== undefined && beside !== 'plain-reading-broken') || isSetAside(rule.id, subject, facts)) return [];
      const limits = 'limit' in requirement ? [requirement.limit] : (requirement.limits?.(facts) ?? []);
      return limits.map((limit) => ({ rule: rule.id, severity, subject, ...(clause ? { clause } : {}), limit }));
    }),
  );
}

/** A floor, or an equality: hours may have to be added for it. */
export function asksForHours({ relation, bound, share }: Limit): boolean {
  return relation !== '<=' && (relation === '>' || bound > 0 || share !== undefined);
}
