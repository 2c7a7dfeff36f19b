/** What mends a text that is not YAML, slip by slip. Where there are several ways, who reads each again finds the one that holds. Pure. */
import { endOfLine, type TextEdit, trimmedEdit } from '../../text/edits.ts';
import type { SyntaxSlip } from '../../text/problem.ts';
import { BLANK, FOREIGN_BLANK, FOREIGN_DASH, UNPRINTABLE } from '../../text/slips.ts';
import { quoted } from './quoted.ts';

/** A slip in its text: from one offset to another. */
export interface Slipped {
  text: string;
  start: number;
  end: number;
}

type Ways = (slipped: Slipped) => TextEdit[][];

const SLIPS: Partial<Record<SyntaxSlip, Ways>> = {
  tab: withoutTabs,
  'carriage-return': ({ text }) => [everywhere(text, /\r(?!\n)/g, endOfLine(text))],
  unprintable: ({ text }) => [everywhere(text, new RegExp(`${UNPRINTABLE.source}|\\ufeff`, 'g'), '')],
  'open-quote': closedQuote,
  'quoted-bracket': quotedBracket,
  'comment-in-text': ({ text, start }) => inBraces(text, start),
  'open-bracket': closedBracket,
  escape: ({ text, start }) => withoutEscapes(text, start),
  'reserved-character': ({ text, start, end }) => [quoteValue(text, start, end)],
  'text-after-quote': ({ text, start, end }) => [quoteValue(text, start, end)],
  'colon-in-text': ({ text, start, end }) => [quoteValue(text, start, end)],
  'missing-colon': (slipped) => afterFirstWord(slipped, ':'),
  'missing-space': missingSpace,
  indentation: aligned,
  'uneven-dashes': aligned,
  'foreign-blank': ({ text }) => [plainStarts(text)],
  'foreign-dash': ({ text }) => [plainStarts(text)],
};

/** The ways to mend a slip; none where only its author can. */
export function syntaxFixes(slip: SyntaxSlip, slipped: Slipped): TextEdit[][] {
  return (SLIPS[slip]?.(slipped) ?? []).filter((edits) => edits.length > 0);
}

function everywhere(text: string, pattern: RegExp, piece: string): TextEdit[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
    text: piece,
  }));
}

interface Line {
  start: number;
  /** Without its end of line. */
  text: string;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ start, text: line.replace(/\r$/, '') });
    start += line.length + 1;
  }
  return lines;
}

function lineOf(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, text: text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '') };
}

const indentOf = (line: string) => line.length - line.trimStart().length;

/** Tabs that indent, each as wide as indents may be; elsewhere a tab is a blank. */
function withoutTabs({ text, start }: Slipped): TextEdit[][] {
  const lines = linesOf(text).filter((line) => /^[ -]*\t/.test(line.text));
  if (lines.length === 0) return [[{ start, end: start + 1, text: ' ' }]];
  return [2, 4, 8].map((width) =>
    lines.flatMap((line): TextEdit[] => {
      const [lead = ''] = /^[\s-]*/.exec(line.text) ?? [];
      return everywhere(lead, /\t/g, ' '.repeat(width)).map((edit) => ({
        start: edit.start + line.start,
        end: edit.end + line.start,
        // After a dash one blank is enough.
        text: lead.slice(0, edit.start).includes('-') ? ' ' : edit.text,
      }));
    }),
  );
}

