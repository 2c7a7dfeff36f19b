/** A plan from a file that a person chose: a text, or a workbook. */
import { MAX_BYTES } from '../../format/too-large.ts';
import { pageWords } from '../../language/page.ts';
import type { Language } from '../../text/language.ts';

type Opened = { file: string; text: string; isSaved: boolean } | { trouble: string };

export async function openFile(file: File, language: Language): Promise<Opened> {
  const { trouble } = pageWords[language];
  if (file.size > MAX_BYTES) return { trouble: trouble.tooLarge(file.name) };
  const bytes = await file.arrayBuffer();
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { file: file.name, text, isSaved: true };
  } catch {
    return { trouble: trouble.notText(file.name) };
  }
}
