/** The hours of a plan as pictures, each with its figures in words, and as a table. */

import { MODES, type Mode } from '../../format/vocabulary.ts';
import type { Micro } from '../../norms/hours.ts';
import { otherHours } from '../report.ts';
import { boundBar, modeBar, swatch } from './bars.ts';
import { boundFigures } from './bound-figures.ts';
import { type BoundRow, boundRows, courseModes, isRemoteCap, unitRows } from './hour-rows.ts';
import { hoursTable } from './hours-table.ts';
import { toneOf } from './icons.ts';
import { marginsTable } from './margins-table.ts';
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
  const remote = bounds.filter(isRemoteCap);
  const modes = courseModes(facts);
  const { hours: total } = facts.measure({ measure: 'totale' });
  const [other, counted] = [otherHours(facts, false), otherHours(facts, true)];
  return html`<section>
<h3 id="${id}-ore">${words.ui.hours}</h3>
<div class="figures">
<figure class="panel"><figcaption>${say.hours.split(words.hours(total))}</figcaption>
${modeBar(modes, total, undefined, inWords(modes, view))}
<ul class="legend">${MODES.filter((mode) => modes[mode] > 0).map((mode) => legendItem(mode, modes[mode], view))}</ul>
${counted > 0 && html`<p class="aside">${words.ui.otherActivities}: ${words.hours(counted)} (${words.ui.counted})</p>`}
${other > 0 && html`<p class="aside">${words.ui.otherActivities}: ${words.hours(other)} (${words.ui.notCounted})</p>`}
</figure>
${course.length > 0 && boundsFigure(say.hours.course, course, view)}${
  remote.length > 0 && boundsFigure(say.hours.remote, remote, view)
}${unitsFigure(units, view)}</div>
${bounds.length === 0 && html`<p class="aside">${say.hours.noNorms}</p>`}
${hoursTable(units, modes, view)}${marginsTable(view)}
</section>
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
  return html`<figure class="panel"><figcaption>${title}</figcaption>
<ul class="bars">${rows.map((row) => boundItem(row, view))}</ul>
<p class="keys">${floors && html`<span class="key"><span class="key-mark"></span>${say.hours.floorMark}</span>`}${
    caps && html`<span class="key"><span class="key-beyond"></span>${say.hours.capMark}</span>`
  }</p>
</figure>
`;
}

function boundItem(row: BoundRow, view: View): Markup {
  const { words, say } = view;
  const { entry, outcome, hours, bound, relation, stricter } = row;
  const tone = toneOf(entry.line);
  const { code } = outcome.subject;
  const ofUnit = outcome.subject.kind !== 'vincolo' && code !== undefined;
  return html`<li><div class="bar-head"><span class="bar-name">${
    ofUnit
      ? html`<span class="code">${code}</span> <span class="unit-name">${unitName(code, view)}</span>`
      : words.subject(outcome.subject)
  }${stricter && html` <small>${say.hours.stricter}</small>`}</span>${boundFigures(row, view)}</div>
${boundBar(hours, bound, relation, tone, entry.line.message)}</li>
`;
}

function unitName(code: string, { report }: View): string {
  const { unita_formative = [], competenze_chiave = [] } = report.standard ?? {};
  return [...unita_formative, ...competenze_chiave].find(({ codice }) => codice === code)?.denominazione ?? '';
}
