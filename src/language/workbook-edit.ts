/** Why `suggest` does not write into a workbook: apart from the rest of its words, which a browser loads. */
import { addressOf } from '../format/problem.ts';
import type { CellTrouble } from '../format/trouble.ts';
import type { Language } from '../text/language.ts';

interface WorkbookEditWords {
  cannotEdit(file: string, trouble: CellTrouble): string;
  /** What the name of a copy ends in, which has what its plan lacked. */
  completed: string;
  howToCopy(copy: string): string;
  wroteCopy(copy: string, file: string): string;
  copyThere(copy: string): string;
}

export const workbookEditWords: Record<Language, WorkbookEditWords> = {
  it: {
    cannotEdit: (file, trouble) => `«${file}» resta com’è: ${cellTroubleIt(trouble)}`,
    completed: 'completo',
    howToCopy: (copy) =>
      `«--write» scrive tutto questo in una cartella di lavoro nuova, «${copy}», di cui sono le celle qui sopra, e lascia questa com’è.`,
    wroteCopy: (copy, file) =>
      `scritto: ${copy}, una cartella di lavoro nuova con quello che mancava; «${file}» resta com’è, con i fogli, le colonne e le note che sono tue`,
    copyThere: (copy) => `«${copy}» c’è già: spostalo o cambiagli nome, poi riprova`,
  },
  en: {
    cannotEdit: (file, trouble) => `“${file}” stays as it is: ${cellTroubleEn(trouble)}`,
    completed: 'completed',
    howToCopy: (copy) =>
      `“--write” writes all this into a new workbook, “${copy}”, whose cells are those above, and leaves this one as it is.`,
    wroteCopy: (copy, file) =>
      `written: ${copy}, a new workbook with what was missing; “${file}” stays as it is, with the sheets, columns and notes of your own`,
    copyThere: (copy) => `“${copy}” is there already: move or rename it, then retry`,
  },
};

/** Why a cell cannot be written. */
export const cellTroubleWords: Record<Language, (trouble: CellTrouble) => string> = {
  it: cellTroubleIt,
  en: cellTroubleEn,
};

function cellTroubleIt(trouble: CellTrouble): string {
  if (trouble.why === 'no-cell')
    return `nel foglio non c’è una cella dove scrivere «${trouble.key}»: aggiungi la sua colonna o la sua riga`;
  const cell = addressOf(trouble);
  switch (trouble.why) {
    case 'formula':
      return `il valore di ${cell} lo dà una formula: scrivi il valore al suo posto, o cambia a mano le celle da cui viene`;
    case 'merged':
      return `${cell} è unita ad altre celle: dividile, o scrivi il valore a mano`;
    case 'layout':
      return `${cell} è salvata in un modo che non si può cambiare senza toccare il resto: apri il foglio, salvalo di nuovo come .xlsx e riprova, o scrivi il valore a mano`;
  }
}

function cellTroubleEn(trouble: CellTrouble): string {
  if (trouble.why === 'no-cell')
    return `the workbook has no cell to write “${trouble.key}” in: add its column or its row`;
  const cell = addressOf(trouble);
  switch (trouble.why) {
    case 'formula':
      return `a formula gives the value of ${cell}: write the value in its place, or change by hand the cells that it comes from`;
    case 'merged':
      return `${cell} is merged with other cells: split them, or write the value by hand`;
    case 'layout':
      return `${cell} is stored in a way that cannot be changed without touching the rest: open the workbook, save it as .xlsx again and retry, or write the value by hand`;
  }
}
