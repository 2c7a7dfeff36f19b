/** From the tables of a workbook to the tree of a plan: the same that a YAML text gives, each node in its cell. */
import { PLAN_FORMAT } from '../../format/kind.ts';
import { addressOf, type Path, type Problem } from '../../format/problem.ts';
import { nearestWord, plainWords } from '../../text/nearest.ts';
import type { Node } from '../../text/yaml.ts';
import { cellName } from '../cell-name.ts';
import { readOpen, saysNone } from '../cell-text.ts';
import { type Cell, type Column, KEY_ROWS } from '../layout.ts';
import type { SheetCell } from './cells.ts';
import { contentsInto } from './contents.ts';
import { Draft, listOf, nodeOf, spanOf } from './draft.ts';
import type { FoundTable } from './heads.ts';
import { keyOf } from './keys.ts';
import { type Item, itemsOf, type Row, readColumns, rowsOf } from './rows.ts';
import { type CellValue, type ReadingContext, readCell } from './values.ts';

/** Where a cell is. */
export interface CellPlace {
  sheet: string;
  row: number;
  column: number;
}

interface CellFinding {
  start: number;
  end: number;
  problem: Problem;
}

/** Reads one workbook. The offsets of its nodes are the numbers of cells in `places`. */
export class PlanTree {
  readonly places: CellPlace[] = [];
  readonly problems: CellFinding[] = [];
  /** Cells that say of themselves that they are to be completed. */
  private readonly open = new Set<number>();
  private readonly root: Draft;
  /** Units and key competences by code. */
  private readonly units = new Map<string, Draft>();

  constructor(
    private readonly tables: readonly FoundTable[],
    readonly context: ReadingContext,
  ) {
    const [first] = tables;
    this.root = new Draft(this.place(first as FoundTable, (first as FoundTable).headRow, 1));
  }

  read(): Node {
    const byId = this.onceEach();
    for (const { odd, sheet } of byId.values()) {
      for (const { cell, suggestion } of odd) {
        const head = cell.text.trim();
        this.tell(
          sheet.name,
          cell,
          suggestion === undefined ? { is: 'head-twice', head } : { is: 'head-unknown', head, suggestion },
        );
      }
    }
    const later = ['contenuti', 'valutazione'];
    this.keys(byId.get('corso'));
    for (const [id, found] of byId) if (id !== 'corso' && !later.includes(id)) this.list(found);
    const [contents, assessment] = later.map((id) => byId.get(id));
    if (contents !== undefined) contentsInto(contents, this.rows(contents), this);
    if (assessment !== undefined) this.assessments(assessment);
    for (const unit of this.lists) unit();
    return this.root.finish((place, other) => this.conflict(place, other), true);
  }

  /** Where the plan is to be completed; `root`: what was read. */
  openIn(root: Node): Path[] {
    return this.open.size === 0 ? [] : [...placesOf(root, this.open, [])];
  }

  /** A copy of a sheet could be the one that was meant. */
  private onceEach(): Map<string, FoundTable> {
    const byId = new Map<string, FoundTable>();
    for (const found of this.tables) {
      const before = byId.get(found.table.id);
      if (before === undefined) byId.set(found.table.id, found);
      else {
        const [cell] = found.columns.values();
        const problem = { is: 'table-twice', table: cell?.head.text ?? '', other: before.sheet.name } as const;
        this.tell(found.sheet.name, cell?.head as SheetCell, problem);
      }
    }
    return byId;
  }

  private rows(found: FoundTable): Row[] {
    const { rows } = this.readRows(found);
    return rows;
  }

  private readRows(found: FoundTable) {
    return rowsOf(found, (cell, range) => this.tell(found.sheet.name, cell, { is: 'cell-merged', range }));
  }

  private keys(found: FoundTable | undefined): void {
    if (found !== undefined) {
      const value = found.columns.get('valore')?.at ?? 1;
      const said = new Map<string, SheetCell>();
      for (const { number, cells, all } of this.rows(found)) {
        const row = keyOf({ cells, all }, found);
        const cell = cells.get('valore');
        if (row === undefined) {
          if (cell !== undefined) this.unknownKey(found, cells);
          continue;
        }
        const before = said.get(row.path);
        if (before !== undefined && cell !== undefined)
          this.tell(found.sheet.name, cell, { is: 'duplicate-key', key: row.path });
        else this.put(this.root, row.path, row, cell, this.place(found, number, value));
        if (cell !== undefined) said.set(row.path, cell);
      }
    }
    // A workbook is told by its heads: it need not say by what format.
    this.root.set(['formato'], this.root.place, { kind: 'scalar', ...spanOf(this.root.place), value: PLAN_FORMAT });
  }

