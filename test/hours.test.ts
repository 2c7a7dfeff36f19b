/** Exact hours: by example, and by properties over plans of any shape. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ModeHours, Plan, PlanUnit } from '../src/format/plan.ts';
import { MEASURES, MODES } from '../src/format/vocabulary.ts';
import {
  evaluate,
  exact,
  hoursIn,
  type Known,
  type MeasureRef,
  type Micro,
  reachesShare,
  share,
  slotsOf,
  sum,
  toDecimal,
} from '../src/norms/hours.ts';

const CODES = ['A', 'B', 'C'];
const KC_CODES = ['K', 'L'];

/** Hundredths of an hour, as integers: what a plan may write, up to the longest course. */
const hundredths = fc.integer({ min: 0, max: 1_000_000 });
const decimalOf = (cents: number) => cents / 100;
const quarters = fc.integer({ min: 0, max: 40_000 }).map((quarter) => quarter * 25);
const microOf = (cents: number | bigint) => BigInt(cents) * 10_000n;

const modeHours: fc.Arbitrary<ModeHours> = fc
  .record(Object.fromEntries(MODES.map((mode) => [mode, hundredths])), { requiredKeys: [] })
  .map((cents) => Object.fromEntries(Object.entries(cents).map(([mode, each]) => [mode, decimalOf(each as number)])));
/** At least one mode: an empty `ore` says nothing. */
const someHours = modeHours.filter((ore) => Object.keys(ore).length > 0);

const unitOf = (codice: string): fc.Arbitrary<PlanUnit> =>
  fc.oneof(
    someHours.map((ore) => ({ codice, ore })),
    fc
      .array(someHours, { minLength: 1, maxLength: 3 })
      .map((all) => ({ codice, moduli: all.map((ore, index) => ({ titolo: `M${index}`, ore })) })),
  );
const unitsOf = (codes: readonly string[]) => fc.tuple(...codes.map(unitOf));

/** A plan with all its hours written. */
const plans: fc.Arbitrary<Plan> = fc
  .record({ units: unitsOf(CODES), kcs: unitsOf(KC_CODES), stage: hundredths })
  .map(({ units, kcs, stage }) => planWith(units, kcs, decimalOf(stage)));

function planWith(units: PlanUnit[], kcs: PlanUnit[], stage?: number): Plan {
  return {
    formato: 'qualcheck/piano@1',
    titolo: 'Prova',
    standard: 'a/b',
    unita_formative: units,
    competenze_chiave: kcs,
    ...(stage === undefined ? {} : { stage: { ore: stage } }),
  };
}

const EXPECTED = { stage: true, kc: true };
const same = (code: string) => code;
const measured = (plan: Plan, ref: MeasureRef): Known => evaluate(slotsOf(plan, same, EXPECTED), ref);
const hoursOf = (plan: Plan, ref: MeasureRef) => measured(plan, ref).hours;

const REFS: MeasureRef[] = [
  ...MEASURES.map((measure): MeasureRef => ({ measure })),
  { measure: 'uf' },
  { measure: 'fad', area: 'uf' },
  { measure: 'fad', area: 'kc' },
  ...CODES.flatMap((unit): MeasureRef[] => [...MEASURES, 'uf' as const].map((measure) => ({ measure, unit }))),
  ...KC_CODES.map((unit): MeasureRef => ({ measure: 'kc', unit })),
];
/** A silent unit may hold some placement only where the plan spreads it over the units. */
const isStageOfUnit = ({ measure, unit }: MeasureRef) => measure === 'stage' && unit !== undefined;
const stageOf = ({ ore, moduli = [] }: Plan['unita_formative'][number]) =>
  [ore, ...moduli.map((module) => module.ore)].filter((each) => each?.stage !== undefined).length;
const nameOf = ({ measure, unit, area }: MeasureRef) =>
  `${measure}${unit ? `@${unit}` : ''}${area ? ` of ${area}` : ''}`;
const refs = REFS.map((ref) => [nameOf(ref), ref] as const);

const all = (plan: Plan) => REFS.map((ref) => hoursOf(plan, ref));

