/** Cells and ranges by their names, there and back: rows and columns count from 1. Pure. */

export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** `AA` is 27. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? columnLetters((column - 1 - rest) / 26) + letter : letter;
}

/** Row 5, column 7 → `G5`. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** `G5` → row 5, column 7. */
export function placeOf(reference: string): { row: number; column: number } | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})$/.exec(reference) ?? [];
  if (letters === '') return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

export function rangeOf(reference: string): Range | undefined {
  const [from, to] = reference.split(':').map(placeOf);
  return from && to && { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
