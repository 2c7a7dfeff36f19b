/** `--format compact`: one line a finding, `file:line:column: severity: message [rule]`. */
import type { Words } from '../language/words.ts';
import type { Streamed } from './piece.ts';
import { isOpen, type Line, linesOf, placeText } from './report.ts';
import { safe } from './safe.ts';

export const compactStream: Streamed = {
  piece:
    ({ words, pathInLog }) =>
    (report) =>
      compactLines(pathInLog(report.file), linesOf(report, words, isOpen), words),
  frame: () => ({ add: (piece) => piece, end: () => '' }),
};

/** What fails or is incomplete in one file. */
export function compactLines(file: string, lines: readonly Line[], words: Words): string {
  return lines
    .filter(({ outcome }) => isOpen(outcome))
    .map(({ outcome, severity, message, remedy, rule, ...place }) => {
      const grave = severity === 'error' ? words.ui.error : words.ui.warning;
      const level = outcome === 'incomplete' ? words.outcome.incomplete : grave;
      const mend = remedy === undefined ? '' : ` (${remedy})`;
      return `${safe(`${file}:${placeText(place)}: ${level}: ${message}${mend} [${rule}]`)}\n`;
    })
    .join('');
}
