/** What the page says of files that go out and of drafts that it keeps, in both languages. */
import type { Language } from '../text/language.ts';

export interface PageOutWords {
  saved(file: string): string;
  cannotSave(why: string): string;
  workbook: string;
  workbookSaved(file: string, lost: number): string;
  noWorkbook: Record<'format' | 'too-long', string>;
  report: string;
  print: string;
  course: string;
  noCourse: string;
  close: string;
}

const it: PageOutWords = {
  saved: (file) => `Salvato: ${file}`,
  cannotSave: (why) => `Il file non si è potuto salvare: ${why}`,
  workbook: 'Foglio di lavoro .xlsx',
  workbookSaved: (file, lost) =>
    lost === 0
      ? `Salvato: ${file}`
      : `Salvato: ${file}. Nel foglio non hanno posto ${lost === 1 ? 'una chiave' : `${lost} chiavi`} del piano: restano nel YAML`,
  noWorkbook: {
    format: 'Il piano non segue il formato: correggi prima i rilievi, poi scrivi il foglio di lavoro',
    'too-long': 'Una parte del piano è troppo lunga per la cella di un foglio di lavoro',
  },
  report: 'Rapporto .html',
  print: 'Stampa il rapporto',
  course: 'Stampa il documento del corso',
  noCourse: 'Il piano non segue il formato: correggi prima i rilievi, poi stampa il documento',
  close: 'Chiudi il piano',
};

const en: PageOutWords = {
  saved: (file) => `Saved: ${file}`,
  cannotSave: (why) => `The file could not be saved: ${why}`,
  workbook: 'Workbook .xlsx',
  workbookSaved: (file, lost) =>
    lost === 0
      ? `Saved: ${file}`
      : `Saved: ${file}. ${lost === 1 ? 'One key' : `${lost} keys`} of the plan have no place in a workbook: they stay in the YAML`,
  noWorkbook: {
    format: 'The plan does not follow the format: mend the findings first, then write the workbook',
    'too-long': 'A part of the plan is too long for the cell of a workbook',
  },
  report: 'Report .html',
  print: 'Print the report',
  course: 'Print the document of the course',
  noCourse: 'The plan does not follow the format: mend the findings first, then print the document',
  close: 'Close the plan',
};

export const pageOutWords: Record<Language, PageOutWords> = { it, en };
