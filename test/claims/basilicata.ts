/** One alteration of the example of Basilicata for each claim of its clauses. */
import {
  ability,
  ada,
  all,
  attendance,
  beyond,
  breaks,
  type Claims,
  certificate,
  closed,
  derogation,
  eqf,
  exemption,
  field,
  hours,
  italian,
  italianCheck,
  knowledge,
  late,
  otherUc,
  papers,
  partial,
  result,
  roomless,
  title,
  tooSmall,
  total,
  twice,
  unassessed,
  unexamined,
  without,
} from './alteration.ts';

const TAUGHT = [
  'unita_formative[0].moduli[0].ore',
  'unita_formative[0].moduli[1].ore',
  'unita_formative[1].moduli[0].ore',
  'unita_formative[1].moduli[1].ore',
  'unita_formative[1].moduli[2].ore',
  'unita_formative[2].ore',
  'unita_formative[3].ore',
  'competenze_chiave[0].ore',
  'competenze_chiave[1].ore',
  'competenze_chiave[2].ore',
];
/** In the source a unit's minimum is part of that of aula and laboratorio: all of them stand at their border. */
const IMPLIED = ['total-below-minimum', 'aula-laboratorio-below-minimum'];
const lessKc = (index: number) =>
  hours('kc-missing', { [`competenze_chiave[${index}]`]: undefined }, 'kc-total-below-minimum', ...IMPLIED);
const missing = (index: number) => without(index, ...IMPLIED, 'ra-not-covered');
const lessFad = (index: string, ore: unknown, ...also: string[]) =>
  hours('fad-above-uf-cap', { [`unita_formative${index}.ore`]: ore }, ...also);
const atDistance = {
  'unita_formative[1].moduli[0].ore.aula': 11.75,
  'unita_formative[1].moduli[0].ore.fad_sincrona': 26.25,
};
const languages = (index: number) => breaks('language-missing', { [`unita_formative[${index}].lingue`]: ['it'] });

