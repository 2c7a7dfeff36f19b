/** Hours of a standard that must agree with each other: at each border, the figure that is told and its neighbour. */
import type { Edits } from '../support/plans.ts';
import type { Letter } from './altered.ts';
import type { Altered } from './sentences.cases.ts';

const hours = (on: Letter, edits: Edits, ...says: string[]): Altered => ({ kind: 'hours', on, edits, says });
const FIRST = 'unita_formative[0].ore';
const SECOND = 'unita_formative[1].ore';

export const HOURS: readonly Altered[] = [
  hours('B', { 'ore.totale.minimo': 600.25 }, 'total-mismatch @ ore.totale (error)'),
  hours('B', { 'ore.totale': undefined }),
  hours('B', { 'ore.stage': undefined }),
  hours('C', { 'annualita.voci[0].ore': 499.75 }, 'years-mismatch @ annualita (error)'),
  hours('C', { 'annualita.voci[0].ore': 499.75, 'ore.totale': undefined }),
  hours('C', { annualita: undefined }),
  hours('C', { ore: undefined }),
  hours('C', { 'ore.kc.minimo': 299.75 }),
  hours('C', { 'ore.kc.minimo': 300 }, 'kc-above-aula-laboratorio @ ore.kc (error)'),
  hours('C', { 'ore.kc.minimo': 300, 'ore.laboratorio': undefined }),
  hours('D', { 'ore.fad_sincrona.stampato': '100' }),
  hours(
    'D',
    { 'ore.fad_sincrona.stampato': '100.5', anomalie: undefined },
    'total-mismatch @ ore.totale (error)',
    'percentage-out-of-range @ ore.fad_sincrona (error)',
    'entry-contradiction @ ingresso.titolo_altro_campo (error)',
  ),
  hours('D', { 'ore.fad_sincrona.stampato': '101', 'ore.fad_sincrona.campo': undefined }),
  hours('B', { [`${SECOND}.fad.massimo_percentuale`]: 40.5 }, 'uf-fad-above-course @ unita_formative.1.ore (error)'),
  hours('B', { [`${SECOND}.fad`]: { massimo: 60 } }),
  hours('B', { [`${SECOND}.fad`]: { massimo: 60.25 } }, 'uf-fad-above-course @ unita_formative.1.ore (error)'),
  hours('B', { [`${SECOND}.fad`]: { massimo: 60.25 }, 'ore.fad': undefined }),
  hours(
    'B',
    { [`${SECOND}.fad`]: { massimo: 60.25 }, 'ore.kc': undefined, competenze_chiave: undefined },
    'uf-sum-mismatch @ unita_formative (warning)',
  ),
  hours('B', { [`${SECOND}.fad`]: undefined }),
  hours('B', { [`${SECOND}.totale`]: undefined }),
  hours('B', { [SECOND]: undefined }),
  hours('D', { [`${FIRST}.fad.massimo`]: 15.75 }, 'uf-fad-mismatch @ unita_formative.0.ore (error)'),
  hours('D', { [`${FIRST}.fad.massimo_percentuale`]: 40 }),
  hours('D', { [`${FIRST}.fad.massimo_percentuale`]: 41 }, 'uf-fad-mismatch @ unita_formative.0.ore (error)'),
  hours('D', { [`${FIRST}.fad`]: undefined }),
  hours('D', { [`${FIRST}.totale`]: undefined }),
  hours('D', { [`${FIRST}.aula`]: undefined }),
  hours('D', { [`${FIRST}.aula.minimo`]: 1 }),
  hours('D', { [`${FIRST}.fad`]: undefined, [`${FIRST}.fad_sincrona.massimo_percentuale`]: 0 }),
  hours('B', { [`${FIRST}.totale.minimo`]: 20.25 }, 'uf-sum-mismatch @ unita_formative (warning)'),
  hours(
    'B',
    { [`${FIRST}.totale.minimo`]: 20.25, 'ore.aula_laboratorio': undefined },
    'part-above-whole @ ore.totale (warning)',
  ),
  hours('B', { [`${FIRST}.totale.minimo`]: 20.25, 'ore.kc.minimo': 59.75 }, 'part-above-whole @ ore.kc (warning)'),
  hours('B', { [`${SECOND}.fad.massimo_percentuale`]: 6 }),
  hours('B', { [`${SECOND}.fad.massimo_percentuale`]: 5.9 }, 'uf-fad-sum-below-cap @ unita_formative (warning)'),
  hours('B', { [`${SECOND}.fad.massimo_percentuale`]: 5.9, [`${FIRST}.fad`]: undefined }),
  hours('D', { [`${FIRST}.laboratorio.minimo`]: 40 }),
  hours(
    'D',
    { [`${FIRST}.laboratorio.minimo`]: 40.25 },
    'floors-cannot-hold @ unita_formative.0.ore.laboratorio (error)',
    'part-above-whole @ unita_formative.0.ore (warning)',
  ),
  hours('D', { [`${FIRST}.laboratorio`]: { minimo: 99 } }, 'part-above-whole @ unita_formative.0.ore (warning)'),
  hours('D', { [`${FIRST}.laboratorio`]: { massimo: 1 } }),
  hours(
    'D',
    { 'ore.laboratorio': { minimo: 120 } },
    'uf-sum-mismatch @ unita_formative (warning)',
    'part-above-whole @ ore.stage_laboratorio (warning)',
  ),
  hours(
    'D',
    { 'ore.laboratorio': { minimo: 120.25 } },
    'uf-sum-mismatch @ unita_formative (warning)',
    'floors-cannot-hold @ ore.laboratorio (error)',
    'part-above-whole @ ore.stage_laboratorio (warning)',
  ),
  hours(
    'D',
    { 'ore.laboratorio': { minimo: 120.25 }, [`${FIRST}.laboratorio.massimo`]: undefined },
    'uf-sum-mismatch @ unita_formative (warning)',
    'part-above-whole @ ore.stage_laboratorio (warning)',
  ),
  hours(
    'D',
    { 'ore.laboratorio': { minimo: 120.25 }, competenze_chiave: [{ codice: 'K', denominazione: 'K' }] },
    'uf-sum-mismatch @ unita_formative (warning)',
    'part-above-whole @ ore.stage_laboratorio (warning)',
  ),
];
