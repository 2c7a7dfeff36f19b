/** What is to correct: each finding with its lines of the plan, the clause it comes from, the remedy. */

import { sourceLines } from '../excerpt.ts';
import { quote } from './clause.ts';
import { excerpt } from './excerpt.ts';
import { badge, toneOf } from './icons.ts';
import { html, type Markup, nothing } from './markup.ts';
import type { PlanLine } from './plan-lines.ts';
import { faultAnchor, type View } from './view.ts';

/** Errors, then warnings, then what the plan does not say; numbered through. */
export function faultsOf(entries: readonly PlanLine[]): PlanLine[] {
  const order = ['fail', 'warning', 'incomplete'];
  return order.flatMap((tone) => entries.filter(({ line }) => toneOf(line) === tone));
}

export function findingsSection(view: View): Markup {
  const { report, words, say, id, faults } = view;
  if (faults.length === 0) return nothing;
  const source = sourceLines(report.text);
  const broken = report.findings.length > 0;
  const groups = [
    { tone: 'fail', title: broken ? words.ui.format : words.ui.failures },
    { tone: 'warning', title: words.ui.warnings },
    { tone: 'incomplete', title: words.ui.incomplete },
  ];
  return html`<section>
<h3 id="${id}-rilievi">${say.findings}</h3>
${groups.map(({ tone, title }) => {
  const first = faults.findIndex(({ line }) => toneOf(line) === tone);
  if (first < 0) return nothing;
  const own = faults.filter(({ line }) => toneOf(line) === tone);
  return html`<h4 id="${id}-${tone}">${title} <span class="count">${own.length}</span></h4>
<ol class="findings" start="${first + 1}">
${own.map((entry, index) => finding(entry, first + index, source, view))}</ol>
`;
})}</section>
`;
}

function finding({ line }: PlanLine, index: number, source: readonly string[], view: View): Markup {
  const { words, say } = view;
  const { message, rule, remedy, anomaly, clause } = line;
  const title = view.titleOf(rule);
  return html`<li class="finding t-${toneOf(line)}" id="${faultAnchor(view, index)}">
<div class="finding-head"><span class="num">${index + 1}</span><p class="say">${message}</p>${badge(line, words)}</div>
<p class="where">${line.line !== undefined && html`${say.place(line.line, line.column ?? 1)} · `}${say.rule} <code>${rule}</code>${
    title !== rule && ` · ${title}`
  }</p>
${line.outcome !== 'incomplete' && excerpt(source, line)}${
  (clause ?? anomaly ?? remedy) !== undefined &&
  html`<dl class="why">${clause && html`<div><dt>${words.ui.clause}</dt><dd>${quote(clause)}</dd></div>`}${
    anomaly !== undefined && html`<div><dt>${words.ui.anomaly}</dt><dd>${anomaly}</dd></div>`
  }${remedy !== undefined && html`<div class="remedy"><dt>${words.ui.remedy}</dt><dd>${remedy}</dd></div>`}</dl>
`
}</li>
`;
}
