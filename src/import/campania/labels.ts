/**
 * What the sheet and the print of a standard of Campania print, in today's form and in the earlier one, and where each
 * field belongs. Some labels stand both in the course and in its units: where they stand says which. Pure.
 */
import type { Target } from '../course.ts';
import type { LabelDef } from '../fields/labels.ts';
import type { UnitTarget } from '../units.ts';

const floor = (measure: string): Target => ({ to: 'floor', measure });
const text = (key: Extract<Target, { to: 'text' }>['key']): Target => ({ to: 'text', key });
const other: Target = { to: 'other' };

export const COURSE = {
  name: { to: 'name' },
  qualification: other,
  eqf: { to: 'eqf' },
  sector: { to: 'sector' },
  areas: { to: 'coded', list: 'ada' },
  process: { to: 'process' },
  sequences: { to: 'sequences' },
  reference: other,
  description: other,
  ateco: { to: 'coded', list: 'ateco' },
  cp: { to: 'coded', list: 'cp' },
  isced: { to: 'coded', list: 'isced' },
  duration: { to: 'years' },
  elearning: text('elearning'),
  total: floor('totale'),
  aula: floor('aula'),
  laboratory: floor('laboratorio'),
  school: floor('aula_laboratorio'),
  kc: floor('kc'),
  fadSync: { to: 'cap', measure: 'fad_sincrona', of: 'aula' },
  fadAsync: { to: 'cap', measure: 'fad_asincrona', of: 'aula' },
  fad: { to: 'cap', measure: 'fad', of: 'aula_laboratorio' },
  stage: floor('stage'),
  practice: floor('stage_laboratorio'),
  entry: text('ingresso'),
  teaching: text('didattica'),
  professional: text('risorse_professionali'),
  instruments: text('risorse_strumentali'),
  assessment: text('valutazione'),
  absence: { to: 'share', path: 'frequenza.assenze', bound: 'massimo_percentuale' },
  insertion: { to: 'share', path: 'frequenza.inserimento', bound: 'massimo_percentuale' },
  certificate: { to: 'certificate' },
  acts: { to: 'prescription', id: 'normativa' },
  entryTitle: { to: 'entry-title' },
  age: { to: 'age' },
  credits: text('crediti'),
  more: { to: 'prescription', id: 'ulteriori-indicazioni' },
  fadKc: { to: 'prescription', id: 'fad-kc' },
  composition: other,
  note: other,
  qualificationCard: other,
  standardCard: other,
} as const satisfies Record<string, Target>;

export const UNIT = {
  unitName: { to: 'own' },
  ucName: { to: 'own' },
  eqf: { to: 'number', key: 'eqf', most: 8 },
  performance: { to: 'text', key: 'risultato_atteso' },
  abilities: { to: 'list', key: 'abilita' },
  knowledge: { to: 'list', key: 'conoscenze' },
  limits: { to: 'text', key: 'vincoli' },
  unitHours: { to: 'figure', measure: 'totale', bound: 'minimo' },
  variation: { to: 'figure', measure: 'totale', bound: 'variazione_percentuale' },
  aula: { to: 'figure', measure: 'aula', bound: 'minimo' },
  laboratoryLeast: { to: 'figure', measure: 'laboratorio', bound: 'minimo' },
  laboratoryMost: { to: 'figure', measure: 'laboratorio', bound: 'massimo' },
  unitStage: { to: 'figure', measure: 'stage', bound: 'minimo' },
  fadHours: { to: 'figure', measure: 'fad', bound: 'massimo' },
  unitFad: { to: 'figure', measure: 'fad', bound: 'massimo_percentuale' },
  fad: { to: 'figure', measure: 'fad', bound: 'massimo_percentuale' },
  fadSync: { to: 'figure', measure: 'fad_sincrona', bound: 'massimo_percentuale' },
  fadAsync: { to: 'figure', measure: 'fad_asincrona', bound: 'massimo_percentuale' },
} as const satisfies Record<string, UnitTarget>;

/** Modules in place of units: their contents are what has to be covered. */
export const MODULE = {
  ...UNIT,
  contents: { to: 'list', key: 'conoscenze' },
  moduleHours: { to: 'figure', measure: 'totale', bound: 'minimo' },
  moduleFad: { to: 'figure', measure: 'fad', bound: 'massimo_percentuale' },
  moduleFadAlone: { to: 'figure', measure: 'fad', bound: 'massimo_percentuale', saysUnit: true },
} as const satisfies Record<string, UnitTarget>;

export type Key =
  | keyof typeof COURSE
  | keyof typeof MODULE
  | ('title' | 'card' | 'ucList' | 'standard' | 'unitList' | 'moduleList' | 'names' | 'years' | 'yearsHead')
  | ('unit' | 'module' | 'moduleTitle' | 'code' | 'brief' | 'unitNote');

/**
 * Fields that each page prints, blank where they set nothing: where one does not come, a person is told. Of those in one
 * list one is enough: the earlier form and today's have each its own.
 */
