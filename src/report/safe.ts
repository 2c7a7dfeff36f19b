/** Text from a file on its way out: no control character, escape sequence, text-direction mark or command of a log. */

import { COMMAND_SIGN, UNSEEN } from '../text/alive.ts';

const WHITE = /[\t\n\r\v\f\u0085\u2028\u2029]+/g;

/** Patterns of what must not be seen, made when a text first needs the closer look: the tables of Unicode take long. */
const patterns = new Map<string, RegExp>();

function unseen(more = ''): RegExp {
  const pattern = patterns.get(more) ?? new RegExp(`[${more}${UNSEEN}]`, 'gu');
  patterns.set(more, pattern);
  return pattern;
}

/** Half of a character: no UTF-8 can hold it. */
const HALVES = /\p{Surrogate}/gu;

/**
 * What the reader of a log takes for a command: `::` where a line may begin (GitHub), `##[` and `##` with a name before the
 * bracket (Azure, TeamCity), the marks of a section (GitLab, Travis); at the start of a text, the heads of Buildkite.
 */
const COMMANDS = new RegExp(
  [
    '(?<=^|\\s)::+',
    '##(?=\\w*\\[)',
    '(?:section|travis)(?=_(?:start|end|fold|time):)',
    '^(?:---|\\+\\+\\+|~~~|\\^\\^\\^)(?=\\s|$)',
  ].join('|'),
  'gi',
);
/** Texts without any of these hold no command. */
const SPEAKS = /::|##|section_|travis_|^(?:---|\+\+\+|~~~|\^\^\^)/i;

/** Letters and signs that are seen, each as it is: most texts hold nothing else, and need no closer look. */
const SEEN = /^[ -~\u00a0-\u00ac\u00ae-\u024f\u2010-\u2027\u2190-\u25ff\u2713-\u2718]*$/;
/** The same of JSON in lines. */
const SEEN_LINES = new RegExp(SEEN.source.replace('[', '[\\n'));

/** One line of harmless text: unsafe characters show as `�`, white space of any kind as a space. */
export function safe(text: string): string {
  const clean = SEEN.test(text)
    ? text
    : wellFormed(text).replace(WHITE, ' ').replace(unseen('\\u0000-\\u001f'), '\ufffd');
  return SPEAKS.test(clean) ? clean.replace(COMMANDS, parted) : clean;
}

/** A word of a command with a space after it, signs each by itself. */
function parted(mark: string): string {
  if (mark === '##') return '# # ';
  return /^\w/.test(mark) ? `${mark} ` : [...mark].join(' ');
}

/** Text that UTF-8 can hold. */
export function wellFormed(text: string): string {
  return text.replace(HALVES, '\ufffd');
}

const LOG_COMMAND = new RegExp(COMMAND_SIGN, 'gi');

/**
 * JSON of a value, indented; what cannot be seen, turns the text around or speaks to a log is written as an escape, and
 * reads the same.
 */
export function safeJson(value: unknown): string {
  return `${escaped(JSON.stringify(value, null, 2))}\n`;
}

/** The same as it stands in lists, so many deep, after its indent: no line ends it. */
export function safeJsonItem(value: unknown, deep: number): string {
  // Laid out by what writes it: to move each of its lines afterwards costs as much again.
  let whole = value;
  let around = 0;
  for (let level = deep; level > 0; level--) {
    whole = [whole];
    around += '[\n'.length + 2 * level;
  }
  return safeJson(whole).slice(around, -(around - 2 * deep) - '\n'.length);
}

/** The same on one line, which no line ends. */
export function safeJsonLine(value: unknown): string {
  return escaped(JSON.stringify(value));
}

function escaped(json: string): string {
  const unit = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const written = (char: string) => unit(char[0] as string) + (char.length > 1 ? unit(char[1] as string) : '');
  const seen = SEEN_LINES.test(json) ? json : json.replace(unseen(), written);
  return SPEAKS.test(seen) ? seen.replace(LOG_COMMAND, written) : seen;
}
