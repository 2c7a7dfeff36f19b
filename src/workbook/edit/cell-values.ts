/**
 * What stands in the cells of a plan, and what is put in its place: values come as YAML writes them, and go in the type of
 * their cell. Pure.
 */
import type { CellEdit } from '../../format/cell-edit.ts';
import { nodeAt } from '../../format/position.ts';
import { formatPath, type Path, type Position } from '../../format/problem.ts';
import type { CellTrouble } from '../../format/trouble.ts';
import { workbookAdvice } from '../../language/workbook-advice.ts';
import type { Language } from '../../text/language.ts';
import { plainWords } from '../../text/nearest.ts';
import { type Node, parseYaml, YamlNumber } from '../../text/yaml.ts';
import { KeyNames } from '../advice/key-names.ts';
import { cellName, placeOf } from '../cell-name.ts';
import { readItems, writeList } from '../cell-text.ts';
import { serialOf } from '../day.ts';
import type { Cell } from '../layout.ts';
import type { SheetCell } from '../read/cells.ts';
import type { FoundTable } from '../read/heads.ts';
import { keyOf } from '../read/keys.ts';
import { rowsOf } from '../read/rows.ts';
import { contentOf } from '../write/values-written.ts';

/** The workbook whose values they are. */
export interface Book {
  tables: readonly FoundTable[];
  root: Node | undefined;
  position(node: Node): Position;
  from1904: boolean;
}

type Place = Pick<Position, 'sheet' | 'cell'>;

/** Tables whose first column names a unit. */
const OF_UNITS = new Set(['unita', 'kc', 'contenuti', 'valutazione']);

export class CellValues {
  private readonly words;

  constructor(
    private readonly book: Book,
    language: Language,
  ) {
    const { yes, no, none } = workbookAdvice[new KeyNames(book.tables, language).language];
    this.words = { yes, no, none, open: '' };
  }

  /** The words at a place; of a list the one that `at` names (`docenti[1]`). */
  said(place: Place, at?: string): string | undefined {
    const found = this.find(place);
    if (found === undefined) return undefined;
    const { stored, kind } = found;
    const index = indexIn(at, kind);
    return index === undefined ? stored.text : readItems(stored.text, kind)[index]?.text;
  }

  /** What puts a value at a place: in each cell that names a unit so, where it is the code of one. */
  put(place: Place, value: string, at?: string): CellEdit[] | undefined {
    const found = this.find(place);
    if (found === undefined || (found.stored.is !== 'text' && found.stored.is !== 'number')) return undefined;
    const { table, stored, kind, id } = found;
    if (table.table.id !== 'corso' && id === 'codice' && OF_UNITS.has(table.table.id)) {
      return this.codes(stored.text.trim(), value);
    }
    const index = indexIn(at, kind);
    const edit = index === undefined ? whole(stored, kind, value, this) : item(stored, kind, value, index);
    const head = stored.row === table.headRow ? ({ isHead: true } as const) : {};
    return edit && [{ ...edit, ...head, ...addressIn(table, stored), before: stored.text }];
  }

  clear(place: Place): CellEdit[] | undefined {
    const found = this.find(place);
    return found && [{ ...addressIn(found.table, found.stored), before: found.stored.text, text: '', is: 'blank' }];
  }

  /** Numbers at paths of the plan, or why one has no cell. */
  numbers(all: readonly { path: Path; hours: number }[]): CellEdit[] | CellTrouble {
    const edits: CellEdit[] = [];
    for (const { path, hours } of all) {
      const node = nodeAt(this.book.root, path);
      const { sheet, cell } = node?.kind === 'scalar' ? this.book.position(node) : {};
      if (sheet === undefined || cell === undefined) return { why: 'no-cell', key: formatPath(path) };
      const before = this.cellAt({ sheet, cell })?.text ?? '';
      edits.push({ sheet, cell, before, text: String(hours), is: 'number', stored: hours });
    }
    return edits;
  }

  get valueWords() {
    return this.words;
  }

  get from1904(): boolean {
    return this.book.from1904;
  }

