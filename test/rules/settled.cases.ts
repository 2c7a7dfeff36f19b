/** Readings that were settled after trying: each in both directions. */
import { type Case, PARTIAL, UNDECLARED } from './case.ts';

const CALL_CENTER = 'campania-call-center-conforme';
const CUSTOMER_CARE = 'campania-customer-care-conforme';

const calendar: Case[] = [
  { rule: 'standard-not-in-force', what: 'no dates in the standard', edits: {}, outcome: 'not_applicable' },
  ...(
    [
      ['2027-01-11', '2027-01-10', 'fail'],
      ['2027-01-10', '2027-01-10', 'pass'],
      [undefined, '2027-12-31', 'incomplete'],
    ] as const
  ).map(
    ([inizio, al, outcome]): Case => ({
      rule: 'standard-not-in-force',
      what: `in force until ${al}, a course that begins on ${inizio}`,
      edits: { 'corso.inizio': inizio },
      standard: { validita: { al } },
      outcome,
    }),
  ),
  ...(
    [
      ['2027-01-11', '2027-01-12', 'fail'],
      ['2027-01-12', '2027-01-12', 'pass'],
      [undefined, '2027-01-12', 'not_applicable'],
    ] as const
  ).map(
    ([inizio, dal, outcome]): Case => ({
      rule: 'standard-not-in-force',
      what: `in force from ${dal}, a course that begins on ${inizio}`,
      edits: { 'corso.inizio': inizio },
      standard: { validita: { dal } },
      outcome,
    }),
  ),
  ...(
    [
      ['2028-01-11', 'pass'],
      ['2028-01-12', 'fail'],
      [undefined, 'not_applicable'],
    ] as const
  ).map(
    ([fine, outcome]): Case => ({
      rule: 'durata-above-years',
      what: `one year from 2027-01-11, a course that ends on ${fine}`,
      on: CALL_CENTER,
      edits: { 'corso.inizio': '2027-01-11', 'corso.fine': fine },
      outcome,
    }),
  ),
  ...(
    [
      ['2028-03-01', 'pass'],
      ['2028-03-02', 'fail'],
    ] as const
  ).map(
    ([fine, outcome]): Case => ({
      rule: 'durata-above-years',
      what: `a year printed alone, from 2027-03-01, a course that ends on ${fine}`,
      on: CUSTOMER_CARE,
      edits: { 'corso.fine': fine },
      outcome,
    }),
  ),
  ...(
    [
      // 624 h take 63 days of ten hours.
      ['2027-03-14', 'pass'],
      ['2027-03-13', 'fail'],
      [undefined, 'not_applicable'],
    ] as const
  ).map(
    ([fine, outcome]): Case => ({
      rule: 'dates-below-hours',
      what: `from 2027-01-11, a course that ends on ${fine}`,
      edits: { 'corso.inizio': '2027-01-11', 'corso.fine': fine },
      outcome,
    }),
  ),
];

const people: Case[] = [
  {
    rule: 'laboratorio-without-room',
    what: 'classrooms and laboratories asked for each: another rule tells',
    edits: {},
    outcome: 'not_applicable',
  },
  { rule: 'laboratorio-without-room', what: 'a laboratory', on: CALL_CENTER, edits: {}, outcome: 'pass' },
  {
    rule: 'laboratorio-without-room',
    what: 'laboratory hours and classrooms only',
    on: CALL_CENTER,
    edits: { sedi: [{ tipo: 'aula', posti: 20 }] },
    outcome: 'fail',
    at: 'sedi',
  },
  {
    rule: 'entry-title-below-minimum',
    what: 'release from compulsory schooling, where level 4 is asked',
    on: CALL_CENTER,
    edits: { 'ingresso.proscioglimento': { accertamento: 'colloquio' } },
    outcome: 'fail',
    at: 'ingresso.proscioglimento',
  },
  {
    rule: 'entry-records-not-kept',
    what: 'papers of the entry test not kept',
    on: CALL_CENTER,
    edits: { 'ingresso.documentazione_agli_atti': false },
    outcome: 'fail',
  },
  {
    rule: 'entry-records-not-kept',
    what: 'papers of the entry test, not said',
    on: CALL_CENTER,
    edits: {},
    outcome: 'not_applicable',
  },
];

