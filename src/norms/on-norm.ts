/** Rules that ask one thing wherever a standard has one norm: most of them. */

import type { Sourced } from '../format/standard/sourced.ts';
import type { Standard, StandardUnit } from '../format/standard.ts';
import { type Clause, clauseOf } from './clause.ts';
import type { PlacedUnit, PlanFacts } from './facts.ts';
import {
  type Judgement,
  type Limit,
  type Norms,
  perUnit,
  type Requirement,
  type Rule,
  type RuleText,
} from './rules/rule.ts';

/** A rule on one norm of the standard; silent where the standard has none. `printed`: of a norm without a sentence. */
export function onNorm<const Id extends string, Found>(
  text: RuleText<Id>,
  subject: Requirement['subject'],
  norm: (standard: Standard) => (Found & Sourced) | undefined,
  judge: (norm: Found, facts: PlanFacts, norms: Norms) => Judgement,
  { printed, ...scope }: { wholeCourse?: true; printed?: (norm: Found) => number | string } = {},
): Rule<Id> {
  return {
    ...text,
    requirements(norms) {
      const found = norm(norms.standard);
      if (found === undefined) return [];
      const clause = clauseOf(norms.standard, found, String(printed?.(found) ?? ''));
      return [{ subject, clause, ...scope, judge: (facts) => judge(found, facts, norms) }];
    },
  };
}

/** A rule on one norm of every unit; silent for the units that have none. */
export function onUnitNorm<const Id extends string, Found>(
  text: RuleText<Id>,
  norm: (unit: StandardUnit, standard: Standard) => (Found & Sourced) | undefined,
  judge: (norm: Found, placed: PlacedUnit, norms: Norms) => Judgement,
): Rule<Id> {
  return {
    ...text,
    requirements: (norms) =>
      perUnit(norms.standard, (unit) => {
        const found = norm(unit, norms.standard);
        return found && ofUnit(unit.codice, clauseOf(norms.standard, found), (placed) => judge(found, placed, norms));
      }),
  };
}

/** What is asked of a UF, where the plan has it. */
export function ofUnit(code: string, clause: Clause, judge: (placed: PlacedUnit, facts: PlanFacts) => Judgement) {
  const subject = { kind: 'uf', code } as const;
  return { subject, clause, unit: code, judge: (facts) => judge(facts.unitOf(code), facts) } satisfies Requirement;
}

/** Hours of a UF or of a KC against a bound. */
export function hoursOfUnit(
  measure: Requirement['subject']['kind'] & Limit['measure']['measure'],
  code: string,
  clause: Clause,
  bound: Omit<Limit, 'measure'>,
) {
  return {
    subject: { kind: measure, code },
    clause,
    unit: code,
    limit: { measure: { measure, unit: code }, ...bound },
  } satisfies Requirement;
}
