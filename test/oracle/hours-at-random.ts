/**
 * Random plans for a standard, around its borders and far from them.
 *
 * First how many hours there are, in integer hundredths; then how the plan writes them: in which order, by code or
 * alias, on the unit or on its modules, some of them not at all.
 */
import * as fc from 'fast-check';
import type { ModeHours, Plan, PlanUnit } from '../../src/format/plan.ts';
import { cents, type Figures, type UnitFigures } from './verdicts.ts';

/** Hundredths of an hour by mode. */
type Taught = { aula: number; laboratorio: number; fad_sincrona: number; fad_asincrona: number };
/** The hours of a course: of each UF and KC, in the order of the standard, and of the placement. */
interface Hours {
  uf: Taught[];
  kc: Taught[];
  stage: number;
}

/** Above every figure of the standards. */
const LONG = 70_000;
const anywhere = fc.oneof(
  fc.integer({ min: 0, max: LONG / 25 }).map((quarters) => quarters * 25),
  fc.integer({ min: 0, max: LONG }),
);
const little = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  fc.integer({ min: 0, max: 200 }).map((quarters) => quarters * 25),
);
/** The limit itself, which is kept, and the nearest hours on either side. */
const DELTAS = [0, 0, 0, 25, -25, 1, -1, 500, -500];
const near = (...borders: number[]) =>
  fc
    .tuple(fc.constantFrom(...borders), fc.constantFrom(...DELTAS))
    .map(([border, delta]) => Math.max(0, Math.round(border) + delta));

const inCents = (decimal: number | undefined) => (decimal === undefined ? undefined : Number(cents(decimal)));

/** `total` in parts, most of them in quarters of an hour, that add up to it. */
function split(total: number, weights: readonly number[], step = 25): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight) => (whole === 0 ? 0 : Math.floor((total * weight) / whole / step) * step));
  const left = total - parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part, index) => (index === 0 ? part + left : part));
}
export const weights = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 6 }), { minLength: length, maxLength: length });

/** Every figure of a unit for itself: its length and its FaD near their limits. */
function unitNear({ ore }: UnitFigures): fc.Arbitrary<Taught> {
  const least = inCents(ore?.totale?.minimo);
  const limits = [ore?.fad, ore?.fad_sincrona, ore?.fad_asincrona].flatMap((cap) => [
    ...(cap?.massimo === undefined ? [] : [cap.massimo * 100]),
    ...(cap?.massimo_percentuale === undefined ? [] : [(cap.massimo_percentuale * (least ?? 0)) / 100]),
  ]);
  const laboratory = inCents(ore?.laboratorio?.massimo);
  return fc
    .record({
      length: least === undefined ? anywhere : near(least),
      fad: fc.oneof(fc.constant(0), near(...limits, 0), little),
      laboratorio: laboratory === undefined ? little : fc.oneof(near(laboratory), little),
      share: weights(2),
    })
    .map(({ length, fad, laboratorio, share }) => taught(length, fad, laboratorio, share));
}

/** Hours that add up to `length`, unless FaD and laboratory alone are more. */
function taught(length: number, fad: number, laboratorio: number, share: number[]): Taught {
  const [fad_sincrona = 0, fad_asincrona = 0] = split(fad, share);
  return { aula: Math.max(0, length - fad - laboratorio), laboratorio, fad_sincrona, fad_asincrona };
}

const freely: fc.Arbitrary<Taught> = fc.record({
  aula: anywhere,
  laboratorio: anywhere,
  fad_sincrona: little,
  fad_asincrona: little,
});

/** Laboratory only: what the texts ask for without a figure can be missing altogether. */
const practical: fc.Arbitrary<Taught> = anywhere.map((laboratorio) => ({ ...NOTHING, laboratorio }));
const NOTHING: Taught = { aula: 0, laboratorio: 0, fad_sincrona: 0, fad_asincrona: 0 };

/** Where the standard gives the hours of the key competences without naming them, as in Campania, any will do. */
const FREE_KC: UnitFigures[] = [{ codice: '01_KC' }, { codice: '02_KC' }];
const kcOf = ({ competenze_chiave }: Figures) => competenze_chiave ?? FREE_KC;

function byUnit(figures: Figures): fc.Arbitrary<Hours> {
  return fc.record({
    uf: fc.tuple(...figures.unita_formative.map(unitNear)),
    kc: fc.tuple(...kcOf(figures).map(unitNear)),
    stage: near(inCents(figures.ore?.['stage']?.minimo) ?? 0, inCents(figures.ore?.['stage_laboratorio']?.minimo) ?? 0),
  });
}

