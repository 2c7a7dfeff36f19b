/** Short texts set in columns: nothing wraps, nothing is drawn, so no table library is loaded for them. */
import { width } from './style.ts';

type Align = 'left' | 'right';

const GAP = 2;

/** Rows of ready one-line texts, colours included, in columns as wide as they need. Each line ends with a line feed. */
export function inColumns(rows: readonly (readonly string[])[], aligns: readonly Align[] = []): string {
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
