/** Assessment of the units, exam, certificate. */
import { type Case, PARTIAL, UNDECLARED } from './case.ts';

const CERTIFICATE = 'Certificato di qualificazione professionale';
const assessed = (verifica: unknown) => ({ 'unita_formative[2].verifica': verifica });
const certificate = (
  what: string,
  attestazione: string,
  outcome: 'fail' | 'pass' | 'incomplete',
  found: Case['found'] = { is: 'text', text: attestazione },
): Case => ({
  rule: 'attestation-mismatch',
  what,
  edits: { 'valutazione.attestazione': attestazione },
  outcome,
  ...(outcome === 'incomplete' ? {} : { found, required: { is: 'text' as const, text: CERTIFICATE } }),
  at: 'valutazione.attestazione',
});

/** What a profile asks of the assessment of a unit, all at once. */
const TRIAL = {
  'unita_formative[1].prova': {
    situazioni: 2,
    caratteri: ['conflitto', 'lingua_straniera'],
    comportamenti: 2,
    tempo: true,
    strumenti: ['CRM'],
    campo: 'Prestazione minima attesa',
  },
};
const angry = { descrizione: 'cliente adirato', caratteri: ['conflitto'], comportamento: 'adirato' };
const foreign = { descrizione: 'tariffa in inglese', caratteri: ['lingua_straniera'], comportamento: 'cortese' };
const FULL_TRIAL = { situazioni: [angry, foreign], tempo_minuti: 60, strumenti: ['un CRM aziendale'] };
const trial = (what: string, more: Record<string, unknown>, outcome: Case['outcome']): Case => ({
  rule: 'situations-below-minimum',
  what,
  // The way of assessment stays: a trial alone is not what another rule looks for.
  edits: { 'unita_formative[1].verifica': { modalita: ['prova_prestazionale'], ...FULL_TRIAL, ...more } },
  standard: TRIAL,
  outcome,
  subject: '20_CTR',
});
const withoutTools = {
  'unita_formative[1].verifica': {
    modalita: ['prova_prestazionale'],
    situazioni: [angry, foreign],
    tempo_minuti: 60,
  },
};
const WAYS = {
  'unita_formative[1].modalita_prova': { ammesse: ['audizione', 'colloquio_tecnico'], campo: 'Modalità' },
};
const ways = (modalita: string[]) => ({ 'unita_formative[1].verifica': { modalita } });

const noTrial: Case[] = (
  [
    ['nessuna', 'fail'],
    [{ descrizione: 'non prevista' }, 'fail'],
    [{ descrizione: 'non prevista', modalita: ['audizione'] }, 'incomplete'],
    ['da definire', 'incomplete'],
    ['colloquio', 'incomplete'],
  ] as const
).map(
  ([verifica, outcome]): Case => ({
    rule: 'situations-below-minimum',
    what: `an assessment that is ${JSON.stringify(verifica)}, where the profile asks for situations`,
    on: 'lazio-assistenza-conforme',
    edits: { 'unita_formative[3].verifica': verifica },
    subject: 'I2.4-4',
    outcome,
  }),
);

