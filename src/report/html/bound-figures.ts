/** The figures of a bound beside its bar: outcome, hours planned, hours asked, what is missing or too much. */
import type { Micro } from '../../norms/hours.ts';
import type { BoundRow } from './hour-rows.ts';
import { icon, toneOf } from './icons.ts';
import { html, type Markup, nothing } from './markup.ts';
import type { View } from './view.ts';

export function boundFigures(row: BoundRow, view: View): Markup {
  const { words, say } = view;
  const { entry, hours, bound, relation, partly } = row;
  const tone = toneOf(entry.line);
  return html`<span class="bar-figures t-${tone}">${icon(tone)}${partly && html`<span class="of">${say.hours.soFar}</span> `}<b>${words.hours(hours)}</b> <span class="of">${say.hours.bound[
    relation
  ](words.hours(bound))}</span>${difference(row, view)}</span>`;
}

/** What is missing to a floor, or beyond a cap; nothing where the bound is respected. */
function difference({ entry, hours, bound }: BoundRow, { words }: View): Markup {
  const { outcome } = entry.line;
  if (outcome !== 'fail' && outcome !== 'waived') return nothing;
  const by = (hours - bound) as Micro;
  if (by === 0) return nothing;
  return html` <span class="diff">${by > 0 ? '+' : '−'}${words.hours(Math.abs(by) as Micro)}</span>`;
}
