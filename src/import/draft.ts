/** A standard while it is being put together: values by path, and what has to be confirmed of them. Pure. */
import type { InLanguages } from '../text/language.ts';
import type { Field } from './fields/fields.ts';
import { alike } from './phrase.ts';
import type { Missing, Place, Sheet } from './sheet.ts';

/** Something written that the page does not print as such. */
export interface Inferred {
  /** Path of the value: `unita_formative[0].codice`. */
  voce: string;
  perche: InLanguages;
}

export type Tree = Record<string, unknown>;

/** More than any page has. */
const LINES_OF_A_PAGE = 100_000;

export class Draft {
  readonly tree: Tree = {};
  readonly inferred: Inferred[] = [];
  /** What was inferred of units, whose place is known when all are read. */
  readonly guessed: { unit: Tree; key: string; perche: InLanguages }[] = [];

  /** What the page should say and does not. */
  readonly missing: Missing = { after: '', missing: [], swallowed: [] };

  /** Labels that pages of its kind print and that it does not: what they set may be written elsewhere, or nowhere. */
  readonly absent: string[] = [];

  private readonly printed: Record<'corso' | 'unita', { label: string; at: number }[]> = { corso: [], unita: [] };

  constructor(readonly sheet: Sheet) {}

  /** Tells that the page prints a label, of the course or of its units, in a line. */
  prints(of: 'corso' | 'unita', label: string, { number, page = 0 }: Place): void {
    const known = this.printed[of];
    if (!known.some((each) => each.label === label)) known.push({ label, at: page * LINES_OF_A_PAGE + number });
  }

  /** Whether the page prints one of these labels of the course, however it spells it. */
  printsOneOf(labels: readonly string[]): boolean {
    const forms = labels.map(alike);
    return this.printed.corso.some(({ label }) => forms.includes(alike(label)));
  }

  /** The labels in the order in which the page prints them. */
  fieldOrder(): { corso: string[]; unita?: string[] } | undefined {
    const { corso, unita } = this.printed;
    if (corso.length === 0) return undefined;
    const inOrder = [...corso].sort((a, b) => a.at - b.at).map(({ label }) => label);
    return { corso: inOrder, ...(unita.length === 0 ? {} : { unita: unita.map(({ label }) => label) }) };
  }

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

  /** Tells that the page does not say something that such a page says; `after` is the last label that it has. */
  lack(after: string, ...labels: readonly string[]): void {
    this.missing.after = after;
    this.missing.missing = [...new Set([...this.missing.missing, ...labels])];
  }

  /** Tells that a field has gone into the standard, whole. */
  take(...fields: readonly Field[]): void {
    for (const { lines, pieces } of fields) this.sheet.use(...lines, ...pieces.map(({ line }) => line));
  }
}
