/** What `validate --fix` says of the files that it corrects. */

import type { Language } from '../text/language.ts';
import { many } from './shape.ts';

interface FixWords {
  /** `written`: they are in the file. */
  fixed(file: string, count: number, written: boolean): string;
  /** On all files. */
  total(count: number, files: number, written: boolean): string;
  workbook(file: string): string;
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
    workbook: (file) =>
      `«${file}» resta com’è: le correzioni si scrivono nel testo di un piano in YAML; correggi le celle indicate, o portalo in YAML con «qualcheck convert»`,
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
    workbook: (file) =>
      `“${file}” stays as it is: corrections are written into the text of a plan in YAML; correct the cells that are told, or take it to YAML with “qualcheck convert”`,
    input: '“--fix” and “--diff” want a file: standard input cannot be rewritten',
    watched: '“--fix” and “--diff” do not go with “--watch”: correct once, then check at each change',
  },
};
