/** The measures that a condition may name, as the contract writes them. Pure. */
import { MEASURES, type Measure } from './vocabulary.ts';

/** Sums of people rather than of hours. */
const COUNTS = ['partecipanti', 'docenti'] as const;
type Count = (typeof COUNTS)[number];

/** How measures are written, for the message on one that is not known. */
export const MEASURE_FORMS: readonly string[] = [
  ...MEASURES,
  'uf.<codice>',
  'kc.<codice>',
  '<misura>@<unità>',
  '<misura>@ogni_uf',
  ...COUNTS,
];

/** A sum of hours: of the whole course, or of one unit (`fad@17_CTR`, `uf.20_CTR`). */
export interface SumRef {
  measure: Measure | 'uf';
  unit?: string;
}

/** In place of a unit: every UF that a plan aims at, one by one. */
export const EACH_UNIT = 'ogni_uf';

/** A measure by name: a sum of hours, or a count of people. */
export type NamedMeasure = { hours: SumRef } | { count: Count };

/** Reads `totale`, `uf.20_CTR`, `kc.04_KC`, `fad@17_CTR`, `partecipanti`; absent when it is none of them. */
export function readMeasure(name: string): NamedMeasure | undefined {
  const count = COUNTS.find((each) => each === name);
  if (count !== undefined) return { count };
  const unit = /^(uf|kc)\.(\S+)$/.exec(name);
  if (unit) return { hours: { measure: unit[1] as 'uf' | 'kc', unit: unit[2] as string } };
  const [measure = '', of, more] = name.split('@');
  if (measure === 'uf' && of === EACH_UNIT) return { hours: { measure, unit: of } };
  if (more !== undefined || of === '' || !isSum(measure)) return undefined;
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

/** Does this measure count people? */
export function isCount(name: string): boolean {
  return COUNTS.some((each) => each === name);
}

function isSum(name: string): name is Measure {
  return MEASURES.some((each) => each === name);
}
