/**
 * Words with their places on a page → lines: words at one height make a line, a wide gap parts two cells, and a cell
 * of a table that takes several lines is put together again. Pure.
 */
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

/** A gap wider than this many letters' sizes parts two cells. */
const CELL_GAP = 1.5;
/** Lines further apart than this many sizes of their letters belong to two blocks. */
const BLOCK_GAP = 1.7;

/** Texts of the lines of some words, from the top. */
export function linesInOrder(words: readonly Word[]): string[] {
  return rowsOf(words).map((row) =>
    cellsOf(row)
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** Lines of the pages of a document. */
export function linesOfWords(pages: readonly (readonly Word[])[]): Line[] {
  const all = pages.map((words) => rowsOf(words).map(cellsOf));
  const column = valueColumn(all.flat());
  return all.flatMap((rows, index) => {
    const page = index + 1;
    const plain = column === undefined ? undefined : tableLines(rows, column, page);
    return plain ?? rows.map((cells, at) => ({ number: at + 1, page, text: cells.map(({ text }) => text).join('\t') }));
  });
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

function cellsOf(row: readonly Word[]): Cell[] {
  const cells: Cell[] = [];
  for (const { text, x, y, width, size } of row) {
    const last = cells.at(-1);
    if (last !== undefined && x - last.end <= size * CELL_GAP) {
      const gap = x - last.end > size * 0.15 && !last.text.endsWith(' ') && !text.startsWith(' ') ? ' ' : '';
      last.text += gap + text;
      last.end = x + width;
    } else cells.push({ x, end: x + width, y, size, text });
  }
  return cells.map((cell) => ({ ...cell, text: cell.text.replace(/\s+/g, ' ').trim() }));
}

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

/**
 * A page whose table has its values at `column`. Lines of one block of a column are one cell; a label belongs to the
 * value that stands at its height, whatever the alignment.
 */
function tableLines(rows: readonly (readonly Cell[])[], column: number, page: number): Line[] {
  const placed = rows.flatMap((cells, index) => cells.map((cell) => ({ ...cell, number: index + 1 })));
  // A line across both columns is no part of the table.
  const isValue = (cell: Cell) => cell.x >= column - 2;
  const isLabel = (cell: Cell) => !isValue(cell) && cell.end <= column + 2;
  const labels = blocksOf(placed.filter(isLabel));
  const values = blocksOf(placed.filter(isValue));
  const across = placed.filter((cell) => !isValue(cell) && !isLabel(cell)).map((cell) => block([cell]));
  const taken = new Set<Block>();
  const lines: (Line & { y: number })[] = [];
  for (const label of [...labels, ...across]) {
    const own = values.filter((value) => !taken.has(value) && overlap(label, value));
    for (const value of own) taken.add(value);
    const pieces = own.flatMap(({ lines: texts }) => texts);
    const at = { number: label.number, page };
    const top = Math.max(label.top, ...own.map((value) => value.top));
    if (pieces.length <= 1)
      lines.push({ ...at, y: top, text: [label.text, ...pieces.map(({ text }) => text)].join('\t') });
    else {
      lines.push({ ...at, y: top, text: label.text });
      for (const piece of pieces)
        lines.push({ number: piece.number, page, y: Math.min(top, piece.y), text: `\t${piece.text}` });
    }
  }
  for (const value of values.filter((each) => !taken.has(each))) {
    for (const piece of value.lines) lines.push({ number: piece.number, page, y: piece.y, text: `\t${piece.text}` });
  }
  return lines.sort((a, b) => b.y - a.y).map(({ y: _y, ...line }) => line);
}

interface Block {
  top: number;
  bottom: number;
  number: number;
  text: string;
  lines: (Cell & { number: number })[];
}

function blocksOf(cells: readonly (Cell & { number: number })[]): Block[] {
  const blocks: (Cell & { number: number })[][] = [];
  const pitch = linePitch(cells);
  for (const cell of cells) {
    const last = blocks.at(-1)?.at(-1);
    if (last !== undefined && last.y - cell.y <= Math.min(pitch * 1.15, cell.size * BLOCK_GAP))
      blocks.at(-1)?.push(cell);
    else blocks.push([cell]);
  }
  return blocks.map(block);
}

/** The least distance between two lines of a column: that of lines of one text. */
function linePitch(cells: readonly Cell[]): number {
  const steps = cells.slice(1).map((cell, index) => (cells[index]?.y ?? 0) - cell.y);
  return Math.min(Number.POSITIVE_INFINITY, ...steps.filter((step) => step > 0));
}

function block(lines: (Cell & { number: number })[]): Block {
  const text = lines.map((line) => line.text).join('\n');
  const [first, last] = [lines[0], lines.at(-1)];
  return {
    top: (first?.y ?? 0) + (first?.size ?? 0),
    bottom: last?.y ?? 0,
    number: first?.number ?? 1,
    text: text.replace(/([\p{L}\p{N}]-)\n(?=\p{Ll})/gu, '$1').replaceAll('\n', ' '),
    lines,
  };
}

function overlap(a: Block, b: Block): boolean {
  return a.bottom < b.top && b.bottom < a.top;
}