describe('exact decimals', () => {
  it('hold what a float does not', () => {
    expect(sum([exact(0.1), exact(0.2)])).toBe(exact(0.3));
    expect(toDecimal(sum([exact(1.1), exact(2.2)]))).toBe(3.3);
    expect(toDecimal(share(15, exact(50)))).toBe(7.5);
    expect(toDecimal(share(33.33, exact(0.01)))).toBe(0.003333);
  });

  it.each([
    ['quarters of an hour', quarters],
    ['two decimals', hundredths],
  ])('add up like integers: %s', (_name, cents) => {
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 60 }), (each) => {
        const expected = each.reduce((total, next) => total + BigInt(next), 0n);
        expect(BigInt(sum(each.map((next) => exact(decimalOf(next)))))).toBe(microOf(expected));
      }),
    );
  });

  it('come back as they were written', () => {
    fc.assert(
      fc.property(hundredths, (cents) => {
        expect(toDecimal(exact(decimalOf(cents)))).toBe(decimalOf(cents));
      }),
    );
  });

  it('give shares to the last millionth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), hundredths, (percent, cents) => {
        // percent is in hundredths too: product in 1/10,000 of hundredths, which are millionths of an hour.
        expect(BigInt(share(decimalOf(percent), exact(decimalOf(cents))))).toBe(BigInt(percent) * BigInt(cents));
      }),
    );
  });

  it('compare shares by cross-multiplication', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 0, max: 10_000 }),
        (part, whole, percent) => {
          const expected = BigInt(part) * 10_000n >= BigInt(percent) * BigInt(whole);
          expect(reachesShare(part, whole, decimalOf(percent))).toBe(expected);
        },
      ),
    );
    expect(reachesShare(1, 2, 50)).toBe(true);
    expect(reachesShare(1, 3, 33.34)).toBe(false);
    expect(reachesShare(1, 3, 33.33)).toBe(true);
  });

  it('tell hours that are zero from hours that are not written', () => {
    expect(hoursIn(undefined)).toBeUndefined();
    expect(hoursIn({})).toBeUndefined();
    expect(hoursIn({ aula: 0 })).toBe(0);
    expect(hoursIn({ aula: 1.25, fad_sincrona: 0.5, stage: 2 })).toBe(exact(3.75));
  });
});

describe('measures of a plan', () => {
  /** All the modes of a unit and of a key competence apart by powers: each sum shows what it added. */
  const plan = planWith(
    [
      { codice: 'A', ore: { aula: 1, laboratorio: 2, fad_sincrona: 4, fad_asincrona: 8, stage: 16 } },
      { codice: 'B', moduli: [{ titolo: 'M', ore: { laboratorio: 32, stage: 64 } }] },
    ],
    [{ codice: 'K', ore: { aula: 128, fad_asincrona: 256 } }],
    80,
  );

  it.each([
    [{ measure: 'totale' }, 1 + 2 + 4 + 8 + 32 + 128 + 256 + 80],
    [{ measure: 'aula' }, 1 + 4 + 8 + 128 + 256],
    [{ measure: 'laboratorio' }, 2 + 32],
    [{ measure: 'aula_laboratorio' }, 1 + 2 + 4 + 8 + 32 + 128 + 256],
    [{ measure: 'fad' }, 4 + 8 + 256],
    [{ measure: 'fad_sincrona' }, 4],
    [{ measure: 'fad_asincrona' }, 8 + 256],
    [{ measure: 'stage' }, 80],
    [{ measure: 'stage_laboratorio' }, 80 + 2 + 32],
    [{ measure: 'kc' }, 128 + 256],
    [{ measure: 'uf' }, 1 + 2 + 4 + 8 + 32],
    [{ measure: 'fad', area: 'uf' }, 4 + 8],
    [{ measure: 'fad', area: 'kc' }, 256],
    [{ measure: 'uf', unit: 'A' }, 1 + 2 + 4 + 8],
    [{ measure: 'aula', unit: 'A' }, 1 + 4 + 8],
    [{ measure: 'stage', unit: 'B' }, 64],
    [{ measure: 'stage_laboratorio', unit: 'B' }, 96],
    [{ measure: 'kc', unit: 'K' }, 128 + 256],
  ] as [MeasureRef, number][])('%j', (ref, expected) => {
    expect(measured(plan, ref)).toMatchObject({ hours: exact(expected), complete: true, gaps: [] });
  });

  it('follows the placement of the units where the course has none of its own', () => {
    const spread = { ...plan };
    delete spread.stage;
    expect(measured(spread, { measure: 'stage' })).toMatchObject({ hours: exact(80), complete: true });
  });

  it('knows a unit by the code that stands for it', () => {
    const slots = slotsOf(plan, (code) => (code === 'A' ? '2912' : code), EXPECTED);
    expect(evaluate(slots, { measure: 'uf', unit: '2912' }).hours).toBe(exact(15));
  });

  it.each([
    ['laboratorio', ['unita_formative', 0, 'ore', 'laboratorio']],
    ['stage', ['stage', 'ore']],
  ] as const)('keeps the places of what it adds: %s', (measure, path) => {
    expect(measured(plan, { measure }).paths).toContainEqual(path);
  });
});

