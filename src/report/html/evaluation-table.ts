/** The evaluation sheet: clause, outcome, evidence, and an empty column for who evaluates; room to date and sign. */

import type { Standard } from '../../format/standard.ts';
import { sourceLine } from '../../norms/clause.ts';
import { quote } from './clause.ts';
import { evaluationOf, type Part, type Point } from './evaluation-order.ts';
import { badge, icon, label, type Tone, toneOf } from './icons.ts';
import { html, type Markup, nothing } from './markup.ts';
import type { PlanLine } from './plan-lines.ts';
import { checkAnchor, faultAnchor, type View } from './view.ts';

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
        }</th><th scope="col" class="c-notes">${say.notes}</th></tr></thead>
${own.map((part) => partRows(part, standard, view, refs, number))}</table>
`;
  const of = (...kinds: Part['kind'][]) => parts.filter(({ kind }) => kinds.includes(kind));
  return html`<section class="evaluation">
<h3 id="${id}-scheda">${say.evaluation}</h3>
<p class="aside">${say.evaluationNote}</p>
${table(`${words.ui.standard}: ${sourceLine(standard)}`, of('course', 'unit', 'units'))}${of('other').map((part) =>
  table(part.about, [part]),
)}${table(say.parts.own, of('own'))}
<dl class="sign"><div><dt>${say.sign.place}</dt><dd></dd></div><div><dt>${say.sign.by}</dt><dd></dd></div><div><dt>${
    say.sign.signature
  }</dt><dd></dd></div></dl>
</section>
`;
}

function counter(): () => number {
  let last = 0;
  return () => ++last;
}

function partRows(part: Part, standard: Standard, view: View, refs: References, number: () => number): Markup {
  const title = partTitle(part, standard, view);
  return html`<tbody>
${
  title !== '' &&
  html`<tr class="part"><th scope="rowgroup" colspan="5">${title}</th></tr>
`
}${part.points.map((point) => pointRow(point, number(), view, refs))}</tbody>
`;
}

function partTitle({ kind, about }: Part, standard: Standard, { say }: View): string {
  if (kind === 'other' || kind === 'own') return '';
  if (kind !== 'unit') return say.parts[kind];
  const units = [...standard.unita_formative, ...(standard.competenze_chiave ?? [])];
  return `${about} · ${units.find(({ codice }) => codice === about)?.denominazione ?? ''}`;
}

/** The worst first: it is the outcome of the point. */
const GRAVITY: readonly Tone[] = ['fail', 'warning', 'incomplete', 'waived', 'manual', 'pass', 'silent'];

function pointRow({ clause, entries }: Point, number: number, view: View, refs: References): Markup {
  const { say } = view;
  const rank = ({ line }: PlanLine) => GRAVITY.indexOf(toneOf(line));
  const worst = entries.reduce((a, b) => (rank(b) < rank(a) ? b : a));
  const several = entries.length > 1;
  const evidence = entries.map((entry) => {
    const told = evidenceOf(entry, view, refs);
    const tone = toneOf(entry.line);
    return several ? html`<li class="t-${tone}">${icon(tone)}<span>${told}</span></li>` : told;
  });
  return html`<tr class="t-${toneOf(worst.line)}"><td class="c-point">${number}</td><td class="c-clause">${
    clause ? quote(clause) : view.titleOf(worst.line.rule)
  }</td><td class="c-outcome">${outcomeOf(worst, view)}</td><td class="c-evidence">${
    several ? html`<ul>${evidence}</ul>` : evidence
  }</td><td class="c-notes"><span class="vh">${say.notes}</span></td></tr>
`;
}

/** A clause that does not concern this plan is there all the same: its evidence says why it does not. */
function outcomeOf({ line }: PlanLine, { words, say }: View): Markup {
  return line.outcome === 'not_applicable' ? label('silent', say.notConcerned) : badge(line, words);
}

/** What was found, and where it is told in full. */
function evidenceOf({ line, outcome }: PlanLine, { say }: View, refs: References): Markup {
  const check = refs.checks.get(line);
  if (check !== undefined) return html`${say.seeCheck} <a href="#${check.anchor}">${check.name}</a>`;
  const fault = refs.faults.get(line);
  const reason = outcome?.waiver?.motivo;
  return html`${line.message}${reason !== undefined && ` — ${reason}`}${
    fault && html` (${say.seeFinding} <a href="#${fault.anchor}">${fault.name}</a>)`
  }${line.anomaly !== undefined && html` <span class="anomaly">${line.anomaly}</span>`}`;
}

type Reference = { anchor: string; name: string };
interface References {
  faults: ReadonlyMap<PlanLine['line'], Reference>;
  checks: ReadonlyMap<PlanLine['line'], Reference>;
}

/** Numbers under which findings and checks are told elsewhere on the page. */
function references(view: View): References {
  const { faults, checks } = view;
  return {
    faults: new Map(
      faults.map(({ line }, index) => [line, { anchor: faultAnchor(view, index), name: String(index + 1) }]),
    ),
    checks: new Map(
      checks.map(({ line }, index) => [line, { anchor: checkAnchor(view, index), name: `V${index + 1}` }]),
    ),
  };
}
