/** A folder of the user's standards, read whole or through its index: what the catalogue asks of either. */
import type { CatalogEntry } from './entry.ts';
import type { Norm } from './kinds.ts';

export interface Folder {
  /** A norm by id. `elsewhere`: there is one outside the folder, and that an index does not list it is answer enough. */
  find(id: string, elsewhere?: boolean): Promise<Norm | undefined>;
  /** Entries among which are all that answer exactly to an id, a name or a code. */
  exact(query: string): Promise<CatalogEntry[]>;
  /** Entries among which are those that answer best to some words. */
  worded(query: string): Promise<CatalogEntry[]>;
  /** All entries, their units and codes perhaps left out. */
  summaries(): Promise<CatalogEntry[]>;
  entries(): Promise<CatalogEntry[]>;
  /** Sees that no file has changed: what was found is true, but what was not found may have come since. */
  check(): Promise<void>;
  /** All ids and codes, for «intendevi …?». */
  codes(): Promise<string[]>;
}

/** A folder that is all in memory. */
export function wholeFolder(
  norms: ReadonlyMap<string, Norm>,
  entryOf: (norm: Norm) => CatalogEntry,
  codesOf: (entries: readonly CatalogEntry[]) => string[],
): Folder {
  let known: CatalogEntry[] | undefined;
  const entries = async () => {
    known ??= [...norms.values()].map(entryOf);
    return known;
  };
  return {
    find: async (id) => norms.get(id),
    exact: entries,
    worded: entries,
    summaries: entries,
    entries,
    check: async () => {},
    codes: async () => codesOf(await entries()),
  };
}