/** Where a comment, or the line, ends a value that began at an offset. */
function valueEnd(text: string, start: number): number {
  const line = lineOf(text, start);
  const rest = line.text.slice(start - line.start);
  return start + rest.replace(/\s+#\s.*$/, '').trimEnd().length;
}

function closedQuote({ text, start }: Slipped): TextEdit[][] {
  const quote = text[start] as string;
  const line = lineOf(text, start);
  const rest = line.text.slice(start + 1 - line.start);
  const insert = (at: number) => [{ start: at, end: at, text: quote }];
  // Between braces the text ends where the next key, or the end of the map, follows.
  const inside = /^[^"']*?(?=\s*(?:,\s*[a-z_]+:\s|[\]}]\s*(?:#.*)?$))/.exec(rest)?.[0];
  const isInside = /[[{]/.test(line.text.slice(0, start - line.start));
  if (isInside) return inside === undefined ? [] : [insert(start + 1 + inside.length)];
  return [insert(valueEnd(text, start))];
}

function quotedBracket({ text, start, end }: Slipped): TextEdit[][] {
  const source = text.slice(start, end);
  const quote = source[0] as string;
  // Before the next key, or else before the first comma.
  const ends = [/^.(.*?)\s*(?:,\s*[a-z_]+:\s|[\]}])/.exec(source)?.[1], /^.([^,]*?)\s*,/.exec(source)?.[1]];
  return [...new Set(ends.filter((word) => word !== undefined && word !== ''))].map((word = '') => [
    { start: start + 1 + word.length, end: start + 1 + word.length, text: quote },
    { start: end - 1, end, text: '' },
  ]);
}

/** `{ titolo: Corso #3, ore: 4 }`: the value that the sign cuts, in quotes. */
function inBraces(text: string, sign: number): TextEdit[][] {
  const line = lineOf(text, sign);
  const before = /(?:^|[:,[{])\s*([^\s:,[{][^:,[{]*)$/.exec(line.text.slice(0, sign - line.start))?.[1];
  const after = /^[^,\]}]*/.exec(line.text.slice(sign - line.start))?.[0].trimEnd();
  return before === undefined || after === undefined
    ? []
    : [quoteValue(text, sign - before.length, sign + after.length)];
}

/** A bracket at the end of the line where it was opened, or a comma where two items meet. */
function closedBracket({ text, start, end }: Slipped): TextEdit[][] {
  const open = text[start];
  const close = open === '[' ? ']' : open === '{' ? '}' : undefined;
  if (close !== undefined) {
    const at = valueEnd(text, start);
    const gap = text[start + 1] === ' ' ? ' ' : '';
    const cut = text[at - 1] === ',' ? at - 1 : at;
    return [[{ start: cut, end: at, text: `${gap}${close}` }]];
  }
  // One too many.
  if (open === ']' || open === '}') return [[{ start, end: start + 1, text: '' }]];
  const word = /\S+$/.exec(text.slice(0, start))?.[0];
  const blank = /\s+$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return word === undefined && blank > 0 && end > start
    ? [[{ start: start - blank, end: start - blank, text: ',' }]]
    : [];
}

/** `"C:\corsi"`: between single quotes a backslash is a backslash. */
function withoutEscapes(text: string, offset: number): TextEdit[][] {
  const line = lineOf(text, offset);
  const at = offset - line.start;
  const start = line.text.lastIndexOf('"', at);
  const end = line.text.indexOf('"', at);
  if (start < 0 || end < 0) return [];
  const inner = line.text.slice(start + 1, end);
  if (/\\["\\nt]/.test(inner.replace(/\\[nt][a-z]/g, ''))) return [];
  return [[{ start: line.start + start, end: line.start + end + 1, text: `'${inner.replaceAll("'", "''")}'` }]];
}

function quoteValue(text: string, start: number, end: number): TextEdit[] {
  const source = text.slice(start, end);
  const value = source.replace(/\s+#\s.*$/, '').trimEnd();
  // `'l'ente'` had its quotes already, of the other kind.
  const bare = value.replace(/^'(.*)'$/, '$1');
  return value.includes('\n') ? [] : [{ start, end: start + value.length, text: quoted(bare) }];
}

function afterFirstWord({ text, start }: Slipped, sign: string): TextEdit[][] {
  const line = lineOf(text, start);
  const [, lead = '', word = ''] = /^(\s*(?:- +)*)([\p{L}_]+)(?=\s|$)/u.exec(line.text) ?? [];
  const at = line.start + lead.length + word.length;
  return word === '' ? [] : [[{ start: at, end: at, text: sign }]];
}

function missingSpace({ text, start, end }: Slipped): TextEdit[][] {
  const source = text.slice(start, end);
  const [dash] = /^-(?=[^\s-])/.exec(source) ?? [];
  const [, lead = '', key = ''] = /^((?:- +)*)([^\s:]+:)(?=\S)/.exec(source) ?? [];
  const at = start + (dash === undefined ? lead.length + key.length : 1);
  return dash === undefined && key === '' ? [] : [[{ start: at, end: at, text: ' ' }]];
}

/** A line, with those that belong to it, moved under the line before it or over the one after; the ways that both read. */
function aligned({ text, start }: Slipped): TextEdit[][] {
  const lines = linesOf(text);
  const index = lines.findLastIndex((line) => line.start <= start);
  return [index, ...before(lines, index)].flatMap((each) => movedLines(lines, each));
}

const isBlank = ({ text }: Line) => /^\s*(?:#|$)/.test(text);

/** The line that goes before another, comments and blank lines aside. */
function before(lines: readonly Line[], index: number): number[] {
  const found = lines.slice(0, index).findLastIndex((line) => !isBlank(line));
  return found < 0 ? [] : [found];
}

function movedLines(lines: readonly Line[], index: number): TextEdit[][] {
  const line = lines[index] as Line;
  const indent = indentOf(line.text);
  const end = lines.findIndex((each, at) => at > index && !isBlank(each) && indentOf(each.text) <= indent);
  const own = lines.slice(index, end < 0 ? lines.length : end).filter((each) => each.text.trim() !== '');
  const others = lines.filter((each, at) => !isBlank(each) && Math.abs(at - index) <= 40);
  const isDash = (each: Line) => /^\s*-\s/.test(each.text);
  const widths = new Set(others.filter((each) => isDash(each) === isDash(line)).map((each) => indentOf(each.text)));
  // No farther than a hand slips.
  return [...widths]
    .filter((width) => width !== indent && Math.abs(width - indent) <= 4)
    .sort((a, b) => Math.abs(a - indent) - Math.abs(b - indent))
    .map((width) => own.map((each) => shifted(each, width - indent)));
}

function shifted({ start, text }: Line, by: number): TextEdit {
  if (by > 0) return { start, end: start, text: ' '.repeat(by) };
  return { start, end: start + Math.min(-by, indentOf(text)), text: '' };
}

/** Blanks and dashes that only look like them, at the start of every line: who pasted one pasted all. */
function plainStarts(text: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let block: number | undefined;
  for (const line of linesOf(text)) {
    const indent = indentOf(line.text);
    if (block !== undefined && (line.text.trim() === '' || indent > block)) continue;
    block = /(?:^|\s)[|>][-+\d]*\s*(?:#.*)?$/.test(line.text) ? indent : undefined;
    const plain = plainStart(line.text);
    if (plain !== line.text) edits.push({ start: line.start, end: line.start + line.text.length, text: plain });
  }
  return edits.map((edit) => trimmedEdit(text, edit));
}

const FOREIGN = new RegExp(BLANK, 'g');

function plainStart(line: string): string {
  let plain = line;
  for (const pattern of [FOREIGN_BLANK, FOREIGN_DASH]) {
    // Each turn takes away one sign at least.
    for (let [found] = pattern.exec(plain) ?? []; found !== undefined; [found] = pattern.exec(plain) ?? []) {
      const lead = new RegExp(`^(?:[ -]|${BLANK})*(?:[a-z_]+:${BLANK}*)?`, 'i').exec(plain)?.[0] ?? '';
      const spaced = pattern === FOREIGN_BLANK ? lead.replace(FOREIGN, ' ') + plain.slice(lead.length) : dashed(plain);
      if (spaced === plain) break;
      plain = spaced;
    }
  }
  return plain;
}

/** `"– voce"` in quotes was to be a dash too. */
function dashed(line: string): string {
  const [, indent = '', quote = '', , rest = ''] = new RegExp(`^( *)(["']?)(\\S)(?: |${BLANK})(.*)$`).exec(line) ?? [];
  return `${indent}- ${quote === '' ? rest : rest.replace(new RegExp(`${quote}\\s*$`), '')}`;
}
