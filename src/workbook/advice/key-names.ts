/** What the keys of a plan are called in a workbook: the sheet, and the head of the column or the name of the row. Pure. */
import type { Path } from '../../format/problem.ts';
import { LANGUAGES, type Language } from '../../text/language.ts';
import { plainWords } from '../../text/nearest.ts';
import { type Column, KEY_ROWS, TABLES, type Table } from '../layout.ts';
import type { FoundTable } from '../read/heads.ts';
import { LAYOUT_WORDS } from '../words.ts';

/** Where a key is written. */
export interface KeyName {
  /** As the workbook calls it. */
  sheet: string;
  /** Absent of a whole table. */
  head?: string;
  /** The whole of a group (`ore`): the head is that of its first part. */
  group?: true;
  /** Its table, where the workbook has it. */
  found: FoundTable | undefined;
  /** Of a table: its column, and where it is, if it is there. */
  at?: number | undefined;
}

export class KeyNames {
  /** That the workbook is written in. */
  readonly language: Language;
  private readonly words;
  private readonly byId: ReadonlyMap<string, FoundTable>;

  /** `language`: of the names that the workbook does not tell. */
  constructor(tables: readonly FoundTable[], language: Language) {
    this.byId = new Map(tables.toReversed().map((found) => [found.table.id, found]));
    const value = plainWords(this.byId.get('corso')?.columns.get('valore')?.head.text ?? '');
    const own = LANGUAGES.find((each) => plainWords(LAYOUT_WORDS[each].keyHeads.valore) === value);
    this.language = own ?? language;
    this.words = LAYOUT_WORDS[this.language];
  }

  table(id: string): FoundTable | undefined {
    return this.byId.get(id);
  }

  /** The name of a key as it is spoken of at a place: there, beside it, or further out. */
  nearest(key: string, at: Path): KeyName | undefined {
    const own = at.filter((step) => typeof step === 'string');
    for (let length = own.length; length >= 0; length--) {
      const name = this.of([...own.slice(0, length), ...key.split('.')]);
      if (name !== undefined) return name;
    }
    return this.anywhere(key);
  }

  /** The name of a path without its indexes. */
  of(keys: readonly string[]): KeyName | undefined {
    const path = keys.join('.');
    const row = KEY_ROWS.find((each) => each.path === path);
    if (row !== undefined) return this.ofRow(row.path);
    for (const table of TABLES as readonly Table[]) {
      for (const at of table.at) {
        if (path !== at && !path.startsWith(`${at}.`)) continue;
        const column = columnOf(table, path.slice(at.length + 1));
        if (column !== undefined) return { ...this.ofColumn(table, column.column), ...column.group };
        if (path === at && table.at.length === 1) return { sheet: this.sheet(table.id), found: this.table(table.id) };
      }
    }
    const first = KEY_ROWS.find((each) => each.path.startsWith(`${path}.`));
    return first && { ...this.ofRow(first.path), group: true };
  }

  /** Where nothing at hand is called so: the first that is, wherever. */
  private anywhere(key: string): KeyName | undefined {
    const row = KEY_ROWS.find(({ path }) => path.endsWith(`.${key}`));
    if (row !== undefined) return this.ofRow(row.path);
    for (const table of TABLES as readonly Table[]) {
      const column = table.columns.find((each) => each.key === key || each.key?.endsWith(`.${key}`));
      if (column !== undefined) return this.ofColumn(table, column);
    }
    return undefined;
  }

  private ofRow(path: (typeof KEY_ROWS)[number]['path']): KeyName {
    const found = this.table('corso');
    return { sheet: this.sheet('corso'), head: this.words.keys[path], found, at: found?.columns.get('valore')?.at };
  }

  private ofColumn({ id }: Pick<Table, 'id'>, column: Column): KeyName {
    const found = this.table(id);
    const there = found?.columns.get(column.id);
    return { sheet: this.sheet(id), head: there?.head.text.trim() ?? this.headOf(id, column.id), found, at: there?.at };
  }

  headOf(table: string, column: string): string {
    const heads: Readonly<Record<string, Readonly<Record<string, string>>>> = this.words.heads;
    return heads[table]?.[column] ?? column;
  }

  private sheet(id: string): string {
    const names: Readonly<Record<string, string>> = this.words.sheets;
    return this.table(id)?.sheet.name ?? names[id] ?? id;
  }
}

/** The column of a key within an item of a table, or within one of its parts; for a whole group, its first. */
function columnOf(table: Table, within: string): { column: Column; group?: { group: true } } | undefined {
  if (table.id === 'contenuti') {
    const column = table.columns.find(({ id }) => id === 'svolto');
    return /^(?:moduli\.)?(?:conoscenze|abilita)$/.test(within) ? column && { column } : undefined;
  }
  const parts = table.parts === undefined ? '' : `${table.parts}.`;
  const key = parts !== '' && within.startsWith(parts) ? within.slice(parts.length) : within;
  const isPart = key !== within;
  const fits = ({ of }: Column) => (isPart ? of !== undefined : of !== 'part');
  const exact = table.columns.find((each) => each.key === key && fits(each));
  if (exact !== undefined) return { column: exact };
  const first = table.columns.find((each) => each.key?.startsWith(`${key}.`) && fits(each));
  return key === '' || first === undefined ? undefined : { column: first, group: { group: true } };
}
