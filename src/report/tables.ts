/** Tables without lines, as wide as they need and no wider than the screen. */
import Table from 'cli-table3';
import { width, wrap } from './style.ts';

const GAP = 2;
const BORDERS = [
  ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
  ...['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'],
];

type Align = 'left' | 'right';

/** Rows of ready text in columns, no lines around them. */
export function bareTable(rows: readonly (readonly string[])[], aligns: Align[] = []): string {
  const table = new Table({
    chars: Object.fromEntries(BORDERS.map((border) => [border, ''])),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
    colAligns: aligns,
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

/** The same, with one column of long texts that wraps to fit the screen. */
export function plainTable(
  rows: readonly string[][],
  { columns, flexible }: { columns: number; flexible: number },
): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  const others = widths.reduce((sum, each, column) => (column === flexible ? sum : sum + each + GAP), GAP);
  const room = Math.max(16, columns - others);
  return bareTable(
    rows.map((row) =>
      row.map((cell, column) => (column === flexible && width(cell) > room ? wrap(cell, room).join('\n') : cell)),
    ),
  );
}
