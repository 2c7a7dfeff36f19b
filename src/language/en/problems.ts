/** What is wrong with the text or the format of a file, in English, and what would mend it. */

import type { Expected, TypeSlip } from '../../format/problem.ts';
import type { SyntaxSlip } from '../../text/problem.ts';
import { type ProblemWords, told } from '../problems.ts';
import { isThousands, many, ownOf, withoutPoint } from '../shape.ts';
import { CELLS } from './cells.ts';
import { list, quote } from './facts.ts';

const EXPECTED: Record<Expected, string> = {
  text: 'a text',
  code: 'a code',
  hours: 'hours (a number, for example 7.5)',
  euro: 'an amount in euro (a number, with a point for decimals: 1200.50)',
  number: 'a number (for example 7.5)',
  percent: 'a percentage (a number from 0 to 100)',
  integer: 'a whole number',
  boolean: 'true or false',
  date: 'a date such as 2027-01-11',
  list: 'a list ([…] or lines with “- ”)',
  map: 'a group of keys ({ key: value })',
};

const FORMATS: Record<string, string> = {
  'qualcheck/piano@1': 'a plan',
  'qualcheck/standard@1': 'a standard',
  'qualcheck/avviso@1': 'a public call',
};

const SLIPS: Record<SyntaxSlip, { message: string; remedy: string }> = {
  tab: { message: 'tab in the indentation', remedy: 'use spaces: in YAML tabs do not count as indentation' },
  'carriage-return': {
    message: 'line end that not every reader takes for one (a carriage return, “CR”, alone)',
    remedy: 'save the file with line ends “LF” or “CRLF”: editors call them Unix and Windows too',
  },
  'too-deep': { message: 'too many levels, one inside the other', remedy: 'a plan has ten or so at most' },
  unprintable: { message: 'unprintable character', remedy: 'remove it: it usually comes from copy and paste' },
  'open-quote': { message: 'quotation marks opened and never closed', remedy: 'close the quotation marks' },
  'comment-in-text': {
    message: 'from “ #” on the line is a comment, its bracket too',
    remedy: 'put the text with the hash sign between quotes: "Via Roma #3"',
  },
  'open-bracket': {
    message: 'bracket or comma missing, or one too many',
    remedy:
      'every bracket that opens closes; a comma stands between two items; a text with “:” goes in quotation marks',
  },
  'quoted-bracket': {
    message: 'quotation marks closed too late: the bracket is part of the text',
    remedy: 'close the quotation marks before the comma, or the bracket, that follows the text',
  },
  escape: { message: 'backslash inside double quotes', remedy: 'use single quotes, or write \\\\' },
  'reserved-character': {
    message: 'reserved character at the start of the value',
    remedy: 'put the value in quotation marks',
  },
  'text-after-quote': {
    message: 'text after the closing quotation mark',
    remedy: 'put the whole value in double quotation marks: "…"',
  },
  'colon-in-text': {
    message: 'colon inside a text without quotation marks',
    remedy: 'put the text in quotation marks',
  },
  'missing-colon': {
    message: 'line without “key: value”',
    remedy: 'write a colon after the key, or check the indentation',
  },
  'missing-space': { message: 'no space after the colon or the dash', remedy: 'write “key: value”, “- item”' },
  indentation: { message: 'wrong indentation', remedy: 'align the line with the other keys of the same group' },
  'uneven-dashes': {
    message: 'dashes of a list out of line',
    remedy: 'put the dashes of one list below each other, in the same column',
  },
  'foreign-blank': {
    message: 'a blank that is no space (it usually comes from a web page or a word processor)',
    remedy: 'delete it and type a space',
  },
  'foreign-dash': {
    message: 'a dash or bullet of a word processor where a hyphen “-” belongs',
    remedy: 'write a plain hyphen and a space, without quotes: “- ”',
  },
};

/** Values that are shown by what they are. */
const COLLECTIONS: Record<string, string> = { '[…]': 'a list', '{…}': 'a group of keys' };

