/** Sentences of `init`, in both languages; those that stand in the plan are in `skeleton.ts`. */

import type { Language } from '../text/language.ts';
import { filesWritten } from './file-written.ts';

export interface InitWords {
  unknownStandard(reference: string, suggestion: string | undefined): string;
  /** Words that several standards have. */
  severalStandards(named: string, ids: readonly string[]): string;
  badHours(value: string): string;
  exists(file: string): string;
  /** The plan does not follow its format: why is said before. */
  noWorkbook: string;
  /** Knowledge and abilities, each a row of the workbook. */
  tooManyItems(count: number, most: number): string;
  /** No hours can keep all the limits. */
  noHours: string;
  /** The sample does not pass: why not follows. */
  doesNotPass: string;
  wrote(file: string): string;
  whichStandard: string;
  templateTakesNone(reference: string): string;
  /** What to do with the template of a standard. */
  fillIn(file: string): string;
}

const it: InitWords = {
  unknownStandard: (reference, suggestion) =>
    `standard «${reference}» sconosciuto: ${suggestion === undefined ? '«qualcheck list» elenca gli standard' : `intendevi «${suggestion}»?`}`,
  severalStandards: (named, ids) => `«${named}» indica più standard, scegline uno: ${ids.join(', ')}`,
  badHours: (value) => `--ore vuole un numero di ore, per esempio 640: trovato «${value}»`,
  tooManyItems: (count, most) =>
    `lo standard ha ${count} conoscenze e abilità, troppe righe per un foglio di calcolo (al massimo ${most}): scrivi il piano in un file .yaml`,
  noWorkbook:
    'il piano non segue il formato, e un foglio di calcolo non lo terrebbe: controlla lo standard, o scrivi il piano in un file .yaml',
  exists: (file) => `il file «${file}» c’è già: «--force» lo riscrive`,
  noHours: 'nessuna durata rispetta tutti i limiti',
  doesNotPass: 'il piano scritto non è conforme per queste ragioni',
  wrote: (file) => filesWritten([file], 'it'),
  whichStandard:
    'di quale standard? «qualcheck list» li elenca; «qualcheck init --standard» scrive il modello di uno nuovo',
  templateTakesNone: (reference) => `«--standard» scrive un modello vuoto: togli «${reference}», o togli «--standard»`,
  fillIn: (file) => `sostituisci gli esempi; «qualcheck check-standards ${file}» dice che cosa resta`,
};

const en: InitWords = {
  unknownStandard: (reference, suggestion) =>
    `standard “${reference}” unknown: ${suggestion === undefined ? '“qualcheck list” lists the standards' : `did you mean “${suggestion}”?`}`,
  severalStandards: (named, ids) => `“${named}” names several standards, choose one: ${ids.join(', ')}`,
  badHours: (value) => `--ore wants a number of hours, such as 640: found “${value}”`,
  tooManyItems: (count, most) =>
    `the standard has ${count} items of knowledge and abilities, too many rows for a spreadsheet (at most ${most}): write the plan to a .yaml file`,
  noWorkbook:
    'the plan does not follow its format, and a spreadsheet would not hold it: check the standard, or write the plan to a .yaml file',
  exists: (file) => `the file “${file}” is there already: “--force” writes it anew`,
  noHours: 'no hours meet all the limits',
  doesNotPass: 'the plan written does not pass for these reasons',
  wrote: (file) => filesWritten([file], 'en'),
  whichStandard:
    'which standard? “qualcheck list” lists them; “qualcheck init --standard” writes the template of a new one',
  templateTakesNone: (reference) => `“--standard” writes an empty template: take away “${reference}”, or “--standard”`,
  fillIn: (file) => `replace the examples; “qualcheck check-standards ${file}” says what is left`,
};

export const initWords: Record<Language, InitWords> = { it, en };
