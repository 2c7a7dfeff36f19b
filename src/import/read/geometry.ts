/**
 * Words with their places on a page → lines: words at one height make a line, a wide gap parts two cells, lines that
 * the edge of their column has wrapped are one, and a cell of a table that takes several lines is put together. Pure.
 */
import { isFurniture } from '../fields/furniture.ts';
import { continues, joinedTo } from '../fields/values.ts';
import { closesLabel, isLabel, isOfField, isSection, opensLabel } from '../known.ts';
import type { Line, Mend } from '../sheet.ts';
import { markHyphens } from './hyphens.ts';
import { type Cell, cellsOf, rowsOf, SLACK, textOfCells, type Word } from './rows.ts';

/** A cell of one line of a page. */
interface PlacedCell extends Cell {
  number: number;
}

/** Lines further apart than this many sizes of their letters belong to two blocks. */
const BLOCK_GAP = 1.7;

/** Lines of the pages of a document; `running` holds the rows of each page that are of the paper alone. */
export function linesOfWords(
  pages: readonly (readonly Word[])[],
  running: readonly ReadonlySet<number>[] = [],
): { pages: Line[][]; mends: Mend[] } {
  const all = pages.map((words, page) => rowsOf(words).map((row, at) => (running[page]?.has(at) ? [] : row)));
  const cells = all.flat().map((row) => cellsOf(row));
  const own = cells.filter((row) => !isFurniture(textOfCells(row)));
  const column = valueColumn(own);
  const left = own.flat().reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const right = own.flat().reduce((most, { end }) => Math.max(most, end), 0);
  const placed = all.map((rows) =>
    rows.map((row, at) => {
      const number = row[0]?.number ?? at + 1;
      return cellsAt(row, column, left).map((cell): PlacedCell => ({ ...cell, number }));
    }),
  );
  const mends = hyphensIn(placed);
  if (column === undefined) return { pages: placed.map((rows, index) => plainLines(rows, right, index + 1)), mends };
  // On a page of single lines the rows of the table stand as near as lines do elsewhere: all pages tell the step.
  const pitch = linePitch(placed.flatMap((rows) => stepsOf(rows, column)));
  const layout = { column, left, right, pitch };
  const fromTop = isFromTop(placed, layout);
  return { pages: placed.map((rows, index) => tableLines(rows, { ...layout, fromTop }, index + 1)), mends };
}

/** Cells of a row; a title in the middle is one, though a word of it starts where the values do. */
function cellsAt(row: readonly Word[], column: number | undefined, left: number): Cell[] {
  const [whole, more] = cellsOf(row);
  if (column !== undefined && whole !== undefined && more === undefined && whole.x < column - SLACK) {
    const before = textOfCells(cellsOf(row.filter(({ x }) => x < column - SLACK)));
    const [inMiddle, isLabels, over] = [whole.x > left + SLACK * 2, isOfLabel(before), runsOver(row, column)];
    if (isSection(whole.text) || (inMiddle && (!isLabels || over))) return [whole];
    if (over && !isLabels && !isOfField(before)) return [whole];
  }
  return cellsOf(partedWords(row, column), column);
}

/** Whether a line goes over the place where the values start as over any other: a word of it starts there by chance. */
function runsOver(row: readonly Word[], column: number): boolean {
  const gaps = row.slice(1).map(({ x }, index) => x - ((row[index]?.x ?? 0) + (row[index]?.width ?? 0)));
  const at = row.slice(1).findIndex(({ x }) => Math.abs(x - column) < SLACK);
  const others = gaps.filter((_, index) => index !== at);
  return at >= 0 && others.length > 0 && (gaps[at] ?? 0) <= Math.max(...others) * 1.2;
}

/** Hyphens at the end of the lines of a column, over the pages too: what goes on stands below at the same place. */
function hyphensIn(pages: readonly (readonly (readonly PlacedCell[])[])[]): Mend[] {
  const cells = pages.flatMap((rows, index) => rows.flat().map((cell) => Object.assign(cell, { page: index + 1 })));
  return markHyphens(cells, (cell, index) =>
    cells.slice(index + 1, index + 1 + REACH).find(({ x, y }) => Math.abs(x - cell.x) < SLACK && y !== cell.y),
  );
}

/** Cells of other columns that may stand between two lines of one. */
const REACH = 4;

