/** The plan and the standard of a case, and what becomes of them. */
import type { Outcome } from '../../src/check.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Standard } from '../../src/model/standard.ts';
import { edited, PLAN } from '../support/plans.ts';
import { checkedByName, example, standardOf } from '../support/shipped.ts';
import type { Case } from './case.ts';

const exampleOf = ({ on }: Case) => (on === undefined ? PLAN : example(on));

export function planOf(each: Case): Plan {
  return edited(exampleOf(each), each.edits);
}

/** The standard of the example, with the edits of the case. */
export function standardOfCase(each: Case): Standard {
  return edited(standardOf(exampleOf(each)), each.standard ?? {});
}

export function outcomesOfCase(each: Case): Outcome[] {
  return checkedByName(planOf(each), standardOfCase(each), each.calls).outcomes;
}
