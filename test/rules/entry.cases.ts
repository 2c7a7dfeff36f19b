/** Classification, entry and attendance. */
import type { Case } from './case.ts';

const ADA = ['ADA.24.01.08', 'ADA.24.04.11'];

const classification: Case[] = [
  { rule: 'eqf-mismatch', what: 'level 3', edits: {}, outcome: 'pass', found: 3, required: 3 },
  { rule: 'eqf-mismatch', what: 'level 4', edits: { 'corso.eqf': 4 }, outcome: 'fail', found: 4, at: 'corso.eqf' },
  { rule: 'eqf-mismatch', what: 'level 2', edits: { 'corso.eqf': 2 }, outcome: 'fail', found: 2 },
  {
    rule: 'eqf-mismatch',
    what: 'taken over from the standard',
    edits: { 'corso.eqf': undefined },
    outcome: 'not_applicable',
  },
  {
    rule: 'eqf-mismatch',
    what: 'no level in the standard',
    edits: {},
    standard: { 'classificazione.eqf': undefined },
    outcome: 'not_applicable',
  },
  {
    rule: 'ada-mismatch',
    what: 'the same, in another order',
    edits: { 'corso.ada': [...ADA].reverse() },
    outcome: 'pass',
    required: { is: 'codes', codes: ADA },
  },
  {
    rule: 'ada-mismatch',
    what: 'one left out',
    edits: { 'corso.ada': [ADA[0]] },
    outcome: 'fail',
    found: { is: 'codes', codes: ['ADA.24.01.08'] },
    at: 'corso.ada',
  },
  { rule: 'ada-mismatch', what: 'one too many', edits: { 'corso.ada': [...ADA, 'ADA.24.04.12'] }, outcome: 'fail' },
  {
    rule: 'ada-mismatch',
    what: 'taken over from the standard',
    edits: { 'corso.ada': undefined },
    outcome: 'not_applicable',
  },
  {
    rule: 'ada-mismatch',
    what: 'none in the standard',
    edits: {},
    standard: { 'classificazione.ada': undefined },
    outcome: 'not_applicable',
  },
];

const title = (what: string, value: unknown, outcome: 'pass' | 'fail', more: Partial<Case> = {}): Case => ({
  rule: 'entry-title-below-minimum',
  what,
  edits: { 'ingresso.titolo': value },
  outcome,
  at: 'ingresso.titolo',
  ...more,
});

