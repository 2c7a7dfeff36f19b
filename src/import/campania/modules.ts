/** Modules in a table, a row each: `Titolo | Contenuti | Ore | FaD`. Pure. */
import type { Field, Piece } from '../fields/fields.ts';
import { figureOf } from '../fields/figures.ts';
import { isFurniture } from '../fields/furniture.ts';
import type { LabelDef } from '../fields/labels.ts';
import { isBlank } from '../fields/values.ts';
import { alike } from '../phrase.ts';
import { folded, LINE_BREAK, type Line, type Sheet } from '../sheet.ts';
import { type Key, LABELS } from './labels.ts';

interface Column {
  label: string;
  /** Absent where the column is none of those known: it is kept as it is printed. */
  def?: LabelDef<Key>;
}

/** Heads of the columns, beside the labels of the fields. */
const HEADS: [RegExp, Key][] = [
  [/^(?:titolo|denominazione|modulo|moduli)(?: (?:del )?modulo)?$/, 'moduleTitle'],
  [/^contenuti(?: (?:del modulo|formativi|didattici))?$/, 'contents'],
  [/^(?:ore|durata|durata ore|durata del modulo ore|n ore|ore modulo)$/, 'moduleHours'],
  [/^(?:(?:di cui )?fad (?:max )?percentuale|percentuale (?:massima )?(?:di )?fad)$/, 'moduleFad'],
  [/^(?:ore (?:di )?fad|(?:di cui )?fad ore|di cui ore fad)$/, 'fadHours'],
  [/^(?:di cui )?fad(?: max)?$/, 'moduleFadAlone'],
];

interface Row {
  cells: string[];
  lines: Line[];
}

/** The modules of the tables of a page, each with its fields, and the lines that are in none of them. */
export function readModuleTables(sheet: Sheet): { rest: Line[]; blocks: Field<Key>[][] } {
  const rest: Line[] = [];
  const blocks: Field<Key>[][] = [];
  let columns: Column[] | undefined;
  let rows: Row[] = [];
  const close = () => {
    if (columns !== undefined) blocks.push(...rows.map((row) => blockOf(row, columns as Column[])));
    rows = [];
  };
  for (const line of sheet.lines) {
    const cells = line.text.split('\t');
    const head = headOf(cells);
    if (head !== undefined) {
      // The head comes again on every page.
      if (columns?.map(({ label }) => label).join() !== head.map(({ label }) => label).join()) close();
      columns = head;
      sheet.use(line);
      const above = rest.at(-1);
      if (above !== undefined && /^moduli$/i.test(folded(above.text))) sheet.use(...rest.splice(-1));
    } else if (columns === undefined) rest.push(line);
    else if (isFurniture(line.text)) sheet.use(line);
    else if (!goesInto(rows, cells, line, columns, sheet)) {
      close();
      columns = undefined;
      rest.push(line);
    }
  }
  close();
  return { rest, blocks };
}

/** The columns of a table, where a line is the head of one: it has the titles, and hours or contents. */
function headOf(cells: readonly string[]): Column[] | undefined {
  if (cells.length < 2) return undefined;
  const columns = cells.map((cell): Column => {
    const label = folded(cell);
    const key = HEADS.find(([pattern]) => pattern.test(alike(label.replace('%', ' percentuale '))))?.[1];
    const def = LABELS.find((each) => each.key === key);
    return def === undefined ? { label } : { label, def };
  });
  const has = (key: Key) => columns.filter(({ def }) => def?.key === key).length === 1;
  return has('moduleTitle') && has('moduleHours') && columns.every(({ label }) => label !== '') ? columns : undefined;
}

const FIGURES = new Set<Key | undefined>(['moduleHours', 'moduleFad', 'moduleFadAlone', 'fadHours']);

const hasFigure = (cell: string) => (['hours', 'percent'] as const).some((unit) => figureOf(cell, unit) !== undefined);

/** Puts a line into the rows of a table: a row of its own, or the rest of the one above, which a page has broken. */
function goesInto(rows: Row[], cells: string[], line: Line, columns: readonly Column[], sheet: Sheet): boolean {
  const last = rows.at(-1);
  const fits = (row: readonly string[]) =>
    columns.every(({ def }, at) => {
      const cell = folded(row[at] ?? '');
      return !FIGURES.has(def?.key) || isBlank(cell) || hasFigure(cell);
    });
  const titled = (row: readonly string[]) =>
    folded(row[columns.findIndex(({ def }) => def?.key === 'moduleTitle')] ?? '');
  const open = last !== undefined && last.cells.length < columns.length;
  const joint = open ? [...last.cells.slice(0, -1), `${last.cells.at(-1)} ${cells[0]}`, ...cells.slice(1)] : [];
  if (last !== undefined && open && !fits(cells) && joint.length <= columns.length && fits(joint)) {
    sheet.mend(
      line,
      'split-item',
      `${tail(last.cells.at(-1))} ⏎ ${folded(cells[0] ?? '')}`,
      tail(joint[last.cells.length - 1]),
    );
    last.cells = joint;
    last.lines.push(line);
    return true;
  }
  if (cells.length > columns.length) return false;
  // A row that a page breaks goes on without its title.
  if (last !== undefined && cells.length > 1 && titled(cells) === '') {
    last.cells = columns.map((_, at) =>
      [last.cells[at] ?? '', cells[at] ?? ''].filter((cell) => cell !== '').join(' '),
    );
    last.lines.push(line);
    return true;
  }
  if (cells.length < 2 || titled(cells) === '') return false;
  rows.push({ cells: [...cells], lines: [line] });
  return true;
}

const tail = (text: string | undefined) =>
  folded(text ?? '')
    .split(' ')
    .slice(-6)
    .join(' ');

/** The fields of a row, its title first: it opens the module. */
function blockOf({ cells, lines }: Row, columns: readonly Column[]): Field<Key>[] {
  const [line] = lines as [Line, ...Line[]];
  const fields = columns.map(({ label, def }, at): Field<Key> => {
    const parts = (cells[at] ?? '').split(LINE_BREAK).filter((part) => folded(part) !== '');
    const pieces = parts.map((text): Piece => ({ text: folded(text), line }));
    return { ...(def === undefined ? {} : { def }), label, line, lines, pieces };
  });
  const opens = fields.findIndex(({ def }) => def?.key === 'moduleTitle');
  return [...fields.slice(opens, opens + 1), ...fields.slice(0, opens), ...fields.slice(opens + 1)];
}