export const basilicata: Claims = {
  B1: [field('denominazione', 'Altro')],
  B2: [eqf],
  B3: [field('sep', 'Altro')],
  B4: [breaks('ada-mismatch', { 'corso.ada': ['ADA.24.04.11'] })],
  B5: [breaks('ada-mismatch', { 'corso.ada': ['ADA.24.01.08'] })],
  B6: [field('profilo', 'Altro')],
  B7: [breaks('descrizione-missing', { 'corso.descrizione': 'nessuna' })],
  B8: [field('sequenze')],
  B9: [field('sequenze', ["Organizzazione e conduzione delle attivita' di segreteria", 'altra'])],
  B10: [field('ateco')],
  B11: [field('ateco', ['82.20.01'])],
  B12: [field('cp')],
  B13: [field('isced')],
  B14: [hours('total-below-minimum', { 'stage.ore': 200 }, 'stage-below-minimum'), total],
  B15: [
    hours(
      'aula-laboratorio-below-minimum',
      { 'unita_formative[3].ore.aula': 15, 'stage.ore': 400 },
      'uf-below-minimum',
    ),
  ],
  B16: [
    hours(
      'kc-total-below-minimum',
      { 'competenze_chiave[0].ore.aula': 10, 'unita_formative[3].ore.aula': 80 },
      'kc-below-minimum',
    ),
  ],
  B17: [hours('stage-below-minimum', { 'stage.ore': 239.75, 'unita_formative[3].ore.aula': 80 })],
  B18: [
    hours('fad-above-cap', atDistance),
    hours('fad-above-net-cap', {
      'unita_formative[1].moduli[0].ore.fad_sincrona': 18.25,
      'competenze_chiave[1].ore': { aula: 22 },
    }),
  ],
  B22: [title],
  B23: [breaks('proscioglimento-without-assessment', { 'ingresso.proscioglimento.accertamento': 'nessuno' })],
  B25: [italian, exemption('diploma_italiano')],
  B26: [italianCheck],
  B27: [italianCheck],
  B28: [italian],
  B29: [papers],
  B30: [late],
  B31: [derogation],
  B32: [
    hours('aula-missing uf-activity-missing', all(TAUGHT, { laboratorio: 90 })),
    hours('laboratorio-missing ability-without-practice uf-activity-missing', all(TAUGHT, { aula: 90 })),
  ],
  B33: [
    breaks(
      'teachers-below-share',
      { 'docenti[0].mondo_del_lavoro': false, 'docenti[2].mondo_del_lavoro': false },
      'teacher-experience-below-minimum',
    ),
    hours('teachers-below-hours-share', { 'unita_formative[1].moduli[0].ore.aula': 400 }),
  ],
  B34: [
    breaks('teacher-experience-below-minimum', { 'docenti[0].esperienza_anni': 1, 'docenti[2].esperienza_anni': 1 }),
  ],
  B35: [roomless, tooSmall],
  B36: [unassessed],
  B37: [attendance],
  B38: [closed, unexamined('17_CTR')],
  B39: [closed],
  B40: [certificate, partial('20_CTR')],
  B42: [breaks('credits-reference-mismatch', { 'crediti.riferimenti': ['D.G.R. n. 1/1999'] })],
  B45: [missing(0), twice(4, '17_CTR'), otherUc(0)],
  B46: [missing(1), twice(4, '20_CTR')],
  B47: [missing(2), twice(4, '21_CTR')],
  B48: [missing(3), twice(4, '22_CTR')],
  B49: [
    breaks(
      'uf-order',
      { 'unita_formative[0].codice': '20_CTR', 'unita_formative[1].codice': '17_CTR' },
      'fad-topic-not-allowed',
      'fad-above-uf-cap',
      'uf-below-minimum',
      'knowledge-not-covered',
      'ability-not-covered',
      'item-unknown',
      'language-missing',
    ),
  ],
  B50: [lessKc(0), twice(3, '05_KC', 'competenze_chiave')],
  B51: [lessKc(1), twice(3, '04_KC', 'competenze_chiave')],
  B52: [lessKc(2), twice(3, '07_KC', 'competenze_chiave')],
  B53: [result(0)],
  B54: [ability(0, 2, 6, 1), beyond(0, 2, 'abilita', 6)],
  B55: [knowledge(0, 2, 10, 1), beyond(0, 2, 'conoscenze', 10)],
  B56: [breaks('fad-topic-not-allowed', { 'unita_formative[0].moduli[0].argomento': 'rischi_specifici' })],
  B57: [
    hours('uf-below-minimum', { 'unita_formative[0].moduli[1].ore.aula': 7.75 }),
    hours('kc-below-minimum', { 'competenze_chiave[0].ore.aula': 19.75, 'competenze_chiave[2].ore.aula': 40 }),
  ],
  B58: [
    lessFad('[0].moduli[0]', { fad_asincrona: 4.25 }),
    hours('fad-above-kc-cap', { 'competenze_chiave[1].ore': { aula: 20, fad_sincrona: 4.25 } }),
  ],
  B59: [result(1)],
  B60: [languages(1), ability(1, 3, 8, 4)],
  B61: [hours('uf-below-minimum', { 'unita_formative[1].moduli[0].ore.aula': 15.75 })],
  B62: [lessFad('[1].moduli[0]', { fad_sincrona: 40.25 }, 'fad-above-cap')],
  B63: [result(2)],
  B64: [hours('uf-below-minimum', { 'unita_formative[2].ore.aula': 17.75 })],
  B65: [lessFad('[2]', { aula: 20, laboratorio: 26, fad_asincrona: 15.25 }, 'fad-above-net-cap')],
  B66: [result(3)],
  B67: [languages(3), ability(3, 0, 7, 2)],
  B68: [hours('uf-below-minimum', { 'unita_formative[3].ore.aula': 31.75 })],
};

/** Without the units whose competence covers a result; the last first, so that no index moves. */
const uncovered = (...units: number[]) =>
  hours(
    'ra-not-covered',
    Object.fromEntries(units.map((index) => [`unita_formative[${index}]`, undefined])),
    'uf-missing',
    ...IMPLIED,
    'teachers-below-hours-share',
  );

/** The Atlante informs of the same qualification: its claims are shown on the same example. */
export const atlante: Claims = {
  A1: [breaks('classification-beyond-standard', { 'corso.sep': '24' })],
  A3: [ada],
  A8: [ada],
  A10: [uncovered(1)],
  A11: [result(0)],
  A12: [uncovered(3, 2, 1)],
  A14: [uncovered(3, 2)],
  A16: [uncovered(2)],
  A18: [uncovered(1)],
  A22: [breaks('classification-beyond-standard', { 'corso.cp': ['4.2.2.3.0'] })],
  A23: [field('cp', ['4.2.2.4.1'])],
  A24: [breaks('classification-beyond-standard', { 'corso.ateco': ['82.91.20'] })],
};
