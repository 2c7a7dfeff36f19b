/** `--format markdown`: a page for the summary of a run or a comment, the worst first. */
import { formatWords } from '../language/formats.ts';
import { verifyWords } from '../language/verify.ts';
import type { Words } from '../language/words.ts';
import { type Entry, entryMaker, graveOf, type Level, worstFirst } from './entries.ts';
import { freeLines } from './from-plan.ts';
import { hoursLine } from './hours-picture.ts';
import { filesLine, toldLeftOut } from './left-out.ts';
import type { Gather, MetaAtStart, ReportMeta, Store } from './renderer.ts';
import {
  countPlan,
  judgedInPart,
  leftUnconfirmed,
  noPlans,
  type PlanReport,
  placeText,
  verdictText,
} from './report.ts';
import { safe } from './safe.ts';
import { markdownText } from './safe-markdown.ts';
import { short } from './sha256.ts';
import { silences, toldCounts } from './silences.ts';

/** GitHub refuses a summary above 1 MiB, GitLab a comment above 1 million characters. */
const LONGEST = 900_000;

/** With more plans, what they all have to verify by hand would hide what fails. */
const PLANS_WITH_CHECKLIST = 10;

export const markdownGather: Gather = (words, start, open) => {
  const entriesOf = entryMaker(words, start);
  let plans = 0;
  const rows = makeRecord(open());
  const verdicts = noPlans();
  // Until it is known whether there are so few that the checklist is shown, the first plans are worded with it too.
  const sections = makeRecord(open());
  const withChecklist = makeRecord(open());
  return {
    add(report) {
      const entries = entriesOf(report);
      plans++;
      countPlan(verdicts, report);
      const counts = words.ui.summary(toldCounts(report));
      rows.row(`| ${verdictText(report, words)} | ${pathOf(report, start)} | ${counts} |`);
      const tell = (page: Lines, checklist: boolean) =>
        planSection(report, entries, { words, meta: start, page, checklist });
      if (plans <= PLANS_WITH_CHECKLIST) tell(withChecklist, true);
      if (graveOf(entries).length > 0 || entries.some(({ outcome }) => outcome === 'waived')) tell(sections, false);
    },
    end(meta) {
      const page = makePage(words);
      heading(words, meta, page);
      if (plans > 1) {
        const { columns } = formatWords[words.language];
        page.add(words.ui.plans(plans, verdicts), '');
        page.add(`| ${columns.verdict} | ${columns.plan} | |`, '| --- | --- | --- |');
        rows.replay(page);
        page.add('');
      }
      (plans <= PLANS_WITH_CHECKLIST ? withChecklist : sections).replay(page);
      if (plans > 0) {
        const { checkedOn } = verifyWords[words.language];
        const day = meta.date === undefined ? '' : ` ${checkedOn} ${words.date(meta.date)}.`;
        page.add(`${words.ui.judgedBy(meta.version)}.${day}`, '');
      }
      return [page.text()];
    },
  };
};

/** What the run as a whole has to say. */
function heading(words: Words, meta: ReportMeta, page: Page): void {
  page.add('# qualcheck', '');
  for (const { message } of meta.troubles) page.add(`> **${words.ui.error}**: ${markdownText(safe(message))}`, '');
  const line = filesLine(meta, words);
  if (line !== undefined) page.add(`> ${markdownText(line)}`, '');
  for (const { message, unread } of toldLeftOut(words, meta)) {
    if (unread) page.add(`> **${words.ui.warning}**: ${markdownText(message)}`, '');
  }
}

interface Sectioned {
  words: Words;
  meta: MetaAtStart;
  page: Lines;
  checklist: boolean;
}

