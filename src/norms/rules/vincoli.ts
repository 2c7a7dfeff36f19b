/** Conditions as data: those of public calls, and those of a standard that no other rule knows. */

import type { Constraint } from '../../format/avviso.ts';
import { EACH_UNIT, isOfEachUnit, type NamedMeasure, ofUnit, readMeasure, unitOf } from '../../format/measure.ts';
import type { Relation, Unit } from '../../format/result.ts';
import type { Standard } from '../../format/standard.ts';
import { nearestWord } from '../../text/nearest.ts';
import { type Clause, callClause, sourceLine } from '../clause.ts';
import { type Amount, countsOf, hoursOfYear } from '../counts.ts';
import type { PlanFacts } from '../facts.ts';
import { exact, firstGap, lackOf, type MeasureRef, type Micro, share } from '../hours.ts';
import { plannedAs } from '../part-of.ts';
import { codesFact, compared, lacking, NOT_IN_PLAN, worst } from '../said.ts';
import {
  type Basis,
  family,
  type Judgement,
  judgeLimit,
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

/** A condition on each UF is one on every UF of the standard. */
function perUf({ constraint, ...source }: Sourced, standard: Standard): Sourced[] {
  const { misura, in_rapporto_a: of } = constraint;
  if (!isOfEachUnit(misura) && !(of !== undefined && isOfEachUnit(of))) return [{ constraint, ...source }];
  return standard.unita_formative.map(({ codice }) => ({
    ...source,
    constraint: {
      ...constraint,
      misura: ofUnit(misura, codice),
      ...(of === undefined ? {} : { in_rapporto_a: ofUnit(of, codice) }),
    },
  }));
}

function requirementsOf({ constraint, clause, avviso }: Sourced, eqf: number | undefined): Requirement[] {
  const measure = named(constraint.misura);
  const unit = 'hours' in measure ? measure.hours.unit : undefined;
  return BOUNDS.flatMap(({ key, relation }): Requirement[] => {
    const bound = constraint[key];
    if (bound === undefined) return [];
    const of = key.endsWith('percentuale') ? constraint.in_rapporto_a : undefined;
    const base = of === undefined ? undefined : named(of);
    const measures = base === undefined ? [measure] : [measure, base];
    return [
      {
        subject: { kind: 'vincolo', code: constraint.misura, ...(avviso ? { of: avviso } : {}) },
        clause,
        // People are of any course; hours of the whole, and key competences, are not owed by a part of it. What is more
        // than the whole may have, a part may not have either.
        wholeCourse:
          ('hours' in measure ? unit === undefined || measure.hours.measure === 'kc' : 'ofYear' in measure) &&
          !(relation === '<=' && (key === 'massimo' || bound === 0)),
        judge(facts): Judgement {
          const reason = beside(constraint, measures, eqf, facts);
          return reason === undefined
            ? judgeBound(measure, unitOf(constraint.misura), relation, bound, base, facts)
            : { outcome: 'not_applicable', reason };
        },
        limits(facts): Limit[] {
          if (beside(constraint, measures, eqf, facts) !== undefined || !('hours' in measure)) return [];
          const there = boundMeasure(measure.hours, relation, facts);
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
  measures: readonly NamedMeasure[],
  eqf: number | undefined,
  facts: PlanFacts,
): NotApplicable | undefined {
  if (se?.eqf.every((level) => level !== eqf)) return 'other-eqf';
  for (const measure of measures) {
    if (!('hours' in measure) || measure.hours.unit === undefined) continue;
    const { unit } = measure.hours;
    // A condition on what nobody knows is told by `vincolo-unit-unknown`; on a unit that is missing, by `uf-missing`.
    if (cannotBe(measure.hours, unit, facts)) return 'no-such-unit';
    const code = facts.codeOf(unit);
    const section = facts.sectionOf(code);
    // Key competences are not owed by a course for some units.
    if (section !== undefined && facts.aims.partial && !facts.aims.codes.includes(code)) return 'unit-not-aimed';
    if (section !== undefined && facts.plan[section] !== undefined && facts.unitsOf(code).length === 0)
      return 'unit-missing';
  }
  return undefined;
}

/** An alias of a unit becomes its code. */
function inStandard(ref: MeasureRef, facts: PlanFacts): MeasureRef {
  return ref.unit === undefined ? ref : { ...ref, unit: facts.codeOf(ref.unit) };
}

/** Units that the standard does not know count towards no floor. */
function boundMeasure(ref: MeasureRef, relation: Relation, facts: PlanFacts): MeasureRef {
  const there = inStandard(ref, facts);
  return relation === '>=' && there.unit === undefined ? { ...there, known: true } : there;
}

/** Units of the standard that a measure may be of. */
function unitsOf(standard: Standard, { measure }: MeasureRef) {
  const section = sectionOf(measure);
  const sections = section === undefined ? Object.values(SECTION_OF) : [section];
  return sections.flatMap((each): { codice: string; alias?: string[] | undefined }[] => standard[each] ?? []);
}

/** Where a measure counts, by its name, only the hours of one section. */
const SECTION_OF = { uf: 'unita_formative', kc: 'competenze_chiave' } as const;
const sectionOf = (measure: MeasureRef['measure']) =>
  measure === 'uf' || measure === 'kc' ? SECTION_OF[measure] : undefined;

/** A unit that neither the standard nor the plan has, or a code that the standard has in the other section. */
function isNowhere({ measure }: MeasureRef, unit: string, facts: PlanFacts): boolean {
  const section = facts.sectionOf(unit);
  if (section !== undefined) return (sectionOf(measure) ?? section) !== section;
  return !facts.allUnits.some((each) => each.unit.codice === unit);
}

function meantBy(unit: string, facts: PlanFacts): string | undefined {
  return nearestWord(unit, [...facts.standardCodes(), ...facts.allUnits.map((each) => each.unit.codice)]);
}

/** A unit that does not exist. A call may ask for a key competence of its own: one that the plan lacks has no hours. */
function cannotBe(ref: MeasureRef, unit: string, facts: PlanFacts): boolean {
  if (!isNowhere(ref, unit, facts)) return false;
  // Another number is another competence, not a slip.
  const meant = meantBy(unit, facts);
  return ref.measure !== 'kc' || (meant !== undefined && figuresOf(meant) === figuresOf(unit));
}

const figuresOf = (code: string) => code.replace(/\D/g, '');

/** A condition on a unit that nobody knows is never silent: it cannot be checked, and may be misspelt. */
function judgeUnit(measure: MeasureRef, unit: string, facts: PlanFacts): Judgement {
  if (!isNowhere(measure, unit, facts)) return compared(true, codesFact([unit]), ['unita_formative']);
  if (!cannotBe(measure, unit, facts)) return NOT_IN_PLAN;
  const section = facts.sectionOf(unit);
  if (section !== undefined) {
    const other = section === SECTION_OF.uf ? 'uf' : 'kc';
    return { ...compared(false, codesFact([`${measure.measure}.${unit}`]), []), suggestion: `${other}.${unit}` };
  }
  const suggestion = meantBy(unit, facts);
  return { ...compared(false, codesFact([unit]), []), ...(suggestion === undefined ? {} : { suggestion }) };
}

function judgeBound(
  measure: NamedMeasure,
  unit: Unit,
  relation: Relation,
  bound: number,
  base: NamedMeasure | undefined,
  facts: PlanFacts,
): Judgement {
  const whole = base === undefined ? undefined : wholeOf(base, relation, facts);
  const planned =
    base !== undefined && 'hours' in base && 'hours' in measure
      ? plannedAs(inStandard(measure.hours, facts), inStandard(base.hours, facts), facts)
      : 'beside';
  return worst(
    amountsOf(measure, relation, facts).map((there) =>
      judgeAmount(there, unit, relation, bound, whole && { whole, planned }),
    ),
  );
}

function judgeAmount(
  there: Amount,
  unit: Unit,
  relation: Relation,
  bound: number,
  base: { whole: Amount; planned: NonNullable<Basis['planned']> } | undefined,
): Judgement {
  const whole = base?.whole;
  if ('lacks' in there && there.least === undefined) return lacking(there.lacks, there.at);
  if (whole !== undefined && 'lacks' in whole) return lacking(whole.lacks, whole.at);
  const open = 'lacks' in there;
  const value = open ? (there.least as Micro) : there.value;
  const required = whole === undefined ? exact(bound) : share(bound, whole.value);
  // What is missing can only add: a cap already broken stays broken, a floor already reached stays reached.
  const outcome = judgeLimit(
    { measure: { measure: 'totale' }, relation, bound: required },
    { hours: value, complete: !open, most: open ? (there.most ?? Infinity) : value, paths: [], gaps: [] },
  );
  const asked = {
    required: { is: 'amount', value: required, unit },
    relation,
    ...(base === undefined || whole === undefined
      ? {}
      : { basis: { percent: bound, of: whole.value, planned: base.planned } }),
  } as const;
  if (outcome === 'incomplete' && open) return lacking(there.lacks, there.at);
  return compared(outcome === 'pass', { is: 'amount', value, unit }, there.at, asked);
}

/** The format refuses the names that are no measure. */
function named(measure: string): NamedMeasure {
  return readMeasure(measure) as NamedMeasure;
}

/** The amounts that a condition binds: mostly one. */
function amountsOf(measure: NamedMeasure, relation: Relation, facts: PlanFacts): Amount[] {
  if ('count' in measure) return countsOf(measure.count, relation, facts.plan);
  if ('ofYear' in measure) return [hoursOfYear(measure.ofYear, relation, facts.plan)];
  // A section not yet written leaves out no key competence: it does not say. A course for some units owes none.
  const { measure: sum, unit = '' } = measure.hours;
  const ofKc = sum === 'kc' || facts.sectionOf(unit) === 'competenze_chiave';
  if (ofKc && !facts.aims.partial && facts.plan.competenze_chiave === undefined) {
    return [{ lacks: 'competenze_chiave', at: ['competenze_chiave'] }];
  }
  const ref = boundMeasure(measure.hours, relation, facts);
  const known = facts.measure(ref);
  if (known.complete) return [{ value: known.hours, at: facts.placeOf(ref) }];
  return [{ lacks: lackOf(known), at: firstGap(known), least: known.hours, most: known.most }];
}

/** What a share is of. Of a range the end that asks most: a floor is a share of the largest, a cap of the smallest. */
function wholeOf(base: NamedMeasure, relation: Relation, facts: PlanFacts): Amount {
  const amounts = amountsOf(base, 'count' in base ? (relation === '<=' ? '>=' : '<=') : '=', facts);
  return amounts.reduce((left, right) => {
    if ('lacks' in left || 'lacks' in right) return 'lacks' in left ? left : right;
    return right.value > left.value === (relation !== '<=') ? right : left;
  });
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
      return sourced(norms)
        .flatMap((each) => perUf(each, norms.standard))
        .flatMap((each) => requirementsOf(each, eqf));
    },
  },
  {
    id: 'vincolo-unit-unknown',
    severity: 'warning',
    title: { it: 'Condizioni su unità che esistono', en: 'Conditions on units that exist' },
    why: {
      it: 'Una condizione su una unità che né lo standard né il piano conoscono non si può controllare: spesso il codice è un refuso di chi ha scritto l’avviso.',
      en: 'A condition on a unit that neither the standard nor the plan knows cannot be checked: often its code is a slip of who wrote the call.',
    },
    requirements: (norms) =>
      sourced(norms).flatMap(({ constraint, clause, avviso }) =>
        [...new Set([constraint.misura, constraint.in_rapporto_a ?? constraint.misura])].flatMap((name) => {
          const measure = named(name);
          if (!('hours' in measure) || measure.hours.unit === undefined || measure.hours.unit === EACH_UNIT) return [];
          const { unit } = measure.hours;
          if (
            unitsOf(norms.standard, measure.hours).some(({ codice, alias = [] }) => [codice, ...alias].includes(unit))
          )
            return [];
          return {
            subject: { kind: 'vincolo', code: constraint.misura, ...(avviso ? { of: avviso } : {}) },
            clause,
            judge: (facts) => judgeUnit(measure.hours, unit, facts),
          } satisfies Requirement;
        }),
      ),
  },
]);
