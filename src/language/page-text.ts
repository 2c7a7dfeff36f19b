/** What the page says where a plan is written as text, and where the hours that are missing are looked for. */
import type { Language } from '../text/language.ts';

export interface TextPageWords {
  /** Of the field that the text is written in. */
  text: string;
  /** The keys that one would not guess. */
  keys: string;
}

const it: TextPageWords = {
  text: 'Testo del piano, in YAML',
  keys: 'F8: prossimo rilievo. Ctrl+Spazio: che cosa si può scrivere qui. Per uscire dal testo con la tastiera: Esc, poi Tab.',
};

const en: TextPageWords = {
  text: 'Text of the plan, in YAML',
  keys: 'F8: next finding. Ctrl+Space: what may be written here. To leave the text by keyboard: Esc, then Tab.',
};

export const textPageWords: Record<Language, TextPageWords> = { it, en };
