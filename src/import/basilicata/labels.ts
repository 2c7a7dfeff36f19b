/** What the detail page of a standard of Basilicata prints, and where each field belongs. Pure. */
import type { Target } from '../course.ts';
import type { LabelDef } from '../fields/labels.ts';
import type { UnitTarget } from '../units.ts';

export type CourseKey = keyof typeof COURSE;
export type UnitKey = keyof typeof UNIT;
export type Key = CourseKey | UnitKey | 'list' | 'table' | 'detail' | 'unit';

const floor = (measure: string): Target => ({ to: 'floor', measure });
const text = (key: Extract<Target, { to: 'text' }>['key']): Target => ({ to: 'text', key });
const other: Target = { to: 'other' };

export const COURSE = {
  name: { to: 'name' },
  eqf: { to: 'eqf' },
  sector: { to: 'sector' },
  process: { to: 'process' },
  profile: { to: 'profile' },
  description: { to: 'description' },
  sequences: { to: 'sequences' },
  ateco: { to: 'coded', list: 'ateco' },
  cp: { to: 'coded', list: 'cp' },
  isced: { to: 'coded', list: 'isced' },
  total: floor('totale'),
  school: floor('aula_laboratorio'),
  kc: floor('kc'),
  stage: floor('stage'),
  fad: { to: 'cap', measure: 'fad', of: 'aula_laboratorio' },
  channel: other,
  entry: text('ingresso'),
  teaching: text('didattica'),
  resources: text('risorse'),
  assessment: text('valutazione'),
  credits: text('crediti'),
  design: other,
  regulated: { to: 'prescription', id: 'professione-regolamentata' },
} as const satisfies Record<string, Target>;

export const UNIT = {
  order: { to: 'number', key: 'ordine', most: 999 },
  type: { to: 'own' },
  uc: { to: 'code', key: 'uc' },
  kcCode: { to: 'own' },
  level: { to: 'number', key: 'eqf', most: 8 },
  result: { to: 'text', key: 'risultato_atteso' },
  abilities: { to: 'list', key: 'abilita' },
  knowledge: { to: 'list', key: 'conoscenze' },
  limits: { to: 'text', key: 'vincoli' },
  hours: { to: 'figure', measure: 'totale', bound: 'minimo' },
  unitFad: { to: 'figure', measure: 'fad', bound: 'massimo_percentuale' },
} as const satisfies Record<string, UnitTarget>;

/** Fields that each page prints, blank where they set nothing: where one does not come, a person is told. */
export const EXPECTED: readonly (readonly Key[])[] = [
  ...([['eqf'], ['sector'], ['school'], ['kc'], ['stage'], ['fad']] as const),
  ...([['entry'], ['teaching'], ['resources'], ['assessment'], ['credits']] as const),
];

export const LABELS: LabelDef<Key>[] = [
  { key: 'name', shape: 'short', forms: ['Denominazione Qualificazione (Standard Formativo)'] },
  { key: 'eqf', shape: 'figure', forms: ['Livello EQF'] },
  {
    key: 'sector',
    shape: 'short',
    forms: ['Settore Economico-Professionale (SEP)', 'Settore Economico Professionale (SEP)'],
  },
  { key: 'process', shape: 'short', forms: ['Processo QNQR', 'Processo di lavoro'] },
  { key: 'profile', shape: 'short', forms: ['Profilo professionale regionale di riferimento'] },
  { key: 'description', shape: 'text', forms: ['Descrizione profilo professionale'] },
  { key: 'sequences', shape: 'list', forms: ['Sequenze processo QNQR', 'Sequenza processo QNQR'] },
  { key: 'ateco', shape: 'coded', forms: ['Referenziazione ATECO 2007', 'Referenziazione ATECO 2025'] },
  {
    key: 'cp',
    shape: 'coded',
    forms: ['Codice univoco ISTAT CP2021', 'Codice univoco ISTAT CP2011', 'Codice univoco ISTAT'],
  },
  { key: 'isced', shape: 'coded', forms: ['Codice ISCED-F 2013'] },
  { key: 'total', shape: 'figure', forms: ['Durata minima complessiva del percorso (ore)'] },
  { key: 'school', shape: 'figure', forms: ['Durata minima di aula e laboratorio (ore)'] },
  { key: 'kc', shape: 'figure', forms: ['Durata minima delle attività di aula e laboratorio rivolte alle KC (ore)'] },
  {
    key: 'stage',
    shape: 'figure',
    forms: ['Durata minima stage in impresa (ore)', 'Durata minima tirocinio in impresa (ore)'],
  },
  { key: 'fad', shape: 'figure', forms: ['Percentuale massima di FaD sulla durata minima di aula e laboratorio'] },
  { key: 'channel', shape: 'short', forms: ['Canale di offerta formativa'] },
  { key: 'entry', shape: 'text', forms: ['Requisiti minimi di ingresso dei partecipanti'] },
  {
    key: 'teaching',
    shape: 'text',
    forms: [
      'Requisiti minimi didattici comuni a tutte le UF/segmenti',
      'Requisiti minimi didattici comuni a tutte le UF',
    ],
  },
  { key: 'resources', shape: 'text', forms: ['Requisiti minimi di risorse professionali e strumentali'] },
  {
    key: 'assessment',
    shape: 'text',
    forms: ['Requisiti minimi di valutazione e di attestazione degli apprendimenti'],
  },
  { key: 'credits', shape: 'text', forms: ['Gestione dei crediti formativi'] },
  { key: 'design', shape: 'text', forms: ['Indicazioni non cogenti di progettazione'] },
  {
    key: 'regulated',
    shape: 'text',
    forms: ['Professione regolamentata', 'Professioni regolamentate', 'Attività professionale regolamentata'],
  },
  { key: 'list', shape: 'heading', forms: ['UF-KC Correlate'] },
  { key: 'table', shape: 'heading', forms: ['Ordine Tipo UF-KC'] },
  { key: 'detail', shape: 'heading', forms: ['DETTAGLIO UF-KC Correlate'] },
  { key: 'unit', shape: 'short', forms: ['UF-KC Correlata'] },
  { key: 'order', shape: 'figure', forms: ['Ordine'] },
  { key: 'type', shape: 'short', forms: ['Tipo'] },
  { key: 'uc', shape: 'short', forms: ['Codice-UC'] },
  { key: 'kcCode', shape: 'short', forms: ['Codice-KC'] },
  { key: 'level', shape: 'figure', forms: ['EQF'] },
  { key: 'result', shape: 'text', forms: ['Risultato atteso'] },
  { key: 'abilities', shape: 'list', forms: ['Abilità'] },
  { key: 'knowledge', shape: 'list', forms: ['Conoscenze'] },
  { key: 'limits', shape: 'text', forms: ['Vincoli'] },
  { key: 'hours', shape: 'figure', forms: ['Durata Minima (ore)'] },
  { key: 'unitFad', shape: 'figure', forms: ['FAD Max (%)'] },
];
