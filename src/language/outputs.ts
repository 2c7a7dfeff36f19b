/** Sentences on where reports go, in both languages. */
import type { WriteTrouble } from '../format/trouble.ts';
import type { Language } from '../text/language.ts';

/** Formats and files of the command line that do not pair. */
export type OutputTrouble =
  | { is: 'no-format'; file: string }
  | { is: 'no-file' }
  | { is: 'two-on-screen' }
  | { is: 'same-file'; file: string };

interface OutputWords {
  /** Formats and files that do not go together. */
  pairing(trouble: OutputTrouble): string;
  unwritable(file: string, why: WriteTrouble): string;
  written(files: readonly string[]): string;
}

const it: OutputWords = {
  pairing: (trouble) =>
    ({
      'no-format': (file: string) =>
        `«--output ${file}»: prima scrivi il formato a cui serve, per esempio «--format json --output ${file}»`,
      'no-file': () => '«--output» vuole il nome di un file, e qui è vuoto',
      'two-on-screen': () => 'un solo formato può andare sullo schermo: dai agli altri un file con «--output <file>»',
      'same-file': (file: string) => `due formati nello stesso file «${file}»: dai a ciascuno il suo`,
    })[trouble.is]('file' in trouble ? trouble.file : ''),
  unwritable: (file, why) =>
    ({
      missing: `non posso scrivere «${file}»: la sua cartella non esiste`,
      directory: `non posso scrivere «${file}»: è una cartella, previsto un file`,
      denied: `non posso scrivere «${file}»: permesso negato`,
      full: `non posso scrivere «${file}»: il disco è pieno`,
      other: `non posso scrivere «${file}»`,
    })[why],
  written: (files) => `scritto: ${files.join(', ')}`,
};

const en: OutputWords = {
  pairing: (trouble) =>
    ({
      'no-format': (file: string) =>
        `“--output ${file}”: write the format it is for before it, as in “--format json --output ${file}”`,
      'no-file': () => '“--output” wants the name of a file, and here it is empty',
      'two-on-screen': () => 'only one format can go to the screen: give the others a file with “--output <file>”',
      'same-file': (file: string) => `two formats to the same file “${file}”: give each its own`,
    })[trouble.is]('file' in trouble ? trouble.file : ''),
  unwritable: (file, why) =>
    ({
      missing: `cannot write “${file}”: its folder does not exist`,
      directory: `cannot write “${file}”: it is a folder, expected a file`,
      denied: `cannot write “${file}”: permission denied`,
      full: `cannot write “${file}”: the disk is full`,
      other: `cannot write “${file}”`,
    })[why],
  written: (files) => `written: ${files.join(', ')}`,
};

export const outputWords: Record<Language, OutputWords> = { it, en };
