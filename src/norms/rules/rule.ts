/** What a rule, a requirement and a judgement are. */

import type { Avviso } from '../../format/avviso.ts';
import type { Card } from '../../format/card.ts';
import type { Path } from '../../format/problem.ts';
import type { Relation, Severity, Unit } from '../../format/result.ts';
import type { Scales } from '../../format/scales.ts';
import type { KeyCompetence, Standard, StandardUnit } from '../../format/standard.ts';
import type { Mode } from '../../format/vocabulary.ts';
import type { InLanguages } from '../../text/language.ts';
import type { Clause } from '../clause.ts';
import type { PlanFacts } from '../facts.ts';
import type { Known, MeasureRef, Micro } from '../hours.ts';

/** What a rule says of itself. */
export interface RuleText<Id extends string = string> {
  /** `<italian-subject>-<english-flaw>`, named for the flaw. */
  id: Id;
  severity: Severity;
  /** What it asks, one line. */
  title: InLanguages;
  /** Why, and how the clause is read where it leaves room. */
  why: InLanguages;
}

/** A rule: data first, then one pure function from the standard to requirements. */
export interface Rule<Id extends string = string> extends RuleText<Id> {
  /** None: the standard sets no such limit, which is said as «non previsto». */
  requirements(norms: Norms): Requirement[];
}

/** The rules of a family: their ids stay known to the types, so that each language has to have words for each of them. */
export function family<const Id extends string>(rules: readonly Rule<Id>[]): readonly Rule<Id>[] {
  return rules;
}

/** What rules read: a standard, what goes with it, and the scales (titles, languages) that all standards share. */
export interface Norms {
  standard: Standard;
  /** Public calls that add conditions. */
  avvisi?: readonly Avviso[];
  /** What the Atlante says of the same qualification: it informs, the standard binds. */
  card?: Card;
  scales: Scales;
}

/** Who or what a requirement is about; `code` is of the unit or person. */
export interface Subject {
  kind: SubjectKind;
  code?: string;
  /** Of a condition: the public call that sets it. */
  of?: string;
}
/** With a code, the kinds of hours are those of that unit. */
type SubjectKind =
  | 'totale'
  | 'aula'
  | 'laboratorio'
  | 'aula_laboratorio'
  | 'stage'
  | 'stage_laboratorio'
  | 'kc_totale'
  | 'fad'
  | 'fad_sincrona'
  | 'fad_asincrona'
  | 'fad_uf'
  | 'fad_kc'
  | 'annualita'
  | 'uf'
  | 'kc'
  | 'corso'
  | 'risultato'
  | 'ingresso'
  | 'italiano'
  | 'frequenza'
  | 'assenze'
  | 'inserimento'
  | 'tutor'
  | 'docenti'
  | 'sedi'
  | 'esame'
  | 'attestazione'
  | 'crediti'
  | 'manuale'
  | 'eccezione'
  | 'standard'
  | 'avviso'
  | 'vincolo';

interface RequirementBase {
  subject: Subject;
  clause?: Clause;
  /** Silent, as `not_applicable`, when the plan lacks this unit or does not aim at it. */
  unit?: string;
  /** Binds the whole course: a course for some units only is not held to it. */
  wholeCourse?: boolean;
  /** The source admits no derogation from it, by this clause: an exception lifts it only by an act that can be looked up. */
  beyondDerogation?: Clause;
  severity?: Severity;
}
/** A numeric requirement: one measure against a bound. */
interface LimitRequirement extends RequirementBase {
  limit: Limit;
  /** A stricter reading of another limit: it speaks only where the plain reading holds. */
  stricterThan?: Limit;
}
/** Anything that is not a sum of hours. */
interface JudgedRequirement extends RequirementBase {
  judge(facts: PlanFacts): Judgement;
  /** The same, where it is a matter of hours: what they have to keep to on this plan for it not to fail. */
  limits?(facts: PlanFacts): Limit[];
  /** The figure that it comes to where nothing sets it aside, for a reader. */
  figure?: Limit;
}
export type Requirement = LimitRequirement | JudgedRequirement;

/** `measure` ≥, ≤, = or > `bound`; the bound is a constant plus, for shares, a percentage of another measure. */
export interface Limit {
  measure: MeasureRef;
  relation: Relation;
  bound: Micro;
  share?: { percent: number; of: MeasureRef };
  /** Where the bound comes from, for the reader: 20 % of 360 h. */
  basis?: Basis;
}

/** What a bound is a percentage of. */
export interface Basis {
  percent: number;
  of: Micro;
  /** Where that is planned hours, and so moves with the plan: whether they hold all those that are bound, or stand beside. */
  planned?: 'whole' | 'beside';
}

