/** A clause in its own words. */
import type { Clause } from '../../norms/clause.ts';
import { html, type Markup } from './markup.ts';

/** Sentences are quoted whole; beyond this are lists of abilities and knowledge, which are cut. */
const LONGEST = 480;

/** The field that prints it, and the words. */
export function quote({ field, text }: Pick<Clause, 'field' | 'text'>, longest = LONGEST): Markup {
  const words = text.length > longest ? `${text.slice(0, longest).replace(/\s+\S*$/, '')} …` : text;
  return html`${field !== '' && html`<span class="field">${field}</span>`}${words !== '' && html` <q>${words}</q>`}`;
}
