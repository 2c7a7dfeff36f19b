/**
 * The limits on the hours of a whole course stated a second time, from the files of the norms as they are, and a search
 * of its own for hours within half of those written that keep them: nothing of it is the program's.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Plan } from '../../src/format/plan.ts';
import { codeIn, type Figures } from '../oracle/verdicts.ts';
import { ROOT } from '../support/cli.ts';

/** One number of hours, in hundredths, and where to write another. */
interface Entry {
  area: 'uf' | 'kc' | 'stage';
  unit?: string;
  mode: string;
  now: number;
  write(hours: number): void;
}

/** `factors · numbers` at least `least` and at most `most`, in hundredths. */
interface Line {
  name: string;
  factor(entry: Entry): number;
  least: number;
  most: number;
}

const REMOTE = ['fad_sincrona', 'fad_asincrona', 'fad'];
const IN_SCHOOL = ['aula', 'laboratorio', ...REMOTE];
const COUNTED: Record<string, readonly string[]> = {
  totale: [...IN_SCHOOL, 'stage'],
  aula: ['aula', ...REMOTE],
  laboratorio: ['laboratorio'],
  aula_laboratorio: IN_SCHOOL,
  stage: ['stage'],
  stage_laboratorio: ['stage', 'laboratorio'],
  kc: IN_SCHOOL,
  fad: REMOTE,
  fad_sincrona: ['fad_sincrona'],
  fad_asincrona: ['fad_asincrona'],
};
const HOUR = 100;
const NONE = Number.NEGATIVE_INFINITY;
const ANY = Number.POSITIVE_INFINITY;

/** The numbers of a plan, which its writers change in place. */
function entriesOf(plan: Plan, figures: Figures): Entry[] {
  const entries: Entry[] = [];
  const put = (of: object, key: string, where: Pick<Entry, 'area' | 'mode'> & { unit?: string }) => {
    const ore = of as Record<string, number>;
    const write = (hours: number) => {
      ore[key] = hours / HOUR;
    };
    entries.push({ ...where, now: Math.round((ore[key] as number) * HOUR), write });
  };
  for (const [area, units] of [
    ['uf', plan.unita_formative],
    ['kc', plan.competenze_chiave ?? []],
  ] as const) {
    for (const { codice, ore, moduli } of units) {
      const parts = moduli === undefined ? [ore ?? {}] : moduli.map((each) => each.ore ?? {});
      for (const part of parts) {
        for (const mode of Object.keys(part)) put(part, mode, { area, mode, unit: codeIn(figures, codice) });
      }
    }
  }
  if (plan.stage?.ore !== undefined) put(plan.stage, 'ore', { area: 'stage', mode: 'stage' });
  return entries;
}

