/** Distance learning: caps of the course, of units, of key competences; topics; the stricter reading. */
import { type Case, FAD_AT_CAP, FAD_BEYOND_CAP, PARTIAL, UNDECLARED } from './case.ts';

const LABEL = 'Percentuale massima di FaD';
const capOn = (percent: number) => ({
  massimo_percentuale: percent,
  sul_minimo_di: 'aula_laboratorio',
  campo: LABEL,
});

const course: Case[] = [
  {
    rule: 'fad-above-cap',
    what: 'exactly 72 h, 20 % of 360',
    edits: FAD_AT_CAP,
    outcome: 'pass',
    found: 72,
    required: 72,
  },
  {
    rule: 'fad-above-cap',
    what: '72.25 h, though every unit keeps within its own cap',
    edits: FAD_BEYOND_CAP,
    outcome: 'fail',
    found: 72.25,
    required: 72,
    at: 'unita_formative',
  },
  {
    rule: 'fad-above-cap',
    what: 'more hours planned do not earn more distance learning',
    edits: { ...UNDECLARED, ...FAD_BEYOND_CAP, 'unita_formative[3].ore.aula': 400 },
    outcome: 'fail',
    found: 72.25,
    required: 72,
  },
  {
    rule: 'fad-above-cap',
    what: 'within the cap so far, hours of one key competence not written',
    edits: { ...UNDECLARED, 'competenze_chiave[2].ore': undefined },
    outcome: 'incomplete',
    found: 62,
  },
  {
    rule: 'fad-above-cap',
    what: 'a cap already broken stays broken while hours are missing',
    edits: { ...UNDECLARED, ...FAD_BEYOND_CAP, 'competenze_chiave[2].ore': undefined },
    outcome: 'fail',
    found: 72.25,
  },
  { rule: 'fad-above-cap', what: 'a course for one unit', edits: PARTIAL, outcome: 'not_applicable' },
  {
    rule: 'fad-above-cap',
    what: 'no figure in the standard',
    edits: FAD_BEYOND_CAP,
    standard: { 'ore.fad': undefined },
    outcome: 'not_applicable',
  },

  {
    rule: 'fad-sincrona-above-cap',
    what: 'exactly 15 % of 360 h',
    edits: { ...UNDECLARED, 'unita_formative[3].ore.fad_sincrona': 14 },
    standard: { 'ore.fad_sincrona': capOn(15) },
    outcome: 'pass',
    found: 54,
    required: 54,
  },
  {
    rule: 'fad-sincrona-above-cap',
    what: 'a quarter of an hour beyond',
    edits: { ...UNDECLARED, 'unita_formative[3].ore.fad_sincrona': 14.25 },
    standard: { 'ore.fad_sincrona': capOn(15) },
    outcome: 'fail',
    found: 54.25,
  },
  {
    rule: 'fad-sincrona-above-cap',
    what: 'hours not written',
    edits: { ...UNDECLARED, 'unita_formative[3].ore': undefined },
    standard: { 'ore.fad_sincrona': capOn(15) },
    outcome: 'incomplete',
    found: 40,
  },
  { rule: 'fad-sincrona-above-cap', what: 'no figure in the standard', edits: {}, outcome: 'not_applicable' },

  {
    rule: 'fad-asincrona-above-cap',
    what: 'exactly 5 % of 360 h',
    edits: { ...UNDECLARED, 'unita_formative[2].ore.fad_asincrona': 14 },
    standard: { 'ore.fad_asincrona': capOn(5) },
    outcome: 'pass',
    found: 18,
    required: 18,
  },
  {
    rule: 'fad-asincrona-above-cap',
    what: 'a quarter of an hour beyond',
    edits: { ...UNDECLARED, 'unita_formative[2].ore.fad_asincrona': 14.25 },
    standard: { 'ore.fad_asincrona': capOn(5) },
    outcome: 'fail',
    found: 18.25,
  },
  {
    rule: 'fad-asincrona-above-cap',
    what: 'hours not written',
    edits: { ...UNDECLARED, 'unita_formative[2].ore': undefined },
    standard: { 'ore.fad_asincrona': capOn(5) },
    outcome: 'incomplete',
    found: 4,
  },
  { rule: 'fad-asincrona-above-cap', what: 'no figure in the standard', edits: {}, outcome: 'not_applicable' },
];

