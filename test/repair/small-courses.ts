/** Courses small enough for every change to be tried, with their limits stated a second time and naively. */
import * as fc from 'fast-check';
import type { Avviso } from '../../src/format/avviso.ts';
import type { ModeHours, Plan } from '../../src/format/plan.ts';
import type { Standard } from '../../src/format/standard.ts';
import type { Mode } from '../../src/format/vocabulary.ts';

/** Hours go from 0 to here, in whole hours: all the values that the enumeration tries. */
export const MOST = 7;

export interface Small {
  standard: Standard;
  avvisi: Avviso[];
  plan: Plan;
}

const hours = fc.integer({ min: 0, max: MOST - 1 });
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const figure = (most: number) =>
  perhaps(fc.integer({ min: 0, max: most }).map((minimo) => ({ minimo, campo: 'Campo' })));

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}

const unitFigures = fc
  .record({
    least: perhaps(fc.integer({ min: 0, max: 6 })),
    percent: fc.constantFrom(undefined, 0, 20, 50),
    lab: perhaps(hours),
  })
  .map(({ least, percent, lab }) =>
    defined({
      totale: least === undefined ? undefined : { minimo: least },
      // A share of the unit's minimum, which the format wants beside it.
      fad: percent === undefined || least === undefined ? undefined : { massimo_percentuale: percent },
      laboratorio: lab === undefined ? undefined : { massimo: lab },
    }),
  );

const labels = {
  ore: {
    totale: { minimo: 'Minimo' },
    fad: { massimo_percentuale: 'FaD' },
    laboratorio: { massimo: 'Laboratorio' },
  },
};

const standards = fc
  .record({
    totale: figure(18),
    aula: figure(8),
    laboratorio: figure(5),
    aula_laboratorio: figure(12),
    stage: figure(6),
    stage_laboratorio: figure(9),
    fad: fc.constantFrom(undefined, 10, 25, 50),
    units: fc.tuple(unitFigures, unitFigures),
  })
  .map(({ fad, units, ...floors }): Standard => {
    const cap = { massimo_percentuale: fad, sul_minimo_di: 'aula_laboratorio', campo: 'FaD' };
    return {
      formato: 'qualcheck/standard@1',
      id: 'prova/piccolo',
      tipo: 'standard_formativo',
      regione: 'Prova',
      fonte: { autorita: 'Prova', documento: 'Prova' },
      denominazione: { testo: 'Piccolo', campo: 'Nome' },
      classificazione: {},
      ore: defined({ ...floors, fad: fad === undefined || floors.aula_laboratorio === undefined ? undefined : cap }),
      etichette_unita: labels,
      unita_formative: units.map((ore, index) => ({ codice: `U${index}`, denominazione: `Unità ${index}`, ore })),
    } as unknown as Standard;
  });

/** At most two modes per unit, so that there are few numbers. */
const ore: fc.Arbitrary<ModeHours> = fc
  .tuple(fc.constantFrom(['aula'], ['aula', 'fad_sincrona'], ['laboratorio'], ['fad_asincrona']), hours, hours)
  .map(([modes, ...values]) => Object.fromEntries(modes.map((mode, index) => [mode, values[index]])));

const plans = fc.record({ units: fc.tuple(ore, ore), stage: hours, spread: fc.boolean() }).map(
  ({ units, stage }): Plan => ({
    formato: 'qualcheck/piano@1',
    titolo: 'Piccolo',
    standard: 'prova/piccolo',
    unita_formative: units.map((each, index) => ({ codice: `U${index}`, ore: each })),
    stage: { ore: stage },
  }),
);

