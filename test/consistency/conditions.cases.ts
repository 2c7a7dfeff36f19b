/** Conditions of a call, and of Basilicata's standard with the solver: each at its border, in both directions. */
import type { Constraint } from '../../src/format/avviso.ts';

export interface Conditions {
  kind: string;
  /** Their source is «art. 1», where it is not said. */
  of: readonly (Omit<Constraint, 'fonte'> & { fonte?: string })[];
  /** `check @ place (level)`; none: nothing is told. */
  says: readonly string[];
}

const OVER = (index: number) => `floors-cannot-hold @ vincoli.${index} (error)`;
const CLASH = (index: number) => `figures-cannot-hold @ vincoli.${index} (error)`;
const NOTHING = (key: string) => `bound-says-nothing @ vincoli.0.${key} (warning)`;
const ratio = (misura: string, in_rapporto_a: string, bounds: Partial<Constraint>) => ({
  misura,
  in_rapporto_a,
  ...bounds,
});

/** The same on a standard and on a call. */
export const EITHER: readonly Conditions[] = [
  { kind: 'bounds', of: [{ misura: 'partecipanti', minimo: 15, massimo: 15 }], says: [] },
  { kind: 'bounds', of: [{ misura: 'partecipanti', minimo: 16, massimo: 15 }], says: [OVER(0)] },
  {
    kind: 'bounds',
    of: [
      { misura: 'partecipanti', minimo: 12 },
      { misura: 'partecipanti', massimo: 11 },
    ],
    says: [OVER(1)],
  },
  {
    kind: 'bounds',
    of: [
      { misura: 'docenti', uguale: 2 },
      { misura: 'docenti', uguale: 3 },
    ],
    says: [OVER(0)],
  },
  { kind: 'bounds', of: [{ misura: 'partecipanti', massimo: 0 }], says: [OVER(0)] },
  { kind: 'bounds', of: [{ misura: 'partecipanti', minimo: 16, massimo: 15, se: { eqf: [2] } }], says: [OVER(0)] },
  {
    kind: 'bounds',
    of: [
      { misura: 'partecipanti', minimo: 16, se: { eqf: [2] } },
      { misura: 'partecipanti', massimo: 15, se: { eqf: [3] } },
    ],
    says: [],
  },
  {
    kind: 'bounds',
    of: [
      { misura: 'partecipanti', minimo: 16, se: { eqf: [2, 3] } },
      { misura: 'partecipanti', massimo: 15, se: { eqf: [3] } },
    ],
    says: [OVER(1)],
  },
  { kind: 'shares', of: [ratio('stage', 'totale', { minimo_percentuale: 40, massimo_percentuale: 40 })], says: [] },
  {
    kind: 'shares',
    of: [ratio('stage', 'totale', { minimo_percentuale: 40.01, massimo_percentuale: 40 })],
    says: [OVER(0)],
  },
  {
    kind: 'shares',
    of: [ratio('stage', 'totale', { minimo_percentuale: 50 }), ratio('stage', 'totale', { massimo_percentuale: 45 })],
    says: [OVER(1)],
  },
  {
    kind: 'shares',
    of: [ratio('stage', 'totale', { minimo_percentuale: 30 }), ratio('stage', 'aula', { massimo_percentuale: 90 })],
    says: [],
  },
  {
    kind: 'ratios',
    of: [ratio('stage', 'totale', { minimo: 300 })],
    says: ['ratio-without-percentage @ vincoli.0.in_rapporto_a (error)'],
  },
  { kind: 'ratios', of: [ratio('stage', 'totale', { minimo: 300, minimo_percentuale: 20 })], says: [] },
  {
    kind: 'ratios',
    of: [ratio('stage', 'stage', { minimo_percentuale: 50 })],
    says: ['ratio-of-itself @ vincoli.0.in_rapporto_a (error)'],
  },
  {
    kind: 'ratios',
    of: [ratio('totale', 'partecipanti', { minimo_percentuale: 50 })],
    says: ['ratio-hours-people @ vincoli.0.in_rapporto_a (error)'],
  },
  {
    kind: 'ratios',
    of: [ratio('docenti', 'totale', { minimo_percentuale: 1 })],
    says: ['ratio-hours-people @ vincoli.0.in_rapporto_a (error)'],
  },
  { kind: 'ratios', of: [ratio('docenti', 'partecipanti', { minimo_percentuale: 10 })], says: [] },
  { kind: 'nothing', of: [{ misura: 'laboratorio', minimo: 0 }], says: [NOTHING('minimo')] },
  { kind: 'nothing', of: [{ misura: 'laboratorio', minimo: 0.25 }], says: [] },
  { kind: 'nothing', of: [{ misura: 'fad', massimo: 0 }], says: [] },
  { kind: 'nothing', of: [ratio('stage', 'totale', { minimo_percentuale: 0 })], says: [NOTHING('minimo_percentuale')] },
  { kind: 'nothing', of: [ratio('fad', 'aula', { massimo_percentuale: 0 })], says: [NOTHING('massimo_percentuale')] },
  {
    kind: 'nothing',
    of: [ratio('stage', 'totale', { massimo_percentuale: 100 })],
    says: [NOTHING('massimo_percentuale')],
  },
  { kind: 'nothing', of: [ratio('stage', 'totale', { massimo_percentuale: 99 })], says: [] },
  {
    kind: 'clash',
    of: [{ misura: 'totale', uguale: 700 }, ratio('stage', 'totale', { massimo_percentuale: 40 })],
    says: [],
  },
  {
    kind: 'clash',
    of: [
      ratio('stage', 'totale', { minimo_percentuale: 60 }),
      ratio('aula_laboratorio', 'totale', { minimo_percentuale: 40 }),
    ],
    says: [],
  },
  {
    kind: 'clash',
    of: [
      ratio('stage', 'totale', { minimo_percentuale: 60 }),
      ratio('aula_laboratorio', 'totale', { minimo_percentuale: 40.01 }),
    ],
    says: [CLASH(1)],
  },
  { kind: 'clash', of: [ratio('totale', 'stage', { massimo_percentuale: 99 })], says: [CLASH(0)] },
];

