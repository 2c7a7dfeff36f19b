/** What every part of the page has at hand: the norms, the words of the language that was chosen, the desk. */
import { createContext } from 'preact';
import { useContext, useEffect, useReducer, useState } from 'preact/hooks';
import type { Catalog } from '../catalog/catalog.ts';
import type { CatalogEntry } from '../catalog/entry.ts';
import { type PageWords, pageWords } from '../language/page.ts';
import type { Words } from '../language/words.ts';
import type { PlanReport } from '../report/report.ts';
import type { Desk, OpenDesk } from './desk.ts';
import type { Drafts } from './drafts/drafts.ts';

/** What is shown of the plan; beside each other where there is room. */
export type View = 'form' | 'text' | 'verdict';

export interface Shelf {
  catalog: Catalog;
  words: Words;
  desk: OpenDesk;
  drafts: Drafts;
  /** Puts the plan away: it is closed, on purpose. */
  close(): void;
  /** Checks another text as the plan of the desk. */
  review(text: string): Promise<PlanReport>;
  /** Opens the plan of a file that a person chose or dropped. */
  open(file: File | undefined): Promise<void>;
  /** Says something in passing, to the ears too. */
  say(text: string): void;
  /** In which of the two one writes: it is shown, or was last. */
  planView: View;
  /** Goes to a place of the plan (`unita_formative[1].ore`) in the view that is shown, or in another; `line`: of a text without places. */
  goTo(at: string, view?: View, line?: number): void;
  /** Where to go, once: the view that goes there takes it away. */
  going: { at: string; line: number | undefined; turn: number } | undefined;
}

export const ShelfContext = createContext<Shelf | undefined>(undefined);

export function useShelf(): Shelf & { page: PageWords } {
  const shelf = useContext(ShelfContext);
  if (shelf === undefined) throw new Error('no shelf around');
  return { ...shelf, page: pageWords[shelf.words.language] };
}

/** The plan on the desk, now and at each change. */
export function useDesk(): Desk {
  const { desk } = useShelf();
  const [, turn] = useReducer((turns: number, _: undefined) => turns + 1, 0);
  const shown = desk.now();
  useEffect(() => {
    const again = () => turn(undefined);
    // It may have changed since it was shown.
    if (desk.now() !== shown) again();
    return desk.subscribe(again);
  }, [desk, shown]);
  return shown;
}

/** Of the catalogue, the entries that one is after: none until they are read. */
export function useEntries(wanted: (catalog: Catalog) => Promise<readonly CatalogEntry[]>): readonly CatalogEntry[] {
  const { catalog } = useShelf();
  const [entries, setEntries] = useState<readonly CatalogEntry[]>([]);
  useEffect(() => void wanted(catalog).then(setEntries), [catalog, wanted]);
  return entries;
}

const gone = new WeakSet<object>();

/** Goes where someone wants to go, once, whichever view is shown first. */
export function useGoing(go: (at: string, line: number | undefined) => void): void {
  const { going } = useShelf();
  useEffect(() => {
    if (going === undefined || gone.has(going)) return;
    gone.add(going);
    go(going.at, going.line);
  }, [going, go]);
}