/** The figures of the course near their limits all together, however the units share them. */
function byCourse(figures: Figures): fc.Arbitrary<Hours> {
  const { ore = {}, unita_formative } = figures;
  const least = (measure: string) => inCents(ore[measure]?.minimo) ?? 0;
  const percent = ore['fad']?.massimo_percentuale ?? 0;
  const capOn = (hours: number) => (hours * percent) / 100;
  const [whole, kc] = [least('aula_laboratorio'), least('kc')];
  const count = { uf: unita_formative.length, kc: kcOf(figures).length };
  return fc
    .record({
      laboratory: fc.oneof(near(least('laboratorio')), little),
      kcHours: near(kc),
      // Net of the KC, and what is left of the plain cap once the KC have taken their share.
      fadUf: fc.oneof(near(capOn(whole - kc), capOn(whole) - capOn(kc), capOn(whole)), little),
      fadKc: fc.oneof(near(capOn(kc), 0), little),
      placement: fc.constantFrom('stage', 'stage_laboratorio'),
      classroom: fc.constantFrom('aula', 'aula_laboratorio', 'totale'),
      delta: fc.constantFrom(...DELTAS),
      shares: fc.record({
        aula: weights(count.uf),
        laboratorio: weights(count.uf),
        fad: weights(2 * count.uf),
        kc: weights(count.kc),
        kcFad: weights(2 * count.kc),
      }),
      step: fc.constantFrom(25, 25, 1),
    })
    .map(({ laboratory, kcHours, fadUf, fadKc, placement, classroom, delta, shares, step }) => {
      const stage = Math.max(0, least(placement) + delta - (placement === 'stage' ? 0 : laboratory));
      // What the classroom has to have for one of the sums it is part of to stand at its limit.
      const others = { aula: 0, aula_laboratorio: laboratory, totale: laboratory + stage }[classroom] ?? 0;
      const left = least(classroom) + delta - others - kcHours - fadUf;
      const [aula, laboratorio] = [split(Math.max(0, left), shares.aula, step), split(laboratory, shares.laboratorio)];
      const [fad, kcFad] = [split(fadUf, shares.fad, step), split(fadKc, shares.kcFad, step)];
      const kcAula = split(Math.max(0, kcHours - fadKc), shares.kc, step);
      const pair = (parts: number[], index: number) => ({
        fad_sincrona: parts[2 * index] ?? 0,
        fad_asincrona: parts[2 * index + 1] ?? 0,
      });
      return {
        uf: aula.map((each, index) => ({ aula: each, laboratorio: laboratorio[index] ?? 0, ...pair(fad, index) })),
        kc: kcAula.map((each, index) => ({ aula: each, laboratorio: 0, ...pair(kcFad, index) })),
        stage,
      };
    });
}

function each(figures: Figures, unit: fc.Arbitrary<Taught>): fc.Arbitrary<Hours> {
  return fc.record({
    uf: fc.tuple(...figures.unita_formative.map(() => unit)),
    kc: fc.tuple(...kcOf(figures).map(() => unit)),
    stage: fc.oneof(fc.constant(0), anywhere),
  });
}

const hoursOf = (figures: Figures): fc.Arbitrary<Hours> =>
  fc.oneof(
    { weight: 12, arbitrary: byUnit(figures) },
    { weight: 12, arbitrary: byCourse(figures) },
    { weight: 3, arbitrary: each(figures, freely) },
    { weight: 1, arbitrary: each(figures, practical) },
    { weight: 1, arbitrary: each(figures, fc.constant(NOTHING)) },
  );

/** How one unit is written. */
const writing = fc.record({
  present: fc.constantFrom(...Array<boolean>(11).fill(true), false),
  byAlias: fc.boolean(),
  zeros: fc.boolean(),
  // `both`: own hours and those of the modules, which do not `clash`; `partly`: one module does not say its own.
  form: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom('unit' as const, 'modules' as const) },
    { weight: 2, arbitrary: fc.constantFrom('both' as const, 'clash' as const, 'own-and-partly' as const) },
    { weight: 1, arbitrary: fc.constantFrom('partly' as const, 'blank' as const, 'unsaid' as const) },
  ),
  shares: fc.integer({ min: 1, max: 3 }).chain(weights),
});
type Writing = typeof writing extends fc.Arbitrary<infer T> ? T : never;

type InCents = Taught & { stage?: number };

/** Zero hours of a mode may be written or left out; of a unit that has none at all, one is written. */
function modeHours(hours: InCents, zeros: boolean): ModeHours {
  const written = Object.entries(hours).filter(([, each]) => zeros || each > 0);
  return Object.fromEntries((written.length > 0 ? written : [['aula', 0] as const]).map(([m, h]) => [m, h / 100]));
}

