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
 * The figures that a source which binds nothing leaves blank. Sources print zeros for the parts of a unit, and for key
 * competences that a course leaves out: those are shown as they are.
 */
function floorsOf({ ore = {}, docenti = {}, tutor, frequenza = {}, ingresso = {}, ...rest }: Standard): Floor[] {
  const { mondo_del_lavoro: experts, esperienza } = docenti;
  const { unita_formative, annualita } = rest;
  return [
    ...(['totale', 'aula', 'laboratorio', 'aula_laboratorio', 'stage', 'stage_laboratorio', 'kc'] as const).map(
      (measure): Floor => ({ what: measure, value: ore[measure]?.minimo, at: ['ore', measure, 'minimo'] }),
    ),
    ...unita_formative.map(
      ({ codice, ore: own }, index): Floor => ({
        what: codice,
        value: own?.totale?.minimo,
        at: ['unita_formative', index, 'ore', 'totale'],
      }),
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
