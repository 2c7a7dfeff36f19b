/** Colours, widths and wrapping of what people read. chalk and fast-string-width only here. */
import { Chalk, type ChalkInstance } from 'chalk';
import stringWidth from 'fast-string-width';
import { safe } from './safe.ts';

export interface Style {
  color: ChalkInstance;
  /** Columns of the screen. */
  columns: number;
}

/** Narrower than this tables break; wider, lines are hard to follow. */
const NARROWEST = 60;
const WIDEST = 140;

export function makeStyle(options: { color: boolean; columns: number }): Style {
  return {
    color: new Chalk({ level: options.color ? 1 : 0 }),
    columns: Math.min(Math.max(options.columns, NARROWEST), WIDEST),
  };
}

/** Latin letters, punctuation and the marks of the reports: one column each, no need to look closer. */
const NARROW = /^[\u0020-\u007e\u00a0-\u024f\u2010-\u2027\u2190-\u25ff\u2713-\u2718]*$/;

/** A colour going on or off. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour begins with the escape character
const COLOR = /\u001b\[\d+m/g;

/** Columns that a text takes on the screen, colours aside. */
export function width(text: string): number {
  const plain = text.includes('\u001b') ? text.replace(COLOR, '') : text;
  return NARROW.test(plain) ? plain.length : stringWidth(plain);
}

/** Plain text in lines of at most `columns`, broken at spaces; a word longer than a line stands alone. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const length = width(word);
    if (used > 0 && used + 1 + length > columns) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += used === 0 ? word : ` ${word}`;
    used += used === 0 ? length : length + 1;
  }
  return line === '' ? lines : [...lines, line];
}

/** A paragraph of plain text under a label: the label once, the text hanging beside it. Colour is put on whole lines. */
export function labelled(
  label: string,
  text: string,
  columns: number,
  paint: (text: string) => string = (x) => x,
): string[] {
  const head = safe(label);
  const indent = ' '.repeat(width(head));
  return wrapped(text, columns - width(head)).map((line, index) => `${index === 0 ? head : indent}${paint(line)}`);
}

/** Paragraphs that were wrapped before: those on the norm are the same for every plan that it binds. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 1000;
/** Longer ones are quotes of a plan: not worth keeping. */
const LONGEST_KNOWN = 1000;

function wrapped(text: string, columns: number): readonly string[] {
  if (text.length > LONGEST_KNOWN) return wrap(safe(text), columns);
  const key = `${columns} ${text}`;
  let lines = known.get(key);
  if (lines === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    lines = wrap(safe(text), columns);
    known.set(key, lines);
  }
  return lines;
}

/** Text cut to a width, the cut shown by `…`. */
export function cut(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  if (NARROW.test(text)) return `${text.slice(0, Math.max(0, columns - 1)).trimEnd()}…`;
  let shorter = '';
  for (const char of text) {
    if (width(shorter) + width(char) > columns - 1) break;
    shorter += char;
  }
  return `${shorter.trimEnd()}…`;
}
