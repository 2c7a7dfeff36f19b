/** What only the standards of Campania and Lazio ask, on their own conforming examples. */
import { type Case, UNDECLARED } from './case.ts';

const CALL_CENTER = 'campania-call-center-conforme';
const CUSTOMER_CARE = 'campania-customer-care-conforme';
const LAZIO = 'lazio-assistenza-conforme';

/** FaD of the first unit of the call centre: two hours of classroom go to a distance. */
const remote = (mode: 'fad' | 'fad_sincrona' | 'fad_asincrona') => ({
  'unita_formative[0].moduli[2].ore': { aula: 22, [mode]: 2 },
});
const accredited = { 'soggetto.accreditato_fad': true };
const unsaid = { 'soggetto.accreditato_fad': undefined };

/** Hours of which the kind is not said, where both kinds are capped at nothing. */
const kindUnsaid: Case[] = [
  {
    rule: 'fad-above-cap',
    what: 'two hours of a kind that is not said, by a provider without accreditation',
    on: CALL_CENTER,
    edits: remote('fad'),
    outcome: 'fail',
    found: 2,
    required: 0,
    at: 'unita_formative',
  },
  {
    rule: 'fad-above-cap',
    what: 'two hours of a kind that is not said, by a provider that the plan says nothing of',
    on: CALL_CENTER,
    edits: { ...remote('fad'), ...unsaid },
    outcome: 'not_applicable',
  },
  {
    rule: 'fad-above-cap',
    what: 'two hours of a kind that is not said, by an accredited provider',
    on: CALL_CENTER,
    edits: { ...remote('fad'), ...accredited },
    outcome: 'not_applicable',
  },
  {
    rule: 'fad-above-cap',
    what: 'no hours, by a provider without accreditation',
    on: CALL_CENTER,
    edits: {},
    outcome: 'not_applicable',
  },
  {
    rule: 'fad-above-cap',
    what: 'two hours whose kind is said fail by their own cap alone',
    on: CALL_CENTER,
    edits: remote('fad_sincrona'),
    outcome: 'not_applicable',
  },
  {
    rule: 'fad-above-cap',
    what: 'an hour whose kind is said beside one of a kind that is not said fail by the cap of the one',
    on: CALL_CENTER,
    edits: { 'unita_formative[0].moduli[2].ore': { aula: 22, fad: 1, fad_sincrona: 1 } },
    outcome: 'not_applicable',
  },
  ...(['fad_sincrona', 'fad_asincrona'] as const).map(
    (kind): Case => ({
      rule: 'fad-above-cap',
      what: `two hours of a kind that is not said, where ${kind} has no cap`,
      on: CALL_CENTER,
      edits: remote('fad'),
      standard: { [`ore.${kind}`]: undefined },
      outcome: 'not_applicable',
    }),
  ),
  {
    rule: 'fad-above-cap',
    what: 'two hours of a kind that is not said, where nobody is exempt from the caps',
    on: CALL_CENTER,
    edits: { ...remote('fad'), ...unsaid },
    standard: { 'fad.accreditamento': undefined },
    outcome: 'fail',
    found: 2,
    required: 0,
  },
  ...([96, 97] as const).map(
    (hours): Case => ({
      rule: 'fad-above-cap',
      what: `${hours} h of a kind that is not said, where 20 % and 20 % of 240 h are allowed`,
      on: CALL_CENTER,
      edits: { ...UNDECLARED, 'unita_formative[0].moduli[2].ore': { aula: 24, fad: hours } },
      standard: {
        fad: undefined,
        'ore.aula.minimo': 240,
        'ore.fad_sincrona.massimo_percentuale': 20,
        'ore.fad_asincrona.massimo_percentuale': 20,
      },
      outcome: hours === 96 ? 'not_applicable' : 'fail',
    }),
  ),
];

const accreditation: Case[] = [
  ...kindUnsaid,
  {
    rule: 'fad-sincrona-above-cap',
    what: 'none, by a provider without accreditation',
    on: CALL_CENTER,
    edits: {},
    outcome: 'pass',
    found: 0,
    required: 0,
    at: 'unita_formative',
  },
  {
    rule: 'fad-sincrona-above-cap',
    what: 'two hours, by a provider without accreditation',
    on: CALL_CENTER,
    edits: remote('fad_sincrona'),
    outcome: 'fail',
    found: 2,
    required: 0,
  },
  {
    rule: 'fad-asincrona-above-cap',
    what: 'two hours, by a provider without accreditation',
    on: CALL_CENTER,
    edits: remote('fad_asincrona'),
    outcome: 'fail',
    found: 2,
  },
  {
    rule: 'fad-asincrona-above-cap',
    what: 'two hours, by an accredited provider',
    on: CALL_CENTER,
    edits: { ...remote('fad_asincrona'), ...accredited },
    outcome: 'manual',
  },
  {
    rule: 'fad-asincrona-above-cap',
    what: 'two hours, by a provider that the plan says nothing of',
    on: CALL_CENTER,
    edits: { ...remote('fad_asincrona'), soggetto: undefined },
    outcome: 'incomplete',
    found: 2,
  },
  {
    rule: 'fad-sincrona-above-cap',
    what: 'hours not written, by a provider without accreditation',
    on: CALL_CENTER,
    edits: { ...UNDECLARED, 'unita_formative[0].moduli[2].ore': undefined },
    outcome: 'incomplete',
    found: 0,
    at: 'unita_formative[0].moduli[2].ore',
  },
  {
    rule: 'fad-sincrona-above-cap',
    what: 'two hours, others not written, accreditation not said',
    on: CALL_CENTER,
    edits: { ...UNDECLARED, ...remote('fad_sincrona'), ...unsaid, 'unita_formative[1].moduli[2].ore': undefined },
    outcome: 'incomplete',
    found: 2,
  },
  {
    rule: 'fad-asincrona-above-cap',
    what: 'a course for one unit, by a provider without accreditation',
    on: CALL_CENTER,
    edits: { ...remote('fad_asincrona'), obiettivo: { unita: ['2912'] } },
    outcome: 'fail',
  },
];

