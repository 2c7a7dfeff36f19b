/** Sentences for many plans and many standards, in both languages. */
import type { Language } from '../text/language.ts';

/** Why some results do not make a whole. */
export type PartsTrouble =
  | { is: 'parts'; of: number; missing: readonly number[]; twice: readonly number[] }
  | { is: 'other-run' }
  | { is: 'incoherent'; file: string }
  | { is: 'plan-twice'; plan: string };
type Missing = Extract<PartsTrouble, { is: 'parts' }>;

interface ScaleWords {
  unreadable(file: string): string;
  /** A file that is not what `validate --format json` writes. */
  noResult(file: string): string;
  /** Parts of a run that do not make the whole. */
  parts(trouble: PartsTrouble): string;
  versions(one: string, other: string): string;
  /** A large folder of standards without an index that holds. */
  slowFolder(folder: { folder: string; files: number; stale: boolean }): string;
  indexed(folder: string, standards: number): string;
  notIndexed(folder: string): string;
}

/** The first numbers, and how many more there are. */
function few(numbers: readonly number[], others: string): string {
  const shown = numbers.slice(0, 20).join(', ');
  return numbers.length <= 20 ? shown : `${shown} ${others} ${numbers.length - 20}`;
}

const itParts = ({ of, missing, twice }: Missing) =>
  missing.length > 0
    ? `le parti sono ${of}, e ${missing.length === 1 ? 'manca la' : 'mancano le'} ${few(missing, 'e altre')}`
    : twice.length > 0
      ? `${twice.length === 1 ? 'la parte' : 'le parti'} ${few(twice, 'e altre')} ${twice.length === 1 ? 'c’è' : 'ci sono'} più di una volta`
      : 'i file non sono parti di una stessa divisione';

const it: ScaleWords = {
  unreadable: (file) => `non riesco a leggere «${file}» come JSON`,
  noResult: (file) => `«${file}» non è un risultato di «qualcheck validate --format json»`,
  parts(trouble) {
    switch (trouble.is) {
      case 'parts':
        return itParts(trouble);
      case 'other-run':
        return 'i risultati non sono parti di uno stesso controllo: l’elenco dei file, le opzioni o le norme erano diversi (rifai le parti con gli stessi)';
      case 'incoherent':
        return `la parte «${trouble.file}» non dà conto di tutti i suoi file: rifalla`;
      case 'plan-twice':
        return `il piano «${trouble.plan}» c’è più di una volta`;
    }
  },
  versions: (one, other) => `i risultati sono di versioni diverse di qualcheck: ${one} e ${other}`,
  slowFolder: ({ folder, files, stale }) =>
    stale
      ? `l’indice di «${folder}» non è aggiornato, o è guasto: leggo ${files === 1 ? 'il file' : `tutti i ${files} file`}. «qualcheck index ${folder}» lo rifà`
      : `«${folder}» ha ${files} file, e li leggo tutti: «qualcheck index ${folder}» ne fa un indice, e la prossima volta non serve`,
  indexed: (folder, standards) => `indice di «${folder}»: ${standards} ${standards === 1 ? 'norma' : 'norme'}`,
  notIndexed: (folder) => `non posso scrivere l’indice in «${folder}»`,
};

const enParts = ({ of, missing, twice }: Missing) =>
  missing.length > 0
    ? `there are ${of} parts, and ${few(missing, 'and others:')} ${missing.length === 1 ? 'is' : 'are'} missing`
    : twice.length > 0
      ? `${twice.length === 1 ? 'part' : 'parts'} ${few(twice, 'and others:')} ${twice.length === 1 ? 'is' : 'are'} there more than once`
      : 'the files are not parts of one division';

const en: ScaleWords = {
  unreadable: (file) => `cannot read “${file}” as JSON`,
  noResult: (file) => `“${file}” is no result of “qualcheck validate --format json”`,
  parts(trouble) {
    switch (trouble.is) {
      case 'parts':
        return enParts(trouble);
      case 'other-run':
        return 'the results are not parts of one run: the list of files, the options or the norms were different (make the parts again with the same)';
      case 'incoherent':
        return `the part “${trouble.file}” does not account for all of its files: make it again`;
      case 'plan-twice':
        return `the plan “${trouble.plan}” is there more than once`;
    }
  },
  versions: (one, other) => `the results come from different versions of qualcheck: ${one} and ${other}`,
  slowFolder: ({ folder, files, stale }) =>
    stale
      ? `the index of “${folder}” is out of date, or broken: reading ${files === 1 ? 'the file' : `all ${files} files`}. “qualcheck index ${folder}” makes it anew`
      : `“${folder}” has ${files} files, and all are read: “qualcheck index ${folder}” makes an index, and next time they are not`,
  indexed: (folder, standards) => `index of “${folder}”: ${standards} ${standards === 1 ? 'norm' : 'norms'}`,
  notIndexed: (folder) => `cannot write the index in “${folder}”`,
};

export const scaleWords: Record<Language, ScaleWords> = { it, en };
