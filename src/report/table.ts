/** `--format table`: what a course designer reads. Verdict first, hours as a picture, then what to mend. */

import { leftOutWords } from '../language/left-out.ts';
import { terminalWords } from '../language/terminal.ts';
import type { Words } from '../language/words.ts';
import type { Outcome } from '../norms/outcome.ts';
import { briefChecks, briefFindings, briefLine } from './brief.ts';
import { clauseText, findings, gaps, heading, joined, planHead } from './findings.ts';
import { freeLines } from './from-plan.ts';
import { hoursPicture } from './hours-picture.ts';
import type { PieceOptions, Streamed, Tally } from './piece.ts';
import { countsOfReport, isOpen, type Line, linesOf, type PlanReport, placeText, verdictText } from './report.ts';
import { safe } from './safe.ts';
import { silences, toldCounts } from './silences.ts';
import { labelled, type Style, wrap } from './style.ts';

/** Plans one below the other, a rule between them; of several, how many have which verdict. */
export const tableStream: Streamed = {
  piece: (options) => (report) =>
    options.quiet && report.verdict === 'pass' ? '' : planBlock(report, options.words, options.style, options),
  frame: ({ words, style, version, full }) => {
    const separator = `\n${style.color.dim('─'.repeat(style.columns))}\n\n`;
    let shown = 0;
    const next = (block: string) => (shown++ === 0 ? block : `${separator}${block}`);
    return {
      add: (piece) => (piece === '' ? '' : next(piece)),
      end: (tally) => {
        const [counts, files] = endTexts(tally, words, style);
        // Where no plan is shown nothing is said of how it was judged.
        const told = [words.ui.judgedBy(version), ...(full ? [] : [terminalWords[words.language].more])].join(' · ');
        const judged = shown === 0 ? '' : `${labelled('', told, style.columns, style.color.dim).join('\n')}\n`;
        return counts === '' && files === '' ? judged : next(`${counts}${judged}${files}`);
      },
    };
  },
};

/** Of several plans, how many have which verdict; of several files, what became of them. */
function endTexts({ plans, verdicts, seen }: Tally, words: Words, style: Style): [counts: string, files: string] {
  const counts = plans > 1 ? `${style.color.bold(words.ui.plans(plans, verdicts))}\n` : '';
  return [counts, seen?.several ? `${leftOutWords[words.language].files(seen)}\n` : ''];
}

type TableOptions = Pick<PieceOptions, 'quiet' | 'draft' | 'full' | 'titleOf'>;

/** Of a plan that could not be checked, so many findings are shown with their lines. */
const SHOWN_WITH_LINES = 15;

function planBlock(report: PlanReport, words: Words, style: Style, options: TableOptions): string {
  const { ui } = words;
  const { quiet, full } = options;
  const lines = linesOf(report, words, (outcome) =>
    outcome === 'manual' ? !quiet : isOpen(outcome) || outcome === 'waived',
  );
  const pick = (outcome: Line['outcome'], severity?: Line['severity']) =>
    lines.filter((line) => line.outcome === outcome && (severity === undefined || line.severity === severity));
  const broken = report.findings.length > 0;
  const unchecked = broken || report.unable === true;
  const withLines = full || (unchecked && pick('fail').length <= SHOWN_WITH_LINES);
  const wrong = (title: string, own: readonly Line[], color: 'red' | 'yellow') =>
    withLines
      ? findings(title, own, report, words, style, color)
      : briefFindings(title, own, style, style.color[color]);
  const missing = pick('incomplete');
  const silent = full || quiet ? undefined : silences(report);
  const sections = [
    planHead(verdictMark(report, words, style), report, words, style, full),
    quiet || !report.facts || !report.standard
      ? []
      : hoursPicture(report.outcomes, report.facts, report.standard, words, style),
    wrong(broken ? ui.format : ui.failures, pick('fail', 'error'), 'red'),
    wrong(ui.warnings, pick('fail', 'warning'), 'yellow'),
    full
      ? gaps(ui.incomplete, missing, report.file, style)
      : briefFindings(ui.incomplete, missing, style, style.color.yellow),
    waived(pick('waived'), report, words, style),
    ...(quiet
      ? []
      : [
          fromPlan(report, words, style),
          full ? manual(pick('manual'), words, style) : briefChecks(ui.manual, pick('manual'), style),
          silent === undefined
            ? allSilences(report, words, style, options)
            : saidSilences(silent, words, style, options),
        ]),
    [...summary(report, silent, words, style, options), ...firstToMend(lines, words, style)],
  ];
  return joined(sections);
}

