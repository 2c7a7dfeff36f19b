/** Why `suggest` does not write into a workbook: apart from the rest of its words, which a browser loads. */
import { addressOf } from '../format/problem.ts';
import type { CellTrouble } from '../format/trouble.ts';
import type { Language } from '../text/language.ts';

interface WorkbookEditWords {
  cannotEdit(file: string, trouble: CellTrouble): string;
  /** `--completa` was asked for. */
  completeInYaml(file: string): string;
}

export const workbookEditWords: Record<Language, WorkbookEditWords> = {
  it: {
    cannotEdit: (file, trouble) => `«${file}» resta com’è: ${cellTroubleIt(trouble)}`,
    completeInYaml: (file) =>
      `«--completa» scrive nel testo di un piano in YAML: porta prima «${file}» in YAML con «qualcheck convert»`,
  },
  en: {
    cannotEdit: (file, trouble) => `“${file}” stays as it is: ${cellTroubleEn(trouble)}`,
    completeInYaml: (file) =>
      `“--completa” writes into the text of a plan in YAML: take “${file}” to YAML first, with “qualcheck convert”`,
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
