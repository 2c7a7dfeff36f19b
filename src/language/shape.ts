/** How a sentence, a remedy and a list are put together in any language: choices and figures, never words. */
import type { Outcome } from '../check.ts';
import { type Micro, toDecimal } from '../hours.ts';
import type { Problem } from '../model/problem.ts';
import type { Limit, NotApplicable, Subject } from '../rules/rule.ts';
import { decimal, type Fact, type Relation, ratioPercent, type Unit } from './words.ts';

/** `a, b <last> c`. */
export function series(items: readonly string[], last: string): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

export function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** The name of a word of the format; without one, the word itself with spaces. */
export function nameOf(names: Record<string, string>, word: string): string {
  return names[word] ?? word.replaceAll('_', ' ');
}

/** Figures with the decimal point of a language. */
export function figures(point: string) {
  const number = (value: Micro) => decimal(toDecimal(value), point);
  return {
    number,
    hours: (value: Micro) => `${number(value)} h`,
    /** The bare number of an amount. */
    figure: (fact: Fact | undefined) => (fact?.is === 'amount' ? number(fact.value) : ''),
    /** The percentage that a part is of its whole. */
    percentage: (part: number, whole: number) => decimal(ratioPercent(part, whole), point),
  };
}

/** Items by number, each with its text where it is known. */
export function numbered(items: Extract<Fact, { is: 'items' }>['items'], quote: (text: string) => string) {
  return {
    names: items.map(({ number, text }) => (text === undefined ? `${number}` : `${number} ${quote(text)}`)),
    withTexts: items.every(({ text }) => text !== undefined),
  };
}

/** What a language brings to a sentence. */
interface SentencePhrases {
  subject(subject: Subject): string;
  found(fact: Fact | undefined): string;
  asked(required: Fact, relation: Relation | undefined): string;
  /** Where a bound comes from: 20 % of 360 h. */
  basis(basis: NonNullable<Limit['basis']>): string;
  reason(reason: NotApplicable): string;
  /** A unit that is there under a misspelt code. */
  misspelt(code: string): string;
  /** A section of units that is not written yet. */
  unwritten(section: string): string;
  /** A key that is not written yet. */
  unsaid(key: string): string;
  soFar(hours: Micro): string;
  /** By rule: findings that are not «an amount against a bound». */
  byRule: Record<string, (outcome: Outcome) => string>;
}

/** «subject: what is there, what is asked». */
export function sentenceWith(phrases: SentencePhrases, outcome: Outcome): string {
  return `${phrases.subject(outcome.subject)}: ${predicate(phrases, outcome)}`;
}

function predicate(phrases: SentencePhrases, outcome: Outcome): string {
  if (outcome.outcome === 'incomplete') return gap(phrases, outcome);
  if (outcome.outcome === 'not_applicable') return outcome.notApplicable ? phrases.reason(outcome.notApplicable) : '';
  const said = phrases.byRule[outcome.rule];
  if (said) return said(outcome);
  const { found, required, relation, limit } = outcome;
  if (required === undefined) return phrases.found(found);
  const basis = limit?.basis ? ` (${phrases.basis(limit.basis)})` : '';
  return `${phrases.found(found)}, ${phrases.asked(required, relation)}${basis}`;
}

/** What the plan does not say. */
function gap(phrases: SentencePhrases, outcome: Outcome): string {
  const { rule, lacks = '', found, required, limit, suggestion } = outcome;
  if (suggestion !== undefined) return phrases.misspelt(suggestion);
  if (rule === 'uf-missing' || rule === 'kc-missing') return phrases.unwritten(lacks);
  const some = found?.is === 'amount' && found.unit === 'h' && found.value > 0;
  const soFar = some ? ` (${phrases.soFar(found.value)})` : '';
  const asks = required?.is === 'amount' ? `, ${phrases.asked(required, limit?.relation ?? '>=')}` : '';
  return `${phrases.unsaid(lacks)}${soFar}${asks}`;
}

/** An amount that is not its bound, and by how much. */
interface Miss {
  by: Micro;
  bound: Micro;
  unit: Unit;
}

