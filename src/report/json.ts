/** `--format json`: the result of the contract, version 1. */
import type { Words } from '../language/words.ts';
import type { PlanResult, Result } from '../model/result.ts';
import { countsOf, hoursOf, linesOf, type PlanReport, worstVerdict } from './report.ts';
import { safeJson } from './safe.ts';

/** `unable`: something could not be checked, so the whole never passes. */
export function jsonReport(
  reports: readonly PlanReport[],
  words: Words,
  { version, unable }: { version: string; unable: boolean },
): string {
  const result: Result = {
    schemaVersion: 1,
    tool: { name: 'qualcheck', version },
    verdict: unable ? 'fail' : worstVerdict(reports.map(({ verdict }) => verdict)),
    plans: reports.map((report) => planResult(report, words)),
  };
  return safeJson(result);
}

function planResult(report: PlanReport, words: Words): PlanResult {
  const outcomes = linesOf(report, words);
  return {
    file: report.file,
    ...(report.title === undefined ? {} : { title: report.title }),
    ...(report.standardId === undefined ? {} : { standard: report.standardId }),
    avvisi: report.avvisi,
    verdict: report.verdict,
    counts: countsOf(outcomes),
    ...(report.facts === undefined ? {} : { hours: hoursOf(report.facts) }),
    outcomes,
  };
}
