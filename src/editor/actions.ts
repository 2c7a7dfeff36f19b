/** What mends the findings near a place of a plan, as edits of its text. Pure. */
import type { Words } from '../language/words.ts';
import { type Fixes, fixesOf } from '../report/fixes.ts';
import { hasFaults, type Line, linesOf, type PlanReport } from '../report/report.ts';
import type { TextEdit } from '../text/edits.ts';

export interface Mending {
  /** The finding that it mends. */
  line: Line;
  title: string;
  edits: readonly TextEdit[];
}

const known = new WeakMap<PlanReport, Promise<Fixes>>();

/**
 * What leaves no doubt, of the findings on some lines of the plan (from 1, both ends included). `review` reviews a text as
 * the plan was: each fix is tried before it is offered, once for a report.
 */
export async function mendingsIn(
  report: PlanReport,
  { from, to }: { from: number; to: number },
  words: Words,
  review: (text: string) => Promise<PlanReport>,
): Promise<Mending[]> {
  if (!hasFaults(report)) return [];
  const fixes = known.get(report) ?? fixesOf(report, review);
  known.set(report, fixes);
  return linesOf({ ...report, fixes: await fixes }, words, (outcome) => outcome === 'fail').flatMap((line) => {
    const { line: at = 1, endLine = at, fixes: edits = [], remedy, message } = line;
    return edits.length === 0 || at > to || endLine < from ? [] : [{ line, title: remedy ?? message, edits }];
  });
}

/** Whether hours may be what is wrong with a plan on some of its lines: a change of them can be looked for. */
export function hoursWrongIn({ outcomes, locate }: PlanReport, { from, to }: { from: number; to: number }): boolean {
  return outcomes.some(({ outcome, limit, at }) => {
    if (outcome !== 'fail' || limit === undefined || at === undefined) return false;
    const { line, endLine } = locate(at);
    return line <= to && endLine >= from;
  });
}
