/** The labels that a kind of page prints, and finding them at the start of a line. Pure. */
import { words } from '../phrase.ts';

/** What stands after a label. `note`: a heading, which has no value. */
type Shape = 'figure' | 'short' | 'text' | 'list' | 'coded' | 'heading';

export interface LabelDef<K extends string = string> {
  key: K;
  shape: Shape;
  /** As the sources print it; the first is today's. Letters accented or not, and any apostrophe, are the same. */
  forms: readonly string[];
}

export interface Found<K extends string = string> {
  def: LabelDef<K>;
  /** The label as this page prints it. */
  printed: string;
  rest: string;
  /** What follows sticks to the label: `partecipantiPossesso`. */
  glued?: boolean;
}

/** A number alone, with its unit of measure, or a dash: what may follow the label of a figure. */
const FIGURE = /^\s*:?\s*(?:$|[-–—]\s*$|\d[\d.,]*\s*(?:%|ore|h|anni|anno)?\.?\s*(?:$|\())/iu;

/** Words that give a figure in another way: the label that they follow is one all the same, and a person is told. */
const SOFTENED = /^\s*:?\s*(?:\d|circa\b|almeno\b|fino a\b|oltre\b|da \d|tra \d)/iu;

interface Form<K extends string> {
  def: LabelDef<K>;
  form: string;
  start: RegExp;
}

export class Labels<K extends string = string> {
  private readonly forms: Form<K>[];
  private readonly figures: { form: string; within: RegExp }[];
  private readonly prefixes = new Set<string>();

  constructor(defs: readonly LabelDef<K>[]) {
    this.forms = defs
      .flatMap((def) => def.forms.map((form) => ({ def, form, start: startOf(form) })))
      .sort((a, b) => b.form.length - a.form.length);
    this.figures = this.forms
      .filter(({ def, form }) => def.shape === 'figure' && isUnmistakable(form))
      .map(({ form }) => ({ form, within: new RegExp(`(?<!\\p{L})${words(form)}\\s*:?\\s*\\d`, 'u') }));
    for (const { form } of this.forms) {
      // A line ends at a space, or after the hyphen or the stroke of a word.
      for (const { index } of form.matchAll(/ |(?<=[-/])(?=\p{L})/gu)) this.prefixes.add(bare(form.slice(0, index)));
    }
  }

  /** The label that a text opens with, and what follows it; the longest one, where a label opens another. */
  opening(text: string): Found<K> | undefined {
    for (const { def, start } of this.forms) {
      const printed = start.exec(text)?.[0];
      if (printed === undefined) continue;
      const rest = text.slice(printed.length);
      // A common word on its own opens many a text: as a label, it is followed by something that begins.
      if (!def.forms[0]?.includes(' ') && /^\s\p{Ll}/u.test(rest) && def.shape !== 'figure') continue;
      const fits =
        def.shape === 'figure'
          ? FIGURE.test(rest) || (isUnmistakable(printed) && SOFTENED.test(rest))
          : def.shape === 'heading'
            ? /^[\s:]*$/.test(rest)
            : /^(?:$|[\s:\t])/.test(rest) || isGlued(printed, rest);
      if (fits) {
        // `n.1` is how numbers are written.
        const glued = /^[^\s:]/.test(rest) && !printed.endsWith('.');
        return { def, printed, rest: rest.replace(/^\s*:?\s*/, ''), ...(glued ? { glued } : {}) };
      }
    }
    return undefined;
  }

  /** The label that a whole cell is. */
  whole(cell: string): Found<K> | undefined {
    for (const { def, start } of this.forms) {
      const printed = start.exec(cell)?.[0];
      if (printed !== undefined && /^\s*:?\s*$/.test(cell.slice(printed.length))) return { def, printed, rest: '' };
    }
    return undefined;
  }

  /** Labels of figures that stand inside a text, each with a number after it: the text has taken in other fields. */
  inside(text: string): string[] {
    return this.figures.flatMap(({ form, within }) => (within.test(text) ? [form] : []));
  }

  /** Whether a text is the first words of some label, cut by the end of a line. */
  isBeginning(text: string): boolean {
    return this.prefixes.has(bare(text));
  }
}

/** A label with the measure of its figure, `(ore)` or `(%)`, or of many words: no sentence opens with it. */
function isUnmistakable(printed: string): boolean {
  return /\([^()]+\)$/.test(printed) || printed.split(/\s+/).length > 5;
}

/** A capital inside a word, or a mark of a list: a column ended there, and the copy has lost it. */
function isGlued(printed: string, rest: string): boolean {
  return /^[•*]\s/.test(rest) || (/[\p{Ll})]$/u.test(printed) && /^(?:\p{Lu}[\p{Ll}\s'’]|["“«])/u.test(rest));
}

function startOf(form: string): RegExp {
  // A short label is also a common word of a text: only as it is printed. A long one is unmistakable.
  return new RegExp(`^${words(form)}`, form.split(' ').length > 3 ? 'iu' : 'u');
}

function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}|['’´`?]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
