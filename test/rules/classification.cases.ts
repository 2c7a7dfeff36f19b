/** Name, codes, credits and order of the units: what a plan takes over from its standard. */
import type { Case } from './case.ts';

const field = (key: string, right: unknown, wrong: unknown): Case[] => [
  {
    rule: 'classification-mismatch',
    what: `${key} of the standard`,
    edits: { [`corso.${key}`]: right },
    outcome: 'pass',
    subject: key,
  },
  {
    rule: 'classification-mismatch',
    what: `${key} of another`,
    edits: { [`corso.${key}`]: wrong },
    outcome: 'fail',
    subject: key,
  },
  { rule: 'classification-mismatch', what: `no ${key}`, edits: {}, outcome: 'not_applicable', subject: key },
];

export const classificationCases: readonly Case[] = [
  ...field('denominazione', 'OPERATORE di assistenza telefonica alla clientela', 'Operatore di assistenza'),
  ...field('sep', 'area comune', 'Servizi digitali'),
  ...field('sequenze', ['Pianificazione e gestione commerciale'], ['Pianificazione']),
  ...field('profilo', 'operatore di assistenza telefonica alla clientela', 'Operatore assistenza clienti'),
  ...field('ateco', ['N.82.20.00'], ['82.20.00', '82.99.99']),
  ...field('cp', ['4.2.2.4.0'], ['4.2.2.1.0']),
  ...field('isced', '0415', '0413'),
  ...(
    [
      ['sep', 'da definire', 'incomplete'],
      ['profilo', 'n.d.', 'incomplete'],
      ['ateco', ['82.20.00', 'da completare'], 'incomplete'],
      // What is another's is so, whatever is still to be written.
      ['ateco', ['82.99.99', 'da completare'], 'fail'],
      ['sep', 'nessuno', 'fail'],
    ] as const
  ).map(
    ([key, value, outcome]): Case => ({
      rule: 'classification-mismatch',
      what: `${key}: ${value}`,
      edits: { [`corso.${key}`]: value },
      outcome,
      subject: key,
      at: `corso.${key}`,
    }),
  ),
  // A code, with its name or alone, as documents print it.
  ...(
    [
      ['sep', '24', 'pass'],
      ['sep', 'SEP 24', 'pass'],
      ['sep', '24 - Area comune', 'pass'],
      ['sep', 'SEP 24 - Area comune', 'pass'],
      ['sep', 'SEP 14', 'fail'],
      ['sep', '24 - Servizi digitali', 'fail'],
      ['ateco', ['82.20.00 Attività dei call center'], 'pass'],
      ['ateco', ['N.82.20.00 Attività dei call center', '82.91.20'], 'pass'],
      ['ateco', ['82.20.00 Altro'], 'fail'],
      ['ateco', ['BN.82.20.00'], 'fail'],
      // Of one of its units.
      ['cp', ['1.1.2.2.3'], 'pass'],
      ['cp', ['1.1.2.2.4'], 'fail'],
    ] as const
  ).map(
    ([key, value, outcome]): Case => ({
      rule: 'classification-mismatch',
      what: `${key} with codes and names: ${value}`,
      on: 'campania-customer-care-conforme',
      edits: { [`corso.${key}`]: value },
      outcome,
      subject: key,
    }),
  ),
  {
    rule: 'ada-mismatch',
    what: 'a former code counts as the present one',
    standard: { 'classificazione.ada.voci[0].ex': ['ADA.25.231.757'] },
    edits: { 'corso.ada': ['ADA.25.231.757', 'ADA.24.04.11'] },
    outcome: 'pass',
  },
  { rule: 'credits-not-allowed', what: 'both kinds, both allowed', edits: {}, outcome: 'pass' },
  { rule: 'credits-not-allowed', what: 'none said', edits: { crediti: undefined }, outcome: 'not_applicable' },
  {
    rule: 'credits-not-allowed',
    what: 'one that the standard does not name',
    standard: { 'crediti.ammessi': ['ammissione'] },
    edits: {},
    outcome: 'fail',
    found: { is: 'terms', terms: ['frequenza'] },
  },
  {
    rule: 'credits-not-allowed',
    what: 'one that the standard does not name, refused by the plan too',
    standard: { 'crediti.ammessi': ['ammissione'] },
    edits: { 'crediti.frequenza': false },
    outcome: 'pass',
  },
  { rule: 'uf-order', what: 'the order of the standard', edits: {}, outcome: 'pass' },
  {
    rule: 'uf-order',
    what: 'the order of the standard, with a unit of another in between',
    edits: { 'unita_formative[3].codice': '99_XYZ' },
    outcome: 'pass',
    found: { is: 'codes', codes: ['17_CTR', '20_CTR', '21_CTR'] },
  },
  {
    rule: 'uf-order',
    what: 'two units the other way round',
    standard: { 'unita_formative[0].ordine': 2, 'unita_formative[1].ordine': 1 },
    edits: {},
    outcome: 'fail',
  },
  {
    rule: 'uf-order',
    what: 'a standard that numbers one unit only',
    standard: {
      'unita_formative[1].ordine': undefined,
      'unita_formative[2].ordine': undefined,
      'unita_formative[3].ordine': undefined,
    },
    edits: {},
    outcome: 'not_applicable',
  },
  {
    rule: 'laboratorio-missing',
    what: 'practice in the placement, where the text allows it',
    standard: {
      'didattica.laboratorio': undefined,
      'didattica.pratica': { da: 'didattica', frase: 'formazione tecnica mediante laboratori pratici' },
    },
    edits: {},
    outcome: 'pass',
    subject: 'stage_laboratorio',
  },
];
