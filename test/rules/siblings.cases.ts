/** The kinds of the settled readings, on other standards, other fields and other spellings. */
import type { Avviso } from '../../src/format/avviso.ts';
import { type Case, PARTIAL, UNDECLARED } from './case.ts';

const CALL_CENTER = 'campania-call-center-conforme';
const LAZIO = 'lazio-assistenza-conforme';

const asked = (...vincoli: Record<string, unknown>[]): readonly Avviso[] => [
  {
    formato: 'qualcheck/avviso@1',
    id: 'ente/prova',
    denominazione: 'Avviso di prova',
    fonte: { documento: 'Bando di prova' },
    vincoli: vincoli.map((each) => ({ misura: 'totale', fonte: 'art. 1', ...each })),
  },
];

/** A cap of the whole binds a part of it; a floor, and a share, do not. */
const caps: Case[] = (
  [
    [{ misura: 'totale', massimo: 621 }, 'fail'],
    [{ misura: 'totale', massimo: 622 }, 'pass'],
    [{ misura: 'totale', minimo: 900 }, 'not_applicable'],
    [{ misura: 'totale', uguale: 900 }, 'not_applicable'],
    [{ misura: 'fad', in_rapporto_a: 'totale', massimo_percentuale: 1 }, 'not_applicable'],
    [{ misura: 'fad', in_rapporto_a: 'totale', massimo_percentuale: 0 }, 'fail'],
    [{ misura: 'kc', massimo: 63 }, 'fail'],
    [{ misura: 'kc', massimo: 64 }, 'pass'],
    [{ misura: 'totale@anno.1', minimo: 900 }, 'not_applicable'],
    [{ misura: 'totale@anno.1', massimo: 621 }, 'fail'],
  ] as const
).map(
  ([condition, outcome]): Case => ({
    rule: 'vincolo-not-met',
    what: `a course for some units under ${JSON.stringify(condition)}`,
    edits: PARTIAL,
    calls: asked(condition),
    outcome,
  }),
);

/** Key competences that a course for some units need not have. */
const unowed: Case = {
  rule: 'vincolo-not-met',
  what: 'a cap on the key competences of a course for some units, which has none',
  edits: { ...PARTIAL, ...UNDECLARED, competenze_chiave: undefined },
  calls: asked({ misura: 'kc', massimo: 1 }),
  outcome: 'pass',
  found: 0,
};

/** A unit named in the wrong section is a slip of the call, not hours that lack. */
const sections: Case[] = (
  [
    ['uf.04_KC', 'kc.04_KC'],
    ['kc.20_CTR', 'uf.20_CTR'],
  ] as const
).flatMap(([misura, suggestion]): Case[] => [
  {
    rule: 'vincolo-unit-unknown',
    what: `a condition on ${misura}`,
    edits: {},
    calls: asked({ misura, minimo: 1 }),
    outcome: 'fail',
    suggestion,
  },
  {
    rule: 'vincolo-not-met',
    what: `hours of a condition on ${misura}`,
    edits: {},
    calls: asked({ misura, minimo: 1 }),
    outcome: 'not_applicable',
  },
]);

const spelled: Case[] = [
  ...(
    [
      [['lingua inglese', 'lingua francese'], 'pass'],
      [['Inglese B1', 'Francese livello A2'], 'pass'],
      [['lingua inglese', 'Inglese B1'], 'fail'],
    ] as const
  ).map(
    ([lingue, outcome]): Case => ({
      rule: 'language-missing',
      what: `languages as ${lingue.join(', ')}`,
      edits: { 'unita_formative[1].lingue': lingue },
      subject: '20_CTR',
      outcome,
    }),
  ),
  {
    rule: 'classification-mismatch',
    what: 'the sector as another document prints it, where the standard prints no code',
    edits: { 'corso.sep': 'SEP 24 - Area comune' },
    subject: 'sep',
    outcome: 'pass',
  },
  {
    rule: 'classification-beyond-standard',
    what: 'the sector as another document prints it: its code is of the Atlante',
    edits: { 'corso.sep': 'SEP 24 - Area comune' },
    outcome: 'fail',
  },
  {
    rule: 'classification-mismatch',
    what: 'the sector of another number',
    edits: { 'corso.sep': 'SEP 14 - Area comune' },
    subject: 'sep',
    outcome: 'fail',
  },
  {
    rule: 'ada-mismatch',
    what: 'areas by their numbers alone',
    edits: { 'corso.ada': ['24.01.08', '24.04.11'] },
    outcome: 'pass',
  },
  ...(
    [
      [['preoccupato ', 'Preoccupato'], 'fail'],
      [['sbrigativo', 'preoccupato'], 'pass'],
    ] as const
  ).map(
    ([[first, second], outcome]): Case => ({
      rule: 'situations-below-minimum',
      what: `behaviours «${first}» and «${second}», and a third as the second`,
      on: LAZIO,
      edits: {
        'unita_formative[2].verifica.situazioni[0].comportamento': first,
        'unita_formative[2].verifica.situazioni[1].comportamento': second,
      },
      subject: 'I2.4-3',
      outcome,
    }),
  ),
  ...(
    [
      ['senza CRM', 'fail'],
      ['un applicativo CRM', 'pass'],
    ] as const
  ).map(
    ([tool, outcome]): Case => ({
      rule: 'situations-below-minimum',
      what: `tools: ${tool}`,
      on: LAZIO,
      edits: { 'unita_formative[1].verifica.strumenti': [tool] },
      subject: 'I2.4-2',
      outcome,
    }),
  ),
];

