/** Tables of texts that wrap, without lines, as wide as they need and no wider than the screen. */
import Table from 'cli-table3';
import { width, wrap } from './style.ts';

const GAP = 2;
const BORDERS = [
  ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
  ...['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'],
];

/** Rows of ready text, no lines around them, with one column of long texts that wraps to fit the screen. */
export function plainTable(
  rows: readonly string[][],
  { columns, flexible }: { columns: number; flexible: number },
): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  const others = widths.reduce((sum, each, column) => (column === flexible ? sum : sum + each + GAP), GAP);
  const room = Math.max(16, columns - others);
  const table = new Table({
    chars: Object.fromEntries(BORDERS.map((border) => [border, ''])),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
  });
  const wrapped = (cell: string, column: number) =>
    column === flexible && width(cell) > room ? wrap(cell, room).join('\n') : cell;
  table.push(...rows.map((row) => row.map(wrapped)));
  return table
    .toString()
    .split('\n')
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}
