/** Units and key competences: all there, known, once, long enough. */
import { AT_MINIMUM, type Case, PARTIAL, UNDECLARED } from './case.ts';

const SPARE_UNIT = { codice: '99_XYZ', ore: { aula: 10 } };

const presence: Case[] = [
  {
    rule: 'uf-missing',
    what: 'all four units',
    edits: {},
    outcome: 'pass',
    found: { is: 'codes', codes: ['20_CTR'] },
  },
  {
    rule: 'uf-missing',
    what: 'a unit left out, its hours given to another',
    edits: { ...UNDECLARED, 'unita_formative[3]': undefined, 'unita_formative[2].ore.laboratorio': 110 },
    outcome: 'fail',
    subject: '22_CTR',
    found: { is: 'nothing' },
    at: 'unita_formative',
  },
  {
    rule: 'uf-missing',
    what: 'a unit left out, and its hours with it',
    edits: { ...UNDECLARED, 'unita_formative[1]': undefined },
    outcome: 'fail',
    subject: '20_CTR',
    // Course totals are requirements of their own: 156 h are gone.
    alsoFails: ['total-below-minimum', 'aula-laboratorio-below-minimum'],
  },
  {
    rule: 'uf-missing',
    what: 'a unit under a misspelt code',
    edits: { 'unita_formative[1].codice': '20_CRT' },
    outcome: 'fail',
    subject: '20_CTR',
    found: { is: 'codes', codes: ['20_CRT'] },
    suggestion: '20_CRT',
    at: 'unita_formative[1].codice',
  },
  {
    rule: 'uf-missing',
    what: 'a unit under its alias',
    edits: { 'unita_formative[1].codice': '2912' },
    standard: { 'unita_formative[1].alias': ['2912'] },
    outcome: 'pass',
    subject: '20_CTR',
  },
  {
    rule: 'uf-missing',
    what: 'another unit, in a course for one',
    edits: { ...UNDECLARED, ...PARTIAL, 'unita_formative[0]': undefined },
    outcome: 'not_applicable',
    subject: '17_CTR',
  },
  {
    rule: 'uf-missing',
    what: 'the unit itself, in a course for one',
    edits: { ...UNDECLARED, ...PARTIAL, 'unita_formative[1]': undefined },
    outcome: 'fail',
    subject: '20_CTR',
  },

  { rule: 'kc-missing', what: 'all three key competences', edits: {}, outcome: 'pass' },
  {
    rule: 'kc-missing',
    what: 'one left out, its hours given to another',
    edits: { ...UNDECLARED, 'competenze_chiave[1]': undefined, 'competenze_chiave[0].ore.aula': 43 },
    outcome: 'fail',
    subject: '04_KC',
    at: 'competenze_chiave',
  },
  {
    rule: 'kc-missing',
    what: 'one left out, and its hours with it',
    edits: { ...UNDECLARED, 'competenze_chiave[1]': undefined },
    outcome: 'fail',
    subject: '04_KC',
    // Course totals are requirements of their own: 42 h are left of 60, and 356 of 360.
    alsoFails: ['kc-total-below-minimum', 'aula-laboratorio-below-minimum'],
  },
  {
    rule: 'kc-missing',
    what: 'the section is not written yet',
    edits: { ...UNDECLARED, competenze_chiave: undefined },
    outcome: 'incomplete',
    subject: '04_KC',
  },
  {
    rule: 'kc-missing',
    what: 'one under a misspelt code',
    edits: { 'competenze_chiave[1].codice': '04_CK' },
    outcome: 'fail',
    subject: '04_KC',
    suggestion: '04_CK',
  },
  { rule: 'kc-missing', what: 'a course for one unit', edits: PARTIAL, outcome: 'not_applicable', subject: '04_KC' },
  {
    rule: 'kc-missing',
    what: 'none in the standard',
    edits: {},
    standard: { competenze_chiave: undefined },
    outcome: 'not_applicable',
  },
];