/** How a table is laid out: where its values start and its lines end, the step between two in sizes of letters. */
interface Layout {
  column: number;
  left: number;
  right: number;
  pitch: number;
  /** Whether a label stands at the height of the first line of its value. */
  fromTop?: boolean;
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
  return unwrapped(lines, right).map(({ number, text }) => ({ number, page, text, laid: true }));
}

/** The parts of a page with a table: lines across it or between its columns, labels, values. */
function partsOf(rows: readonly (readonly PlacedCell[])[], layout: Layout) {
  const { column, pitch } = layout;
  const isValue = (cell: Cell) => cell.x >= column - SLACK;
  // A value may read as the number of a page does (`24/7`): where it stands tells.
  // A line across both columns, a row of another table, or what a browser prints around a page, is no part of it.
  const isApart = (row: readonly PlacedCell[], index: number) =>
    row.length > 2 ||
    (isFurniture(textOfCells(row)) && !row.every((cell) => Math.abs(cell.x - column) < SLACK)) ||
    row.some((cell) => !isValue(cell) && cell.end > column + SLACK) ||
    isHeading(row, rows[index - 1], layout);
  const apart = rows.filter((row, index) => row.length > 0 && isApart(row, index));
  const cells = rows.filter((row, index) => row.length > 0 && !isApart(row, index)).flat();
  const labels = blocksOf(
    cells.filter((cell) => !isValue(cell)),
    pitch,
  ).flatMap(byLabel);
  return { apart, labels, values: blocksOf(cells.filter(isValue), pitch) };
}

/** A title in the middle of the page, or a label that stands alone where no value starts. */
function isHeading(row: readonly PlacedCell[], above: readonly PlacedCell[] | undefined, layout: Layout): boolean {
  const [cell] = row;
  if (cell === undefined || row.length > 1) return false;
  const { column, left, right, pitch } = layout;
  if (cell.x <= left + SLACK * 2) return false;
  if (isSection(cell.text)) return true;
  if (Math.abs(cell.x - column) <= SLACK) return false;
  if (isLabel(cell.text) && cell.x > column) return true;
  const near = above?.[0] !== undefined && above[0].y - cell.y <= pitch * 1.15 * cell.size;
  return !near && Math.abs(cell.x + cell.end - left - right) / 2 < cell.size * CENTRE;
}

/** A title may be this many sizes of its letters off the middle of the page. */
const CENTRE = 1.5;

/**
 * Words of a row of a table, where the file writes a label and its value in one run: they are parted near the column,
 * after words that are of a label.
 */
function partedWords(row: readonly Word[], column: number | undefined): Word[] {
  if (column === undefined) return [...row];
  return row.flatMap((word): Word[] => {
    if (word.x >= column - SLACK || word.x + word.width <= column + SLACK || isLabel(word.text)) return [word];
    const letter = word.width / word.text.length;
    const near = (at: number) => Math.abs(word.x + at * letter - column);
    const places = [...word.text.matchAll(/(?<=\s)\S/g)]
      .map(({ index }) => index)
      .filter((at) => near(at) < word.size * 4 && isOfLabel(word.text.slice(0, at)));
    const at = places.at(-1);
    if (at === undefined) return [word];
    const label = word.text.slice(0, at).trimEnd();
    const value = { ...word, text: word.text.slice(at), x: column, width: Math.max(0, word.x + word.width - column) };
    return [{ ...word, text: label, width: Math.min(label.length * letter, column - word.x - 1) }, value];
  });
}