/** Code, cap, key of the FaD hours, their value at the cap, what else moves to stay within 72 h in all. */
const CAPS = [
  ['17_CTR', 4, 'unita_formative[0].moduli[0].ore.fad_asincrona', 4, {}],
  [
    '20_CTR',
    60,
    'unita_formative[1].moduli[0].ore.fad_sincrona',
    40,
    {
      'unita_formative[2].ore': { aula: 26, laboratorio: 26 },
      'unita_formative[3].ore': { aula: 48, laboratorio: 36 },
    },
  ],
  ['21_CTR', 15, 'unita_formative[2].ore.fad_asincrona', 15, {}],
  ['22_CTR', 32, 'unita_formative[3].ore.fad_sincrona', 32, { 'unita_formative[1].moduli[0].ore': { aula: 38 } }],
  ['05_KC', 4, 'competenze_chiave[0].ore.fad_asincrona', 4, {}],
  ['04_KC', 4, 'competenze_chiave[1].ore.fad_sincrona', 4, {}],
  ['07_KC', 4, 'competenze_chiave[2].ore.fad_sincrona', 4, {}],
] as const;

const units: Case[] = CAPS.flatMap(([subject, cap, key, limit, others]): Case[] => {
  const rule = subject.endsWith('KC') ? 'fad-above-kc-cap' : 'fad-above-uf-cap';
  const edits = (hours: number) => ({ ...UNDECLARED, ...others, [key]: hours });
  return [
    { rule, what: `exactly ${cap} h`, edits: edits(limit), outcome: 'pass', subject, found: cap, required: cap },
    {
      rule,
      what: `${cap + 0.25} h`,
      edits: edits(limit + 0.25),
      outcome: 'fail',
      subject,
      found: cap + 0.25,
      required: cap,
    },
  ];
});

const fifteenPercent = { 'unita_formative[2].ore.fad.massimo_percentuale': 15 };
const inHours = {
  'unita_formative[3].ore.fad_sincrona': { massimo: 12 },
  'etichette_unita.ore.fad_sincrona': { massimo: LABEL },
};

const moreUnits: Case[] = [
  {
    rule: 'fad-above-uf-cap',
    what: '15 % of 50 h is exactly 7.5',
    edits: { ...UNDECLARED, 'unita_formative[2].ore.fad_asincrona': 7.5 },
    standard: fifteenPercent,
    outcome: 'pass',
    subject: '21_CTR',
    found: 7.5,
    required: 7.5,
  },
  {
    rule: 'fad-above-uf-cap',
    what: 'a hundredth of an hour beyond 7.5',
    edits: { ...UNDECLARED, 'unita_formative[2].ore.fad_asincrona': 7.51 },
    standard: fifteenPercent,
    outcome: 'fail',
    subject: '21_CTR',
    found: 7.51,
  },
  {
    rule: 'fad-above-uf-cap',
    what: 'synchronous and asynchronous hours add up',
    edits: { ...UNDECLARED, 'unita_formative[2].ore': { aula: 40, fad_sincrona: 7.25, fad_asincrona: 8 } },
    outcome: 'fail',
    subject: '21_CTR',
    found: 15.25,
    required: 15,
    at: 'unita_formative[2].ore',
  },
  {
    rule: 'fad-above-uf-cap',
    what: 'a cap in hours on synchronous hours',
    edits: {},
    standard: inHours,
    outcome: 'pass',
    subject: '22_CTR',
  },
  {
    rule: 'fad-above-uf-cap',
    what: 'a cap in hours on synchronous hours, a quarter of an hour beyond',
    edits: { ...UNDECLARED, 'unita_formative[3].ore.fad_sincrona': 12.25 },
    standard: inHours,
    outcome: 'fail',
    subject: '22_CTR',
    found: 12.25,
    required: 12,
    at: 'unita_formative[3].ore.fad_sincrona',
  },
  {
    rule: 'fad-above-uf-cap',
    what: 'asynchronous hours are outside a synchronous cap',
    edits: { ...UNDECLARED, 'unita_formative[3].ore.fad_asincrona': 0.25 },
    standard: inHours,
    outcome: 'pass',
    subject: '22_CTR',
  },
  {
    rule: 'fad-above-uf-cap',
    what: 'hours not written',
    edits: { ...UNDECLARED, 'unita_formative[2].ore': undefined },
    outcome: 'incomplete',
    subject: '21_CTR',
  },
  {
    rule: 'fad-above-uf-cap',
    what: 'a unit that is not there',
    edits: { ...UNDECLARED, 'unita_formative[3]': undefined },
    outcome: 'not_applicable',
    subject: '22_CTR',
  },
  {
    rule: 'fad-above-uf-cap',
    what: 'a unit that the course does not aim at',
    edits: { ...UNDECLARED, ...PARTIAL, 'unita_formative[2].ore.fad_asincrona': 40 },
    outcome: 'not_applicable',
    subject: '21_CTR',
  },
  {
    rule: 'fad-above-kc-cap',
    what: 'hours not written',
    edits: { ...UNDECLARED, 'competenze_chiave[2].ore': undefined },
    outcome: 'incomplete',
    subject: '07_KC',
  },
  {
    rule: 'fad-above-kc-cap',
    what: 'a key competence that is not there',
    edits: { ...UNDECLARED, 'competenze_chiave[2]': undefined },
    outcome: 'not_applicable',
    subject: '07_KC',
  },
];

