/** Letters that a copy has damaged, mended where they can only have been one thing. Pure. */
import type { Line, Mend } from './sheet.ts';

/** UTF-8 read as if it were the old encoding of Windows. */
const TWICE_READ: Record<string, string> = {
  'Ã\u00a0': 'à',
  'Ã ': 'à ',
  'Ã¨': 'è',
  'Ã©': 'é',
  'Ã¬': 'ì',
  'Ã²': 'ò',
  'Ã¹': 'ù',
  Ãˆ: 'È',
  'â€™': '’',
  'â€˜': '‘',
  'â€œ': '“',
  'â€\u009d': '”',
  'â€“': '–',
  'â€¢': '•',
  'Â°': '°',
  'Â\u00a0': ' ',
};
const TWICE = new RegExp(Object.keys(TWICE_READ).join('|'), 'g');

/** Words that end as those in `-tà` do, and may well be asked about: `Quale data?`. */
const ASKED =
  '(?<!(?<!\\p{L})(?:dat|vit|not|volt|cart|list|port|vist|scelt|richiest|propost|rispost|raccolt|offert|uscit|visit|nascit))';
const FOLLOWED = '(?=\\s+\\p{Ll}|[,;.:)]|$)';

/** A letter that became `?`, or the sign of an unreadable one: `attivita?`, `attivit\ufffd`, `pu\ufffd`. */
const LOST: [RegExp, string][] = [
  [new RegExp(`(?<=\\p{L}(?:[aeio]|[lnrs])t)${ASKED}(?:a\\?|\ufffd)(?=\\s+[\\p{Ll}("]|\\s*[,;.:)/]|$)`, 'gu'), 'à'],
  [new RegExp(`(?<=(?<!\\p{L})(?:et|gi|sar|avr|dovr|potr|verr|far|dar))(?:a\\?|\ufffd)${FOLLOWED}`, 'giu'), 'à'],
  [new RegExp(`(?<=(?<!\\p{L})cio)(?:e\\?|\ufffd)${FOLLOWED}`, 'giu'), 'è'],
  [/(?<=^|\s)e\?(?=\s+\p{Ll})/gu, 'è'],
  [/(?<=^|\s)E(?:\?|\ufffd)(?=\s+\p{Ll})/gu, 'È'],
  [/(?<=(?<!\p{L})pi)(?:u\?|\ufffd)(?=\s+\p{Ll}|[,;.:)]|$)/gu, 'ù'],
  [/(?<=(?<!\p{L})(?:pu|ci|per))(?:o\?|\ufffd)(?=\s+\p{Ll}|[,;.:)]|$)/gu, 'ò'],
  [/(?<=(?<!\p{L})(?:perch|poich|nonch|finch))(?:e\?|\ufffd)(?=\s+\p{Ll}|[,;.:)]|$)/gu, 'é'],
  [/(?<=\s)\ufffd(?=\s)/gu, 'è'],
  [/(?<=\p{L})\ufffd(?=\p{L})/gu, "'"],
];

/** The lines with their letters mended, and what was mended. */
export function mendLetters(lines: readonly Line[]): { lines: Line[]; mends: Mend[] } {
  const mends: Mend[] = [];
  const mended = lines.map((line): Line => {
    const decoded = line.text.replace(TWICE, (found) => TWICE_READ[found] ?? found);
    if (decoded !== line.text) mends.push(mendOf(line, 'wrong-encoding', line.text, decoded));
    const text = LOST.reduce((words, [lost, letter]) => words.replace(lost, letter), decoded);
    if (text !== decoded) mends.push(mendOf(line, 'lost-accent', ...differing(decoded, text)));
    return text === line.text ? line : { ...line, text };
  });
  return { lines: mended, mends };
}

function mendOf({ number, page }: Line, damage: Mend['damage'], before: string, after: string): Mend {
  return { number, ...(page === undefined ? {} : { page }), damage, before, after };
}

/** The words that differ, not the whole line. */
function differing(before: string, after: string): [string, string] {
  const [old, now] = [before.split(' '), after.split(' ')];
  if (old.length !== now.length) return [before, after];
  const at = old.flatMap((word, index) => (word === now[index] ? [] : [index]));
  return [at.map((index) => old[index]).join(' '), at.map((index) => now[index]).join(' ')];
}
