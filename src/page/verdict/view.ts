/** The report of the desk in words, worked out once for all that show it. */

import type { Finding } from '../../format/problem.ts';
import type { Words } from '../../language/words.ts';
import type { Outcome } from '../../norms/outcome.ts';
import { titleOf } from '../../norms/rules/titles.ts';
import { viewOf } from '../../report/html/plan.ts';
import type { PlanLine } from '../../report/html/plan-lines.ts';
import type { View } from '../../report/html/view.ts';
import type { PlanReport } from '../../report/report.ts';
import { useDesk, useShelf } from '../shelf.ts';

const known = new WeakMap<PlanReport, { words: Words; view: View }>();

/** Absent while a plan is checked for the first time. */
export function useView(): View | undefined {
  const { words } = useShelf();
  const { report } = useDesk();
  if (report === undefined) return undefined;
  const before = known.get(report);
  if (before?.words === words) return before.view;
  const view = viewOf(report, 'p', words, (rule) => titleOf(rule, words.language));
  known.set(report, { words, view });
  return view;
}

/** Gives the remedy of a line as one carries it out on the page: there is no command to ask, and a form does some by itself. */
export function useRemedy(): (line: PlanLine) => string | undefined {
  const { planView, page } = useShelf();
  const { write, unknown } = page.verdict;
  return ({ outcome, line }) => {
    if (planView !== 'text' && outcome?.held === '') return write;
    const { rule, suggestion } = outcome ?? {};
    if ((rule === 'standard-unknown' || rule === 'avviso-unknown') && suggestion === undefined) return unknown[rule];
    return line.remedy;
  };
}

/** What a line of a view is about: the key of what mends it. */
export function whatOf(view: View, { outcome, line }: PlanLine): Finding | Outcome {
  return outcome ?? (view.report.findings[view.entries.findIndex((each) => each.line === line)] as Finding);
}