const careUnit = (aula: number, fad_sincrona: number) => ({
  ...UNDECLARED,
  'unita_formative[2].moduli[0].ore': { aula, fad_sincrona },
});

const caps: Case[] = [
  {
    rule: 'fad-sincrona-above-cap',
    what: 'a figure that cannot stand: a person looks at it',
    on: CUSTOMER_CARE,
    edits: {},
    outcome: 'manual',
  },
  {
    rule: 'fad-asincrona-above-cap',
    what: 'a figure that cannot stand, and no hours of the kind',
    on: CUSTOMER_CARE,
    edits: {},
    outcome: 'not_applicable',
  },
  {
    rule: 'fad-above-uf-cap',
    what: 'exactly 16 h, in hours and as 40 % of 40 h',
    on: CUSTOMER_CARE,
    edits: careUnit(15, 16),
    outcome: 'pass',
    subject: '1261',
    found: 16,
    required: 16,
  },
  {
    rule: 'fad-above-uf-cap',
    what: 'asynchronous hours count in hours and not in the share',
    on: CUSTOMER_CARE,
    edits: { ...UNDECLARED, 'unita_formative[2].moduli[0].ore': { aula: 15, fad_sincrona: 16, fad_asincrona: 0.25 } },
    outcome: 'fail',
    subject: '1261',
    found: 16.25,
    required: 16,
  },
  {
    rule: 'fad-above-net-cap',
    what: 'a cap as printed that cannot stand has no stricter reading',
    on: CUSTOMER_CARE,
    edits: {},
    standard: {
      'ore.fad': { stampato: '175', anomalia: 'fad-sincrona-175', campo: 'Percentuale massima' },
      'ore.aula_laboratorio': { minimo: 150, campo: 'Durata' },
    },
    outcome: 'not_applicable',
  },
  {
    rule: 'laboratorio-above-uf-maximum',
    what: 'beyond the hours printed for the unit',
    on: CUSTOMER_CARE,
    edits: { ...UNDECLARED, 'unita_formative[2].moduli[1].ore': { aula: 16, laboratorio: 40.25 } },
    outcome: 'fail',
    subject: '1261',
    found: 40.25,
    required: 40,
  },
];

const units: Case[] = [
  {
    rule: 'uf-below-minimum',
    what: 'a unit without hours in the standard',
    on: CALL_CENTER,
    edits: {},
    outcome: 'not_applicable',
  },
  {
    rule: 'kc-unknown',
    what: 'any code where the standard lists none',
    on: CUSTOMER_CARE,
    edits: {},
    outcome: 'not_applicable',
  },
  {
    rule: 'kc-unknown',
    what: 'a unit among the key competences where the standard lists none',
    on: CUSTOMER_CARE,
    edits: { ...UNDECLARED, 'competenze_chiave[2]': { codice: '2366', ore: { aula: 4 } } },
    outcome: 'fail',
    found: { is: 'codes', codes: ['2366'] },
    at: 'competenze_chiave[2].codice',
  },
  {
    rule: 'kc-total-below-minimum',
    what: 'key competences of one’s own choice',
    on: CUSTOMER_CARE,
    edits: { ...UNDECLARED, 'competenze_chiave[1].ore.aula': 5.75, 'unita_formative[0].moduli[1].ore.aula': 18 },
    outcome: 'fail',
    found: 19.75,
    required: 20,
  },
];

const entry: Case[] = [
  {
    rule: 'entry-title-below-minimum',
    what: 'the level that another field of the source would allow',
    on: CUSTOMER_CARE,
    edits: { 'ingresso.titolo': 'qualifica_professionale' },
    outcome: 'fail',
  },
  {
    rule: 'entry-age-below-minimum',
    what: 'a year less than printed',
    on: CUSTOMER_CARE,
    edits: { 'ingresso.eta_minima': 17 },
    outcome: 'fail',
  },
  {
    rule: 'entry-italian-exemption-not-allowed',
    what: 'the Italian diploma, which the text names',
    on: CUSTOMER_CARE,
    edits: {},
    outcome: 'pass',
    found: { is: 'terms', terms: ['diploma_italiano'] },
  },
];

