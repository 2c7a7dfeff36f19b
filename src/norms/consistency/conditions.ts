/** Conditions against figures: floors above caps, so that no plan can meet both. */

import type { Avviso, Constraint } from '../../format/avviso.ts';
import type { Path } from '../../format/problem.ts';
import type { Standard } from '../../format/standard.ts';
import { exact } from '../hours.ts';
import type { Check, Inconsistency } from './check.ts';

/** What binds from above: a measure, its bound, where it is written. */
interface Cap {
  measure: string;
  bound: number;
  at: Path;
}

/** The most that any plan may have of a measure. Conditions for some EQF levels only are left to the plans they bind. */
function capsOf(constraints: readonly Constraint[]): Cap[] {
  return constraints.flatMap(({ misura, massimo, uguale, se }, index): Cap[] => {
    const bound = uguale ?? massimo;
    return bound === undefined || se !== undefined ? [] : [{ measure: misura, bound, at: ['vincoli', index] }];
  });
}

/** The least that every plan has of each measure, by its own figures and by those of its parts. */
function floorsOf(constraints: readonly Constraint[], standard?: Standard): Map<string, number> {
  const floors = new Map<string, number>();
  const raise = (measure: string, bound: number | undefined) => {
    if (bound !== undefined) floors.set(measure, Math.max(bound, floors.get(measure) ?? 0));
  };
  for (const { misura, minimo, uguale, se } of constraints) if (se === undefined) raise(misura, uguale ?? minimo);
  for (const measure of [
    'totale',
    'aula',
    'laboratorio',
    'aula_laboratorio',
    'stage',
    'stage_laboratorio',
    'kc',
  ] as const) {
    raise(measure, standard?.ore?.[measure]?.minimo);
  }
  for (const { codice, ore } of standard?.unita_formative ?? []) raise(`uf.${codice}`, ore?.totale?.minimo);
  for (const { codice, ore } of standard?.competenze_chiave ?? []) raise(`kc.${codice}`, ore?.totale?.minimo);

  const least = (measure: string) => floors.get(measure) ?? 0;
  const parts = (prefix: string) =>
    [...floors].reduce((sum, [name, bound]) => (name.startsWith(prefix) ? sum + bound : sum), 0);
  // The whole has at least what its parts have: KC inside aula and laboratorio, the placement beside them.
  raise('kc', parts('kc.') || undefined);
  raise('aula_laboratorio', Math.max(least('aula') + least('laboratorio'), parts('uf.') + least('kc')) || undefined);
  raise('totale', least('aula_laboratorio') + least('stage') || undefined);
  return floors;
}

function conflicts(constraints: readonly Constraint[], standard?: Standard): Inconsistency[] {
  const floors = floorsOf(constraints, standard);
  return capsOf(constraints).flatMap(({ measure, bound, at }): Inconsistency[] => {
    const floor = floors.get(measure);
    if (floor === undefined || exact(floor) <= exact(bound)) return [];
    const values = { what: measure, floor: String(floor), cap: String(bound) };
    return [{ check: 'floors-cannot-hold', level: 'error', at, values }];
  });
}

/** Of a standard: its conditions against its own figures. */
export const conditions: Check = (standard) => conflicts(standard.vincoli ?? [], standard);

/** Of a public call: its conditions among themselves. */
export function avvisoConflicts({ vincoli }: Avviso): Inconsistency[] {
  return conflicts(vincoli);
}
