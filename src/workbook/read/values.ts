/**
 * What a cell says, in the terms of the plan: tolerant of hands (`7,5`, `1/2/2027`, `80 %`, `sì`), strict of meaning. What
 * can be meant in more ways than one is a problem, never a guess; what is of no known form is left to the plan's own format,
 * which tells it as it does of any plan.
 */
import type { CellProblem, Expected } from '../../format/problem.ts';
import { fold } from '../../text/nearest.ts';
import type { YamlNumber } from '../../text/yaml.ts';
import { readList, readText } from '../cell-text.ts';
import { dayOf } from '../day.ts';
import type { Cell } from '../layout.ts';
import type { SheetCell } from './cells.ts';

/** A value as a plan holds it; `level`: `{ eqf: 4 }`. */
export type CellValue = string | boolean | YamlNumber | { level: YamlNumber };
export type CellReading = { value: CellValue } | { list: CellValue[] } | { problem: CellProblem };

/** Numbers are made by whoever asks: the class that knows them is theirs. */
export type MakeNumber = (text: string) => YamlNumber;

export interface ReadingContext {
  number: MakeNumber;
  from1904: boolean;
}

/** What a cell that is not blank says where `kind` is asked. */
export function readCell(cell: SheetCell, kind: Cell, context: ReadingContext): CellReading {
  const expected = expectedOf(kind);
  if (cell.is === 'error') return { problem: { is: 'cell-error', found: cell.text } };
  if (cell.is === 'unworked') return { problem: { is: 'cell-unworked' } };
  if (cell.is === 'text' && kind.list) return listIn(cell.text, kind);
  if (cell.is === 'text') return { value: textOf(cell.text, kind, context) };
  const reading = storedOf(cell, kind, expected, context);
  return kind.list && 'value' in reading ? { list: [reading.value] } : reading;
}

function expectedOf({ type }: Cell): Expected {
  if (type === 'tick' || type === 'flag') return 'boolean';
  return type === 'word' || type === 'title' ? 'text' : type;
}

function listIn(text: string, kind: Cell): CellReading {
  const items = readList(text, kind);
  const values = items.map((item) => (item.quoted ? item.text : wordIn(item.text, kind)));
  const [only] = items;
  // A word alone may stand for the whole list: `tutte`.
  const whole =
    items.length === 1 && only?.quoted === false && kind.type !== 'word' && kind.words?.includes(values[0] as string);
  return whole ? { value: values[0] as string } : { list: values };
}

/** A cell whose value is a text. */
function textOf(text: string, kind: Cell, { number }: ReadingContext): CellValue {
  const bare = text.replaceAll('\u00a0', ' ').trim();
  switch (kind.type) {
    case 'text':
      return readText(text);
    case 'code':
      return bare;
    case 'word':
      return wordIn(bare, kind);
    case 'title':
      return titleIn(bare, kind, number);
    case 'date':
      return dateIn(bare) ?? wordIn(bare, kind);
    case 'flag':
      return flagIn(bare) ?? bare;
    case 'tick':
      return flagIn(bare) ?? TICKS.get(bare) ?? bare;
    default:
      return numberIn(bare, kind, number);
  }
}

const FLAGS: ReadonlyMap<string, boolean> = new Map<string, boolean>([
  ['si', true],
  ['x', true],
  ['v', true],
  ['✓', true],
  ['✔', true],
  ['☑', true],
  ['vero', true],
  ['true', true],
  ['yes', true],
  ['no', false],
  ['falso', false],
  ['false', false],
  ['☐', false],
] as const);

/** `si'` is how `sì` is typed where the keyboard has no accents. */
function flagIn(text: string): boolean | undefined {
  return FLAGS.get(fold(text).replace(/['\u2019.!]$/, ''));
}

/** In a cell of texts a figure that is typed is a text too. */
const TICKS: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['0', false],
]);

/** One of the words that a cell takes, in any case of letters and with blanks: `Prova scritta` is `prova_scritta`. */
function wordIn(text: string, { words = [] }: Cell): string {
  const plain = (word: string) => fold(word).replace(/[\s_-]+/g, '');
  const wanted = plain(text);
  return words.find((word) => plain(word) === wanted) ?? text;
}

function titleIn(text: string, kind: Cell, number: MakeNumber): CellValue {
  const [, level] = /^eqf\s*:?\s*(\d+)$/i.exec(text) ?? [];
  return level === undefined ? wordIn(text, kind) : { level: number(level) };
}

/** `7,5`, `7.5`, and `80 %` where a share is asked; two signs could be thousands and decimals, and are left as they are. */
function numberIn(text: string, { type }: Cell, number: MakeNumber): CellValue {
  const bare =
    type === 'percent'
      ? text.replace(/\s*%$/, '')
      : type === 'euro'
        ? text.replace(/^\u20ac\s*|\s*(?:\u20ac|euro)$/i, '')
        : text;
  return /^[-+]?\d+(?:[.,]\d+)?$/.test(bare) ? number(bare.replace(',', '.')) : text;
}

/** The day comes first, as it is written in Italy; with a year of two digits nobody can tell what is what. */
function dateIn(text: string): string | undefined {
  const [, day = '', month = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return year === undefined ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A cell whose value is a number, a day, or true and false. */
function storedOf(cell: SheetCell, kind: Cell, expected: Expected, context: ReadingContext): CellReading {
  if (cell.is === 'boolean') {
    if (expected !== 'boolean') return { problem: { is: 'cell-boolean', expected } };
    return { value: cell.text === 'true' };
  }
  if (cell.is === 'date' || cell.format === 'date') {
    const day = cell.is === 'date' ? cell.text : dayOf(Number(cell.text), context.from1904);
    return kind.type === 'date' ? { value: day } : { problem: { is: 'cell-date', found: day, expected } };
  }
  const value = Number(cell.text);
  if (!Number.isFinite(value)) return { problem: { is: 'cell-error', found: cell.text } };
  if (cell.format === 'percent') return shareOf(value, kind, expected, context);
  const digits = decimal(value);
  switch (kind.type) {
    case 'code':
      return /^\d+$/.test(digits) && cell.format !== 'other'
        ? { value: padded(digits, cell) }
        : { problem: { is: 'cell-number', found: digits, expected } };
    case 'text':
    case 'word':
    case 'title':
      return { value: kind.type === 'text' ? padded(digits, cell) : digits };
    case 'tick':
      return value === 0 || value === 1 ? { value: value === 1 } : { value: context.number(digits) };
    case 'percent':
      // A whole course or a hundredth of it: one tells only by how the cell shows it.
      if (value > 0 && value <= 1) return { problem: { is: 'cell-share', found: digits, share: decimal(value * 100) } };
      return { value: context.number(digits) };
    default:
      return { value: context.number(digits) };
  }
}

/** `80 %` typed in a cell is 0.8, shown as a percentage. */
function shareOf(value: number, kind: Cell, expected: Expected, { number }: ReadingContext): CellReading {
  const share = decimal(value * 100);
  if (kind.type === 'percent') return { value: number(share) };
  return kind.type === 'text'
    ? { value: `${share}%` }
    : { problem: { is: 'cell-number', found: `${share} %`, expected } };
}

function padded(digits: string, { format }: SheetCell): string {
  return format.startsWith('zeros-') ? digits.padStart(Number(format.slice(6)), '0') : digits;
}

/** Spreadsheets reckon in binary: what they show is the number to fifteen digits. */
function decimal(value: number): string {
  return String(Number(value.toPrecision(15)));
}
