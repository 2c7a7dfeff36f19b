/** Finds the tables of a workbook by their heads, in either language: sheets may be renamed, columns moved, rows put above. */
import { LANGUAGES } from '../../text/language.ts';
import { fold, nearestWord, plainWords } from '../../text/nearest.ts';
import { type Column, KEY_COLUMNS, TABLES, type Table } from '../layout.ts';
import { LAYOUT_WORDS } from '../words.ts';
import type { Sheet, SheetCell } from './cells.ts';

/** The table of the keys, beside those of rows. */
const KEYS: Table = {
  id: 'corso',
  at: [],
  marks: ['chiave', 'valore'],
  columns: KEY_COLUMNS.map((id) => ({
    id,
    type: 'text',
    ...(id === 'valore' || id === 'chiave' ? {} : { computed: true }),
  })),
};

/** A table where it stands, with the columns that were found. */
export interface FoundTable {
  table: Table;
  sheet: Sheet;
  headRow: number;
  /** The first row that is no longer of it. */
  until: number;
  /** By id; `at` is the number of the column in the sheet. */
  columns: Map<string, { column: Column; at: number; head: SheetCell }>;
  /** Heads that are nobody's but resemble one that is missing, or that stand twice. */
  odd: { cell: SheetCell; suggestion?: string }[];
}

type Heads = ReadonlyMap<string, Column>;

const tables: readonly Table[] = [KEYS, ...TABLES];
const headsById: ReadonlyMap<string, Heads> = new Map(tables.map((table) => [table.id, headsOf(table)]));
const everyMark = new Set(tables.flatMap(({ id, marks }) => markHeads(id, marks[0] as string)));

/** What the columns of a table are called, in every language, case and accents aside. */
function headsOf({ id, columns }: Table): Heads {
  return new Map(
    columns.flatMap((column) => wordsOf(id, column.id).map((word) => [plainWords(word), column] as const)),
  );
}

function wordsOf(table: string, column: string): string[] {
  return LANGUAGES.flatMap((language) => {
    const { heads, keyHeads } = LAYOUT_WORDS[language];
    const own: Record<string, string> = table === 'corso' ? keyHeads : heads[table as keyof typeof heads];
    return own[column] ?? [];
  });
}

function markHeads(table: string, mark: string): string[] {
  return wordsOf(table, mark).map(plainWords);
}

/** More than any sheet has; those that come after are rows of the last. */
const MOST_TABLES = 50;

/** Signs of a cell that may name a column, with what people write beside the name. */
const LONGEST = 60;

/** A text of a row that may hold the heads of a table, and its words: `Ore (h)` and `Ore *` say the same. */
interface Head {
  cell: SheetCell;
  words: string;
}

/** The tables of a sheet, from the top. */
export function tablesIn(sheet: Sheet): FoundTable[] {
  const found: FoundTable[] = [];
  for (const { row, cells } of sheet.rows) {
    const texts = cells.filter(({ is }) => is === 'text');
    if (texts.length < 2) continue;
    const heads = texts.map((cell): Head => ({ cell, words: cell.text.length > LONGEST ? '' : plainWords(cell.text) }));
    if (heads.every(({ words }) => !everyMark.has(words))) continue;
    const best = tables
      .flatMap((table) => matched(table, sheet, row, heads) ?? [])
      .sort((one, other) => other.columns.size - one.columns.size)[0];
    if (best === undefined) continue;
    if (found.length === MOST_TABLES) break;
    const last = found.at(-1);
    if (last !== undefined) last.until = row;
    found.push(best);
  }
  return found;
}

function matched(table: Table, sheet: Sheet, headRow: number, row: readonly Head[]): FoundTable | undefined {
  const heads = headsById.get(table.id) as Heads;
  const columns: FoundTable['columns'] = new Map();
  const others: Head[] = [];
  const odd: FoundTable['odd'] = [];
  for (const each of row) {
    const { cell, words } = each;
    const column = heads.get(words);
    if (column === undefined) others.push(each);
    else if (!columns.has(column.id)) columns.set(column.id, { column, at: cell.column, head: cell });
    else if (!column.computed) odd.push({ cell });
  }
  if (columns.size < 2 || table.marks.some((mark) => !columns.has(mark))) return undefined;
  const missing = table.columns.filter(({ id, computed }) => !computed && !columns.has(id));
  const known = new Map(missing.flatMap(({ id }) => wordsOf(table.id, id).map((word) => [fold(word), word])));
  for (const each of others) {
    const suggestion = resembled(each, [...known.keys()]);
    if (suggestion !== undefined) odd.push({ cell: each.cell, suggestion: known.get(suggestion) as string });
  }
  return { table, sheet, headRow, until: Number.POSITIVE_INFINITY, columns, odd };
}

/** The missing head that a word resembles, or holds: `Ore di aula` where no column is called `Aula`. */
function resembled({ cell, words }: Head, missing: readonly string[]): string | undefined {
  const each = words.split(' ');
  const whole = missing.filter((head) => words.includes(head) && head.split(' ').every((word) => each.includes(word)));
  return whole.sort((one, other) => other.length - one.length)[0] ?? nearestWord(cell.text.trim(), missing);
}
