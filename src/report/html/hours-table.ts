/** The exact figures behind the pictures. */

import { MODES } from '../../format/vocabulary.ts';
import type { Micro } from '../../norms/hours.ts';
import type { ByMode } from './bars.ts';
import type { UnitRow } from './hour-rows.ts';
import { html, type Markup } from './markup.ts';
import type { View } from './view.ts';

const SCHOOL_MODES = MODES.filter((mode) => mode !== 'stage');

/** One row a unit, the whole course last. Modes that nobody uses have no column. */
export function hoursTable(units: readonly UnitRow[], course: ByMode, view: View): Markup {
  const { report, words, say, id } = view;
  const { facts } = report;
  if (facts === undefined) return html``;
  const used = SCHOOL_MODES.filter((mode) => course[mode] > 0);
  const [hasFloor, hasCap] = [
    units.some(({ floor }) => floor !== undefined),
    units.some(({ cap }) => cap !== undefined),
  ];
  const stage = course.stage > 0;
  const cell = (hours: Micro | undefined) => html`<td class="n">${hours === undefined ? '' : words.number(hours)}</td>`;
  const head = (text: string) => html`<th scope="col" class="n">${text}</th>`;
  const row = (
    unit: UnitRow,
  ) => html`<tr><th scope="row"><span class="code">${unit.code}</span> ${unit.name}</th>${used.map((mode) =>
    cell(unit.hours[mode]),
  )}${cell(unit.inSchool)}${hasFloor && cell(unit.floor)}${
    hasCap &&
    html`<td class="n">${unit.cap && `${words.number(unit.cap.hours)} / ${words.number(unit.cap.bound)}`}</td>`
  }${stage && cell(unit.hours.stage > 0 ? unit.hours.stage : undefined)}</tr>
`;
  const whole = facts.measure({ measure: 'aula_laboratorio' }).hours;
  return html`<h4 id="${id}-cifre">${say.hours.table}</h4>
<div class="scroll" role="group" aria-labelledby="${id}-cifre" tabindex="0">
<table class="figures-table"><thead><tr><th scope="col">${say.hours.unit}</th>${used.map((mode) => head(say.hours.modes[mode]))}${head(
    say.hours.inSchool,
  )}${hasFloor && head(say.hours.minimum)}${hasCap && head(say.hours.remoteAndCap)}${stage && head(say.hours.modes.stage)}</tr></thead>
<tbody>
${units.map(row)}</tbody>
<tfoot><tr><th scope="row">${say.hours.wholeCourse}</th>${used.map((mode) => cell(course[mode]))}${cell(whole)}${
    hasFloor && cell(undefined)
  }${hasCap && cell(undefined)}${stage && cell(course.stage)}</tr></tfoot>
</table>
</div>
`;
}
