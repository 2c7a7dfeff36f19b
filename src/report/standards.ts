/** `check-standards`: standards against themselves, in the forms of `validate`. */

import type { Document } from '../format/document.ts';
import { formatPath } from '../format/problem.ts';
import type { Verdict } from '../format/result.ts';
import type { Anomaly } from '../format/standard.ts';
import { consistencyWords } from '../language/consistency.ts';
import type { Words } from '../language/words.ts';
import { verdictOf } from '../norms/check.ts';
import type { Inconsistency } from '../norms/consistency/check.ts';
import { findings, heading, joined } from './findings.ts';
import { anomalyText, countsOf, findingLine, type Line, worstVerdict } from './report.ts';
import { safe, safeJson } from './safe.ts';
import { labelled, type Style } from './style.ts';
import { verdictMark } from './table.ts';

export interface StandardReport {
  file: string;
  text: string;
  id?: string;
  verdict: Verdict;
  lines: Line[];
}

/** Lines of a file: what is wrong with its format, or where it disagrees with itself. */
export function standardReport(
  file: string,
  document: Document<unknown>,
  { id, found, anomalies }: { id?: string; found: readonly Inconsistency[]; anomalies: readonly Anomaly[] },
  words: Words,
): StandardReport {
  const lines = [
    ...document.findings.map((finding) => findingLine(finding, words)),
    ...found.map((each) => inconsistencyLine(each, document, words)),
    ...anomalies.map((anomaly) => declaredLine(anomaly, document, words)),
  ];
  const verdict = verdictOf(lines);
  return { file, text: document.text, verdict, lines, ...(id === undefined ? {} : { id }) };
}

function inconsistencyLine(
  { check, level, at, values, anomaly, clause }: Inconsistency,
  document: Document<unknown>,
  words: Words,
): Line {
  const said = consistencyWords[words.language][check](values);
  const [message, remedy] = typeof said === 'string' ? [said] : said;
  return {
    rule: `standard-${check}`,
    outcome: level === 'note' ? 'manual' : 'fail',
    severity: level === 'error' ? 'error' : 'warning',
    subject: formatPath(at),
    message,
    ...(remedy === undefined ? {} : { remedy }),
    ...(clause === undefined ? {} : { clause }),
    ...(anomaly === undefined ? {} : { anomaly: anomalyText(anomaly, words) }),
    at: formatPath(at),
    ...document.locate(at),
  };
}

/** A known defect that no check finds by itself. */
function declaredLine(anomaly: Anomaly, document: Document<unknown>, words: Words): Line {
  const { language } = words;
  return {
    rule: 'standard-anomaly',
    outcome: 'fail',
    severity: 'warning',
    subject: anomaly.id,
    message: `${anomaly.campi.join(', ')}: «${anomaly.stampato}» — ${anomaly.perche[language]}`,
    remedy: anomaly.trattamento[language],
    ...document.locate(['anomalie']),
  };
}

export function standardsJson(
  reports: readonly StandardReport[],
  { version, unable }: { version: string; unable: boolean },
): string {
  const result = {
    schemaVersion: 1,
    tool: { name: 'qualcheck', version },
    verdict: unable ? 'fail' : worstVerdict(reports.map(({ verdict }) => verdict)),
    standards: reports.map(({ file, id, verdict, lines }) => ({
      file,
      ...(id === undefined ? {} : { id }),
      verdict,
      counts: countsOf(lines),
      outcomes: lines,
    })),
  };
  return safeJson(result);
}

export function standardsTable(reports: readonly StandardReport[], words: Words, style: Style): string {
  const { ui } = words;
  const blocks = reports.map((report) => {
    const pick = (outcome: Line['outcome'], severity?: Line['severity']) =>
      report.lines.filter((line) => line.outcome === outcome && (severity === undefined || line.severity === severity));
    const notes = pick('manual');
    const sections = [
      [
        `${verdictMark(report, words, style)}  ${style.color.bold(safe(report.file))}`,
        ...(report.id ? [`  ${safe(report.id)}`] : []),
      ],
      findings(ui.failures, pick('fail', 'error'), report, words, style, 'red'),
      findings(ui.warnings, pick('fail', 'warning'), report, words, style, 'yellow'),
      notes.length === 0
        ? []
        : [
            heading(ui.notes, notes.length, style),
            ...notes.flatMap(({ message }) => labelled('  • ', safe(message), style.columns)),
          ],
      [`${verdictMark(report, words, style)} · ${countsLine(report.lines, words)}`],
    ];
    return joined(sections);
  });
  return blocks.join(`\n${style.color.dim('─'.repeat(style.columns))}\n\n`);
}

function countsLine(lines: readonly Line[], { ui }: Words): string {
  const { fail, warning, manual } = countsOf(lines);
  return ui.standardSummary(fail, warning, manual);
}
