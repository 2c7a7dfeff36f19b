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
  closeUnsaved: string;
  drafts: string;
  draftsNote: string;
  when(at: Date): string;
  remove: string;
  removeUnsaved(title: string): string;
  /** Of a draft that another window has changed, or cannot be kept. */
  told: Record<'copied' | 'elsewhere' | 'no-room', string>;
  replaceUnsaved: string;
  /** Written beside what is to be completed. */
  open: string;
  encoding(file: string): string;
  badWorkbook(file: string, count: number, first: string): string;
  /** Of several files that were dropped. */
  onlyOne: string;
  noText(file: string): string;
}

const moment = (locale: string) => (at: Date) => at.toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });

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
  closeUnsaved: 'Il piano non è salvato in un file: se lo chiudi, la copia che tiene il browser si perde. Chiuderlo?',
  drafts: 'Piani lasciati a metà',
  draftsNote: 'Li tiene questo browser, su questo computer, finché non li chiudi o li elimini.',
  when: moment('it'),
  remove: 'Elimina',
  removeUnsaved: (title) => `«${title}» non è salvato in un file: eliminarlo per sempre?`,
  told: {
    copied:
      'Questo piano è stato cambiato anche in un’altra finestra: qui continui in una copia, e restano tutti e due.',
    elsewhere: 'Questo piano è stato appena cambiato in un’altra finestra: quello che cambi qui andrà in una copia.',
    'no-room': 'Il browser non tiene una copia del piano: salvalo spesso in un file.',
  },
  replaceUnsaved: 'Il piano aperto non è salvato, e il browser non ne tiene una copia. Lasciarlo?',
  open: 'da completare',
  encoding: (file) =>
    `«${file}» non è scritto in UTF-8: in Blocco note scegli «Salva con nome», codifica UTF-8, e aprilo di nuovo.`,
  badWorkbook: (file, count, first) =>
    `«${file}» non si legge come piano${count > 1 ? ` (${count} rilievi)` : ''}: ${first}`,
  onlyOne: 'Un piano alla volta: trascina un file solo.',
  noText: (file) => `«${file}» non si può portare in testo senza perdere qualcosa: usa «qualcheck convert».`,
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
  closeUnsaved: 'The plan is not saved to a file: if you close it, the copy that the browser keeps is lost. Close it?',
  drafts: 'Plans left half done',
  draftsNote: 'This browser keeps them, on this computer, until you close or delete them.',
  when: moment('en-GB'),
  remove: 'Delete',
  removeUnsaved: (title) => `“${title}” is not saved to a file: delete it for ever?`,
  told: {
    copied: 'This plan was changed in another window too: here you go on in a copy, and both stay.',
    elsewhere: 'This plan has just been changed in another window: what you change here will go into a copy.',
    'no-room': 'The browser keeps no copy of the plan: save it to a file often.',
  },
  replaceUnsaved: 'The plan on the desk is not saved, and the browser keeps no copy of it. Leave it?',
  open: 'to be completed',
  encoding: (file) =>
    `“${file}” is not written in UTF-8: in Notepad choose “Save as”, encoding UTF-8, and open it again.`,
  badWorkbook: (file, count, first) =>
    `“${file}” cannot be read as a plan${count > 1 ? ` (${count} findings)` : ''}: ${first}`,
  onlyOne: 'One plan at a time: drop a single file.',
  noText: (file) => `“${file}” cannot be turned into text without losing something: use “qualcheck convert”.`,
};

export const pageOutWords: Record<Language, PageOutWords> = { it, en };
