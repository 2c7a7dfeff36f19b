/**
 * Why a text is not YAML: the slip of the keyboard behind what the parser reports, and where it was made.
 * The parser gives up where it cannot go on, often lines after the quote or the colon that is missing.
 */
import type { SyntaxSlip } from './problem.ts';

export interface Slip {
  slip: SyntaxSlip;
  start: number;
  length?: number;
}

/** The slip behind an error of the parser at an offset. */
export function slipAt(text: string, offset: number, reason: string): Slip {
  if (/^nesting exceeded/.test(reason)) return { slip: 'too-deep', start: offset };
  if (/non-printable|null byte|valid JSON character/.test(reason)) {
    return { slip: 'unprintable', start: Math.max(text.search(UNPRINTABLE), 0) };
  }
  const line = lineAt(text, offset);
  const foreign = foreignIn(line) ?? foreignIn(lineBefore(text, line), text);
  if (foreign !== undefined) return foreign;
  if (/tab characters/.test(reason) || /^ *\t/.test(line.text)) {
    return { slip: 'tab', start: line.start + Math.max(line.text.indexOf('\t'), 0) };
  }
  if (/unknown escape|hexadecimal/.test(reason)) return { slip: 'escape', start: offset };
  return (
    slipInQuotesOrBrackets(text, offset, /missed comma/.test(reason)) ??
    slipInValue(line) ??
    slipInKey(lineBefore(text, line)) ??
    slipInKey(line) ?? { slip: DASH.test(line.text) ? 'uneven-dashes' : 'indentation', ...trimmed(line) }
  );
}

const DASH = /^\s*-\s/;
/** Blanks that look like a space and are none to YAML: web pages and word processors write them. */
export const BLANK = '[\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u3000]';
/** What word processors make of a dash at the start of a line. */
const BULLET = '[\\u2010-\\u2015\\u2212\\u2022\\u2023\\u2043\\u2219\\u25aa\\u25cf\\u25cb\\u25e6\\u00b7*]';
export const FOREIGN_BLANK = new RegExp(`^ *(?:- +)*${BLANK}|^ *-${BLANK}|^ *(?:- +)*[a-z_]+:${BLANK}`, 'i');
export const FOREIGN_DASH = new RegExp(`^ *["']?${BULLET}(?: |${BLANK})`);

/** A blank or a dash that only looks like one, at the start of a line; `text` where the line may be in a long text. */
function foreignIn(line: Line | undefined, text?: string): Slip | undefined {
  if (line === undefined) return undefined;
  const foreign = foreignStart(line.text);
  if (foreign === undefined || (text !== undefined && isInBlock(text, line))) return undefined;
  return { slip: foreign.slip, start: line.start + foreign.at, length: 1 };
}

/** The same at the start of a line, or of what was read as a key or a value; `at` from there. */
export function foreignStart(text: string): { slip: 'foreign-blank' | 'foreign-dash'; at: number } | undefined {
  const [blank] = FOREIGN_BLANK.exec(text) ?? [];
  if (blank !== undefined) return { slip: 'foreign-blank', at: blank.length - 1 };
  const [dash] = FOREIGN_DASH.exec(text) ?? [];
  // The pattern of a dash takes in the blank after it.
  return dash === undefined ? undefined : { slip: 'foreign-dash', at: dash.length - 2 };
}

/** Whether a line belongs to a text after `|` or `>`, where any sign may stand. */
function isInBlock(text: string, line: Line): boolean {
  const indent = indentOf(line.text);
  let above: Line | undefined = line;
  do above = lineBefore(text, above);
  while (above !== undefined && indentOf(above.text) >= indent);
  return above !== undefined && /[|>][-+\d]*\s*(?:#.*)?$/.test(above.text);
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that YAML forbids
export const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;

interface Line {
  text: string;
  start: number;
}

function lineAt(text: string, offset: number): Line {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, text: text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '') };
}

