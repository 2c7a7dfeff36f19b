/** What only a person can tell: a check that a page gives rise to, in the order in which they are listed. Pure. */
import type { InLanguages } from '../../text/language.ts';
import type { Draft, Tree } from '../draft.ts';

export interface ByHand {
  id: string;
  /** Where the page says it: a field, or a sentence of a text; absent when this page does not. */
  source(draft: Draft): Tree | undefined;
  look: InLanguages | ((draft: Draft) => InLanguages);
}

/** The words of a text that a pattern finds, as they are written. */
export function quoted(draft: Draft, key: string, find: RegExp): Tree | undefined {
  const frase = find.exec(draft.get<string>(`testi.${key}.testo`) ?? '')?.[0];
  return frase === undefined ? undefined : { da: key, frase };
}

/** The first of some texts in which a pattern finds its words. */
export function quotedIn(draft: Draft, keys: readonly string[], find: RegExp): Tree | undefined {
  for (const key of keys) {
    const found = quoted(draft, key, find);
    if (found !== undefined) return found;
  }
  return undefined;
}

export const unitsOf = (draft: Draft): Tree[] => draft.get<Tree[]>('unita_formative') ?? [];

/** Codes of the units that have something, and the field that says it. */
export function inUnits(draft: Draft, has: (unit: Tree) => boolean, campo: string | undefined): Tree | undefined {
  const unita = unitsOf(draft)
    .filter(has)
    .map(({ codice }) => codice);
  return unita.length === 0 || campo === undefined ? undefined : { unita, campo };
}

/** Adds the checks of a list that this page gives rise to. */
export function addChecks(draft: Draft, checks: readonly ByHand[]): void {
  for (const { id, source, look } of checks) {
    const from = source(draft);
    if (from === undefined) continue;
    const guardare = typeof look === 'function' ? look(draft) : look;
    draft.push('da_verificare', { id, ...from, guardare });
  }
}
