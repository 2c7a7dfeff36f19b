/** Public calls beside the standard: their conditions, whom they concern, what a person has to look at. */
import type { Avviso } from '../../src/format/avviso.ts';
import { type Case, PARTIAL, UNDECLARED } from './case.ts';

const rule = 'vincolo-not-met';
const call = (vincoli: readonly Record<string, unknown>[], more: Partial<Avviso> = {}): Avviso => ({
  formato: 'qualcheck/avviso@1',
  id: 'ente/prova',
  denominazione: 'Avviso di prova',
  fonte: { documento: 'Bando di prova' },
  vincoli: vincoli.map((each, index) => ({ misura: 'totale', fonte: `art. ${index + 1}`, ...each })),
  ...more,
});
const asked = (...vincoli: Record<string, unknown>[]) => [call(vincoli)];

const sources: Case[] = [
  {
    rule,
    what: 'the shipped call, whose authority is named: its key competences, and too many hours in all',
    edits: {
      ...UNDECLARED,
      avvisi: ['campania/catalogo-formativo-dd-894-2017'],
      'competenze_chiave[1].ore.aula': 28,
      'competenze_chiave[3]': { codice: '02_KC', ore: { aula: 40 } },
    },
    outcome: 'fail',
    subject: 'totale',
    found: 680,
    required: 600,
  },
  {
    rule,
    what: 'the standard and a call bind the same measure, each by its own document',
    standard: { vincoli: [{ misura: 'stage', minimo: 244, fonte: 'punto 1' }] },
    calls: asked({ misura: 'stage', minimo: 244.25 }),
    edits: {},
    outcome: 'fail',
    found: 244,
    required: 244.25,
    at: 'stage.ore',
  },
];

const shares: Case[] = [
  {
    rule,
    what: 'hours beside a share: the hours are not read as a share',
    calls: asked({ misura: 'stage', minimo: 245, in_rapporto_a: 'totale', minimo_percentuale: 20 }),
    edits: {},
    outcome: 'fail',
    found: 244,
    required: 245,
  },
  {
    rule,
    what: 'a share of hours that are not all written',
    calls: asked({ misura: 'stage', in_rapporto_a: 'totale', minimo_percentuale: 20 }),
    edits: { ...UNDECLARED, 'unita_formative[2].ore': undefined },
    outcome: 'incomplete',
    at: 'unita_formative[2].ore',
  },
  {
    rule,
    what: 'hours that are not all written, a share of a sum that is',
    calls: asked({ misura: 'uf.21_CTR', in_rapporto_a: 'stage', minimo_percentuale: 20 }),
    edits: { ...UNDECLARED, 'unita_formative[2].ore': undefined },
    outcome: 'incomplete',
    at: 'unita_formative[2].ore',
  },
];

const people: Case[] = [
  {
    rule,
    what: 'teachers not written',
    calls: asked({ misura: 'docenti', minimo: 1 }),
    edits: { docenti: undefined },
    outcome: 'incomplete',
    at: 'docenti',
  },
  {
    rule,
    what: 'nothing written of the course',
    calls: asked({ misura: 'partecipanti', minimo: 1 }),
    edits: { corso: undefined },
    outcome: 'incomplete',
    at: 'corso.partecipanti',
  },
];

const units: Case[] = [
  {
    rule,
    what: 'a unit by the code that another document gives it',
    standard: { 'unita_formative[1].alias': ['2912'] },
    calls: asked({ misura: 'uf.2912', minimo: 156.25 }),
    edits: {},
    outcome: 'fail',
    found: 156,
  },
  {
    rule,
    what: 'a unit that neither the plan nor the standard has',
    calls: asked({ misura: 'uf.99_XYZ', minimo: 1 }),
    edits: {},
    outcome: 'not_applicable',
  },
  {
    rule,
    what: 'a unit that the plan has beside those of the standard',
    calls: asked({ misura: 'uf.99_XYZ', minimo: 5 }),
    edits: { ...UNDECLARED, 'unita_formative[4]': { codice: '99_XYZ', ore: { aula: 4 } } },
    outcome: 'fail',
    found: 4,
  },
  {
    rule,
    what: 'a key competence that the plan does not have: it has no hours',
    calls: asked({ misura: 'kc.02_KC', minimo: 40 }),
    edits: {},
    outcome: 'fail',
    found: 0,
  },
];

const scope: Case[] = [
  {
    rule,
    what: 'hours of the whole, in a course for one unit',
    calls: asked({ misura: 'stage', minimo: 500 }),
    edits: PARTIAL,
    outcome: 'not_applicable',
  },
  {
    rule,
    what: 'a key competence, in a course for one unit',
    calls: asked({ misura: 'kc.04_KC', minimo: 500 }),
    edits: PARTIAL,
    outcome: 'not_applicable',
  },
  {
    rule,
    what: 'a unit, in a course for one unit',
    calls: asked({ misura: 'uf.20_CTR', minimo: 500 }),
    edits: PARTIAL,
    outcome: 'fail',
    found: 156,
  },
  {
    rule,
    what: 'trainees, in a course for one unit',
    calls: asked({ misura: 'partecipanti', minimo: 500 }),
    edits: PARTIAL,
    outcome: 'fail',
    found: 15,
  },
  {
    rule,
    what: 'for an EQF level, where the standard has none',
    standard: { 'classificazione.eqf': undefined },
    calls: asked({ misura: 'stage', minimo: 500, se: { eqf: [3] } }),
    edits: {},
    outcome: 'not_applicable',
  },
];

const LOOK = { it: 'Guarda la planimetria.', en: 'Look at the floor plan.' };
const byHand: Case[] = [
  {
    rule: 'manual-check',
    what: 'of a call, before those of the standard',
    calls: [call([{ minimo: 1 }], { da_verificare: [{ id: 'planimetria', fonte: 'art. 9', guardare: LOOK }] })],
    edits: {},
    outcome: 'manual',
    subject: 'planimetria',
  },
  {
    rule: 'manual-check',
    what: 'none in the call',
    calls: asked({ minimo: 1 }),
    standard: { da_verificare: undefined },
    edits: {},
    outcome: 'not_applicable',
  },
];

export const callCases: Case[] = [...sources, ...shares, ...people, ...units, ...scope, ...byHand];
