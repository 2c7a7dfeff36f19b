/** Conditions as data, written in the standard here; those of a public call are the same construct. */
import { type Case, PARTIAL, UNDECLARED } from './case.ts';

const condition = (constraint: Record<string, unknown>) => ({ vincoli: [{ fonte: 'punto 1', ...constraint }] });
const rule = 'vincolo-not-met';

/** 610 h in all, every unit at its minimum or above. */
const TEN_HOURS_ABOVE = {
  ...UNDECLARED,
  'unita_formative[1].moduli[0].ore.aula': 16,
  'unita_formative[2].ore.aula': 18,
  'unita_formative[3].ore.aula': 32,
};

const EDITIONS = {
  'corso.inizio': undefined,
  'corso.fine': undefined,
  'corso.edizioni': [
    { sede: 'Potenza', inizio: '2027-01-01', fine: '2027-06-30' },
    { sede: 'Matera', inizio: '2027-01-01', fine: '2027-08-31' },
  ],
};

export const constraintCases: readonly Case[] = [
  { rule, what: 'no condition at all', edits: {}, outcome: 'not_applicable' },
  { rule, what: 'the exact total', standard: condition({ misura: 'totale', uguale: 622 }), edits: {}, outcome: 'pass' },
  {
    rule,
    what: 'a quarter more than the exact total',
    standard: condition({ misura: 'totale', uguale: 621.75 }),
    edits: {},
    outcome: 'fail',
  },
  {
    rule,
    what: 'a floor just met',
    standard: condition({ misura: 'uf.20_CTR', minimo: 156 }),
    edits: {},
    outcome: 'pass',
    found: 156,
  },
  {
    rule,
    what: 'key competences not written yet, one of them asked for',
    standard: { ...condition({ misura: 'kc.04_KC', minimo: 22 }), 'ore.kc': undefined },
    edits: { ...UNDECLARED, competenze_chiave: undefined },
    outcome: 'incomplete',
    at: 'competenze_chiave',
  },
  {
    rule,
    what: 'key competences not written yet, all of them asked for',
    standard: { ...condition({ misura: 'kc', minimo: 22 }), 'ore.kc': undefined },
    edits: { ...UNDECLARED, competenze_chiave: undefined },
    outcome: 'incomplete',
    at: 'competenze_chiave',
  },
  {
    rule,
    what: 'key competences not written yet, a kind of hours of one of them asked for',
    standard: { ...condition({ misura: 'aula@04_KC', minimo: 8 }), 'ore.kc': undefined },
    edits: { ...UNDECLARED, competenze_chiave: undefined },
    outcome: 'incomplete',
    at: 'competenze_chiave',
  },
  {
    rule,
    what: 'a kind of hours of a key competence, in a course for some units',
    standard: condition({ misura: 'aula@04_KC', minimo: 800 }),
    edits: PARTIAL,
    outcome: 'not_applicable',
  },
  {
    rule,
    what: 'key competences written, without the one asked for',
    standard: condition({ misura: 'kc.02_KC', minimo: 22 }),
    edits: {},
    outcome: 'fail',
    found: 0,
  },
  {
    rule,
    what: 'a floor missed by a quarter',
    standard: condition({ misura: 'uf.20_CTR', minimo: 156.25 }),
    edits: {},
    outcome: 'fail',
  },
  {
    rule,
    what: 'a cap just met',
    standard: condition({ misura: 'fad@17_CTR', massimo: 4 }),
    edits: {},
    outcome: 'pass',
    found: 4,
  },
  {
    rule,
    what: 'a cap passed by a quarter',
    standard: condition({ misura: 'fad@17_CTR', massimo: 3.75 }),
    edits: {},
    outcome: 'fail',
  },
  {
    rule,
    what: 'hours of one key competence',
    standard: condition({ misura: 'kc.04_KC', minimo: 22 }),
    edits: {},
    outcome: 'pass',
    found: 22,
  },
  {
    rule,
    what: 'a share of the planned hours, just met',
    standard: condition({ misura: 'stage', in_rapporto_a: 'totale', minimo_percentuale: 40 }),
    // 40 % of 610 h is 244 h.
    edits: { ...TEN_HOURS_ABOVE },
    outcome: 'pass',
    found: 244,
    required: 244,
  },
  {
    rule,
    what: 'a share of the planned hours, missed by a tenth of an hour',
    standard: condition({ misura: 'stage', in_rapporto_a: 'totale', minimo_percentuale: 40 }),
    edits: { ...TEN_HOURS_ABOVE, 'unita_formative[1].moduli[0].ore.aula': 16.25 },
    outcome: 'fail',
    required: 244.1,
  },
  {
    rule,
    what: 'a share of the planned hours, from above',
    standard: condition({ misura: 'stage', in_rapporto_a: 'totale', massimo_percentuale: 39 }),
    edits: {},
    outcome: 'fail',
  },
  {
    rule,
    what: 'as many trainees as asked',
    standard: condition({ misura: 'partecipanti', minimo: 15, massimo: 15 }),
    edits: {},
    outcome: 'pass',
    found: 15,
  },
  {
    rule,
    what: 'one trainee too few',
    standard: condition({ misura: 'partecipanti', minimo: 16 }),
    edits: {},
    outcome: 'fail',
  },
  {
    rule,
    what: 'trainees not said',
    standard: condition({ misura: 'partecipanti', minimo: 15 }),
    edits: { 'corso.partecipanti': undefined },
    outcome: 'incomplete',
  },
  {
    rule,
    what: 'as many teachers as asked',
    standard: condition({ misura: 'docenti', minimo: 6 }),
    edits: {},
    outcome: 'pass',
    found: 6,
  },
  {
    rule,
    what: 'one teacher too few',
    standard: condition({ misura: 'docenti', minimo: 7 }),
    edits: {},
    outcome: 'fail',
  },
  {
    rule,
    what: 'hours not written',
    standard: condition({ misura: 'uf.21_CTR', minimo: 50 }),
    edits: { ...UNDECLARED, 'unita_formative[2].ore': undefined },
    outcome: 'incomplete',
  },
  {
    rule,
    what: 'for the EQF level of the standard',
    standard: condition({ misura: 'stage', minimo: 245, se: { eqf: [2, 3] } }),
    edits: {},
    outcome: 'fail',
  },
  {
    rule,
    what: 'for another EQF level',
    standard: condition({ misura: 'stage', minimo: 245, se: { eqf: [2] } }),
    edits: {},
    outcome: 'not_applicable',
  },
  // A range of trainees: a floor is a share of the most, a cap of the fewest.
  ...(
    [
      [{ minimo_percentuale: 30 }, 'pass', 6],
      [{ minimo_percentuale: 35 }, 'fail', 7],
      [{ massimo_percentuale: 60 }, 'pass', 6],
      [{ massimo_percentuale: 50 }, 'fail', 5],
    ] as const
  ).map(
    ([share, outcome, required]): Case => ({
      rule,
      what: `${JSON.stringify(share)} of a range of trainees`,
      standard: condition({ misura: 'docenti', in_rapporto_a: 'partecipanti', ...share }),
      edits: { 'corso.partecipanti': { minimo: 10, massimo: 20 }, sedi: undefined },
      outcome,
      required,
    }),
  ),
  // Editions of unlike length: the longest and the shortest in the same way.
  ...(
    [
      [{ minimo_percentuale: 75 }, 'pass', 6],
      [{ minimo_percentuale: 87.5 }, 'fail', 7],
      [{ massimo_percentuale: 100 }, 'pass', 6],
      [{ massimo_percentuale: 50 }, 'fail', 3],
    ] as const
  ).map(
    ([share, outcome, required]): Case => ({
      rule,
      what: `${JSON.stringify(share)} of the months of two editions`,
      standard: condition({ misura: 'docenti', in_rapporto_a: 'durata_mesi', ...share }),
      edits: EDITIONS,
      outcome,
      required,
    }),
  ),
  {
    rule,
    what: 'a share of the months of two editions, one without its end',
    standard: condition({ misura: 'docenti', in_rapporto_a: 'durata_mesi', minimo_percentuale: 50 }),
    edits: { ...EDITIONS, 'corso.edizioni[1].fine': undefined },
    outcome: 'incomplete',
    at: 'corso.edizioni[1].fine',
  },
  {
    rule,
    what: 'months of a course without its first day',
    standard: condition({ misura: 'durata_mesi', massimo: 12 }),
    edits: { 'corso.inizio': undefined },
    outcome: 'incomplete',
    at: 'corso.inizio',
  },
  {
    rule,
    what: 'hours of a year of a course without years',
    standard: condition({ misura: 'totale@anno.1', minimo: 1 }),
    edits: UNDECLARED,
    outcome: 'incomplete',
    at: 'corso.annualita',
  },
];
