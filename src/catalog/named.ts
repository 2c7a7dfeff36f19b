/** Standards by words of their id, name or Region, as people ask for them. */
import { fold } from '../text/nearest.ts';
import type { Catalog } from './catalog.ts';

/** The ids of the standards that have all the words; none for what is written as an id. */
export async function standardsNamed(reference: string, catalog: Catalog): Promise<string[]> {
  if (reference.includes('/')) return [];
  const wanted = wordsOf(reference);
  const entries = (await catalog.entries()).filter(({ kind }) => kind !== 'scheda' && kind !== 'avviso');
  return entries
    .filter(({ id, regione, denominazione }) => {
      const own = wordsOf(`${id} ${regione} ${denominazione}`);
      return wanted.length > 0 && wanted.every((word) => own.some((each) => each.startsWith(word)));
    })
    .map(({ id }) => id);
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\d]+/gu) ?? [];
}
