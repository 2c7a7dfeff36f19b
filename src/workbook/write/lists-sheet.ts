/** The sheet of the values that cells take: drop-downs and formulas look there. Nobody reads it back. Pure. */
import type { FigureTable, UnitFigures } from './figures.ts';
import { type Allowed, type Cell, fixedRange, ofSheet, type Sheet } from './sheet.ts';

const HEAD_ROW = 3;

export interface ListsWords {
  name: string;
  title: string;
  intro: string;
  /** The heads of the figures. */
  figures: { code: string; title: string; least: string; mostFad: string };
}

/** The values that cells take, a column each, to the right of the figures of the units. */
export class Lists {
  private readonly lists: { head: string; values: readonly string[] }[] = [];

  constructor(
    private readonly words: ListsWords,
    private readonly figures: readonly UnitFigures[],
  ) {}

  /** One of these values: where they stand, for the cell that takes them. */
  allowed(head: string, values: readonly string[]): Allowed {
    let at = this.lists.findIndex((list) => list.head === head);
    if (at < 0) at = this.lists.push({ head, values }) - 1;
    const column = at + 1 + (this.figures.length > 0 ? FIGURES : 0);
    return {
      is: 'list',
      sheet: this.words.name,
      span: { column, from: HEAD_ROW + 1, to: HEAD_ROW + values.length },
    };
  }

  /** Where formulas find the figures. */
  figureTable(): FigureTable | undefined {
    if (this.figures.length === 0) return undefined;
    const range = (column: number) =>
      ofSheet(this.words.name, fixedRange({ column, from: HEAD_ROW + 1, to: HEAD_ROW + this.figures.length }));
    return { codes: range(1), floors: range(3), caps: range(4) };
  }

  /** The sheet, when every list is there. */
  sheet(): Sheet {
    const { name, title, intro, figures: heads } = this.words;
    const { figures } = this;
    const ofUnits: ListColumn[] = [
      { head: heads.code, width: 14, values: figures.map(({ code }) => code) },
      { head: heads.title, width: 44, values: figures.map((each) => each.title) },
      { head: heads.least, width: 12, values: figures.map(({ least }) => least) },
      { head: heads.mostFad, width: 12, values: figures.map(({ mostFad }) => mostFad) },
    ];
    const columns: ListColumn[] = [
      ...(figures.length > 0 ? ofUnits : []),
      ...this.lists.map(({ head, values }) => ({ head, width: widthOf(head, values), values })),
    ];
    const length = Math.max(0, ...columns.map(({ values }) => values.length));
    const text = (words: string, look: Cell['look']): Cell => ({ look, content: { is: 'text', text: words } });
    return {
      name,
      widths: columns.map(({ width }) => width),
      rows: [
        [text(title, 'title')],
        [text(intro, 'intro')],
        columns.map(({ head }) => text(head, 'headReckoned')),
        ...Array.from({ length }, (_, index) => columns.map(({ values }) => cellOf(values[index]))),
      ],
      frozen: { rows: HEAD_ROW, columns: 0 },
      headRow: HEAD_ROW,
    };
  }
}

/** Columns of the figures. */
const FIGURES = 4;

interface ListColumn {
  head: string;
  width: number;
  values: readonly (string | number | undefined)[];
}

function cellOf(value: string | number | undefined): Cell | undefined {
  if (value === undefined) return undefined;
  return typeof value === 'number'
    ? { look: 'reckoned', content: { is: 'number', value } }
    : { look: 'plain', content: { is: 'text', text: value } };
}

function widthOf(head: string, values: readonly string[]): number {
  return Math.min(44, Math.max(head.length, ...values.map((value) => value.length)) + 4);
}
