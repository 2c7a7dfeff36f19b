/** How a sentence and a remedy are put together in any language: templates and their slots, never words. */

import type { Relation, Unit } from '../format/result.ts';
import type { MeasureRef, Micro } from '../norms/hours.ts';
import type { Outcome } from '../norms/outcome.ts';
import type { Basis, Fact, NotApplicable, Subject } from '../norms/rules/rule.ts';
import type { RuleId, UnknownNorm } from '../norms/rules/titles.ts';
import type { Language } from '../text/language.ts';
import { figures } from './shape.ts';

/** A sentence with slots, as in `{found}, previste {required}`; a function where slots do not do. */
export type Template = string | ((outcome: Outcome) => string | undefined);

/** What a language says of a rule, after its subject. */
export interface RuleWords {
  pass: Template;
  fail: Template;
  /** Absent: the sentence that all rules share, on the key that the plan does not say. */
  incomplete?: Template;
  /** What would mend a failure; `null` where the sentence says it all. */
  remedy: Template | null;
}

/** The words of a family: one of its rules without them does not compile. */
export type FamilyWords<Family extends readonly { id: string }[]> = Record<Family[number]['id'], RuleWords>;

/** One sentence, whether the rule is kept or broken. */
export function both(sentence: Template): Pick<RuleWords, 'pass' | 'fail'> {
  return { pass: sentence, fail: sentence };
}

/** «540 h, previste almeno 600 h»: what is there against its bound, whatever the relation. */
export function bound(remedy: Template | null): RuleWords {
  return { ...both('{found}, {asked}{otherReading}'), remedy };
}

/** What a language brings to sentences and remedies. */
export interface Phrases {
  language: Language;
  subject(subject: Subject): string;
  found(fact: Fact | undefined): string;
  asked(required: Fact, relation: Relation | undefined): string;
  /** The bare number of an amount. */
  figure(fact: Fact | undefined): string;
  /** «a, b o c»: any of the words of the format, or of the codes. */
  either(fact: Fact | undefined): string;
  /** Where a bound comes from: 20 % of 360 h, or of as many people. */
  basis(basis: Basis, unit: Unit): string;
  reason(reason: NotApplicable): string;
  /** Of a stricter reading that fails: what there is, and what is asked, by the plain one. */
  otherReading(measure: MeasureRef['measure'], found: string, asked: string): string;
  /** The reading by which years are asked of experts alone. */
  expertsAlone: string;
  soFar(hours: Micro): string;
  /** What is not said, whatever the rule: sentence and remedy. */
  gaps: Record<
    'misspelt' | 'misplaced' | 'unsaid' | 'kind-unsaid' | 'held' | 'open',
    { sentence: string; remedy: string }
  >;
  /** What was meant by a word that is wrong, whatever the rule. */
  didYouMean: string;
  rules: Record<RuleId | UnknownNorm, RuleWords>;
}

/** «subject: what is there, what is asked». */
export function sentenceWith(phrases: Phrases, outcome: Outcome): string {
  // What a person has to look at is a sentence of its own, written in the standard.
  if (outcome.subject.kind === 'manuale' && outcome.look) return outcome.look[phrases.language];
  return `${phrases.subject(outcome.subject)}: ${predicate(phrases, outcome) ?? ''}`;
}

function predicate(phrases: Phrases, outcome: Outcome): string | undefined {
  const { rule, outcome: kind, lacks, look, notApplicable } = outcome;
  if (kind === 'manual') return look?.[phrases.language];
  if (kind === 'not_applicable') return notApplicable && phrases.reason(notApplicable);
  const words = phrases.rules[rule];
  // What an exception sets aside is told as it was: a gap, or a failure.
  if (kind !== 'incomplete' && ((kind !== 'waived' && kind !== 'fail') || lacks === undefined))
    return say(phrases, kind === 'pass' ? words.pass : words.fail, outcome);
  const gap = gapOf(outcome);
  return say(phrases, (gap === 'unsaid' ? words.incomplete : undefined) ?? phrases.gaps[gap].sentence, outcome);
}