const entry: Case[] = [
  title('compulsory schooling', 'obbligo_istruzione', 'pass'),
  title('lower secondary only', 'licenza_media', 'fail', {
    found: { is: 'terms', terms: ['licenza_media'] },
    required: { is: 'terms', terms: ['obbligo_istruzione'] },
  }),
  title('level 2', { eqf: 2 }, 'pass', { found: 2 }),
  title('level 1', { eqf: 1 }, 'fail', { found: 1 }),
  ...['qualifica_professionale', 'diploma', 'its', 'laurea', 'laurea_magistrale', 'dottorato'].map((higher) =>
    title(`${higher} is higher`, higher, 'pass'),
  ),
  title('diploma where a diploma is asked', 'diploma', 'pass', { standard: { 'ingresso.titolo.minimo': 'diploma' } }),
  title('qualification where a diploma is asked', 'qualifica_professionale', 'fail', {
    standard: { 'ingresso.titolo.minimo': 'diploma' },
  }),
  {
    rule: 'entry-title-below-minimum',
    what: 'not written',
    edits: { 'ingresso.titolo': undefined },
    outcome: 'incomplete',
  },
  {
    rule: 'entry-title-below-minimum',
    what: 'entry not written at all',
    edits: { ingresso: undefined },
    outcome: 'incomplete',
    at: 'ingresso.titolo',
  },
  {
    rule: 'entry-title-below-minimum',
    what: 'none in the standard',
    edits: {},
    standard: { 'ingresso.titolo': undefined },
    outcome: 'not_applicable',
  },

  {
    rule: 'proscioglimento-without-assessment',
    what: 'with its assessment',
    edits: { 'ingresso.proscioglimento': { accertamento: 'colloquio' } },
    outcome: 'pass',
    found: { is: 'text', text: 'colloquio' },
  },
  {
    rule: 'proscioglimento-without-assessment',
    what: 'assessment left out',
    edits: { 'ingresso.proscioglimento': {} },
    outcome: 'fail',
    found: { is: 'nothing' },
    at: 'ingresso.proscioglimento',
  },
  {
    rule: 'proscioglimento-without-assessment',
    what: 'assessment of blanks',
    edits: { 'ingresso.proscioglimento': { accertamento: '  ' } },
    outcome: 'incomplete',
  },
  {
    rule: 'proscioglimento-without-assessment',
    what: 'an assessment that holds a place',
    edits: { 'ingresso.proscioglimento': { accertamento: 'da definire' } },
    outcome: 'incomplete',
  },
  {
    rule: 'proscioglimento-without-assessment',
    what: 'an assessment that is none',
    edits: { 'ingresso.proscioglimento': { accertamento: 'nessuno' } },
    outcome: 'fail',
  },
  {
    rule: 'proscioglimento-without-assessment',
    what: 'no release in the plan',
    edits: { 'ingresso.proscioglimento': undefined },
    outcome: 'not_applicable',
  },
  {
    rule: 'proscioglimento-without-assessment',
    what: 'no release in the standard',
    edits: {},
    standard: { 'ingresso.proscioglimento': undefined },
    outcome: 'not_applicable',
  },

  {
    rule: 'entry-italian-below-minimum',
    what: 'B1',
    edits: { 'ingresso.italiano.livello': 'B1' },
    outcome: 'pass',
    found: { is: 'terms', terms: ['B1'] },
  },
  {
    rule: 'entry-italian-below-minimum',
    what: 'A2',
    edits: { 'ingresso.italiano.livello': 'A2' },
    outcome: 'fail',
    found: { is: 'terms', terms: ['A2'] },
    required: { is: 'terms', terms: ['B1'] },
    at: 'ingresso.italiano.livello',
  },
  ...['B2', 'C1', 'C2'].map(
    (level): Case => ({
      rule: 'entry-italian-below-minimum',
      what: `${level} is higher`,
      edits: { 'ingresso.italiano.livello': level },
      outcome: 'pass',
    }),
  ),
  {
    rule: 'entry-italian-below-minimum',
    what: 'not written',
    edits: { 'ingresso.italiano.livello': undefined },
    outcome: 'incomplete',
  },
  {
    rule: 'entry-italian-below-minimum',
    what: 'none in the standard',
    edits: {},
    standard: { 'ingresso.italiano': undefined },
    outcome: 'not_applicable',
  },

  ...['test_ingresso', 'certificazione'].map(
    (way): Case => ({
      rule: 'entry-italian-check-missing',
      what: `${way} alone is enough`,
      edits: { 'ingresso.italiano.verifica': [way] },
      outcome: 'pass',
      found: { is: 'terms', terms: [way] },
    }),
  ),
  {
    rule: 'entry-italian-check-missing',
    what: 'an empty list',
    edits: { 'ingresso.italiano.verifica': [] },
    outcome: 'fail',
    found: { is: 'nothing' },
    at: 'ingresso.italiano.verifica',
  },
  {
    rule: 'entry-italian-check-missing',
    what: 'a way that the standard does not accept',
    edits: { 'ingresso.italiano.verifica': ['test_ingresso'] },
    standard: { 'ingresso.verifica_italiano.una_tra': ['certificazione'] },
    outcome: 'fail',
  },
  {
    rule: 'entry-italian-check-missing',
    what: 'an accepted way beside another',
    edits: {},
    standard: { 'ingresso.verifica_italiano.una_tra': ['certificazione'] },
    outcome: 'pass',
    found: { is: 'terms', terms: ['certificazione'] },
  },
  {
    rule: 'entry-italian-check-missing',
    what: 'not written',
    edits: { 'ingresso.italiano.verifica': undefined },
    outcome: 'incomplete',
  },
  {
    rule: 'entry-italian-check-missing',
    what: 'none in the standard',
    edits: {},
    standard: { 'ingresso.verifica_italiano': undefined },
    outcome: 'not_applicable',
  },

  {
    rule: 'entry-italian-exemption-not-allowed',
    what: 'no exemption',
    edits: { 'ingresso.italiano.esenzioni': [] },
    outcome: 'pass',
  },
  {
    rule: 'entry-italian-exemption-not-allowed',
    what: 'none written is none granted',
    edits: { 'ingresso.italiano.esenzioni': undefined },
    outcome: 'pass',
  },
  {
    rule: 'entry-italian-exemption-not-allowed',
    what: 'the Italian diploma, where nobody is exempt',
    edits: { 'ingresso.italiano.esenzioni': ['diploma_italiano'] },
    outcome: 'fail',
    found: { is: 'terms', terms: ['diploma_italiano'] },
    at: 'ingresso.italiano.esenzioni',
  },
  {
    rule: 'entry-italian-exemption-not-allowed',
    what: 'the Italian diploma, where it is allowed',
    edits: { 'ingresso.italiano.esenzioni': ['diploma_italiano'] },
    standard: { 'ingresso.esenzioni_italiano.ammesse': ['diploma_italiano'] },
    outcome: 'pass',
  },
  {
    rule: 'entry-italian-exemption-not-allowed',
    what: 'another beside the allowed one: only that one is refused',
    edits: { 'ingresso.italiano.esenzioni': ['diploma_italiano', 'residenza'] },
    standard: { 'ingresso.esenzioni_italiano.ammesse': ['diploma_italiano'] },
    outcome: 'fail',
    found: { is: 'terms', terms: ['residenza'] },
  },
  {
    rule: 'entry-italian-exemption-not-allowed',
    what: 'nothing said in the standard',
    edits: { 'ingresso.italiano.esenzioni': ['diploma_italiano'] },
    standard: { 'ingresso.esenzioni_italiano': undefined },
    outcome: 'not_applicable',
  },

  {
    rule: 'entry-deadline-after-start',
    what: 'by the start',
    edits: {},
    outcome: 'pass',
    required: { is: 'terms', terms: ['inizio_attivita'] },
  },
  {
    rule: 'entry-deadline-after-start',
    what: 'on the first day',
    edits: { 'ingresso.requisiti_entro': '2027-01-11' },
    outcome: 'pass',
    found: { is: 'date', date: '2027-01-11' },
  },
  {
    rule: 'entry-deadline-after-start',
    what: 'a day later',
    edits: { 'ingresso.requisiti_entro': '2027-01-12' },
    outcome: 'fail',
    found: { is: 'date', date: '2027-01-12' },
    required: { is: 'date', date: '2027-01-11' },
    at: 'ingresso.requisiti_entro',
  },
  {
    rule: 'entry-deadline-after-start',
    what: 'a date, and no day of start to compare',
    edits: { 'ingresso.requisiti_entro': '2027-01-11', 'corso.inizio': undefined },
    outcome: 'incomplete',
    at: 'corso.inizio',
  },
  {
    rule: 'entry-deadline-after-start',
    what: 'a date, and nothing written of the course',
    edits: { 'ingresso.requisiti_entro': '2027-01-11', corso: undefined },
    outcome: 'incomplete',
    at: 'corso.inizio',
  },
  {
    rule: 'entry-deadline-after-start',
    what: 'by the start, whenever that is',
    edits: { 'corso.inizio': undefined },
    outcome: 'pass',
  },
  {
    rule: 'entry-deadline-after-start',
    what: 'not written',
    edits: { 'ingresso.requisiti_entro': undefined },
    outcome: 'incomplete',
    at: 'ingresso.requisiti_entro',
  },
  {
    rule: 'entry-deadline-after-start',
    what: 'none in the standard',
    edits: {},
    standard: { 'ingresso.termine': undefined },
    outcome: 'not_applicable',
  },

  {
    rule: 'entry-derogation-not-allowed',
    what: 'none',
    edits: { 'ingresso.deroghe': [] },
    outcome: 'pass',
    found: { is: 'terms', terms: [] },
  },
  {
    rule: 'entry-derogation-not-allowed',
    what: 'two',
    edits: { 'ingresso.deroghe': ['età', 'titolo'] },
    outcome: 'fail',
    found: { is: 'text', text: 'età; titolo' },
  },
  {
    rule: 'entry-derogation-not-allowed',
    what: 'none written',
    edits: { 'ingresso.deroghe': undefined },
    outcome: 'pass',
  },
  {
    rule: 'entry-derogation-not-allowed',
    what: 'one',
    edits: { 'ingresso.deroghe': ['titolo entro l’esame'] },
    outcome: 'fail',
    found: { is: 'text', text: 'titolo entro l’esame' },
    at: 'ingresso.deroghe',
  },
  {
    rule: 'entry-derogation-not-allowed',
    what: 'one, where they are allowed',
    edits: { 'ingresso.deroghe': ['titolo entro l’esame'] },
    standard: { 'ingresso.deroghe.ammesse': true },
    outcome: 'pass',
  },
  {
    rule: 'entry-derogation-not-allowed',
    what: 'nothing said in the standard',
    edits: { 'ingresso.deroghe': ['titolo entro l’esame'] },
    standard: { 'ingresso.deroghe': undefined },
    outcome: 'not_applicable',
  },
];

