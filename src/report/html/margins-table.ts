/** How many hours are left before each limit binds. */
import { marginRows } from '../margin-cells.ts';
import { html, type Markup, nothing } from './markup.ts';
import type { View } from './view.ts';

/** One row a limit; nothing where no limit of hours concerns the plan. */
export function marginsTable({ report, words, id }: View): Markup {
  const { said, head, rows } = marginRows(report.outcomes, words);
  if (rows.length === 0) return nothing;
  const [first, ...others] = head;
  const cell = (text: string) => html`<td class="n">${text}</td>`;
  return html`<h4 id="${id}-margini">${said.title}</h4>
<div class="scroll" role="group" aria-labelledby="${id}-margini" tabindex="0">
<table class="figures-table"><thead><tr><th scope="col">${first ?? ''}</th>${others.map(
    (text) => html`<th scope="col" class="n">${text}</th>`,
  )}</tr></thead>
<tbody>
${rows.map(
  ({ limit, planned, asked, margin, state }) =>
    html`<tr><th scope="row">${limit}</th>${cell(planned)}${cell(asked)}${cell(state === '' ? margin : `${margin} (${state})`)}</tr>
`,
)}</tbody>
</table>
</div>
`;
}
