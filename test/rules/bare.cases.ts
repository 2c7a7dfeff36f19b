/** Plans and standards that say as little as their formats allow: nothing breaks, and silence is never a yes. */
import { PLAN, STANDARD } from '../support/plans.ts';
import { type Case, UNDECLARED } from './case.ts';

const REQUIRED = ['formato', 'titolo', 'standard', 'unita_formative'];
const optional = Object.keys(PLAN).filter((key) => !REQUIRED.includes(key));
const all = (value: unknown) => Object.fromEntries(optional.map((key) => [key, value]));

/** The codes of the units, and nothing else. */
const CODES = { ...all(undefined), unita_formative: PLAN.unita_formative.map(({ codice }) => ({ codice })) };
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