  private unknownKey({ sheet }: FoundTable, cells: Row['cells']): void {
    const [key, value] = [cells.get('chiave'), cells.get('valore') as SheetCell];
    const head = value.text.trim();
    if (key === undefined) {
      this.tell(sheet.name, value, { is: 'row-without-key', head });
      return;
    }
    const known = KEY_ROWS.map(({ path }) => path);
    // The last word of a path is enough where no other path ends so.
    const ending = known.filter((path) => path.endsWith(`.${key.text.trim()}`));
    const suggestion = ending.length === 1 ? ending[0] : nearestWord(key.text.trim(), known);
    this.tell(sheet.name, key, {
      is: 'unknown-key',
      key: key.text.trim(),
      known,
      ...(suggestion ? { suggestion } : {}),
    });
  }

  /** The lists of maps, which are finished when all that belongs to their items was put there. */
  private readonly lists: (() => void)[] = [];

  private list(found: FoundTable): void {
    const { table, headRow } = found;
    const path = table.at[0]?.split('.') ?? [];
    const { rows, none } = this.readRows(found);
    const head = this.place(found, headRow, [...found.columns.values()][0]?.at ?? 1);
    if (none !== undefined || (rows.length === 0 && table.required)) {
      const place = none === undefined ? head : this.place(found, none.row, none.column);
      this.root.set(path, place, listOf(place, []));
      return;
    }
    if (rows.length === 0) {
      this.root.set(path, head);
      return;
    }
    const items = inOrder(found, itemsOf(found, rows));
    const drafts = items.map((item) => this.item(found, item));
    this.lists.push(() => {
      const nodes = drafts.map((draft) => draft.finish((place, other) => this.conflict(place, other), true));
      this.root.set(path, nodes[0]?.start ?? head, listOf(nodes[0]?.start ?? head, nodes));
    });
    if (table.parts !== 'moduli') return;
    for (const [index, item] of items.entries()) {
      const code = item.rows.map(({ cells }) => cells.get('codice')?.text.trim()).find((each) => each !== undefined);
      if (code !== undefined && !this.units.has(code)) this.units.set(code, drafts[index] as Draft);
    }
  }

  /** Assessments stand in a table of their own, by the code of their unit. */
  private assessments(found: FoundTable): void {
    for (const item of itemsOf(found, this.rows(found))) {
      const identity = item.rows.map(({ cells }) => cells.get('codice')).find((cell) => cell !== undefined);
      const unit = this.unitOf(found, identity, item.rows[0] as Row);
      if (unit !== undefined) this.fill(unit, found, item);
    }
  }

  /** The unit that a row of another table is about; what names none is told. */
  unitOf(found: FoundTable, cell: SheetCell | undefined, row: Row): Draft | undefined {
    if (cell === undefined) {
      const [first] = row.cells.values();
      this.tell(found.sheet.name, first as SheetCell, {
        is: 'row-without-key',
        head: (first as SheetCell).text.trim(),
      });
      return undefined;
    }
    const [code, known] = [cell.text.trim(), [...this.units.keys()]];
    const unit = this.units.get(code) ?? this.spelt(code, known);
    if (unit === undefined) {
      const suggestion = nearestWord(code, known);
      this.tell(found.sheet.name, cell, {
        is: 'unknown-reference',
        found: code,
        known,
        ...(suggestion ? { suggestion } : {}),
      });
    }
    return unit;
  }

  /** The only unit whose code differs in its signs and letters' case alone; each word is looked for once. */
  private spelt(code: string, known: readonly string[]): Draft | undefined {
    if (!this.spellings.has(code)) {
      const [meant, ...others] = known.filter((each) => plainWords(each) === plainWords(code));
      this.spellings.set(code, others.length > 0 ? undefined : this.units.get(meant ?? ''));
    }
    return this.spellings.get(code);
  }

  private readonly spellings = new Map<string, Draft | undefined>();

  private item(found: FoundTable, item: Item): Draft {
    const first = item.rows[0] as Row;
    const [cell] = first.cells.values();
    const draft = new Draft(this.place(found, first.number, (cell as SheetCell).column));
    this.fill(draft, found, item);
    return draft;
  }

  /** Puts what the rows of an item say into its draft, and its parts into theirs. */
  private fill(draft: Draft, found: FoundTable, { rows, own, parts }: Item): void {
    const columns = readColumns(found).filter(({ column }) => column.key !== undefined);
    for (const { column, at } of columns) {
      if (column.of === 'part') continue;
      const from = column.of === 'both' ? (own === undefined ? [] : [own]) : rows;
      const row = from.find(({ cells }) => cells.has(column.id)) ?? from[0];
      if (row === undefined) continue;
      const cell = row.cells.get(column.id);
      this.put(draft, column.key as string, column, cell, this.place(found, row.number, at));
      for (const other of from) this.mustAgree(found, cell, other.cells.get(column.id));
    }
    const path = found.table.parts?.split('.');
    if (path === undefined || parts.length === 0) return;
    const ofParts = columns.filter(({ column }) => column.of !== undefined);
    const none = parts.length === 1 ? onlyNone(parts[0] as Row, found) : undefined;
    if (none !== undefined) {
      const place = this.place(found, none.row, none.column);
      draft.set(path, place, listOf(place, []));
      return;
    }
    const drafts = parts.map((row) => this.part(found, row, ofParts));
    this.parts.set(draft, drafts);
    this.lists.unshift(() => {
      const items = drafts.map((part) => part.finish((place, other) => this.conflict(place, other), true));
      draft.set(path, items[0]?.start ?? draft.place, listOf(items[0]?.start ?? draft.place, items));
    });
  }

