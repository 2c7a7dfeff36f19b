/** How many situations, behaviours, languages a sentence counts, and whether it gives a time. Pure. */

import { formatPath } from '../../../format/problem.ts';
import type { Sourced } from '../../../format/standard/sourced.ts';
import type { StandardUnit } from '../../../format/standard.ts';
import { NUMERAL, numeral } from '../../../text/numerals.ts';
import { clauseOf } from '../../clause.ts';
import type { Check, Inconsistency } from '../check.ts';

/** Numbers before a noun, up to a few words on: «almeno tre tipologie di richieste». «Un caso» counts nothing. */
function counts(sentence: string, noun: RegExp): { value: number; words: string }[] {
  const find = new RegExp(
    `(?<![\\p{L}\\d.,/])(${NUMERAL})(?![\\p{L}\\d%])(?=((?:\\s+(?!di cui)[\\p{L}’']+){1,4}))`,
    'giu',
  );
  const text = sentence.replace(/\s+/g, ' ');
  return [...text.matchAll(find)].flatMap(([, written = '', after = '']) => {
    const value = /^un[ao]?$/i.test(written) ? undefined : numeral(written);
    return value === undefined || !noun.test(after) ? [] : [{ value, words: `${written}${after}` }];
  });
}

const BEHAVIOURS = /comportament/iu;
const SITUATIONS =
  /^(?!.*comportament)\s+(?:\p{L}+\s+)?(?:tipologi|tipi|situazion|richiest|relazion|casi|scenari|simulazion|prov[ae])/iu;
const LANGUAGES = /^\s+(?:altr[ae]\s+)?lingu/iu;

/** A figure that the sentence has and the standard does not say. */
const UNSAID = '–';

interface Count {
  norm: Sourced | undefined;
  key: readonly string[];
  value: number | undefined;
  said: { value: number; words: string }[];
}

function countsOf({ prova, lingue }: StandardUnit): Count[] {
  const [trial = '', tongues = ''] = [prova?.frase, lingue?.frase];
  const others = lingue?.altre ?? lingue?.altre_europee;
  const named = (lingue?.richieste ?? []).length > 0;
  return [
    { norm: prova, key: ['prova', 'situazioni'], value: prova?.situazioni, said: counts(trial, SITUATIONS) },
    { norm: prova, key: ['prova', 'comportamenti'], value: prova?.comportamenti, said: counts(trial, BEHAVIOURS) },
    {
      norm: lingue,
      key: ['lingue', lingue?.altre === undefined ? 'altre_europee' : 'altre'],
      value: others,
      // A sentence of some languages by name asks for no others, unless it says so.
      said: others === undefined && named && !/(?<!\p{L})altr[ae]\s+lingu/iu.test(tongues) ? [] : tongueCounts(tongues),
    },
  ];
}

/** «Un'altra lingua» is one; a sentence of one language says one, in its own words. */
function tongueCounts(sentence: string): Count['said'] {
  const counted = counts(sentence, LANGUAGES);
  if (
    counted.length > 0 ||
    !/(?<!\p{L})lingua(?!\p{L})/iu.test(sentence) ||
    /(?<!\p{L})lingue(?!\p{L})/iu.test(sentence)
  ) {
    return counted;
  }
  return [{ value: 1, words: /(?:un['’]?a?\s*altra\s+)?lingua/iu.exec(sentence)?.[0] ?? '' }];
}

export const trialCounts: Check = (standard) =>
  standard.unita_formative.flatMap((unit, index) =>
    countsOf(unit).flatMap(({ norm, key, value, said }): Inconsistency[] => {
      const values = new Set(said.map((each) => each.value));
      if (norm?.frase === undefined || values.size !== 1 || (value !== undefined && values.has(value))) return [];
      // That a language is one is read from the singular alone.
      const level = key[0] === 'prova' ? 'error' : 'warning';
      return [
        {
          check: 'figure-unlike-sentence',
          level,
          at: ['unita_formative', index, ...key],
          values: {
            what: formatPath(['unita_formative', index, ...key]),
            figure: String(value ?? UNSAID),
            said: said[0]?.words ?? '',
          },
          clause: clauseOf(standard, norm),
        },
      ];
    }),
  );

const TIME = /temp[oi]|minut[oi]|(?<!\p{L})or[ae](?!\p{L})|durata/iu;

/** A time that the assessment has, or has not. */
export const trialTimes: Check = (standard) =>
  standard.unita_formative.flatMap(({ prova }, index): Inconsistency[] => {
    if (prova?.frase === undefined || (prova.tempo ?? false) === TIME.test(prova.frase)) return [];
    const at = ['unita_formative', index, 'prova', 'tempo'];
    const values = { what: formatPath(at), figure: String(prova.tempo ?? UNSAID), said: prova.frase };
    return [{ check: 'words-unlike-sentence', level: 'warning', at, values, clause: clauseOf(standard, prova) }];
  });
