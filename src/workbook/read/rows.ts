/** The rows of a table that was found: their cells by column, merged cells resolved, items with the rows that are theirs. */
import { fold } from '../../text/nearest.ts';
import { cellName, type Range } from '../cell-name.ts';
import { saysNone } from '../cell-text.ts';
import type { Column } from '../layout.ts';
import type { SheetCell } from './cells.ts';
import type { FoundTable } from './heads.ts';

export interface Row {
  number: number;
  /** The cells that are not blank, by the column's id. */
  cells: ReadonlyMap<string, SheetCell>;
  /** All the cells of the row. */
  all: readonly SheetCell[];
}

/** An item of a list of the plan: the rows that speak of it, and those of its parts. */
export interface Item {
  rows: Row[];
  own: Row | undefined;
  parts: Row[];
}

export interface ReadRows {
  rows: Row[];
  /** The table says that there is none. */
  none?: SheetCell;
}

/** The columns that are read. */
export function readColumns({ columns }: FoundTable): { column: Column; at: number }[] {
  return [...columns.values()].filter(({ column }) => !column.computed);
}

/** The rows that say something; `onMerged` is told of cells that stand for several. */
export function rowsOf(found: FoundTable, onMerged: (cell: SheetCell, range: string) => void): ReadRows {
  const columns = readColumns(found);
  const byColumn = new Map(columns.map(({ column, at }) => [at, column]));
  const spread = spreadCells(found, byColumn, onMerged);
  const rows: Row[] = [];
  for (const { row: number, cells: all } of found.sheet.rows) {
    if (number <= found.headRow || number >= found.until) continue;
    const cells = new Map<string, SheetCell>();
    for (const cell of all) {
      const column = byColumn.get(cell.column);
      if (column !== undefined) cells.set(column.id, cell);
    }
    if (cells.size === 0) continue;
    for (const [id, cell] of spread.get(number) ?? []) if (!cells.has(id)) cells.set(id, cell);
    if (!isTotal(cells, found)) rows.push({ number, cells, all });
  }
  const [first] = rows;
  const only = first?.cells.size === 1 ? [...first.cells.values()][0] : undefined;
  if (rows.length === 1 && only?.is === 'text' && saysNone(only.text)) return { rows: [], none: only };
  return { rows };
}

/** A row of sums is nobody's item. */
function isTotal(cells: ReadonlyMap<string, SheetCell>, { table }: FoundTable): boolean {
  return table.columns
    .slice(0, 3)
    .some(
      ({ id, type }) =>
        type !== 'hours' && /^total[ei]?$/.test(fold(cells.get(id)?.text.trim().replace(/:$/, '') ?? '')),
    );
}

/**
 * One cell over several rows says for each of them what they have in common, where the rows of an item have something in
 * common; any other cell over several that are read could be meant for one of them, for each, or for their sum.
 */
function spreadCells(
  { sheet, table, headRow, until }: FoundTable,
  byColumn: ReadonlyMap<number, Column>,
  onMerged: (cell: SheetCell, range: string) => void,
): Map<number, Map<string, SheetCell>> {
  const spread = new Map<number, Map<string, SheetCell>>();
  const ranges = sheet.merged.filter(({ top, bottom }) => top > headRow && top < until && bottom - top < MOST_MERGED);
  if (ranges.length === 0) return spread;
  const rows = new Map(sheet.rows.map(({ row, cells }) => [row, cells]));
  for (const range of ranges) {
    const cell = rows.get(range.top)?.find(({ column }) => column === range.left);
    const over = [...byColumn].filter(([at]) => at >= range.left && at <= range.right);
    const [[at, column] = []] = over;
    if (cell === undefined || at === undefined || column === undefined) continue;
    const common = table.parts !== undefined && column.of === undefined && over.length === 1 && at === range.left;
    if (common) {
      for (let row = range.top + 1; row <= range.bottom; row++) {
        spread.set(row, (spread.get(row) ?? new Map()).set(column.id, cell));
      }
    } else if (over.length > 1 || (range.bottom > range.top && rowsRead(rows, range, byColumn) > 1))
      onMerged(cell, nameOf(range));
  }
  return spread;
}

/** Rows of one merged cell: beyond them it is no longer one unit. */
const MOST_MERGED = 1000;

/** How many of the rows that a cell covers say something. */
function rowsRead(
  rows: ReadonlyMap<number, readonly SheetCell[]>,
  { top, bottom }: Range,
  columns: ReadonlyMap<number, Column>,
) {
  let count = 0;
  for (let row = top; row <= bottom; row++) if (rows.get(row)?.some(({ column }) => columns.has(column))) count++;
  return count;
}

function nameOf({ top, left, bottom, right }: Range): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`;
}

/** Rows gathered by their code: a row of a part belongs to the unit with its code, or to the one above it. */
export function itemsOf({ table }: FoundTable, rows: readonly Row[]): Item[] {
  if (table.parts === undefined) return rows.map((row) => ({ rows: [row], own: row, parts: [] }));
  const [identity] = table.columns;
  const partIds = table.columns.filter(({ of }) => of === 'part').map(({ id }) => id);
  const items: Item[] = [];
  const byCode = new Map<string, Item>();
  let current: Item | undefined;
  for (const row of rows) {
    const code = row.cells.get(identity?.id as string)?.text.trim();
    const isPart = partIds.some((id) => row.cells.has(id));
    const before: Item | undefined = code === undefined ? current : byCode.get(code);
    const own = isPart ? undefined : row;
    if (before !== undefined && (isPart || (code !== undefined && before.own === undefined))) {
      before.rows.push(row);
      before.own ??= own;
      if (isPart) before.parts.push(row);
      current = before;
      continue;
    }
    current = { rows: [row], own, parts: isPart ? [row] : [] };
    items.push(current);
    if (code !== undefined) byCode.set(code, current);
  }
  return items;
}
