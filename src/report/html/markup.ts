/** HTML that is safe by construction: what is put between the pieces of a template is text, unless it is markup already. */
import { safe } from '../safe.ts';

/** Markup that `html` made: the only thing that reaches the page as it is. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | undefined | false | readonly Part[];

/** A piece of the page. Texts are escaped, lists joined, what is absent leaves nothing. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let markup = pieces[0] as string;
  for (const [index, part] of parts.entries()) markup += written(part) + (pieces[index + 1] as string);
  return { markup };
}

export const nothing: Markup = { markup: '' };

function written(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  if ('markup' in part) return part.markup;
  return part.map(written).join('');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text of a plan as harmless text of the page: no tag, no entity, no control character, no direction mark. */
function escaped(text: string): string {
  return safe(text).replace(/[&<>"']/g, (char) => ENTITIES[char] as string);
}

/** Markup of a constant of the program: a style sheet, a picture. Never of anything that was read. */
export function constant(markup: string): Markup {
  return { markup };
}

/** A word of a sentence as a label. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