const scope: Case[] = [
  {
    rule: 'attestation-beyond-course',
    what: 'the certificate of the qualification for one unit',
    edits: { ...PARTIAL, 'valutazione.attestazione': 'Certificato di qualificazione professionale' },
    outcome: 'fail',
  },
  { rule: 'attestation-beyond-course', what: 'that of the unit', edits: PARTIAL, outcome: 'pass' },
  { rule: 'attestation-beyond-course', what: 'the whole course', edits: {}, outcome: 'not_applicable' },
  {
    rule: 'stage-below-minimum',
    what: 'a course that names all units is the whole course',
    edits: {
      ...UNDECLARED,
      obiettivo: { unita: ['17_CTR', '20_CTR', '21_CTR', '22_CTR'] },
      'stage.ore': 239.75,
    },
    outcome: 'fail',
  },
  {
    rule: 'uf-activity-missing',
    what: 'a unit without laboratory',
    edits: {
      ...UNDECLARED,
      'unita_formative[2].ore': { aula: 52 },
    },
    outcome: 'fail',
    subject: '21_CTR',
    found: 0,
  },
  { rule: 'uf-activity-missing', what: 'both in each unit', edits: {}, outcome: 'pass' },
  {
    rule: 'uf-activity-missing',
    what: 'hours that are not said: the minimum of the unit tells',
    edits: { ...UNDECLARED, 'unita_formative[2].ore': undefined },
    outcome: 'not_applicable',
    subject: '21_CTR',
  },
  {
    rule: 'aula-laboratorio-below-minimum',
    what: 'hours of a unit beyond the standard count towards no floor',
    edits: {
      ...UNDECLARED,
      'unita_formative[4]': { codice: '99_XYZ', ore: { aula: 100 } },
      'unita_formative[1].moduli': undefined,
      'unita_formative[1].ore': { aula: 64, laboratorio: 50, fad_sincrona: 15.75 },
    },
    outcome: 'fail',
    alsoFails: ['uf-below-minimum', 'total-below-minimum'],
  },
  {
    rule: 'uf-below-minimum',
    what: 'a unit that reaches its minimum with its own placement, where the source lists it: a doubt',
    on: CUSTOMER_CARE,
    edits: {},
    outcome: 'pass',
  },
  {
    rule: 'fad-above-uf-cap',
    what: 'hours that a module writes count, whatever its unit says',
    edits: {
      ...UNDECLARED,
      'unita_formative[2].moduli': [{ titolo: 'A distanza', ore: { fad_sincrona: 15.25 } }, { titolo: 'Il resto' }],
    },
    outcome: 'fail',
    subject: '21_CTR',
    // The unit says otherwise, and the course has too much as well.
    alsoFails: ['total-mismatch', 'fad-above-cap'],
  },
];

/** A condition of a standard, which calls share. */
const condition = (more: Record<string, unknown>) => ({ vincoli: [{ fonte: 'Art. 1', ...more }] });

const calls: Case[] = [
  {
    rule: 'vincolo-not-met',
    what: 'laboratory in each unit, at its border',
    standard: condition({ misura: 'laboratorio@ogni_uf', in_rapporto_a: 'uf@ogni_uf', minimo_percentuale: 30 }),
    edits: { ...UNDECLARED, 'unita_formative[2].ore': { aula: 37, laboratorio: 15.75 } },
    outcome: 'fail',
    subject: 'laboratorio@21_CTR',
    found: 15.75,
  },
  {
    rule: 'vincolo-not-met',
    what: 'a condition on a unit outside the aim',
    standard: condition({ misura: 'uf.21_CTR', minimo: 500 }),
    edits: PARTIAL,
    outcome: 'not_applicable',
  },
  {
    rule: 'vincolo-not-met',
    what: 'a condition on a unit that is missing: one cause, one failure',
    standard: condition({ misura: 'laboratorio@21_CTR', minimo: 10 }),
    edits: { ...UNDECLARED, 'unita_formative[2].codice': '2l_CTR' },
    outcome: 'not_applicable',
  },
  {
    rule: 'vincolo-not-met',
    what: 'a cap already broken, though hours are missing',
    standard: condition({ misura: 'totale', massimo: 300 }),
    edits: { ...UNDECLARED, 'unita_formative[2].ore': undefined },
    outcome: 'fail',
  },
  {
    rule: 'vincolo-unit-unknown',
    what: 'a unit that nobody knows',
    standard: condition({ misura: 'laboratorio@20_CRT', minimo: 1 }),
    edits: {},
    outcome: 'fail',
    suggestion: '20_CTR',
  },
  {
    rule: 'vincolo-unit-unknown',
    what: 'a key competence misspelt',
    standard: condition({ misura: 'kc.04_CK', minimo: 1 }),
    edits: {},
    outcome: 'fail',
    suggestion: '04_KC',
  },
  {
    rule: 'vincolo-unit-unknown',
    what: 'a unit of the plan beside those of the standard',
    standard: condition({ misura: 'uf.99_XYZ', minimo: 1 }),
    edits: { ...UNDECLARED, 'unita_formative[4]': { codice: '99_XYZ', ore: { aula: 4 } } },
    outcome: 'pass',
  },
  {
    rule: 'vincolo-not-met',
    what: 'laboratory in each unit, all at their border or above',
    standard: condition({ misura: 'laboratorio@ogni_uf', in_rapporto_a: 'uf@ogni_uf', minimo_percentuale: 30 }),
    edits: {},
    outcome: 'pass',
  },
  {
    rule: 'vincolo-unit-unknown',
    what: 'a unit of the standard',
    standard: condition({ misura: 'laboratorio@20_CTR', minimo: 1 }),
    edits: {},
    outcome: 'not_applicable',
  },
];

export const settledCases: Case[] = [...calendar, ...people, ...scope, ...calls];
