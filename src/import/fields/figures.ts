/**
 * A figure with its unit and all its words: it counts whole only where nothing but what its label allows stands around
 * it. Words that soften it leave the figure, and a person is told of them; a figure of another unit is none. Pure.
 */

/** What a field counts. */
export type Unit = 'hours' | 'percent' | 'years' | 'level' | 'place';

export interface Figure {
  value: number;
  /** It has words that a person must look at: «circa», a range, a bracket. */
  softened: boolean;
}

const AMOUNT = '(\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:[.,](\\d{1,2}))?';
/** How each unit is written after its number. */
const WRITTEN: Record<Unit, string> = {
  hours: '(?:\\(?(?:ore|ora|h)\\)?)',
  percent: '(?:\\(?(?:%|per ?cento)\\)?)',
  years: '(?:ann[oi])(?: compiuti)?',
  level: '(?!)',
  place: '(?!)',
};
const ANY_UNIT = '(?:%|per ?cento|or[ae]|h|ann[oi]|mes[ei]|giorn[oi]|minut[oi]|settiman[ae]|euro|€|EQF)';
/** Words before a number that say what the label of a floor, or of a cap, says already. */
const LEADS = {
  floor: '(?:(?:almeno|minimo|min\\.?|non (?:inferiore a|meno di))\\s+)?',
  cap: '(?:(?:massimo|max\\.?|al massimo|fino (?:al?|ad)|non (?:superiore al?|oltre(?: il)?))\\s+)?',
  either: '',
};
/** A second number after the first: a range, or one of two. */
const RANGE = `^\\s*(?:[-–—/÷]|(?:e|o|a|al|ad)\\s)\\s*${AMOUNT}\\s*`;

/** The figure that a field prints; absent where it prints none that its label can take. */
export function figureOf(text: string, unit: Unit, side: 'floor' | 'cap' | 'either' = 'either'): Figure | undefined {
  const level = unit === 'level' ? '(?:EQF\\s*)?' : '';
  const found = new RegExp(`^${LEADS[side]}${level}${AMOUNT}(?![\\p{L}\\p{N}])`, 'iu').exec(text.trim());
  // A unit may stick to its number: `20h`, `20ore`.
  const stuck =
    found ?? new RegExp(`^${LEADS[side]}${level}${AMOUNT}(?=${WRITTEN[unit]}(?!\\p{L}))`, 'iu').exec(text.trim());
  if (stuck === null) return undefined;
  const first = amount(stuck[1], stuck[2]);
  const rest = text.trim().slice(stuck[0].length);
  const range = new RegExp(RANGE, 'iu').exec(rest);
  const tail = range === null ? rest : rest.slice(range[0].length);
  if (new RegExp(`^\\s*(?!${WRITTEN[unit]}(?!\\p{L}))${ANY_UNIT}(?!\\p{L})`, 'iu').test(tail)) return undefined;
  if (range !== null) {
    const second = amount(range[1], range[2]);
    return { value: side === 'cap' ? Math.max(first, second) : Math.min(first, second), softened: true };
  }
  const alone = new RegExp(`^\\s*(?:${WRITTEN[unit]})?\\s*\\.?$`, 'iu').test(tail);
  // Right after the number only words of their own: `20 20`, `20,5,3` are no figure.
  if (!alone && !/^\s*(?:%|[\p{L}(,;*])/u.test(tail)) return undefined;
  return { value: first, softened: !alone };
}

/** The figure of a text that says it and nothing else; absent where it says none, or more than it. */
export function wholeFigure(text: string, unit: Unit, side?: 'floor' | 'cap' | 'either'): number | undefined {
  const figure = figureOf(text, unit, side);
  return figure === undefined || figure.softened ? undefined : figure.value;
}

/** The whole number that a text says alone, of 1 and up to `most`: the place of a unit, a level of the EQF. */
export function countIn(text: string, unit: 'level' | 'place', most: number): number | undefined {
  const value = wholeFigure(text, unit);
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= most ? value : undefined;
}

function amount(digits = '', fraction?: string): number {
  return Number(`${digits.replaceAll('.', '')}${fraction === undefined ? '' : `.${fraction}`}`);
}
