/** What a person chose once and finds again: the language. Where a browser keeps nothing, what the page was made with. */
import { LANGUAGES, type Language } from '../text/language.ts';

const KEY = 'qualcheck:lingua';

export function firstLanguage(): Language {
  const made = document.documentElement.lang;
  const known = (word: string | null) => LANGUAGES.find((each) => each === word);
  return known(kept()) ?? known(made) ?? 'it';
}

export function keepLanguage(language: Language): void {
  document.documentElement.lang = language;
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // It is asked again next time.
  }
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
