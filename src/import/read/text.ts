/** Text and Markdown → lines, with the marks of Markdown and HTML that copies carry taken away, and told. Pure. */
import type { Line, Mend } from '../sheet.ts';
import { withoutEntities } from './entities.ts';
import { rowOf } from './pipes.ts';

/** White space between two words: taken whole, as a long one that is looked at from each of its places takes for ever. */
const BLANKS = /[ \u00a0\t]+/g;

/** Lines of a text, from the line `first` of its file. `mends` tells of HTML taken out. */
export function linesOfText(text: string, first = 1): { lines: Line[]; mends: Mend[] } {
  const mends: Mend[] = [];
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .flatMap((raw, index): Line[] => {
      if (raw === '') return [];
      const number = first + index;
      const row = rowOf(raw);
      if (row !== undefined) {
        const bare = row.map((part) => withoutHtml(part).replaceAll('\n', ' '));
        if (bare.some((part, index) => part !== row[index])) mends.push(mendOf(number, raw, bare.join(' ').trim()));
        return bare.flatMap((part) => lineOf(part, number));
      }
      const bare = withoutHtml(raw);
      if (bare !== raw) mends.push(mendOf(number, raw, bare.replaceAll('\n', ' ').trim()));
      return bare.split('\n').flatMap((part) => lineOf(part, number));
    });
  return { lines, mends };
}

const mendOf = (number: number, before: string, after: string): Mend => ({
  number,
  damage: 'html-in-text',
  before,
  after,
});

function lineOf(part: string, number: number): Line[] {
  const [, feed = '', rest = ''] = /^(\f*)([\s\S]*)$/.exec(part) ?? [];
  const text = rest
    .replaceAll('\f', ' ')
    .replace(/^[ \u00a0]+/, '')
    .replace(BLANKS, gap)
    .trimEnd();
  const page: Line[] = feed === '' ? [] : [{ number, text: '\f' }];
  return [...page, ...(text.trim() === '' ? [] : [{ number, text }])];
}

/** Cells of a copied table are parted by tabs, or by two spaces that do not break. */
function gap(blanks: string): string {
  const tabs = blanks.split('\t').length - 1;
  return tabs > 0 ? '\t'.repeat(tabs) : /\u00a0 ?\u00a0/.test(blanks) ? '\t' : ' ';
}

/** Block tags part lines, an item opens with a bullet, other tags go. */
function withoutHtml(raw: string): string {
  if (!/<\/?[a-z][^<>]*>|&(?:[a-z]+|#\w+);/i.test(raw)) return raw;
  const bare = raw
    .replace(/<\/t[dh]>\s*<t[dh]\b[^<>]*>/gi, '\t')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<li\b[^<>]*>\s*(?:[-•*]\s+)?/gi, '\n• ')
    .replace(/<\/?(?:ul|ol|p|div|table|tr|li|h[1-6])\b[^<>]*>/gi, '\n')
    .replace(/<\/?(?:b|strong|i|em|u|span|a|font|sup|sub|small|td|th|tbody|thead)\b[^<>]*>/gi, '');
  return withoutEntities(bare);
}
