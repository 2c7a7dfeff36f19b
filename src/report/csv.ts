/** `--format csv`: a row for each finding, for a spreadsheet (RFC 4180). What a spreadsheet would take for a formula is text. */
import { messageAt } from './entries.ts';
import type { Streamed } from './piece.ts';
import { isOpen, linesOf } from './report.ts';
import { safe } from './safe.ts';

/** The names of the keys of the JSON, the same in every language. */
const HEADER = [
  'file',
  'line',
  'column',
  'outcome',
  'severity',
  'rule',
  'subject',
  'message',
  'remedy',
  'clause',
  'source',
] as const;

export const csvStream: Streamed = {
  piece:
    ({ words }) =>
    (report) =>
      linesOf(report, words, isOpen)
        .map((each) => {
          const { line = 1, column = 1, outcome, severity, rule, subject, remedy = '', clause } = each;
          return row([
            report.file,
            String(line),
            String(column),
            outcome,
            severity,
            rule,
            subject,
            messageAt(each),
            remedy,
            clause === undefined ? '' : [clause.field, clause.text].filter(Boolean).join(': '),
            clause?.source ?? '',
          ]);
        })
        .join(''),
  frame: () => {
    let begun = false;
    const head = () => (begun ? '' : row(HEADER));
    return {
      add: (piece) => {
        const text = `${head()}${piece}`;
        begun = true;
        return text;
      },
      end: head,
    };
  },
};

function row(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** How a formula begins; in the wide signs too, which some spreadsheets read the same. */
const FORMULA = /^[\s]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${safe(text)}` : safe(text);
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