/** The line before, blank lines and comments aside: a key without its colon shows only on the next line. */
function lineBefore(text: string, line: Line): Line | undefined {
  let before = line;
  while (before.start > 0) {
    before = lineAt(text, before.start - 1);
    if (!/^\s*(#|$)/.test(before.text)) return before;
  }
  return undefined;
}

/** A line without its indent, as a place. */
function trimmed({ text, start }: Line): { start: number; length: number } {
  return { start: start + indentOf(text), length: Math.max(text.trim().length, 1) };
}

/** A value that cannot be written without quotes. */
function slipInValue({ text, start }: Line): Slip | undefined {
  const [, before, value] = /^(\s*(?:- +)*(?!- )[^\s'"#:{[][^:'"#]*:\s+)(\S.*)$/.exec(text) ?? [];
  if (before === undefined || value === undefined) return undefined;
  const place = { start: start + before.length, length: value.trimEnd().length };
  if (/^[@`%*&!]/.test(value)) return { slip: 'reserved-character', ...place };
  return !/^["'[{|>]/.test(value) && /:(\s|$)/.test(value) ? { slip: 'colon-in-text', ...place } : undefined;
}

/** A line that was to be `key: value` or `- item`, and lacks its colon or a space. */
function slipInKey(line: Line | undefined): Slip | undefined {
  if (line === undefined) return undefined;
  if (/^\s*-[^\s-]/.test(line.text)) return { slip: 'missing-space', ...trimmed(line) };
  const item = line.text.trim().replace(/^(?:- +)+/, '');
  if (!/^[^\s'"#:{}[\]|>-]/.test(item) || /:(\s|$)/.test(item)) return undefined;
  return { slip: /^[^\s:]+:\S/.test(item) ? 'missing-space' : 'missing-colon', ...trimmed(line) };
}

/** Reads quotes and brackets up to where the parser gave up: what was left open, or closed too soon. */
function slipInQuotesOrBrackets(text: string, offset: number, comma: boolean): Slip | undefined {
  const open: number[] = [];
  /** What keeps a bracket from being closed though its sign is there. */
  let hidden: Slip | undefined;
  let at = 0;
  // Whether a value may start here: quotes and brackets mean something only there (`l'esame`, `aula [2]`).
  let fresh = true;
  while (at < offset) {
    const char = text[at] as string;
    if (/\s/.test(char)) {
      if (char === '\n') fresh = true;
      at++;
    } else if (char === '#' && /\s/.test(text[at - 1] ?? ' ')) {
      const end = lineEnd(text, at);
      // `{ titolo: Corso #3, ore: 4 }`: what closes the bracket is read as a comment.
      if (open.length > 0 && /^#[^\s#].*[,\]}]/.test(text.slice(at, end))) {
        hidden ??= { slip: 'comment-in-text', start: at, length: text.slice(at, end).trimEnd().length };
      }
      at = end;
    } else if (fresh && (char === '"' || char === "'")) {
      const end = endOfQuotes(text, at);
      const manyLines = text.slice(at, end ?? at).includes('\n');
      if (end === undefined || (end > offset && manyLines)) return { slip: 'open-quote', start: at };
      if (end <= offset && followed(text, end, /[^,\]}:#]/)) {
        // Closed by the quote that opens a later value: it is the first that was left open.
        if (manyLines || (open.length > 0 && /,\s*[a-z_]+:\s*.$/.test(text.slice(at, end)))) {
          return { slip: 'open-quote', start: at };
        }
        const line = lineAt(text, at);
        return { slip: 'text-after-quote', start: at, length: line.start + line.text.trimEnd().length - at };
      }
      // `{ tipo: "aula, posti: 20 }"`: what closes the bracket is read as text.
      if (open.length > 0 && /^[^[{]*[\]}]\s*.$/.test(text.slice(at, end))) {
        hidden ??= { slip: 'quoted-bracket', start: at, length: end - at };
      }
      at = end;
      fresh = false;
    } else if (fresh && open.length === 0 && (char === '|' || char === '>')) at = endOfBlock(text, at);
    else if (fresh && (char === '[' || char === '{')) open.push(at++);
    else if (open.length > 0 && (char === ']' || char === '}')) {
      open.pop();
      at++;
      fresh = false;
      if (open.length === 0) hidden = undefined;
      if (open.length === 0 && followed(text, at, /[\]}]/)) {
        return { slip: 'open-bracket', start: at + text.slice(at).search(/[\]}]/) };
      }
    } else if (char === ',' || /^[-?:]\s/.test(text.slice(at, at + 2))) {
      fresh = char !== ',' || open.length > 0;
      at++;
    } else {
      const end = endOfPlain(text, at, open.length > 0);
      const second = open.length > 0 ? colonInBraces(text, at, text.slice(at, end)) : undefined;
      if (second !== undefined) return second;
      at = end;
      fresh = false;
    }
  }
  const last = open.at(-1);
  if (last === undefined) return undefined;
  if (hidden !== undefined) return hidden;
  // On one line it is the comma that is missing; over several, the bracket that was to close before.
  return { slip: 'open-bracket', start: comma && !text.slice(last, offset).includes('\n') ? offset : last };
}

/** After the closing quote; `undefined` when there is none. */
function endOfQuotes(text: string, start: number): number | undefined {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\' && quote === '"') at++;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== quote) return at + 1;
      at++;
    }
  }
  return undefined;
}

/** Plain text runs to a colon, a comment or the end of the line; in brackets also to what parts items. */
function endOfPlain(text: string, start: number, bracketed: boolean): number {
  let at = start + 1;
  for (; at < text.length && text[at] !== '\n'; at++) {
    const char = text[at] as string;
    const next = text[at + 1] ?? ' ';
    if (char === ':' && (/\s/.test(next) || (bracketed && /[,[\]{}]/.test(next)))) break;
    if (char === '#' && /\s/.test(text[at - 1] as string)) break;
    if (bracketed && /[,[\]{}]/.test(char)) break;
  }
  return at;
}

/** `{ nome: Ente: di prova }`: a value that runs into a second colon; without a comma, or without quotes. */
function colonInBraces(text: string, at: number, plain: string): Slip | undefined {
  const end = at + plain.length;
  if (text[end] !== ':' || !/:\s*$/.test(text.slice(Math.max(at - 40, 0), at))) return undefined;
  // `tipo: aula posti: 20` lacks a comma before its last word.
  const [, key] = plain.length > 200 ? [] : (/^\S.*\s([a-z_]+)$/.exec(plain) ?? []);
  if (key !== undefined) return { slip: 'open-bracket', start: end - key.length, length: key.length };
  return {
    slip: 'colon-in-text',
    start: at,
    length: (/^[^,\]}\n]*/.exec(text.slice(at))?.[0] ?? plain).trimEnd().length,
  };
}

function followed(text: string, at: number, by: RegExp): boolean {
  const next = /^[^\S\n]*(\S)/.exec(text.slice(at, at + 200))?.[1];
  return next !== undefined && by.test(next);
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** End of the lines of a text after `|` or `>`: those further in than the line of its key. */
function endOfBlock(text: string, at: number): number {
  const key = lineAt(text, at);
  const indent = indentOf(key.text);
  let end = lineEnd(text, at);
  while (end < text.length) {
    const next = lineAt(text, end + 1);
    if (next.text.trim() !== '' && indentOf(next.text) <= indent) break;
    end = lineEnd(text, end + 1);
    if (end === text.length) break;
  }
  return end;
}
