/** The hours of a plan as pictures, each with its figures in words, and as a table. */

import { MODES, type Mode } from '../../format/vocabulary.ts';
import type { Micro } from '../../norms/hours.ts';
import { otherHours } from '../report.ts';
import { boundBar, modeBar, swatch } from './bars.ts';
import { boundFigures } from './bound-figures.ts';
import { type BoundRow, boundRows, courseModes, isRemoteCap, unitRows } from './hour-rows.ts';
import { toneOf } from './icons.ts';
import { html, type Markup, nothing } from './markup.ts';
import { inWords, unitsFigure } from './units-figure.ts';
import type { View } from './view.ts';

/** Nothing for a plan that could not be compared with its standard. */
export function hoursSection(view: View): Markup {
  const { report, words, say, id } = view;
  const { facts, standard } = report;
  if (facts === undefined || standard === undefined) return nothing;
  const bounds = boundRows(view.entries, facts);
  const units = unitRows(facts, standard, bounds);
  const course = bounds.filter((row) => row.outcome.limit?.measure.unit === undefined && !isRemoteCap(row));
  // Those of a unit stand beside the unit.
  const remote = bounds.filter((row) => isRemoteCap(row) && row.outcome.limit?.measure.unit === undefined);
  const modes = courseModes(facts);
  const { hours: total } = facts.measure({ measure: 'totale' });
  const [other, counted] = [otherHours(facts, false), otherHours(facts, true)];
  return html`<section>
<h3 id="${id}-ore">${words.ui.hours}</h3>
<div class="figures">
<figure class="panel"><figcaption>${say.hours.split(words.hours(total))}</figcaption>
${modeBar(modes, total, undefined, inWords(modes, view))}
<ul class="legend">${MODES.filter((mode) => modes[mode] > 0).map((mode) => legendItem(mode, modes[mode], view))}${
    counted > 0 && html`<li>${words.ui.otherActivities} <b>${words.hours(counted)}</b> (${words.ui.counted})</li>`
  }${other > 0 && html`<li>${words.ui.otherActivities} <b>${words.hours(other)}</b> (${words.ui.notCounted})</li>`}</ul>
</figure>
${course.length > 0 && boundsFigure(say.hours.course, course, view)}${
  remote.length > 0 && boundsFigure(say.hours.remote, remote, view)
}${view.front.units && unitsFigure(units, view)}</div>
${bounds.length === 0 && html`<p class="aside">${say.hours.noNorms}</p>`}
</section>
`;
}

/** The units alone, where they are too many to stand with the rest. */
export function unitsSection(view: View): Markup {
  const { facts, standard } = view.report;
  if (facts === undefined || standard === undefined) return nothing;
  return html`<section>${unitsFigure(unitRows(facts, standard, boundRows(view.entries, facts)), view)}</section>
`;
}

function legendItem(mode: Mode, hours: Micro, { words, say }: View): Markup {
  return html`<li>${swatch(mode)} ${say.hours.modes[mode]} <b>${words.hours(hours)}</b></li>`;
}

function boundsFigure(title: string, rows: readonly BoundRow[], view: View): Markup {
  const { say } = view;
  const [floors, caps] = [
    rows.some(({ relation }) => relation !== '<='),
    rows.some(({ relation }) => relation === '<='),
  ];
  return html`<figure class="panel"><figcaption>${title} <span class="keys">${
    floors && html`<span class="key"><span class="key-mark"></span>${say.hours.floorMark}</span>`
  }${caps && html`<span class="key"><span class="key-beyond"></span>${say.hours.capMark}</span>`}</span></figcaption>
<ul class="bars">${rows.map((row) => boundItem(row, view))}</ul>
</figure>
`;
}

function boundItem(row: BoundRow, view: View): Markup {
  const { words, say } = view;
  const { entry, outcome, hours, bound, relation, stricter } = row;
  const tone = toneOf(entry.line);
  return html`<li><div class="bar-head"><span class="bar-name">${words.subject(outcome.subject)}</span>${boundFigures(row, view)}</div>
${boundBar(hours, bound, relation, tone, entry.line.message)}${
  stricter &&
  html`
<p class="parts">${say.hours.stricter}</p>`
}</li>
`;
}
