/** Sentences on where reports go, in both languages. */
import type { WriteTrouble } from '../format/trouble.ts';
import type { Language } from '../text/language.ts';
import { filesWritten } from './file-written.ts';

/** Formats and files of the command line that do not pair. */
export type OutputTrouble =
  | { is: 'no-format'; file: string }
  | { is: 'two-on-screen' }
  | { is: 'same-file'; file: string };

interface OutputWords {
  /** Formats and files that do not go together. */
  pairing(trouble: OutputTrouble): string;
  unwritable(file: string, why: WriteTrouble): string;
  written(files: readonly string[]): string;
  /** The schema of a file for an editor stands beside a file of text. */
  schemaOfWhat: string;
  /** A schema that was there already. */
  schemaKept(file: string): string;
}

const it: OutputWords = {
  pairing: (trouble) =>
    ({
      'no-format': (file: string) =>
        `«--output ${file}»: prima scrivi il formato a cui serve, per esempio «--format json --output ${file}»`,
      'two-on-screen': () => 'un solo formato può andare sullo schermo: dai agli altri un file con «--output <file>»',
      'same-file': (file: string) => `due formati nello stesso file «${file}»: dai a ciascuno il suo`,
    })[trouble.is]('file' in trouble ? trouble.file : ''),
  unwritable: (file, why) =>
    ({
      missing: `non posso scrivere «${file}»: la sua cartella non c’è e non si può creare (dove dovrebbe stare c’è un file?)`,
      directory: `non posso scrivere «${file}»: è una cartella, previsto un file`,
      denied: `non posso scrivere «${file}»: permesso negato`,
      full: `non posso scrivere «${file}»: il disco è pieno`,
      'in-use': `non posso scrivere «${file}»: è un file che ho letto in questo controllo, e lo perderesti`,
      'link-outside': `non posso scrivere «${file}»: è un collegamento a un file di un’altra cartella (nomina quel file)`,
      'no-name': `non posso scrivere «${file}»: Windows non ammette questo nome (è di un dispositivo, finisce con un punto o uno spazio, o ha un segno come «:»): scegline un altro`,
      loop: `non posso scrivere «${file}»: il percorso gira in tondo, un collegamento porta a sé stesso`,
      'long-name': `non posso scrivere «${file}»: il nome è troppo lungo`,
      busy: `non posso scrivere «${file}»: troppi file aperti, riprova`,
      other: `non posso scrivere «${file}»`,
    })[why],
  written: (files) => filesWritten(files, 'it'),
  schemaOfWhat: '«--schema» scrive lo schema accanto a un file YAML: di’ quale con «-o»',
  schemaKept: (file) => `«${file}» c’è già e resta com’è: «--force» lo riscrive`,
};

const en: OutputWords = {
  pairing: (trouble) =>
    ({
      'no-format': (file: string) =>
        `“--output ${file}”: write the format it is for before it, as in “--format json --output ${file}”`,
      'two-on-screen': () => 'only one format can go to the screen: give the others a file with “--output <file>”',
      'same-file': (file: string) => `two formats to the same file “${file}”: give each its own`,
    })[trouble.is]('file' in trouble ? trouble.file : ''),
  unwritable: (file, why) =>
    ({
      missing: `cannot write “${file}”: its folder is not there and cannot be made (is there a file in its place?)`,
      directory: `cannot write “${file}”: it is a folder, expected a file`,
      denied: `cannot write “${file}”: permission denied`,
      full: `cannot write “${file}”: the disk is full`,
      'in-use': `cannot write “${file}”: this run has read that file, and you would lose it`,
      'link-outside': `cannot write “${file}”: it is a link to a file of another folder (name that file)`,
      'no-name': `cannot write “${file}”: Windows has no such name (it is that of a device, ends with a dot or a blank, or has a sign such as “:”): choose another`,
      loop: `cannot write “${file}”: the path goes round in circles, a link leads to itself`,
      'long-name': `cannot write “${file}”: the name is too long`,
      busy: `cannot write “${file}”: too many open files, try again`,
      other: `cannot write “${file}”`,
    })[why],
  written: (files) => filesWritten(files, 'en'),
  schemaOfWhat: '“--schema” writes the schema beside a YAML file: say which with “-o”',
  schemaKept: (file) => `“${file}” is there already and stays as it is: “--force” writes it anew`,
};

export const outputWords: Record<Language, OutputWords> = { it, en };
