/**
 * A text whose columns are parted by blanks (`pdftotext -layout`, `w3m -dump`) → words with places, as a PDF has them,
 * so that both are laid out by the same rules. Pure.
 */
import type { Word } from './rows.ts';

/** A letter is as wide as this, a line as high, in points of letters of ten. */
const WIDTH = 6;
const HEIGHT = 12;
const SIZE = 10;
/**
 * A text has columns where this many of its lines have two cells, and this share of them start the second at one place;
 * where all do, fewer are enough.
 */
const LEAST = 6;
const FEWEST = 4;
const SHARE = 0.6;
/** How many lines of two cells near a line tell where its column starts. */
const NEAR = 9;

interface Row {
  number: number;
  /** Where each cell starts, and the words of the line. */
  starts: number[];
  words: { text: string; at: number }[];
}

/** The pages of a text in columns, from the line `first` of its file; absent where it has no columns. */
export function columnsOf(text: string, first = 1): Word[][] | undefined {
  // Cells parted by tabs or strokes, and tags, are read as what they are.
  if (
    /<\/?(?:table|td|li|br|p|div|ol|ul)\b/i.test(text) ||
    count(text, /\t/g) > LEAST ||
    count(text, /^[^\S\n]*\|/gm) > LEAST
  )
    return undefined;
  let number = first;
  const pages = text.split('\f').map((page) => {
    if (page === '') return [];
    const rows = page.split('\n').map((line, index) => rowOf(line, number + index));
    number += rows.length - 1;
    return rows;
  });
  const columns = asFarApart(pages, pages.map(columnsNear));
  // At the edges of a page a running head may have two cells of its own.
  const twos = pages.flatMap((rows, page) => {
    const edges = pages.length > 1 ? [rows.find(hasWords), rows.findLast(hasWords)] : [];
    return rows.flatMap((row, index) =>
      isTwo(row) && !edges.includes(row) ? [[row, columns[page]?.[index]] as const] : [],
    );
  });
  const aligned = twos.filter(
    ([{ starts }, column]) => column !== undefined && (starts[1] ?? 0) >= column && (starts[1] ?? 0) <= column + 6,
  );
  const share = twos.length < LEAST ? 1 : SHARE;
  if (twos.length < FEWEST || aligned.length < twos.length * share) return undefined;
  const most = Math.max(...columns.flat().map((column) => column ?? 0));
  const usual = mostFrequent(aligned.map(([, column]) => column as number)) ?? most;
  return pages.map((rows, page) =>
    rows.flatMap(({ number, words }, index) => {
      // All tables are moved to where the furthest starts its values.
      const shift = most - (columns[page]?.[index] ?? usual);
      return words.map(({ text, at }): Word => {
        const place = { x: (at + shift) * WIDTH, y: -index * HEIGHT, width: text.length * WIDTH, size: SIZE };
        return { text, ...place, number };
      });
    }),
  );
}

const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

function rowOf(line: string, number: number): Row {
  if (line === '') return { number, starts: [], words: [] };
  const words = [...line.replaceAll('\u00a0', ' ').matchAll(/\S+/g)].map(([text], index, all) => ({
    text,
    at: all[index]?.index ?? 0,
  }));
  const starts = words.flatMap(({ at }, index) => {
    const before = words[index - 1];
    return before === undefined || at - before.at - before.text.length >= 2 ? [at] : [];
  });
  return { number, starts, words };
}

const hasWords = ({ words }: Row) => words.length > 0;
const isTwo = ({ starts }: Row) => starts.length === 2;

/** For each line of a page, where most of the lines near it that have two cells start the second. */
function columnsNear(rows: readonly Row[]): (number | undefined)[] {
  const twos = rows.flatMap((row, index) => (isTwo(row) ? [{ index, start: row.starts[1] as number }] : []));
  const nearest = (from: number) => mostFrequent(twos.slice(from, from + NEAR).map(({ start }) => start));
  let [from, column] = [0, nearest(0)];
  return rows.map((_, index) => {
    const before = from;
    // The nearest ones, as many as count: the window moves on with the lines.
    while (from + NEAR < twos.length && index - (twos[from]?.index ?? 0) > (twos[from + NEAR]?.index ?? 0) - index)
      from += 1;
    if (from > before) column = nearest(from);
    return column;
  });
}

/** A page with one line of two cells, moved to a margin of its own: its values stand as far from their labels as elsewhere. */
function asFarApart(pages: readonly Row[][], columns: readonly (number | undefined)[][]): (number | undefined)[][] {
  const between = ({ starts }: Row) => (starts[1] ?? 0) - (starts[0] ?? 0);
  const known = pages.flatMap((rows, page) =>
    rows.filter((row, at) => isTwo(row) && columns[page]?.[at] === row.starts[1]),
  );
  const apart = mostFrequent(known.map(between));
  return columns.map((own, page) => {
    if (own.some((column) => column !== undefined)) return own;
    const alone = pages[page]?.find((row) => isTwo(row) && between(row) === apart);
    return alone === undefined ? own : own.map(() => alone.starts[1]);
  });
}

/** The most frequent of some numbers, the least where several are; what comes but once tells nothing. */
function mostFrequent(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best !== undefined && best[1] > 1 ? best[0] : undefined;
}
