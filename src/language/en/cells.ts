/** What is wrong with a cell of a workbook, in English, and what would mend it. */
import type { Expected } from '../../format/problem.ts';
import type { CellWords } from '../problems.ts';
import { quote } from './facts.ts';

const LIKE: Partial<Record<Expected, string>> = {
  text: 'text',
  code: 'a code',
  hours: 'a number of hours',
  euro: 'an amount in euro',
  percent: 'a percentage',
  integer: 'a whole number',
  boolean: 'yes or no',
  date: 'a date',
};
const like = (expected: Expected) => LIKE[expected] ?? 'another value';
const AS_TEXT = 'give the cell the format “Text” (Format cells) and write the value again';

export const CELLS: CellWords = {
  'cell-error': (what) => ({
    message: `the cell is in error: ${quote(what.found)}`,
    remedy: 'mend the formula, or write the value in its place',
  }),
  'cell-unworked': () => ({
    message: 'formula without a value: the file was saved without working it out',
    remedy: 'open the file in Excel or LibreOffice and save it, or write the value in place of the formula',
  }),
  'cell-date': (what) => ({
    message: `the cell holds a date (${what.found}), expected ${like(what.expected)}: the spreadsheet may have changed what was written`,
    remedy: AS_TEXT,
  }),
  'cell-number': (what) => ({
    message: `the cell holds the number ${quote(what.found)}, expected ${like(what.expected)}`,
    remedy: AS_TEXT,
  }),
  'cell-boolean': (what) => ({
    message: `the cell holds TRUE or FALSE, expected ${like(what.expected)}`,
    remedy: AS_TEXT,
  }),
  'cell-share': (what) => ({
    message: `${quote(what.found)} may mean ${what.found} % or ${what.share} %`,
    remedy: `write the sign: “${what.share} %” or “${what.found} %”`,
  }),
  'cell-merged': (what) => ({
    message: `merged cells (${what.range}): nobody can tell to which of them the value goes`,
    remedy: 'split the cells and write the value in each that it is for',
  }),
  'cell-conflict': (what) => ({
    message: `${what.found === '' ? 'a value beside' : `${quote(what.found)} against`} that of ${what.other}: only one can hold`,
    remedy: 'keep one value only',
  }),
  'head-twice': (what) => ({
    message: `two columns are called ${quote(what.head)}`,
    remedy: 'keep the one that holds, and give the other a name of its own',
  }),
  'head-unknown': (what) => ({
    message: `the column ${quote(what.head)} resembles “${what.suggestion}”, which is missing`,
    remedy: `if that is what it is, call it “${what.suggestion}”; if it is a column of yours, give it a name that does not resemble it`,
  }),
  'table-twice': (what) => ({
    message: `a table like this (${quote(what.table)}) is already in the sheet ${quote(what.other)}`,
    remedy: 'keep one sheet only, or take the heads away from the copy',
  }),
  'row-without-key': (what) => ({
    message: `incomplete row: nobody can tell what ${quote(what.head)} is for`,
    remedy: 'fill in the first column and the others that the row asks for, or delete the row',
  }),
  'row-without-tick': (what) => ({
    message: `the row names a module, and ${quote(what.head)} is blank`,
    remedy: `if it is taught write “x” in ${quote(what.head)}, else delete the module`,
  }),
  'workbook-without-plan': () => ({
    message: 'there is no plan in this spreadsheet: the heads of the sheets “Course” and “Units” are missing',
    remedy: 'the heads of “Course” are “Key” and “Value”, those of “Units” begin with “UF code”',
  }),
};
