/** What a case says of its outcome, against the outcomes that there are. */
import { expect } from 'vitest';
import { formatPath } from '../../src/format/problem.ts';
import { toDecimal } from '../../src/norms/hours.ts';
import type { Outcome } from '../../src/norms/outcome.ts';
import type { Fact } from '../../src/norms/rules/rule.ts';
import type { Case } from './case.ts';

/** By code where the subject has one, else by kind. */
const concerns = (subject: string) => (outcome: Outcome) =>
  outcome.subject.code === undefined ? outcome.subject.kind === subject : outcome.subject.code === subject;

const plainFact = (fact: Fact | undefined) => (fact?.is === 'amount' ? toDecimal(fact.value) : fact);

/** What a case says of an outcome, in the outcome's own shape. */
function saidOf({ found, required, at, suggestion }: Case) {
  return Object.fromEntries(
    Object.entries({ found, required, at, suggestion })
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, typeof value === 'object' ? expect.objectContaining(value) : value]),
  );
}

function readable({ found, required, at, suggestion }: Outcome) {
  return { found: plainFact(found), required: plainFact(required), at: at && formatPath(at), suggestion };
}

/** Among the outcomes of its rule, the one that the case names is there, with what it says of it. */
export function expectOutcome(each: Case, outcomes: readonly Outcome[]): void {
  const ofRule = outcomes.filter(({ rule }) => rule === each.rule);
  if (each.outcome === 'none') {
    expect(ofRule).toEqual([]);
    return;
  }
  const concerned = each.subject === undefined ? ofRule : ofRule.filter(concerns(each.subject));
  const kinds = concerned.map(({ outcome }) => outcome);
  if (each.outcome === 'pass') expect(new Set(kinds)).toEqual(new Set(['pass']));
  else expect(kinds).toContain(each.outcome);
  const same = concerned.filter(({ outcome }) => outcome === each.outcome).map(readable);
  expect(same).toContainEqual(expect.objectContaining(saidOf(each)));
}
