/** Text from a file on its way out: no control character, escape sequence, text-direction mark or command of a log. */

const WHITE = /[\t\n\r\v\f\u0085\u2028\u2029]+/g;

/** Marks that cannot be seen or turn the text around, and characters that XML may not hold. */
const INVISIBLE =
  '\\u007f-\\u009f\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff\\ufff9-\\ufffb\\ufffe\\uffff';
const UNSAFE = new RegExp(`[\\u0000-\\u001f${INVISIBLE}]`, 'g');
const HIDDEN = new RegExp(`[${INVISIBLE}]`, 'g');
/** Half of a character: no UTF-8 can hold it. */
const HALVES = /\p{Surrogate}/gu;

/** What a log of GitHub or Azure takes for a command: `::` where a line may begin, `##[` and `##vso[` anywhere. */
const COMMANDS = /(?<=^|\s):(?=:)|##(?=\[|vso\[)/g;

/** Letters and signs that are harmless wherever they stand: most texts hold nothing else, and need no closer look. */
const HARMLESS = /^[ -"$-9;-~\u00a0-\u024f\u2010-\u2027\u2190-\u25ff\u2713-\u2718]*$/;

/** One line of harmless text: unsafe characters show as `�`, white space of any kind as a space. */
export function safe(text: string): string {
  if (HARMLESS.test(text)) return text;
  const clean = wellFormed(text).replace(WHITE, ' ').replace(UNSAFE, '\ufffd');
  const speaks = clean.includes('::') || clean.includes('##');
  return speaks ? clean.replace(COMMANDS, (mark) => [...mark].join(' ').concat(' ')) : clean;
}

/** Text that UTF-8 can hold. */
export function wellFormed(text: string): string {
  return text.replace(HALVES, '\ufffd');
}

/** The first sign of what a log takes for a command anywhere in a line. */
const LOG_COMMAND = /#(?=#(?:\[|vso\[))/g;

/**
 * JSON of a value, indented; what cannot be seen, turns the text around or speaks to a log is written as an escape, and
 * reads the same.
 */
export function safeJson(value: unknown): string {
  return escaped(JSON.stringify(value, null, 2));
}

/** The same on one line. */
export function safeJsonLine(value: unknown): string {
  return escaped(JSON.stringify(value));
}

function escaped(json: string): string {
  const written = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${json.replace(HIDDEN, written).replace(LOG_COMMAND, written)}\n`;
}
