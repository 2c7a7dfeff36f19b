/** Tables of texts that wrap, without lines, as wide as they need and no wider than the screen. */
import { width, wrap } from './style.ts';

const GAP = '  ';
/** Narrower than this a column of texts is no longer read. */
const NARROWEST = 16;

/** Rows of ready text, no lines around them, with one column of long plain texts that wraps to fit the screen. */
export function plainTable(
  rows: readonly string[][],
  { columns, flexible }: { columns: number; flexible: number },
): string {
  const natural = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  const others = natural.reduce((sum, each, column) => (column === flexible ? sum : sum + each + GAP.length), 0);
  const room = Math.max(NARROWEST, columns - others - GAP.length);
  const widths = natural.map((each, column) => (column === flexible ? Math.min(each, room) : each));
  return rows.flatMap((row) => rowLines(row, widths, flexible)).join('');
}

/** As many lines as the wrapped text takes; what stands beside it is on the first. */
function rowLines(row: readonly string[], widths: readonly number[], flexible: number): string[] {
  const text = row[flexible] ?? '';
  const room = widths[flexible] ?? 0;
  const wrapped = width(text) > room ? wrap(text, room) : [text];
  return wrapped.map((line, index) => {
    const cells = widths.map((_, column) => (column === flexible ? line : index === 0 ? (row[column] ?? '') : ''));
    return `${cells
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join(GAP)
      .trimEnd()}\n`;
  });
}

const padded = (cell: string, columns: number) => cell + ' '.repeat(Math.max(0, columns - width(cell)));