/** A fact of the plan or of the norm: data, worded in `language/`. */
export type Fact =
  | { is: 'nothing' }
  | { is: 'amount'; value: Micro; unit: Unit }
  /** Words of the format (`licenza_media`, `B1`), which each language has a name for. */
  | { is: 'terms'; terms: readonly string[] }
  /** Words of the plan or of the standard, quoted. */
  | { is: 'text'; text: string }
  | { is: 'date'; date: string }
  | { is: 'flag'; value: boolean }
  | { is: 'codes'; codes: readonly string[] }
  | { is: 'missing-codes'; codes: readonly string[] }
  | { is: 'items'; list: 'conoscenze' | 'abilita'; items: readonly { number: number; text?: string }[] }
  | { is: 'hours-by-mode'; hours: readonly { mode: Mode; value: Micro }[] }
  | { is: 'ratio'; part: number; whole: number }
  | { is: 'hours-ratio'; part: Micro; whole: Micro }
  | { is: 'people'; people: readonly { id: string; years: number }[] }
  | { is: 'places'; places: number; room: string }
  | { is: 'hours-on'; value: Micro; topic: string }
  /** Years of a course: whether each ends with an intermediate exam. */
  | { is: 'years'; years: readonly (boolean | undefined)[] }
  /** What an assessment plans, or has to. */
  | {
      is: 'trials';
      situations: number;
      traits: readonly string[];
      behaviours?: number;
      time?: boolean;
      tools?: readonly string[];
    }
  /** `others` beside those named: European ones, unless any will do; then `european` of them are. */
  | { is: 'languages'; named: readonly string[]; others: number; any?: boolean; european?: number };

/** A fact of one word of the format. */
export function term(word: string): Fact {
  return { is: 'terms', terms: [word] };
}

/**
 * A circumstance that explains a judgement: hours of other activities that were counted in a total; teachers that stand
 * together in one unit, each counted for all its hours; years that a sentence asks of all teachers, or of experts alone.
 */
export type Note = 'other-activities' | 'shared-units' | 'all-or-experts';

export type Judgement =
  | {
      outcome: 'pass' | 'fail';
      found: Fact;
      required?: Fact;
      relation?: Relation;
      /** Where a bound that is a share comes from. */
      basis?: Basis;
      at: Path;
      /** A key that is there under another name, or in another section. */
      lacks?: string;
      /** What the sentence tells beside. */
      note?: Note;
      /** What was probably meant. */
      suggestion?: string;
      /** The section of the plan where it belongs. */
      elsewhere?: string;
      /** The codes that belong there. */
      misplaced?: readonly string[];
    }
  | {
      outcome: 'incomplete';
      lacks: string;
      at: Path;
      found?: Fact;
      required?: Fact;
      relation?: Relation;
      suggestion?: string;
      elsewhere?: string;
    }
  | { outcome: 'not_applicable'; reason: NotApplicable }
  | { outcome: 'manual'; look: InLanguages; at: Path };

/** Why a requirement says nothing of a plan. */
export type NotApplicable =
  | 'standard-silent'
  | 'taken-over'
  | 'not-in-plan'
  | 'unit-missing'
  | 'unit-not-aimed'
  | 'partial-course'
  | 'no-capacity-given'
  | 'plain-reading-broken'
  /** The kinds of FaD have each their cap, and those decide. */
  | 'kinds-said'
  | 'other-eqf'
  | 'no-such-unit';

/** The outcome of a limit on what is known of its measure. */
export function judgeLimit(limit: Limit, known: Known): 'pass' | 'fail' | 'incomplete' {
  const { relation, bound } = limit;
  const [least, most] = [compare(known.hours, relation, bound), compare(known.most, relation, bound)];
  if (known.complete) return least ? 'pass' : 'fail';
  // What is not said can only add: a floor already reached stays reached, a cap already broken stays broken, and both
  // are settled where all that may be added makes no difference.
  if (relation === '=') return known.hours > bound || known.most < bound ? 'fail' : 'incomplete';
  return least === most ? (least ? 'pass' : 'fail') : 'incomplete';
}

export function compare(left: number, relation: Relation, right: number): boolean {
  switch (relation) {
    case '>=':
      return left >= right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '=':
      return left === right;
  }
}

/** One requirement for each unit of the standard that has what `make` needs. */
export function perUnit(
  standard: Standard,
  make: (unit: StandardUnit) => Requirement | Requirement[] | undefined,
): Requirement[] {
  return standard.unita_formative.flatMap((unit) => make(unit) ?? []);
}
export function perKc(
  standard: Standard,
  make: (kc: KeyCompetence) => Requirement | Requirement[] | undefined,
): Requirement[] {
  return (standard.competenze_chiave ?? []).flatMap((kc) => make(kc) ?? []);
}
