/** Sentences of `convert`, in both languages. */

import type { Language } from '../text/language.ts';
import { filesWritten } from './file-written.ts';

interface ConvertWords {
  /** A comment beside what is to be completed. */
  open: string;
  /** Neither file ends as a plan in YAML and the other as a workbook. */
  endings(from: string, to: string): string;
  /** A spreadsheet that was to be written in another form. */
  asXlsx(file: string): string;
  exists(file: string): string;
  workbookExists(file: string): string;
  /** A text that is longer than a cell holds. */
  tooLong(place: string): string;
  /** Comments have no place in a workbook. */
  comments(count: number, file: string): string;
  /** Values that have none: the first places. */
  lost(count: number, places: readonly string[]): string;
  withoutStandard(reference: string): string;
  wrote(file: string): string;
  /** What was there stays: comments, order. */
  updated(file: string): string;
  unchanged(file: string): string;
}

const it: ConvertWords = {
  open: 'da completare',
  endings: (from, to) =>
    `da «${from}» a «${to}»: «convert» porta un foglio di calcolo (.xlsx) in YAML (.yaml) o un YAML in un .xlsx, per esempio «qualcheck convert piano.xlsx -o piano.yaml»`,
  asXlsx: (file) =>
    `«${file}»: un foglio di calcolo si scrive come «.xlsx»; da lì Excel e LibreOffice lo salvano in altre forme`,
  exists: (file) => `il file «${file}» c’è già, e non è un piano che si possa aggiornare: «--force» lo riscrive`,
  wrote: (file) => filesWritten([file], 'it'),
  updated: (file) => `aggiornato: ${file} (commenti e ordine restano)`,
  unchanged: (file) => `${file} dice già lo stesso: resta com’è`,
  workbookExists: (file) => `il file «${file}» c’è già: «--force» lo riscrive`,
  tooLong: (place) => `«${place}» è un testo più lungo di quanto tenga una cella (32.767 caratteri): accorcialo`,
  comments: (count, file) =>
    `${count === 1 ? 'un commento non ha' : `${count} commenti non hanno`} posto nella cartella di lavoro: ${count === 1 ? 'resta' : 'restano'} in «${file}»`,
  lost: (count, places) =>
    `non ha posto nella cartella di lavoro: ${places.map((each) => `«${each}»`).join(', ')}${count > places.length ? ` e altri ${count - places.length}` : ''}`,
  withoutStandard: (reference) =>
    `lo standard «${reference}» non è a disposizione: accanto al piano non ci sono clausole né cifre`,
};

const en: ConvertWords = {
  open: 'to be completed',
  endings: (from, to) =>
    `from “${from}” to “${to}”: “convert” takes a spreadsheet (.xlsx) to YAML (.yaml) or YAML to a .xlsx, for example “qualcheck convert plan.xlsx -o plan.yaml”`,
  asXlsx: (file) =>
    `“${file}”: a spreadsheet is written as “.xlsx”; from there Excel and LibreOffice save it in other forms`,
  exists: (file) =>
    `the file “${file}” is there already, and is no plan that can be brought up to date: “--force” writes it anew`,
  wrote: (file) => filesWritten([file], 'en'),
  updated: (file) => `brought up to date: ${file} (comments and order stay)`,
  unchanged: (file) => `${file} says the same already: it stays as it is`,
  workbookExists: (file) => `the file “${file}” is there already: “--force” writes it anew`,
  tooLong: (place) => `“${place}” is a text longer than a cell holds (32,767 characters): shorten it`,
  comments: (count, file) =>
    `${count === 1 ? 'one comment has' : `${count} comments have`} no place in the workbook: ${count === 1 ? 'it stays' : 'they stay'} in “${file}”`,
  lost: (count, places) =>
    `no place in the workbook for ${places.map((each) => `“${each}”`).join(', ')}${count > places.length ? ` and ${count - places.length} more` : ''}`,
  withoutStandard: (reference) =>
    `the standard “${reference}” is not at hand: no clauses nor figures stand beside the plan`,
};

export const convertWords: Record<Language, ConvertWords> = { it, en };