/** What would mend an outcome; absent where the sentence says it all. */
export function remedyWith(phrases: Phrases, outcome: Outcome): string | undefined {
  const { rule, outcome: kind, lacks, suggestion, elsewhere } = outcome;
  if (kind === 'incomplete' || (kind === 'fail' && lacks !== undefined))
    return say(phrases, phrases.gaps[gapOf(outcome)].remedy, outcome);
  if (kind !== 'fail') return undefined;
  if (suggestion !== undefined) return say(phrases, phrases.didYouMean, outcome);
  if (elsewhere !== undefined) return say(phrases, phrases.gaps.misplaced.remedy, outcome);
  const { remedy } = phrases.rules[rule];
  return remedy === null ? undefined : say(phrases, remedy, outcome);
}

/** A unit that is there under a misspelt code, or outside its section; FaD of no kind; else a key that is not written yet. */
function gapOf({ lacks, suggestion, elsewhere, held }: Outcome): keyof Phrases['gaps'] {
  if (held !== undefined) return held === '' ? 'open' : 'held';
  if (lacks === 'ore.fad') return 'kind-unsaid';
  if (suggestion !== undefined) return 'misspelt';
  return elsewhere === undefined ? 'unsaid' : 'misplaced';
}

/** Absent where a slot has nothing to say. */
function say(phrases: Phrases, template: Template, outcome: Outcome): string | undefined {
  if (typeof template === 'function') return template(outcome);
  let text = '';
  for (const [index, part] of partsOf(template).entries()) {
    const said = index % 2 === 0 ? part : SLOTS[part as Slot](outcome, phrases);
    if (said === undefined) return undefined;
    text += said;
  }
  return text;
}

const parts = new Map<string, readonly string[]>();

/** Words and names of slots by turns: there are as many templates as rules, and as many sentences as outcomes. */
function partsOf(template: string): readonly string[] {
  let known = parts.get(template);
  if (known === undefined) {
    known = template.split(SLOT);
    parts.set(template, known);
  }
  return known;
}

/** Figures as a plan writes them: with the point. */
const { number: writtenNumber } = figures('.');

/** A brace that is part of a plan, as in `{ tipo: aula }`, has a space after it. */
const SLOT = /\{(\w+)\}/;

/** What a template can name. */
const SLOTS = {
  found: ({ found }: Outcome, phrases: Phrases) => phrases.found(found),
  required: ({ required }: Outcome, phrases: Phrases) => phrases.found(required),
  /** What the bound asks, and where it comes from: «previste almeno 72 h (20 % di 360 h)». */
  asked({ required, relation, limit, basis }: Outcome, phrases: Phrases) {
    if (required === undefined) return undefined;
    const share = limit?.basis ?? basis;
    return `${phrases.asked(required, relation)}${share ? ` (${phrases.basis(share, unitOf(required))})` : ''}`;
  },
  /** Where the text leaves room both readings are said. */
  otherReading({ plain, note }: Outcome, phrases: Phrases) {
    if (note === 'all-or-experts') return phrases.expertsAlone;
    if (plain === undefined) return '';
    const { measure, bound, relation } = plain.limit;
    const asks = phrases.asked({ is: 'amount', value: bound, unit: 'h' }, relation);
    return phrases.otherReading(measure.measure, phrases.found(plain.found), asks);
  },
  figure: ({ required }: Outcome, phrases: Phrases) => phrases.figure(required),
  either: ({ required }: Outcome, phrases: Phrases) => phrases.either(required),
  /** What is asked, and what is there, as a plan writes them. */
  written: ({ required }: Outcome) => asWritten(required),
  there: ({ found }: Outcome) => asWritten(found),
  /** The first of the words that will do. */
  first: ({ required }: Outcome) => (required?.is === 'terms' ? required.terms[0] : undefined),
  /** By how much an amount misses its bound. */
  miss(outcome: Outcome, phrases: Phrases) {
    const miss = missOf(outcome);
    return miss && phrases.found({ is: 'amount', value: miss.by, unit: miss.unit });
  },
  code: ({ subject }: Outcome) => subject.code,
  lacks: ({ lacks = '' }: Outcome) => lacks,
  held: ({ held }: Outcome) => held,
  suggestion: ({ suggestion }: Outcome) => suggestion,
  elsewhere: ({ elsewhere }: Outcome) => elsewhere,
  /** Hours that are there although some are not said yet, and what all of them have to come to. */
  soFar({ found, required, relation, limit }: Outcome, phrases: Phrases) {
    const some = found?.is === 'amount' && found.unit === 'h' && found.value > 0;
    const asks = required?.is === 'amount' ? `, ${phrases.asked(required, relation ?? limit?.relation ?? '>=')}` : '';
    return `${some ? ` (${phrases.soFar(found.value)})` : ''}${asks}`;
  },
};
type Slot = keyof typeof SLOTS;

