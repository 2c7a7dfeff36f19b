/** What a percentage is of, against the label of its field: «in rapporto alla durata d'aula». Pure. */
import { clauseOf } from '../../clause.ts';
import type { Check, Inconsistency } from '../check.ts';

const BASES = [
  ['aula_laboratorio', /aul[ae]\s+(?:e|ed|\+)\s+(?:di\s+)?laborator/iu],
  ['aula', /(?<!\p{L})aul[ae](?!\p{L})/iu],
  ['totale', /complessiv|(?<!\p{L})total[ei](?!\p{L})/iu],
] as const;

export const labelledBases: Check = (standard) =>
  (['fad', 'fad_sincrona', 'fad_asincrona'] as const).flatMap((measure): Inconsistency[] => {
    const figure = standard.ore?.[measure];
    if (figure === undefined || !('massimo_percentuale' in figure)) return [];
    // The first that the label names: classroom and laboratory together are named before the classroom alone.
    const [base] = BASES.find(([, words]) => words.test(figure.campo ?? '')) ?? [];
    if (base === undefined || base === figure.sul_minimo_di) return [];
    const values = { what: `ore.${measure}.sul_minimo_di`, figure: figure.sul_minimo_di, said: figure.campo ?? '' };
    const at = ['ore', measure, 'sul_minimo_di'];
    return [{ check: 'words-unlike-sentence', level: 'warning', at, values, clause: clauseOf(standard, figure) }];
  });
