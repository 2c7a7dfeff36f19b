/** Looking things up by code and by id. */
import { fold } from '../text/nearest.ts';
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

export function standardHit({ id, kind, denominazione }: CatalogEntry): Hit {
  const hit = kind === 'scheda' ? 'card' : kind === 'avviso' ? 'avviso' : 'standard';
  return { kind: hit, standard: id, code: id, name: denominazione };
}

export function codeHit({ id }: CatalogEntry, { list, codice, denominazione }: CatalogEntry['codes'][number]): Hit {
  return { kind: 'code', list, standard: id, code: codice, name: denominazione };
}

export function unitHit({ id }: CatalogEntry, { kind, codice, denominazione }: CatalogEntry['units'][number]): Hit {
  return { kind, standard: id, code: codice, name: denominazione };
}