/** The verdict in its colour. */
export function verdictMark(report: Pick<PlanReport, 'verdict' | 'unable'>, words: Words, style: Style): string {
  const paint = { pass: style.color.green, fail: style.color.red, incomplete: style.color.yellow }[report.verdict];
  return (report.unable ? style.color.red : paint).bold(verdictText(report, words));
}

/** What the plan says for its readers. */
function fromPlan({ facts }: PlanReport, words: Words, style: Style): string[] {
  const lines = facts === undefined ? [] : freeLines(facts.plan, words);
  if (lines.length === 0) return [];
  return [
    heading(words.ui.fromPlan, lines.length, style),
    ...lines.flatMap(({ key, text }) => labelled('  · ', safe(`${key}: ${text}`), style.columns)),
  ];
}

function waived(lines: readonly Line[], report: PlanReport, words: Words, style: Style): string[] {
  if (lines.length === 0) return [];
  const reasons = report.outcomes.filter(({ outcome }) => outcome === 'waived').map(({ waiver }) => waiver);
  const blocks = lines.flatMap((line, index) => {
    const { motivo, riferimento, scade } = reasons[index] ?? { motivo: '' };
    const until = scade === undefined ? undefined : `${words.ui.until} ${words.date(scade)}`;
    const why = [motivo, riferimento, until].filter((part) => part !== undefined);
    return labelled('  • ', safe(`${line.message} — ${words.ui.reason}: ${why.join(', ')}`), style.columns);
  });
  return [heading(words.ui.waived, lines.length, style), ...blocks];
}

function manual(lines: readonly Line[], words: Words, style: Style): string[] {
  if (lines.length === 0) return [];
  const blocks = lines.flatMap((line) => [
    ...labelled('  □ ', safe(line.message), style.columns),
    ...(line.clause === undefined ? [] : labelled('    ', clauseText(line.clause), style.columns, style.color.dim)),
  ]);
  return [heading(words.ui.manual, lines.length, style), ...blocks];
}

/** What the standard does not set of what the plan says: silence is not a pass. */
function saidSilences(silent: readonly Outcome[], words: Words, style: Style, { titleOf }: TableOptions): string[] {
  const titles = silent.map(({ rule }) => titleOf(rule));
  if (titles.length === 0) return [];
  return silentBlock(words.ui.silent, titles, style);
}

/** All that does not concern the plan, by the reason. */
function allSilences(report: PlanReport, words: Words, style: Style, { titleOf }: TableOptions): string[] {
  const byReason = new Map<string, string[]>();
  for (const { notApplicable, rule, subject } of report.outcomes) {
    if (notApplicable === undefined) continue;
    const title = subject.code === undefined ? titleOf(rule) : `${titleOf(rule)} (${safe(subject.code)})`;
    byReason.set(words.reason(notApplicable), [...(byReason.get(words.reason(notApplicable)) ?? []), title]);
  }
  return [...byReason].flatMap(([reason, titles]) => silentBlock(capital(reason), titles, style));
}

function silentBlock(title: string, items: readonly string[], style: Style): string[] {
  return [heading(title, items.length, style), ...labelled('  ', items.join(' · '), style.columns, style.color.dim)];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Verdict and counts, one line; of what does not concern the plan as many are counted as told: all, where not some. */
function summary(
  report: PlanReport,
  silent: readonly Outcome[] | undefined,
  words: Words,
  style: Style,
  { draft }: TableOptions,
): string[] {
  const counts = words.ui.summary(silent === undefined ? countsOfReport(report) : toldCounts(report, silent));
  const note = draft && report.verdict === 'incomplete' ? ` (${words.ui.draftNote})` : '';
  const mark = verdictMark(report, words, style);
  const plain = `${verdictText(report, words)} · `;
  const rest = wrap(`${counts}${note}`, style.columns - plain.length);
  return rest.map((line, index) => (index === 0 ? `${mark} · ${line}` : `${' '.repeat(plain.length)}${line}`));
}

/** Where to begin: at an error within a unit, which sums of the course follow; else at the first error, or gap. */
function firstToMend(lines: readonly Line[], { language }: Words, style: Style): string[] {
  const errors = lines.filter(({ outcome, severity }) => outcome === 'fail' && severity === 'error');
  const first = errors.find(({ at }) => at?.includes('[')) ?? errors[0] ?? lines.find(({ outcome }) => isOpen(outcome));
  if (first === undefined) return [];
  return briefLine(`${beginning(first, language)}: `, first, style, (text) => text);
}

/** Where to begin: the line, or the cell of a workbook. */
function beginning(first: Line, language: Words['language']): string {
  const { line = 1, cell } = first;
  return cell === undefined
    ? terminalWords[language].begin(line)
    : terminalWords[language].beginAt(safe(placeText(first)));
}
