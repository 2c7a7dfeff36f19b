/** Bounds that bind nothing: a floor of 0, a share of 0, a cap of all. They are blanks taken for figures. */

import { formatPath, type Path } from '../../format/problem.ts';
import type { Check, Inconsistency } from './check.ts';
import { figuresOf } from './figures.ts';

export function nothing(what: string, bound: 'minimo' | 'massimo', value: number, at: Path): Inconsistency[] {
  return [{ check: 'bound-says-nothing', level: 'warning', at, values: { what, bound, value: String(value) } }];
}

/**
 * A figure of 0 that a source which binds nothing leaves blank. Sources print zeros for the parts of a unit, and for key
 * competences that a course leaves out: those are shown as they are.
 */
const floors: Check = (standard) => {
  const { unita_formative, annualita } = standard;
  return [
    ...figuresOf(standard).flatMap(({ at, kind, side, value }) => {
      const what = at.slice(kind === 'hours' ? 1 : 0, -1);
      return value === 0 && side === 'floor' && kind !== 'cefr' ? nothing(formatPath(what), 'minimo', 0, at) : [];
    }),
    ...unita_formative.flatMap(({ codice, ore }, index) =>
      ore?.totale?.minimo === 0 ? nothing(codice, 'minimo', 0, ['unita_formative', index, 'ore', 'totale']) : [],
    ),
    ...(annualita?.voci ?? []).flatMap(({ anno, ore }, index) =>
      ore === 0 ? nothing(`anno ${anno}`, 'minimo', 0, ['annualita', 'voci', index, 'ore']) : [],
    ),
  ];
};

/** An absence of 100 %, joining on the last day: caps of all. */
const caps: Check = ({ frequenza = {} }) =>
  (['assenze', 'inserimento'] as const).flatMap((key) =>
    frequenza[key]?.massimo_percentuale === 100
      ? nothing(`frequenza.${key}`, 'massimo', 100, ['frequenza', key, 'massimo_percentuale'])
      : [],
  );

export const nothingChecks: Check[] = [floors, caps];
