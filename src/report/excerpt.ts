/** An excerpt: the line of the plan, and a mark under what the finding is about. */
import type { Position } from '../format/problem.ts';
import type { Line, PlanReport } from './report.ts';
import { safe } from './safe.ts';
import { type Style, width } from './style.ts';

/**
 * The lines that an excerpt of a finding shows, and the place in them: those of the text, or the row of the workbook under
 * the number that it has there.
 */
export function framed(
  { cells }: Pick<PlanReport, 'cells'>,
  source: readonly string[],
  line: Line,
): { source: readonly string[]; line: Line } {
  const { line: row, sheet, cell } = line;
  if (sheet === undefined || cell === undefined || row === undefined) return { source, line };
  const shown = cells?.frame({ line: row, sheet, cell });
  if (shown === undefined) return { source: [], line };
  const rows: string[] = [];
  rows[row - 1] = shown.text;
  return { source: rows, line: { ...line, column: shown.column, endLine: row, endColumn: shown.endColumn } };
}

/** Lines of a text as an excerpt shows them; worked out once for all the excerpts of a report. */
export function sourceLines(text: string): string[] {
  return text.split(/\r?\n/);
}

/** The line before, the line itself and the mark; a line that is too long is shown around the mark. */
export function excerpt(
  lines: readonly string[],
  { line, column, endLine, endColumn }: Position,
  style: Style,
): string[] {
  const shown = lines[line - 1];
  if (shown === undefined || (shown.trim() === '' && line === 1)) return [];
  const gutter = String(line).length;
  const room = style.columns - gutter - 6;
  const from = windowStart(shown, column, room);
  const part = (start: number, end: number) => width(safe(shown.slice(start, end).replaceAll('\t', ' ')));
  const until = endLine === line ? endColumn : shown.length + 1;
  const end = Math.max(column, Math.min(until, shown.length + 1, from + room + 1));
  // Counted as the screen shows them: an emoji takes two columns, an accent of its own none.
  const [lead, length] = [part(from, column - 1), Math.max(1, part(column - 1, end - 1))];
  const bar = style.color.dim('│');
  const numbered = (number: number, source: string) =>
    `${style.color.dim(String(number).padStart(gutter))} ${bar} ${visible(source, from, room)}`.trimEnd();
  const before = lines[line - 2] ?? '';
  // Beside a line cut on the left, the one before would not line up.
  const context = from > 0 || before.trim() === '' ? [] : [`  ${numbered(line - 1, before)}`];
  const mark = `  ${' '.repeat(gutter)} ${bar} ${' '.repeat(lead)}${style.color.red('^'.repeat(length))}`;
  return [...context, `${style.color.red('›')} ${numbered(line, shown)}`, mark];
}

/** First column shown: 0 when the mark is well inside the room. */
function windowStart(source: string, column: number, room: number): number {
  if (source.length <= room || column - 1 < room - 20) return 0;
  const from = column - Math.floor(room / 2);
  // Never in the middle of a character of two units.
  return /[\ud800-\udbff]/.test(source[from - 1] ?? '') ? from - 1 : from;
}

/** The part of a line in the window, with `…` where it is cut. */
function visible(source: string, from: number, room: number): string {
  const part = source.slice(from, from + room);
  const start = from > 0 ? `…${part.slice(1)}` : part;
  return safe((source.length > from + room ? `${start.slice(0, -1)}…` : start).replaceAll('\t', ' '));
}