const UNLIKE = 'figure-unlike-sentence @ vincoli.0 (warning)';

/** A condition and the words of its source. */
export const SOURCES: readonly Conditions[] = [
  { kind: 'source', of: [{ misura: 'aula', minimo: 100, fonte: 'almeno 100 ore di aula' }], says: [] },
  { kind: 'source', of: [{ misura: 'aula', minimo: 100, fonte: 'almeno centoventi ore di aula' }], says: [UNLIKE] },
  { kind: 'source', of: [{ misura: 'aula', minimo: 100, fonte: 'da 80 a 120 ore' }], says: [] },
  { kind: 'source', of: [ratio('stage', 'totale', { minimo_percentuale: 20, fonte: 'stage: 20 %' })], says: [] },
  { kind: 'source', of: [ratio('stage', 'totale', { minimo_percentuale: 20, fonte: 'stage: 30 %' })], says: [UNLIKE] },
  { kind: 'source', of: [{ misura: 'partecipanti', massimo: 20, fonte: 'massimo venti allievi' }], says: [] },
  { kind: 'source', of: [{ misura: 'partecipanti', massimo: 20, fonte: 'massimo 18 allievi' }], says: [UNLIKE] },
  { kind: 'source', of: [{ misura: 'docenti', minimo: 2, fonte: 'art. 12, comma 3' }], says: [] },
  { kind: 'source', of: [{ misura: 'aula', minimo: 100, se: { eqf: [2] }, fonte: 'per il livello EQF 2' }], says: [] },
  {
    kind: 'source',
    of: [{ misura: 'aula', minimo: 100, se: { eqf: [2] }, fonte: 'per il livello EQF 3' }],
    says: [UNLIKE],
  },
  {
    kind: 'people',
    of: [{ misura: 'partecipanti', minimo: 12.5 }],
    says: ['people-not-whole @ vincoli.0.minimo (error)'],
  },
];