  /** The parts of each unit, for what names them. */
  readonly parts = new Map<Draft, Draft[]>();
  /** What each part is called. */
  readonly titles = new Map<Draft, string>();

  private part(found: FoundTable, row: Row, columns: readonly { column: Column; at: number }[]): Draft {
    const first = columns.find(({ column }) => column.of === 'part' && row.cells.has(column.id))?.at ?? 1;
    const draft = new Draft(this.place(found, row.number, first));
    for (const { column, at } of columns) {
      this.put(draft, column.key as string, column, row.cells.get(column.id), this.place(found, row.number, at));
    }
    const title = row.cells.get('modulo');
    if (title !== undefined) this.titles.set(draft, title.text.trim());
    return draft;
  }

  private mustAgree(found: FoundTable, one: SheetCell | undefined, other: SheetCell | undefined): void {
    if (one === undefined || other === undefined || one.text.trim() === other.text.trim()) return;
    const place = addressOf({ sheet: found.sheet.name, cell: cellName(one.row, one.column) });
    this.tell(found.sheet.name, other, { is: 'cell-conflict', found: short(other.text), other: place });
  }

  /** Puts the value of a cell at a path, or the place of a blank one. */
  put(draft: Draft, path: string, kind: Cell, cell: SheetCell | undefined, place: number): void {
    const steps = path.split('.');
    const rest = cell?.is === 'text' ? readOpen(cell.text) : undefined;
    if (rest !== undefined) this.open.add(place);
    const written = rest === '' || cell === undefined ? undefined : { ...cell, text: rest ?? cell.text };
    const reading = written === undefined ? undefined : readCell(written, kind, this.context);
    if (reading === undefined || 'problem' in reading) {
      if (reading !== undefined) this.problems.push({ ...spanOf(place), problem: reading.problem });
      draft.set(steps, place, undefined, rest !== undefined);
    } else draft.set(steps, place, 'list' in reading ? listNode(reading.list, place) : nodeOf(reading.value, place));
  }

  /** The number of a cell, whether something is written there or not. */
  place({ sheet }: FoundTable, row: number, column: number): number {
    return this.places.push({ sheet: sheet.name, row, column }) - 1;
  }

  tell(sheet: string, { row, column }: Pick<SheetCell, 'row' | 'column'>, problem: Problem): void {
    const place = this.places.push({ sheet, row, column }) - 1;
    this.problems.push({ ...spanOf(place), problem });
  }

  private conflict(place: number, other: number): void {
    this.problems.push({ ...spanOf(place), problem: { is: 'cell-conflict', found: '', other: this.nameOf(other) } });
  }

  /** `Unità!G5`. */
  nameOf(place: number): string {
    const { sheet, row, column } = this.places[place] as CellPlace;
    return addressOf({ sheet, cell: cellName(row, column) });
  }
}

function* placesOf(node: Node, wanted: ReadonlySet<number>, path: Path): Generator<Path> {
  if (node.kind === 'list')
    for (const [index, item] of node.items.entries()) yield* placesOf(item, wanted, [...path, index]);
  if (node.kind !== 'map') return;
  for (const { key, value } of node.entries) {
    if (value.kind !== 'map' && wanted.has(value.start)) yield [...path, key];
    else yield* placesOf(value, wanted, [...path, key]);
  }
}

/** Years and editions in the order of their numbers, where each has one of its own. */
function inOrder({ table }: FoundTable, items: Item[]): Item[] {
  const [counter] = table.columns;
  if (counter?.key !== undefined || table.parts !== undefined) return items;
  const numbers = items.map(({ rows }) => Number(rows[0]?.cells.get(counter?.id as string)?.text));
  if (numbers.some((number) => !Number.isInteger(number)) || new Set(numbers).size < numbers.length) return items;
  return items
    .map((item, index) => ({ item, number: numbers[index] as number }))
    .sort((one, other) => one.number - other.number)
    .map(({ item }) => item);
}

/** The cell of a row of a part that says, alone, that there is none. */
function onlyNone({ cells }: Row, { table }: FoundTable): SheetCell | undefined {
  const own = table.columns.filter(({ of, id }) => of === 'part' && cells.has(id));
  const cell = own.length === 1 ? cells.get(own[0]?.id as string) : undefined;
  return table.parts !== 'moduli' && cell?.is === 'text' && saysNone(cell.text) ? cell : undefined;
}

function listNode(values: readonly CellValue[], place: number): Node {
  return listOf(
    place,
    values.map((value) => nodeOf(value, place)),
  );
}

function short(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