export const EXPECTED: readonly (readonly Key[])[] = [
  ...([['eqf'], ['sector'], ['aula', 'school'], ['laboratory', 'school'], ['kc']] as const),
  ...([
    ['fadSync', 'fad'],
    ['fadAsync', 'fad'],
    ['stage', 'practice'],
  ] as const),
  ...([['entry'], ['teaching'], ['professional'], ['instruments', 'professional'], ['assessment']] as const),
  ...([['absence'], ['insertion'], ['credits']] as const),
];

const sync = 'Percentuale durata massima e-learning sincrona in rapporto alla durata d’aula';
const async_ = 'Percentuale durata massima e-learning asincrona in rapporto alla durata d’aula';

export const LABELS: LabelDef<Key>[] = [
  {
    key: 'title',
    shape: 'heading',
    forms: [
      'REPERTORIO DEI TITOLI E DELLE QUALIFICAZIONI DELLA REGIONE CAMPANIA',
      'REPERTORIO DEI TITOLI E DELLE QUALIFICAZIONI',
    ],
  },
  { key: 'card', shape: 'heading', forms: ['Scheda di dettaglio', 'Scheda dettaglio'] },
  { key: 'standard', shape: 'heading', forms: ['Standard Formativo', 'STANDARD FORMATIVO'] },
  { key: 'ucList', shape: 'heading', forms: ['Elenco Unità di Competenza (UC)', 'Elenco Unità di Competenza'] },
  { key: 'unitList', shape: 'heading', forms: ['Elenco Unità Formative (UF)', 'Elenco Unità Formative'] },
  { key: 'moduleList', shape: 'heading', forms: ['Elenco Moduli', 'ELENCO DEI MODULI'] },
  { key: 'names', shape: 'list', forms: ['ELENCO DELLE UNITÀ FORMATIVE'] },
  { key: 'years', shape: 'list', forms: ['CORSI ANNUALITÀ', 'Annualità'] },
  { key: 'yearsHead', shape: 'list', forms: ['Anno Ore Esame Intermedio'] },
  { key: 'unit', shape: 'figure', forms: ['DETTAGLIO UNITÀ FORMATIVA n.', 'Dettaglio unità formativa n.'] },
  { key: 'module', shape: 'figure', forms: ['DETTAGLIO MODULO n.', 'Modulo n.'] },

  { key: 'name', shape: 'short', forms: ['Denominazione Standard Formativo'] },
  { key: 'qualification', shape: 'short', forms: ['Denominazione Qualificazione'] },
  { key: 'eqf', shape: 'figure', forms: ['Livello EQF'] },
  { key: 'sector', shape: 'short', forms: ['Settore Economico Professionale', 'Settore Economico-Professionale'] },
  { key: 'areas', shape: 'coded', forms: ['Area di Attività', 'Aree di Attività'] },
  { key: 'process', shape: 'short', forms: ['Processo'] },
  { key: 'sequences', shape: 'list', forms: ['Sequenza di processo', 'Sequenze di processo'] },
  { key: 'reference', shape: 'short', forms: ['Qualificazione regionale di riferimento'] },
  { key: 'description', shape: 'text', forms: ['Descrizione qualificazione', 'Descrizione sintetica'] },
  { key: 'ateco', shape: 'coded', forms: ['Referenziazione ATECO 2007', 'Referenziazione ATECO 2025'] },
  { key: 'cp', shape: 'coded', forms: ['Referenziazione ISTAT CP2011', 'Referenziazione ISTAT CP2021'] },
  { key: 'isced', shape: 'coded', forms: ['Codice ISCED-F 2013'] },
  { key: 'duration', shape: 'short', forms: ['Durata percorso Formativo'] },
  { key: 'elearning', shape: 'text', forms: ["Ulteriori indicazioni per l'e-learning"] },
  { key: 'total', shape: 'figure', forms: ['Durata minima complessiva del percorso (ore)'] },
  { key: 'aula', shape: 'figure', forms: ['Durata minima di aula (ore)'] },
  {
    key: 'laboratory',
    shape: 'figure',
    forms: ['Durata minima laboratorio (ore)', 'Durata minima di laboratorio (ore)'],
  },
  { key: 'school', shape: 'figure', forms: ['Durata minima di aula e laboratorio (ore)'] },
  {
    key: 'kc',
    shape: 'figure',
    forms: [
      'Durata delle attività formative rivolte alle KC (ore)',
      'Durata minima delle attività di aula e laboratorio rivolte alle KC (ore)',
    ],
  },
  { key: 'fadSync', shape: 'figure', forms: [sync] },
  { key: 'fadAsync', shape: 'figure', forms: [async_] },
  { key: 'fad', shape: 'figure', forms: ['Percentuale massima di FaD sulla durata minima di aula e laboratorio'] },
  {
    key: 'fadKc',
    shape: 'figure',
    forms: [
      'Percentuale massima di FaD delle attività KC',
      'Percentuale massima di FaD delle attività formative rivolte alle KC',
      'Percentuale massima di FaD sulla durata minima delle attività KC',
      'FaD delle attività KC (%)',
      'FaD delle attività KC',
    ],
  },
  {
    key: 'stage',
    shape: 'figure',
    forms: ['Durata minima tirocinio curriculare ore', 'Durata minima tirocinio in impresa (ore)'],
  },
  { key: 'practice', shape: 'figure', forms: ['Durata minima tirocinio curriculare + Laboratorio (ore)'] },
  { key: 'entry', shape: 'text', forms: ['Requisiti minimi di ingresso dei partecipanti'] },
  {
    key: 'teaching',
    shape: 'text',
    forms: [
      'Requisiti minimi didattici comuni a tutte le UF/Moduli',
      'Requisiti minimi didattici comuni a tutte le UF',
    ],
  },
  {
    key: 'professional',
    shape: 'text',
    forms: ['Requisiti minimi di risorse professionali', 'Requisiti minimi di risorse professionali e strumentali'],
  },
  { key: 'instruments', shape: 'text', forms: ['Requisiti minimi di risorse strumentali'] },
  {
    key: 'assessment',
    shape: 'text',
    forms: [
      'Requisiti minimi di valutazione degli apprendimenti',
      'Requisiti minimi di valutazione e di attestazione degli apprendimenti',
    ],
  },
  { key: 'absence', shape: 'figure', forms: ['Percentuale Assenza massima consentita'] },
  { key: 'insertion', shape: 'figure', forms: ['Percentuale Termine ultimo di inserimento (TUI)'] },
  { key: 'certificate', shape: 'short', forms: ['Attestazione in esito'] },
  { key: 'acts', shape: 'text', forms: ['Normativa di riferimento'] },
  {
    key: 'entryTitle',
    shape: 'short',
    forms: ["Grado minimo d'istruzione previsto in ingresso", "Grado minimo d'istruzione previsto"],
  },
  { key: 'age', shape: 'short', forms: ['Età minima prevista in ingresso'] },
  { key: 'credits', shape: 'text', forms: ['Gestione dei crediti formativi'] },
  { key: 'more', shape: 'text', forms: ['Eventuali ulteriori indicazioni'] },
  { key: 'composition', shape: 'short', forms: ['Composizione Standard Formativo'] },
  { key: 'note', shape: 'text', forms: ['Note'] },
  { key: 'qualificationCard', shape: 'short', forms: ['Scheda qualificazione'] },
  { key: 'standardCard', shape: 'short', forms: ['Scheda standard formativo'] },

  { key: 'code', shape: 'short', forms: ['Codice'] },
  { key: 'unitName', shape: 'short', forms: ['Denominazione unità formativa', 'Denominazione UF'] },
  { key: 'ucName', shape: 'short', forms: ['Denominazione unità di competenza', 'Denominazione UC correlata'] },
  { key: 'performance', shape: 'text', forms: ['Descrizione della performance da osservare', 'Risultato atteso'] },
  { key: 'brief', shape: 'text', forms: ['Descrizione breve'] },
  { key: 'abilities', shape: 'list', forms: ['Abilità'] },
  { key: 'knowledge', shape: 'list', forms: ['Conoscenze', 'Conoscenze/contenuti', 'Conoscenze / contenuti'] },
  { key: 'limits', shape: 'text', forms: ['Vincoli (eventuali)', 'Vincoli'] },
  { key: 'unitHours', shape: 'figure', forms: ['Durata minima', 'Durata minima (ore)', "Durata minima dell'UF (ore)"] },
  {
    key: 'variation',
    shape: 'figure',
    forms: [
      "Percentuale di variazione massima consentita in aumento e/o diminuzione della durata minima dell'UF",
      "Percentuale di variazione consentita in aumento e/o diminuzione della durata minima dell'UF",
      'Percentuale di variazione consentita',
    ],
  },
  {
    key: 'laboratoryLeast',
    shape: 'figure',
    forms: ['Durata minima ora laboratorio', 'Durata minima ore laboratorio'],
  },
  {
    key: 'laboratoryMost',
    shape: 'figure',
    forms: ['Durata massima ora laboratorio', 'Durata massima ore laboratorio'],
  },
  { key: 'unitStage', shape: 'figure', forms: ['Durata minima tirocinio curriculare (ore)'] },
  { key: 'fadHours', shape: 'figure', forms: ['Durata massima FaD', 'Durata massima FaD (ore)'] },
  {
    key: 'unitFad',
    shape: 'figure',
    forms: [
      'Percentuale massima di FaD',
      'Percentuale massima di FaD sulla durata minima',
      "Percentuale massima di FaD sulla durata minima dell'UF",
    ],
  },
  { key: 'unitNote', shape: 'text', forms: ['Note (eventuali)'] },

  {
    key: 'moduleTitle',
    shape: 'short',
    forms: ['Titolo del modulo', 'Titolo modulo', 'Denominazione modulo', 'Titolo'],
  },
  { key: 'contents', shape: 'list', forms: ['Contenuti del modulo', 'Contenuti', 'Contenuti formativi'] },
  { key: 'moduleHours', shape: 'figure', forms: ['Durata del modulo (ore)', 'Durata (ore)', 'Ore'] },
  { key: 'moduleFad', shape: 'figure', forms: ['FaD (%)', 'Percentuale FaD', 'Percentuale massima FaD'] },
  { key: 'moduleFadAlone', shape: 'figure', forms: ['FaD'] },
];
