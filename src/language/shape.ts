/** How a sentence, a remedy and a list are put together in any language: choices and figures, never words. */

import { unitOf } from '../format/measure.ts';
import { complement, exact, type Micro, share, toDecimal } from '../norms/hours.ts';
import type { Outcome } from '../norms/outcome.ts';
import type { Subject } from '../norms/rules/rule.ts';
import { decimal, type Fact, ratioPercent } from './words.ts';

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

const WHOLE = 100 * 1_000_000;

/**
 * How many of the people that make a whole have to change side for their part to reach its share; and how many have to
 * come where none leaves, which makes the whole larger: none where the share is all of it.
 */
export function peopleShort({ found, required }: Outcome): { instead: number; beside?: number } | undefined {
  if (found?.is !== 'ratio' || required?.is !== 'amount') return undefined;
  const short = required.value * found.whole - WHOLE * found.part;
  const instead = Math.ceil(short / WHOLE);
  return required.value >= WHOLE ? { instead } : { instead, beside: Math.ceil(short / (WHOLE - required.value)) };
}

/** How many of the hours taught have to pass to others for their part to reach its share: in hundredths, as hours are written. */
export function taughtShort({ found, required }: Outcome): Micro | undefined {
  if (found?.is !== 'hours-ratio' || required?.is !== 'amount') return undefined;
  const short = share(toDecimal(required.value), found.whole) - found.part;
  return exact(Math.ceil(short / exact(0.01)) / 100);
}

/**
 * Presence and absence make 100 % together: where a rule on the one points at the other, since only that is written, what that
 * one has to be; absent elsewhere.
 */
export function complementAt(written: 'minima' | 'assenze_massime', { at, required }: Outcome): number | undefined {
  if (at?.at(-1) !== written || required?.is !== 'amount') return undefined;
  return toDecimal(complement(required.value));
}

/** `1.200`: three digits after a point are thousands to an Italian eye. */
export function isThousands(number: string): boolean {
  return /^\d{1,3}\.\d{2}0$/.test(number);
}

export function withoutPoint(number: string): string {
  return number.replace('.', '');
}

/** The year of `anno.1`; absent for the code of a unit. */
export function yearOf(code: string): string | undefined {
  return /^anno\.(\d+)$/.exec(code)?.[1];
}

/** The subject that the measure of a condition is about: `fad@17_CTR` is the FaD of that unit. */
export function measureSubject(name: string): Subject {
  const [measure = '', unit] = name.split('@');
  const [, area, code] = /^(uf|kc)\.(.+)$/.exec(name) ?? [];
  if (code !== undefined && (area === 'uf' || area === 'kc')) return { kind: area, code };
  if (name === 'docenti') return { kind: 'docenti' };
  if (unitOf(name) !== 'h') return { kind: 'corso', code: name };
  const kind = measure === 'kc' ? 'kc_totale' : (measure as Subject['kind']);
  return unit === undefined ? { kind } : { kind, code: unit };
}
