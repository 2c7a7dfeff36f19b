/** What may never come of a repair, wherever the plan that it mends comes from. */
import type { Plan } from '../../src/format/plan.ts';
import { check } from '../../src/norms/check.ts';
import { RULES } from '../../src/norms/rules/index.ts';
import type { Norms } from '../../src/norms/rules/rule.ts';
import type { Repair } from '../../src/repair/repair.ts';

/** What is wrong with a repair, whether or not it is proven to be the smallest. */
export function unfitness(wrong: Plan, norms: Norms, repair: Repair): string | undefined {
  const { result, changes } = repair;
  if (result !== 'found' && result !== 'none-needed') return `the repair is ${result}`;
  if (repair.after.verdict !== 'pass' || check(repair.plan, norms, RULES).verdict !== 'pass')
    return 'the mended plan does not pass';
  if ((check(wrong, norms, RULES).verdict === 'pass') !== (result === 'none-needed'))
    return 'a plan that passes is mended, or one that fails is not';
  if (changes.some(({ from, to }) => from === to)) return 'a change changes nothing';
  return changes.some(({ follows, why }) => !follows && why.length === 0) ? 'a change has no reason' : undefined;
}
