/**
 * The limits on hours that a requirement gives to whoever looks for other hours, beside its own judgement of the case:
 * what fails breaks one of them, what passes breaks none.
 */
import { describe, expect, it } from 'vitest';
import { readMeasure } from '../../src/format/measure.ts';
import { PlanFacts } from '../../src/norms/facts.ts';
import { share } from '../../src/norms/hours.ts';
import { RULES } from '../../src/norms/rules/index.ts';
import { judgeLimit, type Limit, type Requirement } from '../../src/norms/rules/rule.ts';
import { SCALES } from '../support/plans.ts';
import type { Case } from './case.ts';
import { CASES } from './cases.ts';
import { planOf, standardOfCase } from './outcomes.ts';

/** People, days and money are no hours, and those of one year or of one mode are not looked for. */
function isOfHours(rule: string | undefined, { subject: { kind, code } }: Requirement): boolean {
  if (kind !== 'vincolo') return rule !== 'total-mismatch';
  const measure = readMeasure(code ?? '');
  return measure !== undefined && 'hours' in measure;
}

function limitsOf(each: Case) {
  const [plan, standard] = [planOf(each), standardOfCase(each)];
  const facts = new PlanFacts(plan, standard);
  const judged = ({ bound, share: of, ...limit }: Limit) => {
    const base = of === undefined ? 0 : share(of.percent, facts.measure(of.of).hours);
    return judgeLimit({ ...limit, bound: (bound + base) as typeof bound }, facts.measure(limit.measure));
  };
  const rule = RULES.find(({ id }) => id === each.rule);
  const norms = { standard, avvisi: [...(each.calls ?? [])], scales: SCALES };
  return (rule?.requirements(norms) ?? []).flatMap((requirement) => {
    if (!('judge' in requirement) || requirement.limits === undefined) return [];
    const limits = requirement.limits(facts).map(judged);
    return [{ outcome: requirement.judge(facts).outcome, limits, ofHours: isOfHours(rule?.id, requirement) }];
  });
}

const LIMITED = CASES.map((each) => [each, limitsOf(each)] as const)
  .filter(([, limits]) => limits.length > 0)
  .map(([each]) => [each.rule, each.what, each] as const);

describe('limits on hours agree with the judgement', () => {
  it.each(LIMITED)('%s: %s', (_rule, _what, each) => {
    for (const { outcome, limits, ofHours } of limitsOf(each)) {
      if (outcome === 'pass') expect(limits).not.toContain('fail');
      if (outcome === 'fail' && ofHours) expect(limits).toContain('fail');
    }
  });

  it('of many cases', () => expect(LIMITED.length).toBeGreaterThan(50));
});