/** One unit in modules that together have its hours. */
export function modulesOf(hours: InCents, { shares, zeros }: Pick<Writing, 'shares' | 'zeros'>) {
  const parts = Object.entries(hours).map(([mode, each]) => [mode, split(each, shares)] as const);
  return shares.map((_, index) => ({
    titolo: `Modulo ${index + 1}`,
    ore: modeHours(Object.fromEntries(parts.map(([mode, each]) => [mode, each[index]])) as InCents, zeros),
  }));
}

function written(figures: UnitFigures, hours: InCents, how: Writing): PlanUnit[] {
  if (!how.present) return [];
  const { form, zeros, byAlias } = how;
  const codice = String((byAlias ? figures.alias?.[0] : undefined) ?? figures.codice);
  const ore = modeHours(hours, zeros);
  const moduli = modulesOf(hours, how);
  const partly = [...moduli.slice(1), { titolo: 'Modulo da scrivere' }];
  switch (form) {
    case 'unit':
      return [{ codice, ore }];
    case 'modules':
      return [{ codice, moduli }];
    case 'both':
      return [{ codice, ore, moduli }];
    case 'clash':
      return [{ codice, ore: { ...ore, aula: (hours.aula + 25) / 100 }, moduli }];
    case 'own-and-partly':
      return [{ codice, ore, moduli: partly }];
    case 'partly':
      return [{ codice, moduli: partly }];
    case 'blank':
      return [{ codice, ore: {} }];
    case 'unsaid':
      return [{ codice }];
  }
}

const percentages = (border: number) => fc.oneof(near(border * 100), fc.integer({ min: 0, max: 10_000 }));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 4 });

const rest = fc.record({
  // Where the hours of the placement are written; `apart`: in both places, and they do not agree.
  placement: fc.constantFrom('course', 'course', 'course', 'course', 'units', 'units', 'both', 'apart', 'nowhere'),
  kcSection: fc.constantFrom(...Array<boolean>(9).fill(true), false),
  declared: fc.constantFrom(undefined, undefined, 0, 0, 25, -25, 1, -1),
  frequenza: maybe(
    fc.record({ minima: maybe(percentages(80)), assenze: maybe(percentages(20)), entro: maybe(percentages(20)) }),
  ),
  accreditato_fad: fc.constantFrom(undefined, true, false),
});

/** Percentages near 100 may step over it, which the format refuses. */
const percentOf = (hundredths: number | undefined) =>
  hundredths === undefined ? undefined : Math.min(hundredths, 10_000) / 100;
const defined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };

export function plansFor(figures: Figures): fc.Arbitrary<Plan> {
  const units = figures.unita_formative;
  const kcs = kcOf(figures);
  const several = (count: number) => fc.array(writing, { minLength: count, maxLength: count });
  const permuted = fc.shuffledSubarray(
    units.map((_, index) => index),
    { minLength: units.length },
  );
  return fc
    .record({
      hours: hoursOf(figures),
      ufWriting: several(units.length),
      kcWriting: several(kcs.length),
      order: fc.oneof(fc.constant(units.map((_, index) => index)), permuted),
      stageShares: weights(units.length),
      rest,
    })
    .map(({ hours, ufWriting, kcWriting, order, stageShares, rest: other }): Plan => {
      const { placement, kcSection, declared, frequenza, accreditato_fad } = other;
      const onUnits = ['units', 'both', 'apart'].includes(placement);
      const spread = split(hours.stage, stageShares);
      const write = (index: number) =>
        written(
          units[index] as UnitFigures,
          { ...(hours.uf[index] as Taught), ...(onUnits ? { stage: spread[index] ?? 0 } : {}) },
          ufWriting[index] as Writing,
        );
      const total = [...hours.uf, ...hours.kc].flatMap(Object.values).reduce((sum, each) => sum + each, hours.stage);
      const stage = placement === 'units' || placement === 'nowhere' ? undefined : hours.stage;
      return {
        formato: 'qualcheck/piano@1',
        titolo: 'Corso a caso',
        standard: figures.id,
        ...(accreditato_fad === undefined ? {} : { soggetto: { accreditato_fad } }),
        ...(declared === undefined ? {} : { corso: { ore_totali: Math.max(0, total + declared) / 100 } }),
        unita_formative: order.flatMap(write),
        ...(kcSection
          ? { competenze_chiave: kcs.flatMap((kc, i) => written(kc, hours.kc[i] as Taught, kcWriting[i] as Writing)) }
          : {}),
        ...(stage === undefined ? {} : { stage: { ore: (stage + (placement === 'apart' ? 25 : 0)) / 100 } }),
        ...(frequenza === undefined
          ? {}
          : {
              frequenza: defined({
                minima: percentOf(frequenza.minima),
                assenze_massime: percentOf(frequenza.assenze),
                inserimento_entro: percentOf(frequenza.entro),
              }),
            }),
      };
    });
}
