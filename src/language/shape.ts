/** How a sentence, a remedy and a list are put together in any language: choices and figures, never words. */

import type { Problem } from '../format/problem.ts';
import { type Micro, toDecimal } from '../norms/hours.ts';
import type { Outcome } from '../norms/outcome.ts';
import type { Limit, NotApplicable, Subject } from '../norms/rules/rule.ts';
import type { Language } from '../text/language.ts';
import { decimal, type Fact, type Relation, ratioPercent, type Unit } from './words.ts';

/** More than anyone reads in a sentence; JSON has them all. */
const LONGEST_SERIES = 40;

/** `a, b <last> c`; of a very long list the first ones, and how many they are in all. */
export function series(items: readonly string[], last: string): string {
  if (items.length > LONGEST_SERIES) return `${items.slice(0, LONGEST_SERIES).join(', ')}, … (${items.length})`;
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

export function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** The name of a word of the format; without one, the word itself with spaces. */
export function nameOf(names: Record<string, string>, word: string): string {
  return ownOf(names, word) ?? word.replaceAll('_', ' ');
}

/** What a table has under a word; nothing under `constructor` and the like, which every object answers to. */
export function ownOf(table: Record<string, string>, word: string): string | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
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
  language: Language;
  subject(subject: Subject): string;
  found(fact: Fact | undefined): string;
  asked(required: Fact, relation: Relation | undefined): string;
  /** Where a bound comes from: 20 % of 360 h. */
  basis(basis: NonNullable<Limit['basis']>): string;
  reason(reason: NotApplicable): string;
  /** A unit that is there under a misspelt code. */
  misspelt(code: string): string;
  /** A unit that is there, outside its section. */
  misplaced(section: string): string;
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
  // What a person has to look at is a sentence of its own, written in the standard.
  if (outcome.subject.kind === 'manuale' && outcome.look) return outcome.look[phrases.language];
  return `${phrases.subject(outcome.subject)}: ${predicate(phrases, outcome)}`;
}

function predicate(phrases: SentencePhrases, outcome: Outcome): string {
  const { outcome: kind, lacks, look } = outcome;
  // What an exception sets aside is told as it was: a gap, or a failure.
  if (kind === 'incomplete' || (kind === 'waived' && lacks !== undefined)) return gap(phrases, outcome);
  if (kind === 'manual') return look?.[phrases.language] ?? '';
  if (outcome.outcome === 'not_applicable') return outcome.notApplicable ? phrases.reason(outcome.notApplicable) : '';
  const said = phrases.byRule[outcome.rule];
  if (said) return said(outcome);
  const { found, required, relation, limit } = outcome;
  if (required === undefined) return phrases.found(found);
  const share = limit?.basis ?? outcome.basis;
  const basis = share ? ` (${phrases.basis(share)})` : '';
  return `${phrases.found(found)}, ${phrases.asked(required, relation)}${basis}`;
}

/** What the plan does not say. */
function gap(phrases: SentencePhrases, outcome: Outcome): string {
  const { rule, lacks = '', found, required, limit, suggestion } = outcome;
  if (suggestion !== undefined) return phrases.misspelt(suggestion);
  if (outcome.elsewhere !== undefined) return phrases.misplaced(outcome.elsewhere);
  if (rule === 'uf-missing' || rule === 'kc-missing') return phrases.unwritten(lacks);
  const some = found?.is === 'amount' && found.unit === 'h' && found.value > 0;
  const soFar = some ? ` (${phrases.soFar(found.value)})` : '';
  const asks =
    required?.is === 'amount' ? `, ${phrases.asked(required, outcome.relation ?? limit?.relation ?? '>=')}` : '';
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
  /** Belongs in another section of the plan. */
  move(section: string): string;
  didYouMean(word: string): string;
  /** The level that should be written. */
  write(miss: Miss): string;
  /** Hours that are missing. */
  short(miss: Miss): string;
  /** Any other amount that is too low. */
  raise(miss: Miss): string;
  /** Distance learning beyond its cap. */
  /** FaD hours beyond a cap. */
  moveFad(miss: Miss): string;
  excess(miss: Miss): string;
  byRule: Record<string, (outcome: Outcome) => string | undefined>;
}

/** What would mend an outcome; absent where the sentence says it all. */
export function remedyWith(phrases: RemedyPhrases, outcome: Outcome): string | undefined {
  const { rule, outcome: kind, suggestion, lacks = '' } = outcome;
  if (kind === 'incomplete' && outcome.elsewhere !== undefined) return phrases.move(outcome.elsewhere);
  if (kind === 'incomplete') return suggestion === undefined ? phrases.add(lacks) : phrases.correct(suggestion);
  if (kind !== 'fail') return undefined;
  if (suggestion !== undefined) return phrases.didYouMean(suggestion);
  if (outcome.elsewhere !== undefined) return phrases.move(outcome.elsewhere);
  const byRule = phrases.byRule[rule];
  return byRule ? byRule(outcome) : mend(phrases, outcome);
}

function mend(phrases: RemedyPhrases, outcome: Outcome): string | undefined {
  const miss = missOf(outcome);
  if (miss === undefined) return undefined;
  if (miss.unit === 'EQF') return phrases.write(miss);
  if (outcome.relation === '>=') return miss.unit === 'h' ? phrases.short(miss) : phrases.raise(miss);
  if (outcome.relation === '=' && miss.unit === 'h')
    return isBelow(outcome) ? phrases.short(miss) : phrases.excess(miss);
  // Hours of FaD are classroom hours: they need not go, they may move.
  if (outcome.relation === '<=') return outcome.rule.startsWith('fad-') ? phrases.moveFad(miss) : phrases.excess(miss);
  return undefined;
}