/** «… di valutazione È»: the capital opens the value, though a label goes on with «e». */
const isOfLabel = (text: string) =>
  !/(?<!\p{L})\p{Lu}['’`]?\s*$/u.test(text) && (isLabel(text) || opensLabel(text) || closesLabel(text));

/** A block of labels in which rows stand as near as lines do: each label that is known ends one. */
function byLabel(block: Block): Block[] {
  const parts: PlacedCell[][] = [];
  let text = '';
  for (const line of block.lines) {
    const joint = joinedTo(text, line.text);
    const isJoint = isLabel(joint) || (opensLabel(joint) && !isLabel(line.text));
    const isWhole = isLabel(text) || closesLabel(text);
    const opens = isLabel(line.text) || opensLabel(line.text);
    const ends = !isJoint && (isWhole || (opens && !opensLabel(text)));
    const last = parts.at(-1);
    if (last === undefined || ends) {
      parts.push([line]);
      text = line.text;
    } else {
      last.push(line);
      text = joint;
    }
  }
  return parts.map(blockOf);
}

/** Whether labels stand at the first line of their values: what has as many lines tells nothing. */
function isFromTop(pages: readonly (readonly (readonly PlacedCell[])[])[], layout: Layout): boolean {
  let [top, other] = [0, 0];
  for (const rows of pages) {
    const { labels, values } = partsOf(rows, layout);
    for (const label of labels) {
      const own = values.filter((value) => overlap(label, value));
      const [value] = own;
      if (own.length !== 1 || value === undefined || value.lines.length === label.lines.length) continue;
      if (value.lines.some(({ y }) => Math.abs(y - (label.lines[0]?.y ?? 0)) < SLACK)) top += 1;
      else other += 1;
    }
  }
  return top >= other * 4;
}

/** Values parted where a label begins beside one of their lines. */
function partedAt(labels: readonly Block[], value: Block): Block[] {
  const begins = ({ y }: Cell) => labels.some(({ lines }) => Math.abs((lines[0]?.y ?? 0) - y) < SLACK);
  const parts: PlacedCell[][] = [];
  for (const line of value.lines) {
    const last = parts.at(-1);
    if (last === undefined || begins(line)) parts.push([line]);
    else last.push(line);
  }
  return parts.map(blockOf);
}

/**
 * A page whose table has its values at `column`. Lines of one block of a column are one cell; a label belongs to the
 * value that stands at its height, whatever the alignment.
 */
function tableLines(rows: readonly (readonly PlacedCell[])[], layout: Layout, page: number): Line[] {
  const { right, fromTop } = layout;
  const { apart, labels, values: blocks } = partsOf(rows, layout);
  const values = fromTop ? blocks.flatMap((value) => partedAt(labels, value)) : blocks;
  const taken = new Set<Block>();
  const lines: (Line & { y: number })[] = apartLines(apart, layout, page);
  for (const label of labels) {
    const own = values.filter((value) => !taken.has(value) && isBeside(label, value, fromTop));
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
  return lines.sort((a, b) => b.y - a.y).map(({ y: _y, ...line }) => ({ ...line, laid: true }));
}

/** Lines across the table, or between two of its rows. */
function apartLines(
  apart: readonly (readonly PlacedCell[])[],
  { right }: Layout,
  page: number,
): (Line & { y: number })[] {
  return unwrapped(
    apart.map((row) => ({
      ...(row[0] as PlacedCell),
      text: row.length > 2 ? row.map(({ text }) => text).join('\t') : textOfCells(row),
      end: row.length > 2 ? 0 : (row.at(-1)?.end ?? 0),
    })),
    right,
  ).map(({ number, text, y, size }) => ({ number, page, text, y: y + size }));
}

/** Whether a value is that of a label: from its first line on, where labels stand there; at its height otherwise. */
function isBeside(label: Block, value: Block, fromTop: boolean | undefined): boolean {
  if (!overlap(label, value)) return false;
  return fromTop !== true || value.top <= label.top + SLACK;
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

/** A mark of an item, or a code of a classification. */
const OPENS = /^(?:[•▪◦*–-]\s|\d{1,3}[.)]\s|->|ADA\.|[A-U]\.\d|\d+(?:\.\d+)+\s|\d{4}\s\p{Lu})/u;

function isWrapped(last: PlacedCell, next: PlacedCell, right: number): boolean {
  if (right === 0) return true;
  // Another size of letters, another indent or a wider step is another text.
  if (Math.abs(last.size - next.size) > 0.5 || Math.abs(last.x - next.x) > SLACK) return false;
  if (OPENS.test(next.text)) return false;
  // A label is a line of its own, unless it is a part of a longer one.
  if ((isLabel(next.text) || isLabel(last.text)) && !isLabel(joinedTo(last.text, next.text))) return false;
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
  return blocks.map(blockOf);
}

function blockOf(lines: PlacedCell[]): Block {
  const [first, last] = [lines[0] as PlacedCell, lines.at(-1) as PlacedCell];
  return { top: first.y + first.size, bottom: last.y, number: first.number, lines };
}

function overlap(a: Block, b: Block): boolean {
  return a.bottom < b.top && b.bottom < a.top;
}
