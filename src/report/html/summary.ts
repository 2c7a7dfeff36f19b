/** Several plans at a glance: how many pass, and a line for each with a link to its part. */

import { htmlWords } from '../../language/html.ts';
import type { Words } from '../../language/words.ts';
import type { Tally } from '../piece.ts';
import type { Store } from '../renderer.ts';
import { label, verdictOf } from './icons.ts';
import { capital, html, type Markup } from './markup.ts';
import { nameOf } from './plan.ts';
import type { View } from './view.ts';

const COUNTS = ['fail', 'warning', 'incomplete', 'manual'] as const;

/** `rows` is where the lines wait: of a long run they are more than memory should hold. */
export function openSummary(
  words: Words,
  rows: Store,
): { add(view: View): void; section(tally: Pick<Tally, 'plans' | 'verdicts'>): Iterable<string> } {
  const say = htmlWords[words.language];
  return {
    add(view) {
      rows.write(planRow(view).markup);
    },
    *section({ plans, verdicts }) {
      yield html`<section class="summary">
<h2 id="piani">${say.plans}</h2>
<p class="lead">${words.ui.plans(plans, verdicts)}</p>
<table class="plans"><thead><tr><th scope="col">${say.plan}</th><th scope="col">${say.result}</th>${COUNTS.map(
        (count) => html`<th scope="col" class="n">${capital(say.counts[count])}</th>`,
      )}</tr></thead>
<tbody>
`.markup;
      yield* rows.pieces();
      yield '</tbody></table>\n</section>\n';
    },
  };
}

function planRow(view: View): Markup {
  const { report, words, id, counts, say } = view;
  const { tone, text } = verdictOf(report, words);
  return html`<tr><th scope="row"><a href="#${id}">${nameOf(view)}</a> <span class="file code">${report.file}</span></th><td>${label(
    tone,
    text,
  )}</td>${COUNTS.map((count) => html`<td class="n" data-label="${capital(say.counts[count])}">${counts[count]}</td>`)}</tr>
`;
}
