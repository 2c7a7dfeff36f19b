/** What a plan says, as the content of a cell: the way back of `values.ts`. Pure. */
import { writeList, writeText } from '../cell-text.ts';
import type { Cell } from '../layout.ts';
import type { Content } from './sheet.ts';

/** The words that a language has for values of cells. */
export interface ValueWords {
  yes: string;
  no: string;
  none: string;
}

/** The value at a path within a value; absent where there is none. */
export function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((within, key) => {
    const isMap = typeof within === 'object' && within !== null && !Array.isArray(within);
    return isMap && Object.hasOwn(within, key) ? (within as Record<string, unknown>)[key] : undefined;
  }, value);
}

/** The content of the cell of a value; none where it is absent, or belongs to other cells (a map). */
export function contentOf(value: unknown, cell: Cell, words: ValueWords): Content | undefined {
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

function ofText(value: string, { type, words = [] }: Cell): Content {
  if (type === 'date' && !words.includes(value)) return { is: 'date', day: value };
  return text(type === 'text' ? writeText(value) : value);
}

function text(words: string): Content {
  return { is: 'text', text: words };
}
