/** Sentences on the configuration, in both languages. */
import type { Origin } from '../format/settings.ts';
import type { Language } from '../text/language.ts';

interface ConfigWords {
  invalid(file: string): string;
  file(file: string): string;
  noFile: string;
  origin(origin: Origin, file: string): string;
  /** A place of the configuration, before what is wrong with it. */
  at(file: string, line: number, column: number): string;
}

const place = (origin: Origin, file: string) =>
  origin.is === 'file' ? `${file}:${origin.position.line}:${origin.position.column}` : '';

const it: ConfigWords = {
  invalid: (file) => `la configurazione «${file}» non si può usare`,
  file: (file) => `La configurazione in vigore, da ${file}; i percorsi partono dalla cartella di lavoro.`,
  noFile: 'La configurazione in vigore: nessun file qualcheck.yaml.',
  origin: (origin, file) =>
    ({
      default: () => 'predefinito',
      argument: () => 'argomento',
      flag: () => (origin.is === 'flag' ? origin.flag : ''),
      file: () => place(origin, file),
    })[origin.is](),
  at: (file, line, column) => `${file}:${line}:${column}`,
};

const en: ConfigWords = {
  invalid: (file) => `the configuration “${file}” cannot be used`,
  file: (file) => `The configuration in force, from ${file}; paths start from the working folder.`,
  noFile: 'The configuration in force: no file qualcheck.yaml.',
  origin: (origin, file) =>
    ({
      default: () => 'default',
      argument: () => 'argument',
      flag: () => (origin.is === 'flag' ? origin.flag : ''),
      file: () => place(origin, file),
    })[origin.is](),
  at: (file, line, column) => `${file}:${line}:${column}`,
};

export const configWords: Record<Language, ConfigWords> = { it, en };