const call = (vincoli: Avviso['vincoli']): Avviso => ({
  formato: 'qualcheck/avviso@1',
  id: 'prova/avviso',
  denominazione: 'Avviso',
  fonte: { documento: 'Avviso' },
  vincoli,
});
const calls = fc.constantFrom<Avviso[]>(
  [],
  [],
  [call([{ misura: 'totale', uguale: 14, fonte: 'totale' }])],
  [
    call([
      { misura: 'stage', in_rapporto_a: 'totale', minimo_percentuale: 20, massimo_percentuale: 40, fonte: 'stage' },
    ]),
  ],
  [call([{ misura: 'fad', in_rapporto_a: 'aula', minimo_percentuale: 25, fonte: 'fad' }])],
  [call([{ misura: 'laboratorio@U0', minimo: 2, fonte: 'laboratorio' }])],
);

export const small: fc.Arbitrary<Small> = fc.record({ standard: standards, avvisi: calls, plan: plans });

/** The numbers of such a course, those that an `ore` does not name yet among them; the last is the placement. */
const MODES: Mode[] = ['aula', 'laboratorio', 'fad_sincrona', 'fad_asincrona'];
const STAGE = { unit: '', mode: 'stage' as Mode };
const NUMBERS = [...['U0', 'U1'].flatMap((unit) => MODES.map((mode) => ({ unit, mode: mode as Mode }))), STAGE];

export function numbersOf({ unita_formative, stage }: Plan): number[] {
  const ofUnits = unita_formative.flatMap(({ ore: each }) => MODES.map((mode) => each?.[mode] ?? 0));
  return [...ofUnits, stage?.ore ?? 0];
}

/** A limit spelled out: `factors · numbers` compared with `bound`. */
export interface Spelled {
  factors: number[];
  relation: string;
  bound: number;
}

/** The limits of a small course, stated a second time and naively. */
export function spelledOut({ standard, avvisi }: Small): Spelled[] {
  const sum = (name: string): number[] => {
    const [measure = '', unit] = name.split('@');
    const counted = MODES_OF[measure] ?? [];
    return NUMBERS.map((number) => (counted.includes(number.mode) && (!unit || number.unit === unit) ? 1 : 0));
  };
  const least = (name: string) => (standard.ore as Record<string, { minimo?: number }>)[name]?.minimo;
  const floors = ['totale', 'aula', 'laboratorio', 'aula_laboratorio', 'stage', 'stage_laboratorio'].flatMap((name) => {
    const bound = least(name);
    return bound === undefined ? [] : [{ factors: sum(name), relation: '>=', bound }];
  });
  const { fad } = standard.ore as { fad?: { massimo_percentuale: number } };
  const course =
    fad === undefined
      ? []
      : [
          {
            factors: sum('fad'),
            relation: '<=',
            bound: (fad.massimo_percentuale * (least('aula_laboratorio') as number)) / 100,
          },
        ];
  const units = standard.unita_formative.flatMap(({ codice, ore: figures = {} }) => {
    const base = figures.totale?.minimo;
    const percent = figures.fad?.massimo_percentuale;
    const most = figures.laboratorio?.massimo;
    return [
      ...(base === undefined ? [] : [{ factors: sum(`aula_laboratorio@${codice}`), relation: '>=', bound: base }]),
      ...(base === undefined || percent === undefined
        ? []
        : [{ factors: sum(`fad@${codice}`), relation: '<=', bound: (percent * base) / 100 }]),
      ...(most === undefined ? [] : [{ factors: sum(`laboratorio@${codice}`), relation: '<=', bound: most }]),
    ];
  });
  const conditions = avvisi.flatMap(({ vincoli }) =>
    vincoli.flatMap(({ misura, uguale, minimo, minimo_percentuale, massimo_percentuale, in_rapporto_a }) => {
      const less = (percent: number) =>
        sum(misura).map((each, index) => each - (percent / 100) * (sum(in_rapporto_a as string)[index] as number));
      return [
        ...(uguale === undefined ? [] : [{ factors: sum(misura), relation: '=', bound: uguale }]),
        ...(minimo === undefined ? [] : [{ factors: sum(misura), relation: '>=', bound: minimo }]),
        ...(minimo_percentuale === undefined ? [] : [{ factors: less(minimo_percentuale), relation: '>=', bound: 0 }]),
        ...(massimo_percentuale === undefined
          ? []
          : [{ factors: less(massimo_percentuale), relation: '<=', bound: 0 }]),
      ];
    }),
  );
  return [...floors, ...course, ...units, ...conditions];
}

