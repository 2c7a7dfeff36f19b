/** Sentences for many plans and many standards, in both languages. */
import type { Language } from './words.ts';

interface ScaleWords {
  unreadable(file: string): string;
  /** A file that is not what `validate --format json` writes. */
  noResult(file: string): string;
  /** Parts of a run that do not make the whole. */
  parts(trouble: { of: number; missing: readonly number[]; twice: readonly number[] }): string;
  versions(one: string, other: string): string;
}

const it: ScaleWords = {
  unreadable: (file) => `non riesco a leggere «${file}» come JSON`,
  noResult: (file) => `«${file}» non è un risultato di «qualcheck validate --format json»`,
  parts: ({ of, missing, twice }) =>
    missing.length > 0
      ? `le parti sono ${of}, e ${missing.length === 1 ? 'manca la' : 'mancano le'} ${missing.join(', ')}`
      : twice.length > 0
        ? `${twice.length === 1 ? 'la parte' : 'le parti'} ${twice.join(', ')} ${twice.length === 1 ? 'c’è' : 'ci sono'} più di una volta`
        : 'i file non sono parti di una stessa divisione',
  versions: (one, other) => `i risultati sono di versioni diverse di qualcheck: ${one} e ${other}`,
};

const en: ScaleWords = {
  unreadable: (file) => `cannot read “${file}” as JSON`,
  noResult: (file) => `“${file}” is no result of “qualcheck validate --format json”`,
  parts: ({ of, missing, twice }) =>
    missing.length > 0
      ? `there are ${of} parts, and ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`
      : twice.length > 0
        ? `${twice.length === 1 ? 'part' : 'parts'} ${twice.join(', ')} ${twice.length === 1 ? 'is' : 'are'} there more than once`
        : 'the files are not parts of one division',
  versions: (one, other) => `the results come from different versions of qualcheck: ${one} and ${other}`,
};

export const scaleWords: Record<Language, ScaleWords> = { it, en };
