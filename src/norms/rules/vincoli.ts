/** Conditions as data: those of public calls, and those of a standard that no other rule knows. */

import type { Constraint } from '../../format/avviso.ts';
import { type NamedMeasure, readMeasure } from '../../format/measure.ts';
import type { Plan } from '../../format/plan.ts';
import type { Path } from '../../format/problem.ts';
import type { Relation } from '../../format/result.ts';
import { type Clause, callClause, sourceLine } from '../clause.ts';
import type { PlanFacts } from '../facts.ts';
import { exact, firstGap, type MeasureRef, type Micro, share } from '../hours.ts';
import {
  compare,
  family,
  type Judgement,
  type Limit,
  type Norms,
  type NotApplicable,
  type Requirement,
} from './rule.ts';

/** A constraint, and where it is written. */
interface Sourced {
  constraint: Constraint;
  clause: Clause;
  /** Id of the call; absent for a constraint of the standard. */
  avviso?: string;
}

const BOUNDS: readonly {
  key: 'minimo' | 'massimo' | 'uguale' | 'minimo_percentuale' | 'massimo_percentuale';
  relation: Relation;
}[] = [
  { key: 'uguale', relation: '=' },
  { key: 'minimo', relation: '>=' },
  { key: 'massimo', relation: '<=' },
  { key: 'minimo_percentuale', relation: '>=' },
  { key: 'massimo_percentuale', relation: '<=' },
];

/** Where a standard and a call bind the same measure, both are checked and each outcome names its own source. */
function sourced({ standard, avvisi = [] }: Norms): Sourced[] {
  const own = (standard.vincoli ?? []).map((constraint) => ({
    constraint,
    clause: { field: constraint.fonte, text: '', source: sourceLine(standard) },
  }));
  const calls = avvisi.flatMap((avviso) =>
    avviso.vincoli.map((constraint) => ({
      constraint,
      clause: callClause(avviso, constraint.fonte),
      avviso: avviso.id,
    })),
  );
  return [...own, ...calls];
}

function requirementsOf({ constraint, clause, avviso }: Sourced, eqf: number | undefined): Requirement[] {
  const measure = named(constraint.misura);
  const unit = 'hours' in measure ? measure.hours.unit : undefined;
  return BOUNDS.flatMap(({ key, relation }): Requirement[] => {
    const bound = constraint[key];
    if (bound === undefined) return [];
    const of = key.endsWith('percentuale') ? constraint.in_rapporto_a : undefined;
    const base = of === undefined ? undefined : named(of);
    return [
      {
        subject: { kind: 'vincolo', code: constraint.misura, ...(avviso ? { of: avviso } : {}) },
        clause,
        // People are of any course; hours of the whole, and key competences, are not owed by a part of it.
        wholeCourse: 'hours' in measure && (unit === undefined || measure.hours.measure === 'kc'),
        judge(facts): Judgement {
          const reason = beside(constraint, measure, eqf, facts);
          return reason === undefined
            ? judgeBound(measure, relation, bound, base, facts)
            : { outcome: 'not_applicable', reason };
        },
        limits(facts): Limit[] {
          if (beside(constraint, measure, eqf, facts) !== undefined || !('hours' in measure)) return [];
          const there = inStandard(measure.hours, facts);
          if (base === undefined) return [{ measure: there, relation, bound: exact(bound) }];
          if (!('hours' in base)) return [];
          const share = { percent: bound, of: inStandard(base.hours, facts) };
          return [{ measure: there, relation, bound: exact(0), share }];
        },
      },
    ];
  });
}

/** Why a condition does not concern a plan. */
function beside(
  { se }: Constraint,
  measure: NamedMeasure,
  eqf: number | undefined,
  facts: PlanFacts,
): NotApplicable | undefined {
  if (se?.eqf.every((level) => level !== eqf)) return 'other-eqf';
  if (!('hours' in measure)) return undefined;
  // A key competence that is not there has no hours; a unit that does not exist cannot have any.
  const { unit, measure: sum } = measure.hours;
  return unit !== undefined && sum !== 'kc' && isNowhere(unit, facts) ? 'no-such-unit' : undefined;
}

/** An alias of a unit becomes its code. */
function inStandard(ref: MeasureRef, facts: PlanFacts): MeasureRef {
  return ref.unit === undefined ? ref : { ...ref, unit: facts.codeOf(ref.unit) };
}

/** A unit that neither the standard nor the plan has. */
function isNowhere(unit: string, facts: PlanFacts): boolean {
  return facts.sectionOf(unit) === undefined && !facts.allUnits.some((each) => each.unit.codice === unit);
}

function judgeBound(
  measure: NamedMeasure,
  relation: Relation,
  bound: number,
  base: NamedMeasure | undefined,
  facts: PlanFacts,
): Judgement {
  const there = amountOf(measure, facts);
  if ('lacks' in there) return { outcome: 'incomplete', ...there };
  const whole = base === undefined ? undefined : amountOf(base, facts);
  if (whole !== undefined && 'lacks' in whole) return { outcome: 'incomplete', ...whole };
  const unit = 'count' in measure ? 'people' : 'h';
  const required = whole === undefined ? exact(bound) : share(bound, whole.value);
  return {
    outcome: compare(there.value, relation, required) ? 'pass' : 'fail',
    found: { is: 'amount', value: there.value, unit },
    required: { is: 'amount', value: required, unit },
    relation,
    ...(whole === undefined ? {} : { basis: { percent: bound, of: whole.value } }),
    at: there.at,
  };
}

/** The format refuses the names that are no measure. */
function named(measure: string): NamedMeasure {
  return readMeasure(measure) as NamedMeasure;
}

/** What the plan says of a measure, or what it lacks for that. */
type Amount = { value: Micro; at: Path } | { lacks: string; at: Path };

function amountOf(measure: NamedMeasure, facts: PlanFacts): Amount {
  if ('count' in measure) return countOf(measure.count, facts.plan);
  // A section not yet written leaves out no key competence: it does not say.
  if (measure.hours.measure === 'kc' && facts.plan.competenze_chiave === undefined) {
    return { lacks: 'competenze_chiave', at: ['competenze_chiave'] };
  }
  const ref = inStandard(measure.hours, facts);
  const known = facts.measure(ref);
  return known.complete ? { value: known.hours, at: facts.placeOf(ref) } : { lacks: 'ore', at: firstGap(known) };
}

function countOf(count: 'partecipanti' | 'docenti', { corso, docenti }: Plan): Amount {
  const at = count === 'docenti' ? ['docenti'] : ['corso', 'partecipanti'];
  const people = count === 'docenti' ? docenti?.length : corso?.partecipanti;
  return people === undefined ? { lacks: at.join('.'), at } : { value: exact(people), at };
}

export const constraintRules = family([
  {
    id: 'vincolo-not-met',
    severity: 'error',
    title: { it: 'Condizioni dell’avviso pubblico', en: 'Conditions of the public call' },
    why: {
      it: 'Un avviso aggiunge condizioni a quelle dello standard: valgono tutte e due, e ogni esito dice da quale documento viene.',
      en: 'A public call adds conditions to those of the standard: both hold, and each outcome says from which document it comes.',
    },
    requirements(norms) {
      const eqf = norms.standard.classificazione.eqf?.valore;
      return sourced(norms).flatMap((each) => requirementsOf(each, eqf));
    },
  },
]);
