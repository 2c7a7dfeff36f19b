/** A standard while it is being put together: values by path, and what has to be confirmed of them. Pure. */
import type { Entry } from './fields/entries.ts';
import type { Sheet } from './sheet.ts';

export interface InLanguages {
  it: string;
  en: string;
}

/** Something written that the page does not print as such. */
export interface Inferred {
  /** Path of the value: `unita_formative[0].codice`. */
  voce: string;
  perche: InLanguages;
}

export type Tree = Record<string, unknown>;

export class Draft {
  readonly tree: Tree = {};
  readonly inferred: Inferred[] = [];
  /** Lists of units whose items only the ends of their lines tell apart. */
  readonly guessed: { unit: Tree; key: string }[] = [];

  constructor(readonly sheet: Sheet) {}

  /** Sets a value by path (`ore.totale`), making what lacks on the way. */
  set(path: string, value: unknown): void {
    const steps = path.split('.');
    const last = steps.pop() as string;
    let holder = this.tree;
    for (const step of steps) {
      holder[step] ??= {};
      holder = holder[step] as Tree;
    }
    holder[last] = value;
  }

  get<T = unknown>(path: string): T | undefined {
    let value: unknown = this.tree;
    for (const step of path.split('.')) {
      if (typeof value !== 'object' || value === null) return undefined;
      value = (value as Tree)[step];
    }
    return value as T | undefined;
  }

  has(path: string): boolean {
    return this.get(path) !== undefined;
  }

  /** Adds an item to the list at a path; gives its place. */
  push(path: string, item: unknown): number {
    const list = this.get<unknown[]>(path) ?? [];
    if (list.length === 0) this.set(path, list);
    return list.push(item) - 1;
  }

  /** Marks a value as inferred. */
  infer(voce: string, perche: InLanguages): void {
    this.inferred.push({ voce, perche });
  }

  /** Tells that a field has gone into the standard, whole. */
  take(...entries: readonly Entry[]): void {
    for (const { lines, pieces } of entries) this.sheet.use(...lines, ...pieces.map(({ line }) => line));
  }
}