const REMOTE = ['fad_sincrona', 'fad_asincrona'];
const MODES_OF: Record<string, string[]> = {
  totale: ['aula', 'laboratorio', ...REMOTE, 'stage'],
  aula: ['aula', ...REMOTE],
  laboratorio: ['laboratorio'],
  aula_laboratorio: ['aula', 'laboratorio', ...REMOTE],
  stage: ['stage'],
  stage_laboratorio: ['stage', 'laboratorio'],
  fad: REMOTE,
};

/** A limit kept, on whole hours: shares of a few hours are exact to far less than a millionth. */
export function keeps({ relation, bound }: Spelled, there: number): boolean {
  if (relation === '>=') return there >= bound - 1e-6;
  return relation === '<=' ? there <= bound + 1e-6 : Math.abs(there - bound) < 1e-6;
}

export const thereOf = ({ factors }: Spelled, numbers: readonly number[]) =>
  numbers.reduce((sum, number, index) => sum + number * (factors[index] as number), 0);

export function conforms(limits: readonly Spelled[], numbers: readonly number[]): boolean {
  return limits.every((limit) => keeps(limit, thereOf(limit, numbers)));
}

const some = fc.integer({ min: 3, max: 9 });
const off = fc.integer({ min: -2, max: 2 });

/** Courses whose figures are near their hours: little has to change, if anything. */
export const near: fc.Arbitrary<Small> = fc
  .record({
    first: fc.tuple(some, some),
    second: fc.tuple(some, some),
    remote: fc.constantFrom<Mode>('fad_sincrona', 'fad_asincrona', 'laboratorio'),
    stage: some,
    offs: fc.array(off, { minLength: 5, maxLength: 5 }),
    cap: fc.constantFrom(20, 30, 40),
  })
  .map(({ first, second, remote, stage, offs, cap }): Small => {
    const [total = 0, taught = 0, unit = 0, other = 0, placement = 0] = offs;
    const sums = [first, second].map(([a, b]) => a + b) as [number, number];
    const minimum = (sum: number, by: number) => ({ minimo: Math.max(1, sum + by), campo: 'Campo' });
    const ofUnit = (sum: number, by: number) => ({
      totale: { minimo: Math.max(1, sum + by) },
      fad: { massimo_percentuale: cap },
    });
    return {
      standard: {
        formato: 'qualcheck/standard@1',
        id: 'prova/piccolo',
        tipo: 'standard_formativo',
        regione: 'Prova',
        fonte: { autorita: 'Prova', documento: 'Prova' },
        denominazione: { testo: 'Piccolo', campo: 'Nome' },
        classificazione: {},
        ore: {
          totale: minimum(sums[0] + sums[1] + stage, total),
          aula_laboratorio: minimum(sums[0] + sums[1], taught),
          stage: minimum(stage, placement),
        },
        etichette_unita: labels,
        unita_formative: [
          { codice: 'U0', denominazione: 'Unità 0', ore: ofUnit(sums[0], unit) },
          { codice: 'U1', denominazione: 'Unità 1', ore: ofUnit(sums[1], other) },
        ],
      } as unknown as Standard,
      avvisi: [],
      plan: {
        formato: 'qualcheck/piano@1',
        titolo: 'Piccolo',
        standard: 'prova/piccolo',
        unita_formative: [
          { codice: 'U0', ore: { aula: first[0], [remote]: first[1] } },
          { codice: 'U1', ore: { aula: second[0], laboratorio: second[1] } },
        ],
        stage: { ore: stage },
      },
    };
  });
