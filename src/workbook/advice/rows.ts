/** Rows to be written, and items to be ticked: where they are in a workbook. Pure. */
import { addressOf, type Position } from '../../format/problem.ts';
import { cellName } from '../cell-name.ts';
import type { CONTENT_KINDS } from '../layout.ts';
import { contentKind } from '../read/contents.ts';
import type { FoundTable } from '../read/heads.ts';
import { type Row, rowsOf } from '../read/rows.ts';

export function positionIn({ sheet }: FoundTable, row: number, column: number): Position {
  return { line: row, column, endLine: row, endColumn: column + 1, sheet: sheet.name, cell: cellName(row, column) };
}

/** Hundreds of lines may be about the rows of one table. */
const read = new WeakMap<FoundTable, readonly Row[]>();

function rowsIn(found: FoundTable): readonly Row[] {
  const rows = read.get(found) ?? rowsOf(found, () => {}).rows;
  read.set(found, rows);
  return rows;
}

/** The number of the first row of a table below all that says something. */
export function freeRow(found: FoundTable): number {
  return (rowsIn(found).at(-1)?.number ?? found.headRow) + 1;
}

/** The rows of items of a unit that are not ticked; of those with certain numbers alone, where some are given. */
export function untickedRows(
  found: FoundTable,
  unit: string,
  kind: (typeof CONTENT_KINDS)[number],
  numbers?: readonly number[],
): number[] {
  return rowsIn(found).flatMap(({ number, cells }) => {
    const n = Number(cells.get('n')?.text);
    const isMeant =
      cells.get('codice')?.text.trim() === unit &&
      contentKind(cells.get('tipo')?.text) === kind &&
      (numbers === undefined ? Number.isInteger(n) : numbers.includes(n)) &&
      !cells.has('svolto');
    return isMeant ? [number] : [];
  });
}

/** `Contenuti!E6:E15, E18`: cells of one column, those beside each other as a range. */
export function cellsOf({ sheet }: FoundTable, rows: readonly number[], column: number): string {
  const runs: [from: number, to: number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  const names = runs.map(([from, to]) => [...new Set([from, to])].map((row) => cellName(row, column)).join(':'));
  return addressOf({ sheet: sheet.name, cell: names.join(', ') });
}
