/**
 * Each figure against the sentence it is taken from: 70 beside «almeno l'80%» is a slip of one of the two.
 *
 * An error only where the sentence has one number of that kind, and it is another. Where it has several and only one
 * of them is a floor (for a floor) or a cap (for a cap), a warning; else nothing is sure, and nothing is said.
 */

import { formatPath, type Path } from '../../../format/problem.ts';
import type { Scales } from '../../../format/scales.ts';
import type { Sourced } from '../../../format/standard/sourced.ts';
import type { Standard } from '../../../format/standard.ts';
import { MEASURES } from '../../../format/vocabulary.ts';
import { clauseOf } from '../../clause.ts';
import type { Check, Inconsistency } from '../check.ts';
import { CEFR_PLACES, type Kind, type Reading, readingsOf } from './readings.ts';
import { titleLevels } from './titles.ts';

/** A figure with the norm that carries it. */
interface Figure {
  norm: Sourced | undefined;
  at: Path;
  kind: Kind;
  value: number | undefined;
  side: 'floor' | 'cap' | 'either';
  /** As it is written, where that is not the number itself. */
  shown?: string;
  /** What the number may be called as well: 20 % of absence is 80 % of attendance. */
  also?: (sentence: string) => number | undefined;
}

const complement = (value: number | undefined, other: RegExp, own: RegExp) => (sentence: string) =>
  value !== undefined && other.test(sentence) && !own.test(sentence) ? 100 - value : undefined;

function attendance({ frequenza = {} }: Standard): Figure[] {
  const { minima, assenze, inserimento } = frequenza;
  const [least, most] = [minima?.minimo_percentuale, assenze?.massimo_percentuale];
  const kind = 'percent';
  return [
    {
      norm: minima,
      at: ['frequenza', 'minima', 'minimo_percentuale'],
      kind,
      value: least,
      side: 'floor',
      also: complement(least, /assen/i, /frequen/i),
    },
    {
      norm: assenze,
      at: ['frequenza', 'assenze', 'massimo_percentuale'],
      kind,
      value: most,
      side: 'cap',
      also: complement(most, /frequen/i, /assen/i),
    },
    {
      norm: inserimento,
      at: ['frequenza', 'inserimento', 'massimo_percentuale'],
      kind,
      value: inserimento?.massimo_percentuale,
      side: 'cap',
    },
  ];
}

function people({ docenti = {}, tutor }: Standard): Figure[] {
  const { mondo_del_lavoro: experts, esperienza } = docenti;
  return [
    {
      norm: experts,
      at: ['docenti', 'mondo_del_lavoro', 'minimo_percentuale'],
      kind: 'percent',
      value: experts?.minimo_percentuale,
      side: 'floor',
    },
    {
      norm: esperienza,
      at: ['docenti', 'esperienza', 'minimo_anni'],
      kind: 'years',
      value: esperienza?.minimo_anni,
      side: 'floor',
    },
    {
      norm: tutor,
      at: ['tutor', 'minimo_anni_professionali'],
      kind: 'years',
      value: tutor?.minimo_anni_professionali,
      side: 'floor',
    },
  ];
}

function entry({ ingresso = {}, durata_anni }: Standard): Figure[] {
  const { italiano, eta } = ingresso;
  const level = italiano?.livello;
  return [
    {
      norm: italiano,
      at: ['ingresso', 'italiano', 'livello'],
      kind: 'cefr',
      value: level === undefined ? undefined : CEFR_PLACES.indexOf(level),
      side: 'floor',
      ...(level === undefined ? {} : { shown: level }),
    },
    { norm: eta, at: ['ingresso', 'eta', 'minima'], kind: 'years', value: eta?.minima, side: 'floor' },
    { norm: durata_anni, at: ['durata_anni', 'valore'], kind: 'years', value: durata_anni?.valore, side: 'either' },
  ];
}

function hours({ ore = {} }: Standard): Figure[] {
  return MEASURES.flatMap((measure): Figure[] => {
    const norm: Sourced | undefined = ore[measure];
    const figure = ore[measure];
    if (figure === undefined || 'stampato' in figure) return [];
    if ('minimo' in figure) {
      return [{ norm, at: ['ore', measure, 'minimo'], kind: 'hours', value: figure.minimo, side: 'floor' }];
    }
    const at = ['ore', measure, 'massimo_percentuale'];
    return [{ norm, at, kind: 'percent', value: figure.massimo_percentuale, side: 'cap' }];
  });
}

/** What a sentence says against a figure, and how surely. */
function against({ value, side, also }: Figure, sentence: string, readings: readonly Reading[]) {
  const meant = [value, also?.(sentence)];
  const values = new Set(readings.map((reading) => reading.value));
  if (values.size === 0 || meant.some((each) => each !== undefined && values.has(each))) return undefined;
  const [only] = readings;
  if (values.size === 1) {
    const contrary = side !== 'either' && only?.side !== undefined && only.side !== side;
    return { reading: only as Reading, level: contrary ? 'warning' : 'error' } as const;
  }
  const bounds = readings.filter((reading) => reading.side === side);
  if (new Set(bounds.map((reading) => reading.value)).size !== 1) return undefined;
  return { reading: bounds[0] as Reading, level: 'warning' } as const;
}

export const figures: Check = (standard) =>
  [...hours(standard), ...entry(standard), ...people(standard), ...attendance(standard)].flatMap(
    (figure): Inconsistency[] => {
      const { norm, at, kind, value, shown = `${value}${kind === 'percent' ? ' %' : ''}` } = figure;
      if (norm?.frase === undefined || value === undefined) return [];
      const found = against(figure, norm.frase, readingsOf(kind, norm.frase));
      if (found === undefined) return [];
      const values = { what: formatPath(at), figure: shown, said: found.reading.words };
      return [{ check: 'figure-unlike-sentence', level: found.level, at, values, clause: clauseOf(standard, norm) }];
    },
  );

/** The title of entry against its sentence: the EQF level that it names, or else the titles. */
export const entryTitles: Check = (standard, scales) =>
  (['titolo', 'titolo_altro_campo'] as const).flatMap((key): Inconsistency[] => {
    const norm = standard.ingresso?.[key];
    if (norm?.frase === undefined) return [];
    const { minimo } = norm;
    const level = typeof minimo === 'string' ? scales.titoli[minimo].eqf : minimo.eqf;
    const said = saidLevels(norm.frase, scales);
    if (new Set(said.map(({ value }) => value)).size !== 1 || said.some(({ value }) => value === level)) return [];
    const shown = typeof minimo === 'string' ? minimo : `EQF ${minimo.eqf}`;
    const at = ['ingresso', key, 'minimo'];
    const values = { what: formatPath(at), figure: shown, said: said[0]?.words ?? '' };
    return [{ check: 'figure-unlike-sentence', level: 'error', at, values, clause: clauseOf(standard, norm) }];
  });

function saidLevels(sentence: string, scales: Scales): Reading[] {
  const levels = readingsOf('eqf', sentence);
  return levels.length > 0 ? levels : titleLevels(sentence, scales);
}
