/** A row of a table in one line, as an excerpt shows it: `Codice UF: 20_CTR │ Aula: 60`. */
import type { SheetCell } from './cells.ts';
import type { FoundTable } from './heads.ts';

export interface FrameLine {
  text: string;
  /** Where the cell stands in it: from 1, the end one past the last. */
  column: number;
  endColumn: number;
}

const LONGEST_CELL = 60;

/** The row of a table with the cell at `column` of the sheet; the heads alone where it is the row of the heads. */
export function frameLine({ sheet, headRow, columns }: FoundTable, row: number, column: number): FrameLine {
  const cells = sheet.rows.find((each) => each.row === row)?.cells ?? [];
  const heads = new Map([...columns.values()].map(({ at, head }) => [at, oneLine(head.text)]));
  const shown = cells.filter((cell) => cell.column === column || heads.has(cell.column));
  const places = [...new Set([...shown.map((cell) => cell.column), column])].sort((one, other) => one - other);
  let [text, start, end] = ['', 1, 2];
  for (const at of places) {
    if (text !== '') text += ' │ ';
    const cell = shown.find((each) => each.column === at);
    const said = cell === undefined ? '' : cellText(cell);
    const head = row === headRow ? undefined : heads.get(at);
    if (head !== undefined) text += `${head}: `;
    if (at === column) [start, end] = [text.length + 1, text.length + 1 + Math.max(1, said.length)];
    text += said;
  }
  return { text, column: start, endColumn: end };
}

function cellText({ is, text }: SheetCell): string {
  return is === 'unworked' ? '=…' : oneLine(text);
}

function oneLine(text: string): string {
  const line = text
    .slice(0, 4 * LONGEST_CELL)
    .trim()
    .replace(/\s+/g, ' ');
  return line.length > LONGEST_CELL ? `${line.slice(0, LONGEST_CELL - 1)}…` : line;
}