/** Only beside the figures of Basilicata: 600 h, 360 + 240, FaD 72 h, UF of 20, 150, 50 and 80 h; some classroom, some laboratory. */
export const ON_STANDARD: readonly Conditions[] = [
  { kind: 'clash', of: [{ misura: 'fad', minimo: 72 }], says: [] },
  { kind: 'clash', of: [{ misura: 'fad', minimo: 72.25 }], says: [CLASH(0)] },
  { kind: 'clash', of: [{ misura: 'fad@17_CTR', minimo: 4 }], says: [] },
  { kind: 'clash', of: [{ misura: 'fad@17_CTR', minimo: 4.25 }], says: [CLASH(0)] },
  {
    kind: 'clash',
    of: [{ misura: 'totale', uguale: 600 }, ratio('stage', 'totale', { massimo_percentuale: 40 })],
    says: [],
  },
  {
    kind: 'clash',
    of: [{ misura: 'totale', uguale: 600 }, ratio('stage', 'totale', { massimo_percentuale: 39.99 })],
    says: [CLASH(1)],
  },
  {
    kind: 'clash',
    of: [{ misura: 'totale', massimo: 600 }, ratio('laboratorio', 'totale', { minimo_percentuale: 59.99 })],
    says: [],
  },
  {
    kind: 'clash',
    of: [{ misura: 'totale', massimo: 600 }, ratio('laboratorio', 'totale', { minimo_percentuale: 60 })],
    says: [CLASH(1)],
  },
  { kind: 'clash', of: [{ misura: 'laboratorio', massimo: 0 }], says: [CLASH(0)] },
  { kind: 'clash', of: [{ misura: 'laboratorio', massimo: 0.25 }], says: [] },
  { kind: 'clash', of: [{ misura: 'aula', massimo: 0 }], says: [CLASH(0)] },
  { kind: 'clash', of: [{ misura: 'stage_laboratorio', massimo: 240 }], says: [CLASH(0)] },
  { kind: 'clash', of: [{ misura: 'stage_laboratorio', massimo: 240.25 }], says: [] },
  { kind: 'clash', of: [{ misura: 'totale@20_CTR', massimo: 149.75 }], says: [CLASH(0)] },
  { kind: 'clash', of: [{ misura: 'totale@20_CTR', massimo: 150 }], says: [] },
  { kind: 'clash', of: [{ misura: 'aula_laboratorio@20_CTR', massimo: 149 }], says: [CLASH(0)] },
  { kind: 'clash', of: [{ misura: 'stage@20_CTR', minimo: 200 }], says: [] },
  {
    kind: 'clash',
    of: [
      { misura: 'stage@20_CTR', minimo: 200 },
      { misura: 'stage@21_CTR', minimo: 41 },
      { misura: 'totale', massimo: 600 },
    ],
    says: [CLASH(2)],
  },
  { kind: 'bounds', of: [{ misura: 'uf.20_CTR', massimo: 149.75 }], says: [OVER(0)] },
  { kind: 'bounds', of: [{ misura: 'uf.20_CTR', massimo: 150 }], says: [] },
  { kind: 'bounds', of: [{ misura: 'totale', massimo: 599.75 }], says: [OVER(0)] },
  { kind: 'bounds', of: [{ misura: 'totale', massimo: 600 }], says: [] },
  { kind: 'bounds', of: [{ misura: 'kc', massimo: 59 }], says: [OVER(0)] },
  {
    kind: 'units',
    of: [{ misura: 'laboratorio@20_CRT', minimo: 10 }],
    says: ['unit-unknown @ vincoli.0.misura (error)'],
  },
];