function planSection(report: PlanReport, entries: readonly Entry[], { words, meta, page, checklist }: Sectioned): void {
  const { ui } = words;
  page.add(`## ${verdictText(report, words)} · ${pathOf(report, meta)}`, '');
  if (report.title !== undefined) page.add(markdownText(safe(report.title)), '');
  const { plan: hash, standard } = report.fingerprints ?? {};
  if (report.standardId !== undefined) {
    const mark = standard === undefined ? '' : ` (${short(standard)})`;
    page.add(`${ui.standard}: ${markdownText(safe(report.standardId))}${mark}`, '');
  }
  if (hash !== undefined) page.add(`SHA-256: \`${hash}\``, '');
  const units = judgedInPart(report);
  if (units !== undefined) page.add(`${ui.inPart}: ${markdownText(safe(ui.partial(units)))}`, '');
  const toConfirm = leftUnconfirmed(report);
  if (toConfirm !== undefined) page.add(`${ui.toConfirm}: ${ui.unconfirmed(toConfirm)}`, '');
  page.add(ui.summary(toldCounts(report)), '');
  const hours = hoursLine(report, words);
  if (hours !== '') page.add(`**${ui.hours}**: ${hours}`, '');
  const grave = worstFirst(entries);
  const failed = (level: Level) => grave.filter((each) => each.outcome === 'fail' && each.level === level);
  findingsTable(report.findings.length > 0 ? ui.format : ui.failures, failed('error'), words, page);
  findingsTable(ui.warnings, failed('warning'), words, page);
  findingsTable(
    ui.incomplete,
    grave.filter(({ outcome }) => outcome === 'incomplete'),
    words,
    page,
  );
  const waived = entries.filter(({ outcome }) => outcome === 'waived');
  listed(ui.waived, waived, ({ message, reason = '' }) => `- ${markdownText(message)} — ${markdownText(reason)}`, page);
  const said = report.facts === undefined ? [] : freeLines(report.facts.plan, words);
  if (said.length > 0) {
    page.add(`### ${ui.fromPlan}`, '');
    for (const { key, text } of said) page.row(`- ${markdownText(safe(`${key}: ${text}`))}`);
    page.add('');
  }
  const manual = checklist ? entries.filter(({ outcome }) => outcome === 'manual') : [];
  listed(ui.manual, manual, ({ message }) => `- [ ] ${markdownText(message)}`, page);
  const open = checklist ? silences(report).map(({ rule }) => meta.titleOf(rule)) : [];
  if (open.length > 0) page.add(`### ${ui.silent} (${open.length})`, '', open.map(markdownText).join(' · '), '');
}

function findingsTable(title: string, entries: readonly Entry[], words: Words, page: Lines): void {
  if (entries.length === 0) return;
  const { columns } = formatWords[words.language];
  page.add(`### ${title} (${entries.length})`, '');
  page.add(`| ${columns.line} | ${columns.what} | ${columns.remedy} | ${columns.rule} |`, '| ---: | --- | --- | --- |');
  for (const { message, remedy = '', rule, ...place } of entries) {
    const where = place.cell === undefined ? String(place.line ?? 1) : markdownText(safe(placeText(place)));
    page.row(`| ${where} | ${markdownText(message)} | ${markdownText(remedy)} | \`${rule}\` |`);
  }
  page.add('');
}

function listed(title: string, entries: readonly Entry[], line: (entry: Entry) => string, page: Lines): void {
  if (entries.length === 0) return;
  page.add(`### ${title} (${entries.length})`, '');
  for (const entry of entries) page.row(line(entry));
  page.add('');
}

function pathOf({ file }: PlanReport, meta: MetaAtStart): string {
  return markdownText(safe(meta.pathOf(file)));
}

interface Lines {
  add(...lines: string[]): void;
  /** A line that may be left out when the page grows too long; how many were is told at the end. */
  row(line: string): void;
}
interface Page extends Lines {
  /** Of lines that are not there, how many more were left out. */
  left(rows: number): void;
  text(): string;
}

/** Lines that go on a page later; of those that no page has room for, only how many they are. */
function makeRecord(store: Store): Lines & { replay(page: Page): void } {
  let [length, left] = [0, 0];
  const put = (kind: 'add' | 'row', text: string) => {
    length += text.length;
    store.write(`${kind}${text}`);
  };
  return {
    add(...given) {
      if (length <= LONGEST) for (const text of given) put('add', text);
    },
    row(text) {
      if (length <= LONGEST) put('row', text);
      else left++;
    },
    replay(page) {
      for (const piece of store.pieces()) page[piece.startsWith('row') ? 'row' : 'add'](piece.slice(3));
      page.left(left);
    },
  };
}

function makePage(words: Words): Page {
  const lines: string[] = [];
  const encoder = new TextEncoder();
  let [length, left] = [0, 0];
  const put = (line: string) => {
    // Two lines in a row are never blank.
    if (line === '' && lines.at(-1) === '') return;
    length += encoder.encode(line).length + 1;
    lines.push(line);
  };
  return {
    add: (...given) => {
      if (length <= LONGEST) given.forEach(put);
    },
    row: (line) => {
      if (length <= LONGEST) put(line);
      else left++;
    },
    left: (rows) => {
      left += rows;
    },
    text: () => {
      if (left > 0) lines.push('', `**${formatWords[words.language].leftOut(left)}**`, '');
      return `${lines.join('\n').trimEnd()}\n`;
    },
  };
}
