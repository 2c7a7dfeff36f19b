/** Hours, assessment, entry, units, dates and conditions of calls: borders that no plainer case stands on. */
import type { Avviso } from '../../src/format/avviso.ts';
import { type Case, PARTIAL, UNDECLARED } from './case.ts';

const CUSTOMER_CARE = 'campania-customer-care-conforme';
const CALL_CENTER = 'campania-call-center-conforme';

const total = (what: string, altre_attivita: object[], ore_totali: number): Case => ({
  rule: 'total-mismatch',
  what,
  edits: { altre_attivita, 'corso.ore_totali': ore_totali, 'corso.annualita': undefined },
  subject: 'totale',
  outcome: 'fail',
});
const none = { titolo: 'Accoglienza', ore: 20 };
const counted = { titolo: 'Project work', ore: 10, nel_totale: true };

const hours: Case[] = [
  total('other activities in the declared total', [none], 642),
  total('a quarter of an hour less than the other activities', [none], 641.75),
  total('other activities, some of them in the total anyway', [none, counted], 652),
  total('other activities without their hours', [{ titolo: 'Accoglienza' }], 642),
  {
    rule: 'total-mismatch',
    what: 'the placement on the units, and not on the course',
    edits: { 'stage.ore': undefined, 'unita_formative[2].ore.stage': 44, 'unita_formative[3].ore.stage': 200 },
    subject: 'stage',
    outcome: 'not_applicable',
  },
  {
    rule: 'aula-below-minimum',
    what: 'a floor of nothing for one unit',
    edits: {},
    standard: {
      'unita_formative[3].ore.aula': { minimo: 0 },
      'etichette_unita.ore.aula': { minimo: 'Durata minima (ore)' },
    },
    subject: '22_CTR',
    outcome: 'not_applicable',
  },
];

/** 132 h of classroom, whatever of them is at a distance; the standard asks for 125 h. */
const printed = (what: string, remote: number, outcome: Case['outcome'], more: Partial<Case> = {}): Case => ({
  rule: 'fad-asincrona-above-cap',
  what,
  on: CUSTOMER_CARE,
  outcome,
  ...more,
  edits: {
    ...UNDECLARED,
    'unita_formative[1].moduli[0].ore': { aula: 20 },
    'unita_formative[1].moduli[1].ore': { aula: (1800 - Math.round(remote * 100)) / 100, fad_asincrona: remote },
    ...more.edits,
  },
  standard: { 'ore.fad_asincrona.stampato': '10', ...more.standard },
});
const UNWRITTEN = { 'unita_formative[0].moduli[1].ore': undefined };
const readings: Case[] = [
  printed('the printed share of the classroom hours planned', 13.2, 'manual'),
  printed('a hundredth more than the printed share of the hours planned', 13.21, 'fail', {
    found: 13.21,
    required: 13.2,
  }),
  printed('more than the share of the hours planned, but not of those asked for', 13.5, 'manual', {
    standard: { 'ore.aula.minimo': 140 },
  }),
  printed('the share of the hours planned, where none are asked for', 13.2, 'manual', {
    standard: { 'ore.aula': undefined },
  }),
  printed('a hundredth more, where no hours are asked for', 13.21, 'fail', { standard: { 'ore.aula': undefined } }),
  printed('a share of nothing that is said', 15, 'manual', {
    standard: { 'ore.fad_asincrona.in_rapporto_a': undefined },
  }),
  printed('words in place of a share', 15, 'manual', { standard: { 'ore.fad_asincrona.stampato': 'tutta' } }),
  printed('more than the share of the hours written, others are not', 15, 'manual', { edits: UNWRITTEN }),
];

const assessed = (what: string, verifica: unknown, more: Pick<Case, 'outcome'> & Partial<Case>): Case => ({
  rule: 'uf-assessment-missing',
  what,
  edits: { 'unita_formative[2].verifica': verifica },
  subject: '21_CTR',
  at: 'unita_formative[2].verifica',
  ...more,
});
const assessments: Case[] = [
  assessed(
    'a situation, and what is done',
    { situazioni: [{ descrizione: 'un guasto' }], attivita: ['simulazione'] },
    {
      outcome: 'pass',
      found: { is: 'text', text: 'un guasto; simulazione' },
    },
  ),
  assessed('a situation alone', { situazioni: [{ descrizione: 'un guasto' }] }, { outcome: 'pass' }),
  assessed(
    'a situation still to be written',
    { situazioni: [{ descrizione: 'da definire' }] },
    { outcome: 'incomplete', at: 'unita_formative[2].verifica.situazioni[0].descrizione' },
  ),
  assessed(
    'described as none, beside a situation still to be written',
    { descrizione: 'nessuna', situazioni: [{ descrizione: 'da definire' }] },
    { outcome: 'fail' },
  ),
  assessed(
    'a description still to be written',
    { descrizione: 'da definire' },
    { outcome: 'incomplete', at: 'unita_formative[2].verifica.descrizione' },
  ),
];