const ALLOWED = { is: 'terms', terms: ['formazione_generale_sicurezza'] } as const;

const topics: Case[] = [
  {
    rule: 'fad-topic-not-allowed',
    what: 'general safety training',
    edits: {},
    outcome: 'pass',
    subject: '17_CTR',
    found: ALLOWED,
    at: 'unita_formative[0].moduli[0].argomento',
  },
  {
    rule: 'fad-topic-not-allowed',
    what: 'another topic',
    edits: { 'unita_formative[0].moduli[0].argomento': 'antincendio' },
    outcome: 'fail',
    subject: '17_CTR',
    found: { is: 'hours-on', value: 4_000_000, topic: 'antincendio' },
    required: ALLOWED,
    at: 'unita_formative[0].moduli[0].argomento',
  },
  {
    rule: 'fad-topic-not-allowed',
    what: 'a quarter of an hour of another topic beside the allowed one',
    edits: {
      ...UNDECLARED,
      'unita_formative[0].moduli[0].ore.fad_asincrona': 3.75,
      'unita_formative[0].moduli[1].ore.fad_sincrona': 0.25,
      'unita_formative[0].moduli[1].argomento': 'antincendio',
    },
    outcome: 'fail',
    subject: '17_CTR',
    at: 'unita_formative[0].moduli[1].argomento',
  },
  {
    rule: 'fad-topic-not-allowed',
    what: 'a topic that no distance hour touches',
    edits: { 'unita_formative[0].moduli[1].argomento': 'antincendio' },
    outcome: 'pass',
    subject: '17_CTR',
  },
  {
    rule: 'fad-topic-not-allowed',
    what: 'topic not written',
    edits: { 'unita_formative[0].moduli[0].argomento': undefined },
    outcome: 'incomplete',
    subject: '17_CTR',
    at: 'unita_formative[0].moduli[0].ore',
  },
  {
    rule: 'fad-topic-not-allowed',
    what: 'hours on the unit, modules that say neither hours nor topic',
    edits: {
      'unita_formative[0].ore': { aula: 10, laboratorio: 8, fad_asincrona: 4 },
      'unita_formative[0].moduli[0].ore': undefined,
      'unita_formative[0].moduli[0].argomento': undefined,
      'unita_formative[0].moduli[1].ore': undefined,
    },
    outcome: 'incomplete',
    subject: '17_CTR',
  },
  {
    rule: 'fad-topic-not-allowed',
    what: 'no distance learning in the unit',
    edits: { 'unita_formative[0].moduli[0].ore': { aula: 4 } },
    outcome: 'not_applicable',
    subject: '17_CTR',
  },
  {
    rule: 'fad-topic-not-allowed',
    what: 'no constraint in the standard',
    edits: { 'unita_formative[0].moduli[0].argomento': 'antincendio' },
    standard: { 'unita_formative[0].fad_argomenti': undefined },
    outcome: 'not_applicable',
  },
];

