/** One plan on the page: the verdict at once, then hours, findings, what a person decides, the evaluation sheet. */

import { htmlWords } from '../../language/html.ts';
import { verifyWords } from '../../language/verify.ts';
import type { Words } from '../../language/words.ts';
import { sourceLine } from '../../norms/clause.ts';
import { freeLines } from '../from-plan.ts';
import { countsOf, judgedInPart, leftUnconfirmed, type PlanReport } from '../report.ts';
import { short } from '../sha256.ts';
import { checklist, checksOf, exceptions, silent } from './checks.ts';
import { evaluationSection } from './evaluation-table.ts';
import { faultsOf, findingsSection } from './findings.ts';
import { hoursSection } from './hours.ts';
import { icon, type Tone, verdictOf } from './icons.ts';
import { html, type Markup, nothing } from './markup.ts';
import { planLinesOf } from './plan-lines.ts';
import type { View } from './view.ts';

/** `id` is the prefix of the anchors of this plan. */
export function viewOf(report: PlanReport, id: string, words: Words, titleOf: (rule: string) => string): View {
  const entries = planLinesOf(report, words);
  return {
    report,
    words,
    say: htmlWords[words.language],
    id,
    entries,
    counts: countsOf(entries.map(({ line }) => line)),
    faults: faultsOf(entries),
    checks: checksOf(entries),
    titleOf,
  };
}

/** `alone`: the only plan of the page, with no list to go back to. */
export function planArticle(view: View, alone: boolean): Markup {
  const { id, say } = view;
  const hash = view.report.fingerprints?.plan;
  return html`<article class="plan" id="${id}" aria-labelledby="${id}-titolo"${hash !== undefined && html` data-sha256="${hash}"`}>
${verdict(view)}
${about(view)}
${hoursSection(view)}${findingsSection(view)}${exceptions(view)}${checklist(view)}${silent(view)}${evaluationSection(view)}${fromPlan(view)}
${
  !alone &&
  html`<p class="back"><a href="#piani">${say.backToPlans}</a></p>
`
}</article>
`;
}

/** What a plan is called: its title, or its file. */
export function nameOf({ report }: View): string {
  return report.title ?? report.file;
}

function verdict(view: View): Markup {
  const { report, words, say, id, counts } = view;
  const { tone, text } = verdictOf(report, words);
  const sentence =
    report.findings.length > 0
      ? say.broken(report.findings.length)
      : report.unable === true
        ? say.unable
        : say.verdict(report.verdict, counts);
  return html`<header class="verdict t-${tone}">
<p class="verdict-word">${icon(tone)}${text}</p>
<h2 id="${id}-titolo">${nameOf(view)}</h2>
<p class="verdict-say">${sentence}</p>
${tiles(view)}
</header>`;
}

type Count = keyof View['counts'];
const TILES: readonly { count: Count; tone: Tone }[] = [
  { count: 'fail', tone: 'fail' },
  { count: 'warning', tone: 'warning' },
  { count: 'incomplete', tone: 'incomplete' },
  { count: 'waived', tone: 'waived' },
  { count: 'manual', tone: 'manual' },
  { count: 'pass', tone: 'pass' },
];

/** How many of each, linked to where they are told. */
function tiles(view: View): Markup {
  const { counts, say, id, report } = view;
  const shown =
    report.findings.length > 0
      ? TILES.slice(0, 1)
      : TILES.filter(({ count }) => count !== 'waived' || counts.waived > 0);
  return html`<ul class="tiles">${shown.map(({ count, tone }) => {
    const inside = html`<b>${icon(tone)}${counts[count]}</b> ${say.counts[count]}`;
    const at = count === 'pass' ? `${id}-scheda` : `${id}-${tone}`;
    const there = counts[count] > 0 && (count !== 'pass' || report.standard !== undefined);
    return html`<li class="t-${tone}">${there ? html`<a href="#${at}">${inside}</a>` : html`<span class="none">${inside}</span>`}</li>`;
  })}</ul>`;
}

/** How many trainees, or from how many to how many. */
function trainees(foreseen: number | { minimo?: number | undefined; massimo?: number | undefined } | undefined) {
  if (typeof foreseen !== 'object') return foreseen === undefined ? undefined : String(foreseen);
  return `${foreseen.minimo ?? '…'}–${foreseen.massimo ?? '…'}`;
}

/** What the plan says for its readers. */
function fromPlan({ report: { facts }, words, id }: View): Markup {
  const lines = facts === undefined ? [] : freeLines(facts.plan, words);
  if (lines.length === 0) return nothing;
  return html`<section>
<h3 id="${id}-piano">${words.ui.fromPlan}</h3>
<dl class="about">${lines.map(({ key, text }) => html`<div><dt>${key}</dt><dd>${text}</dd></div>`)}</dl>
</section>
`;
}

/** Which plan, under which norms. */
function about(view: View): Markup {
  const { report, words, say } = view;
  const { standard, facts } = report;
  const { soggetto, corso } = facts?.plan ?? {};
  const dates = [corso?.inizio, corso?.fine].map((date) => (date === undefined ? '…' : words.date(date)));
  const fact = (name: string, value: Markup | string | undefined) =>
    value === undefined ? nothing : html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  const units = judgedInPart(report);
  const toConfirm = leftUnconfirmed(report);
  const norm =
    standard === undefined ? report.standardId : html`${sourceLine(standard)} <span class="code">${standard.id}</span>`;
  const code = (text: string | undefined) => (text === undefined ? undefined : html`<span class="code">${text}</span>`);
  const { plan: hash, standard: standardHash } = report.fingerprints ?? {};
  const said = verifyWords[words.language];
  return html`<dl class="about">${fact(say.facts.standard, norm)}${fact(
    say.facts.avvisi,
    report.avvisi.length === 0 ? undefined : report.avvisi.join(', '),
  )}${fact(words.ui.inPart, units === undefined ? undefined : words.ui.partial(units))}${fact(words.ui.toConfirm, toConfirm === undefined ? undefined : words.ui.unconfirmed(toConfirm))}${fact(say.facts.provider, soggetto?.denominazione)}${fact(
    say.facts.dates,
    corso?.inizio === undefined && corso?.fine === undefined ? undefined : dates.join(' – '),
  )}${fact(say.facts.trainees, trainees(corso?.partecipanti))}${fact(
    say.facts.file,
    code(report.file),
  )}${fact(said.planText, code(hash))}${fact(said.standardText, code(standardHash && short(standardHash)))}</dl>
`;
}
