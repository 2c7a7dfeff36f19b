/** The words of one language: the other is never loaded. */
import type { Language } from '../text/language.ts';
import type { RepairWords } from './repair.ts';
import type { Words } from './words.ts';

export async function loadWords(language: Language): Promise<Words> {
  return language === 'en' ? (await import('./en.ts')).en : (await import('./it.ts')).it;
}

export async function loadRepairWords(language: Language): Promise<RepairWords> {
  return language === 'en' ? (await import('./repair-en.ts')).repairEn : (await import('./repair-it.ts')).repairIt;
}