const profile: Case[] = [
  trial('all that is asked', {}, 'pass'),
  trial('a situation too few', { situazioni: [{ ...angry, caratteri: ['conflitto', 'lingua_straniera'] }] }, 'fail'),
  trial('a trait too few', { situazioni: [angry, { ...foreign, caratteri: ['reclamo'] }] }, 'fail'),
  trial('the same behaviour twice', { situazioni: [angry, { ...foreign, comportamento: 'Adirato' }] }, 'fail'),
  trial('no tool', { strumenti: [] }, 'fail'),
  trial('another tool', { strumenti: ['foglio elettronico'] }, 'fail'),
  trial('the tool without something else', { strumenti: ['CRM senza licenza'] }, 'pass'),
  trial('no such tool', { strumenti: ['nessun CRM'] }, 'fail'),
  trial('no such tools', { strumenti: ['nessuna applicazione CRM'] }, 'fail'),
  trial('a situation that is none', { situazioni: [angry, { ...foreign, descrizione: 'nessuna' }] }, 'fail'),
  trial(
    'a situation still to be written',
    { situazioni: [angry, foreign, { descrizione: 'da definire' }] },
    'incomplete',
  ),
  trial('a situation that is the label', { situazioni: [angry, foreign, { descrizione: 'situazione' }] }, 'incomplete'),
  ...['CRM non disponibile', 'CRM assente', 'CRM: no'].map((tool) =>
    trial(`a tool that is not there: ${tool}`, { strumenti: [tool] }, 'fail'),
  ),
  trial('a tool of a kind', { strumenti: ['CRM non commerciale'] }, 'pass'),
  trial('a behaviour that names none', { situazioni: [angry, { ...foreign, comportamento: 'vari' }] }, 'fail'),
  trial(
    'situations that are numbered, not described',
    { situazioni: [angry, foreign, { descrizione: 'caso 3' }] },
    'incomplete',
  ),
  trial('who is exempt from the trial', { situazioni: [angry, { ...foreign, descrizione: 'esonerati' }] }, 'fail'),
  {
    ...trial('no time', {}, 'fail'),
    edits: {
      'unita_formative[1].verifica': {
        modalita: ['prova_prestazionale'],
        situazioni: [angry, foreign],
        strumenti: ['CRM'],
      },
    },
  },
  trial(
    'traits in other words, tools among others',
    {
      situazioni: [angry, { ...foreign, caratteri: ['reclamo', ' Lingua-Straniera '] }, { descrizione: 'disdetta' }],
      strumenti: ['telefono', 'Applicativo crm'],
    },
    'pass',
  ),
  { ...trial('no list of tools', {}, 'fail'), edits: withoutTools },
  {
    ...trial('a way without situations', {}, 'incomplete'),
    edits: { 'unita_formative[1].verifica': { modalita: ['prova_prestazionale'] } },
  },
  { ...trial('in words only', {}, 'incomplete'), edits: { 'unita_formative[1].verifica': 'prova al telefono' } },
  { ...trial('not written', {}, 'incomplete'), edits: { 'unita_formative[1].verifica': undefined } },
  { rule: 'situations-below-minimum', what: 'none in the standard', edits: {}, outcome: 'not_applicable' },

  {
    rule: 'assessment-way-not-allowed',
    what: 'one of the ways, beside another',
    edits: ways(['prova_scritta', 'colloquio_tecnico']),
    standard: WAYS,
    outcome: 'pass',
    subject: '20_CTR',
    found: { is: 'terms', terms: ['colloquio_tecnico'] },
  },
  {
    rule: 'assessment-way-not-allowed',
    what: 'another way',
    edits: ways(['prova_scritta']),
    standard: WAYS,
    outcome: 'fail',
    subject: '20_CTR',
    found: { is: 'terms', terms: ['prova_scritta'] },
    at: 'unita_formative[1].verifica.modalita',
  },
  {
    rule: 'assessment-way-not-allowed',
    what: 'in words only',
    edits: { 'unita_formative[1].verifica': 'colloquio tecnico' },
    standard: WAYS,
    outcome: 'incomplete',
    subject: '20_CTR',
  },
  {
    rule: 'assessment-way-not-allowed',
    what: 'described, and no way named',
    edits: { 'unita_formative[1].verifica': { descrizione: 'colloquio tecnico' } },
    standard: WAYS,
    outcome: 'incomplete',
    subject: '20_CTR',
  },
  {
    rule: 'assessment-way-not-allowed',
    what: 'not written',
    edits: { 'unita_formative[1].verifica': undefined },
    standard: WAYS,
    outcome: 'incomplete',
    subject: '20_CTR',
  },
  { rule: 'assessment-way-not-allowed', what: 'none in the standard', edits: {}, outcome: 'not_applicable' },
];

