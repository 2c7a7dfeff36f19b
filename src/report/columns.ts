/** Short texts set in columns: nothing wraps, nothing is drawn, so no table library is loaded for them. */
import { width } from './style.ts';

type Align = 'left' | 'right';

const GAP = 2;

/** Rows of ready texts, of one line or more, colours included, in columns as wide as they need. Ends with a line feed. */
export function inColumns(texts: readonly (readonly string[])[], aligns: readonly Align[] = []): string {
  const rows = texts.flatMap(asLines);
  const sizes = rows.map((row) => row.map(width));
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...sizes.map((row) => row[column] ?? 0)));
  return rows
    .map((row, index) => {
      const cells = row.map((cell, column) => {
        const room = ' '.repeat((widths[column] ?? 0) - (sizes[index]?.[column] ?? 0));
        return (aligns[column] === 'right' ? room + cell : cell + room) + ' '.repeat(GAP);
      });
      return `${cells.join('').trimEnd()}\n`;
    })
    .join('');
}

/** A row as the lines it takes: a cell that has fewer is blank below. */
function asLines(row: readonly string[]): (readonly string[])[] {
  if (!row.some((cell) => cell.includes('\n'))) return [row];
  const cells = row.map((cell) => cell.split('\n'));
  const lines = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: lines }, (_, line) => cells.map((cell) => cell[line] ?? ''));
}
