/** Conditions of a standard or of a public call: what each says, and floors above caps, so that no plan can meet both. */

import type { Avviso, Constraint } from '../../format/avviso.ts';
import { readMeasure, unitOf } from '../../format/measure.ts';
import type { Path } from '../../format/problem.ts';
import type { Standard } from '../../format/standard.ts';
import { exact } from '../hours.ts';
import type { Check, Inconsistency } from './check.ts';
import { nothing } from './nothing.ts';
import { conditionFigures } from './prose/sources.ts';

/** What a condition binds, by one name: `uf.A` in ratio to `totale` is another thing than `uf.A`. */
interface Bound {
  what: string;
  bound: number;
  unit: '' | ' %';
  at: Path;
  /** The EQF levels of the standards that it concerns; all, where it does not say. */
  eqf: readonly number[] | undefined;
}

function boundsOf(constraints: readonly Constraint[], side: 'minimo' | 'massimo'): Bound[] {
  return constraints.flatMap((constraint, index): Bound[] => {
    const { misura, in_rapporto_a: base, se } = constraint;
    const shared = { at: ['vincoli', index], eqf: se?.eqf };
    const amounts = [constraint.uguale, constraint[side]].filter((each) => each !== undefined);
    const percent = constraint[`${side}_percentuale`];
    return [
      ...amounts.map((bound): Bound => ({ what: misura, bound, unit: '', ...shared })),
      ...(percent === undefined || base === undefined
        ? []
        : [{ what: `${misura} / ${base}`, bound: percent, unit: ' %' as const, ...shared }]),
    ];
  });
}

/** Do two conditions concern some standard together? */
function meet(left: Bound['eqf'], right: Bound['eqf']): boolean {
  return left === undefined || right === undefined || left.some((level) => right.includes(level));
}

const STANDARD_FLOORS = [
  'totale',
  'aula',
  'laboratorio',
  'aula_laboratorio',
  'stage',
  'stage_laboratorio',
  'kc',
] as const;

/** The least that every plan has of each measure, by its own figures and by those of its parts. */
function floorsOf(constraints: readonly Constraint[], standard?: Standard): Map<string, number> {
  const floors = new Map<string, number>();
  const raise = (measure: string, bound: number | undefined) => {
    if (bound !== undefined) floors.set(measure, Math.max(bound, floors.get(measure) ?? 0));
  };
  for (const { misura, minimo, uguale, se } of constraints) if (se === undefined) raise(misura, uguale ?? minimo);
  for (const measure of STANDARD_FLOORS) raise(measure, standard?.ore?.[measure]?.minimo);
  for (const { codice, ore } of standard?.unita_formative ?? []) raise(`uf.${codice}`, ore?.totale?.minimo);
  for (const { codice, ore } of standard?.competenze_chiave ?? []) raise(`kc.${codice}`, ore?.totale?.minimo);

  const least = (measure: string) => floors.get(measure) ?? 0;
  const parts = (prefix: string) =>
    [...floors].reduce((sum, [name, bound]) => (name.startsWith(prefix) ? sum + bound : sum), 0);
  // A course has trainees and teachers.
  for (const people of ['partecipanti', 'docenti']) raise(people, 1);
  // The whole has at least what its parts have: KC inside aula and laboratorio, the placement beside them.
  raise('kc', parts('kc.') || undefined);
  raise('aula_laboratorio', Math.max(least('aula') + least('laboratorio'), parts('uf.') + least('kc')) || undefined);
  raise('totale', least('aula_laboratorio') + least('stage') || undefined);
  return floors;
}

/** A cap below a floor, each cap with the highest floor that stands beside it. */
function conflicts(constraints: readonly Constraint[], standard?: Standard): Inconsistency[] {
  const whole = floorsOf(constraints, standard);
  const written = boundsOf(constraints, 'minimo');
  return boundsOf(constraints, 'massimo').flatMap(({ what, bound, unit, at, eqf }): Inconsistency[] => {
    const beside = written.filter((each) => each.what === what && meet(each.eqf, eqf)).map((each) => each.bound);
    const floor = Math.max(unit === '' ? (whole.get(what) ?? 0) : 0, ...beside);
    if (exact(floor) <= exact(bound)) return [];
    const values = { what, floor: `${floor}${unit}`, cap: `${bound}${unit}` };
    return [{ check: 'floors-cannot-hold', level: 'error', at, values }];
  });
}

/** A ratio that is none: without a percentage, to itself, of hours to people. */
function ratios(constraints: readonly Constraint[]): Inconsistency[] {
  return constraints.flatMap((constraint, index): Inconsistency[] => {
    const { misura, in_rapporto_a: base, minimo_percentuale: least, massimo_percentuale: most } = constraint;
    if (base === undefined) return [];
    const at = ['vincoli', index, 'in_rapporto_a'];
    const values = { what: misura, base };
    if (least === undefined && most === undefined) {
      return [{ check: 'ratio-without-percentage', level: 'error', at, values }];
    }
    if (unitOf(misura) !== unitOf(base)) return [{ check: 'ratio-hours-people', level: 'error', at, values }];
    return misura === base ? [{ check: 'ratio-of-itself', level: 'error', at, values }] : [];
  });
}

/** Floors of 0 and shares of 0 or of all. A cap of 0 h is a prohibition, and binds. */
function blanks(constraints: readonly Constraint[]): Inconsistency[] {
  return constraints.flatMap((constraint, index): Inconsistency[] => {
    const { misura, in_rapporto_a: base, minimo, minimo_percentuale: least, massimo_percentuale: most } = constraint;
    const at = (key: string) => ['vincoli', index, key];
    const measure = readMeasure(misura);
    const inWhole = base === 'totale' && measure !== undefined && 'hours' in measure;
    return [
      ...(minimo === 0 ? nothing(misura, 'minimo', 0, at('minimo')) : []),
      ...(least === 0 ? nothing(misura, 'minimo', 0, at('minimo_percentuale')) : []),
      // «At most 0 %» forbids, but says so as a share of something: that is a slip, or `massimo: 0`.
      ...(most === 0 ? nothing(misura, 'massimo', 0, at('massimo_percentuale')) : []),
      ...(most === 100 && inWhole ? nothing(misura, 'massimo', 100, at('massimo_percentuale')) : []),
    ];
  });
}

/** Half a trainee. */
function people(constraints: readonly Constraint[]): Inconsistency[] {
  return constraints.flatMap((constraint, index) =>
    (['minimo', 'massimo', 'uguale'] as const).flatMap((key): Inconsistency[] => {
      const value = constraint[key];
      if (value === undefined || Number.isInteger(value) || unitOf(constraint.misura) !== 'people') return [];
      const values = { what: constraint.misura, value: String(value) };
      return [{ check: 'people-not-whole', level: 'error', at: ['vincoli', index, key], values }];
    }),
  );
}

/** What each condition says by itself, and then all together. */
function eachAndAll(constraints: readonly Constraint[], standard?: Standard): Inconsistency[] {
  return [
    ...ratios(constraints),
    ...blanks(constraints),
    ...people(constraints),
    ...conditionFigures(constraints),
    ...conflicts(constraints, standard),
  ];
}

/** Of a standard: its conditions against its own figures. */
export const conditions: Check = (standard) => eachAndAll(standard.vincoli ?? [], standard);

/** Of a public call: its conditions among themselves. */
export function avvisoConflicts({ vincoli }: Avviso): Inconsistency[] {
  return eachAndAll(vincoli);
}