/** All FaD of the UF but `hours` of 22_CTR: 46 h. */
const ufFad = (hours: number) => ({ ...UNDECLARED, 'unita_formative[3].ore.fad_sincrona': hours });
/** Key competences may break their net share only where their own caps are wider. */
const wideKc = { 'competenze_chiave[0].ore.fad.massimo_percentuale': 100 };
const kcFad = (hours: number) => ({ ...UNDECLARED, 'competenze_chiave[0].ore.fad_sincrona': hours });

const net: Case[] = [
  {
    rule: 'fad-above-net-cap',
    what: 'exactly 20 % of 300 h in the UF',
    edits: ufFad(14),
    outcome: 'pass',
    subject: 'fad_uf',
    found: 60,
    required: 60,
  },
  {
    rule: 'fad-above-net-cap',
    what: 'a quarter of an hour beyond in the UF',
    edits: ufFad(14.25),
    outcome: 'fail',
    subject: 'fad_uf',
    found: 60.25,
  },
  {
    rule: 'fad-above-net-cap',
    what: 'exactly 20 % of 60 h in the key competences',
    edits: kcFad(8),
    standard: wideKc,
    outcome: 'pass',
    subject: 'fad_kc',
    found: 12,
    required: 12,
  },
  {
    rule: 'fad-above-net-cap',
    what: 'a quarter of an hour beyond in the key competences',
    edits: kcFad(8.25),
    standard: wideKc,
    outcome: 'fail',
    subject: 'fad_kc',
    found: 12.25,
  },
  {
    rule: 'fad-above-net-cap',
    what: 'the plain reading is broken already',
    edits: FAD_BEYOND_CAP,
    outcome: 'not_applicable',
    subject: 'fad_uf',
  },
  { rule: 'fad-above-net-cap', what: 'a course for one unit', edits: PARTIAL, outcome: 'not_applicable' },
  {
    rule: 'fad-above-net-cap',
    what: 'no key competences in the standard’s hours',
    edits: FAD_AT_CAP,
    standard: { 'ore.kc': undefined },
    outcome: 'not_applicable',
  },
  {
    rule: 'fad-above-net-cap',
    what: 'a cap on another base',
    edits: {},
    standard: { 'ore.fad.sul_minimo_di': 'totale' },
    outcome: 'not_applicable',
  },
];

/** FaD that only accredited providers may give: no hour for the others, a person looks at theirs. */
const ACCREDITED = {
  'ore.fad.massimo_percentuale': 0,
  fad: { accreditamento: { guardare: { it: 'Guarda l’articolo 8.', en: 'Look at article 8.' }, campo: 'E-learning' } },
};
const NO_FAD = {
  ...UNDECLARED,
  'unita_formative[0].moduli[0].ore': { aula: 4 },
  'unita_formative[1].moduli[0].ore': { aula: 38 },
  'unita_formative[1].moduli[1].ore': { aula: 34, laboratorio: 36 },
  'unita_formative[1].moduli[2].ore': { aula: 30, laboratorio: 18 },
  'unita_formative[2].ore': { aula: 26, laboratorio: 26 },
  'unita_formative[3].ore': { aula: 48, laboratorio: 36 },
  'competenze_chiave[1].ore': { aula: 14, laboratorio: 8 },
};
const A_QUARTER = { ...NO_FAD, 'competenze_chiave[1].ore': { aula: 13.75, laboratorio: 8, fad_sincrona: 0.25 } };

const accreditation: Case[] = [
  { rule: 'fad-above-cap', what: 'none, without accreditation', edits: NO_FAD, standard: ACCREDITED, outcome: 'pass' },
  {
    rule: 'fad-above-cap',
    what: 'a quarter of an hour, without accreditation',
    edits: A_QUARTER,
    standard: ACCREDITED,
    outcome: 'fail',
    found: 0.25,
    required: 0,
  },
  {
    rule: 'fad-above-cap',
    what: 'a quarter of an hour, with accreditation',
    edits: { ...A_QUARTER, 'soggetto.accreditato_fad': true },
    standard: ACCREDITED,
    outcome: 'manual',
  },
  {
    rule: 'fad-above-cap',
    what: 'a quarter of an hour, accreditation not said',
    edits: { ...A_QUARTER, 'soggetto.accreditato_fad': undefined },
    standard: ACCREDITED,
    outcome: 'incomplete',
    found: 0.25,
  },
];

export const fadCases: Case[] = [...course, ...units, ...moreUnits, ...topics, ...net, ...accreditation];
