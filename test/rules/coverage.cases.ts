/** Knowledge, abilities, languages; what only a person can tell. */
import { type Case, PARTIAL, UNDECLARED } from './case.ts';

const items: Case[] = [
  { rule: 'knowledge-not-covered', what: 'every item of every unit', edits: {}, outcome: 'pass' },
  {
    rule: 'knowledge-not-covered',
    what: 'all by number, over two modules',
    edits: {},
    outcome: 'pass',
    subject: '17_CTR',
    found: 10,
    required: 10,
  },
  {
    rule: 'knowledge-not-covered',
    what: 'one item left out',
    edits: { 'unita_formative[0].moduli[0].conoscenze': [1, 2, 3, 4] },
    outcome: 'fail',
    subject: '17_CTR',
    found: {
      is: 'items',
      list: 'conoscenze',
      items: [{ number: 5, text: 'organi di vigilanza, controllo, assistenza' }],
    },
    required: 10,
    at: 'unita_formative[0].conoscenze',
  },
  {
    rule: 'knowledge-not-covered',
    what: 'an item written on the unit beside its modules',
    edits: { 'unita_formative[0].moduli[0].conoscenze': [1, 2, 3, 4], 'unita_formative[0].conoscenze': [5] },
    outcome: 'pass',
    subject: '17_CTR',
  },
  {
    rule: 'knowledge-not-covered',
    what: 'an empty list covers nothing',
    edits: { 'unita_formative[2].conoscenze': [] },
    outcome: 'fail',
    subject: '21_CTR',
  },
  {
    rule: 'knowledge-not-covered',
    what: 'not written',
    edits: { 'unita_formative[2].conoscenze': undefined },
    outcome: 'incomplete',
    subject: '21_CTR',
    at: 'unita_formative[2].conoscenze',
  },
  {
    rule: 'knowledge-not-covered',
    what: 'a unit that is not there',
    edits: { ...UNDECLARED, 'unita_formative[3]': undefined },
    outcome: 'not_applicable',
    subject: '22_CTR',
  },
  {
    rule: 'knowledge-not-covered',
    what: 'a unit for which the standard prints none',
    edits: {},
    standard: { 'unita_formative[0].conoscenze': undefined },
    outcome: 'pass',
  },

  { rule: 'ability-not-covered', what: 'every item of every unit', edits: {}, outcome: 'pass' },
  {
    rule: 'ability-not-covered',
    what: 'an item that another unit covers in the same words is still missing here',
    edits: { 'unita_formative[2].abilita': [1, 2, 3, 4] },
    outcome: 'fail',
    subject: '21_CTR',
    found: {
      is: 'items',
      list: 'abilita',
      items: [
        {
          number: 5,
          text: "trascrivere e recapitare annotazioni d'ufficio e messaggi derivanti da conversazioni telefoniche",
        },
      ],
    },
    required: 5,
  },
  {
    rule: 'ability-not-covered',
    what: 'not written',
    edits: { 'unita_formative[2].abilita': undefined },
    outcome: 'incomplete',
    subject: '21_CTR',
  },
  {
    rule: 'ability-not-covered',
    what: 'a unit that the course does not aim at',
    edits: { ...PARTIAL, 'unita_formative[2].abilita': [] },
    outcome: 'not_applicable',
    subject: '21_CTR',
  },

  {
    rule: 'item-unknown',
    what: 'the last number of the list',
    edits: { 'unita_formative[2].abilita': [1, 2, 3, 4, 5] },
    outcome: 'pass',
    subject: '21_CTR',
  },
  {
    rule: 'item-unknown',
    what: 'one beyond the list of abilities',
    edits: { 'unita_formative[2].abilita': [1, 2, 3, 4, 5, 6] },
    outcome: 'fail',
    subject: '21_CTR',
    found: { is: 'items', list: 'abilita', items: [{ number: 6 }] },
    required: 5,
    at: 'unita_formative[2].abilita',
  },
  {
    rule: 'item-unknown',
    what: 'one beyond the list of knowledge',
    edits: { 'unita_formative[0].moduli[1].conoscenze': [6, 7, 8, 9, 10, 11] },
    outcome: 'fail',
    subject: '17_CTR',
    found: { is: 'items', list: 'conoscenze', items: [{ number: 11 }] },
  },
  {
    rule: 'item-unknown',
    what: 'not written',
    edits: { 'unita_formative[2].conoscenze': undefined },
    outcome: 'not_applicable',
    subject: '21_CTR',
  },
];

const practice: Case[] = [
  {
    rule: 'ability-without-practice',
    what: 'a quarter of an hour of laboratory',
    edits: { ...UNDECLARED, 'unita_formative[2].ore.laboratorio': 0.25, 'unita_formative[2].ore.aula': 46 },
    outcome: 'pass',
    subject: '21_CTR',
    found: 0.25,
  },
  {
    rule: 'ability-without-practice',
    what: 'no laboratory',
    edits: { ...UNDECLARED, 'unita_formative[2].ore.laboratorio': 0, 'unita_formative[2].ore.aula': 46 },
    outcome: 'fail',
    subject: '21_CTR',
    found: 0,
    at: 'unita_formative[2].abilita',
  },
  {
    rule: 'ability-without-practice',
    what: 'placement of the unit is practice too',
    edits: { ...UNDECLARED, 'unita_formative[2].ore': { aula: 52, stage: 244 } },
    outcome: 'pass',
    subject: '21_CTR',
    found: 244,
  },
  {
    rule: 'ability-without-practice',
    what: 'abilities not written',
    edits: { 'unita_formative[2].abilita': undefined },
    outcome: 'not_applicable',
    subject: '21_CTR',
  },
  {
    rule: 'ability-without-practice',
    what: 'hours not written',
    edits: { ...UNDECLARED, 'unita_formative[2].ore': undefined },
    outcome: 'not_applicable',
    subject: '21_CTR',
  },
  {
    rule: 'ability-without-practice',
    what: 'no laboratories in the standard',
    edits: {},
    standard: { 'didattica.laboratorio': undefined },
    outcome: 'not_applicable',
  },
];