const presence = (minima: number | undefined, assenze: number | undefined) => ({
  'frequenza.minima': minima,
  'frequenza.assenze_massime': assenze,
});

const exemptionsInWords: Case[] = (
  [
    ['Diploma italiano', 'pass'],
    ['laurea italiana', 'fail'],
  ] as const
).map(
  ([words, outcome]): Case => ({
    rule: 'entry-italian-exemption-not-allowed',
    what: `an exemption in words, «${words}», where the source names one`,
    on: 'campania-call-center-conforme',
    edits: { 'ingresso.italiano.esenzioni': [words] },
    outcome,
  }),
);

const attendance: Case[] = [
  {
    rule: 'attendance-below-minimum',
    what: 'exactly 80 %',
    edits: presence(80, undefined),
    outcome: 'pass',
    found: 80,
    required: 80,
    at: 'frequenza.minima',
  },
  {
    rule: 'attendance-below-minimum',
    what: '79.99 %',
    edits: presence(79.99, undefined),
    outcome: 'fail',
    found: 79.99,
    at: 'frequenza.minima',
  },
  {
    rule: 'attendance-below-minimum',
    what: 'at most 20 % of absence is 80 % of presence',
    edits: presence(undefined, 20),
    outcome: 'pass',
    found: 80,
    at: 'frequenza.assenze_massime',
  },
  {
    rule: 'attendance-below-minimum',
    what: '20.01 % of absence',
    edits: presence(undefined, 20.01),
    outcome: 'fail',
    found: 79.99,
    at: 'frequenza.assenze_massime',
  },
  { rule: 'attendance-below-minimum', what: 'neither written', edits: { frequenza: {} }, outcome: 'incomplete' },
  {
    rule: 'attendance-below-minimum',
    what: 'none in the standard',
    edits: presence(10, undefined),
    standard: { 'frequenza.minima': undefined },
    outcome: 'not_applicable',
  },
  {
    rule: 'attendance-mismatch',
    what: 'two figures that make 100 %',
    edits: presence(80.01, 19.99),
    outcome: 'pass',
    found: 100,
  },
  {
    rule: 'attendance-mismatch',
    what: 'a hundredth short',
    edits: presence(80, 19.99),
    outcome: 'fail',
    found: 99.99,
    required: 100,
    at: 'frequenza.assenze_massime',
  },
  {
    rule: 'attendance-mismatch',
    what: 'a hundredth too much',
    edits: presence(80.01, 20),
    outcome: 'fail',
    found: 100.01,
  },
  { rule: 'attendance-mismatch', what: 'presence only', edits: presence(80, undefined), outcome: 'not_applicable' },
  { rule: 'attendance-mismatch', what: 'absence only', edits: presence(undefined, 20), outcome: 'not_applicable' },
];

