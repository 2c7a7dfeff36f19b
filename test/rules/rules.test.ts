/** Every rule on its cases, both sides of its border. */
import { describe, expect, it } from 'vitest';
import { avvisoFormat } from '../../src/format/avviso.ts';
import { readDocument } from '../../src/format/document.ts';
import { planFormat } from '../../src/format/plan-format.ts';
import { standardFormat } from '../../src/format/standard.ts';
import { DESCRIBED_RULES } from '../../src/norms/rules/titles.ts';
import { outcomesOf, PLAN } from '../support/plans.ts';
import { CASES } from './cases.ts';
import { expectOutcome } from './expected.ts';
import { outcomesOfCase, planOf, standardOfCase } from './outcomes.ts';

const named = CASES.map(
  (each) => [`${each.rule}: ${each.what} → ${each.outcome} ${each.subject ?? ''}`, each, outcomesOfCase(each)] as const,
);

describe.each(named)('%s', (_name, each, outcomes) => {
  const ofRule = outcomes.filter(({ rule }) => rule === each.rule);

  it('has this outcome', () => {
    expectOutcome(each, outcomes);
  });

  if (each.outcome !== 'fail') return;
  it('is the only failure of its cause', () => {
    const errors = outcomes.filter(({ outcome, severity }) => outcome === 'fail' && severity === 'error');
    const failed = ofRule.filter(({ outcome }) => outcome === 'fail');
    const own = failed.find(({ severity }) => severity === 'error') ?? failed[0];
    // An error of which the doubt is told beside has one cause all the same.
    expect(failed.filter(({ severity }) => severity === own?.severity)).toEqual([own]);
    const expected = [...(own?.severity === 'error' ? [each.rule] : []), ...(each.alsoFails ?? [])];
    expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(expected));
  });
});

describe('the cases', () => {
  // A plan or a standard that the format refuses would never reach the rules.
  it.each(named)('follows the formats: %s', (_name, each) => {
    expect(readDocument(JSON.stringify(planOf(each)), planFormat).findings).toEqual([]);
    for (const call of each.calls ?? []) {
      expect(readDocument(JSON.stringify(call), avvisoFormat).findings).toEqual([]);
    }
    if (each.standard === undefined) return;
    expect(readDocument(JSON.stringify(standardOfCase(each)), standardFormat).findings).toEqual([]);
  });

  it('name each rule that there is, and no other', () => {
    expect(new Set(CASES.map(({ rule }) => rule))).toEqual(new Set(DESCRIBED_RULES.map(({ id }) => id)));
  });

  it('give as many outcomes as the standard has requirements, whatever the plan', () => {
    const count = outcomesOf(PLAN).length;
    for (const [, each, outcomes] of named) {
      const { on, standard, calls, edits } = each;
      if (on ?? standard ?? calls ?? edits['eccezioni'] ?? edits['avvisi']) continue;
      expect(outcomes, each.what).toHaveLength(count);
    }
  });

  it('are told apart by name', () => {
    expect(new Set(named.map(([name]) => name)).size).toBe(named.length);
  });

  // What only a person can tell neither passes nor fails.
  const judged = DESCRIBED_RULES.filter(({ id }) => id !== 'manual-check').map(({ id }) => id);

  it.each(judged)('have one that passes and one that fails for %s', (id) => {
    const kinds = CASES.filter(({ rule }) => rule === id).map(({ outcome }) => outcome);
    expect(kinds.some((kind) => kind === 'pass' || kind === 'none')).toBe(true);
    expect(kinds).toContain('fail');
  });
});
