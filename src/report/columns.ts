/** Short texts set in columns: nothing wraps, nothing is drawn, so no table library is loaded for them. */
import { width } from './style.ts';

type Align = 'left' | 'right';

const GAP = 2;

/** Rows of ready texts, of one line or more, colours included, in columns as wide as they need. Ends with a line feed. */
export function inColumns(rows: readonly (readonly string[])[], aligns: readonly Align[] = []): string {
  // Plain loops over plain lists: there may be thousands of rows.
  const lines: (readonly string[])[] = [];
  for (const row of rows) {
    if (row.some((cell) => cell.includes('\n'))) for (const cells of linesOf(row)) lines.push(cells);
    else lines.push(row);
  }
  const widths: number[] = [];
  const columns: number[] = [];
  for (const cells of lines) {
    for (let column = 0; column < cells.length; column++) {
      const each = width(cells[column] as string);
      widths.push(each);
      if (each > (columns[column] ?? -1)) columns[column] = each;
    }
  }
  let [text, cell] = ['', 0];
  for (const cells of lines) {
    let line = '';
    for (let column = 0; column < cells.length; column++, cell++) {
      const room = (columns[column] as number) - (widths[cell] as number);
      line += aligns[column] === 'right' ? ' '.repeat(room) + cells[column] : cells[column] + ' '.repeat(room);
      line += SPACE;
    }
    text += `${line.trimEnd()}\n`;
  }
  return text;
}

const SPACE = ' '.repeat(GAP);

/** A row as the lines it takes: a cell that has fewer is blank below. */
function linesOf(row: readonly string[]): (readonly string[])[] {
  const cells = row.map((cell) => cell.split('\n'));
  const lines = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: lines }, (_, line) => cells.map((cell) => cell[line] ?? ''));
}
