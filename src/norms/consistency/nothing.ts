/** Bounds that bind nothing: a floor of 0, a share of 0, a cap of all. They are blanks taken for figures. */

import type { Path } from '../../format/problem.ts';
import type { Standard } from '../../format/standard.ts';
import type { Check, Inconsistency } from './check.ts';

export function nothing(what: string, bound: 'minimo' | 'massimo', value: number, at: Path): Inconsistency[] {
  return [{ check: 'bound-says-nothing', level: 'warning', at, values: { what, bound, value: String(value) } }];
}

interface Floor {
  what: string;
  value: number | undefined;
  at: Path;
}

/**
 * The figures that a source which binds nothing leaves blank. Zeros that are printed for a unit (classroom, laboratory)
 * are shown as they are: its length is not one of them.
 */
function floorsOf({ ore = {}, docenti = {}, tutor, frequenza = {}, ingresso = {}, ...rest }: Standard): Floor[] {
  const { mondo_del_lavoro: experts, esperienza } = docenti;
  const { unita_formative, competenze_chiave = [], annualita } = rest;
  return [
    ...(['totale', 'aula', 'laboratorio', 'aula_laboratorio', 'stage', 'stage_laboratorio', 'kc'] as const).map(
      (measure): Floor => ({ what: measure, value: ore[measure]?.minimo, at: ['ore', measure, 'minimo'] }),
    ),
    ...Object.entries({ unita_formative, competenze_chiave }).flatMap(([section, units]) =>
      units.map(
        ({ codice, ore: own }, index): Floor => ({
          what: codice,
          value: own?.totale?.minimo,
          at: [section, index, 'ore', 'totale'],
        }),
      ),
    ),
    ...(annualita?.voci ?? []).map(
      ({ anno, ore: own }, index): Floor => ({
        what: `anno ${anno}`,
        value: own,
        at: ['annualita', 'voci', index, 'ore'],
      }),
    ),
    {
      what: 'docenti.mondo_del_lavoro',
      value: experts?.minimo_percentuale,
      at: ['docenti', 'mondo_del_lavoro', 'minimo_percentuale'],
    },
    { what: 'docenti.esperienza', value: esperienza?.minimo_anni, at: ['docenti', 'esperienza', 'minimo_anni'] },
    { what: 'tutor', value: tutor?.minimo_anni_professionali, at: ['tutor', 'minimo_anni_professionali'] },
    {
      what: 'frequenza.minima',
      value: frequenza.minima?.minimo_percentuale,
      at: ['frequenza', 'minima', 'minimo_percentuale'],
    },
    { what: 'ingresso.eta', value: ingresso.eta?.minima, at: ['ingresso', 'eta', 'minima'] },
  ];
}

const floors: Check = (standard) =>
  floorsOf(standard).flatMap(({ what, value, at }) => (value === 0 ? nothing(what, 'minimo', 0, at) : []));

/** An absence of 100 %, joining on the last day: caps of all. */
const caps: Check = ({ frequenza = {} }) =>
  (['assenze', 'inserimento'] as const).flatMap((key) =>
    frequenza[key]?.massimo_percentuale === 100
      ? nothing(`frequenza.${key}`, 'massimo', 100, ['frequenza', key, 'massimo_percentuale'])
      : [],
  );

export const nothingChecks: Check[] = [floors, caps];
