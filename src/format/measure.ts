/** The measures that a condition may name, as the contract writes them. Pure. */
import type { Unit } from './result.ts';
import { MEASURES, type Measure } from './vocabulary.ts';

/** What is no sum of hours, and what it is counted in. */
const COUNTS = {
  partecipanti: 'people',
  docenti: 'people',
  durata_mesi: 'months',
  costo_per_allievo: 'euro',
} as const satisfies Record<string, Unit>;
export type Count = keyof typeof COUNTS;

/** Sums that a plan gives year by year (`annualita`). */
const OF_YEARS = ['totale', 'stage'] as const;

/** How measures are written, for the message on one that is not known. */
export const MEASURE_FORMS: readonly string[] = [
  ...MEASURES,
  'uf.<codice>',
  'kc.<codice>',
  '<misura>@<unità>',
  '<misura>@ogni_uf',
  ...OF_YEARS.map((measure) => `${measure}@anno.<n>`),
  ...Object.keys(COUNTS),
];

/** A sum of hours: of the whole course, or of one unit (`fad@17_CTR`, `uf.20_CTR`). */
export interface SumRef {
  measure: Measure | 'uf';
  unit?: string;
}

/** Hours of one year of a course; the first is 1. */
export interface YearRef {
  measure: (typeof OF_YEARS)[number];
  year: number;
}

/** In place of a unit: every UF that a plan aims at, one by one. */
export const EACH_UNIT = 'ogni_uf';

/** A measure by name: a sum of hours, of the units or of a year, or a count of something else. */
export type NamedMeasure = { hours: SumRef } | { ofYear: YearRef } | { count: Count };

/** Reads `totale`, `uf.20_CTR`, `kc.04_KC`, `fad@17_CTR`, `stage@anno.1`, `partecipanti`; absent when it is none of them. */
export function readMeasure(name: string): NamedMeasure | undefined {
  if (isCount(name)) return { count: name };
  const unit = /^(uf|kc)\.(\S+)$/.exec(name);
  if (unit) return { hours: { measure: unit[1] as 'uf' | 'kc', unit: unit[2] as string } };
  const [, whole, year] = /^([a-z]+)@anno\.([1-9]\d?)$/.exec(name) ?? [];
  const ofYear = OF_YEARS.find((each) => each === whole);
  if (ofYear !== undefined) return { ofYear: { measure: ofYear, year: Number(year) } };
  const [measure = '', of, more] = name.split('@');
  if (measure === 'uf' && of === EACH_UNIT) return { hours: { measure, unit: of } };
  if (more !== undefined || of === '' || of?.startsWith('anno.') || !isSum(measure)) return undefined;
  return { hours: of === undefined ? { measure } : { measure, unit: of } };
}

/** Is this a measure of each UF: `laboratorio@ogni_uf`? */
export function isOfEachUnit(name: string): boolean {
  return name.endsWith(`@${EACH_UNIT}`);
}

/** The measure of one unit, of a measure of each: `uf@ogni_uf` is `uf.20_CTR` of that unit. */
export function ofUnit(name: string, unit: string): string {
  if (!isOfEachUnit(name)) return name;
  const [measure] = name.split('@');
  return measure === 'uf' ? `uf.${unit}` : `${measure}@${unit}`;
}

export function isMeasure(name: string): boolean {
  return readMeasure(name) !== undefined;
}

/** What a measure is counted in. */
export function unitOf(name: string): Unit {
  return isCount(name) ? COUNTS[name] : 'h';
}

function isCount(name: string): name is Count {
  return Object.hasOwn(COUNTS, name);
}

function isSum(name: string): name is Measure {
  return MEASURES.some((each) => each === name);
}
