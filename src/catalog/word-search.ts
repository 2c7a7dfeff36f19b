/** Looking things up by words. */
import { distance } from 'fastest-levenshtein';
import MiniSearch from 'minisearch';
import type { CatalogEntry } from './entry.ts';
import { codeHit, type Hit, standardHit, unitHit } from './search.ts';
import { LEAST_FUZZY, wordsIn } from './spelling.ts';

/** Words that say nothing of what is looked for. */
const STOP_WORDS = new Set(
  'a al alla con da dal dalla dei del della delle di e ed gli i il in l la le lo nel per su un una via'.split(' '),
);

/** Standards whose words are weighed one by one; where there are more, those that hold the words looked for. */
const WEIGHED = 500;
/** Of those, as many as are weighed. */
const BEST = 100;
/** Letters that may differ in a word that is not there as it is written. */
const SLIPS = 0.2;

/** Words in the names and in the abilities and knowledge, accents and case aside; best first. */
export function searchWords(query: string, entries: readonly CatalogEntry[]): Hit[] {
  const hits: (Hit & { id: number; texts: string })[] = [];
  for (const entry of entries.length <= WEIGHED ? entries : bestFor(wordsIn(query), entries)) {
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
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length < LEAST_FUZZY ? false : SLIPS),
      combineWith: 'AND',
      boost: { name: 4 },
    },
  });
  index.addAll(hits);
  return index.search(query).map(({ id }) => {
    const { texts: _texts, id: _id, ...hit } = hits[id as number] as (typeof hits)[number];
    return hit;
  });
}

/** Those that hold all the words, or words that begin with them, or nearly: first those that hold them as written. */
function bestFor(words: readonly string[], entries: readonly CatalogEntry[]): CatalogEntry[] {
  const holders = new Map<string, Set<CatalogEntry>>();
  for (const entry of entries) {
    for (const word of wordsOf(entry)) holders.set(word, (holders.get(word) ?? new Set()).add(entry));
  }
  const terms = [...holders.keys()];
  let scores: Map<CatalogEntry, number> | undefined;
  for (const word of words) {
    const begun = terms.filter((term) => term.startsWith(word));
    const isNear = (term: string) =>
      word.length >= LEAST_FUZZY && distance(term, word) <= Math.round(word.length * SLIPS);
    const found = new Map<CatalogEntry, number>();
    for (const term of begun.length > 0 ? begun : terms.filter(isNear)) {
      for (const entry of holders.get(term) ?? [])
        found.set(entry, Math.max(found.get(entry) ?? 0, term === word ? 2 : 1));
    }
    // The few words that are in no text («di», «per») say nothing against a standard that holds the others.
    if (found.size === 0 && words.length > 1 && word.length <= 3) continue;
    const before = scores;
    const both = [...found].flatMap(([entry, score]): [CatalogEntry, number][] => {
      const sofar = before === undefined ? 0 : before.get(entry);
      return sofar === undefined ? [] : [[entry, score + sofar]];
    });
    scores = new Map(both);
  }
  const sorted = [...(scores ?? [])].sort((a, b) => b[1] - a[1]).slice(0, BEST);
  return sorted.map(([entry]) => entry);
}

function wordsOf({ denominazione, units, codes }: CatalogEntry): Set<string> {
  const texts = [...units, ...codes].flatMap((each) => [each.denominazione, ...each.texts]);
  return new Set(wordsIn([denominazione, ...texts].join(' ')));
}
