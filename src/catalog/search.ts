/** Looking things up: by code, by id, by words. */
import MiniSearch from 'minisearch';
import { fold, nearestWord } from '../nearest.ts';
import type { CatalogEntry } from './entry.ts';

/** Something that can be shown. */
export interface Hit {
  kind: 'standard' | 'uf' | 'kc' | 'code';
  /** Id of the standard it belongs to. */
  standard: string;
  /** Code of the unit, or classification code; the id itself for a standard. */
  code: string;
  name: string;
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
    for (const { codice, denominazione } of entry.codes) {
      if (fold(codice) === wanted) hits.push({ kind: 'code', standard: entry.id, code: codice, name: denominazione });
    }
    return hits;
  });
}

function standardHit({ id, denominazione }: CatalogEntry): Hit {
  return { kind: 'standard', standard: id, code: id, name: denominazione };
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
    for (const { codice, denominazione } of entry.codes) {
      hits.push({ kind: 'code', standard: entry.id, code: codice, name: denominazione, id: hits.length, texts: '' });
    }
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
    const { kind, standard, code, name } = hits[id as number] as Hit;
    return { kind, standard, code, name };
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
    ...classified.map(({ codice }) => codice),
  ]);
  return nearestWord(query, [...codes, ...rules]);
}
