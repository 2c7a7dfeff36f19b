/** What `validate --fix` says of the files that it corrects. */

import type { CellEdit } from '../format/cell-edit.ts';
import { addressOf } from '../format/problem.ts';
import type { CellTrouble } from '../format/trouble.ts';
import type { Language } from '../text/language.ts';
import { date as day } from './it/facts.ts';
import { many } from './shape.ts';
import { cellTroubleWords } from './workbook-edit.ts';

interface FixWords {
  /** `written`: they are in the file. */
  fixed(file: string, count: number, written: boolean): string;
  /** On all files. */
  total(count: number, files: number, written: boolean): string;
  /** A cell of a workbook, with what it held and what it holds now. */
  cell(file: string, edit: CellEdit): string;
  /** What would be corrected in a cell that cannot be written. */
  left(file: string, trouble: CellTrouble): string;
  input: string;
  watched: string;
}

export const fixWords: Record<Language, FixWords> = {
  it: {
    fixed: (file, count, written) =>
      `${file}: ${many(count, 'correzione', 'correzioni')}${written ? (count === 1 ? ' fatta' : ' fatte') : ' da fare'}`,
    total: (count, files, written) =>
      count === 0
        ? 'Nessuna correzione senza dubbi da fare.'
        : `${written ? 'Fatte' : 'Da fare'} ${many(count, 'correzione', 'correzioni')} in ${files} file.`,
    cell: (file, { before, text, is, ...at }) =>
      `${file} ${addressOf(at)}: «${before}» → ${is === 'blank' ? 'vuota' : `«${is === 'number' ? text.replace('.', ',') : is === 'date' ? day(text) : text}»`}`,
    left: (file, trouble) => `«${file}»: una correzione resta da fare a mano: ${cellTroubleWords.it(trouble)}`,
    input: '«--fix» e «--diff» vogliono un file: lo standard input non si può riscrivere',
    watched: '«--fix» e «--diff» non vanno con «--watch»: correggi una volta, poi controlla a ogni modifica',
  },
  en: {
    fixed: (file, count, written) =>
      `${file}: ${many(count, 'correction', 'corrections')} ${written ? 'made' : 'to make'}`,
    total: (count, files, written) =>
      count === 0
        ? 'No correction without doubt to make.'
        : `${written ? 'Made' : 'To make'}: ${many(count, 'correction', 'corrections')} in ${many(files, 'file', 'files')}.`,
    cell: (file, { before, text, is, ...at }) =>
      `${file} ${addressOf(at)}: “${before}” → ${is === 'blank' ? 'blank' : `“${text}”`}`,
    left: (file, trouble) => `“${file}”: a correction is left to be made by hand: ${cellTroubleWords.en(trouble)}`,
    input: '“--fix” and “--diff” want a file: standard input cannot be rewritten',
    watched: '“--fix” and “--diff” do not go with “--watch”: correct once, then check at each change',
  },
};
