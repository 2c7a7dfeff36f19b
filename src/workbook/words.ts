/** The words of the layout in every language: what lacks one does not compile. */
import { workbookWords } from '../language/workbook.ts';
import type { Language } from '../text/language.ts';
import type { LayoutWords } from './layout.ts';

export const LAYOUT_WORDS: Record<Language, LayoutWords> = workbookWords;
