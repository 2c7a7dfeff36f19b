/** A plan that goes to another folder: the norms that it names by the paths of files beside it are named from there. */
import { dirname, resolve } from 'node:path';
import { besideFile, seenFrom } from '../disk/places.ts';
import type { Plan } from '../format/plan.ts';
import { isYamlName } from '../text/file-name.ts';

/** `from`, `to`: the files in which it is and will be. */
export function movedPlan(plan: Plan, from: string, to: string): Plan {
  if (resolve(dirname(from)) === resolve(dirname(to))) return plan;
  const seen = (reference: string) => (isYamlName(reference) ? seenFrom(to, besideFile(from, reference)) : reference);
  const { standard, avvisi } = plan;
  return { ...plan, standard: seen(standard), ...(avvisi === undefined ? {} : { avvisi: avvisi.map(seen) }) };
}
