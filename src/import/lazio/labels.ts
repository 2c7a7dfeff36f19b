/** What a professional profile of Lazio prints, and where each field belongs. Pure. */
import type { Target } from '../course.ts';
import type { LabelDef } from '../fields/labels.ts';

export const COURSE = {
  summary: { to: 'description' },
  sector: { to: 'sector' },
  areas: { to: 'coded', list: 'ada' },
  eqf: { to: 'eqf' },
  cp: { to: 'coded', list: 'cp' },
  ateco: { to: 'coded', list: 'ateco' },
} as const satisfies Record<string, Target>;

/** Fields of a unit, in the order in which the profile prints them, and their keys. */
export const UNIT = {
  result: 'risultato_atteso',
  level: 'eqf',
  knowledge: 'conoscenze',
  abilities: 'abilita',
  indicators: 'indicatori',
  performance: 'prestazione_minima',
  ways: 'modalita_valutazione',
} as const;

export type Key = keyof typeof COURSE | keyof typeof UNIT | 'unit' | 'systems' | 'columns';

export const LABELS: LabelDef<Key>[] = [
  { key: 'summary', shape: 'text', forms: ['Descrizione sintetica'] },
  { key: 'systems', shape: 'heading', forms: ['SISTEMI DI REFERENZIAZIONE'] },
  { key: 'columns', shape: 'heading', forms: ['Sistema di riferimento', 'Sistema di riferimento Denominazione'] },
  {
    key: 'sector',
    shape: 'short',
    forms: ['Settore economico-professionale (SEP)', 'Settore economico professionale (SEP)'],
  },
  {
    key: 'areas',
    shape: 'coded',
    forms: [
      'Area/e di Attività (AdA) del Repertorio nazionale delle qualificazioni regionali a cui il profilo afferisce',
      'Area/e di Attività (AdA)',
    ],
  },
  { key: 'eqf', shape: 'figure', forms: ['Livello E.q.f.', 'Livello EQF'] },
  {
    key: 'cp',
    shape: 'coded',
    forms: [
      'Posizione classificatoria ISTAT CP 2011',
      'Posizione/i classificatoria/e ISTAT CP 2011',
      'Posizione/i classificatoria/e ISTAT CP 2021',
      'Posizione classificatoria ISTAT CP 2021',
    ],
  },
  {
    key: 'ateco',
    shape: 'coded',
    forms: ['Posizione/i classificatoria/e ISTAT ATECO 2007', 'Posizione classificatoria ISTAT ATECO 2007'],
  },
  { key: 'unit', shape: 'text', forms: ['UNITÀ DI COMPETENZA'] },
  { key: 'result', shape: 'text', forms: ["RISULTATO ATTESO DALL'ESERCIZIO DELLA COMPETENZA"] },
  { key: 'level', shape: 'figure', forms: ['LIVELLO E.q.f.', 'LIVELLO EQF'] },
  { key: 'knowledge', shape: 'list', forms: ['CONOSCENZE'] },
  { key: 'abilities', shape: 'list', forms: ['ABILITÀ'] },
  { key: 'indicators', shape: 'text', forms: ['INDICATORI DI VALUTAZIONE DEL POSSESSO DELLA COMPETENZA'] },
  { key: 'performance', shape: 'text', forms: ['PRESTAZIONE MINIMA ATTESA IN ESITO ALLA VALUTAZIONE'] },
  { key: 'ways', shape: 'text', forms: ['MODALITÀ DI VALUTAZIONE DEL POSSESSO DELLA COMPETENZA'] },
];
