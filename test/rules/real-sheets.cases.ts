/** Keys from sheets that providers write: each at its border, in both directions. */
import type { Avviso } from '../../src/format/avviso.ts';
import type { Case } from './case.ts';

const rule = 'vincolo-not-met';
const call = (...vincoli: Omit<Avviso['vincoli'][number], 'fonte'>[]): readonly Avviso[] => [
  {
    formato: 'qualcheck/avviso@1',
    id: 'prova/avviso',
    denominazione: 'Avviso di prova',
    fonte: { documento: 'Avviso' },
    vincoli: vincoli.map((each) => ({ ...each, fonte: 'punto 1' })),
  },
];
const days = (inizio: string, fine: string) => ({ 'corso.inizio': inizio, 'corso.fine': fine });
const year = { misura: 'durata_mesi', massimo: 12 };
const edition = (inizio: string, fine: string) => ({ 'corso.edizioni': [{ sede: 'Potenza', inizio, fine }] });

const months: Case[] = [
  { rule, what: '12 months', calls: call(year), edits: days('2027-01-11', '2028-01-11'), outcome: 'pass', found: 12 },
  { rule, what: 'a day more', calls: call(year), edits: days('2027-01-11', '2028-01-12'), outcome: 'fail', found: 13 },
  {
    rule,
    what: 'to the end of a shorter month',
    calls: call({ misura: 'durata_mesi', massimo: 1 }),
    // No month holds the course: a matter of good sense, and a warning.
    edits: days('2027-01-31', '2027-02-28'),
    outcome: 'pass',
    found: 1,
  },
  {
    rule,
    what: 'months of an edition, 12 and a day',
    calls: call(year),
    edits: edition('2027-03-01', '2028-03-02'),
    outcome: 'fail',
    found: 13,
    at: 'corso.edizioni[0].fine',
  },
  {
    rule,
    what: 'months without a last day',
    calls: call(year),
    edits: { 'corso.fine': undefined },
    outcome: 'incomplete',
    at: 'corso.fine',
  },
];

const cost = { misura: 'costo_per_allievo', massimo: 12_000 };
const money: Case[] = [
  {
    rule,
    what: 'the cost at its cap',
    calls: call(cost),
    edits: { 'corso.costo': { per_allievo: 12_000 } },
    outcome: 'pass',
  },
  {
    rule,
    what: 'a cent above the cost',
    calls: call(cost),
    edits: { 'corso.costo': { per_allievo: 12_000.01 } },
    outcome: 'fail',
    found: 12_000.01,
    at: 'corso.costo.per_allievo',
  },
  { rule, what: 'no cost', calls: call(cost), edits: {}, outcome: 'incomplete' },
];

const range = (minimo: number, massimo: number) => ({ 'corso.partecipanti': { minimo, massimo }, sedi: undefined });
const trainees: Case[] = [
  {
    rule,
    what: 'a range from the floor',
    calls: call({ misura: 'partecipanti', minimo: 12 }),
    edits: range(12, 20),
    outcome: 'pass',
  },
  {
    rule,
    what: 'a range from below',
    calls: call({ misura: 'partecipanti', minimo: 12 }),
    edits: range(11, 20),
    outcome: 'fail',
    found: 11,
  },
  {
    rule,
    what: 'a range to the cap',
    calls: call({ misura: 'partecipanti', massimo: 20 }),
    edits: range(12, 20),
    outcome: 'pass',
  },
  {
    rule,
    what: 'a range beyond',
    calls: call({ misura: 'partecipanti', massimo: 20 }),
    edits: range(12, 21),
    outcome: 'fail',
    found: 21,
  },
  {
    rule,
    what: 'a range of one number',
    calls: call({ misura: 'partecipanti', uguale: 15 }),
    edits: range(15, 15),
    outcome: 'pass',
  },
  {
    rule,
    what: 'a range that begins at the number',
    calls: call({ misura: 'partecipanti', uguale: 15 }),
    edits: range(15, 16),
    outcome: 'fail',
    found: 16,
  },
  {
    rule,
    what: 'a range without its end',
    calls: call({ misura: 'partecipanti', massimo: 20 }),
    edits: { 'corso.partecipanti': { minimo: 12 } },
    outcome: 'incomplete',
    at: 'corso.partecipanti',
  },
  {
    rule: 'rooms-too-small',
    what: 'places for the most of a range',
    edits: { 'corso.partecipanti': { minimo: 12, massimo: 20 }, 'sedi[0].posti': 20, 'sedi[1].posti': 20 },

    outcome: 'pass',
  },
  {
    rule: 'rooms-too-small',
    what: 'one place short of the most',
    edits: { 'corso.partecipanti': { minimo: 12, massimo: 21 }, 'sedi[0].posti': 20, 'sedi[1].posti': 21 },
    outcome: 'fail',
  },
];
export const realSheetCases: readonly Case[] = [...months, ...money, ...trainees];
