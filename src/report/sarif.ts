/**
 * `--format sarif`: SARIF 2.1.0, as code scanning takes it.
 *
 * GitHub makes an alert of every result, whatever its `kind`: what passes, what does not concern the plan and what is to
 * verify by hand is therefore counted beside each plan, and is no result. What an exception sets aside is a result with
 * a suppression, and only a note: viewers that know nothing of suppressions raise no error for it.
 */

import { lastAtMost, lineStarts } from '../format/position.ts';
import type { Verdict } from '../format/result.ts';
import { formatWords } from '../language/formats.ts';
import type { Words } from '../language/words.ts';
import type { TextEdit } from '../text/edits.ts';
import { besideMessage, type Entry, entryMaker, messageAt, weight } from './entries.ts';
import { toldLeftOut } from './left-out.ts';
import { type Gather, type PlanStub, type ReportMeta, type RuleText, stubOf } from './renderer.ts';
import { type Counts, countsOf, worstVerdict } from './report.ts';
import { safe, safeJson, safeJsonItem, wellFormed } from './safe.ts';
import { ruleIndex, sarifRule } from './sarif-rules.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = '%SRCROOT%';

/** GitHub takes no more results than these: of more, the worst are given, and that there are others is told. */
const MOST_RESULTS = 25_000;

export const sarifGather: Gather = (words, start, open) => {
  const entriesOf = entryMaker(words, start);
  const stubs: PlanStub[] = [];
  const files = fileIndex();
  const rules = ruleIndex(words, start);
  const store = open();
  const weights: number[] = [];
  return {
    add(report) {
      stubs.push(stubOf(report));
      const entries = entriesOf(report);
      const artifact = files.add(start.pathOf(report.file), report.verdict, entries);
      const regions = regionsIn(report.text);
      for (const entry of entries) {
        if (entry.level === undefined && entry.outcome !== 'waived') continue;
        weights.push(entry.level === undefined ? -1 : weight({ ...entry, level: entry.level }));
        const value = result(entry, words, { rule: rules.of(entry.rule), artifact, regions });
        store.write(safeJsonItem(value, 4));
      }
    },
    *end(meta) {
      const kept = worstOf(weights, MOST_RESULTS);
      const over =
        weights.length > MOST_RESULTS ? [formatWords[words.language].resultsLeft(MOST_RESULTS, weights.length)] : [];
      const whole = safeJson(runOf(rules.all(), files.all(), invocation(stubs, over, words, meta), words, meta));
      // The results go where the empty list stands, as if all were written at once.
      const [before = '', after = ''] = whole.split(NO_RESULTS);
      yield `${before}"results": [`;
      let [at, first] = [0, true];
      for (const piece of store.pieces()) {
        if (!kept(at++)) continue;
        yield `${first ? '' : ','}${RESULT_INDENT}${piece}`;
        first = false;
      }
      yield `${first ? '' : '\n      '}]${after}`;
    },
  };
};

const RESULT_INDENT = '\n        ';
const NO_RESULTS = '"results": []';

function runOf(
  rules: readonly RuleText[],
  artifacts: readonly object[],
  told: ReturnType<typeof invocation>,
  words: Words,
  meta: ReportMeta,
) {
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'qualcheck',
            version: meta.version,
            semanticVersion: meta.version,
            ...(meta.homepage === undefined ? {} : { informationUri: meta.homepage }),
            language: words.language,
            rules: rules.map((rule) => sarifRule(rule, words, meta)),
          },
        },
        language: words.language,
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: formatWords[words.language].root } } },
        invocations: [told],
        artifacts,
        results: [],
      },
    ],
  };
}

/** Which of so many results are among the worst `most`; among equals, the first ones. */
function worstOf(weights: readonly number[], most: number): (index: number) => boolean {
  if (weights.length <= most) return () => true;
  const inOrder = weights.map((_, index) => index).sort((a, b) => (weights[b] as number) - (weights[a] as number));
  const kept = new Set(inOrder.slice(0, most));
  return (index) => kept.has(index);
}

/** The files, each once, though standard input may have been given the name of one. */
function fileIndex() {
  const files = new Map<string, { index: number; verdicts: Verdict[]; counts: Counts }>();
  return {
    /** Gives the place of the file among all. */
    add(path: string, verdict: Verdict, entries: readonly Entry[]): number {
      const file = files.get(path) ?? { index: files.size, verdicts: [], counts: countsOf([]) };
      files.set(path, file);
      file.verdicts.push(verdict);
      for (const [name, count] of Object.entries(countsOf(entries))) file.counts[name as keyof Counts] += count;
      return file.index;
    },
    all: () =>
      [...files].map(([path, { verdicts, counts }]) => ({
        location: place(path),
        roles: ['analysisTarget'],
        properties: { verdict: worstVerdict(verdicts), counts },
      })),
  };
}

/** What could not be read or checked, and what was left out, is told here: it has no line in any plan. */
function invocation(files: readonly PlanStub[], over: readonly string[], words: Words, meta: ReportMeta) {
  const { unable, troubles } = meta;
  const told = [
    ...troubles.map(({ message }) => ({ level: 'error', text: safe(message) })),
    ...over.map((text) => ({ level: 'warning', text })),
    ...toldLeftOut(files, words, meta).map(({ message, unread }) => ({
      level: unread ? 'warning' : 'note',
      text: message,
    })),
  ].map(({ level, text }) => ({ level, message: { text: plain(text) } }));
  return { executionSuccessful: !unable, ...(told.length > 0 ? { toolExecutionNotifications: told } : {}) };
}

interface Indexes {
  rule: number | undefined;
  artifact: number | undefined;
  regions: ReturnType<typeof regionsIn>;
}

function result(entry: Entry, words: Words, index: Indexes) {
  const { rule, level = 'note', path, line = 1, column, endLine, endColumn, outcome, reason = '', fingerprint } = entry;
  const beside = besideMessage(entry, words).map(({ label, text }) => `${label}: ${sentence(text)}`);
  return {
    ruleId: rule,
    ruleIndex: index.rule,
    kind: 'fail',
    level,
    message: { text: plain([sentence(messageAt(entry)), ...beside].join(' ')) },
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
    ...(entry.fixes === undefined ? {} : { fixes: [fix(entry, entry.fixes, index)] }),
    properties: { outcome, subject: entry.subject },
  };
}

/** Edits that are made together, as one fix of one file. */
function fix({ path, remedy }: Entry, edits: readonly TextEdit[], { artifact, regions }: Indexes) {
  return {
    ...(remedy === undefined ? {} : { description: { text: plain(sentence(remedy)) } }),
    artifactChanges: [
      {
        artifactLocation: { ...place(path), index: artifact },
        replacements: edits.map(({ start, end, text }) => ({
          deletedRegion: regions(start, end),
          ...(text === '' ? {} : { insertedContent: { text } }),
        })),
      },
    ],
  };
}

/** Offsets of a text as the regions of SARIF; one whose end is where it starts holds nothing. */
function regionsIn(text: string) {
  let starts: number[] | undefined;
  const point = (offset: number) => {
    starts ??= lineStarts(text);
    const line = lastAtMost(starts, offset);
    return [line + 1, offset - (starts[line] as number) + 1] as const;
  };
  return (start: number, end: number) => {
    const [[startLine, startColumn], [endLine, endColumn]] = [point(start), point(end)];
    return { startLine, startColumn, endLine, endColumn };
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
  return /[.!?\u2026]$/.test(text) ? text : `${text}.`;
}

/** `[text](place)` in a message is a link: a plan makes none. */
function plain(text: string): string {
  return text.replaceAll('](', '] (');
}
