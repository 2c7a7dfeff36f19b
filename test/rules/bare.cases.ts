/** Plans and standards that say as little as their formats allow: nothing breaks, and silence is never a yes. */
import type { Plan } from '../../src/format/plan.ts';
import { PLAN, STANDARD } from '../support/plans.ts';
import { example } from '../support/shipped.ts';
import { type Case, UNDECLARED } from './case.ts';

const REQUIRED = ['formato', 'titolo', 'standard', 'unita_formative'];
const optionalOf = (plan: Plan) => Object.keys(plan).filter((key) => !REQUIRED.includes(key));

/** The codes of the units, and nothing else. */
const CODES = {
  ...Object.fromEntries(optionalOf(PLAN).map((key) => [key, undefined])),
  unita_formative: PLAN.unita_formative.map(({ codice }) => ({ codice })),
};
/** Sections that are begun, with nothing in them yet. */
const BEGUN = {
  ...CODES,
  soggetto: {},
  corso: {},
  ingresso: { italiano: {} },
  competenze_chiave: [],
  stage: {},
  docenti: [],
  sedi: [],
  frequenza: {},
  valutazione: { esame: {} },
  crediti: {},
};

/** The same, not even that far. */
const EMPTY = { ...BEGUN, ingresso: {}, valutazione: {} };
/** The codes of the units of another standard, and nothing else. */
const ELSEWHERE = 'campania-customer-care-conforme';
const other = example(ELSEWHERE);
const OTHER_CODES = {
  ...Object.fromEntries(optionalOf(other).map((key) => [key, undefined])),
  unita_formative: other.unita_formative.map(({ codice }) => ({ codice })),
};

/** A standard without labels of units: it has no figure of a unit either. */
const UNLABELLED = {
  etichette_unita: undefined,
  ...Object.fromEntries(STANDARD.unita_formative.map((_, index) => [`unita_formative[${index}].ore`, undefined])),
  ...Object.fromEntries(
    (STANDARD.competenze_chiave ?? []).map((_, index) => [`competenze_chiave[${index}].ore`, undefined]),
  ),
};

export const bareCases: Case[] = [
  ...['uf-assessment-missing', 'knowledge-not-covered', 'total-below-minimum', 'entry-title-below-minimum'].map(
    (rule): Case => ({ rule, what: 'the codes of the units, and nothing else', edits: CODES, outcome: 'incomplete' }),
  ),
  ...['exam-not-public', 'entry-italian-below-minimum', 'attendance-below-minimum', 'teachers-below-share'].map(
    (rule): Case => ({ rule, what: 'sections begun, with nothing in them', edits: BEGUN, outcome: 'incomplete' }),
  ),
  ...['entry-italian-check-missing', 'exam-units-missing'].map(
    (rule): Case => ({ rule, what: 'sections with no key', edits: EMPTY, outcome: 'incomplete' }),
  ),
  ...['entry-age-below-minimum', 'entry-foreign-title-missing'].map(
    (rule): Case => ({
      rule,
      what: 'the codes of the units, and nothing else',
      on: ELSEWHERE,
      edits: OTHER_CODES,
      outcome: 'incomplete',
    }),
  ),
  {
    rule: 'uf-missing',
    what: 'a standard without labels',
    edits: {},
    standard: UNLABELLED,
    outcome: 'pass',
  },
  {
    rule: 'uf-order',
    what: 'a standard without labels',
    edits: {},
    standard: UNLABELLED,
    outcome: 'pass',
  },
  {
    rule: 'knowledge-not-covered',
    what: 'a standard without labels',
    edits: { ...UNDECLARED, 'unita_formative[2].conoscenze': [] },
    standard: UNLABELLED,
    outcome: 'fail',
    subject: '21_CTR',
  },
];
