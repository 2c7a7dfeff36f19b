/** A condition against the words that say where it is written: they often repeat its figure. Pure. */

import type { Constraint } from '../../../format/avviso.ts';
import { unitOf } from '../../../format/measure.ts';
import type { Inconsistency } from '../check.ts';
import { type Kind, readingsOf } from './readings.ts';

/** The figures of a condition, by the kind of number that its source would say them with. */
function figuresOf(constraint: Constraint): [Kind, (number | undefined)[]][] {
  const { misura, minimo, massimo, uguale, minimo_percentuale, massimo_percentuale, se } = constraint;
  const unit = unitOf(misura);
  // No words of months or of euro are read as those of a condition.
  const amounts: Kind[] = unit === 'h' ? ['hours'] : unit === 'people' ? ['people'] : [];
  return [
    ...amounts.map((kind): [Kind, (number | undefined)[]] => [kind, [uguale, minimo, massimo]]),
    ['percent', [minimo_percentuale, massimo_percentuale]],
    ['eqf', se?.eqf ?? []],
  ];
}

/** Warnings only: the source of a condition is told in words of one's own. */
export function conditionFigures(constraints: readonly Constraint[]): Inconsistency[] {
  return constraints.flatMap((constraint, index) =>
    figuresOf(constraint).flatMap(([kind, figures]): Inconsistency[] => {
      const written = figures.filter((each) => each !== undefined);
      const readings = readingsOf(kind, constraint.fonte);
      const [only] = readings;
      if (only === undefined || written.length === 0) return [];
      if (readings.some(({ value }) => value !== only.value) || written.includes(only.value)) return [];
      const values = { what: constraint.misura, figure: written.join(', '), said: only.words };
      return [{ check: 'figure-unlike-sentence', level: 'warning', at: ['vincoli', index], values }];
    }),
  );
}
