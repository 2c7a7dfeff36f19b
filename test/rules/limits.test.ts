/**
 * The limits on hours that a requirement gives to whoever looks for other hours: as they are written down in `limits.txt`
 * (`npm run golden` writes it anew), and beside its own judgement of the case: what fails breaks one of them, what passes
 * breaks none.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMeasure } from '../../src/format/measure.ts';
import { formatPath } from '../../src/format/problem.ts';
import { PlanFacts } from '../../src/norms/facts.ts';
import { type MeasureRef, share, toDecimal } from '../../src/norms/hours.ts';
import { RULES } from '../../src/norms/rules/index.ts';
import { judgeLimit, type Limit, type Requirement } from '../../src/norms/rules/rule.ts';
import { ROOT } from '../support/cli.ts';
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

function measured({ measure, unit, area, below, known }: MeasureRef): string {
  return [measure, unit ?? area, below && formatPath(below), known && 'of the standard'].filter(Boolean).join(' ');
}

function said({ measure, relation, bound, share: of }: Limit): string {
  const part = of && ` + ${of.percent} % of ${measured(of.of)}`;
  return `${measured(measure)} ${relation} ${toDecimal(bound)}${part ?? ''}`;
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
    const limits = requirement.limits(facts);
    const { outcome } = requirement.judge(facts);
    return [{ outcome, limits: limits.map(judged), said: limits.map(said), ofHours: isOfHours(rule?.id, requirement) }];
  });
}

const LIMITED = CASES.map((each) => [each, limitsOf(each)] as const)
  .filter(([, limits]) => limits.length > 0)
  .map(([each]) => [each.rule, each.what, each] as const);

const FILE = join(ROOT, 'test/rules/limits.txt');
const written = LIMITED.map(([rule, what, each]) =>
  [`${rule}: ${what}`, ...limitsOf(each).flatMap((one) => one.said.map((line) => `  ${line}`))].join('\n'),
);
if (process.env['UPDATE_GOLDEN']) writeFileSync(FILE, `${written.join('\n')}\n`);

it('limits on hours are those written down', () => {
  expect(`${written.join('\n')}\n`).toBe(readFileSync(FILE, 'utf8'));
});

describe('limits on hours agree with the judgement', () => {
  it.each(LIMITED)('%s: %s', (_rule, _what, each) => {
    for (const { outcome, limits, ofHours } of limitsOf(each)) {
      if (outcome === 'pass') expect(limits).not.toContain('fail');
      if (outcome === 'fail' && ofHours) expect(limits).toContain('fail');
    }
  });

  it('of many cases', () => expect(LIMITED.length).toBeGreaterThan(50));
});