describe('properties of measures', () => {
  it('count distance hours in the classroom', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const units = plan.unita_formative.concat(plan.competenze_chiave ?? []);
        const written = (mode: 'aula' | 'fad') =>
          units.map(({ ore, moduli = [] }) => {
            const added = sum(moduli.map((part) => exact(part.ore?.[mode] ?? 0)));
            const onModules =
              moduli.length > 0 && (ore === undefined || moduli.every((part) => part.ore !== undefined));
            // Where some modules say no hours those of the unit hold, but what is written in a module counts.
            return onModules ? added : (Math.max(exact(ore?.[mode] ?? 0), added) as Micro);
          });
        const fad = hoursOf(plan, { measure: 'fad' });
        expect(hoursOf(plan, { measure: 'aula' })).toBe(sum([...written('aula'), fad]));
        const kinds = [hoursOf(plan, { measure: 'fad_sincrona' }), hoursOf(plan, { measure: 'fad_asincrona' })];
        expect(fad).toBe(sum([...kinds, ...written('fad')]));
      }),
    );
  });

  it('make the total of its parts', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const parts = (['aula', 'laboratorio', 'stage'] as const).map((measure) => hoursOf(plan, { measure }));
        expect(hoursOf(plan, { measure: 'totale' })).toBe(sum(parts));
        const areas = (['uf', 'kc', 'stage'] as const).map((measure) => hoursOf(plan, { measure }));
        expect(hoursOf(plan, { measure: 'totale' })).toBe(sum(areas));
        const units = CODES.map((unit) => hoursOf(plan, { measure: 'uf', unit }));
        expect(hoursOf(plan, { measure: 'uf' })).toBe(sum(units));
      }),
    );
  });

  it('never count the placement of the units twice', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(hoursOf(plan, { measure: 'stage' })).toBe(exact(plan.stage?.ore ?? Number.NaN));
      }),
    );
  });

  it('do not change when a unit is split into modules', () => {
    fc.assert(
      fc.property(fc.array(someHours, { minLength: 1, maxLength: 4 }), plans, (parts, plan) => {
        const merged: ModeHours = {};
        for (const mode of MODES) {
          const written = parts.flatMap((part) => (part[mode] === undefined ? [] : [exact(part[mode])]));
          if (written.length > 0) merged[mode] = toDecimal(sum(written));
        }
        const others = plan.unita_formative.slice(1);
        const withFirst = (first: PlanUnit): Plan => ({ ...plan, unita_formative: [first, ...others] });
        const whole = withFirst({ codice: 'A', ore: merged });
        const moduli = parts.map((ore, index) => ({ titolo: `M${index}`, ore }));
        expect(all(withFirst({ codice: 'A', moduli }))).toEqual(all(whole));
        // Written both ways, they agree: nothing is added twice.
        expect(all(withFirst({ codice: 'A', ore: merged, moduli }))).toEqual(all(whole));
      }),
    );
  });

  it('never fall when hours are added', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(...MODES), hundredths, (plan, mode, more) => {
        const [first, ...rest] = plan.unita_formative as [PlanUnit, ...PlanUnit[]];
        const parts = first.moduli ?? [{ titolo: 'M', ore: first.ore ?? {} }];
        const moduli = [...parts, { titolo: 'Altro', ore: { [mode]: decimalOf(more) } }];
        const longer = { ...plan, unita_formative: [{ codice: first.codice, moduli }, ...rest] };
        const before = all(plan);
        for (const [index, after] of all(longer).entries())
          expect(after).toBeGreaterThanOrEqual(before[index] as number);
      }),
    );
  });

  it('do not depend on the order of the units', () => {
    fc.assert(
      fc.property(
        plans.chain((plan) =>
          fc.record({
            plan: fc.constant(plan),
            units: fc.shuffledSubarray(plan.unita_formative, { minLength: CODES.length }),
            kcs: fc.shuffledSubarray(plan.competenze_chiave ?? [], { minLength: KC_CODES.length }),
          }),
        ),
        ({ plan, units, kcs }) => {
          expect(all({ ...plan, unita_formative: units, competenze_chiave: kcs })).toEqual(all(plan));
        },
      ),
    );
  });
});

