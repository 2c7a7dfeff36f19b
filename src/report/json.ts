/** `--format json` and `jsonl`: the result of the contract, version 1, whole or a plan a line. */

import type { Finding } from '../format/problem.ts';
import type { PlanResult, Result } from '../format/result.ts';
import type { Seen } from '../format/seen.ts';
import { version } from '../format/version.ts';
import type { Words } from '../language/words.ts';
import type { Clause } from '../norms/clause.ts';
import type { Outcome } from '../norms/outcome.ts';
import type { Frame, FrameOptions, Streamed, Tally } from './piece.ts';
import {
  countsOfReport,
  findingLine,
  hoursOf,
  judgedInPart,
  leftUnconfirmed,
  lineBeforeClause,
  linesOf,
  type PlanReport,
} from './report.ts';
import { safeJson, safeJsonItem, safeJsonLine } from './safe.ts';

export const jsonStream: Streamed = {
  piece:
    ({ words }) =>
    (report) =>
      jsonPlan(planResult(report, words)),
  frame: jsonFrame,
};

/** A line for each plan: what stands for it in the list of `json`, and what wrote it: a line is read by itself. */
export const jsonLinesStream: Streamed = {
  piece: ({ words }) => {
    const tool: PlanResult['tool'] = { name: 'qualcheck', version };
    const written = outcomeWriter(words);
    return (report) => {
      if (report.cells !== undefined) return `${safeJsonLine({ tool, ...planResult(report, words) })}\n`;
      const head = safeJsonLine({ tool, ...planHead(report) });
      const lines = [
        ...report.findings.map((each) => withFixes(safeJsonLine(findingLine(each, words)), report, each)),
        ...report.outcomes.map((each) => withFixes(written(each, report), report, each)),
      ];
      return `${open(head)},"outcomes":[${lines.join(',')}]}\n`;
    };
  },
  frame: () => ({ add: (piece) => piece, end: () => '' }),
};

/** Writes lines of outcomes. What is the same for all plans is written once: clauses, and all that says nothing of a plan. */
function outcomeWriter(words: Words): (outcome: Outcome, report: PlanReport) => string {
  const clauses = new WeakMap<Clause, string>();
  const alike = new WeakMap<Outcome, string>();
  const write = (outcome: Outcome, report: PlanReport) => {
    const line = safeJsonLine(lineBeforeClause(outcome, report, words));
    const { clause } = outcome;
    return clause === undefined ? line : `${open(line)},"clause":${once(clauses, clause, safeJsonLine)}}`;
  };
  return (outcome, report) =>
    outcome.notApplicable === undefined && outcome.outcome !== 'manual'
      ? write(outcome, report)
      : once(alike, outcome, (each) => write(each, report));
}

function once<T extends object>(known: WeakMap<T, string>, value: T, write: (value: T) => string): string {
  let text = known.get(value);
  if (text === undefined) {
    text = write(value);
    known.set(value, text);
  }
  return text;
}

function withFixes(line: string, { fixes }: PlanReport, what: Finding | Outcome): string {
  const own = fixes?.get(what);
  return own === undefined ? line : `${open(line)},"fixes":${safeJsonLine(own)}}`;
}

/** An object as it is written, open for more keys. */
const open = (json: string) => json.slice(0, -'}'.length);

/** A plan as it stands in the list of plans, at its indent. */
export function jsonPlan(plan: PlanResult): string {
  return safeJsonItem(plan, 2);
}

const INDENT = '    ';
/** What stands between two plans of the list. */
export const BETWEEN_PLANS = `,\n${INDENT}`;
/** What closes a result without plans. */
const CLOSED = ']\n}\n';

/** The result around its plans: byte for byte as if it were written at once. */
export function jsonFrame({ version, shard }: Pick<FrameOptions, 'version' | 'shard'>): Frame {
  let plans = 0;
  return {
    head(verdict) {
      const result: Result = {
        schemaVersion: 1,
        tool: { name: 'qualcheck', version },
        verdict,
        ...(shard === undefined ? {} : { shard }),
        plans: [],
      };
      return safeJson(result).slice(0, -CLOSED.length);
    },
    add: (piece) => `${plans++ === 0 ? `\n${INDENT}` : BETWEEN_PLANS}${piece}`,
    end: (tally) => `${plans === 0 ? '' : '\n  '}${closing(tally)}`,
  };
}

/** What is known only when all plans have come stands after them. */
function closing({ unable, seen }: Pick<Tally, 'unable' | 'seen'>): string {
  const late: Pick<Result, 'files' | 'unable'> = {
    ...(!seen?.several ? {} : { files: filesOf(seen) }),
    ...(unable ? { unable: true } : {}),
  };
  return Object.keys(late).length === 0 ? CLOSED : `],\n${safeJson(late).slice('{\n'.length)}`;
}

function filesOf({ lookedAt, checked, leftOut }: Seen): Result['files'] {
  return { lookedAt, checked, leftOut: leftOut.map(({ file, reason }) => ({ file, reason })) };
}

/** The result of a plan alone, as a value. */
export function resultOf(report: PlanReport, words: Words, version: string): Result {
  const { verdict, unable } = report;
  return {
    schemaVersion: 1,
    tool: { name: 'qualcheck', version },
    verdict: unable ? 'fail' : verdict,
    plans: [planResult(report, words)],
    ...(unable ? { unable } : {}),
  };
}

function planResult(report: PlanReport, words: Words): PlanResult {
  return { ...planHead(report), outcomes: linesOf(report, words) };
}

/** What stands before the outcomes, which come last. */
function planHead(report: PlanReport): Omit<PlanResult, 'outcomes'> {
  const units = judgedInPart(report);
  const unconfirmed = leftUnconfirmed(report);
  return {
    file: report.file,
    ...(report.title === undefined ? {} : { title: report.title }),
    ...(report.standardId === undefined ? {} : { standard: report.standardId }),
    avvisi: report.avvisi,
    ...(report.fingerprints === undefined ? {} : { fingerprints: report.fingerprints }),
    ...(units === undefined ? {} : { units: [...units] }),
    ...(unconfirmed === undefined ? {} : { unconfirmed }),
    verdict: report.verdict,
    counts: countsOfReport(report),
    ...(report.facts === undefined ? {} : { hours: hoursOf(report.facts) }),
  };
}
