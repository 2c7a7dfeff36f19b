/** Rows of tables drawn with strokes, as Markdown writes them. Pure. */

import { LINE_BREAK } from '../sheet.ts';

/** The most cells of a row: no table of a page has as many. */
const MOST_CELLS = 40;

/**
 * The lines that a row `| a | b |` makes: its cells parted by tabs; what a cell of two goes on with after a `<br>`
 * follows, opened by a tab. Absent where the text is no such row.
 */
export function rowOf(raw: string): string[] | undefined {
  const text = raw.trim();
  if (!/^\|.*\|$/.test(text) || text.length < 3) return undefined;
  const cells = text
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
  if (cells.length > MOST_CELLS) return undefined;
  // The rule under the head of a table says nothing.
  if (cells.every((cell) => /^:?-{2,}:?$/.test(cell)) || cells.every((cell) => cell === '')) return [];
  if (cells.length === 1) return partsOf(cells[0] ?? '');
  const [label = '', value = ''] = cells;
  const values = partsOf(value);
  if (cells.length === 2 && values.length > 1) return [label, ...values.map((each) => `\t${each}`)];
  return [cells.map((cell) => partsOf(cell).join(LINE_BREAK)).join('\t')];
}

const partsOf = (cell: string) =>
  cell
    .split(/<br\s*\/?>|<li\b[^>]*>/i)
    .map((part, index, all) => {
      const bare = part.replace(/<\/?(?:ul|ol|li|p)\b[^>]*>/gi, '').trim();
      return index > 0 && bare !== '' && /<li\b/i.test(cell) && all.length > 1
        ? `• ${bare.replace(/^[-•*]\s+/, '')}`
        : bare;
    })
    .filter((part) => part !== '');
