/** A clause in its own words. */
import type { Clause } from '../../norms/clause.ts';
import { html, type Markup } from './markup.ts';

/** Sentences are quoted whole; beyond this are lists of abilities and knowledge, which are cut. */
const LONGEST = 480;

/** The field that prints it, and the words. */
export function quote({ field, text }: Clause): Markup {
  const words = text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')} …` : text;
  return html`${field !== '' && html`<span class="field">${field}</span>`}${words !== '' && html` <q>${words}</q>`}`;
}
