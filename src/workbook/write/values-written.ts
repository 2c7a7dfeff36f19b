/** What a plan says, as the content of a cell: the way back of `values.ts`. Pure. */
import { valueAt as standingAt } from '../../format/problem.ts';
import { writeList, writeOpen, writeText } from '../cell-text.ts';
import type { Cell } from '../layout.ts';
import type { Content } from './sheet.ts';

/** The words that a language has for values of cells. */
export interface ValueWords {
  yes: string;
  no: string;
  none: string;
  /** A value that is to be completed. */
  open: string;
}

/** A value that its plan leaves to be completed. */
export class Open {
  constructor(readonly value: unknown) {}
}

/** The value at a path within a value; absent where there is none. */
export function valueAt(value: unknown, path: string): unknown {
  return standingAt(value, path.split('.'));
}

/** The content of the cell of a value; none where it is absent, or belongs to other cells (a map). */
export function contentOf(value: unknown, cell: Cell, words: ValueWords): Content | undefined {
  if (value instanceof Open) return openContent(value, cell, words);
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return text(writeList(value.map(String), cell, words.none));
  switch (typeof value) {
    case 'boolean':
      return text(value ? words.yes : words.no);
    case 'number':
      // Between nothing and one it could be a share of the whole: as a text it is what it says.
      return cell.type === 'percent' && value > 0 && value <= 1 ? text(String(value)) : { is: 'number', value };
    case 'string':
      if (value === '' && !cell.blankable) return undefined;
      return cell.list ? text(value) : ofText(value, cell);
    default: {
      const level = valueAt(value, 'eqf');
      return cell.type === 'title' && level !== undefined ? text(`eqf ${level}`) : undefined;
    }
  }
}

function openContent({ value }: Open, cell: Cell, words: ValueWords): Content {
  const said = contentOf(value, cell, words);
  const written =
    said?.is === 'text' ? said.text : said?.is === 'date' ? said.day : said?.is === 'number' ? String(said.value) : '';
  return text(writeOpen(written, words.open));
}

function ofText(value: string, { type, words = [] }: Cell): Content {
  if (type === 'date' && !words.includes(value)) return { is: 'date', day: value };
  return text(type === 'text' ? writeText(value) : value);
}

function text(words: string): Content {
  return { is: 'text', text: words };
}