const strangers: Case[] = [
  {
    rule: 'uf-unknown',
    what: 'all of the standard',
    edits: {},
    outcome: 'pass',
    found: { is: 'codes', codes: [] },
  },
  {
    rule: 'kc-missing',
    what: 'one among the units',
    edits: {
      ...UNDECLARED,
      'unita_formative[4]': { codice: '04_KC', ore: { aula: 20 } },
      'competenze_chiave[1]': undefined,
    },
    outcome: 'fail',
    subject: '04_KC',
    at: 'unita_formative[4].codice',
    // What it has there is not of the key competences.
    alsoFails: ['kc-total-below-minimum'],
  },
  {
    rule: 'obiettivo-unknown',
    what: 'a course for a unit that the standard does not have',
    edits: { ...UNDECLARED, obiettivo: { unita: ['20_CTR', '20_CRT'] } },
    outcome: 'fail',
    found: { is: 'codes', codes: ['20_CRT'] },
    at: 'obiettivo.unita[1]',
  },
  { rule: 'obiettivo-unknown', what: 'a course for one unit', edits: PARTIAL, outcome: 'pass' },
  { rule: 'obiettivo-unknown', what: 'the whole course', edits: {}, outcome: 'not_applicable' },
  {
    rule: 'uf-unknown',
    what: 'a misspelt code: it is told where the unit is missing',
    edits: { 'unita_formative[1].codice': '20_CRT' },
    outcome: 'pass',
  },
  {
    rule: 'uf-missing',
    what: 'a misspelt code as near to a unit that is there: the missing one is meant',
    edits: { 'unita_formative[2].codice': '2l_CTR' },
    outcome: 'fail',
    subject: '21_CTR',
    suggestion: '2l_CTR',
  },
  {
    rule: 'uf-unknown',
    what: 'one more unit',
    edits: { ...UNDECLARED, 'unita_formative[4]': SPARE_UNIT },
    outcome: 'fail',
    found: { is: 'codes', codes: ['99_XYZ'] },
    at: 'unita_formative[4].codice',
  },
  {
    rule: 'uf-unknown',
    what: 'an alias',
    edits: { 'unita_formative[1].codice': '2912' },
    standard: { 'unita_formative[1].alias': ['2912'] },
    outcome: 'pass',
  },
  {
    rule: 'uf-unknown',
    what: 'no units in the standard',
    edits: {},
    standard: { unita_formative: [] },
    outcome: 'not_applicable',
  },

  { rule: 'kc-unknown', what: 'all of the standard', edits: {}, outcome: 'pass' },
  {
    rule: 'kc-unknown',
    what: 'one more key competence',
    edits: { ...UNDECLARED, 'competenze_chiave[3]': { codice: '99_XYZ', ore: { aula: 4 } } },
    outcome: 'fail',
    found: { is: 'codes', codes: ['99_XYZ'] },
    at: 'competenze_chiave[3].codice',
  },
  {
    rule: 'kc-unknown',
    what: 'a misspelt code: it is told where the key competence is missing',
    edits: { 'competenze_chiave[1].codice': '04_CK' },
    outcome: 'pass',
  },
  {
    rule: 'kc-unknown',
    what: 'none in the standard',
    edits: {},
    standard: { competenze_chiave: undefined },
    outcome: 'not_applicable',
  },

  {
    rule: 'uf-duplicate',
    what: 'each once',
    edits: {},
    outcome: 'pass',
    found: { is: 'codes', codes: [] },
  },
  {
    rule: 'uf-duplicate',
    what: 'a unit twice',
    edits: { ...UNDECLARED, 'unita_formative[4]': { codice: '21_CTR', ore: { aula: 1 } } },
    outcome: 'fail',
    subject: 'uf',
    found: { is: 'codes', codes: ['21_CTR'] },
    at: 'unita_formative[4].codice',
  },
  {
    rule: 'uf-duplicate',
    what: 'a unit by its code and by its alias',
    edits: { ...UNDECLARED, 'unita_formative[4]': { codice: '2912', ore: { aula: 1 } } },
    standard: { 'unita_formative[1].alias': ['2912'] },
    outcome: 'fail',
    subject: 'uf',
    found: { is: 'codes', codes: ['20_CTR'] },
  },
  {
    rule: 'uf-duplicate',
    what: 'a key competence twice',
    edits: { ...UNDECLARED, 'competenze_chiave[3]': { codice: '07_KC', ore: { aula: 1 } } },
    outcome: 'fail',
    subject: 'kc',
    at: 'competenze_chiave[3].codice',
  },
];