function linesOf(figures: Figures, call: Avviso | undefined, placed: boolean): Line[] {
  const { ore = {}, unita_formative, competenze_chiave = [] } = figures;
  const counts = (measure: string, area?: 'uf' | 'kc') => (entry: Entry) => {
    // Where the placement of the course is written, what units say of it is how it is spread.
    if (placed && entry.mode === 'stage' && entry.area !== 'stage') return 0;
    return COUNTED[measure]?.includes(entry.mode) && (area === undefined || entry.area === area) ? 1 : 0;
  };
  const ofUnit = (unit: string, modes: readonly string[]) => (entry: Entry) =>
    entry.unit === unit && modes.includes(entry.mode) ? 1 : 0;
  const lines: Line[] = [];
  const add = (name: string, factor: Line['factor'], least: number, most = ANY) =>
    lines.push({ name, factor, least, most });

  for (const [measure, figure] of Object.entries(ore)) {
    const factor = counts(measure, measure === 'kc' ? 'kc' : undefined);
    if (figure.minimo !== undefined) add(measure, factor, figure.minimo * HOUR);
    const { massimo_percentuale: percent, sul_minimo_di: of = '' } = figure;
    if (percent !== undefined) add(measure, factor, NONE, percent * (ore[of]?.minimo ?? 0));
  }
  // Asked for without a figure.
  const { aula, laboratorio, pratica } = figures.didattica ?? {};
  if (aula) add('aula', counts('aula'), 1);
  if (laboratorio) add('laboratorio', counts('laboratorio'), 1);
  if (pratica) add('pratica', counts('stage_laboratorio'), 1);
  for (const { codice, ore: own = {} } of [...unita_formative, ...competenze_chiave]) {
    const unit = String(codice);
    const base = own.totale?.minimo ?? 0;
    const length = own.stage === undefined ? IN_SCHOOL : [...IN_SCHOOL, 'stage'];
    if (base > 0) add(unit, ofUnit(unit, length), base * HOUR);
    for (const mode of ['aula', 'laboratorio', 'stage'] as const) {
      if (own[mode]?.minimo) add(`${mode} ${unit}`, ofUnit(unit, COUNTED[mode] ?? []), own[mode].minimo * HOUR);
    }
    const laboratory = own.laboratorio?.massimo;
    if (laboratory !== undefined) add(`lab ${unit}`, ofUnit(unit, ['laboratorio']), NONE, laboratory * HOUR);
    for (const fad of ['fad', 'fad_sincrona', 'fad_asincrona'] as const) {
      const cap = own[fad];
      const factor = ofUnit(unit, COUNTED[fad] ?? []);
      if (cap?.massimo !== undefined) add(`${fad} ${unit}`, factor, NONE, cap.massimo * HOUR);
      if (cap?.massimo_percentuale !== undefined) add(`${fad} ${unit}`, factor, NONE, cap.massimo_percentuale * base);
    }
  }
  if (placed) {
    // Placement that units write adds up to that of the course, where any does.
    add('spread', ({ area, mode }) => (mode !== 'stage' ? 0 : area === 'stage' ? 1 : -1), 0, 0);
  }
  for (const {
    misura,
    in_rapporto_a: of,
    minimo,
    uguale,
    minimo_percentuale,
    massimo_percentuale,
    se,
  } of call?.vincoli ?? []) {
    const [, kc] = /^kc\.(.+)$/.exec(misura) ?? [];
    if (kc === undefined && COUNTED[misura] === undefined) continue;
    if (se !== undefined && !se.eqf.includes(figures.classificazione.eqf.valore)) continue;
    const factor = kc === undefined ? counts(misura) : ofUnit(kc, IN_SCHOOL);
    const less = (percent: number) => (entry: Entry) => factor(entry) - (percent / 100) * counts(of as string)(entry);
    if (uguale !== undefined) add(misura, factor, uguale * HOUR, uguale * HOUR);
    if (minimo !== undefined) add(misura, factor, minimo * HOUR);
    if (minimo_percentuale !== undefined) add(`${misura} share`, less(minimo_percentuale), 0);
    if (massimo_percentuale !== undefined) add(`${misura} share`, less(massimo_percentuale), NONE, 0);
  }
  return lines;
}

interface Avviso {
  vincoli: {
    misura: string;
    in_rapporto_a?: string;
    minimo?: number;
    uguale?: number;
    minimo_percentuale?: number;
    massimo_percentuale?: number;
    se?: { eqf: number[] };
  }[];
}

/** No sum of hours falls this near to a bound without reaching it. */
const NOISE = 1e-6;

/** The limits as rows over the numbers of a plan. */
function modelOf(plan: Plan, figures: Figures, call: string | undefined) {
  const entries = entriesOf(plan, figures);
  const avviso = call === undefined ? undefined : (load(readFileSync(join(ROOT, call), 'utf8')) as Avviso);
  const onUnits = entries.some(({ area, mode }) => mode === 'stage' && area !== 'stage');
  const placed = plan.stage?.ore !== undefined;
  const rows = linesOf(figures, avviso, placed)
    .filter(({ name }) => name !== 'spread' || onUnits)
    .map(({ factor, ...line }) => ({ ...line, factors: entries.map(factor) }));
  return { entries, rows };
}
type Model = ReturnType<typeof modelOf>;

const worth = (factors: readonly number[], values: readonly number[]) =>
  factors.reduce((sum, factor, index) => sum + factor * (values[index] as number), 0);
const miss = (there: number, { least, most }: Model['rows'][number]) => Math.max(0, least - there, there - most);

