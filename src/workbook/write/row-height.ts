/** How high a row is: programs that open a workbook do not all work it out. Pure. */
import { letteringOf } from './looks.ts';
import type { Cell } from './sheet.ts';

/** A line of text is so much higher than its letters, and a cell leaves some room around it. */
const LINE = 1.28;
const ROOM = 3;
const AIR = 4;

/** The height of a row, in points, by the longest of its texts; `widths` of the columns are in digits. */
export function rowHeight(row: readonly (Cell | undefined)[], widths: readonly number[]): number {
  const heights = row.map((cell, at) => (cell === undefined ? 0 : cellHeight(cell, widths[at] ?? 0)));
  return Math.min(MOST, Math.max(14, ...heights));
}

/** No program shows a row that is higher. */
const MOST = 409;

function cellHeight({ look, content }: Cell, width: number): number {
  const { size, bold, wrapped } = letteringOf(look);
  const text = content?.is === 'text' ? content.text : '';
  // Widths are digits at ten points; a letter is on average a little narrower, and a word is not parted.
  const perLine = Math.max(1, ((width - 1) * 10) / size / (bold ? 1 : 0.92));
  const lines = wrapped ? text.split('\n').reduce((sum, each) => sum + linesOf(each, perLine), 0) : 1;
  // Below a line that no frame holds comes the ground of the next row.
  return Math.ceil(lines * size * LINE + ROOM + (look === 'intro' ? AIR : 0));
}

/** The lines that words take, none of them parted unless it is longer than a line. */
function linesOf(text: string, perLine: number): number {
  let [lines, used] = [1, 0];
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length > perLine) {
      lines++;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(length / perLine) - 1);
    used = (used === 0 ? 0 : used + 1) + (length % Math.ceil(perLine) || length);
  }
  return lines;
}
