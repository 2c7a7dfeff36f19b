/**
 * What a sentence of a source says in numbers: percentages, years, levels, hours. Pure.
 *
 * Only what is surely meant is read: a sentence where nothing is read says nothing against a figure.
 */
import { NUMERAL, numeral } from '../../../text/numerals.ts';

/** A number of the sentence, with its words, and whether they make it a floor or a cap. */
export interface Reading {
  value: number;
  words: string;
  side?: 'floor' | 'cap';
}

export type Kind = 'percent' | 'years' | 'hours' | 'people' | 'cefr' | 'eqf';

/** The place of the languages of the Common European Framework, as numbers to compare. */
export const CEFR_PLACES = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

const YEARS: Readonly<Record<string, number>> = {
  annual: 1,
  bienn: 2,
  trienn: 3,
  quadrienn: 4,
  quinquenn: 5,
  sessenn: 6,
  decenn: 10,
};
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];
const EQF = '(?:EQF|QEQ|E\\.\\s?q\\.\\s?f\\.)';

interface Pattern {
  find: RegExp;
  /** What a match is worth; absent where it is no number after all. */
  value(groups: readonly string[]): number | undefined;
}

const figure = ([first = '']: readonly string[]) => numeral(first);
/** A number before its unit; of a range («20-40 %», «due o tre anni») the first as well. */
const number = (unit: string, value: Pattern['value'] = figure): Pattern[] => {
  const start = `(?<![\\p{L}\\d.,/])(${NUMERAL})`;
  const next = `\\s*(?:[-–/]|(?:e|o|a|al|ed|od)(?!\\p{L}))\\s*(?:il\\s|l['’])?\\s*(?:${NUMERAL})`;
  return [`${start}${unit}`, `${start}(?=${next}${unit})`].map((source) => ({
    find: new RegExp(source, 'giu'),
    value,
  }));
};
const months = ([count = '']: readonly string[]) => {
  const value = numeral(count);
  return value === undefined ? undefined : value / 12;
};

const PATTERNS: Readonly<Record<Kind, readonly Pattern[]>> = {
  percent: [
    ...number('\\s*(?:%|per\\s?cento(?!\\p{L}))'),
    { find: /(?<!\p{L})met[aà](?!\p{L})/giu, value: () => 50 },
    {
      // «tre quarti dei docenti»: an ordinal that counts parts of a whole, not a place in a row.
      find: /(?<!\p{L})(un|due|tre|quattro)\s+(terz|quart|quint|decim)[oi](?!\s+(?:ann|livell|grad))(?!\p{L})/giu,
      value: ([part = '', whole = '']) => (100 * (numeral(part) ?? 0)) / (numeral(`${whole}o`) ?? 1),
    },
  ],
  years: [
    ...number('(?:\\s*[°º])?\\s+(?:ann[oi])(?!\\p{L})'),
    { find: /(?<!\p{L})ann[oi]\s+(\d+)(?![\d/.,])/giu, value: figure },
    {
      // The degree and the qualification of three years are names of titles.
      find: /(?<!(?:laurea|qualifica(?: professionale)?)\s)(?<!\p{L})(annual|bienn|trienn|quadrienn|quinquenn|sessenn|decenn)(?:e|i|al[ei]|io)(?!\p{L})/giu,
      value: ([root = '']) => YEARS[root.toLowerCase()],
    },
    ...number('\\s+mesi(?!\\p{L})', months),
    { find: /(?<!\p{L})(?:maggiore\s+et[aà]|maggiorenn[ei])(?!\p{L})/giu, value: () => 18 },
  ],
  hours: [...number('\\s*(?:or[ae]|h)(?![\\p{L}\\d])')],
  people: [...number('\\s+(?:alliev|partecipant|corsist|destinatar|docent|formator|person)\\p{L}+')],
  cefr: [{ find: /(?<![\p{L}\d])([ABC][12])(?![\p{L}\d])/gu, value: ([level = '']) => CEFR_PLACES.indexOf(level) }],
  eqf: [
    { find: new RegExp(`${EQF}[^\\d.;,()]{0,25}?([1-8])(?!\\d)`, 'giu'), value: figure },
    { find: new RegExp(`livello\\s+(\\d)\\s*[°º]?\\s*(?:del(?:l['’])?\\s*)?${EQF}`, 'giu'), value: figure },
    {
      find: new RegExp(`(?<![\\p{L}\\d])(\\d|\\p{L}+)\\s*[°º]?\\s+livello\\s+(?:del(?:l['’])?\\s*)?${EQF}`, 'giu'),
      value: place,
    },
  ],
};

/** `4`, `quarto`, `IV`; «un livello» counts nothing. */
function place([written = '']: readonly string[]): number | undefined {
  if (/^un[ao]?$/i.test(written)) return undefined;
  const roman = ROMAN.indexOf(written);
  return roman >= 0 ? roman + 1 : numeral(written);
}

const FLOOR =
  /(?:almeno|minim[oa]|minor[ei]? di|non (?:inferior[ei]|meno)|pari o superior[ei]|superior[ei] a)[^,;:.]{0,40}$/iu;
const CAP = /(?:massim[oa]|non (?:superior[ei]|oltre|pi[uù])|fino (?:a|al)|al pi[uù]|entro)[^,;:.]{0,40}$/iu;

/** The numbers of one kind in a sentence, in their order. */
export function readingsOf(kind: Kind, sentence: string): Reading[] {
  const text = sentence.replace(/\s+/g, ' ');
  return PATTERNS[kind].flatMap(({ find, value }) =>
    [...text.matchAll(find)].flatMap((match): Reading[] => {
      const worth = value(match.slice(1));
      if (worth === undefined || worth < 0) return [];
      const side = sideOf(text.slice(Math.max(0, match.index - NEARBY), match.index));
      return [{ value: worth, words: match[0].trim(), ...(side === undefined ? {} : { side }) }];
    }),
  );
}

/** Letters before a number among which its «almeno» stands. */
const NEARBY = 80;

/** Whether the words right before a number make it a floor or a cap: those nearest to it count. */
function sideOf(before: string): Reading['side'] {
  const [floor, cap] = [before.search(FLOOR), before.search(CAP)];
  if (floor < 0 && cap < 0) return undefined;
  return floor > cap ? 'floor' : 'cap';
}
