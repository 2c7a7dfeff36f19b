/** What editors show of a plan, in both languages. */
import type { Language } from '../text/language.ts';

export interface EditorWords {
  /** An item of the standard by its number. */
  item: Record<'conoscenze' | 'abilita', (number: number, code: string) => string>;
  /** The action that changes the hours. */
  suggest: string;
  /** To who runs the server by hand. */
  forEditors: string;
  /** All corrections that leave no doubt. */
  fixAll(count: number): string;
  /** There is no change of hours to make. */
  noChange: string;
  /** The plan has changed, or its editor does not take changes. */
  notApplied: string;
}

const it: EditorWords = {
  item: {
    conoscenze: (number, code) => `Conoscenza ${number} di ${code}`,
    abilita: (number, code) => `Abilità ${number} di ${code}`,
  },
  suggest: 'Rimetti a posto le ore (suggest)',
  forEditors: '«qualcheck lsp» parla con un editor, e aspetta i suoi messaggi: vedi docs/editor.md (Ctrl-C per finire)',
  fixAll: (count) => `Correggi quello che non lascia dubbi (${count})`,
  noChange: 'nessun cambiamento di ore da proporre',
  notApplied: 'il piano non è stato cambiato',
};

const en: EditorWords = {
  item: {
    conoscenze: (number, code) => `Knowledge ${number} of ${code}`,
    abilita: (number, code) => `Ability ${number} of ${code}`,
  },
  suggest: 'Mend the hours (suggest)',
  forEditors: '“qualcheck lsp” talks to an editor, and waits for its messages: see docs/editor.md (Ctrl-C to end)',
  fixAll: (count) => `Correct what leaves no doubt (${count})`,
  noChange: 'no change of hours to propose',
  notApplied: 'the plan was not changed',
};

export const editorWords: Record<Language, EditorWords> = { it, en };
