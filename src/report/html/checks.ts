/** What a person decides: the checklist, the exceptions, and what the standard leaves open. */

import { silences } from '../silences.ts';
import { checkKey } from '../verified.ts';
import { quote } from './clause.ts';
import type { Span } from './front.ts';
import { badge } from './icons.ts';
import { capital, html, type Markup, nothing } from './markup.ts';
import type { PlanLine } from './plan-lines.ts';
import { checkAnchor, type View } from './view.ts';

export function checksOf(entries: readonly PlanLine[]): PlanLine[] {
  return entries.filter(({ line }) => line.outcome === 'manual');
}

export function waivedOf(entries: readonly PlanLine[]): PlanLine[] {
  return entries.filter(({ line }) => line.outcome === 'waived');
}

/** Boxes to tick, on the screen or on paper, under the same numbers wherever they stand; the sheet quotes their clauses. */
export function checklist(view: View, { from, to }: Span): Markup {
  const { words, say, id, checks } = view;
  if (from >= to) return nothing;
  const begins = from === 0;
  return html`<section class="to-check">
<h3${begins && html` id="${id}-manual"`}>${begins ? words.ui.manual : say.otherChecks} ${begins && html`<span class="count">${checks.length}</span>`}</h3>
${begins && html`<p class="aside">${say.checklistNote}</p>`}
<ol class="checks" start="${from + 1}">
${checks.slice(from, to).map(({ line, outcome }, at) => {
  const index = from + at;
  return html`<li id="${checkAnchor(view, index)}"><label><input type="checkbox"${
    view.report.verified?.has(checkKey(line)) && html` checked`
  }><span class="num">V${index + 1}</span><span class="say">${
    line.message
  } <span class="clause">${line.clause?.field}${unitsOf(outcome?.subject.code, view)}</span></span></label></li>
`;
})}</ol>
${
  to < checks.length &&
  html`<p class="more"><a href="#${checkAnchor(view, to)}">${say.moreChecks(checks.length - to)}</a></p>
`
}</section>
`;
}

/** The units that an entry of «da_verificare» is about. */
function unitsOf(check: string | undefined, { report }: View): Markup {
  const units = report.standard?.da_verificare?.find(({ id }) => id === check)?.unita ?? [];
  return units.length === 0 ? nothing : html` <span class="code">${units.join(', ')}</span>`;
}

/** Requirements set aside, each with its reason. */
export function exceptions(view: View): Markup {
  const { words, say, id } = view;
  const { ui } = words;
  const waived = waivedOf(view.entries);
  if (waived.length === 0) return nothing;
  return html`<section>
<h3 id="${id}-waived">${ui.waived} <span class="count">${waived.length}</span></h3>
<p class="aside">${say.exceptionsNote}</p>
<ul class="waivers">
${waived.map(({ line, outcome }) => {
  const { motivo = '', riferimento, scade } = outcome?.waiver ?? {};
  return html`<li><div class="finding-head"><p class="say">${line.message}</p>${badge(line, words)}</div>
<dl class="why"><div><dt>${capital(ui.reason)}</dt><dd>${motivo}</dd></div>${
    riferimento !== undefined && html`<div><dt>${capital(ui.reference)}</dt><dd>${riferimento}</dd></div>`
  }${scade !== undefined && html`<div><dt>${capital(ui.until)}</dt><dd>${words.date(scade)}</dd></div>`}${
    line.clause && html`<div><dt>${ui.clause}</dt><dd>${quote(line.clause)}</dd></div>`
  }</dl></li>
`;
})}</ul>
</section>
`;
}

/** What the standard does not set, said once: silence is not a pass. */
export function silent(view: View): Markup {
  const { words, say, id, report } = view;
  const rules = silences(report).map(({ rule }) => rule);
  if (rules.length === 0) return nothing;
  const titles = [...new Set(rules)].map((rule) => {
    const times = rules.filter((each) => each === rule).length;
    return times === 1 ? view.titleOf(rule) : `${view.titleOf(rule)} (${times})`;
  });
  return html`<section>
<h3 id="${id}-silent">${words.ui.silent} <span class="count">${rules.length}</span></h3>
<p class="aside">${say.silentNote}</p>
<ul class="chips">${titles.map((title) => html`<li>${title}</li>`)}</ul>
</section>
`;
}
