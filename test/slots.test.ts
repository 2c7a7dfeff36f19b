/** The numbers of hours that a plan writes, one by one, and what is known of a sum of them. */
import { describe, expect, it } from 'vitest';
import type { Plan, PlanUnit } from '../src/format/plan.ts';
import {
  evaluate,
  exact,
  firstGap,
  hoursIn,
  hoursOnModules,
  lackOf,
  type MeasureRef,
  partsOf,
  type Slot,
  slotsOf,
  undecided,
} from '../src/norms/hours.ts';

const plan = (units: PlanUnit[], more: Partial<Plan> = {}): Plan => ({
  formato: 'qualcheck/piano@1',
  titolo: 'T',
  standard: 'a/b',
  unita_formative: units,
  ...more,
});
const NOTHING = { stage: false, kc: false };
const same = (code: string) => code;
const slots = (units: PlanUnit[], more: Partial<Plan> = {}, expected = NOTHING) =>
  slotsOf(plan(units, more), same, expected);
const shown = (all: readonly Slot[]) =>
  all.map(({ area, unit = '-', mode, hours, path }) => `${area} ${unit} ${mode} ${hours ?? '?'} ${path.join('.')}`);
const measured = (all: readonly Slot[], ref: MeasureRef) => evaluate(all, ref);

describe('slots', () => {
  it('are the modes that are written, each at its place', () => {
    expect(shown(slots([{ codice: 'A', ore: { aula: 1, fad: 2, stage: 0 } }])).sort()).toEqual([
      'uf A aula 1000000 unita_formative.0.ore.aula',
      'uf A fad 2000000 unita_formative.0.ore.fad',
      'uf A stage 0 unita_formative.0.ore.stage',
    ]);
  });

  it.each<[what: string, unit: PlanUnit]>([
    ['no hours', { codice: 'A' }],
    ['blank hours', { codice: 'A', ore: {} }],
  ])('%s: they may be in any mode but the placement, and the kind of FaD has no slot of its own', (_what, unit) => {
    expect(shown(slots([unit])).map((line) => line.split(' ')[2])).toEqual([
      'aula',
      'fad_sincrona',
      'fad_asincrona',
      'laboratorio',
    ]);
    expect(
      slots([unit]).every(({ hours, path }) => hours === undefined && path.join('.') === 'unita_formative.0.ore'),
    ).toBe(true);
  });

  it('of modules stand in the modules; of both levels, mode by mode where the modules write more', () => {
    const moduli = [{ titolo: 'M', ore: { aula: 3 } }, { titolo: 'N' }];
    expect(shown(slots([{ codice: 'A', moduli: [{ titolo: 'M', ore: { aula: 3 } }] }]))).toEqual([
      'uf A aula 3000000 unita_formative.0.moduli.0.ore.aula',
    ]);
    // As much as the unit says, or less: the unit's own number holds.
    for (const aula of [3, 4]) {
      expect(shown(slots([{ codice: 'A', ore: { aula }, moduli }]))).toEqual([
        `uf A aula ${aula}000000 unita_formative.0.ore.aula`,
      ]);
    }
    expect(shown(slots([{ codice: 'A', ore: { aula: 2.75, laboratorio: 1 }, moduli }]))).toEqual([
      'uf A laboratorio 1000000 unita_formative.0.ore.laboratorio',
      'uf A aula 3000000 unita_formative.0.moduli.0.ore.aula',
    ]);
    // A mode that only a module writes counts.
    expect(shown(slots([{ codice: 'A', ore: { laboratorio: 1 }, moduli }])).at(-1)).toBe(
      'uf A aula 3000000 unita_formative.0.moduli.0.ore.aula',
    );
  });

  it('stand on the modules where these all say theirs, or where the unit says none', () => {
    const said = { titolo: 'M', ore: { aula: 3 } };
    const silent = { titolo: 'N' };
    expect(hoursOnModules({})).toBe(false);
    expect(hoursOnModules({ ore: { aula: 1 } })).toBe(false);
    expect(hoursOnModules({ moduli: [silent] })).toBe(true);
    expect(hoursOnModules({ ore: { aula: 1 }, moduli: [said] })).toBe(true);
    expect(hoursOnModules({ ore: { aula: 1 }, moduli: [said, silent] })).toBe(false);
  });

  it('of other activities count where the plan says so, and only in the total', () => {
    const altre_attivita = [
      { titolo: 'A', ore: 4 },
      { titolo: 'B', ore: 2, nel_totale: false },
      { titolo: 'C', ore: 7.5, nel_totale: true },
      { titolo: 'D', nel_totale: true },
    ];
    const all = slots([{ codice: 'A', ore: { aula: 10 } }], { altre_attivita });
    expect(shown(all).slice(1)).toEqual([
      'altre - altre 7500000 altre_attivita.2.ore',
      'altre - altre ? altre_attivita.3.ore',
    ]);
    expect(measured(all, { measure: 'totale' })).toMatchObject({ hours: exact(17.5), complete: false });
    for (const measure of ['aula', 'aula_laboratorio', 'stage', 'kc', 'uf', 'fad'] as const) {
      expect(measured(all, { measure }).complete).toBe(true);
    }
  });

  it('of units beyond the standard are marked, and left out where only known ones count', () => {
    const units = [
      { codice: 'A', ore: { aula: 1 } },
      { codice: 'X', ore: { aula: 2 } },
    ];
    const all = slotsOf(plan(units), same, NOTHING, (code) => code === 'X');
    expect(all.map(({ extra }) => extra)).toEqual([undefined, true]);
    expect(measured(all, { measure: 'aula' }).hours).toBe(exact(3));
    expect(measured(all, { measure: 'aula', known: true }).hours).toBe(exact(1));
  });

  it('of a code of the other section are nobody’s but the course’s', () => {
    const all = slotsOf(
      plan([{ codice: 'A', ore: { aula: 5 } }], { competenze_chiave: [{ codice: 'B', ore: { aula: 2 } }] }),
      (code, area) => (area === 'uf' ? undefined : `${code}-${area}`),
      NOTHING,
    );
    expect(all.map(({ unit }) => unit)).toEqual([undefined, 'B-kc']);
    expect(measured(all, { measure: 'uf', unit: 'A' }).hours).toBe(0);
    expect(measured(all, { measure: 'totale' }).hours).toBe(exact(7));
  });

  it('of a section or a placement that is owed and not there are missing at its place', () => {
    const all = slots([{ codice: 'A', ore: { aula: 5 } }], {}, { stage: true, kc: true });
    expect(shown(all).slice(1)).toEqual([
      ...['aula', 'fad_sincrona', 'fad_asincrona', 'laboratorio'].map((mode) => `kc - ${mode} ? competenze_chiave`),
      'stage - stage ? stage.ore',
    ]);
    // A placement of the units is one.
    const spread = slots([{ codice: 'A', ore: { stage: 5 } }], {}, { stage: true, kc: false });
    expect(shown(spread)).toEqual(['uf A stage 5000000 unita_formative.0.ore.stage']);
    expect(shown(slots([], { stage: { ore: 0 } }, { stage: true, kc: false }))).toEqual(['stage - stage 0 stage.ore']);
  });
});

