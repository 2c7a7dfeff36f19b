/** Figures of a standard beside each other: each alteration, and its neighbour that is right. */
import type { Edits } from '../support/plans.ts';
import type { Letter } from './altered.ts';
import type { Altered } from './sentences.cases.ts';

const part = (kind: string, on: Letter, edits: Edits, ...says: string[]): Altered => ({ kind, on, edits, says });
const kcOf = (minimo: number): Edits =>
  Object.fromEntries([0, 1, 2].map((index) => [`competenze_chiave[${index}].ore.totale.minimo`, minimo]));

const year = (anno: number, ore: number) => ({ anno, ore, esame_intermedio: false });
const competences = (...codes: string[]) => ({ etichette: {}, elenco: codes.map((codice) => ({ codice })) });
/** What the first unit is called, in other letters. */
const NAMES = {
  B: 'CURA degli aspetti relativi alla sicurezza sul lavoro',
  C: 'Gestione operativa del call-center',
  D: 'sviluppo del modello di customer care',
  L: 'Gestione delle relazioni con il cliente.',
};

export const FIGURES: readonly Altered[] = [
  part('parts', 'B', kcOf(20)),
  part('parts', 'B', { 'competenze_chiave[0].ore.totale.minimo': 19 }),
  part('parts', 'B', { 'competenze_chiave[0].ore.totale.minimo': 20.25 }, 'part-above-whole @ ore.kc (warning)'),
  part('parts', 'B', kcOf(30), 'part-above-whole @ ore.kc (warning)'),
  part(
    'parts',
    'C',
    { 'ore.stage_laboratorio': undefined, 'ore.laboratorio': undefined, 'ore.stage.minimo': 450.25 },
    'part-above-whole @ ore.totale (warning)',
  ),
  part('parts', 'C', { 'ore.stage_laboratorio': undefined, 'ore.laboratorio': undefined, 'ore.stage.minimo': 450 }),
  part(
    'parts',
    'C',
    { 'ore.laboratorio': undefined, 'ore.stage_laboratorio.minimo': 199 },
    'total-mismatch @ ore.totale (error)',
    'part-above-whole @ ore.stage_laboratorio (warning)',
  ),
  part(
    'parts',
    'C',
    { 'ore.stage': undefined, 'ore.stage_laboratorio.minimo': 59.75 },
    'total-mismatch @ ore.totale (error)',
    'part-above-whole @ ore.stage_laboratorio (warning)',
  ),
  part(
    'parts',
    'C',
    { 'ore.stage_laboratorio.minimo': 259 },
    'stage-laboratorio-mismatch @ ore.stage_laboratorio (error)',
  ),
  part(
    'parts',
    'C',
    { 'ore.stage_laboratorio.minimo': 261 },
    'stage-laboratorio-mismatch @ ore.stage_laboratorio (error)',
  ),
  part('parts', 'D', { 'unita_formative[0].ore.aula.minimo': 40 }),
  part(
    'parts',
    'D',
    { 'unita_formative[0].ore.aula.minimo': 40.25 },
    'part-above-whole @ unita_formative.0.ore (warning)',
  ),
  part('parts', 'D', { 'ore.kc.minimo': 250 }, 'part-above-whole @ ore.totale (warning)'),
  part('parts', 'B', { 'unita_formative[1].ore.fad_sincrona': { massimo_percentuale: 40 } }),
  part(
    'parts',
    'B',
    { 'unita_formative[1].ore.fad_sincrona': { massimo_percentuale: 41 } },
    'fad-part-above-whole @ unita_formative.1.ore (warning)',
  ),
  part('parts', 'B', { 'ore.fad_sincrona': { massimo_percentuale: 12, sul_minimo_di: 'totale', campo: 'FaD' } }),
  part(
    'parts',
    'B',
    { 'ore.fad_sincrona': { massimo_percentuale: 12.5, sul_minimo_di: 'totale', campo: 'FaD' } },
    'fad-part-above-whole @ ore.fad_sincrona (warning)',
  ),

  part('floors of 0', 'D', { 'ore.kc.minimo': 0 }, 'bound-says-nothing @ ore.kc.minimo (warning)'),
  part('floors of 0', 'D', { 'ore.kc.minimo': 0.25 }),
  part('floors of 0', 'D', { 'unita_formative[0].ore.aula.minimo': 0 }),
  part(
    'floors of 0',
    'B',
    { 'docenti.mondo_del_lavoro': { minimo_percentuale: 0, campo: 'Docenti' } },
    'bound-says-nothing @ docenti.mondo_del_lavoro.minimo_percentuale (warning)',
    'figure-unlike-sentence @ docenti.mondo_del_lavoro.minimo_percentuale (warning)',
  ),
  part(
    'floors of 0',
    'B',
    { 'docenti.esperienza': { minimo_anni: 0, campo: 'Docenti' } },
    'bound-says-nothing @ docenti.esperienza.minimo_anni (warning)',
    'figure-unlike-sentence @ docenti.esperienza.minimo_anni (warning)',
  ),
  part(
    'floors of 0',
    'B',
    { tutor: { minimo_anni_professionali: 0, campo: 'Tutor' } },
    'bound-says-nothing @ tutor.minimo_anni_professionali (warning)',
  ),
  part(
    'floors of 0',
    'B',
    { 'ingresso.eta': { minima: 0, campo: 'Età' } },
    'bound-says-nothing @ ingresso.eta.minima (warning)',
  ),
  part('floors of 0', 'B', { 'ingresso.eta': { minima: 1, campo: 'Età' } }),
  part(
    'floors of 0',
    'B',
    { 'frequenza.inserimento': { massimo_percentuale: 100, campo: 'TUI' } },
    'bound-says-nothing @ frequenza.inserimento.massimo_percentuale (warning)',
    'insertion-after-absence @ frequenza.inserimento (warning)',
  ),

  part('attendance', 'B', { 'frequenza.inserimento': { massimo_percentuale: 20, campo: 'TUI' } }),
  part(
    'attendance',
    'B',
    { 'frequenza.inserimento': { massimo_percentuale: 21, campo: 'TUI' } },
    'insertion-after-absence @ frequenza.inserimento (warning)',
  ),
  part(
    'attendance',
    'C',
    { 'frequenza.inserimento.massimo_percentuale': 20.5 },
    'insertion-after-absence @ frequenza.inserimento (warning)',
  ),
  part('attendance', 'C', { 'frequenza.inserimento.massimo_percentuale': 10 }),

  part('validity', 'B', { validita: { dal: '2027-01-01', al: '2026-12-31' } }, 'validity-reversed @ validita (error)'),
  part('validity', 'B', { validita: { dal: '2027-01-01', al: '2027-01-01' } }),
  part('validity', 'B', { validita: { dal: '2027-01-01' } }),

  part('years', 'C', { 'durata_anni.valore': 2 }, 'years-contradiction @ annualita (error)'),
  part('years', 'C', { 'annualita.voci': [year(1, 250), year(2, 250)] }, 'years-contradiction @ annualita (error)'),
  part('years', 'C', { 'durata_anni.valore': 2, 'annualita.voci': [year(1, 250), year(2, 250)] }),
  part(
    'years',
    'C',
    { 'durata_anni.valore': 2, 'annualita.voci': [year(1, 250), year(1, 250)] },
    'years-contradiction @ annualita.voci.1.anno (error)',
  ),
  part(
    'years',
    'C',
    { 'durata_anni.valore': 2, 'annualita.voci': [year(2, 250), year(1, 250)] },
    'years-contradiction @ annualita.voci.0.anno (error)',
    'years-contradiction @ annualita.voci.1.anno (error)',
  ),
  part('years', 'D', { 'annualita.voci': [year(2, 250)] }, 'years-contradiction @ annualita.voci.0.anno (error)'),
  ...(['C', 'D'] as const).map((on) =>
    part(
      'years',
      on,
      { 'annualita.voci[0].esame_intermedio': true },
      'exam-after-last-year @ annualita.voci.0.esame_intermedio (warning)',
    ),
  ),
  part('years', 'C', {
    'durata_anni.valore': 2,
    'annualita.voci': [{ ...year(1, 250), esame_intermedio: true }, year(2, 250)],
  }),
  part('years', 'D', { 'annualita.voci': [year(1, 249)] }, 'years-mismatch @ annualita (error)'),

  ...(['B', 'C', 'D', 'L'] as const).map((on) =>
    part(
      'units',
      on,
      { 'unita_formative[1].denominazione': NAMES[on] },
      'name-repeated @ unita_formative.1.denominazione (error)',
    ),
  ),
  part(
    'units',
    'B',
    { 'competenze_chiave[2].denominazione': 'competenza DIGITALE.' },
    'name-repeated @ competenze_chiave.2.denominazione (error)',
  ),
  part('units', 'B', { 'competenze_chiave[2].denominazione': 'Competenza digitale avanzata' }),
  part('units', 'B', { 'unita_formative[1].uc': '17_CTR' }, 'uc-repeated @ unita_formative.1.uc (error)'),
  part('units', 'C', { 'unita_formative[2].uc': '2912' }, 'uc-repeated @ unita_formative.2.uc (error)'),
  part(
    'units',
    'D',
    { 'unita_formative[0].uc': '2366' },
    'uc-repeated @ unita_formative.1.uc (error)',
    'uc-untaught @ unita_competenza.elenco.0 (warning)',
  ),
  part('units', 'B', { 'unita_formative[1].uc': '23_CTR' }),
  part('units', 'D', { 'unita_formative[0].alias': ['2366'] }, 'code-ambiguous @ unita_formative.1 (error)'),
  part('units', 'B', { unita_competenza: competences('17_CTR', '20_CTR', '21_CTR', '22_CTR') }),
  part(
    'units',
    'B',
    { unita_competenza: competences('17_CTR', '20_CTR', '21_CTR') },
    'uc-unknown @ unita_formative.3.uc (error)',
  ),
  part(
    'units',
    'D',
    { 'unita_formative[0].uc': '2369' },
    'uc-unknown @ unita_formative.0.uc (error)',
    'uc-untaught @ unita_competenza.elenco.0 (warning)',
  ),
  part(
    'units',
    'D',
    { 'unita_competenza.elenco[0].eqf': 4 },
    'eqf-contradiction @ unita_competenza.elenco.0.eqf (error)',
  ),
  part('units', 'D', { 'unita_competenza.elenco[0].eqf': undefined }),
  part('units', 'B', { tipo: 'profilo' }, 'profile-with-figures @ tipo (warning)'),
  part('parts', 'D', { 'ore.aula.minimo': 250 }),
  part('parts', 'D', { 'ore.aula.minimo': 250.25 }, 'part-above-whole @ ore.totale (warning)'),

  part('base', 'B', { 'ore.fad.sul_minimo_di': 'totale' }, 'words-unlike-sentence @ ore.fad.sul_minimo_di (warning)'),
  part(
    'base',
    'C',
    { 'ore.fad_sincrona.sul_minimo_di': 'totale' },
    'words-unlike-sentence @ ore.fad_sincrona.sul_minimo_di (warning)',
  ),
  part('base', 'C', {
    'ore.fad_sincrona': { massimo_percentuale: 0, sul_minimo_di: 'totale', campo: 'FaD in % della durata complessiva' },
  }),
  part('base', 'C', {
    'ore.fad_sincrona': { massimo_percentuale: 0, sul_minimo_di: 'totale', campo: 'FaD massima (%)' },
  }),
];