/** Keys of real sheets, each at its border. */
const borders: Case[] = [
  // FaD of which the kind is not said counts as FaD: 62 h are there, 10 more reach the cap of 72 h.
  ...(
    [
      [10, 'pass'],
      [10.01, 'fail'],
    ] as const
  ).map(
    ([fad, outcome]): Case => ({
      rule: 'fad-above-cap',
      what: `${fad} h of FaD of which the kind is not said`,
      edits: { ...UNDECLARED, 'competenze_chiave[2].ore': undefined, 'unita_formative[1].moduli[0].ore.fad': fad },
      outcome: outcome === 'pass' ? 'incomplete' : 'fail',
      subject: 'fad',
    }),
  ),
  // Without a year of its own the placement is not said; with it the sum has to be that of the course.
  ...(
    [
      [[206], 'pass'],
      [[205], 'fail'],
      [[undefined], 'not_applicable'],
    ] as const
  ).map(
    ([[stage], outcome]): Case => ({
      rule: 'total-mismatch',
      what: `a year with ${stage} h of placement, the course has 206`,
      on: CALL_CENTER,
      edits: { 'corso.annualita': [{ ...(stage === undefined ? {} : { stage }) }] },
      subject: 'annualita',
      outcome,
    }),
  ),
  ...(
    [
      [206, 'pass'],
      [206.01, 'fail'],
    ] as const
  ).map(
    ([minimo, outcome]): Case => ({
      rule: 'vincolo-not-met',
      what: `at least ${minimo} h of placement in the first year, which has 206`,
      on: CALL_CENTER,
      edits: { 'corso.annualita': [{ ore: 518, stage: 206 }] },
      calls: asked({ misura: 'stage@anno.1', minimo }),
      outcome,
    }),
  ),
  {
    rule: 'vincolo-not-met',
    what: 'hours of placement in a year that the plan does not have',
    on: CALL_CENTER,
    edits: { 'corso.annualita': [{ ore: 518, stage: 206 }] },
    calls: asked({ misura: 'stage@anno.2', minimo: 1 }),
    outcome: 'incomplete',
  },
  {
    rule: 'vincolo-not-met',
    what: 'at most some hours of placement in a year that the plan does not have',
    on: CALL_CENTER,
    edits: { 'corso.annualita': [{ ore: 518, stage: 206 }] },
    calls: asked({ misura: 'stage@anno.2', massimo: 1 }),
    outcome: 'pass',
  },
  // Other activities count in the total where the plan says so, and towards no floor.
  ...(
    [
      [true, 522, 'pass'],
      [true, 518, 'fail'],
      [false, 518, 'pass'],
      [false, 522, 'fail'],
    ] as const
  ).map(
    ([nel_totale, total, outcome]): Case => ({
      rule: 'total-mismatch',
      what: `4 h of other activities, in the total: ${nel_totale}, ${total} h declared`,
      on: CALL_CENTER,
      edits: { 'altre_attivita[0].nel_totale': nel_totale, 'corso.ore_totali': total, 'corso.annualita': undefined },
      subject: 'totale',
      outcome,
    }),
  ),
  // Each edition has its dates.
  ...(
    [
      ['2028-02-01', 'pass'],
      ['2028-02-02', 'fail'],
    ] as const
  ).map(
    ([fine, outcome]): Case => ({
      rule: 'durata-above-years',
      what: `a year from 2027-02-01, an edition that ends on ${fine} after one that is short`,
      on: CALL_CENTER,
      edits: {
        'corso.edizioni': [
          { sede: 'Napoli', inizio: '2027-02-01', fine: '2027-09-30' },
          { sede: 'Salerno', inizio: '2027-02-01', fine },
        ],
      },
      outcome,
    }),
  ),
];

export const siblingCases: Case[] = [...caps, unowed, ...sections, ...spelled, ...borders];
