/** Sentences of `init`, in both languages. The plan that it writes is in Italian. */
import type { Language } from '../text/language.ts';

export interface InitWords {
  unknownStandard(reference: string, suggestion: string | undefined): string;
  badHours(value: string): string;
  exists(file: string): string;
  /** No hours can keep all the limits. */
  noHours: string;
  /** The sample does not pass: why not follows. */
  doesNotPass: string;
  wrote(file: string): string;
}

const it: InitWords = {
  unknownStandard: (reference, suggestion) =>
    `standard «${reference}» sconosciuto: ${suggestion === undefined ? '«qualcheck list» elenca gli standard' : `intendevi «${suggestion}»?`}`,
  badHours: (value) => `--ore vuole un numero di ore, per esempio 640: trovato «${value}»`,
  exists: (file) => `il file «${file}» c’è già: «--force» lo riscrive`,
  noHours: 'nessuna durata rispetta tutti i limiti',
  doesNotPass: 'il piano scritto non è conforme per queste ragioni',
  wrote: (file) => `scritto: ${file}`,
};

const en: InitWords = {
  unknownStandard: (reference, suggestion) =>
    `standard “${reference}” unknown: ${suggestion === undefined ? '“qualcheck list” lists the standards' : `did you mean “${suggestion}”?`}`,
  badHours: (value) => `--ore wants a number of hours, such as 640: found “${value}”`,
  exists: (file) => `the file “${file}” is there already: “--force” writes it anew`,
  noHours: 'no hours meet all the limits',
  doesNotPass: 'the plan written does not pass for these reasons',
  wrote: (file) => `written: ${file}`,
};

export const initWords: Record<Language, InitWords> = { it, en };