/** Code, key whose hours move, value at the minimum, the minimum, where `ore` stands. */
const LENGTHS = [
  ['17_CTR', 'unita_formative[0].moduli[1].ore.aula', 8, 20, 'unita_formative[0].moduli'],
  ['20_CTR', 'unita_formative[1].moduli[0].ore.aula', 16, 150, 'unita_formative[1].moduli'],
  ['21_CTR', 'unita_formative[2].ore.aula', 18, 50, 'unita_formative[2].ore'],
  ['22_CTR', 'unita_formative[3].ore.aula', 32, 80, 'unita_formative[3].ore'],
  ['05_KC', 'competenze_chiave[0].ore.aula', 20, 20, 'competenze_chiave[0].ore.aula'],
  ['04_KC', 'competenze_chiave[1].ore.aula', 8, 20, 'competenze_chiave[1].ore'],
  ['07_KC', 'competenze_chiave[2].ore.aula', 20, 20, 'competenze_chiave[2].ore.aula'],
] as const;

const lengths: Case[] = LENGTHS.flatMap(([subject, key, limit, minimum, at]): Case[] => {
  const rule = subject.endsWith('KC') ? 'kc-below-minimum' : 'uf-below-minimum';
  const edits = (hours: number) => ({ ...UNDECLARED, [key]: hours });
  return [
    { rule, what: `exactly ${minimum} h`, edits: edits(limit), outcome: 'pass', subject, found: minimum, at },
    {
      rule,
      what: `${minimum - 0.25} h`,
      edits: edits(limit - 0.25),
      outcome: 'fail',
      subject,
      found: minimum - 0.25,
      required: minimum,
      at,
    },
  ];
});