const TITLE = 'entry-title-below-minimum';
const ways = (...alternative: object[]) => ({ 'ingresso.alternative': alternative });
const NO_ADMISSION = { 'crediti.ammessi': ['frequenza'] };
const entry: Case[] = [
  {
    rule: TITLE,
    what: 'release from compulsory schooling, where the title asked for is no higher',
    edits: {},
    standard: { 'ingresso.proscioglimento': undefined },
    outcome: 'pass',
  },
  {
    rule: TITLE,
    what: 'credits in place of the title, where admission credits are not recognised',
    edits: { ...ways({ crediti: true }), 'crediti.ammissione': undefined },
    standard: NO_ADMISSION,
    outcome: 'fail',
    found: { is: 'terms', terms: ['crediti_ammissione'] },
    at: 'ingresso.alternative[0].crediti',
  },
  {
    rule: TITLE,
    what: 'a title beside credits, where admission credits are not recognised',
    edits: { ...ways({ crediti: true, titolo: { eqf: 2 } }), 'crediti.ammissione': undefined },
    standard: NO_ADMISSION,
    outcome: 'pass',
  },
  {
    rule: TITLE,
    what: 'credits in place of the title, where the standard says nothing of credits',
    edits: ways({ crediti: true }),
    standard: { crediti: undefined },
    outcome: 'pass',
  },
  {
    rule: TITLE,
    what: 'credits as one of several ways, none of them the first',
    edits: { ...ways({ crediti: true }, { titolo: { eqf: 3 } }), 'ingresso.titolo': undefined },
    outcome: 'pass',
    found: { is: 'terms', terms: ['crediti_ammissione'] },
    at: 'ingresso.alternative[0].crediti',
  },
  {
    rule: TITLE,
    what: 'a way in of which nothing is said',
    edits: ways({}),
    outcome: 'incomplete',
    required: { is: 'terms', terms: ['obbligo_istruzione'] },
    at: 'ingresso.alternative[0]',
  },
  ...(
    [
      [['da definire'], 'incomplete'],
      [['diploma_italiano', 'da definire'], 'incomplete'],
      [['diploma_italiano', 'residenza', 'da definire'], 'fail'],
    ] as const
  ).map(
    ([esenzioni, outcome]): Case => ({
      rule: 'entry-italian-exemption-not-allowed',
      what: `exemptions: ${esenzioni.join(', ')}`,
      edits: { 'ingresso.italiano.esenzioni': esenzioni },
      standard: { 'ingresso.esenzioni_italiano.ammesse': ['diploma_italiano'] },
      outcome,
      required: { is: 'terms', terms: ['diploma_italiano'] },
      at: 'ingresso.italiano.esenzioni',
    }),
  ),
  {
    rule: 'entry-derogation-not-allowed',
    what: 'derogations still to be written',
    edits: { 'ingresso.deroghe': ['da definire'] },
    outcome: 'incomplete',
    at: 'ingresso.deroghe',
  },
];

const units: Case[] = [
  {
    rule: 'kc-unknown',
    what: 'key competences not written',
    edits: { ...UNDECLARED, competenze_chiave: undefined },
    outcome: 'pass',
  },
  {
    rule: 'obiettivo-unknown',
    what: 'the same slip in the aim and among the units',
    edits: { ...PARTIAL, obiettivo: { unita: ['20_CRT'] }, 'unita_formative[1].codice': '20_CRT' },
    outcome: 'fail',
    at: 'obiettivo.unita[0]',
  },
  {
    rule: 'uf-unknown',
    what: 'a unit of none, before a key competence in the wrong section',
    edits: {
      ...UNDECLARED,
      'unita_formative[4]': { codice: '20_CTRR', ore: { aula: 1 } },
      'unita_formative[5]': { codice: '04_KC', ore: { aula: 1 } },
    },
    outcome: 'fail',
    found: { is: 'codes', codes: ['20_CTRR', '04_KC'] },
    at: 'unita_formative[5].codice',
  },
];

const calendar: Case[] = [
  ...(
    [
      ['2027-03-13', 'pass'],
      ['2027-03-12', 'fail'],
    ] as const
  ).map(
    ([fine, outcome]): Case => ({
      rule: 'dates-below-hours',
      what: `620 h from 2027-01-11 to ${fine}, ten hours on each day`,
      edits: { ...UNDECLARED, 'stage.ore': 242, 'corso.fine': fine },
      outcome,
      found: 620,
    }),
  ),
  {
    rule: 'durata-above-years',
    what: 'a last day and no first',
    on: CALL_CENTER,
    edits: { 'corso.inizio': undefined },
    outcome: 'not_applicable',
  },
  {
    rule: 'standard-not-in-force',
    what: 'between the two dates of the standard',
    edits: {},
    standard: { validita: { dal: '2027-01-11', al: '2027-12-31' } },
    outcome: 'pass',
  },
];

const asked = (misura: string, bound: Record<string, unknown>): Avviso[] => [
  {
    formato: 'qualcheck/avviso@1',
    id: 'ente/bordi',
    denominazione: 'Avviso',
    fonte: { documento: 'Bando' },
    vincoli: [{ misura, fonte: 'art. 1', ...bound }],
  },
];
const calls: Case[] = [
  {
    rule: 'vincolo-not-met',
    what: 'hours of laboratory in each unit, at the border of the shortest',
    edits: {},
    calls: asked('laboratorio@ogni_uf', { minimo: 8 }),
    subject: 'laboratorio@17_CTR',
    outcome: 'pass',
  },
  {
    rule: 'vincolo-not-met',
    what: 'hours of laboratory in each unit, a quarter of an hour beyond the shortest',
    edits: {},
    calls: asked('laboratorio@ogni_uf', { minimo: 8.25 }),
    subject: 'laboratorio@17_CTR',
    outcome: 'fail',
  },
  {
    rule: 'vincolo-not-met',
    what: 'a share of the hours of a unit outside the aim',
    edits: PARTIAL,
    calls: asked('laboratorio@20_CTR', { massimo_percentuale: 10, in_rapporto_a: 'uf.22_CTR' }),
    outcome: 'not_applicable',
  },
];

export const borderCases: readonly Case[] = [
  ...hours,
  ...readings,
  ...assessments,
  ...entry,
  ...units,
  ...calendar,
  ...calls,
];
