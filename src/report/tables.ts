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
  const heads = rows[0]?.keys() ?? [];
  const natural = [...heads].map((column) => widest(rows.map((row) => row[column] ?? '')));
  const others = natural.reduce((sum, each, column) => (column === flexible ? sum : sum + each + GAP.length), 0);
  const room = Math.max(NARROWEST, columns - others - GAP.length);
  const lines = rows.flatMap((row) => rowLines(row, flexible, room));
  const widths = natural.map((each, column) =>
    column === flexible ? widest(lines.map((line) => line[column] ?? '')) : each,
  );
  return lines.map((line) => `${aligned(line, widths).trimEnd()}\n`).join('');
}

/** As many lines as the wrapped text takes; what stands beside it is on the first. */
function rowLines(row: readonly string[], flexible: number, room: number): string[][] {
  const text = row[flexible] ?? '';
  const wrapped = width(text) > room ? wrap(text, room) : [text];
  return wrapped.map((line, index) =>
    row.map((cell, column) => (column === flexible ? line : index === 0 ? cell : '')),
  );
}

const widest = (cells: readonly string[]) => Math.max(0, ...cells.map(width));

const aligned = (cells: readonly string[], widths: readonly number[]) =>
  cells.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell))).join(GAP);
