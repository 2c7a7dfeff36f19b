/** `--format table`: what a course designer reads. Verdict first, hours as a picture, then what to mend. */

import { leftOutWords } from '../language/left-out.ts';
import type { Words } from '../language/words.ts';
import { clauseText, findings, gaps, heading, joined, planHead } from './findings.ts';
import { freeLines } from './from-plan.ts';
import { hoursPicture } from './hours-picture.ts';
import type { PieceOptions, Streamed, Tally } from './piece.ts';
import { countsOfReport, isOpen, type Line, linesOf, type PlanReport, verdictText } from './report.ts';
import { safe } from './safe.ts';
import { labelled, type Style, wrap } from './style.ts';

/** Plans one below the other, a rule between them; of several, how many have which verdict. */
export const tableStream: Streamed = {
  piece: (options) => (report) =>
    options.quiet && report.verdict === 'pass' ? '' : planBlock(report, options.words, options.style, options),
  frame: ({ words, style, version }) => {
    const separator = `\n${style.color.dim('─'.repeat(style.columns))}\n\n`;
    let shown = 0;
    const next = (block: string) => (shown++ === 0 ? block : `${separator}${block}`);
    return {
      add: (piece) => (piece === '' ? '' : next(piece)),
      end: (tally) => {
        const [counts, files] = endTexts(tally, words, style);
        // Where no plan is shown nothing is said of how it was judged.
        const judged = shown === 0 ? '' : `${style.color.dim(words.ui.judgedBy(version))}\n`;
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

type TableOptions = Pick<PieceOptions, 'quiet' | 'draft' | 'titleOf'>;

function planBlock(report: PlanReport, words: Words, style: Style, { quiet, draft, titleOf }: TableOptions): string {
  const { ui } = words;
  const lines = linesOf(report, words, (outcome) =>
    outcome === 'manual' ? !quiet : isOpen(outcome) || outcome === 'waived',
  );
  const pick = (outcome: Line['outcome'], severity?: Line['severity']) =>
    lines.filter((line) => line.outcome === outcome && (severity === undefined || line.severity === severity));
  const sections = [
    planHead(verdictMark(report, words, style), report, words, style),
    quiet || !report.facts || !report.standard
      ? []
      : hoursPicture(report.outcomes, report.facts, report.standard, words, style),
    findings(report.findings.length > 0 ? ui.format : ui.failures, pick('fail', 'error'), report, words, style, 'red'),
    findings(ui.warnings, pick('fail', 'warning'), report, words, style, 'yellow'),
    gaps(ui.incomplete, pick('incomplete'), report.file, style),
    waived(pick('waived'), report, words, style),
    ...(quiet
      ? []
      : [fromPlan(report, words, style), manual(pick('manual'), words, style), silent(report, words, style, titleOf)]),
    summary(report, words, style, draft),
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
  const lines = facts === undefined ? [] : freeLines(facts.plan);
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
    const parts = [
      `${words.ui.reason}: ${motivo}`,
      riferimento === undefined ? '' : `${words.ui.reference}: ${riferimento}`,
      scade === undefined ? '' : `${words.ui.until} ${words.date(scade)}`,
    ];
    return [
      ...labelled('  • ', safe(line.message), style.columns),
      ...labelled('    ', safe(parts.filter(Boolean).join(' · ')), style.columns, style.color.dim),
    ];
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

/** What the standard does not set, in one paragraph: silence is not a pass. */
function silent(report: PlanReport, words: Words, style: Style, titleOf: TableOptions['titleOf']): string[] {
  const titles = report.outcomes
    .filter(({ notApplicable }) => notApplicable === 'standard-silent')
    .map(({ rule }) => titleOf(rule));
  if (titles.length === 0) return [];
  return labelled(`${words.ui.silent}: `, titles.join(' · '), style.columns, style.color.dim);
}

/** Verdict and counts, one line. */
function summary(report: PlanReport, words: Words, style: Style, draft: boolean): string[] {
  const counts = words.ui.summary(countsOfReport(report));
  const note = draft && report.verdict === 'incomplete' ? ` (${words.ui.draftNote})` : '';
  const mark = verdictMark(report, words, style);
  const plain = `${verdictText(report, words)} · `;
  const rest = wrap(`${counts}${note}`, style.columns - plain.length);
  return rest.map((line, index) => (index === 0 ? `${mark} · ${line}` : `${' '.repeat(plain.length)}${line}`));
}
