/** Texts that YAML could write bare, and that must not stand in a file or in a log as they are. Pure. */
import type { ScalarTag } from 'yaml';

/** Characters that have to be escaped: controls, marks of direction, separators that editors do not show. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to escape
const HIDDEN = /[\u0000-\u001f\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;

/** The first sign of what a log takes for a command, where it may begin a line: `::` and `##[`, `##vso[`. */
const COMMAND = /(?<=^|\s):(?=:)|#(?=#(?:\[|vso\[))/g;

const hasSome = (pattern: RegExp, text: string) => text.search(pattern) >= 0;
const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Writes such a text in quotes, on one line, with those signs escaped. */
export const guardedText: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  identify: (value) => typeof value === 'string' && (hasSome(HIDDEN, value) || hasSome(COMMAND, value)),
  resolve: (text) => text,
  stringify({ value }) {
    // Commands first: the quote that JSON puts before it would hide what opens the text.
    const parts = String(value).split(COMMAND);
    const signs = String(value).match(COMMAND) ?? [];
    const quoted = parts.map(
      (part, index) => JSON.stringify(part).slice(1, -1) + (signs[index] ? escaped(signs[index]) : ''),
    );
    return `"${quoted.join('').replace(HIDDEN, escaped)}"`;
  },
};
