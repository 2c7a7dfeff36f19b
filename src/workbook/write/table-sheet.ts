/** A table of a plan as a sheet: its heads, its rows, rows to be filled in, and what each cell takes. Pure. */

import { columnLetters } from '../cell-name.ts';
import type { Column, Table } from '../layout.ts';
import type { Look } from './looks.ts';
import type { Cell, Check, Sheet } from './sheet.ts';
import type { WrittenRow } from './table-rows.ts';

/** What a table looks like. */
export interface TableLook {
  name: string;
  title: string;
  intro: readonly string[];
  heads: Readonly<Record<string, string>>;
  /** Whether a column is to be filled in, may be, or is out of sight until somebody asks for it. */
  columnIs(column: Column): 'asked' | 'optional' | 'hidden';
  /** Whether a column that is to be filled in is so of items of one list of the plan. */
  isAskedOf(column: Column, list: string): boolean;
  /** What the cells of a column take. */
  allowed(column: Column): Omit<Check, 'column' | 'from' | 'to'> | undefined;
  /** Rows to be filled in, below those that are there. */
  spare: number;
  /** Cells above the heads, by column. */
  above?: ReadonlyMap<string, Cell>;
  /** Cells that are worked out. */
  reckoned?(column: Column, row: number, written: WrittenRow | undefined): Cell | undefined;
  alarms?(letter: (id: string) => number): Sheet['alarms'];
}

/** The row of the heads: a title, what to do, and what is worked out for all rows stand above it. */
const HEAD_ROW = 5;
export const FIRST_ROW = HEAD_ROW + 1;

export function tableSheet({ columns }: Table, rows: readonly WrittenRow[], look: TableLook): Sheet {
  const { intro, above, spare } = look;
  const last = HEAD_ROW + rows.length + spare;
  const head: Cell[] = columns.map((column) => ({
    look: column.computed ? 'headReckoned' : 'head',
    content: { is: 'text', text: look.heads[column.id] ?? column.id },
  }));
  const line = (text = '', cell: Look = 'intro'): Cell[] =>
    text === '' ? [] : [{ look: cell, content: { is: 'text', text } }];
  const written = [...rows, ...Array.from({ length: spare }, () => undefined)];
  const cells = written.map((row, index) =>
    columns.map((column): Cell => {
      const reckoned = look.reckoned?.(column, FIRST_ROW + index, row);
      const content = row?.cells.get(column.id);
      if (reckoned !== undefined) return reckoned;
      if (column.computed) return { look: 'plain', ...(content === undefined ? {} : { content }) };
      return { look: lookOf(column, look, row), ...(content === undefined ? {} : { content }) };
    }),
  );
  const checks = columns.flatMap((column, index) => {
    const check = column.computed ? undefined : look.allowed(column);
    return check === undefined ? [] : [{ column: index + 1, from: FIRST_ROW, to: last, ...check }];
  });
  return {
    name: look.name,
    widths: columns.map((column) => widthOf(column, rows, look.heads[column.id] ?? '')),
    hiddenColumns: columns.flatMap((column, index) => (look.columnIs(column) === 'hidden' ? [index + 1] : [])),
    rows: [
      line(look.title, 'title'),
      line(intro[0]),
      line(intro[1]),
      columns.map((column) => above?.get(column.id)),
      head,
      ...cells,
    ],
    frozen: { rows: HEAD_ROW, columns: columns.some(({ id }) => id === 'codice') ? 1 : 0 },
    headRow: HEAD_ROW,
    filter: rows.length > 8,
    checks,
    ...(look.alarms ? { alarms: look.alarms((id) => columns.findIndex((column) => column.id === id) + 1) ?? [] } : {}),
  };
}

/** The letters of each column of a table. */
export function lettersOf({ columns }: Table): (id: string) => string {
  return (id) => columnLetters(columns.findIndex((column) => column.id === id) + 1);
}

/** Cells to be filled in bear a tint; those that may be left blank, and hours that stand on modules, do not. */
function lookOf(column: Column, { columnIs, isAskedOf }: TableLook, row: WrittenRow | undefined): Look {
  const isElsewhere = row?.isDivided === true && column.of === 'both' && !row.cells.has(column.id);
  const isOfItem = row?.at === undefined || isAskedOf(column, row.at);
  const asked = columnIs(column) === 'asked' && !isElsewhere && isOfItem;
  const look = LOOKS[column.type];
  return asked ? look : `${look}Free`;
}

const LOOKS: Readonly<Record<Column['type'], 'text' | 'number' | 'day' | 'choice'>> = {
  code: 'text',
  text: 'text',
  hours: 'number',
  percent: 'number',
  euro: 'number',
  integer: 'number',
  date: 'day',
  flag: 'choice',
  tick: 'choice',
  word: 'text',
  title: 'text',
};

const WIDTHS: Readonly<Record<Column['type'], number>> = {
  code: 12,
  text: 24,
  hours: 9,
  percent: 9,
  euro: 10,
  integer: 9,
  date: 12,
  flag: 12,
  tick: 9,
  word: 16,
  title: 22,
};
const WIDEST = 60;

/** As wide as its words ask, within what a page holds. */
function widthOf({ id, type, list }: Column, rows: readonly WrittenRow[], head: string): number {
  const longest = Math.max(0, ...rows.map(({ cells }) => textLength(cells.get(id))));
  const word = Math.max(...head.split(' ').map((each) => each.length)) + 2;
  if (type === 'text' && !list) return Math.max(word, Math.min(WIDEST, Math.max(16, Math.ceil(longest * 0.6))));
  return Math.max(word, Math.min(24, Math.max(WIDTHS[type], longest + 2)));
}

function textLength(content: Cell['content']): number {
  return content?.is === 'text' ? Math.max(...content.text.split('\n').map((line) => line.length)) : 0;
}