/** What other Regions ask of those who enrol, and Basilicata does not. */
const EIGHTEEN = { 'ingresso.eta': { minima: 18, campo: 'Età' } };
const PAPERS = {
  'ingresso.titoli_esteri': { uno_tra: ['dichiarazione_valore', 'documento_equipollente'], campo: 'Titoli esteri' },
};
const ONE_PAPER = { 'ingresso.titoli_esteri': { uno_tra: ['dichiarazione_valore'], campo: 'Titoli esteri' } };
/** The same requirement a second time, in words that contradict the first. */
const OTHER_FIELD = { 'ingresso.titolo_altro_campo': { minimo: { eqf: 3 }, campo: 'Livello di ingresso' } };
const TWO_YEARS = {
  annualita: {
    campo: 'Annualità',
    voci: [
      { anno: 1, ore: 300, esame_intermedio: true },
      { anno: 2, ore: 300, esame_intermedio: false },
    ],
  },
};
const years = (...exams: (boolean | undefined)[]) => ({
  'corso.annualita': exams.map((exam) => (exam === undefined ? {} : { esame_intermedio: exam })),
});

const elsewhere: Case[] = [
  {
    rule: 'entry-age-below-minimum',
    what: 'exactly 18',
    edits: { 'ingresso.eta_minima': 18 },
    standard: EIGHTEEN,
    outcome: 'pass',
    found: 18,
    required: 18,
  },
  {
    rule: 'entry-age-below-minimum',
    what: '17',
    edits: { 'ingresso.eta_minima': 17 },
    standard: EIGHTEEN,
    outcome: 'fail',
    found: 17,
    at: 'ingresso.eta_minima',
  },
  { rule: 'entry-age-below-minimum', what: 'not written', edits: {}, standard: EIGHTEEN, outcome: 'incomplete' },
  {
    rule: 'entry-age-below-minimum',
    what: 'none in the standard',
    edits: { 'ingresso.eta_minima': 1 },
    outcome: 'not_applicable',
  },

  {
    rule: 'entry-foreign-title-missing',
    what: 'one of the two papers',
    edits: { 'ingresso.titoli_esteri': ['documento_equipollente'] },
    standard: PAPERS,
    outcome: 'pass',
  },
  {
    rule: 'entry-foreign-title-missing',
    what: 'an empty list',
    edits: { 'ingresso.titoli_esteri': [] },
    standard: PAPERS,
    outcome: 'fail',
    found: { is: 'nothing' },
    at: 'ingresso.titoli_esteri',
  },
  {
    rule: 'entry-foreign-title-missing',
    what: 'a paper that the standard does not accept',
    edits: { 'ingresso.titoli_esteri': ['documento_equipollente'] },
    standard: ONE_PAPER,
    outcome: 'fail',
  },
  { rule: 'entry-foreign-title-missing', what: 'not written', edits: {}, standard: PAPERS, outcome: 'incomplete' },
  { rule: 'entry-foreign-title-missing', what: 'none in the standard', edits: {}, outcome: 'not_applicable' },

  title('level 3, where another field asks for it', { eqf: 3 }, 'pass', { standard: OTHER_FIELD }),
  // A contradiction of the source: the other field only warns, so no error-level rule fails.
  title('level 2, where another field asks for 3', { eqf: 2 }, 'fail', { standard: OTHER_FIELD, required: 3 }),

  {
    rule: 'annualita-mismatch',
    what: 'the years of the standard, with its exams',
    edits: years(true, false),
    standard: TWO_YEARS,
    outcome: 'pass',
  },
  {
    rule: 'annualita-mismatch',
    what: 'exams not said',
    edits: years(undefined, undefined),
    standard: TWO_YEARS,
    outcome: 'pass',
  },
  {
    rule: 'annualita-mismatch',
    what: 'a year too few',
    edits: years(true),
    standard: TWO_YEARS,
    outcome: 'fail',
    at: 'corso.annualita',
  },
  {
    rule: 'annualita-mismatch',
    what: 'a year too many',
    edits: years(true, false, false),
    standard: TWO_YEARS,
    outcome: 'fail',
  },
  {
    rule: 'annualita-mismatch',
    what: 'the exam in another year',
    edits: years(false, true),
    standard: TWO_YEARS,
    outcome: 'fail',
  },
  {
    rule: 'annualita-mismatch',
    what: 'an exam in the second year too',
    edits: years(true, true),
    standard: TWO_YEARS,
    outcome: 'fail',
    found: { is: 'years', years: [true, true] },
    required: { is: 'years', years: [true, false] },
  },
  {
    rule: 'annualita-mismatch',
    what: 'taken over from the standard',
    edits: { 'corso.annualita': undefined },
    standard: TWO_YEARS,
    outcome: 'not_applicable',
  },
  { rule: 'annualita-mismatch', what: 'none in the standard', edits: {}, outcome: 'not_applicable' },
];

