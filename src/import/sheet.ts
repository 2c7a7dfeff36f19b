/**
 * The lines of a page, and an account of them: every line that says something is either used or told as not
 * understood, and every damage that is mended is told with the words before and after. Pure.
 */

/** Where a line stands: in the file, or in a page of a PDF. Counted from 1. */
export interface Place {
  number: number;
  page?: number;
}

/**
 * One line as the readers give it: cells parted by tabs, and a tab at the start where it goes on with the last cell
 * of the line above. One line of a file may give several (`<li>` in a row), all with its number.
 */
export interface Line extends Place {
  text: string;
  /** Put together from where its words stand: nothing but its place tells whether it goes on with the line above. */
  laid?: true;
}

/** What was damaged by the way the page was saved, and is mended because it can only be that. */
export type Damage =
  | 'glued-columns'
  | 'lost-accent'
  | 'split-item'
  | 'html-in-text'
  | 'glued-number'
  | 'glued-heading'
  | 'split-label'
  | 'split-word'
  | 'wrong-encoding';

export interface Mend extends Place {
  damage: Damage;
  before: string;
  after: string;
}

/** A line of the paper that comes again at the edge of the pages, and on how many of them. */
export interface Running {
  text: string;
  pages: number;
}

/** What of a standard a page does not say: without it, what is enforced would be less than what the Region asks. */
export interface Missing {
  /** The last label before the page ends. */
  after: string;
  /** Labels, units and sections that are not there, as the Region prints them. */
  missing: string[];
  /** Fields that the page prints inside the text of another: its columns could not be told apart. */
  swallowed: string[];
}

/** What the page as a whole has against being read. */
export type Refusal =
  | { is: 'empty' }
  | { is: 'no-text'; pages: number }
  | { is: 'not-readable'; why: 'pdf' | 'encrypted' | 'binary' }
  | { is: 'too-long' }
  | { is: 'unknown-kind' }
  | { is: 'other-kind'; found: Kind; wanted: Kind }
  | ({ is: 'incomplete' } & Missing);

export const KINDS = ['basilicata', 'campania', 'lazio', 'atlante'] as const;
export type Kind = (typeof KINDS)[number];

/** A page that cannot be imported: nothing is written. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.is);
  }
}

export class Sheet {
  readonly mends: Mend[];
  private readonly used = new Set<Line>();

  constructor(
    readonly lines: readonly Line[],
    mends: readonly Mend[] = [],
    readonly running: readonly Running[] = [],
  ) {
    this.mends = [...mends];
  }

  /** Tells that what a line says has gone into the standard, or that it is no content (titles, page numbers). */
  use(...lines: readonly Line[]): void {
    for (const line of lines) this.used.add(line);
  }

  mend(line: Place, damage: Damage, before: string, after: string): void {
    const { number, page } = line;
    this.mends.push({ number, ...(page === undefined ? {} : { page }), damage, before, after });
  }

  /** Lines that say something and that nobody used, in their order. */
  leftOver(): Line[] {
    return this.lines
      .filter((line) => /[\p{L}\p{N}]/u.test(line.text) && !this.used.has(line))
      .map((line) =>
        line.text.includes(LINE_BREAK) ? { ...line, text: line.text.replaceAll(LINE_BREAK, ' ') } : line,
      );
  }

  /** How many lines say something. */
  get saying(): number {
    return this.lines.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).length;
  }
}

/** Parts the lines of one cell, in a row that has many: to all others it is a space. */
export const LINE_BREAK = '\u2028';

/** White space folded: a text may break anywhere. */
export function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
