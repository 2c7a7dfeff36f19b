/** A workbook as it is written: sheets of cells with a look, before they are XML. Pure. */
import { columnLetters } from '../cell-name.ts';
import type { Look } from './looks.ts';

/** What stands in a cell. A text is never a formula; a formula bears the value that it has now. */
export type Content =
  | { is: 'text'; text: string }
  | { is: 'number'; value: number }
  /** A day, as `2027-01-11`. */
  | { is: 'date'; day: string }
  /** Without the `=`. */
  | { is: 'formula'; formula: string; value: number | string };

export interface Cell {
  look: Look;
  /** A cell that is to be filled in has none. */
  content?: Content;
}

/** Cells of a column, from the first row to the last, from 1. */
interface Span {
  column: number;
  from: number;
  to: number;
}

/** What may be written in cells; what else is typed there is told, and may stay. */
export type Allowed =
  /** One of the values in a column of another sheet. */
  | { is: 'list'; sheet: string; span: Span }
  | { is: 'number'; minimum: number; maximum: number; whole: boolean }
  | { is: 'date' };

export interface Check extends Span {
  allowed: Allowed;
  /** What to do, in a line. */
  remedy: string;
}

export interface Sheet {
  name: string;
  /** Widths, in characters. */
  widths: readonly number[];
  /** Columns out of sight, from 1. */
  hiddenColumns?: readonly number[];
  rows: readonly (readonly (Cell | undefined)[])[];
  /** Rows and columns that stay in sight. */
  frozen: { rows: number; columns: number };
  /** The row of heads, from 1: it is printed on every page, and it filters. */
  headRow?: number;
  filter?: boolean;
  checks?: readonly Check[];
  /** Cells that turn red while a formula, for the first of them, is true. */
  alarms?: readonly (Span & { formula: string })[];
}

/** `$A$2:$A$9`: the same from wherever it is used. */
export function fixedRange({ column, from, to }: Span): string {
  const letters = columnLetters(column);
  return `$${letters}$${from}:$${letters}$${to}`;
}

/** Cells of another sheet, as a formula names them. */
export function ofSheet(sheet: string, range: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${range}`;
}
