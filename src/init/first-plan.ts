/** A first plan for a standard, as text, whose hours already meet every figure; or the clauses that leave no room. Pure but for the solver it is given. */
import { skeletonWords } from '../language/skeleton.ts';
import { PlanFacts } from '../norms/facts.ts';
import type { Norms } from '../norms/rules/rule.ts';
import type { ListedRule } from '../norms/rules/titles.ts';
import type { Conflict } from '../repair/conflict.ts';
import { type Bound, boundsOn } from '../repair/limits.ts';
import type { Solver } from '../repair/program.ts';
import type { Language } from '../text/language.ts';
import { firstHours } from './hours.ts';
import { teachersOf } from './sample.ts';
import { skeletonText } from './skeleton.ts';
import { templateOf } from './template.ts';

export interface FirstPlan {
  norms: Norms;
  rules: readonly ListedRule[];
  /** How the plan names its standard, and the public calls that it answers. */
  standard: string;
  avvisi: string[];
  /** Hours of the whole course that were asked for. */
  asked: Bound | undefined;
  /** Fills what only a designer knows with plausible values. */
  example: boolean;
  /** Of its comments; its keys and values are Italian. */
  language: Language;
}

export function firstPlan(
  { norms, rules, standard, avvisi, asked, example, language }: FirstPlan,
  solver: Solver,
): { text: string } | { conflict: Conflict } {
  const plan = templateOf(norms, standard, rules);
  if (avvisi.length > 0) plan.avvisi = avvisi;
  const found = firstHours(plan, norms, rules, asked, solver);
  if ('conflict' in found) return found;
  const text = skeletonText({
    norms,
    plan,
    hours: new Map(found.hours.map(({ path, hours }) => [path.join('.'), hours])),
    bounds: boundsOn(new PlanFacts(plan, norms.standard), norms, rules),
    teachers: teachersOf(norms),
    example,
    words: skeletonWords[language],
  });
  return { text };
}
