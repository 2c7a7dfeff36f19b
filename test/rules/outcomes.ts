/** The plan and the standard of a case, and what becomes of them. */

import type { Plan } from '../../src/format/plan.ts';
import type { Standard } from '../../src/format/standard.ts';
import type { Outcome } from '../../src/norms/outcome.ts';
import { RULES } from '../../src/norms/rules/index.ts';
import type { ListedRule } from '../../src/norms/rules/titles.ts';
import { edited, PLAN } from '../support/plans.ts';
import { checkedByName, example, standardOf } from '../support/shipped.ts';
import type { Case } from './case.ts';

const exampleOf = ({ on }: Case) => (on === undefined ? PLAN : example(on));

export function planOf(each: Case): Plan {
  return edited(exampleOf(each), each.edits);
}

/** The standard of the example, with the edits of the case. */
export function standardOfCase(each: Case): Standard {
  const standard = standardOf(exampleOf(each));
  return each.standard === undefined ? standard : edited(standard, each.standard);
}

export function outcomesOfCase(each: Case, rules: readonly ListedRule[] = RULES): Outcome[] {
  return checkedByName(planOf(each), standardOfCase(each), each.calls, rules).outcomes;
}