export function missOf({ found, required }: Outcome): Miss | undefined {
  if (found?.is !== 'amount' || required?.is !== 'amount' || found.unit !== required.unit) return undefined;
  return { by: Math.abs(found.value - required.value) as Micro, bound: required.value, unit: found.unit };
}

/** What a language brings to a remedy. */
interface RemedyPhrases {
  add(key: string): string;
  correct(code: string): string;
  didYouMean(word: string): string;
  /** The level that should be written. */
  write(miss: Miss): string;
  /** Hours that are missing. */
  short(miss: Miss): string;
  /** Any other amount that is too low. */
  raise(miss: Miss): string;
  /** Distance learning beyond its cap. */
  excess(miss: Miss): string;
  byRule: Record<string, (outcome: Outcome) => string | undefined>;
}

/** What would mend an outcome; absent where the sentence says it all. */
export function remedyWith(phrases: RemedyPhrases, outcome: Outcome): string | undefined {
  const { rule, outcome: kind, suggestion, lacks = '' } = outcome;
  if (kind === 'incomplete') return suggestion === undefined ? phrases.add(lacks) : phrases.correct(suggestion);
  if (kind !== 'fail') return undefined;
  if (suggestion !== undefined) return phrases.didYouMean(suggestion);
  const byRule = phrases.byRule[rule];
  return byRule ? byRule(outcome) : mend(phrases, outcome);
}

function mend(phrases: RemedyPhrases, outcome: Outcome): string | undefined {
  const miss = missOf(outcome);
  if (miss === undefined) return undefined;
  if (miss.unit === 'EQF') return phrases.write(miss);
  if (outcome.relation === '>=') return miss.unit === 'h' ? phrases.short(miss) : phrases.raise(miss);
  return outcome.relation === '<=' ? phrases.excess(miss) : undefined;
}

const WHOLE = 100 * 1_000_000;

/** How many of the people that make a whole have to change side for their part to reach its share. */
export function peopleShort({ found, required }: Outcome): number | undefined {
  if (found?.is !== 'ratio' || required?.is !== 'amount') return undefined;
  return Math.ceil((required.value * found.whole) / WHOLE) - found.part;
}

/** The slips that are most likely behind a wrong type; `value` is what to write instead, where it is known. */
export type TypeSlip = 'decimal-comma' | 'with-unit' | 'in-quotes' | 'no-mode' | 'italian-date' | 'not-in-list';
type WrongType = Extract<Problem, { is: 'wrong-type' }>;

/** The remedy of a wrong type, in the words of a language. */
export function hintWith(words: Record<TypeSlip, (value: string) => string>, problem: WrongType): { remedy?: string } {
  const slip = slipBehind(problem);
  return slip === undefined ? {} : { remedy: words[slip.is](slip.value) };
}

function slipBehind({ expected, found }: WrongType): { is: TypeSlip; value: string } | undefined {
  const numeric = expected.some((each) => each === 'hours' || each === 'percent' || each === 'integer');
  const slip = numeric ? numberSlip(found) : undefined;
  if (slip !== undefined) return slip;
  if (expected.includes('map') && /^\d+([.,]\d+)?$/.test(found)) return { is: 'no-mode', value: pointed(found) };
  const italianDate = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(found);
  if (expected.includes('date') && italianDate) {
    const [, day = '', month = '', year = ''] = italianDate;
    return { is: 'italian-date', value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
  }
  return expected.includes('list') ? { is: 'not-in-list', value: found } : undefined;
}

function numberSlip(found: string): { is: TypeSlip; value: string } | undefined {
  if (/^\d+,\d+$/.test(found)) return { is: 'decimal-comma', value: pointed(found) };
  const [, withUnit] = /^(\d+(?:[.,]\d+)?)\s*(?:h|ore|ora|%)\.?$/i.exec(found) ?? [];
  if (withUnit !== undefined) return { is: 'with-unit', value: pointed(withUnit) };
  return /^\d+(\.\d+)?$/.test(found) ? { is: 'in-quotes', value: found } : undefined;
}

function pointed(number: string): string {
  return number.replace(',', '.');
}
