/** What is to correct: each finding with its lines of the plan, the clause it comes from, the remedy. */

import { addressOf } from '../../format/problem.ts';
import { framed, sourceLines } from '../excerpt.ts';
import { quote } from './clause.ts';
import { excerpt } from './excerpt.ts';
import type { Span } from './front.ts';
import { badge, toneOf } from './icons.ts';
import { html, type Markup, nothing } from './markup.ts';
import type { PlanLine } from './plan-lines.ts';
import { faultAnchor, type View } from './view.ts';

/** Errors, then warnings, then what the plan does not say; numbered through. */
export function faultsOf(entries: readonly PlanLine[]): PlanLine[] {
  const order = ['fail', 'warning', 'incomplete'];
  return order.flatMap((tone) => entries.filter(({ line }) => toneOf(line) === tone));
}

/** Some of them, under the same numbers wherever they stand. */
export function findingsSection(view: View, { from, to }: Span): Markup {
  const { report, words, say, id, faults } = view;
  if (from >= to) return nothing;
  const source = sourceLines(report.text);
  const broken = report.findings.length > 0;
  const groups = [
    { tone: 'fail', title: broken ? words.ui.format : words.ui.failures },
    { tone: 'warning', title: words.ui.warnings },
    { tone: 'incomplete', title: words.ui.incomplete },
  ];
  return html`<section>
<h3 id="${id}-rilievi${from > 0 && '-altri'}">${from === 0 ? say.findings : say.otherFindings}</h3>
${groups.map(({ tone, title }) => {
  const all = faults.flatMap(({ line }, index) => (toneOf(line) === tone ? [index] : []));
  const own = all.filter((index) => index >= from && index < to);
  const [first] = own;
  if (first === undefined) return nothing;
  const begins = first === all[0];
  return html`<h4${begins && html` id="${id}-${tone}"`}>${title} ${begins && html`<span class="count">${all.length}</span>`}</h4>
<ol class="findings" start="${first + 1}">
${own.map((index) => finding(faults[index] as PlanLine, index, source, view))}</ol>
`;
})}${
  to < faults.length &&
  html`<p class="more"><a href="#${faultAnchor(view, to)}">${say.moreFindings(faults.length - to)}</a></p>
`
}</section>
`;
}

function finding({ line }: PlanLine, index: number, source: readonly string[], view: View): Markup {
  const { words, say } = view;
  const { message, rule, remedy, anomaly, clause } = line;
  const title = view.titleOf(rule);
  const shown = framed(view.report, source, line);
  return html`<li class="finding t-${toneOf(line)}" id="${faultAnchor(view, index)}">
<div class="finding-head"><span class="num">${index + 1}</span><p class="say">${message}</p>${badge(line, words)}</div>
<p class="where">${line.line !== undefined && html`${placeOf(line, say)} ${'·'} `}${say.rule} <code>${rule}</code>${
    title !== rule && ` · ${title}`
  }</p>
${line.outcome !== 'incomplete' && excerpt(shown.source, shown.line)}${
  (clause ?? anomaly ?? remedy) !== undefined &&
  html`<dl class="why">${clause && html`<div><dt>${words.ui.clause}</dt><dd>${quote(clause)}</dd></div>`}${
    anomaly !== undefined && html`<div><dt>${words.ui.anomaly}</dt><dd>${anomaly}</dd></div>`
  }${remedy !== undefined && html`<div class="remedy"><dt>${words.ui.remedy}</dt><dd>${remedy}</dd></div>`}</dl>
`
}</li>
`;
}

/** `riga 12, colonna 3`, or the cell of a workbook. */
function placeOf({ line = 1, column = 1, sheet, cell }: PlanLine['line'], say: View['say']): string {
  return sheet === undefined || cell === undefined ? say.place(line, column) : addressOf({ sheet, cell });
}
