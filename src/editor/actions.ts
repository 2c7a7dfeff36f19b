/** What mends the findings near a place of a plan, as edits of its text. Pure. */
import type { Finding } from '../format/problem.ts';
import type { Words } from '../language/words.ts';
import type { Outcome } from '../norms/outcome.ts';
import { type Fixes, fixesOf } from '../report/fixes.ts';
import { hasFaults, type Line, linesOf, type PlanReport } from '../report/report.ts';
import type { TextEdit } from '../text/edits.ts';
import { remedyEdits, remedyOf } from './remedies.ts';

export interface Mending {
  /** The finding that it mends. */
  line: Line;
  title: string;
  edits: readonly TextEdit[];
  /** Nobody has to decide: it is a fix. */
  isSure: boolean;
}

const known = new WeakMap<PlanReport, Promise<Fixes>>();

/**
 * What mends the findings on some lines of the plan (from 1, both ends included): the fix, or else what the remedy says to
 * write. `review` reviews a text as the plan was: each fix is tried before it is offered, once for a report.
 */
export async function mendingsIn(
  report: PlanReport,
  { from, to }: { from: number; to: number },
  words: Words,
  review: (text: string) => Promise<PlanReport>,
): Promise<Mending[]> {
  if (!hasFaults(report)) return [];
  const finding = known.get(report) ?? fixesOf(report, review);
  known.set(report, finding);
  const fixes = await finding;
  const failed = report.outcomes.filter(({ outcome }) => outcome === 'fail');
  const faults = [...report.findings, ...failed];
  return linesOf({ ...report, fixes }, words, (outcome) => outcome === 'fail').flatMap((line, index) => {
    const { line: at = 1, endLine = at, remedy, message } = line;
    if (at > to || endLine < from) return [];
    const edits = line.fixes ?? editsOf(faults[index] as Finding | Outcome, report) ?? [];
    return edits.length === 0 ? [] : [{ line, title: remedy ?? message, edits, isSure: line.fixes !== undefined }];
  });
}

function editsOf(fault: Finding | Outcome, { text, facts }: PlanReport): TextEdit[] | undefined {
  const remedy = remedyOf(fault, facts);
  return remedy && remedyEdits(text, remedy);
}

/** Whether hours may be what is wrong with a plan on some of its lines: a change of them can be looked for. */
export function hoursWrongIn({ outcomes, locate }: PlanReport, { from, to }: { from: number; to: number }): boolean {
  return outcomes.some(({ outcome, limit, at }) => {
    if (outcome !== 'fail' || limit === undefined || at === undefined) return false;
    const { line, endLine } = locate(at);
    return line <= to && endLine >= from;
  });
}
