/** The lines of a plan with what stands behind them, for the reports that need both. */

import type { Words } from '../../language/words.ts';
import type { Outcome } from '../../norms/outcome.ts';
import { type Line, linesOf, type PlanReport } from '../report.ts';

/** A line of the result, and its outcome; a finding about the format has none. */
export interface PlanLine {
  line: Line;
  outcome?: Outcome;
}

/** Findings on the format first, then outcomes in the order of the rules. */
export function planLinesOf(report: PlanReport, words: Words): PlanLine[] {
  const first = report.findings.length;
  return linesOf(report, words).map((plain, index): PlanLine => {
    const outcome = report.outcomes[index - first];
    const { message, remedy } = plain;
    const line = {
      ...plain,
      message: unbroken(message),
      ...(remedy === undefined ? {} : { remedy: unbroken(remedy) }),
    };
    return outcome === undefined ? { line } : { line, outcome };
  });
}

/** A figure and its unit stay on one line. */
function unbroken(text: string): string {
  return text.replace(/(\d) (?=[h%](?!\p{L}))/gu, '$1\u00a0');
}