describe('hours that are not written', () => {
  const full = planWith(
    [
      { codice: 'A', ore: { aula: 10, laboratorio: 5 } },
      { codice: 'B', ore: { aula: 7 } },
    ],
    [],
    40,
  );

  it.each([
    ['no `ore`', { codice: 'B' }],
    ['a blank `ore`', { codice: 'B', ore: {} }],
    ['modules without hours', { codice: 'B', moduli: [{ titolo: 'M' }] }],
    ['one module of two without hours', { codice: 'B', moduli: [{ titolo: 'M', ore: { aula: 0 } }, { titolo: 'N' }] }],
  ] as [string, PlanUnit][])('leave sums incomplete: %s', (_what, second) => {
    const plan = planWith([full.unita_formative[0] as PlanUnit, second], [], 40);
    for (const measure of ['totale', 'aula', 'laboratorio', 'aula_laboratorio', 'fad', 'uf'] as const) {
      const { complete, gaps } = measured(plan, { measure });
      expect(complete).toBe(false);
      expect(gaps[0]?.slice(0, 2)).toEqual(['unita_formative', 1]);
    }
    expect(measured(plan, { measure: 'totale' }).hours).toBe(exact(55));
    // What does not depend on them stays known.
    expect(measured(plan, { measure: 'stage' })).toMatchObject({ complete: true, hours: exact(40) });
    expect(measured(plan, { measure: 'uf', unit: 'A' })).toMatchObject({ complete: true, hours: exact(15) });
  });

  it('are found on the unit where its modules do not all say theirs', () => {
    const second = { codice: 'B', ore: { aula: 7 }, moduli: [{ titolo: 'M', ore: { aula: 3 } }, { titolo: 'N' }] };
    const plan = planWith([full.unita_formative[0] as PlanUnit, second], [], 40);
    expect(measured(plan, { measure: 'uf', unit: 'B' })).toMatchObject({ complete: true, hours: exact(7) });
  });

  it('may hold some of a placement that other units spread: one gap for each unit', () => {
    const spread = { codice: 'A', ore: { aula: 10, stage: 30 } };
    const plan = planWith([spread, { codice: 'B' }, { codice: 'C', ore: { aula: 1 } }], []);
    const { hours, gaps } = measured(plan, { measure: 'stage' });
    expect({ hours, gaps }).toEqual({ hours: exact(30), gaps: [['unita_formative', 1, 'ore']] });
  });

  it('of the placement are missing only where the standard asks for one', () => {
    const plan = planWith([{ codice: 'A', ore: { aula: 10 } }], []);
    const stage = (expected: boolean) =>
      evaluate(slotsOf(plan, same, { stage: expected, kc: false }), { measure: 'stage' });
    expect(stage(true)).toMatchObject({ complete: false, gaps: [['stage', 'ore']] });
    expect(stage(false)).toMatchObject({ complete: true, hours: 0 });
  });

  it('of the key competences are missing only where the standard asks for them', () => {
    const plan = planWith([{ codice: 'A', ore: { aula: 10 } }], [], 40);
    delete plan.competenze_chiave;
    const kc = (expected: boolean) => evaluate(slotsOf(plan, same, { stage: false, kc: expected }), { measure: 'kc' });
    expect(kc(true)).toMatchObject({ complete: false });
    expect(kc(false)).toMatchObject({ complete: true, hours: 0 });
    // An empty list says that there are none.
    expect(measured({ ...plan, competenze_chiave: [] }, { measure: 'kc' })).toMatchObject({ complete: true, hours: 0 });
  });

  it.each(refs)('never make a sum complete, nor longer: %s', (_name, ref) => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 0, max: CODES.length - 1 }), (plan, index) => {
        const units = plan.unita_formative.map((unit, each) => (each === index ? { codice: unit.codice } : unit));
        const known = measured({ ...plan, unita_formative: units }, ref);
        const whole = measured(plan, ref);
        expect(known.hours as number).toBeLessThanOrEqual(whole.hours);
        // A sum that lost something says so.
        const spread = units.some((unit) => stageOf(unit) > 0);
        if (known.hours < whole.hours) expect(known.complete).toBe(isStageOfUnit(ref) && !spread);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the type of an amount', () => {
  it('is an integer, whatever is written', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const hours of all(plan) as Micro[]) expect(Number.isSafeInteger(hours)).toBe(true);
      }),
    );
  });
});
