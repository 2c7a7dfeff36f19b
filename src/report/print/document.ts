/** A document to hand in, whatever file it becomes: headings, paragraphs and tables, in their order. */
import type { Language } from '../../text/language.ts';

/** Some words of a line; a `blank` says that something is still to be written there. */
export interface Phrase {
  text: string;
  is?: 'blank' | 'name' | 'aside';
}
/** One paragraph. */
export type Line = readonly Phrase[];

/** A label and what is said of it. */
export interface Fact {
  label: string;
  lines: readonly Line[];
}

export interface Column {
  title: string;
  /** Its part of the width, in hundredths. */
  share: number;
  /** Figures, which stand to the right. */
  figures?: true;
}

/** A row of cells; in the first of them stands what the row is about. */
export type Row = readonly Line[];

export type Block =
  | { is: 'heading'; level: 2 | 3; text: string }
  | { is: 'line'; line: Line }
  /** Items with the numbers that they have in their source. */
  | { is: 'items'; title: string; items: readonly { number: string; line: Line }[] }
  | { is: 'facts'; rows: readonly Fact[] }
  | { is: 'table'; columns: readonly Column[]; rows: readonly Row[]; foot?: Row }
  /** Lines to sign on. */
  | { is: 'signature'; labels: readonly string[] };

export interface PrintedDocument {
  language: Language;
  title: string;
  /** What kind of document it is; who hands it in and by which standard. */
  kind: string;
  under: readonly string[];
  /** On each page: `Pagina 2 di 7`. */
  pages: { page: string; of: string };
  /** The day, as an ISO date. */
  day?: string;
  blocks: readonly Block[];
  /** SHA-256 of the text of the plan. */
  plan?: string;
  /** Of what it was made, in small print at its end. */
  made: string;
  /** The places of the plan that are still blank, each once. */
  blanks: readonly string[];
}

/** How many paragraphs it has, those of its cells among them: what its length is measured by. */
export function paragraphsOf({ blocks }: PrintedDocument): number {
  return blocks.reduce((count, block) => count + paragraphsIn(block), 0);
}

function paragraphsIn(block: Block): number {
  switch (block.is) {
    case 'items':
      return block.items.length;
    case 'facts':
      return block.rows.reduce((count, { lines }) => count + 1 + lines.length, 0);
    case 'table':
      return block.rows.length * block.columns.length;
    default:
      return 1;
  }
}

export const said = (text: string): Line => [{ text }];
