/**
 * Each rule on its own cases, judged as in `test/rules/`, but alone: a change to a rule
 * meets the cases of that rule only, and thousands of changes are tried in minutes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/norms/rules/index.ts';
import { bareCases } from '../rules/bare.cases.ts';
import type { Case } from '../rules/case.ts';
import { CASES } from '../rules/cases.ts';
import { expectOutcome } from '../rules/expected.ts';
import { outcomesOfCase } from '../rules/outcomes.ts';
import { BESIDE, joined, wordsOf } from '../rules/wording.ts';
import { ROOT } from '../support/cli.ts';

const golden = (rule: string) => readFileSync(join(ROOT, 'test/rules/wording', `${rule}.txt`), 'utf8');

/** An exception may name any rule. */
const alone = ({ edits }: Case) => edits['eccezioni'] === undefined;

function words(one: Case): string {
  const rules = alone(one) ? RULES.filter(({ id }) => id === one.rule) : RULES;
  const outcomes = outcomesOfCase(one, rules);
  expectOutcome(one, outcomes);
  return wordsOf(one, outcomes).replace(BESIDE, '');
}

describe('each rule alone', () => {
  it.each([...new Set(CASES.map(({ rule }) => rule))])('%s', (rule) => {
    const said = joined(CASES.filter((each) => each.rule === rule).map(words));
    expect(said).toBe(golden(rule).replace(BESIDE, ''));
  });
});

describe('all rules together', () => {
  it.each([...bareCases, ...CASES.filter((each) => !alone(each))].map((each) => [each.rule, each.what, each] as const))(
    '%s: %s',
    (rule, _what, one) => {
      expect(golden(rule)).toContain(wordsOf(one, outcomesOfCase(one)));
    },
  );
});
