/** Looking things up by words. */
import MiniSearch from 'minisearch';
import type { CatalogEntry } from './entry.ts';
import { wordsIn } from './index-format.ts';
import { codeHit, type Hit, standardHit, unitHit } from './search.ts';

/** Words that say nothing of what is looked for. */
const STOP_WORDS = new Set(
  'a al alla con da dal dalla dei del della delle di e ed gli i il in l la le lo nel per su un una via'.split(' '),
);

/** Words in the names and in the abilities and knowledge, accents and case aside; best first. */
export function searchWords(query: string, entries: readonly CatalogEntry[]): Hit[] {
  const hits: (Hit & { id: number; texts: string })[] = [];
  for (const entry of entries) {
    hits.push({ ...standardHit(entry), id: hits.length, texts: '' });
    for (const unit of entry.units)
      hits.push({ ...unitHit(entry, unit), id: hits.length, texts: unit.texts.join(' ') });
    for (const code of entry.codes)
      hits.push({ ...codeHit(entry, code), id: hits.length, texts: code.texts.join(' ') });
  }
  const index = new MiniSearch<(typeof hits)[number]>({
    fields: ['name', 'texts'],
    tokenize: wordsIn,
    processTerm: (term) => (STOP_WORDS.has(term) ? null : term),
    searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { name: 4 } },
  });
  index.addAll(hits);
  return index.search(query).map(({ id }) => {
    const { texts: _texts, id: _id, ...hit } = hits[id as number] as (typeof hits)[number];
    return hit;
  });
}
