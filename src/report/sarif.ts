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
import { besideMessage, type Entry, entryMaker, messageAt, WEIGHTS, weight } from './entries.ts';
import { toldLeftOut } from './left-out.ts';
import type { Gather, ReportMeta, RuleText, Store } from './renderer.ts';
import { type Counts, countsOf, worstVerdict } from './report.ts';
import { safe, safeJson, safeJsonItem, wellFormed } from './safe.ts';
import { ruleIndex, sarifRule } from './sarif-rules.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = '%SRCROOT%';

/** GitHub takes no more results than these: of more, the worst are given, and that there are others is told. */
const MOST_RESULTS = 25_000;

export const sarifGather: Gather = (words, start, open) => {
  const entriesOf = entryMaker(words, start);
  const files = fileIndex(open());
  const rules = ruleIndex(words, start);
  const results = worstResults(open());
  return {
    add(report) {
      const entries = entriesOf(report);
      const artifact = files.add(start.pathOf(report.file), report.verdict, entries);
      const regions = regionsIn(report.text);
      for (const entry of entries) {
        if (entry.level === undefined && entry.outcome !== 'waived') continue;
        const index = { rule: rules.of(entry.rule), artifact, regions };
        results.add(entry, () => safeJsonItem(result(entry, words, index), 4));
      }
    },
    *end(meta) {
      const given = results.count();
      const over = given > MOST_RESULTS ? [formatWords[words.language].resultsLeft(MOST_RESULTS, given)] : [];
      const whole = safeJson(runOf(rules.all(), invocation(over, words, meta), words, meta));
      // What waits goes where empty lists stand, as if all were written at once.
      const [before = '', between = '', after = ''] = whole.split(IN_LISTS);
      yield before;
      yield* listed(files.all());
      yield between;
      yield* listed(results.worst());
      yield after;
    },
  };
};

const IN_LISTS = /(?<="(?:artifacts|results)": \[)(?=\])/;

function* listed(items: Iterable<string>): Generator<string> {
  let first = true;
  for (const item of items) {
    yield `${first ? '' : ','}\n        ${item}`;
    first = false;
  }
  if (!first) yield '\n      ';
}

/** The worst of the results, as they come; among equals, the first. What is certainly not among them is not even worded. */
function worstResults(store: Store) {
  // What an exception sets aside weighs less than all else.
  const place = (entry: Entry) => (entry.level === undefined ? 0 : 1 + weight({ ...entry, level: entry.level }));
  const counts = Array.from({ length: WEIGHTS + 1 }, () => 0);
  const count = (from: number) => counts.slice(from).reduce((sum, each) => sum + each, 0);
  return {
    count: () => count(0),
    add(entry: Entry, word: () => string) {
      const at = place(entry);
      if (count(at) < MOST_RESULTS) store.write(`${at}${word()}`);
      counts[at] = (counts[at] as number) + 1;
    },
    *worst() {
      const room = counts.map((each, at) => Math.min(each, Math.max(0, MOST_RESULTS - count(at + 1))));
      for (const piece of store.pieces()) {
        const at = Number(piece[0]);
        if (room[at] === 0) continue;
        room[at] = (room[at] as number) - 1;
        yield piece.slice(1);
      }
    },
  };
}

function runOf(rules: readonly RuleText[], told: ReturnType<typeof invocation>, words: Words, meta: ReportMeta) {
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
        artifacts: [],
        results: [],
      },
    ],
  };
}

/** The files, each once: standard input, which comes first, may have been given the name of one that comes later. */
function fileIndex(store: Store) {
  interface File {
    path: string;
    index: number;
    verdicts: Set<Verdict>;
    counts: Counts;
  }
  let [first, now]: File[] = [];
  let files = 0;
  const artifact = ({ path, verdicts, counts }: File) =>
    safeJsonItem(
      {
        location: place(path),
        roles: ['analysisTarget'],
        properties: { verdict: worstVerdict([...verdicts]), counts },
      },
      4,
    );
  return {
    /** Gives the place of the file among all. */
    add(path: string, verdict: Verdict, entries: readonly Entry[]): number {
      if (now?.path !== path) {
        if (now !== undefined && now !== first) store.write(artifact(now));
        now = first?.path === path ? first : { path, index: files++, verdicts: new Set(), counts: countsOf([]) };
        first ??= now;
      }
      now.verdicts.add(verdict);
      for (const [name, count] of Object.entries(countsOf(entries))) now.counts[name as keyof Counts] += count;
      return now.index;
    },
    *all() {
      if (first !== undefined) yield artifact(first);
      yield* store.pieces();
      if (now !== undefined && now !== first) yield artifact(now);
    },
  };
}

/** What could not be read or checked, and what was left out, is told here: it has no line in any plan. */
function invocation(over: readonly string[], words: Words, meta: ReportMeta) {
  const { unable, troubles } = meta;
  const told = [
    ...troubles.map(({ message }) => ({ level: 'error', text: safe(message) })),
    ...over.map((text) => ({ level: 'warning', text })),
    ...toldLeftOut(words, meta).map(({ message, unread }) => ({
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