const moreLengths: Case[] = [
  {
    rule: 'uf-below-minimum',
    what: 'a unit of which the standard only limits the laboratory',
    edits: {},
    standard: {
      'unita_formative[3].ore': { laboratorio: { massimo: 36 } },
      'etichette_unita.ore.laboratorio': { massimo: 'Durata massima di laboratorio (ore)' },
    },
    outcome: 'pass',
  },
  {
    rule: 'uf-below-minimum',
    what: 'placement hours of the unit do not count',
    edits: {
      ...UNDECLARED,
      'stage.ore': undefined,
      'unita_formative[2].ore.aula': 17.75,
      'unita_formative[2].ore.stage': 244,
    },
    outcome: 'fail',
    subject: '21_CTR',
    found: 49.75,
  },
  {
    rule: 'uf-below-minimum',
    what: 'hours not written',
    edits: { ...UNDECLARED, 'unita_formative[2].ore': undefined },
    outcome: 'incomplete',
    subject: '21_CTR',
    at: 'unita_formative[2].ore',
  },
  {
    rule: 'uf-below-minimum',
    what: 'hours of one module not written',
    edits: { ...UNDECLARED, 'unita_formative[1].moduli[2].ore': undefined },
    outcome: 'incomplete',
    subject: '20_CTR',
    found: 108,
    at: 'unita_formative[1].moduli[2].ore',
  },
  {
    rule: 'uf-below-minimum',
    what: 'the unit says the hours that its modules do not',
    edits: {
      'unita_formative[1].ore': { aula: 66, laboratorio: 54, fad_sincrona: 36 },
      'unita_formative[1].moduli[2].ore': undefined,
    },
    outcome: 'pass',
    subject: '20_CTR',
    found: 156,
  },
  {
    rule: 'uf-below-minimum',
    what: 'a unit that is not there',
    edits: { ...UNDECLARED, 'unita_formative[3]': undefined },
    outcome: 'not_applicable',
    subject: '22_CTR',
  },
  {
    rule: 'uf-below-minimum',
    what: 'a unit that the course does not aim at',
    edits: { ...UNDECLARED, ...PARTIAL, 'unita_formative[2].ore.aula': 0 },
    outcome: 'not_applicable',
    subject: '21_CTR',
  },
  {
    rule: 'uf-below-minimum',
    what: 'the unit that the course aims at',
    edits: { ...UNDECLARED, ...PARTIAL, 'unita_formative[1].moduli[0].ore.aula': 15.75 },
    outcome: 'fail',
    subject: '20_CTR',
  },
  {
    rule: 'kc-below-minimum',
    what: 'hours not written',
    edits: { ...UNDECLARED, 'competenze_chiave[1].ore': undefined },
    outcome: 'incomplete',
    subject: '04_KC',
  },
  {
    rule: 'kc-below-minimum',
    what: 'a key competence that is not there',
    edits: { ...UNDECLARED, 'competenze_chiave[1]': undefined },
    outcome: 'not_applicable',
    subject: '04_KC',
  },

  {
    rule: 'kc-total-below-minimum',
    what: 'exactly 60 h',
    edits: AT_MINIMUM,
    outcome: 'pass',
    found: 60,
    required: 60,
  },
  {
    rule: 'kc-total-below-minimum',
    what: '59.75 h',
    edits: { ...AT_MINIMUM, 'unita_formative[3].ore.aula': 33, 'competenze_chiave[0].ore.aula': 19.75 },
    outcome: 'fail',
    found: 59.75,
    at: 'competenze_chiave',
    // 20 + 20 + 20 is the whole of 60: one of them is always short too.
    alsoFails: ['kc-below-minimum'],
  },
  {
    rule: 'kc-total-below-minimum',
    what: 'a floor above the sum of the single ones binds by itself: 64 h',
    edits: {},
    standard: { 'ore.kc.minimo': 64 },
    outcome: 'pass',
    found: 64,
  },
  {
    rule: 'kc-total-below-minimum',
    what: 'a floor above the sum of the single ones binds by itself: 63.75 h',
    edits: { ...UNDECLARED, 'competenze_chiave[0].ore.aula': 20.75 },
    standard: { 'ore.kc.minimo': 64 },
    outcome: 'fail',
    found: 63.75,
  },
  {
    rule: 'kc-total-below-minimum',
    what: 'the section is not written yet',
    edits: { ...UNDECLARED, competenze_chiave: undefined },
    outcome: 'incomplete',
  },
  { rule: 'kc-total-below-minimum', what: 'a course for one unit', edits: PARTIAL, outcome: 'not_applicable' },
  {
    rule: 'kc-total-below-minimum',
    what: 'no figure in the standard',
    edits: {},
    standard: { 'ore.kc': undefined },
    outcome: 'not_applicable',
  },
];

const labCap = {
  'unita_formative[3].ore.laboratorio': { massimo: 36 },
  'etichette_unita.ore.laboratorio': { massimo: 'Durata massima di laboratorio (ore)' },
};
const laboratory: Case[] = [
  {
    rule: 'laboratorio-above-uf-maximum',
    what: 'exactly the maximum',
    edits: {},
    standard: labCap,
    outcome: 'pass',
    subject: '22_CTR',
    found: 36,
  },
  {
    rule: 'laboratorio-above-uf-maximum',
    what: 'a quarter of an hour beyond',
    edits: { ...UNDECLARED, 'unita_formative[3].ore.laboratorio': 36.25 },
    standard: labCap,
    outcome: 'fail',
    subject: '22_CTR',
    found: 36.25,
    required: 36,
    at: 'unita_formative[3].ore.laboratorio',
  },
  {
    rule: 'laboratorio-above-uf-maximum',
    what: 'hours not written',
    edits: { ...UNDECLARED, 'unita_formative[3].ore': undefined },
    standard: labCap,
    outcome: 'incomplete',
    subject: '22_CTR',
  },
  { rule: 'laboratorio-above-uf-maximum', what: 'no figure in the standard', edits: {}, outcome: 'not_applicable' },
];

