/** The standards that one can begin from, by words, Region and level. */
import type { Catalog } from '../../catalog/catalog.ts';
import type { CatalogEntry } from '../../catalog/entry.ts';
import { findExact } from '../../catalog/search.ts';
import { searchWords } from '../../catalog/word-search.ts';

export interface Asked {
  words: string;
  region: string;
  level: string;
}

/** Best first; in the order of the catalogue where no words are asked. */
export async function standardsFor({ words, region, level }: Asked, catalog: Catalog): Promise<CatalogEntry[]> {
  const all = await standards(catalog);
  const wanted = all.filter(
    ({ regione, eqf }) => (region === '' || regione === region) && (level === '' || String(eqf) === level),
  );
  if (words.trim() === '') return wanted;
  const exact = findExact(words, wanted);
  const hits = exact.length > 0 ? exact : searchWords(words, wanted);
  const ids = [...new Set(hits.map(({ standard }) => standard))];
  return ids.flatMap((id) => wanted.find((entry) => entry.id === id) ?? []);
}

export async function standards(catalog: Catalog): Promise<CatalogEntry[]> {
  return (await catalog.entries()).filter(({ kind }) => kind !== 'scheda' && kind !== 'avviso');
}