function isBelow({ found, required }: Outcome): boolean {
  return found?.is === 'amount' && required?.is === 'amount' && found.value < required.value;
}

const WHOLE = 100 * 1_000_000;

/** How many of the people that make a whole have to change side for their part to reach its share. */
export function peopleShort({ found, required }: Outcome): number | undefined {
  if (found?.is !== 'ratio' || required?.is !== 'amount') return undefined;
  return Math.ceil((required.value * found.whole) / WHOLE) - found.part;
}

/** The slips that are most likely behind a wrong type; `value` is what to write instead, where it is known. */
export type TypeSlip =
  | 'decimal-comma'
  | 'with-unit'
  | 'in-quotes'
  | 'no-mode'
  | 'no-colon'
  | 'no-dash'
  | 'yes-no'
  | 'range'
  | 'italian-date'
  | 'not-in-list';
type WrongType = Extract<Problem, { is: 'wrong-type' }>;

/** The remedy of a wrong type, in the words of a language. */
export function hintWith(words: Record<TypeSlip, (value: string) => string>, problem: WrongType): { remedy?: string } {
  const slip = slipBehind(problem);
  return slip === undefined ? {} : { remedy: words[slip.is](slip.value) };
}

function slipBehind({ expected, found }: WrongType): { is: TypeSlip; value: string } | undefined {
  const decimals = expected.some((each) => each === 'hours' || each === 'percent');
  const slip = decimals || expected.includes('integer') ? numberSlip(found, decimals) : undefined;
  if (slip !== undefined) return slip;
  const text = found !== '' && found !== LIST && found !== MAP;
  if (expected.includes('date')) return dateSlip(found);
  if (expected.includes('boolean')) return booleanSlip(found);
  if (expected.includes('integer') || expected.includes('list')) {
    const numbers = range(found);
    const value = numbers?.join(', ');
    if (value !== undefined) return { is: 'range', value: expected.includes('list') ? `[${value}]` : value };
  }
  if (expected.includes('list') && expected.length === 1) {
    if (found === MAP) return { is: 'no-dash', value: '' };
    return text ? { is: 'not-in-list', value: found.endsWith('…') ? LIST : `[${found}]` } : undefined;
  }
  if (!text || !expected.includes('map') || expected.length > 1) return undefined;
  const [, hours] = /^(\d+(?:[.,]\d+)?)\s*(?:h|ore|ora)?\.?$/i.exec(found) ?? [];
  if (hours !== undefined) return { is: 'no-mode', value: pointed(hours) };
  return /^[a-z_]+[\s:]/i.test(found) ? { is: 'no-colon', value: '' } : undefined;
}

/** How lists and maps are shown, whatever they hold. */
const LIST = '[…]';
const MAP = '{…}';

/** A date in another order; only where it is a day of the calendar. */
function dateSlip(found: string): { is: TypeSlip; value: string } | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(found) ?? [];
  const [, y = year, m = month, d = day] = /^(\d{4})[/.-]?(\d{1,2})[/.-]?(\d{1,2})$/.exec(found) ?? [];
  const value = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const time = new Date(`${value}T00:00:00Z`);
  const exists = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(value);
  return exists ? { is: 'italian-date', value } : undefined;
}

function booleanSlip(found: string): { is: TypeSlip; value: string } | undefined {
  if (/^(yes|y|on|vero|true|1|s[iì]['’]?)$/i.test(found)) return { is: 'yes-no', value: 'true' };
  return /^(n|off|falso|false|0)$/i.test(found) ? { is: 'yes-no', value: 'false' } : undefined;
}

/** `1-5` → 1, 2, 3, 4, 5. */
function range(found: string): number[] | undefined {
  const [, first, last] = /^(\d{1,3})\s*[-–]\s*(\d{1,3})$/.exec(found) ?? [];
  const length = Number(last) - Number(first) + 1;
  return length > 1 && length <= 40 ? Array.from({ length }, (_, index) => Number(first) + index) : undefined;
}

/** `1.200`: three digits after a point are thousands to an Italian eye. */
export function isThousands(number: string): boolean {
  return /^\d{1,3}\.\d{2}0$/.test(number);
}

export function withoutPoint(number: string): string {
  return number.replace('.', '');
}

function numberSlip(found: string, decimals: boolean): { is: TypeSlip; value: string } | undefined {
  if (/^\d+,\d+$/.test(found)) return decimals ? { is: 'decimal-comma', value: pointed(found) } : undefined;
  const [, withUnit] = /^(\d+(?:[.,]\d+)?)\s*(?:h|ore|ora|%)\.?$/i.exec(found) ?? [];
  if (withUnit !== undefined) return { is: 'with-unit', value: pointed(withUnit) };
  return /^\d+(\.\d+)?$/.test(found) ? { is: 'in-quotes', value: found } : undefined;
}

function pointed(number: string): string {
  return number.replace(',', '.');
}

/** The subject that the measure of a condition is about: `fad@17_CTR` is the FaD of that unit. */
export function measureSubject(name: string): Subject | undefined {
  const [measure = '', unit] = name.split('@');
  const [area, code] = measure.split('.');
  if (code !== undefined && (area === 'uf' || area === 'kc')) return { kind: area, code };
  if (name === 'partecipanti' || name === 'docenti') return name === 'docenti' ? { kind: 'docenti' } : undefined;
  const kind = measure === 'kc' ? 'kc_totale' : (measure as Subject['kind']);
  return unit === undefined ? { kind } : { kind, code: unit };
}
