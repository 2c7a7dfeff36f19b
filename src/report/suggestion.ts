/** What `suggest` found, in the form that every report of it is made from. Pure. */
import type { Words } from '../language/words.ts';
import type { Repair } from '../repair/repair.ts';
import { newlyWrong } from '../repair/worse.ts';
import { type Line, linesOf, type PlanReport } from './report.ts';

export interface Suggestion {
  /** The plan as it is. */
  report: PlanReport;
  /** Absent where the plan could not be read or checked. */
  repair?: Repair;
  /** The plan with its changes; the places are those of the plan as it is. */
  after?: PlanReport;
  diff: string;
  written: boolean;
  /** The headroom of each limit is shown too. */
  margins: boolean;
}

/** Errors and gaps that are left when the hours are in order. */
export function remainingLines({ repair, after }: Suggestion, words: Words): Line[] {
  if (after === undefined || (repair?.result !== 'found' && repair?.result !== 'none-needed')) return [];
  return linesOf(after, words).filter(
    ({ outcome, severity }) => severity === 'error' && (outcome === 'fail' || outcome === 'incomplete'),
  );
}

/** Errors and warnings that the plan does not have as it is, and would have with its changes. */
export function introducedLines({ report, after, repair }: Suggestion, words: Words): Line[] {
  if (after === undefined || repair?.result !== 'found') return [];
  return linesOf({ ...after, findings: [], outcomes: newlyWrong(report.outcomes, after.outcomes) }, words);
}

/** Whether the plan passes, with its changes where there are some. */
export function passesAfter({ repair, after }: Suggestion): boolean {
  return (repair?.result === 'found' || repair?.result === 'none-needed') && after?.verdict === 'pass';
}