export const assessmentCases: Case[] = [
  ...noTrial,
  ...profile,

  { rule: 'uf-assessment-missing', what: 'one for each unit', edits: {}, outcome: 'pass' },
  {
    rule: 'uf-assessment-missing',
    what: 'ways from the list',
    edits: assessed({ modalita: ['prova_pratica'] }),
    outcome: 'pass',
    subject: '21_CTR',
    found: { is: 'terms', terms: ['prova_pratica'] },
  },
  {
    rule: 'uf-assessment-missing',
    what: 'a description',
    edits: assessed({ modalita: [], descrizione: 'prova al computer' }),
    outcome: 'pass',
    subject: '21_CTR',
    found: { is: 'text', text: 'prova al computer' },
  },
  ...[
    ...['no', 'nessuna', 'Non prevista', 'assente'].map((text) => [`words for none: ${text}`, text]),
    ['a description for none', { descrizione: 'nessuna' }],
    ['who is exempt', 'esonerati'],
    ['who is exempt, described', { descrizione: 'allievi esonerati dalla verifica' }],
    ['a map that says nothing', {}],
    ['an empty list of ways', { modalita: [] }],
    ['a duration of nothing', { tempo_minuti: 60 }],
  ].map(
    ([what, verifica]): Case => ({
      rule: 'uf-assessment-missing',
      what: what as string,
      edits: assessed(verifica),
      outcome: 'fail',
      subject: '21_CTR',
      found: { is: 'nothing' },
      at: 'unita_formative[2].verifica',
    }),
  ),
  ...[
    ...['attestato di frequenza', 'come da standard', '1', '12/03/2027', 'verifica', 'vedi allegato'].map(
      (text) => [text, ''] as const,
    ),
    [{ descrizione: 'come previsto' }, '.descrizione'] as const,
    [{ situazioni: [{ descrizione: 'idem' }] }, '.situazioni[0].descrizione'] as const,
    [{ attivita: ['a discrezione del docente'] }, '.attivita'] as const,
  ].map(
    ([verifica, place]): Case => ({
      rule: 'uf-assessment-missing',
      what: `words that name no assessment: ${JSON.stringify(verifica)}`,
      edits: assessed(verifica),
      outcome: 'incomplete',
      subject: '21_CTR',
      at: `unita_formative[2].verifica${place}`,
    }),
  ),
  {
    rule: 'uf-assessment-missing',
    what: 'the standard named, and how',
    edits: assessed('come da standard, con prova pratica'),
    outcome: 'pass',
    subject: '21_CTR',
  },
  {
    rule: 'uf-assessment-missing',
    what: 'not written',
    edits: assessed(undefined),
    outcome: 'incomplete',
    subject: '21_CTR',
  },
  {
    rule: 'uf-assessment-missing',
    what: 'a unit that is not there',
    edits: { ...UNDECLARED, 'unita_formative[3]': undefined },
    outcome: 'not_applicable',
    subject: '22_CTR',
  },
  {
    rule: 'uf-assessment-missing',
    what: 'none in the standard',
    edits: assessed(''),
    standard: { 'valutazione.verifica_unita': undefined },
    outcome: 'not_applicable',
  },

  { rule: 'exam-not-public', what: 'public', edits: {}, outcome: 'pass', found: { is: 'flag', value: true } },
  {
    rule: 'exam-not-public',
    what: 'not public',
    edits: { 'valutazione.esame.pubblico': false },
    outcome: 'fail',
    found: { is: 'flag', value: false },
    at: 'valutazione.esame.pubblico',
  },
  {
    rule: 'exam-not-public',
    what: 'not written',
    edits: { 'valutazione.esame.pubblico': undefined },
    outcome: 'incomplete',
  },
  {
    rule: 'exam-not-public',
    what: 'none in the standard',
    edits: { 'valutazione.esame.pubblico': false },
    standard: { 'valutazione.esame_pubblico': undefined },
    outcome: 'not_applicable',
  },

  { rule: 'exam-units-missing', what: 'all', edits: {}, outcome: 'pass' },
  {
    rule: 'exam-units-missing',
    what: 'all, one by one, one by its alias',
    edits: { 'valutazione.esame.unita': ['17_CTR', '2912', '21_CTR', '22_CTR'] },
    standard: { 'unita_formative[1].alias': ['2912'] },
    outcome: 'pass',
    found: { is: 'codes', codes: ['17_CTR', '20_CTR', '21_CTR', '22_CTR'] },
  },
  {
    rule: 'exam-units-missing',
    what: 'one left out',
    edits: { 'valutazione.esame.unita': ['17_CTR', '20_CTR', '21_CTR'] },
    outcome: 'fail',
    found: { is: 'missing-codes', codes: ['22_CTR'] },
    at: 'valutazione.esame.unita',
  },
  {
    rule: 'exam-units-missing',
    what: 'the one unit of a course for one',
    edits: { ...PARTIAL, 'valutazione.esame.unita': ['20_CTR'] },
    outcome: 'pass',
  },
  {
    rule: 'exam-units-missing',
    what: 'another unit than that of the course',
    edits: { ...PARTIAL, 'valutazione.esame.unita': ['21_CTR'] },
    outcome: 'fail',
  },
  {
    rule: 'exam-units-missing',
    what: 'not written',
    edits: { 'valutazione.esame.unita': undefined },
    outcome: 'incomplete',
  },
  {
    rule: 'exam-units-missing',
    what: 'none in the standard',
    edits: { 'valutazione.esame.unita': [] },
    standard: { 'valutazione.esame_unita': undefined },
    outcome: 'not_applicable',
  },

  certificate('the exact name', CERTIFICATE, 'pass'),
  certificate('the name in quotes and other case', `«${CERTIFICATE.toUpperCase()}»`, 'pass'),
  certificate(
    'the name and the qualification',
    `${CERTIFICATE} relativo alla qualificazione di "Operatore di assistenza telefonica alla clientela"`,
    'pass',
  ),
  certificate('the name and another qualification', `${CERTIFICATE} di Tecnico di segreteria`, 'fail'),
  certificate('the name that another Region prints', 'Certificazione di qualifica professionale', 'fail'),
  certificate('something before the name', `Attestato e ${CERTIFICATE}`, 'fail'),
  certificate('the name cut short', 'Certificato di qualificazione', 'fail'),
  certificate('blank', ' ', 'incomplete'),
  certificate('a word that holds a place', 'da definire', 'incomplete'),
  {
    rule: 'attestation-mismatch',
    what: 'not written',
    edits: { 'valutazione.attestazione': undefined },
    outcome: 'incomplete',
  },
  { rule: 'attestation-mismatch', what: 'a course for one unit', edits: PARTIAL, outcome: 'not_applicable' },
  {
    rule: 'attestation-mismatch',
    what: 'none in the standard',
    edits: {},
    standard: { 'valutazione.attestazione': undefined },
    outcome: 'not_applicable',
  },
];