/** The limits that a plan breaks. */
export function brokenLimits(plan: Plan, figures: Figures, call?: string): string[] {
  const { entries, rows } = modelOf(plan, figures, call);
  const values = entries.map(({ now }) => now);
  return rows.filter((row) => miss(worth(row.factors, values), row) > NOISE).map(({ name }) => name);
}

/**
 * The plan with hours, in steps, that keep every limit, no number changed by more than half; none where the search finds
 * none. It goes down the sum of what limits miss, by one number or by what one gives another: that sum has no other low.
 */
export function withinHalf(plan: Plan, step: number, figures: Figures, call?: string): Plan | undefined {
  const copy = structuredClone(plan);
  const { entries, rows } = modelOf(copy, figures, call);
  const values = entries.map(({ now }) => now);
  const lowest = entries.map(({ now }) => Math.ceil(now / 2 / step - NOISE) * step);
  const highest = entries.map(({ now }) => Math.floor((now * 1.5) / step + NOISE) * step);
  const sums = rows.map(({ factors }) => worth(factors, values));
  const missed = () => rows.reduce((sum, row, at) => sum + miss(sums[at] as number, row), 0);
  /** A value on the grid within half of a number. */
  const near = (index: number, value: number, round: (steps: number) => number) =>
    Math.min(highest[index] as number, Math.max(lowest[index] as number, round(value / step) * step));
  const gain = (moves: readonly (readonly [index: number, by: number])[]) =>
    rows.reduce((sum, row, at) => {
      const by = moves.reduce((all, [index, each]) => all + (row.factors[index] as number) * each, 0);
      return by === 0 ? sum : sum + miss(sums[at] as number, row) - miss((sums[at] as number) + by, row);
    }, 0);
  const apply = (moves: readonly (readonly [number, number])[]) => {
    for (const [index, by] of moves) {
      values[index] = (values[index] as number) + by;
      for (const [at, { factors }] of rows.entries()) sums[at] = (sums[at] as number) + (factors[index] as number) * by;
    }
  };
  /** Moves of a number, or of one against another, to where some limit is met. */
  function* moves(): Generator<[number, number][]> {
    const open = [...entries.keys()].filter((index) => (entries[index] as Entry).now > 0);
    for (const index of open) {
      for (const other of [undefined, ...open.filter((each) => each !== index)]) {
        const against = (row: Model['rows'][number]) =>
          (row.factors[index] as number) - (other === undefined ? 0 : (row.factors[other] as number));
        const aims = rows.flatMap((row, at) => {
          const factor = against(row);
          if (factor === 0) return [];
          return [row.least, row.most].filter(Number.isFinite).map((bound) => (bound - (sums[at] as number)) / factor);
        });
        for (const aim of new Set(aims)) {
          for (const round of [Math.floor, Math.ceil]) {
            const by = near(index, (values[index] as number) + aim, round) - (values[index] as number);
            if (by === 0) continue;
            if (other === undefined) yield [[index, by]];
            else {
              const back = near(other, (values[other] as number) - by, Math.round) - (values[other] as number);
              if (back !== 0)
                yield [
                  [index, by],
                  [other, back],
                ];
            }
          }
        }
      }
    }
  }
  for (let round = 0; round < 200 && missed() > NOISE; round++) {
    let best: [number, number][] = [];
    let most = NOISE;
    for (const each of moves()) {
      const by = gain(each);
      if (by > most) [best, most] = [each, by];
    }
    if (best.length === 0) return undefined;
    apply(best);
  }
  if (missed() > NOISE) return undefined;
  for (const [index, { write }] of entries.entries()) write(values[index] as number);
  // Declared totals follow.
  if (copy.corso?.ore_totali !== undefined) {
    const placed = copy.stage?.ore !== undefined;
    const counted = entries.map(({ area, mode }) => (placed && mode === 'stage' && area !== 'stage' ? 0 : 1));
    const total = worth(counted, values) / HOUR;
    const [first, ...years] = copy.corso.annualita ?? [];
    if (first?.ore !== undefined) first.ore = total - years.reduce((sum, { ore = 0 }) => sum + ore, 0);
    copy.corso.ore_totali = total;
  }
  return copy;
}
