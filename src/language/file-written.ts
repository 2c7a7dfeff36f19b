/** What is said of files that were written, in both languages. */
import { isRefusedByWindows } from '../text/file-name.ts';
import type { Language } from '../text/language.ts';

const WORDS = {
  it: { written: 'scritto', refused: 'un nome che Windows non ammette: là questo file non si apre' },
  en: { written: 'written', refused: 'a name that Windows does not have: this file cannot be opened there' },
};

/** Files by name, each with a word where Windows could not open it: who writes here may send it there. */
export function filesWritten(files: readonly string[], language: Language): string {
  const { written, refused } = WORDS[language];
  return `${written}: ${files.map((file) => (isRefusedByWindows(file) ? `${file} (${refused})` : file)).join(', ')}`;
}
