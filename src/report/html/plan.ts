/** One plan on the page: two pages that are read and signed, then the annex by clause. */

import type { Standard } from '../../format/standard.ts';
import { htmlWords } from '../../language/html.ts';
import { verifyWords } from '../../language/verify.ts';
import type { Words } from '../../language/words.ts';
import { sourceLine } from '../../norms/clause.ts';
import { freeLines } from '../from-plan.ts';
import { countsOf, judgedInPart, leftUnconfirmed, type PlanReport } from '../report.ts';
import { short } from '../sha256.ts';
import { checklist, checksOf, exceptions, silent, waivedOf } from './checks.ts';
import { evaluationSection } from './evaluation-table.ts';
import { faultsOf, findingsSection } from './findings.ts';
import { frontOf } from './front.ts';
import { hoursSection, unitsSection } from './hours.ts';
import { icon, type Tone, verdictOf } from './icons.ts';
import { html, type Markup, nothing } from './markup.ts';
import { planLinesOf } from './plan-lines.ts';
import { spans, type View } from './view.ts';

/** `id` is the prefix of the anchors of this plan. */
export function viewOf(report: PlanReport, id: string, words: Words, titleOf: (rule: string) => string): View {
  const entries = planLinesOf(report, words);
  const [faults, checks] = [faultsOf(entries), checksOf(entries)];
  const waived = waivedOf(entries);
  const { unita_formative = [], competenze_chiave = [] } = report.standard ?? {};
  return {
    report,
    words,
    say: htmlWords[words.language],
    id,
    entries,
    counts: countsOf(entries.map(({ line }) => line)),
    faults,
    checks,
    front: frontOf(unita_formative.length + competenze_chiave.length, { faults, checks, waived }),
    titleOf,
  };
}

/** `alone`: the only plan of the page, with no list to go back to. */
export function planArticle(view: View, alone: boolean): Markup {
  const { id, say, report, faults, checks, front } = view;
  const hash = report.fingerprints?.plan;
  const [ofFaults, ofChecks] = [spans(faults, front.faults), spans(checks, front.checks)];
  const signed = report.standard !== undefined;
  return html`<article class="plan" id="${id}" aria-labelledby="${id}-titolo"${hash !== undefined && html` data-sha256="${hash}"`}>
<div class="front${signed && front.whole && ' signed'}">
${verdict(view)}
${about(view)}
${hoursSection(view)}${findingsSection(view, ofFaults.front)}${exceptions(view)}${checklist(view, ofChecks.front)}${signed && signature(view)}</div>
${annex(view, [
  findingsSection(view, ofFaults.annex),
  checklist(view, ofChecks.annex),
  front.units ? nothing : unitsSection(view),
  evaluationSection(view),
  silent(view),
  fromPlan(view),
])}${
  !alone &&
  html`<p class="back"><a href="#piani">${say.backToPlans}</a></p>
`
}</article>
`;
}

/** What follows the pages that are signed; nothing where there is no more to say. */
function annex({ say, id }: View, sections: readonly Markup[]): Markup {
  if (sections.every(({ markup }) => markup === '')) return nothing;
  return html`<div class="annex" role="group" aria-labelledby="${id}-allegato">
<h3 class="annex-title" id="${id}-allegato">${say.annex}</h3>
${sections}</div>
`;
}

/** Room to write on paper; nothing of the screen. */
function signature({ say }: View): Markup {
  const blank = (name: string) => html`<div><dt>${name}</dt><dd></dd></div>`;
  return html`<section class="signature">
<p class="remarks">${say.remarks}</p>
<dl class="sign">${blank(say.sign.place)}${blank(say.sign.by)}${blank(say.sign.signature)}</dl>
</section>
`;
}

/** What a plan is called: its title, or its file. */
export function nameOf({ report }: View): string {
  return report.title ?? report.file;
}

/** What its verdict means, in one sentence. */
export function sentenceOf({ report, say, counts }: View): string {
  if (report.findings.length > 0) return say.broken(report.findings.length);
  return report.unable === true ? say.unable : say.verdict(report.verdict, counts);
}

function verdict(view: View): Markup {
  const { report, words, id } = view;
  const { tone, text } = verdictOf(report, words);
  return html`<header class="verdict t-${tone}">
<p class="verdict-word">${icon(tone)}${text}</p>
<h2 id="${id}-titolo">${nameOf(view)}</h2>
<p class="verdict-say">${sentenceOf(view)}</p>
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

/** From when to when the standard holds, where it says so. */
function inForce({ validita }: Standard, words: Words): string {
  if (validita?.dal === undefined && validita?.al === undefined) return '';
  return `, ${[validita.dal, validita.al].map((date) => (date === undefined ? '…' : words.date(date))).join(' – ')}`;
}

/** Which plan, under which norms. */
function about(view: View): Markup {
  const { report, words, say } = view;
  const { standard, facts } = report;
  const { soggetto, corso } = facts?.plan ?? {};
  const dates = [corso?.inizio, corso?.fine].map((date) => (date === undefined ? '…' : words.date(date)));
  const fact = (name: string, value: Markup | string | undefined, wide = false) =>
    value === undefined
      ? nothing
      : html`<div${wide && html` class="wide-fact"`}><dt>${name}</dt><dd>${value}</dd></div>`;
  const units = judgedInPart(report);
  const toConfirm = leftUnconfirmed(report);
  const norm =
    standard === undefined
      ? report.standardId
      : html`${sourceLine(standard)}${inForce(standard, words)} <span class="code">${standard.id}</span>`;
  const code = (text: string | undefined) => (text === undefined ? undefined : html`<span class="code">${text}</span>`);
  const { plan: hash, standard: standardHash } = report.fingerprints ?? {};
  const said = verifyWords[words.language];
  return html`<dl class="about">${fact(say.facts.standard, norm, true)}${fact(
    say.facts.avvisi,
    report.avvisi.length === 0 ? undefined : report.avvisi.join(', '),
  )}${fact(words.ui.inPart, units === undefined ? undefined : words.ui.partial(units))}${fact(words.ui.toConfirm, toConfirm === undefined ? undefined : words.ui.unconfirmed(toConfirm))}${fact(say.facts.provider, soggetto?.denominazione)}${fact(
    say.facts.dates,
    corso?.inizio === undefined && corso?.fine === undefined ? undefined : dates.join(' – '),
  )}${fact(say.facts.trainees, trainees(corso?.partecipanti))}${fact(
    say.facts.file,
    code(report.file),
  )}${fact(said.planText, code(hash), true)}${fact(said.standardText, code(standardHash && short(standardHash)))}</dl>
`;
}
