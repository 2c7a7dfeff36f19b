/** The figures of a bound beside its bar: outcome, hours planned, hours asked, what is left, missing or too much. */
import { marginWords } from '../../language/margins.ts';
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

/** What is missing to a floor, or beyond a cap; where the bound is respected, what is left before something binds. */
function difference(row: BoundRow, view: View): Markup {
  const { entry, hours, bound } = row;
  const { outcome } = entry.line;
  const by = (hours - bound) as Micro;
  if ((outcome === 'fail' || outcome === 'waived') && by !== 0) {
    return html` <span class="diff">${by > 0 ? '+' : '−'}${view.words.hours(Math.abs(by) as Micro)}</span>`;
  }
  const left = leftText(row, view);
  return left === undefined ? nothing : html` <span class="of left">${left}</span>`;
}

/** How many hours are left before the bound, or the cap of the course that leaves fewer, binds. */
export function leftText({ headroom, relation }: BoundRow, { words, say }: View): string | undefined {
  if (headroom === undefined || headroom.margin < 0) return undefined;
  const hours = words.hours(headroom.margin);
  if (headroom.course !== undefined) return say.hours.leftInCourse(hours);
  if (headroom.margin === 0) return marginWords[words.language].binds;
  return relation === '<=' ? say.hours.left(hours) : `+${hours}`;
}
