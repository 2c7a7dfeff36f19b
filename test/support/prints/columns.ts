/** Sheets written as a text whose columns are parted by blanks, as `pdftotext -layout` and `w3m -dump` write them. */
import type { Part } from '../pages/part.ts';
import type { Random } from '../pages/random.ts';
import { edges, type Paper, type Style, sheetsOf } from './layout.ts';

export function asColumns(parts: readonly Part[], random: Random, style: Style): string {
  const measure = (text: string) => text.length;
  const [width, column] = [random.whole(110, 150), random.whole(34, 48)];
  const height = random.whole(45, 90);
  const at = { left: 1, right: width - 1, head: 0, foot: height - 1, step: 1, measure };
  const paper: Paper = {
    width,
    height,
    label: [2, column - 2],
    value: [column, width - 2],
    step: 1,
    gap: random.pick([0, 1, 1]),
    top: 3,
    bottom: 4,
    keepRows: random.chance(0.5),
    ...edges(random, at),
    ...style,
    measure,
  };
  const sheets = sheetsOf(parts, paper).map((drawn) => {
    // Each sheet has a margin of its own.
    const shift = random.chance(0.2) ? random.whole(1, 30) : 0;
    const lines: string[] = [];
    for (const { text, x, y } of drawn) {
      const line = lines[y] ?? '';
      lines[y] = `${line.padEnd(Math.floor(x) + shift)}${text}`;
    }
    return Array.from(lines, (line) => line ?? '').join('\n');
  });
  return `${sheets.join('\n\f')}\n`;
}
