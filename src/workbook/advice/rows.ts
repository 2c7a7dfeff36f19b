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

type Kind = (typeof CONTENT_KINDS)[number];

/** What is asked of a table for one line after another, of which there may be hundreds: read once. */
interface ReadTable {
  rows: readonly Row[];
  /** Rows of items that are not ticked, by what they are about. */
  unticked: ReadonlyMap<string, readonly Row[]>;
}

const read = new WeakMap<FoundTable, ReadTable>();

function readTable(found: FoundTable): ReadTable {
  const known = read.get(found);
  if (known !== undefined) return known;
  const { rows } = rowsOf(found, () => {});
  const unticked = new Map<string, Row[]>();
  for (const row of rows) {
    const { cells } = row;
    if (cells.has('svolto')) continue;
    const key = about(cells.get('codice')?.text.trim(), contentKind(cells.get('tipo')?.text));
    const others = unticked.get(key);
    if (others === undefined) unticked.set(key, [row]);
    else others.push(row);
  }
  const made = { rows, unticked };
  read.set(found, made);
  return made;
}

const about = (unit: string | undefined, kind: Kind | undefined): string => JSON.stringify([unit, kind]);

/** The number of the first row of a table below all that says something. */
export function freeRow(found: FoundTable): number {
  return (readTable(found).rows.at(-1)?.number ?? found.headRow) + 1;
}

/** The rows of items of a unit that are not ticked; of those with certain numbers alone, where some are given. */
export function untickedRows(found: FoundTable, unit: string, kind: Kind, numbers?: readonly number[]): number[] {
  const meant = numbers && new Set(numbers);
  return (readTable(found).unticked.get(about(unit, kind)) ?? []).flatMap(({ number, cells }) => {
    const n = Number(cells.get('n')?.text);
    return (meant?.has(n) ?? Number.isInteger(n)) ? [number] : [];
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