  private find(place: Place) {
    const stored = this.cellAt(place);
    const table = this.book.tables.find(
      ({ sheet, headRow, until }) =>
        sheet.name === place.sheet && stored !== undefined && stored.row >= headRow && stored.row < until,
    );
    if (stored === undefined || table === undefined) return undefined;
    if (stored.row === table.headRow) return { table, stored, kind: TEXT, id: '' };
    const column = [...table.columns.values()].find(({ at }) => at === stored.column)?.column;
    if (column === undefined) return undefined;
    const { id } = column;
    if (table.table.id !== 'corso' || id !== 'valore') return { table, stored, kind: column as Cell, id };
    const row = rowsOf(table, () => {}).rows.find(({ number }) => number === stored.row);
    const key = row && keyOf(row, table);
    return key && { table, stored, kind: key as Cell, id };
  }

  private cellAt({ sheet: name, cell = '' }: Place): SheetCell | undefined {
    const place = placeOf(cell);
    const sheet = this.book.tables.find(({ sheet }) => sheet.name === name)?.sheet;
    const row = sheet?.rows.find((each) => each.row === place?.row);
    return row?.cells.find(({ column }) => column === place?.column);
  }

  private codes(code: string, value: string): CellEdit[] {
    return this.book.tables.flatMap((table) => {
      const at = table.columns.get('codice')?.at;
      if (at === undefined || !OF_UNITS.has(table.table.id)) return [];
      return table.sheet.rows.flatMap(({ row, cells }): CellEdit[] => {
        if (row <= table.headRow || row >= table.until) return [];
        const stored = cells.find(({ column, text }) => column === at && plainWords(text) === plainWords(code));
        return stored === undefined
          ? []
          : [{ ...addressIn(table, stored), before: stored.text, text: value, is: 'text' }];
      });
    });
  }
}

const TEXT: Cell = { type: 'text' };
const NUMBERS = new Set(['hours', 'percent', 'euro', 'integer']);

type Written = Pick<CellEdit, 'text' | 'is' | 'stored'>;

/** The whole of a cell. */
function whole(
  { format }: SheetCell,
  kind: Cell,
  source: string,
  { valueWords, from1904 }: Pick<CellValues, 'valueWords' | 'from1904'>,
): Written | undefined {
  const isText = (kind.type === 'text' || kind.type === 'code') && source !== '[]';
  const value = isText ? source : plain(parseYaml(source).root);
  const content = contentOf(kind.list && !Array.isArray(value) ? [value] : value, kind, valueWords);
  if (content?.is === 'number') {
    const share = kind.type === 'percent' && format === 'percent';
    return { text: String(content.value), is: 'number', stored: share ? content.value / 100 : content.value };
  }
  if (content?.is === 'date') {
    if (format !== 'date') return { text: content.day, is: 'text' };
    const stored = serialOf(content.day) - (from1904 ? serialOf('1904-01-01') : 0);
    return { text: content.day, is: 'date', stored };
  }
  if (content?.is !== 'text' || (NUMBERS.has(kind.type) && !kind.list)) return undefined;
  return { text: content.text, is: 'text' };
}

/** One value of a list, in its place among the others. */
function item({ text }: SheetCell, kind: Cell, source: string, index: number): Written | undefined {
  const found = readItems(text, kind)[index];
  const value = kind.type === 'text' || kind.type === 'code' ? source : plain(parseYaml(source).root);
  if (found === undefined || typeof value !== 'string') return undefined;
  return { text: text.slice(0, found.start) + writeList([value], kind, '') + text.slice(found.end), is: 'text' };
}

function indexIn(at: string | undefined, { list }: Cell): number | undefined {
  const [, index] = /\[(\d+)\]$/.exec(at ?? '') ?? [];
  return list && index !== undefined ? Number(index) : undefined;
}

function addressIn({ sheet }: FoundTable, { row, column }: SheetCell) {
  return { sheet: sheet.name, cell: cellName(row, column) };
}

function plain(node: Node | undefined): unknown {
  if (node?.kind === 'list') return node.items.map(plain);
  if (node?.kind === 'map') return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
  return node?.value instanceof YamlNumber ? node.value.value : node?.value;
}
