/** The units of a plan as bars, split by mode. */

import { MODES } from '../../format/vocabulary.ts';
import type { HtmlWords } from '../../language/html.ts';
import type { Micro } from '../../norms/hours.ts';
import { type ByMode, modeBar } from './bars.ts';
import { boundFigures, leftText } from './bound-figures.ts';
import { type BoundRow, isWhole, type UnitRow } from './hour-rows.ts';
import { icon, toneOf } from './icons.ts';
import { html, type Markup, nothing } from './markup.ts';
import type { View } from './view.ts';

/** One bar a unit, its modes one after the other, on one scale of hours. */
export function unitsFigure(units: readonly UnitRow[], view: View): Markup {
  const scale = Math.max(0, ...units.map(({ inSchool, hours, floor = 0 }) => Math.max(inSchool + hours.stage, floor)));
  return html`<figure class="panel wide"><figcaption>${view.say.hours.units}${
    units.some(({ floor }) => floor !== undefined) &&
    html` <span class="keys"><span class="key"><span class="key-mark"></span>${view.say.hours.floorMark}</span></span>`
  }</figcaption>
<ul class="bars">${units.map((unit) => unitItem(unit, scale, view))}</ul>
</figure>
`;
}

function unitItem(unit: UnitRow, scale: number, view: View): Markup {
  const { words, say } = view;
  const { code, name, hours, inSchool, floor } = unit;
  const parts = inWords(hours, view);
  const text = `${code}: ${parts}${floor === undefined ? '' : `; ${say.hours.bound['>='](words.hours(floor))}`}`;
  const whole = unit.bounds.find(({ outcome }) => isWhole(outcome));
  const others = unit.bounds.filter((row) => row !== whole);
  return html`<li><div class="bar-head"><span class="bar-name"><span class="code">${code}</span> ${name}</span>${
    whole === undefined
      ? html`<span class="bar-figures"><b>${words.hours(inSchool)}</b></span>`
      : boundFigures(whole, view)
  }</div>
${modeBar(hours, scale, floor, text)}
<p class="parts"><span>${parts}</span>${others.map((row) => chip(row, view))}${stateChip(unit, view)}</p></li>
`;
}

/** What is to say of the unit as such: as grave as the finding that tells it. */
function stateChip({ code, state }: UnitRow, { entries, say }: View): Markup {
  if (state === 'planned') return nothing;
  const told = entries.find(({ line, outcome }) => {
    if (line.outcome !== 'fail' && line.outcome !== 'incomplete') return false;
    const { found, subject, limit } = outcome ?? {};
    if (state === 'stranger') return found?.is === 'codes' && found.codes.includes(code);
    return limit === undefined && subject?.code === code;
  });
  // Key competences that the standard does not list, and admits, are no fault.
  const untold = state === 'stranger' ? 'silent' : 'incomplete';
  const tone = told === undefined || state === 'partly' ? untold : toneOf(told.line);
  return html`<span class="chip t-${tone}">${icon(tone)}${say.hours[state]}</span>`;
}

/** A limit of the unit in short, with its outcome and what is left: «FaD 36 h, massimo 60 h: restano 10 h nel corso». */
function chip(row: BoundRow, view: View): Markup {
  const { entry, outcome, hours, bound, relation } = row;
  const { words, say } = view;
  const tone = toneOf(entry.line);
  const name = measureName(outcome.limit?.measure.measure, say);
  const of = name === undefined ? '' : `${name} ${words.hours(hours)}, `;
  const left = leftText(row, view);
  return html`<span class="chip t-${tone}">${icon(tone)}${of}${say.hours.bound[relation](words.hours(bound))}${left !== undefined && `: ${left}`}</span>`;
}

/** Absent for the hours of the unit as a whole, which the bar shows. */
function measureName(measure: string | undefined, { hours }: HtmlWords): string | undefined {
  if (measure === 'fad') return hours.fad;
  const mode = MODES.find((each) => each === measure);
  return mode === undefined ? undefined : hours.modes[mode];
}

/** «Aula 60 h, Laboratorio 50 h»: a picture for who cannot see it. */
export function inWords(modes: ByMode, { words, say }: View): string {
  const parts = MODES.filter((mode) => modes[mode] > 0).map(
    (mode) => `${say.hours.modes[mode]} ${words.hours(modes[mode])}`,
  );
  return parts.length === 0 ? words.hours(0 as Micro) : parts.join(', ');
}