const HINTS: Record<TypeSlip, (value: string) => string> = {
  'decimal-comma': (value) => `decimals are written with a point: ${value}`,
  'with-unit': (value) => `write only the number: ${value}`,
  'in-quotes': (value) => `remove the quotation marks: ${value}`,
  'no-colon': () => 'after the key write a colon and a space: “key: value”',
  'no-dash': () => 'begin every item with a dash and a space: “- key: value”',
  'yes-no': (value) => `write ${value}, without quotation marks`,
  range: (value) => `write the numbers one by one: ${value}`,
  'one-number': (value) => `write one number, for example: ${value}`,
  'italian-date': (value) => `write ${value}`,
  'not-in-list': (value) => `put the value in square brackets: ${value}`,
  'both-ends': (value) => `write both ends: ${value}`,
  'without-key': (value) => `write the key too: ${value}`,
  none: (value) => `to say that there is none write: ${value}`,
  'in-words': () => 'say in words what there is; to say that there is none write: no',
  'none-left-out': () => 'to say that there is none remove the key and its value',
  'not-yet': () => 'leave it blank after the colon: until it is written the plan is incomplete',
};

const PROBLEMS: ProblemWords = {
  ...CELLS,
  empty: (what) => ({
    message: 'empty file',
    remedy: `${FORMATS[what.format ?? ''] ?? 'the file'} begins with “formato: ${what.format ?? ''}”`,
  }),
  syntax: (what) => ({ message: `YAML: ${SLIPS[what.slip].message}`, remedy: SLIPS[what.slip].remedy }),
  'multiple-documents': () => ({
    message: 'several documents in one file, one expected',
    remedy: 'remove the line “---” and put each plan in a file of its own',
  }),
  wrapped: (what) => ({
    message: `${FORMATS[what.format] ?? 'the document'} that does not begin at the margin: it stands in another key, a list or a text`,
    remedy: 'remove the lines around it and move its keys to the start of the line, one file each',
  }),
  'complex-key': () => ({ message: 'key that is not a word', remedy: 'write “key: value”' }),
  'merge-key': () => ({
    message: 'key “<<” (merge), not supported',
    remedy: 'write the keys in full, or reuse the whole value through an alias',
  }),
  'duplicate-key': (what) => ({ message: `key ${quote(what.key)} written twice`, remedy: 'keep only one' }),
  'unknown-alias': (what) => ({
    message: `alias “*${what.name}” without its anchor “&${what.name}”`,
    remedy: 'define the anchor before the alias',
  }),
  'too-many-aliases': (what) => ({
    message: `the aliases repeat more than ${what.limit} values`,
    remedy: 'write the values in full',
  }),
  'too-many-values': (what) => ({
    message: `more than ${what.limit} keys and values`,
    remedy: 'a plan has about a thousand: check that this is the right file',
  }),
  'too-many-items': (what) => ({
    message: `a list of more than ${what.limit} items`,
    remedy: 'real ones have some tens: check that this is the right file',
  }),
  'too-many-findings': (what) => ({
    message: `${what.more} more mistakes of format, not shown here`,
    remedy: 'mend the first ones and check again',
  }),
  'unsupported-tag': (what) => ({
    message: `type tag ${quote(what.tag)}, not supported`,
    remedy: 'remove it, or put the text in quotation marks',
  }),
  encoding: () => ({ message: 'the file is not UTF-8 text', remedy: 'save it again with the UTF-8 encoding' }),
  'too-large': (what) => ({
    message: `file larger than ${what.megabytes} MB`,
    remedy: 'a plan takes less than one: check that this is the right file',
  }),
  'unknown-key': (what) => {
    const message = `unknown key ${quote(what.key)}`;
    if (what.either) return { message, remedy: `write ${list(what.either.map(quote), 'or')}` };
    if (what.suggestion) {
      const at = what.elsewhere === '' ? ', at the first level' : what.elsewhere && `, in ${quote(what.elsewhere)}`;
      return { message, remedy: `did you mean ${quote(what.suggestion)}${at ?? ''}?` };
    }
    if (what.elsewhere !== undefined) {
      const place = what.elsewhere === '' ? 'at the first level' : `in ${quote(what.elsewhere)}`;
      return { message: `${message} here`, remedy: `it belongs ${place}: check the indentation` };
    }
    return { message, remedy: `keys expected here: ${what.known.join(', ')}` };
  },
  'missing-key': (what) => ({
    message: `key ${quote(what.key)} missing`,
    remedy: `add “${what.key}: ${what.value ?? '…'}”`,
  }),
  'wrong-type': (what) => {
    const there = what.found === '' ? 'empty value' : `found ${ownOf(COLLECTIONS, what.found) ?? quote(what.found)}`;
    const kinds = what.expected.map((each) => EXPECTED[each]);
    return {
      message: `${there}, expected ${list(kinds, 'or')}`,
      ...(what.instead && { remedy: HINTS[what.instead.is](what.instead.value) }),
    };
  },
  'out-of-range': (what) => ({
    message: `found ${what.found}, expected a number from ${what.minimum} to ${what.maximum}`,
  }),
  'too-many-decimals': (what) => ({
    message: `found ${what.found}, expected ${what.decimals === 0 ? 'a whole number' : `at most ${many(what.decimals, 'decimal', 'decimals')}`}`,
    ...(isThousands(what.found)
      ? { remedy: `if the point separates thousands, remove it: ${withoutPoint(what.found)}` }
      : {}),
  }),
  'unknown-value': (what) => ({
    message: `unknown value ${quote(what.found)}`,
    remedy: what.suggestion ? `did you mean ${quote(what.suggestion)}?` : `expected: ${what.known.join(', ')}`,
  }),
  'no-such-date': (what) => ({
    message: `the date ${what.found} does not exist`,
    remedy: 'write year-month-day, for example 2027-01-11',
  }),
  blank: () => ({ message: 'empty text', remedy: 'write the value, or remove the key' }),
  'too-short': (what) => ({ message: `empty list, expected at least ${many(what.minimum, 'item', 'items')}` }),
  'too-long': (what) => ({ message: `list too long, expected at most ${what.maximum} items` }),
  'left-out': () => ({
    message: 'file skipped: with “--strict-files” every file has to be a plan',
    remedy: 'move it to another folder, or name only the plans',
  }),
  'other-format': (what) => ({
    message: `format ${quote(what.found)}, expected ${quote(what.expected)}`,
    remedy: `write “formato: ${what.expected}”, or check that this is the right file`,
  }),
  'duplicate-code': (what) => ({ message: `code ${quote(what.code)} written twice`, remedy: 'give each its own code' }),
  'unknown-reference': (what) => ({
    message: `${quote(what.found)} is not defined`,
    remedy: what.suggestion
      ? `did you mean ${quote(what.suggestion)}?`
      : what.known.length > 0
        ? `defined: ${what.known.join(', ')}`
        : what.toConfirm
          ? 'it is not in the file: take this line of “da_confermare” away, too'
          : 'define it before using it',
  }),
  outside: (what) => ({
    message: `${quote(what.path)} is outside the folder of this file, and its repository`,
    remedy: 'a configuration that was merely found does not reach there: name it with “--config”, or use “--standards”',
  }),
  'missing-folder': (what) => ({
    message: `the folder ${quote(what.folder)} does not exist`,
    remedy: 'paths start from the folder of this file',
  }),
  'dates-reversed': (what) => ({ message: `the end (${what.end}) comes before the start (${what.start})` }),
  'range-reversed': (what) => ({
    message: `the minimum (${what.minimum}) is above the maximum (${what.maximum})`,
    remedy: `write { minimo: ${what.maximum}, massimo: ${what.minimum} }`,
  }),
  'without-source': () => ({ message: 'norm without a source', remedy: 'add “campo”, or “da” and “frase”' }),
  unclaimed: () => ({
    message: 'clause that nothing answers for',
    remedy: 'add “regole”, “manuale” or “informazione”',
  }),
  'without-label': (what) => ({
    message: 'figure without a source',
    remedy: `add the label of its field in “${what.key}”`,
  }),
  'missing-base': (what) => ({
    message: `percentage without its base: “${what.key}” is missing`,
    remedy: 'add the figure, or remove the percentage',
  }),
  'sentence-not-in-source': (what) => ({
    message: `the sentence ${quote(what.sentence)} is not in the text of the source`,
    remedy: 'copy it word for word',
  }),
};

export const problem = told(PROBLEMS);
