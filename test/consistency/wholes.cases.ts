/** Wholes and parts, floors and caps, in standards with few other figures: nothing else is told of them. */
import type { Edits } from '../support/plans.ts';
import type { Letter } from './altered.ts';
import type { Altered } from './sentences.cases.ts';

const wholes = (on: Letter, edits: Edits, ...says: string[]): Altered => ({ kind: 'wholes', on, edits, says });
/** Lazio's profile has no hours: that some stand in it is told as well. */
const figures = (edits: Edits, ...says: string[]) =>
  wholes('L', edits, ...says, 'profile-with-figures @ tipo (warning)');
const hours = (floors: Record<string, number>) =>
  Object.fromEntries(Object.entries(floors).map(([measure, minimo]) => [measure, { minimo, campo: 'Ore' }]));
const sourced = (conditions: readonly object[]) => conditions.map((each) => ({ fonte: 'art. 1', ...each }));

export const WHOLES: readonly Altered[] = [
  figures({ ore: hours({ aula_laboratorio: 100, aula: 100.25 }) }, 'part-above-whole @ ore.aula_laboratorio (warning)'),
  figures({ ore: hours({ aula_laboratorio: 100, aula: 100 }) }),
  figures(
    { ore: hours({ aula_laboratorio: 100, laboratorio: 100.25 }) },
    'part-above-whole @ ore.aula_laboratorio (warning)',
  ),
  figures({ ore: hours({ aula_laboratorio: 100, laboratorio: 100 }) }),
  figures({ ore: hours({ totale: 100, aula_laboratorio: 100.25 }) }, 'part-above-whole @ ore.totale (warning)'),
  figures({ ore: hours({ totale: 100, aula_laboratorio: 100 }) }),
  figures({ ore: hours({ totale: 100, aula: 100.25 }) }, 'part-above-whole @ ore.totale (warning)'),
  figures({ ore: hours({ totale: 100, aula: 100 }) }),
  figures({ ore: hours({ totale: 100, laboratorio: 100.25 }) }, 'part-above-whole @ ore.totale (warning)'),
  figures({ ore: hours({ totale: 100, laboratorio: 100 }) }),
  figures({ ore: hours({ totale: 100, stage: 100.25 }) }, 'part-above-whole @ ore.totale (warning)'),
  figures({ ore: hours({ totale: 100, stage: 100 }) }),
  figures({ ore: hours({ totale: 100, stage_laboratorio: 100.25 }) }, 'part-above-whole @ ore.totale (warning)'),
  figures({ ore: hours({ totale: 100, stage_laboratorio: 100 }) }),
  figures({ ore: hours({ totale: 100, kc: 100.25 }) }, 'part-above-whole @ ore.totale (warning)'),
  figures({ ore: hours({ totale: 100, kc: 100 }) }),
  figures(
    { ore: hours({ stage_laboratorio: 100, stage: 100.25 }) },
    'part-above-whole @ ore.stage_laboratorio (warning)',
  ),
  figures({ ore: hours({ stage_laboratorio: 100, stage: 100 }) }),
  figures(
    { ore: hours({ stage_laboratorio: 100, laboratorio: 100.25 }) },
    'part-above-whole @ ore.stage_laboratorio (warning)',
  ),
  figures({ ore: hours({ stage_laboratorio: 100, laboratorio: 100 }) }),
  figures(
    { ore: hours({ aula_laboratorio: 100, aula: 60, laboratorio: 40.25 }) },
    'part-above-whole @ ore.aula_laboratorio (warning)',
  ),
  figures({ ore: hours({ aula_laboratorio: 100, aula: 60, laboratorio: 40 }) }),
  figures({ ore: hours({ totale: 100, stage: 150, laboratorio: 120 }) }, 'part-above-whole @ ore.totale (warning)'),
  figures({ ore: hours({ totale: 100, stage: 120, laboratorio: 150 }) }, 'part-above-whole @ ore.totale (warning)'),
  figures(
    { ore: hours({ totale: 100, laboratorio: 120, stage_laboratorio: 120 }) },
    'part-above-whole @ ore.totale (warning)',
  ),
  figures(
    {
      ore: hours({ totale: 100, stage: 60 }),
      'unita_formative[0].ore': { totale: { minimo: 40.25 } },
    },
    'part-above-whole @ ore.totale (warning)',
  ),
  figures({
    ore: hours({ totale: 100, stage: 60 }),
    'unita_formative[0].ore': { totale: { minimo: 40 } },
  }),
  figures(
    {
      ore: hours({ totale: 100, kc: 60 }),
      'unita_formative[0].ore': { totale: { minimo: 40.25 } },
    },
    'part-above-whole @ ore.totale (warning)',
  ),
  wholes(
    'L',
    { 'unita_formative[0].ore': { fad: { massimo: 10 }, fad_sincrona: { massimo: 10.25 } } },
    'fad-part-above-whole @ unita_formative.0.ore (warning)',
  ),
  wholes('L', { 'unita_formative[0].ore': { fad: { massimo: 10 }, fad_sincrona: { massimo: 10 } } }),
  wholes('L', { 'unita_formative[0].ore': { fad: { massimo: 10 } } }),
  wholes('L', { 'unita_formative[0].ore': { fad_asincrona: { massimo: 10 } } }),
  wholes(
    'L',
    { 'unita_formative[0].ore': { fad: { massimo_percentuale: 10 }, fad_asincrona: { massimo_percentuale: 10.5 } } },
    'fad-part-above-whole @ unita_formative.0.ore (warning)',
  ),
  wholes('L', { 'unita_formative[0].ore': { fad_asincrona: { massimo_percentuale: 10 } } }),
  wholes(
    'L',
    { 'unita_formative[0].ore': { totale: { minimo: 0 } } },
    'bound-says-nothing @ unita_formative.0.ore.totale (warning)',
  ),
  wholes(
    'L',
    { frequenza: { minima: { minimo_percentuale: 0, campo: 'Presenza' } } },
    'bound-says-nothing @ frequenza.minima.minimo_percentuale (warning)',
  ),
  wholes(
    'C',
    { 'annualita.voci[0].ore': 0 },
    'years-mismatch @ annualita (error)',
    'bound-says-nothing @ annualita.voci.0.ore (warning)',
  ),
  wholes('B', { 'ingresso.italiano': { livello: 'A1', campo: 'Livello' } }),
  figures(
    {
      ore: hours({ aula: 60, laboratorio: 50 }),
      vincoli: sourced([{ misura: 'aula_laboratorio', massimo: 109.75 }]),
    },
    'floors-cannot-hold @ vincoli.0 (error)',
  ),
  figures({
    ore: hours({ aula: 60, laboratorio: 50 }),
    vincoli: sourced([{ misura: 'aula_laboratorio', massimo: 110 }]),
  }),
  figures(
    {
      ore: hours({ aula_laboratorio: 100, stage: 50 }),
      vincoli: sourced([{ misura: 'totale', massimo: 149.75 }]),
    },
    'floors-cannot-hold @ vincoli.0 (error)',
  ),
  figures({
    ore: hours({ aula_laboratorio: 100, stage: 50 }),
    vincoli: sourced([{ misura: 'totale', massimo: 150 }]),
  }),
  figures(
    {
      ore: hours({ kc: 20 }),
      'unita_formative[0].ore': { totale: { minimo: 30 } },
      vincoli: sourced([{ misura: 'aula_laboratorio', massimo: 49.75 }]),
    },
    'floors-cannot-hold @ vincoli.0 (error)',
  ),
  figures({
    ore: hours({ kc: 20 }),
    'unita_formative[0].ore': { totale: { minimo: 30 } },
    vincoli: sourced([{ misura: 'aula_laboratorio', massimo: 50 }]),
  }),
  wholes(
    'B',
    { 'ore.kc': undefined, vincoli: sourced([{ misura: 'kc', massimo: 59.75 }]) },
    'uf-sum-mismatch @ unita_formative (warning)',
    'floors-cannot-hold @ vincoli.0 (error)',
  ),
  wholes(
    'B',
    { 'ore.kc': undefined, vincoli: sourced([{ misura: 'kc', massimo: 60 }]) },
    'uf-sum-mismatch @ unita_formative (warning)',
  ),
  wholes('B', { vincoli: sourced([{ misura: 'kc.05_KC', massimo: 19.75 }]) }, 'floors-cannot-hold @ vincoli.0 (error)'),
  wholes('B', { vincoli: sourced([{ misura: 'kc.05_KC', massimo: 20 }]) }),
  wholes('B', { vincoli: sourced([{ misura: 'docenti', massimo: 0 }]) }, 'floors-cannot-hold @ vincoli.0 (error)'),
  wholes(
    'L',
    {
      vincoli: sourced([
        { misura: 'stage', uguale: 50 },
        { misura: 'totale', massimo: 49.75 },
      ]),
    },
    'floors-cannot-hold @ vincoli.1 (error)',
  ),
  wholes('L', {
    vincoli: sourced([
      { misura: 'stage', uguale: 50 },
      { misura: 'totale', massimo: 50 },
    ]),
  }),
  wholes(
    'L',
    {
      vincoli: sourced([
        { misura: 'stage', minimo: 50 },
        { misura: 'totale', massimo: 49.75 },
      ]),
    },
    'floors-cannot-hold @ vincoli.1 (error)',
  ),
  wholes('L', {
    vincoli: sourced([
      { misura: 'stage', minimo: 50, se: { eqf: [2] } },
      { misura: 'totale', massimo: 49.75 },
    ]),
  }),
  wholes(
    'L',
    {
      vincoli: sourced([
        { misura: 'stage', minimo: 50 },
        { misura: 'stage', minimo: 40 },
        { misura: 'stage', massimo: 45 },
      ]),
    },
    'floors-cannot-hold @ vincoli.2 (error)',
  ),
  wholes('L', { vincoli: sourced([{ misura: 'fad', in_rapporto_a: 'aula', massimo_percentuale: 100 }]) }),
  wholes(
    'L',
    { vincoli: sourced([{ misura: 'docenti', in_rapporto_a: 'totale', massimo_percentuale: 100 }]) },
    'ratio-hours-people @ vincoli.0.in_rapporto_a (error)',
  ),
  wholes('L', {
    vincoli: sourced([{ misura: 'docenti', in_rapporto_a: 'partecipanti', massimo_percentuale: 100 }]),
  }),
  wholes(
    'B',
    { anomalie: [{ id: 'a', spiegazione: { it: 'x', en: 'x' }, controlli: ['total-mismach'] }] },
    'anomaly-name-unknown @ anomalie.0.controlli.0 (error)',
  ),
  wholes(
    'B',
    {
      anomalie: [
        { id: 'a', spiegazione: { it: 'x', en: 'x' }, regole: ['course-totale-min'], controlli: ['total-mismatch'] },
      ],
    },
    'anomaly-name-unknown @ anomalie.0.regole.0 (error)',
  ),
  wholes('B', { anomalie: [{ id: 'a', spiegazione: { it: 'x', en: 'x' }, controlli: ['item-in-two-units'] }] }),
];
