/**
 * Words with their places on a page → lines: words at one height make a line, a wide gap parts two cells, lines that
 * the edge of their column has wrapped are one, and a cell of a table that takes several lines is put together. Pure.
 */
import { isFurniture } from '../fields/furniture.ts';
import { continues, joinedTo } from '../fields/values.ts';
import type { Line } from '../sheet.ts';

/** A run of words: its left end and base line, in points from the bottom left of the page. */
export interface Word {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

interface Cell {
  x: number;
  end: number;
  y: number;
  size: number;
  text: string;
}
/** A cell of one line of a page. */
interface PlacedCell extends Cell {
  number: number;
}

/** A gap wider than this many sizes of the letters parts two cells. */
const CELL_GAP = 1.5;
/** Lines further apart than this many sizes of their letters belong to two blocks. */
const BLOCK_GAP = 1.7;
/** Places that differ by less than this are the same. */
const SLACK = 3;

/** Texts of the lines of some words, from the top. */
export function linesInOrder(words: readonly Word[]): string[] {
  return rowsOf(words).map((row) => textOfCells(cellsOf(row)));
}

/** Lines of the pages of a document. */
export function linesOfWords(pages: readonly (readonly Word[])[]): Line[] {
  const all = pages.map(rowsOf);
  const cells = all.flat().map((row) => cellsOf(row));
  const own = cells.filter((row) => !isFurniture(textOfCells(row)));
  const column = valueColumn(own);
  const right = own.flat().reduce((most, { end }) => Math.max(most, end), 0);
  const placed = all.map((rows) =>
    rows.map((row, at) => cellsOf(row, column).map((cell): PlacedCell => ({ ...cell, number: at + 1 }))),
  );
  if (column === undefined) return placed.flatMap((rows, index) => plainLines(rows, right, index + 1));
  // On a page of single lines the rows of the table stand as near as lines do elsewhere: all pages tell the step.
  const pitch = linePitch(placed.flatMap((rows) => stepsOf(rows, column)));
  return placed.flatMap((rows, index) => tableLines(rows, { column, right, pitch }, index + 1));
}

/** How a table is laid out: where its values start, where lines end, the step between two in sizes of letters. */
interface Layout {
  column: number;
  right: number;
  pitch: number;
}

/** Steps between lines of a column one below the other, in sizes of their letters. */
function stepsOf(rows: readonly (readonly PlacedCell[])[], column: number): number[] {
  const cells = rows.flat().filter(({ text }) => !isFurniture(text));
  const isValue = ({ x }: Cell) => x >= column - SLACK;
  return [cells.filter(isValue), cells.filter((cell) => !isValue(cell))].flatMap((own) =>
    own.slice(1).flatMap((cell, index) => {
      const above = own[index] as PlacedCell;
      const step = (above.y - cell.y) / cell.size;
      return Math.abs(above.size - cell.size) < 0.5 && step >= LEAST_STEP && step <= BLOCK_GAP ? [step] : [];
    }),
  );
}

/** Lines of one text are at least this many sizes of their letters apart. */
const LEAST_STEP = 0.9;

/** The step between two lines of one text: the least one that comes again. */
function linePitch(steps: readonly number[]): number {
  const sorted = [...steps].sort((a, b) => a - b);
  const again = sorted.find((step, index) => (sorted[index + 2] ?? Number.POSITIVE_INFINITY) - step < 0.05);
  return again ?? sorted[0] ?? BLOCK_GAP;
}

function rowsOf(words: readonly Word[]): Word[][] {
  const rows: Word[][] = [];
  for (const word of [...words].sort((a, b) => b.y - a.y || a.x - b.x)) {
    if (word.text.trim() === '') continue;
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && Math.abs(first.y - word.y) <= word.size * 0.35) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

/** Cells of a row; where a column starts, a new cell does, however near the words before it. */
function cellsOf(row: readonly Word[], column?: number): Cell[] {
  const cells: Cell[] = [];
  for (const { text, x, y, width, size } of row) {
    const last = cells.at(-1);
    const inColumn = column !== undefined && Math.abs(x - column) < SLACK && (last?.x ?? 0) < column - SLACK;
    if (last !== undefined && !inColumn && x - last.end <= size * CELL_GAP) {
      const gap = x - last.end > size * 0.15 && !last.text.endsWith(' ') && !text.startsWith(' ') ? ' ' : '';
      last.text += gap + text;
      last.end = x + width;
    } else cells.push({ x, end: x + width, y, size, text });
  }
  return cells.map((cell) => ({ ...cell, text: cell.text.replace(/\s+/g, ' ').trim() }));
}

const textOfCells = (cells: readonly Cell[]) =>
  cells
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Where the second column of a table of labels and values starts: the place where most second cells start. */
function valueColumn(rows: readonly (readonly Cell[])[]): number | undefined {
  const starts = new Map<number, number>();
  for (const cells of rows) {
    const second = cells.length === 2 ? Math.round(cells[1]?.x ?? 0) : undefined;
    if (second !== undefined) starts.set(second, (starts.get(second) ?? 0) + 1);
  }
  const [best] = [...starts].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= 4 ? best[0] : undefined;
}

/** Lines of a page without a table: cells of a row side by side, wrapped lines put together. */
function plainLines(rows: readonly (readonly PlacedCell[])[], right: number, page: number): Line[] {
  const lines: PlacedCell[] = [];
  for (const cells of rows) {
    const [first] = cells;
    if (first === undefined) continue;
    if (cells.length > 1) lines.push({ ...first, text: cells.map(({ text }) => text).join('\t'), end: 0 });
    else lines.push(first);
  }
  return unwrapped(lines, right).map(({ number, text }) => ({ number, page, text }));
}

/**
 * A page whose table has its values at `column`. Lines of one block of a column are one cell; a label belongs to the
 * value that stands at its height, whatever the alignment.
 */
function tableLines(rows: readonly (readonly PlacedCell[])[], { column, right, pitch }: Layout, page: number): Line[] {
  const isValue = (cell: Cell) => cell.x >= column - SLACK;
  // A line across both columns, a row of another table, or what a browser prints around a page, is no part of it.
  const isApart = (row: readonly PlacedCell[]) =>
    row.length > 2 || isFurniture(textOfCells(row)) || row.some((cell) => !isValue(cell) && cell.end > column + SLACK);
  const apart = rows.filter(isApart);
  const cells = rows.filter((row) => !isApart(row)).flat();
  const labels = blocksOf(
    cells.filter((cell) => !isValue(cell)),
    pitch,
  );
  const values = blocksOf(cells.filter(isValue), pitch);
  const taken = new Set<Block>();
  const lines: (Line & { y: number })[] = unwrapped(
    apart.map((row) => ({
      ...(row[0] as PlacedCell),
      text: row.length > 2 ? row.map(({ text }) => text).join('\t') : textOfCells(row),
      end: row.length > 2 ? 0 : (row.at(-1)?.end ?? 0),
    })),
    right,
  ).map(({ number, text, y, size }) => ({ number, page, text, y: y + size }));
  for (const label of labels) {
    const own = values.filter((value) => !taken.has(value) && overlap(label, value));
    for (const value of own) taken.add(value);
    // Nothing beside it: lines of a text under the table, or a label without a value.
    if (own.length === 0) {
      for (const { number, text, y, size } of unwrapped(label.lines, right))
        lines.push({ number, page, y: y + size, text });
      continue;
    }
    const pieces = unwrapped(
      own.flatMap((value) => value.lines),
      right,
    );
    const top = Math.max(label.top, ...own.map((value) => value.top));
    const name = unwrapped(label.lines, 0)
      .map(({ text }) => text)
      .join(' ');
    const only = pieces.length === 1 ? `\t${pieces[0]?.text}` : '';
    lines.push({ number: label.number, page, y: top, text: `${name}${only}` });
    if (only === '')
      for (const { number, text, y } of pieces) lines.push({ number, page, y: Math.min(top, y), text: `\t${text}` });
  }
  for (const value of values.filter((each) => !taken.has(each))) {
    for (const { number, text, y } of unwrapped(value.lines, right)) lines.push({ number, page, y, text: `\t${text}` });
  }
  return lines.sort((a, b) => b.y - a.y).map(({ y: _y, ...line }) => line);
}

/**
 * Lines that the edge of their column has wrapped, put together: where the first word of the next would have fitted,
 * the line ended on its own. With an edge of 0 every line is wrapped.
 */
function unwrapped(lines: readonly PlacedCell[], right: number): PlacedCell[] {
  const whole: PlacedCell[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (last === undefined || !isWrapped(last, line, right)) whole.push({ ...line });
    else {
      last.text = joinedTo(last.text, line.text);
      last.end = line.end;
      last.y = line.y;
    }
  }
  return whole;
}

function isWrapped(last: PlacedCell, next: PlacedCell, right: number): boolean {
  if (right === 0) return true;
  // Another size of letters, another indent or a wider step is another text.
  if (Math.abs(last.size - next.size) > 0.5 || Math.abs(last.x - next.x) > SLACK) return false;
  if (last.end === 0 || last.y - next.y > next.size * BLOCK_GAP) return false;
  // A capital opens a sentence or an item, unless the line above is left in the air; an acronym opens neither.
  if (continues(last.text, next.text)) return true;
  if (/^\p{Lu}\p{Ll}{2}/u.test(next.text)) return false;
  // What opened with a capital goes on with a small letter.
  if (/^\p{Lu}/u.test(last.text) && /^\p{Ll}/u.test(next.text)) return true;
  const [first = ''] = next.text.split(/(?<=[-/])|\s/);
  const letter = (next.end - next.x) / Math.max(next.text.length, 1);
  return last.end + letter * (first.length + 1) > right - SLACK;
}

interface Block {
  top: number;
  bottom: number;
  number: number;
  lines: PlacedCell[];
}

function blocksOf(cells: readonly PlacedCell[], pitch: number): Block[] {
  const blocks: PlacedCell[][] = [];
  for (const cell of cells) {
    const last = blocks.at(-1)?.at(-1);
    if (last !== undefined && last.y - cell.y <= Math.min(pitch * 1.15, BLOCK_GAP) * cell.size)
      blocks.at(-1)?.push(cell);
    else blocks.push([cell]);
  }
  return blocks.map((lines) => {
    const [first, last] = [lines[0] as PlacedCell, lines.at(-1) as PlacedCell];
    return { top: first.y + first.size, bottom: last.y, number: first.number, lines };
  });
}

function overlap(a: Block, b: Block): boolean {
  return a.bottom < b.top && b.bottom < a.top;
}
