/**
 * `--format sarif`: SARIF 2.1.0, as code scanning takes it.
 *
 * GitHub makes an alert of every result, whatever its `kind`: what passes, what does not concern the plan and what is to
 * verify by hand is therefore counted beside each plan, and is no result. What an exception sets aside is a result with
 * a suppression, and only a note: viewers that know nothing of suppressions raise no error for it.
 */

import type { Verdict } from '../format/result.ts';
import { formatWords } from '../language/formats.ts';
import type { Words } from '../language/words.ts';
import { besideMessage, type Entry, entriesOf } from './entries.ts';
import { toldLeftOut } from './left-out.ts';
import type { ReportMeta } from './renderer.ts';
import { countsOf, type PlanReport, worstVerdict } from './report.ts';
import { safe, safeJson, wellFormed } from './safe.ts';
import { ruleTexts, sarifRule } from './sarif-rules.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = '%SRCROOT%';

export function sarifReport(reports: readonly PlanReport[], words: Words, meta: ReportMeta): string {
  const entries = entriesOf(reports, words, meta);
  const results = entries.filter(({ level, outcome }) => level !== undefined || outcome === 'waived');
  const rules = ruleTexts(results, words, meta);
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const files = filesOf(reports, entries, meta);
  const artifactIndex = new Map(files.map(({ file }, index) => [file, index]));
  return safeJson({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'qualcheck',
            version: meta.version,
            semanticVersion: meta.version,
            language: words.language,
            rules: rules.map((rule) => sarifRule(rule, words)),
          },
        },
        language: words.language,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: formatWords[words.language].root } } },
        invocations: [invocation(reports, words, meta)],
        artifacts: files.map(({ file, verdict, counts }) => ({
          location: place(file),
          roles: ['analysisTarget'],
          properties: { verdict, counts },
        })),
        results: results.map((entry) =>
          result(entry, words, { rule: ruleIndex.get(entry.rule), artifact: artifactIndex.get(entry.path) }),
        ),
      },
    ],
  });
}

/** Each file once, though standard input may have been given the name of one. */
function filesOf(reports: readonly PlanReport[], entries: readonly Entry[], meta: ReportMeta) {
  const verdicts = new Map<string, Verdict[]>();
  for (const { file, verdict } of reports) {
    const path = meta.pathOf(file);
    verdicts.set(path, [...(verdicts.get(path) ?? []), verdict]);
  }
  const lines = new Map<string, Entry[]>();
  for (const entry of entries) {
    const before = lines.get(entry.path);
    if (before === undefined) lines.set(entry.path, [entry]);
    else before.push(entry);
  }
  return [...verdicts].map(([file, each]) => ({
    file,
    verdict: worstVerdict(each),
    counts: countsOf(lines.get(file) ?? []),
  }));
}

/** What could not be read or checked, and what was left out, is told here: it has no line in any plan. */
function invocation(reports: readonly PlanReport[], words: Words, meta: ReportMeta) {
  const { unable, troubles } = meta;
  const told = [
    ...troubles.map(({ message }) => ({ level: 'error', text: safe(message) })),
    ...toldLeftOut(reports, words, meta).map(({ message, unread }) => ({
      level: unread ? 'warning' : 'note',
      text: message,
    })),
  ].map(({ level, text }) => ({ level, message: { text: plain(text) } }));
  return { executionSuccessful: !unable, ...(told.length > 0 ? { toolExecutionNotifications: told } : {}) };
}

function result(entry: Entry, words: Words, index: { rule: number | undefined; artifact: number | undefined }) {
  const { rule, level = 'note', path, line = 1, column, endLine, endColumn, outcome, reason = '', fingerprint } = entry;
  const beside = besideMessage(entry, words).map(({ label, text }) => `${label}: ${sentence(text)}`);
  return {
    ruleId: rule,
    ruleIndex: index.rule,
    kind: 'fail',
    level,
    message: { text: plain([sentence(entry.message), ...beside].join(' ')) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { ...place(path), index: index.artifact },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
    // The first name is the one that GitHub compares.
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, 'qualcheckRequirement/v1': fingerprint },
    ...(outcome === 'waived'
      ? { suppressions: [{ kind: 'inSource', status: 'accepted', justification: plain(reason) }] }
      : {}),
    properties: { outcome, subject: entry.subject },
  };
}

/** A path as a URI: from the root of the repository where it is below it, else as it was given. */
function place(file: string): { uri: string; uriBaseId?: string } {
  const uri = wellFormed(file).split('/').map(encodeURIComponent).join('/');
  if (/^\//.test(file)) return { uri: `file://${uri}` };
  if (/^[A-Za-z]:\//.test(file)) return { uri: `file:///${uri.replace('%3A', ':')}` };
  return { uri, uriBaseId: ROOT };
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** `[text](place)` in a message is a link: a plan makes none. */
function plain(text: string): string {
  return text.replaceAll('](', '] (');
}
