/** `--format compact`: one line a finding, `file:line:column: severity: message [rule]`. */
import type { Words } from '../language/words.ts';
import { linesOf, type PlanReport } from './report.ts';
import { safe } from './safe.ts';

export function compactReport(reports: readonly PlanReport[], words: Words): string {
  const lines = reports.flatMap((report) =>
    linesOf(report, words)
      .filter(({ outcome }) => outcome === 'fail' || outcome === 'incomplete')
      .map(({ outcome, severity, line = 1, column = 1, message, remedy, rule }) => {
        const level =
          outcome === 'incomplete'
            ? words.outcome.incomplete
            : severity === 'error'
              ? words.ui.error
              : words.ui.warning;
        const mend = remedy === undefined ? '' : ` (${remedy})`;
        return safe(`${report.file}:${line}:${column}: ${level}: ${message}${mend} [${rule}]`);
      }),
  );
  return lines.map((line) => `${line}\n`).join('');
}
