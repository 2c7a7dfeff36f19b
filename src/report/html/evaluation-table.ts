/** The evaluation: clause, outcome, evidence. */

import type { Standard } from '../../format/standard.ts';
import { type Clause, sourceLine } from '../../norms/clause.ts';
import { quote } from './clause.ts';
import { evidence, type References, references } from './evaluation-evidence.ts';
import { evaluationOf, type Part, type Point } from './evaluation-order.ts';
import { badge, label, type Tone, toneOf } from './icons.ts';
import { html, type Markup, nothing } from './markup.ts';
import type { PlanLine } from './plan-lines.ts';
import type { View } from './view.ts';

/** Nothing for a plan that could not be compared with its standard. */
export function evaluationSection(view: View): Markup {
  const { report, say, id, words } = view;
  const { standard } = report;
  if (standard === undefined) return nothing;
  const parts = evaluationOf(view.entries, standard);
  const refs = references(view);
  const number = counter();
  const table = (heading: string, own: readonly Part[]) =>
    own.length === 0
      ? nothing
      : html`<h4>${heading}</h4>
<table class="sheet"><thead><tr><th scope="col" class="c-point">${say.columns.point}</th><th scope="col" class="c-clause">${
          say.columns.clause
        }</th><th scope="col" class="c-outcome">${say.columns.outcome}</th><th scope="col" class="c-evidence">${
          say.columns.evidence
        }</th></tr></thead>
${own.map((part) => partRows(part, standard, view, refs, number))}</table>
`;
  const of = (...kinds: Part['kind'][]) => parts.filter(({ kind }) => kinds.includes(kind));
  return html`<section class="evaluation">
<h3 id="${id}-scheda">${say.evaluation}</h3>
<p class="aside">${say.evaluationNote}</p>
${table(`${words.ui.standard}: ${sourceLine(standard)}`, of('course', 'unit', 'units'))}${of('other').map((part) =>
  table(part.about, [part]),
)}${table(say.parts.own, of('own'))}</section>
`;
}

function counter(): () => number {
  let last = 0;
  return () => ++last;
}

function partRows(part: Part, standard: Standard, view: View, refs: References, number: () => number): Markup {
  const title = partTitle(part, standard, view);
  const concerned = part.points.filter((point) => !isUnconcerned(point));
  return html`<tbody>
${
  title !== '' &&
  html`<tr class="part"><th scope="rowgroup" colspan="4">${title}</th></tr>
`
}${concerned.map((point, index) =>
  pointRow(point, number(), view, refs, { before: concerned[index - 1]?.clause?.field, title }),
)}${unconcernedRows(part.points, view)}</tbody>
`;
}

const isUnconcerned = ({ entries }: Point) => entries.every(({ line }) => line.outcome === 'not_applicable');

/** What the plan takes over as it is, or what does not concern it: named together, with the reason. */
function unconcernedRows(points: readonly Point[], view: View): Markup[] {
  const byReason = new Map<string, string[]>();
  for (const { clause, entries } of points.filter(isUnconcerned)) {
    const { reason = '', rule = '' } = entries[0]?.line ?? {};
    const name = clause === undefined || clause.field === '' ? view.titleOf(rule) : clause.field;
    byReason.set(reason, [...new Set([...(byReason.get(reason) ?? []), name])]);
  }
  return [...byReason].map(
    ([reason, names]) =>
      html`<tr class="t-silent"><td class="c-point">${'–'}</td><td class="c-clause"><span class="field">${names.join(' · ')}</span></td><td class="c-outcome">${label(
        'silent',
        view.say.notConcerned,
      )}</td><td class="c-evidence">${reason}</td></tr>
`,
  );
}

function partTitle({ kind, about }: Part, standard: Standard, { say }: View): string {
  if (kind === 'other' || kind === 'own') return '';
  if (kind !== 'unit') return say.parts[kind];
  const units = [...standard.unita_formative, ...(standard.competenze_chiave ?? [])];
  return `${about} · ${units.find(({ codice }) => codice === about)?.denominazione ?? ''}`;
}

/** The worst first: it is the outcome of the point. */
const GRAVITY: readonly Tone[] = ['fail', 'warning', 'incomplete', 'waived', 'manual', 'pass', 'silent'];

/** `said`: the field of the point above, and the unit that the part is about: neither is said again. */
function pointRow(
  { clause, entries }: Point,
  number: number,
  view: View,
  refs: References,
  said: { before?: string | undefined; title: string },
): Markup {
  const rank = ({ line }: PlanLine) => GRAVITY.indexOf(toneOf(line));
  const worst = entries.reduce((a, b) => (rank(b) < rank(a) ? b : a));
  return html`<tr class="t-${toneOf(worst.line)}"><td class="c-point">${number}</td><td class="c-clause">${
    clause ? quote(unsaid(clause, said), shortOf(worst)) : view.titleOf(worst.line.rule)
  }</td><td class="c-outcome">${outcomeOf(worst, view)}</td><td class="c-evidence">${evidence(entries, refs)}</td></tr>
`;
}

function unsaid({ field, text }: Clause, { before, title }: { before?: string | undefined; title: string }) {
  return {
    field: field === before ? '' : field,
    text: text === title.replace(' · ', ' - ') && field !== '' ? '' : text,
  };
}

/** What holds is recognised by how it begins. */
const SHORT = 200;
const shortOf = ({ line }: PlanLine) => (line.outcome === 'pass' ? SHORT : undefined);

/** A clause that does not concern this plan is there all the same: its evidence says why it does not. */
function outcomeOf({ line }: PlanLine, { words, say }: View): Markup {
  return line.outcome === 'not_applicable' ? label('silent', say.notConcerned) : badge(line, words);
}
