/** Looking things up: by code, by id, by words. */
import MiniSearch from 'minisearch';
import { fold, nearestWord } from '../nearest.ts';
import type { CatalogEntry, CodeList } from './entry.ts';

/** Something that can be shown. */
export interface Hit {
  kind: 'standard' | 'card' | 'avviso' | 'uf' | 'kc' | 'code';
  /** Id of the standard it belongs to. */
  standard: string;
  /** Code of the unit, or classification code; the id itself for a standard. */
  code: string;
  name: string;
  /** Of a classification code: which classification. */
  list?: CodeList;
}

/** What answers exactly to an id or a code, case aside. One code may live in several standards. */
export function findExact(query: string, entries: readonly CatalogEntry[]): Hit[] {
  const wanted = fold(query.trim());
  return entries.flatMap((entry): Hit[] => {
    const hits: Hit[] = [];
    if (fold(entry.id) === wanted || fold(entry.denominazione) === wanted) hits.push(standardHit(entry));
    for (const unit of entry.units) {
      if ([unit.codice, ...unit.alias].some((code) => fold(code) === wanted)) hits.push(unitHit(entry, unit));
    }
    for (const classified of entry.codes) {
      const { codice, alias } = classified;
      if ([codice, ...alias].some((code) => fold(code) === wanted)) hits.push(codeHit(entry, classified));
    }
    return hits;
  });
}

function standardHit({ id, kind, denominazione }: CatalogEntry): Hit {
  const hit = kind === 'scheda' ? 'card' : kind === 'avviso' ? 'avviso' : 'standard';
  return { kind: hit, standard: id, code: id, name: denominazione };
}

function codeHit({ id }: CatalogEntry, { list, codice, denominazione }: CatalogEntry['codes'][number]): Hit {
  return { kind: 'code', list, standard: id, code: codice, name: denominazione };
}

function unitHit({ id }: CatalogEntry, { kind, codice, denominazione }: CatalogEntry['units'][number]): Hit {
  return { kind, standard: id, code: codice, name: denominazione };
}

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
    tokenize: (text) =>
      fold(text)
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean),
    processTerm: (term) => (STOP_WORDS.has(term) ? null : term),
    searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { name: 4 } },
  });
  index.addAll(hits);
  return index.search(query).map(({ id }) => {
    const { texts: _texts, id: _id, ...hit } = hits[id as number] as (typeof hits)[number];
    return hit;
  });
}

/** The id or code that was probably meant. */
export function nearestCode(
  query: string,
  entries: readonly CatalogEntry[],
  rules: readonly string[],
): string | undefined {
  const codes = entries.flatMap(({ id, units, codes: classified }) => [
    id,
    ...units.flatMap(({ codice, alias }) => [codice, ...alias]),
    ...classified.flatMap(({ codice, alias }) => [codice, ...alias]),
  ]);
  return nearestWord(query, [...codes, ...rules]);
}
