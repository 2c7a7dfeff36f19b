/** `--format html`: one file to look at and to print. It needs no script, no font, no picture and no network. */
import type { Seen } from '../../format/seen.ts';
import { htmlWords } from '../../language/html.ts';
import type { Words } from '../../language/words.ts';
import { filesLine, toldLeftOut } from '../left-out.ts';
import type { ReportMeta } from '../renderer.ts';
import type { PlanReport } from '../report.ts';
import { sprite } from './icons.ts';
import { capital, constant, html, type Markup, nothing } from './markup.ts';
import { nameOf, planArticle, viewOf } from './plan.ts';
import layout from './style/layout.css?raw' with { type: 'text' };
import parts from './style/parts.css?raw' with { type: 'text' };
import print from './style/print.css?raw' with { type: 'text' };
import theme from './style/theme.css?raw' with { type: 'text' };
import { summary } from './summary.ts';
import type { View } from './view.ts';

/** Of what a renderer is told, what the page shows. */
export type HtmlMeta = Pick<ReportMeta, 'version' | 'unable' | 'titleOf'> &
  Partial<Pick<ReportMeta, 'draft' | 'troubles' | 'seen'>>;

/** The whole page: one plan, or a summary and then each plan. */
export function htmlReport(reports: readonly PlanReport[], words: Words, meta: HtmlMeta): string {
  const say = htmlWords[words.language];
  const views = reports.map((report, index) => viewOf(report, `p${index + 1}`, words, meta.titleOf));
  const alone = views.length === 1;
  return html`<!DOCTYPE html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${pageTitle(views, say.title)}</title>
<style>
${constant(theme + layout + parts + print)}</style>
</head>
<body>
${sprite}
<header class="top"><h1>${say.title}</h1><p>${reports.length === 0 ? `qualcheck ${meta.version}` : words.ui.judgedBy(meta.version)}</p></header>
<main>
${notices(reports, words, meta)}${alone ? nothing : views.length > 0 && summary(views, words)}${views.map((view) =>
  planArticle(view, alone),
)}</main>
</body>
</html>
`.markup;
}

/** What the page as a whole has to say: nothing was checked, or not all. */
function notices(
  reports: readonly PlanReport[],
  words: Words,
  { unable, draft = false, troubles = [], seen }: HtmlMeta,
): Markup {
  const say = htmlWords[words.language];
  const told = troubles.length > 0 || reports.some((report) => report.unable === true);
  const leftOut = seen === undefined ? [] : leftOutNotices(reports, words, seen);
  const drafts = draft && reports.some(({ verdict }) => verdict === 'incomplete');
  return html`${reports.length === 0 && troubles.length === 0 && notice(words.ui.nothingToCheck)}${unable && !told && notice(say.someUnable)}${troubles.map(({ message }) => notice(capital(message)))}${leftOut.map(notice)}${
    drafts && notice(capital(words.ui.draftNote))
  }`;
}

/** What became of the files, and each that may be a plan all the same. */
function leftOutNotices(reports: readonly PlanReport[], words: Words, seen: Seen): string[] {
  const unread = toldLeftOut(reports, words, { seen, pathOf: (file) => file }).filter((each) => each.unread);
  return [filesLine({ seen }, words) ?? [], ...unread.map(({ message }) => message)].flat();
}

function notice(text: string): Markup {
  return html`<p class="notice">${text}</p>
`;
}

/** Window titles are cut by who shows them: kept short. */
const LONGEST_TITLE = 70;

function pageTitle(views: readonly View[], title: string): string {
  const [view] = views;
  const whole = views.length === 1 && view !== undefined ? `${title}: ${nameOf(view)}` : title;
  const letters = [...whole];
  return letters.length > LONGEST_TITLE ? `${letters.slice(0, LONGEST_TITLE - 1).join('')}…` : whole;
}
