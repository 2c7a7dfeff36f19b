/**
 * Each figure against the sentence it is taken from: 70 beside «almeno l'80%» is a slip of one of the two.
 *
 * An error only where the sentence has one number of that kind, and it is another. Where it has several and only one
 * of them is a floor (for a floor) or a cap (for a cap), a warning; else nothing is sure, and nothing is said.
 */

import { formatPath } from '../../../format/problem.ts';
import type { Scales } from '../../../format/scales.ts';
import { clauseOf } from '../../clause.ts';
import type { Check, Inconsistency } from '../check.ts';
import { type Figure, figuresOf } from '../figures.ts';
import { type Reading, readingsOf } from './readings.ts';
import { titleLevels } from './titles.ts';

/** What a sentence says against a figure, and how surely. */
function against({ value, side, rest }: Figure, sentence: string, readings: readonly Reading[]) {
  const values = new Set(readings.map((reading) => reading.value));
  // «Frequenza obbligatoria, con assenze fino al 20 %» says 80 %.
  if (values.has(value) || (rest?.test(sentence) && values.has(100 - value))) return undefined;
  const [only] = readings;
  if (only !== undefined && values.size === 1) {
    const contrary = side !== 'either' && only.side !== undefined && only.side !== side;
    return { said: only.words, level: contrary ? 'warning' : 'error' } as const;
  }
  const bounds = readings.filter((reading) => reading.side === side);
  const [bound] = bounds;
  if (bound === undefined || bounds.some((each) => each.value !== bound.value)) return undefined;
  return { said: bound.words, level: 'warning' } as const;
}

export const figures: Check = (standard) =>
  figuresOf(standard).flatMap((figure): Inconsistency[] => {
    const { norm, at, kind, shown } = figure;
    const found = norm.frase === undefined ? undefined : against(figure, norm.frase, readingsOf(kind, norm.frase));
    if (found === undefined) return [];
    const values = { what: formatPath(at), figure: shown, said: found.said };
    return [{ check: 'figure-unlike-sentence', level: found.level, at, values, clause: clauseOf(standard, norm) }];
  });

/** The title of entry against its sentence: the EQF level that it names, or else the titles. */
export const entryTitles: Check = (standard, scales) =>
  (['titolo', 'titolo_altro_campo'] as const).flatMap((key): Inconsistency[] => {
    const norm = standard.ingresso?.[key];
    if (norm?.frase === undefined) return [];
    const { minimo } = norm;
    const level = typeof minimo === 'string' ? scales.titoli[minimo].eqf : minimo.eqf;
    const [said, ...more] = saidLevels(norm.frase, scales);
    if (said === undefined || said.value === level || more.some(({ value }) => value !== said.value)) return [];
    const shown = typeof minimo === 'string' ? minimo : `EQF ${minimo.eqf}`;
    const at = ['ingresso', key, 'minimo'];
    const values = { what: formatPath(at), figure: shown, said: said.words };
    return [{ check: 'figure-unlike-sentence', level: 'error', at, values, clause: clauseOf(standard, norm) }];
  });

function saidLevels(sentence: string, scales: Scales): Reading[] {
  const levels = readingsOf('eqf', sentence);
  return levels.length > 0 ? levels : titleLevels(sentence, scales);
}
