import type { Edits } from '../support/plans.ts';
/** Requirements set aside on purpose, and the findings about that. */
import { type Case, UNDECLARED } from './case.ts';

const SHORT_STAGE = { ...UNDECLARED, 'stage.ore': 239.75 };
const exception = (more: Record<string, string> = {}) => ({
  eccezioni: [{ regola: 'stage-below-minimum', motivo: 'autorizzazione regionale', ...more }],
});

const beyond = (riferimento: string | undefined): Edits => ({
  eccezioni: [
    {
      regola: 'entry-title-below-minimum',
      motivo: 'autorizzazione regionale',
      ...(riferimento === undefined ? {} : { riferimento }),
    },
  ],
});

export const exceptionCases: Case[] = [
  {
    rule: 'stage-below-minimum',
    what: 'set aside by an exception',
    edits: { ...SHORT_STAGE, ...exception() },
    outcome: 'waived',
    found: 239.75,
  },
  {
    rule: 'entry-title-below-minimum',
    what: 'not written, and set aside by an act with number and year',
    edits: {
      'ingresso.titolo': undefined,
      ...beyond('prot. 123/2027'),
    },
    outcome: 'waived',
  },
  {
    rule: 'entry-title-below-minimum',
    what: 'not written, and set aside by no act, where the source admits no derogation',
    edits: { 'ingresso.titolo': undefined, ...beyond(undefined) },
    outcome: 'incomplete',
  },
  {
    rule: 'entry-title-below-minimum',
    what: 'not written, and set aside by a date alone',
    edits: { 'ingresso.titolo': undefined, ...beyond('nota del 12/03/2027') },
    outcome: 'incomplete',
  },
  ...(
    [
      [undefined, 'nothing'],
      ['prot. 123', 'nothing'],
      ['anno 2027', 'nothing'],
      ['nota del 12 marzo 2027', 'nothing'],
      ['1° marzo 2027', 'nothing'],
      ['2027-03-12', 'nothing'],
      ['anno formativo 2026-2027', 'nothing'],
      ['prot. 123/2027', 'text'],
      ['prot. 2026/2027', 'text'],
      ['D.D. 45 del 12 marzo 2027', 'text'],
      ['D.G.R. n. 744 del 12/3/2016', 'text'],
    ] as const
  ).map(
    ([riferimento, is]): Case => ({
      rule: 'exception-beyond-derogation',
      what: `an exception beyond derogation, with reference ${riferimento}`,
      edits: { 'ingresso.titolo': undefined, ...beyond(riferimento) },
      outcome: 'fail',
      found: { is },
      at: 'eccezioni[0]',
    }),
  ),
  {
    rule: 'exception-beyond-derogation',
    what: 'an exception on what may be derogated from',
    edits: { ...SHORT_STAGE, ...exception() },
    outcome: 'none',
  },
  ...['da definire', '-', 'n.d.', 'nessuno', '1', 'Motivo:', 'motivazione', '- motivo -', 'sì'].map(
    (motivo): Case => ({
      rule: 'exception-without-reason',
      what: `a reason that is none: ${motivo}`,
      edits: { ...SHORT_STAGE, eccezioni: [{ regola: 'stage-below-minimum', motivo }] },
      outcome: 'fail',
      at: 'eccezioni[0].motivo',
      // It sets nothing aside.
      alsoFails: ['stage-below-minimum'],
    }),
  ),
  ...['autorizzazione regionale', 'motivo di salute', 'per grave motivo', 'automotivazione'].map(
    (motivo): Case => ({
      rule: 'exception-without-reason',
      what: `a reason: ${motivo}`,
      edits: { ...SHORT_STAGE, eccezioni: [{ regola: 'stage-below-minimum', motivo }] },
      outcome: 'none',
    }),
  ),
  {
    rule: 'uf-below-minimum',
    what: 'set aside for one unit only',
    edits: {
      ...UNDECLARED,
      'unita_formative[2].ore.aula': 17.75,
      eccezioni: [{ regola: 'uf-below-minimum', soggetto: '21_CTR', motivo: 'autorizzazione regionale' }],
    },
    outcome: 'waived',
    subject: '21_CTR',
  },
  {
    rule: 'uf-below-minimum',
    what: 'set aside for every unit',
    edits: {
      ...UNDECLARED,
      'unita_formative[2].ore.aula': 17.75,
      'unita_formative[3].ore.aula': 31.75,
      eccezioni: [{ regola: 'uf-below-minimum', motivo: 'autorizzazione regionale' }],
    },
    outcome: 'waived',
    subject: '22_CTR',
  },
  {
    rule: 'stage-below-minimum',
    what: 'set aside by a paper with its number and date, while a unit stays short',
    edits: {
      ...SHORT_STAGE,
      'unita_formative[2].ore.aula': 17.75,
      ...exception({ riferimento: 'prot. 123/2027', scade: '2027-12-31' }),
    },
    outcome: 'waived',
  },

  {
    rule: 'exception-unmatched',
    what: 'an exception that sets something aside',
    edits: { ...SHORT_STAGE, ...exception() },
    outcome: 'none',
  },
  {
    rule: 'exception-unmatched',
    what: 'the requirement holds anyway',
    edits: exception(),
    outcome: 'fail',
    subject: 'stage-below-minimum',
    at: 'eccezioni[0].regola',
  },
  {
    rule: 'exception-unmatched',
    what: 'a misspelt rule',
    edits: { eccezioni: [{ regola: 'stage-bellow-minimum', motivo: 'autorizzazione regionale' }] },
    outcome: 'fail',
    subject: 'stage-bellow-minimum',
    suggestion: 'stage-below-minimum',
  },
  {
    rule: 'exception-unmatched',
    what: 'another unit than the one that is short',
    edits: {
      ...UNDECLARED,
      'unita_formative[2].ore.aula': 17.75,
      eccezioni: [{ regola: 'uf-below-minimum', soggetto: '22_CTR', motivo: 'autorizzazione regionale' }],
    },
    outcome: 'fail',
    subject: 'uf-below-minimum',
    // Nothing was set aside: the short unit still fails.
    alsoFails: ['uf-below-minimum'],
  },

  {
    rule: 'exception-expired',
    what: 'valid to the first day of the course',
    edits: { ...SHORT_STAGE, ...exception({ scade: '2027-01-11' }) },
    outcome: 'none',
  },
  {
    rule: 'exception-expired',
    what: 'lapsed the day before the course',
    edits: { ...SHORT_STAGE, ...exception({ scade: '2027-01-10' }) },
    outcome: 'fail',
    subject: 'stage-below-minimum',
    found: { is: 'date', date: '2027-01-10' },
    required: { is: 'date', date: '2027-01-11' },
    at: 'eccezioni[0].scade',
    // The requirement binds again.
    alsoFails: ['stage-below-minimum'],
  },
  {
    rule: 'exception-expired',
    what: 'the plan does not say when the course begins',
    edits: { ...SHORT_STAGE, ...exception({ scade: '2027-12-31' }), 'corso.inizio': undefined },
    outcome: 'incomplete',
    subject: 'stage-below-minimum',
  },
  {
    rule: 'exception-expired',
    what: 'the plan says nothing of the course',
    edits: { ...exception({ scade: '2027-12-31' }), 'stage.ore': 239.75, corso: undefined },
    outcome: 'incomplete',
    subject: 'stage-below-minimum',
  },
];
