/** Words with their places on a page → rows, and the cells of each. Pure. */

/** A run of words: its left end and base line, in points from the bottom left of the page. */
export interface Word {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  /** The line of the file, of words that come from a text. */
  number?: number;
}

export interface Cell {
  x: number;
  end: number;
  y: number;
  size: number;
  text: string;
}

/** A gap wider than this many sizes of the letters parts two cells. */
const CELL_GAP = 1.5;
/** Places that differ by less than this are the same. */
export const SLACK = 3;

/** The words of a page at one height each, from the top; blanks are no words. */
export function rowsOf<W extends Word>(words: readonly W[]): W[][] {
  const rows: W[][] = [];
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
export function cellsOf(row: readonly Word[], column?: number): Cell[] {
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

/** The words of some cells in one text. */
export const textOfCells = (cells: readonly Cell[]) =>
  cells
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Texts of the lines of some words, from the top. */
export function linesInOrder(words: readonly Word[]): string[] {
  return rowsOf(words).map((row) => textOfCells(cellsOf(row)));
}

/** The same, their cells parted by tabs. */
export function cellsInOrder(words: readonly Word[]): string[] {
  return rowsOf(words).map((row) =>
    cellsOf(row)
      .map(({ text }) => text)
      .join('\t'),
  );
}