const people: Case[] = [
  {
    rule: 'teacher-title-missing',
    what: 'no title, for laboratory hours only',
    on: CUSTOMER_CARE,
    edits: {},
    outcome: 'pass',
  },
  {
    rule: 'teacher-title-missing',
    what: 'no title, for laboratory hours and a classroom hour',
    on: CUSTOMER_CARE,
    edits: { ...UNDECLARED, 'unita_formative[1].moduli[2].ore.aula': 1 },
    outcome: 'fail',
  },
  {
    rule: 'tutor-requirements-missing',
    what: 'a tutor a year short',
    on: CALL_CENTER,
    edits: { 'stage.tutor[1].esperienza_professionale_anni': 2 },
    outcome: 'fail',
  },
  {
    rule: 'rooms-missing',
    what: 'a laboratory only, where either will do',
    on: CALL_CENTER,
    edits: { 'sedi[0]': undefined },
    outcome: 'pass',
  },
  {
    rule: 'rooms-missing',
    what: 'no room at all, where either will do',
    on: CALL_CENTER,
    edits: { sedi: [] },
    outcome: 'fail',
  },
];

const profile: Case[] = [
  {
    rule: 'situations-below-minimum',
    what: 'one complaint and two behaviours among three requests',
    on: LAZIO,
    edits: {},
    outcome: 'pass',
    subject: 'I2.4-3',
  },
  {
    rule: 'situations-below-minimum',
    what: 'the same behaviour in all three requests',
    on: LAZIO,
    edits: {
      'unita_formative[2].verifica.situazioni[0].comportamento': 'preoccupato',
    },
    outcome: 'fail',
    subject: 'I2.4-3',
  },
  {
    rule: 'situations-below-minimum',
    what: 'no time where the text speaks of the time given',
    on: LAZIO,
    edits: { 'unita_formative[3].verifica.tempo_minuti': undefined },
    outcome: 'fail',
    subject: 'I2.4-4',
  },
  {
    rule: 'situations-below-minimum',
    what: 'two situations of use for three',
    on: LAZIO,
    edits: { 'unita_formative[1].verifica.situazioni[2]': undefined },
    outcome: 'fail',
    subject: 'I2.4-2',
  },
  {
    rule: 'situations-below-minimum',
    what: 'no time where none is asked, no trait in the first situation',
    on: LAZIO,
    edits: {
      'unita_formative[0].verifica.tempo_minuti': undefined,
      'unita_formative[0].verifica.situazioni': [
        { descrizione: 'cliente indeciso' },
        { descrizione: 'cliente adirato', caratteri: ['conflitto'] },
        { descrizione: 'tariffa in inglese', caratteri: ['Lingua -  straniera'] },
      ],
    },
    outcome: 'pass',
    subject: 'I2.4-1',
  },
  {
    rule: 'ada-mismatch',
    what: 'a former code, where there is no card of the Atlante',
    on: LAZIO,
    edits: { 'corso.ada': ['ADA.25.224.729'] },
    outcome: 'pass',
  },
  {
    rule: 'ada-mismatch',
    what: 'another code, where there is no card of the Atlante',
    on: LAZIO,
    edits: { 'corso.ada': ['ADA.24.01.08'] },
    outcome: 'fail',
  },
  {
    rule: 'total-below-minimum',
    what: 'a profile without hours',
    on: LAZIO,
    edits: {},
    outcome: 'not_applicable',
  },
];

const classified = (on: NonNullable<Case['on']>, key: string, value: unknown, outcome: 'pass' | 'fail'): Case => ({
  rule: 'classification-mismatch',
  what: `${key} «${value}»`,
  on,
  edits: { [`corso.${key}`]: value },
  outcome,
  subject: key,
});
const PROCESS = 'Sviluppo e gestione di prodotti e servizi digitali';
const classification: Case[] = [
  classified(LAZIO, 'profilo', 'I2.4', 'pass'),
  classified(LAZIO, 'profilo', '[I2.4] Operatore assistenza clienti', 'pass'),
  classified(LAZIO, 'profilo', 'Operatore assistenza clienti', 'pass'),
  classified(LAZIO, 'profilo', 'I2.5', 'fail'),
  classified(CALL_CENTER, 'sep', '14', 'pass'),
  classified(CALL_CENTER, 'sep', '14 - Servizi digitali', 'pass'),
  classified(CALL_CENTER, 'sep', '24', 'fail'),
  classified(CALL_CENTER, 'processo', PROCESS, 'pass'),
  classified(CALL_CENTER, 'processo', 'Marketing', 'fail'),
];

export const elsewhereCases: Case[] = [
  ...accreditation,
  ...caps,
  ...units,
  ...entry,
  ...people,
  ...profile,
  ...classification,
];
