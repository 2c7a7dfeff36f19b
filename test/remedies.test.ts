/** What a remedy says to write is tested by writing it: the finding goes, and nothing else is wrong after. */
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { remedyEdits, remedyOf } from '../src/editor/remedies.ts';
import type { Plan } from '../src/format/plan.ts';
import { problemRule } from '../src/format/problem.ts';
import { it as italian } from '../src/language/it.ts';
import type { Outcome } from '../src/norms/outcome.ts';
import { newlyWrong } from '../src/repair/worse.ts';
import { applyEdits } from '../src/text/edits.ts';
import { CASES } from './rules/cases.ts';
import { planOf, standardOfCase } from './rules/outcomes.ts';
import { readPlan } from './support/documents.ts';
import { changedStandard, type Edits, edited, PLAN } from './support/plans.ts';
import { checkedByName, example } from './support/shipped.ts';

const judged = CASES.map((each) => {
  const plan = planOf(each);
  return { each, plan, ...checkedByName(plan, standardOfCase(each), each.calls) };
});

/** Each failure of a case whose remedy says what to write. */
const written = judged.flatMap(({ outcomes: before, facts, ...one }) =>
  before.flatMap((outcome) => {
    const remedy = remedyOf(outcome, facts);
    return remedy === undefined ? [] : [{ ...one, before, outcome, remedy }];
  }),
);

const told = ({ rule, subject, found }: Outcome) => `${rule} ${JSON.stringify(subject)} ${JSON.stringify(found)}`;

describe.each([
  ['on lines', (plan: Plan) => dump(plan)],
  ['in brackets', (plan: Plan) => `${JSON.stringify(plan)}\n`],
])('a plan %s', (_, textOf) => {
  it.each(written.map((one) => [`${one.each.rule}: ${one.each.what} (${told(one.outcome)})`, one] as const))(
    '%s',
    (_name, { each, plan, before, outcome, remedy }) => {
      const text = textOf(plan);
      const edits = remedyEdits(text, remedy);
      expect(edits).toBeDefined();
      const after = readPlan(applyEdits(text, edits ?? []));
      expect(after.findings.map(({ problem }) => problemRule(problem))).toEqual([]);
      const { outcomes } = checkedByName(after.value as Plan, standardOfCase(each), each.calls);
      expect(newlyWrong(before, outcomes).map(told)).toEqual([]);
      // What it mended would be new where it were there again.
      expect(
        newlyWrong(
          before.filter((other) => other !== outcome),
          outcomes,
        ).map(told),
      ).toEqual([]);
    },
  );
});

/** Remedies that say to write something and leave what to the author: why nothing can be written for them. */
const LEFT_TO_THE_AUTHOR: Record<string, string> = {
  'ability-without-practice': 'how many hours',
  'assessment-way-not-allowed': 'which way of several',
  'attestation-beyond-course': 'the name of a certificate that no standard prints, or another aim',
  'aula-missing': 'how many hours',
  'descrizione-missing': 'a description',
  'exception-without-reason': 'the reason',
  'fasi-missing': 'in which unit',
  'laboratorio-missing': 'how many hours',
  'language-missing': 'which language',
  'proscioglimento-without-assessment': 'how it is assessed',
  'ra-not-covered': 'which unit',
  'total-mismatch': 'a fix, once the parts are in order: they may be what is wrong',
  'tutor-requirements-missing': 'who',
  'uf-activity-missing': 'how many hours',
  'uf-assessment-missing': 'how it is assessed',
};

it('is written wherever its words say what to write', () => {
  const offered = new Set(written.map(({ outcome }) => outcome.rule));
  const said = judged
    .flatMap(({ outcomes }) => outcomes)
    .filter(({ outcome, suggestion }) => outcome === 'fail' && suggestion === undefined)
    .filter((outcome) => /^(?:scrivi|togli|aggiungi) /.test(italian.remedy(outcome) ?? ''));
  const left = new Set(said.map(({ rule }) => rule).filter((rule) => !offered.has(rule)));
  process.stderr.write(`remedies written: ${written.length} of ${offered.size} rules\n`);
  expect([...left].sort()).toEqual(Object.keys(LEFT_TO_THE_AUTHOR).sort());
});

describe('by itself', () => {
  const failed = (of: Plan, edits: Edits, rule: string) => {
    const { outcomes, facts } = checkedByName(edited(of, edits));
    return remedyOf(outcomes.find((each) => each.outcome === 'fail' && each.rule === rule) as Outcome, facts);
  };
  const CALL_CENTER = example('campania-call-center-conforme');

  it.each([
    ['attendance-below-minimum', PLAN],
    ['absence-above-maximum', CALL_CENTER],
  ])('%s: what is beside it agrees after', (rule, of) => {
    const remedy = failed(of, { frequenza: { minima: 70, assenze_massime: 30 } }, rule);
    expect(remedy).toEqual({ at: ['frequenza'], value: { minima: 80, assenze_massime: 20 } });
  });

  it('is exact where a standard is to the hundredth', () => {
    const standard = changedStandard({ 'frequenza.minima.minimo_percentuale': 79.99 });
    const { outcomes, facts } = checkedByName(edited(PLAN, { frequenza: { assenze_massime: 30 } }), standard);
    const outcome = outcomes.find(({ rule }) => rule === 'attendance-below-minimum') as Outcome;
    expect(remedyOf(outcome, facts)).toEqual({ at: ['frequenza', 'assenze_massime'], value: 20.01 });
  });

  it('a missing unit goes where the standard has it', () => {
    const codes = PLAN.unita_formative.map(({ codice }) => codice);
    const remedy = failed(PLAN, { 'unita_formative[1]': undefined }, 'uf-missing');
    expect(remedy?.at).toEqual(['unita_formative']);
    expect(remedy?.value).toMatchObject(codes.map((codice) => ({ codice })));
  });

  it('a number that two modules name is left to the author', () => {
    const edits = {
      'unita_formative[0].moduli[0].conoscenze': [1, 11],
      'unita_formative[0].moduli[1].conoscenze': [2, 12],
    };
    expect(failed(PLAN, edits, 'item-unknown')).toBeUndefined();
  });

  it('a title that a release takes the place of is left to the author', () => {
    const edits = { 'ingresso.proscioglimento': { accertamento: 'colloquio' } };
    expect(failed(CALL_CENTER, edits, 'entry-title-below-minimum')).toBeUndefined();
  });
});
