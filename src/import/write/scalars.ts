/** One value in YAML: plain where no reader can take it for something else, quoted or folded where it has to be. Pure. */

/** The longest line. */
export const WIDTH = 116;

/** Words and figures that YAML, or a reader of YAML of another age, does not take as text. */
const NOT_TEXT =
  /^(?:[-+.]?[\d.,:_eE+-]*|0[xo][\da-f]+|~|null|true|false|yes|no|on|off|y|n|sì|si|\.inf|\.nan|\d{4}-\d\d?-\d\d?.*)$/i;
/** Signs that open something else in YAML. */
const OPENS = /^[-?:,[\]{}#&*!|>'"%@`=<\s]/;
/** Characters that have to be escaped: controls, marks of direction, separators that editors do not show. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to escape
const HIDDEN = /[\u0000-\u001f\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/;

/** The first sign of what a log takes for a command, where it may begin a line: `::` and `##[`, `##vso[`. */
const COMMAND = /(?<=^|\s):(?=:)|#(?=#(?:\[|vso\[))/g;

/** A text on one line. `flow`: inside braces or brackets, where a comma ends it. */
export function inline(text: string, flow = false): string {
  return isPlain(text, flow) ? text : quoted(text);
}

function isPlain(text: string, flow: boolean): boolean {
  // A code with two points or more is no number.
  if (/^\d+(?:\.\d+){2,}$/.test(text)) return true;
  if (text === '' || text !== text.trim() || NOT_TEXT.test(text) || OPENS.test(text) || HIDDEN.test(text)) return false;
  if (/:(?:\s|$)|\s#/.test(text) || /[\ud800-\udfff]/.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '')))
    return false;
  return text.search(COMMAND) < 0 && !(flow && /[,[\]{}]|:/.test(text));
}

function quoted(text: string): string {
  const written = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // Before the quotes come: what opens the text may open a line.
  const marked = text.split(COMMAND).map((part) => JSON.stringify(part).slice(1, -1));
  const signs = text.match(COMMAND) ?? [];
  const escaped = marked.map((part, index) => part + (signs[index] === undefined ? '' : written(signs[index])));
  return `"${escaped.join('').replace(new RegExp(HIDDEN.source, 'g'), written)}"`;
}

/** A code made of figures only is read as it is written: it needs no quotes, unless it opens with a zero. */
export function code(text: string, flow = false): string {
  return /^[1-9]\d{0,9}$/.test(text) ? text : inline(text, flow);
}

/** Whether a text may be folded over several lines, and come back the same. */
export function isFoldable(text: string): boolean {
  return !HIDDEN.test(text) && text.search(COMMAND) < 0 && !/\s\s|^\s|\s$/.test(text) && text.includes(' ');
}

/** Lines of a folded text, each within the width left by its indent. */
export function folded(text: string, indent: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > WIDTH - indent - 8) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