/** 21_CTR may last from 45 h to 55 h: 10 % of its 50 h, both ways. */
const variation = {
  'unita_formative[2].ore.totale': { minimo: 50, variazione_percentuale: 10 },
  'etichette_unita.ore.totale.variazione_percentuale':
    "Percentuale di variazione massima consentita in aumento e/o diminuzione della durata minima dell'UF",
};
const lasting = (aula: number) => ({ ...UNDECLARED, 'unita_formative[2].ore.aula': aula });
const varied: Case[] = [
  {
    rule: 'uf-below-minimum',
    what: 'the minimum less its variation',
    edits: lasting(13),
    standard: variation,
    outcome: 'pass',
    subject: '21_CTR',
    found: 45,
  },
  {
    rule: 'uf-below-minimum',
    what: 'a quarter of an hour below the variation',
    edits: lasting(12.75),
    standard: variation,
    outcome: 'fail',
    subject: '21_CTR',
    found: 44.75,
    required: 45,
  },
  {
    rule: 'uf-above-maximum',
    what: 'the minimum and its variation',
    edits: lasting(23),
    standard: variation,
    outcome: 'pass',
    subject: '21_CTR',
    found: 55,
  },
  {
    rule: 'uf-above-maximum',
    what: 'a quarter of an hour beyond the variation',
    edits: lasting(23.25),
    standard: variation,
    outcome: 'fail',
    subject: '21_CTR',
    found: 55.25,
    required: 55,
    at: 'unita_formative[2].ore',
  },
  {
    rule: 'uf-above-maximum',
    what: 'a variation of nothing: the minimum is the maximum',
    edits: lasting(18),
    standard: { ...variation, 'unita_formative[2].ore.totale': { minimo: 50, variazione_percentuale: 0 } },
    outcome: 'pass',
    subject: '21_CTR',
    found: 50,
  },
  {
    rule: 'uf-above-maximum',
    what: 'placement hours of the unit do not count',
    edits: { ...lasting(23), 'stage.ore': undefined, 'unita_formative[2].ore.stage': 240 },
    standard: variation,
    outcome: 'pass',
    subject: '21_CTR',
    found: 55,
  },
  {
    rule: 'uf-above-maximum',
    what: 'a quarter of a percent of variation',
    edits: lasting(18.25),
    standard: { ...variation, 'unita_formative[2].ore.totale': { minimo: 50, variazione_percentuale: 0.25 } },
    outcome: 'fail',
    subject: '21_CTR',
    found: 50.25,
    required: 50.125,
  },
  {
    rule: 'uf-above-maximum',
    what: 'a key competence that may vary',
    edits: { ...UNDECLARED, 'competenze_chiave[1].ore.aula': 12.25 },
    standard: { ...variation, 'competenze_chiave[1].ore.totale': { minimo: 20, variazione_percentuale: 20 } },
    outcome: 'fail',
    subject: '04_KC',
    found: 24.25,
    required: 24,
  },
  {
    rule: 'uf-above-maximum',
    what: 'hours not written',
    edits: { ...UNDECLARED, 'unita_formative[2].ore': undefined },
    standard: variation,
    outcome: 'incomplete',
    subject: '21_CTR',
  },
  {
    rule: 'uf-above-maximum',
    what: 'no variation in the standard',
    edits: lasting(400),
    outcome: 'not_applicable',
  },
];

export const unitCases: Case[] = [...presence, ...strangers, ...lengths, ...moreLengths, ...varied, ...laboratory];