/** Every name that a template may have in braces. */
export const SLOT_NAMES: readonly string[] = Object.keys(SLOTS);

const unitOf = (fact: Fact): Unit => (fact.is === 'amount' ? fact.unit : 'h');

/** An amount or words as a plan writes them. */
export function asWritten(fact: Fact | undefined): string | undefined {
  switch (fact?.is) {
    case 'amount':
      return writtenNumber(fact.value);
    case 'terms':
      return fact.terms.join(', ');
    case 'codes':
      return fact.codes.join(', ');
    case 'text':
      return fact.text;
    default:
      return undefined;
  }
}

/** An amount that is not its bound, and by how much: figures that a plan can write. */
interface Miss {
  by: Micro;
  bound: Micro;
  unit: Unit;
  /** Of a share: what of the plan it is a share of. */
  of?: Micro;
  /** Where those hold the hours that are bound: how many go or come by themselves; absent where no number of them does. */
  alone?: Micro;
  /** Whether hours can only change place within what they are a share of. */
  within?: boolean;
}

/** People come whole, everything else in hundredths. */
const FINEST: Partial<Record<Unit, number>> = { people: 1_000_000, items: 1_000_000 };

function missOf({ found, required, basis, relation }: Outcome): Miss | undefined {
  if (found?.is !== 'amount' || required?.is !== 'amount' || found.unit !== required.unit) return undefined;
  const { unit } = found;
  const upTo = (amount: number) => (Math.ceil(amount / (FINEST[unit] ?? 10_000)) * (FINEST[unit] ?? 10_000)) as Micro;
  const gap = Math.abs(found.value - required.value);
  const miss = { by: upTo(gap), bound: relation === '>=' ? upTo(required.value) : required.value, unit };
  if (basis?.planned === undefined) return miss;
  const within = basis.planned === 'whole' && basis.percent <= 100;
  // Each hour that goes or comes moves the base too, and the bound by its percentage.
  const stays = 10_000 - Math.round(basis.percent * 100);
  return { ...miss, of: basis.of, within, ...(within && stays > 0 ? { alone: upTo((gap * 10_000) / stays) } : {}) };
}

/** How an amount that misses its bound is mended. */
interface Mending {
  /** The level that should be written. */
  write(level: string): string;
  /** Hours that are missing. */
  short(miss: Miss): string;
  /** Any other amount that is too low. */
  raise(miss: Miss): string;
  excess(miss: Miss): string;
}

/** The remedy of an amount, by its unit and relation. */
export function mending(words: Mending): (outcome: Outcome) => string | undefined {
  return (outcome) => {
    const miss = missOf(outcome);
    const { relation } = outcome;
    if (miss === undefined) return undefined;
    if (miss.unit === 'EQF') return words.write(writtenNumber(miss.bound));
    if (relation === '<=') return words.excess(miss);
    if (relation === '>=') return miss.unit === 'h' ? words.short(miss) : words.raise(miss);
    if (relation !== '=' || miss.unit !== 'h') return undefined;
    return isBelow(outcome) ? words.short(miss) : words.excess(miss);
  };
}

function isBelow({ found, required }: Outcome): boolean {
  return found?.is === 'amount' && required?.is === 'amount' && found.value < required.value;
}