const taught = (lingue: readonly string[] | undefined) => ({ 'unita_formative[1].lingue': lingue });
const languages: Case[] = [
  { rule: 'language-missing', what: 'English and French', edits: taught(['en', 'fr']), outcome: 'pass' },
  { rule: 'language-missing', what: 'in capitals', edits: taught(['EN', 'FR']), outcome: 'pass' },
  {
    rule: 'language-missing',
    what: 'English only',
    edits: taught(['en']),
    outcome: 'fail',
    subject: '20_CTR',
    found: { is: 'codes', codes: ['en'] },
    required: { is: 'languages', named: ['en'], others: 1 },
    at: 'unita_formative[1].lingue',
  },
  {
    rule: 'language-missing',
    what: 'no English',
    edits: taught(['fr', 'de']),
    outcome: 'fail',
    subject: '20_CTR',
  },
  {
    rule: 'language-missing',
    what: 'a second language from outside Europe',
    edits: taught(['en', 'zh']),
    outcome: 'fail',
    subject: '20_CTR',
  },
  {
    rule: 'language-missing',
    what: 'Italian is not a foreign language',
    edits: taught(['en', 'it']),
    outcome: 'fail',
    subject: '20_CTR',
  },
  {
    rule: 'language-missing',
    what: 'English twice is one language',
    edits: taught(['en', 'en']),
    outcome: 'fail',
    subject: '20_CTR',
  },
  {
    rule: 'language-missing',
    what: 'any European language where none is named',
    edits: { 'unita_formative[3].lingue': ['pt'] },
    outcome: 'pass',
    subject: '22_CTR',
  },
  {
    rule: 'language-missing',
    what: 'none where one is asked',
    edits: { 'unita_formative[3].lingue': [] },
    outcome: 'fail',
    subject: '22_CTR',
  },
  ...(
    [
      [['en', 'da definire'], 'incomplete'],
      [['da definire'], 'incomplete'],
      [['en', 'fr', 'da definire'], 'pass'],
      [['en', 'nessuna'], 'fail'],
      [['en', 'no'], 'pass'],
    ] as const
  ).map(
    ([lingue, outcome]): Case => ({
      rule: 'language-missing',
      what: `languages that are not all said: ${lingue.join(', ')}`,
      edits: taught(lingue),
      outcome,
      subject: '20_CTR',
    }),
  ),
  // Where any language will do, a word in its place is none.
  ...(['da definire', 'nessuna', 'id'] as const).map(
    (written, index): Case => ({
      rule: 'language-missing',
      what: `another language, whichever: ${written}`,
      standard: { 'unita_formative[3].lingue': { altre: 1, campo: 'Abilità' } },
      edits: { 'unita_formative[3].lingue': [written] },
      outcome: (['incomplete', 'fail', 'pass'] as const)[index] as Case['outcome'],
      subject: '22_CTR',
    }),
  ),
  {
    rule: 'language-missing',
    what: 'not written',
    edits: taught(undefined),
    outcome: 'incomplete',
    subject: '20_CTR',
  },
  {
    rule: 'language-missing',
    what: 'one from Europe and one from anywhere',
    edits: taught(['en', 'fr', 'zh']),
    standard: { 'unita_formative[1].lingue.altre': 1 },
    outcome: 'pass',
    subject: '20_CTR',
    required: { is: 'languages', named: ['en'], others: 2, any: true },
  },
  {
    rule: 'language-missing',
    what: 'one from Europe only, where one from anywhere is asked too',
    edits: taught(['en', 'fr']),
    standard: { 'unita_formative[1].lingue.altre': 1 },
    outcome: 'fail',
    subject: '20_CTR',
  },
  {
    rule: 'language-missing',
    what: 'Italian alone where any foreign language will do',
    on: 'lazio-assistenza-conforme',
    edits: { 'unita_formative[2].lingue': ['it'] },
    outcome: 'fail',
    subject: 'I2.4-3',
  },
  {
    rule: 'language-missing',
    what: 'none in the standard',
    edits: taught([]),
    standard: { 'unita_formative[1].lingue': undefined, 'unita_formative[3].lingue': undefined },
    outcome: 'not_applicable',
  },
];

const byHand: Case[] = [
  { rule: 'manual-check', what: 'of the whole course', edits: {}, outcome: 'manual', subject: 'profilo' },
  {
    rule: 'manual-check',
    what: 'of a unit that the course aims at',
    edits: PARTIAL,
    outcome: 'manual',
    subject: 'livello-delle-lingue',
  },
  {
    rule: 'manual-check',
    what: 'of a unit that the course does not aim at',
    edits: PARTIAL,
    outcome: 'not_applicable',
    subject: 'formazione-generale',
  },
  {
    rule: 'manual-check',
    what: 'none in the standard',
    edits: {},
    standard: { da_verificare: undefined },
    outcome: 'not_applicable',
  },
];

export const coverageCases: Case[] = [...items, ...practice, ...languages, ...byHand];
