/** The words of one language: the other is never loaded. */
import type { Language } from '../text/language.ts';
import type { RepairWords } from './repair.ts';
import type { Words } from './words.ts';

const WORDS: Record<Language, () => Promise<Words>> = {
  it: async () => (await import('./it.ts')).it,
  en: async () => (await import('./en.ts')).en,
};

const REPAIR_WORDS: Record<Language, () => Promise<RepairWords>> = {
  it: async () => (await import('./repair-it.ts')).repairIt,
  en: async () => (await import('./repair-en.ts')).repairEn,
};

export function loadWords(language: Language): Promise<Words> {
  return WORDS[language]();
}

export function loadRepairWords(language: Language): Promise<RepairWords> {
  return REPAIR_WORDS[language]();
}
