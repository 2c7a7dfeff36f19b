/** Short texts set in columns: nothing wraps, nothing is drawn, so no table library is loaded for them. */
import { width } from './style.ts';

type Align = 'left' | 'right';

const GAP = 2;

/** Rows of ready texts, of one line or more, colours included, in columns as wide as they need. Ends with a line feed. */
export function inColumns(rows: readonly (readonly string[])[], aligns: readonly Align[] = []): string {
  // Plain loops: a list may have thousands of rows.
  const lines: { cells: readonly string[]; widths: number[] }[] = [];
  const columns: number[] = [];
  for (const row of rows) {
    for (const cells of linesOf(row)) {
      const widths = cells.map(width);
      for (const [column, each] of widths.entries()) columns[column] = Math.max(columns[column] ?? 0, each);
      lines.push({ cells, widths });
    }
  }
  let text = '';
  for (const { cells, widths } of lines) {
    let line = '';
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column] as string;
      const room = ' '.repeat((columns[column] ?? 0) - (widths[column] ?? 0));
      line += aligns[column] === 'right' ? room + cell + SPACE : cell + room + SPACE;
    }
    text += `${line.trimEnd()}\n`;
  }
  return text;
}

const SPACE = ' '.repeat(GAP);

/** A row as the lines it takes: a cell that has fewer is blank below. */
function linesOf(row: readonly string[]): (readonly string[])[] {
  if (!row.some((cell) => cell.includes('\n'))) return [row];
  const cells = row.map((cell) => cell.split('\n'));
  const lines = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: lines }, (_, line) => cells.map((cell) => cell[line] ?? ''));
}
