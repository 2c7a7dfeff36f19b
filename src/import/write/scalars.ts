/** Texts that YAML could write bare, and that must not stand in a file or in a log as they are. Pure. */
import type { ScalarTag } from 'yaml';
import { COMMAND_SIGN, UNSEEN } from '../../text/alive.ts';

/** Characters that have to be escaped: those that cannot be seen, and a space that only looks like one. */
const HIDDEN = new RegExp(`[\\u0000-\\u001f\\u00a0${UNSEEN}]`, 'gu');

/** A sign of what a log takes for a command; `::` where it may begin a line. */
const COMMAND = new RegExp(`(?<=^|\\s):(?=:)|${COMMAND_SIGN}`, 'gi');

const hasSome = (pattern: RegExp, text: string) => text.search(pattern) >= 0;
function escaped(sign: string): string {
  const code = (sign.codePointAt(0) as number).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}

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
