/** `--format html`: one file to look at and to print. It needs no script, no font, no picture and no network. */
import type { Seen } from '../../format/seen.ts';
import { htmlWords } from '../../language/html.ts';
import { verifyWords } from '../../language/verify.ts';
import type { Words } from '../../language/words.ts';
import { filesLine, toldLeftOut } from '../left-out.ts';
import type { Tally } from '../piece.ts';
import type { Gather, ReportMeta } from '../renderer.ts';
import { countPlan, noPlans } from '../report.ts';
import { sprite } from './icons.ts';
import { capital, html, type Markup } from './markup.ts';
import { pageHead } from './page.ts';
import { nameOf, planArticle, viewOf } from './plan.ts';
import { openSummary } from './summary.ts';
import type { View } from './view.ts';

/** Of what is told of a run, what the page shows. */
type HtmlMeta = Pick<ReportMeta, 'version' | 'date' | 'unable' | 'draft' | 'troubles' | 'seen'>;

/** What is known of the plans when all have come. */
type Told = Pick<Tally, 'plans' | 'verdicts'>;

/** The whole page: one plan, or a summary and then each plan. */
export const htmlGather: Gather = (words, { titleOf }, open) => {
  const tally: Told = { plans: 0, verdicts: noPlans() };
  const summary = openSummary(words, open());
  const articles = open();
  // The only plan of a page looks otherwise: the first waits for another.
  let first: View | undefined;
  return {
    add(report) {
      tally.plans++;
      countPlan(tally.verdicts, report);
      const view = viewOf(report, `p${tally.plans}`, words, titleOf);
      summary.add(view);
      if (tally.plans === 1) first = view;
      else {
        if (first !== undefined) articles.write(planArticle(first, false).markup);
        first = undefined;
        articles.write(planArticle(view, false).markup);
      }
    },
    *end(meta) {
      yield head(tally, first, words, meta).markup;
      if (tally.plans > 1) yield* summary.section(tally);
      if (first !== undefined) yield planArticle(first, true).markup;
      yield* articles.pieces();
      yield '</main>\n</body>\n</html>\n';
    },
  };
};

function head(tally: Told, alone: View | undefined, words: Words, meta: HtmlMeta): Markup {
  const say = htmlWords[words.language];
  const title = alone === undefined ? say.title : `${say.title}: ${nameOf(alone)}`;
  return html`${pageHead(title, words, meta.version)}${sprite}
<header class="top"><h1>${say.title}</h1><p>${tally.plans === 0 ? `qualcheck ${meta.version}` : words.ui.judgedBy(meta.version)}${meta.date !== undefined && html`<br>${verifyWords[words.language].checkedOn} <time datetime="${meta.date}">${words.date(meta.date)}</time>`}</p></header>
<main>
${notices(tally, words, meta)}`;
}

/** What the page as a whole has to say: nothing was checked, or not all. */
function notices({ plans, verdicts }: Told, words: Words, { unable, draft, troubles, seen }: HtmlMeta): Markup {
  const say = htmlWords[words.language];
  const told = troubles.length > 0 || verdicts.unable > 0;
  const leftOut = leftOutNotices(words, seen);
  const drafts = draft && verdicts.incomplete > 0;
  return html`${plans === 0 && troubles.length === 0 && notice(words.ui.nothingToCheck)}${unable && !told && notice(say.someUnable)}${troubles.map(({ message }) => notice(capital(message)))}${leftOut.map(notice)}${
    drafts && notice(capital(words.ui.draftNote))
  }`;
}

/** What became of the files, and each that may be a plan all the same. */
function leftOutNotices(words: Words, seen: Seen): string[] {
  const unread = toldLeftOut(words, { seen, pathOf: (file) => file }).filter((each) => each.unread);
  return [filesLine({ seen }, words) ?? [], ...unread.map(({ message }) => message)].flat();
}

function notice(text: string): Markup {
  return html`<p class="notice">${text}</p>
`;
}
