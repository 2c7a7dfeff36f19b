/**
 * Pages laid out on paper by a generator that knows nothing of the readers: labels on the left, values on the right,
 * titles in the middle, running heads and feet, rows that a page breaks anywhere. Whoever draws them measures the words.
 */
import type { Part } from '../pages/part.ts';
import type { Random } from '../pages/random.ts';

/** What is written at a place, in points or letters from the top left of a sheet. */
export interface Drawn {
  text: string;
  x: number;
  y: number;
}

/** A paper and how it is filled; the units are those of `measure`. */
export interface Paper {
  width: number;
  height: number;
  /** Where labels start and end, where values do. */
  label: [from: number, to: number];
  value: [from: number, to: number];
  /** From one line to the next, and what parts two rows beyond that. */
  step: number;
  gap: number;
  top: number;
  bottom: number;
  /** Whether a row that does not fit goes to the next page whole. */
  keepRows: boolean;
  /** What each page prints at its edges. */
  head: (page: number, pages: number) => Drawn[];
  foot: (page: number, pages: number) => Drawn[];
  /** How an item is marked. */
  mark: (index: number) => string;
  /** Whether values stand below their labels; only tables have columns then. */
  stacked: boolean;
  measure: (text: string) => number;
}

/** How a kind of page is printed. */
export type Style = Pick<Paper, 'mark' | 'stacked'>;

interface Row {
  cells: { text: string; x: number }[][];
  keep: boolean;
}

/** The sheets of a page, each with what is written on it. */
export function sheetsOf(parts: readonly Part[], paper: Paper): Drawn[][] {
  const sheets: Drawn[][] = [[]];
  let y = paper.top;
  for (const { cells, keep } of parts.flatMap((part) => rowsOf(part, paper))) {
    const height = cells.length * paper.step;
    const fits = y + height <= paper.height - paper.bottom;
    if (!fits && (keep || paper.keepRows) && height < paper.height - paper.top - paper.bottom) {
      sheets.push([]);
      y = paper.top;
    }
    for (const line of cells) {
      if (y + paper.step > paper.height - paper.bottom) {
        sheets.push([]);
        y = paper.top;
      }
      sheets.at(-1)?.push(...line.map(({ text, x }) => ({ text, x, y })));
      y += paper.step;
    }
    y += paper.gap;
  }
  // What stands on a single sheet comes again nowhere: nobody can tell that it is of the paper.
  if (sheets.length === 1) return sheets;
  return sheets.map((drawn, index) => [
    ...paper.head(index + 1, sheets.length),
    ...drawn,
    ...paper.foot(index + 1, sheets.length),
  ]);
}

const SECTIONS = /^(?:ELENCO DE|CORSI ANNUALIT|Annualità$)/;

function rowsOf(part: Part, paper: Paper): Row[] {
  const { label: at, value, measure, width } = paper;
  const centred = (text: string): Row => ({
    cells: wrapped(text, width - at[0] * 2, measure).map((line) => [{ text: line, x: (width - measure(line)) / 2 }]),
    keep: true,
  });
  if ('title' in part) return [centred(part.title)];
  if ('head' in part) return tableOf([part.head, ...part.rows], paper);
  if (part.label.endsWith(' n.') && 'text' in part) return [centred(`${part.label}${part.text}`)];
  const texts =
    'items' in part
      ? part.items.map((item, index) => `${paper.mark(index)}${item}`)
      : 'lines' in part
        ? part.lines
        : [part.text ?? ''];
  if (SECTIONS.test(part.label)) {
    const across = texts.flatMap((text) => wrapped(text, width - at[0] * 2, measure));
    return [
      centred(part.label),
      ...across.filter((text) => text !== '').map((text) => ({ cells: [[{ text, x: at[0] - 1 }]], keep: true })),
    ];
  }
  if (paper.stacked) {
    const across = [part.label, ...texts].flatMap((text) => wrapped(text, width - at[0] * 2, measure));
    return across.filter((text) => text !== '').map((text) => ({ cells: [[{ text, x: at[0] }]], keep: false }));
  }
  const labels = wrapped(part.label, at[1] - at[0], measure);
  const values = texts.flatMap((text) => wrapped(text, value[1] - value[0], measure));
  const cells = Array.from({ length: Math.max(labels.length, values.length) }, (_, index) => [
    ...(labels[index] === undefined ? [] : [{ text: labels[index], x: at[0] }]),
    ...(values[index] === undefined || values[index] === '' ? [] : [{ text: values[index], x: value[0] }]),
  ]);
  return [{ cells, keep: false }];
}

/** A table of its own, its columns as wide as what they hold, as far as there is room. */
function tableOf(rows: readonly string[][], { label: [from], value: [, to], measure }: Paper): Row[] {
  const count = rows[0]?.length ?? 1;
  const widest = Array.from({ length: count }, (_, at) => Math.max(...rows.map((row) => measure(row[at] ?? ''))));
  const space = measure('m') * 3;
  const room = to - from - space * count;
  const sum = widest.reduce((total, each) => total + each, 0);
  const widths = widest.map((each) =>
    sum <= room ? room / count : Math.max((each / sum) * room, Math.min(each, room / (count * 2))),
  );
  const starts = widths.map((_, at) => from + widths.slice(0, at).reduce((total, each) => total + each + space, 0));
  return rows.map((row): Row => {
    const cells = row.map((text, at) => wrapped(text, widths[at] ?? room, measure));
    const lines = Array.from({ length: Math.max(...cells.map((cell) => cell.length)) }, (_, line) =>
      cells.flatMap((cell, at) => (cell[line] === undefined ? [] : [{ text: cell[line], x: starts[at] ?? from }])),
    );
    return { cells: lines, keep: true };
  });
}

/** A text in lines that fit; a word with a hyphen or a stroke may be parted after it. */
function wrapped(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/(?<= )|(?<=\p{L}[-/])(?=\p{Ll})/u)) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** What is printed at the edges of the pages, one of the ways in which it is. */
export function edges(
  random: Random,
  at: { left: number; right: number; head: number; foot: number; step: number; measure: (text: string) => number },
): Pick<Paper, 'head' | 'foot'> {
  const id = `SF_${random.whole(1, 999)}_${random.whole(2015, 2025)}09101000`;
  const end = (text: string, y: number): Drawn => ({ text, x: at.right - at.measure(text), y });
  const feet: Paper['foot'][] = [
    (page) => [{ text: `doc_id: ${id} status: Pubblicato`, x: at.left, y: at.foot }, end(`Pagina ${page}`, at.foot)],
    (page, pages) => [
      { text: `doc_id: ${id} status: Pubblicato`, x: at.left, y: at.foot },
      end(`Pagina ${page}/${pages}`, at.foot),
    ],
    (page) => [end(String(page), at.foot)],
    (page, pages) => [
      { text: 'Regione - Direzione generale per la formazione', x: at.left, y: at.foot - at.step },
      { text: `Pag. ${page} di ${pages}`, x: at.left, y: at.foot },
    ],
    () => [],
  ];
  const heads: Paper['head'][] = [
    () => [],
    () => [{ text: 'Repertorio regionale - stampa dal sito', x: at.left, y: at.head }],
    (page) => [{ text: 'Allegato A al decreto n. 15/2024', x: at.left, y: at.head }, end(`${page}`, at.head)],
  ];
  return { head: random.pick(heads), foot: random.pick(feet) };
}