const CEILINGS = {
  'frequenza.assenze': { massimo_percentuale: 20, campo: 'Assenze massime' },
  'frequenza.inserimento': { massimo_percentuale: 20, campo: 'TUI' },
};
const joining = (inserimento: number) => ({ 'frequenza.inserimento_entro': inserimento });

/** Ceilings that Campania sets; the floor on presence is taken out, as its complement would fail with it. */
const ceilings: Case[] = [
  {
    rule: 'absence-above-maximum',
    what: 'exactly 20 %',
    edits: presence(undefined, 20),
    standard: CEILINGS,
    outcome: 'pass',
    found: 20,
    required: 20,
  },
  {
    rule: 'absence-above-maximum',
    what: '20.01 %',
    edits: presence(undefined, 20.01),
    standard: { ...CEILINGS, 'frequenza.minima': undefined },
    outcome: 'fail',
    found: 20.01,
    at: 'frequenza.assenze_massime',
  },
  {
    rule: 'absence-above-maximum',
    what: 'at least 80 % of presence is 20 % of absence',
    edits: presence(80, undefined),
    standard: CEILINGS,
    outcome: 'pass',
    found: 20,
    at: 'frequenza.minima',
  },
  {
    rule: 'absence-above-maximum',
    what: '79.99 % of presence',
    edits: presence(79.99, undefined),
    standard: { ...CEILINGS, 'frequenza.minima': undefined },
    outcome: 'fail',
    found: 20.01,
    at: 'frequenza.minima',
  },
  {
    rule: 'absence-above-maximum',
    what: 'neither written',
    edits: { frequenza: undefined },
    standard: CEILINGS,
    outcome: 'incomplete',
  },
  { rule: 'absence-above-maximum', what: 'none in the standard', edits: {}, outcome: 'not_applicable' },
  {
    rule: 'tui-above-maximum',
    what: 'exactly 20 %',
    edits: joining(20),
    standard: CEILINGS,
    outcome: 'pass',
    found: 20,
    required: 20,
  },
  {
    rule: 'tui-above-maximum',
    what: '20.01 %',
    edits: joining(20.01),
    standard: CEILINGS,
    outcome: 'fail',
    found: 20.01,
    at: 'frequenza.inserimento_entro',
  },
  // Presence says nothing of when the last trainee joins.
  { rule: 'tui-above-maximum', what: 'not written', edits: {}, standard: CEILINGS, outcome: 'incomplete' },
  { rule: 'tui-above-maximum', what: 'none in the standard', edits: joining(90), outcome: 'not_applicable' },
];

export const entryCases: Case[] = [
  ...classification,
  ...entry,
  ...exemptionsInWords,
  ...elsewhere,
  ...attendance,
  ...ceilings,
];