describe('a sum', () => {
  const unit = (ore: PlanUnit['ore'], codice = 'A'): PlanUnit => ({ codice, ...(ore ? { ore } : {}) });

  it('of some kind of FaD may take in what is not said to be of either', () => {
    const all = slots([unit({ fad_sincrona: 3, fad: 4 })]);
    expect(measured(all, { measure: 'fad' })).toMatchObject({ hours: exact(7), complete: true, most: exact(7) });
    const sync = measured(all, { measure: 'fad_sincrona' });
    expect(sync).toMatchObject({ hours: exact(3), complete: false, most: exact(7) });
    expect(firstGap(sync)).toEqual(['unita_formative', 0, 'ore', 'fad']);
    expect(lackOf(sync)).toBe('ore.fad');
    expect(undecided(all, { measure: 'fad_asincrona' })).toHaveLength(1);
    expect(undecided(all, { measure: 'fad' })).toEqual([]);
    expect(undecided(all, { measure: 'aula' })).toEqual([]);
    // No hours of no kind leave nothing open.
    expect(measured(slots([unit({ fad_sincrona: 3, fad: 0 })]), { measure: 'fad_sincrona' })).toMatchObject({
      complete: true,
      most: exact(3),
      gaps: [],
    });
  });

  it('with hours that are not written has no end, and says where they are missing', () => {
    const all = slots([unit({ aula: 3 }), unit(undefined, 'B')]);
    const known = measured(all, { measure: 'aula' });
    expect(known).toMatchObject({ hours: exact(3), complete: false, most: Number.POSITIVE_INFINITY });
    expect(known.paths).toEqual([['unita_formative', 0, 'ore', 'aula']]);
    expect(firstGap(known)).toEqual(['unita_formative', 1, 'ore']);
    expect(lackOf(known)).toBe('ore');
  });

  it('of a unit, of an area, below a place: the others are left out', () => {
    const all = slots([unit({ aula: 3, stage: 2 }), unit({ aula: 4 }, 'B')], {
      competenze_chiave: [{ codice: 'A', ore: { aula: 5, laboratorio: 1 } }],
    });
    expect(measured(all, { measure: 'aula', unit: 'A' }).hours).toBe(exact(8));
    expect(measured(all, { measure: 'uf', unit: 'A' }).hours).toBe(exact(3));
    expect(measured(all, { measure: 'uf_stage', unit: 'A' }).hours).toBe(exact(5));
    expect(measured(all, { measure: 'kc', unit: 'A' }).hours).toBe(exact(6));
    expect(measured(all, { measure: 'aula', area: 'uf' }).hours).toBe(exact(7));
    expect(measured(all, { measure: 'aula', below: ['competenze_chiave', 0] }).hours).toBe(exact(5));
    expect(measured(all, { measure: 'aula', below: ['competenze_chiave', 1] }).hours).toBe(0);
    expect(measured(all, { measure: 'laboratorio', unit: 'B' }).hours).toBe(0);
  });

  it('of the placement is that of the course, or else of the units; of a unit, its own', () => {
    const units = [unit({ aula: 3, stage: 20 }), unit({ stage: 30 }, 'B')];
    const [alone, both] = [slots(units), slots(units, { stage: { ore: 60 } })];
    expect(measured(alone, { measure: 'stage' }).hours).toBe(exact(50));
    expect(measured(both, { measure: 'stage' }).hours).toBe(exact(60));
    expect(measured(both, { measure: 'totale' }).hours).toBe(exact(63));
    expect(measured(both, { measure: 'stage_laboratorio' }).hours).toBe(exact(60));
    expect(measured(both, { measure: 'stage', unit: 'B' }).hours).toBe(exact(30));
    expect(partsOf(both, { measure: 'stage' })).toHaveLength(1);
  });
});

it('hours of one `ore` are those of its modes; none written is not zero', () => {
  expect(hoursIn(undefined)).toBeUndefined();
  expect(hoursIn({})).toBeUndefined();
  expect(hoursIn({ aula: 0 })).toBe(0);
  expect(hoursIn({ aula: 1.25, fad: 2, stage: 3 })).toBe(exact(6.25));
});
