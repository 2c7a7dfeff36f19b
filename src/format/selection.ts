/** Which findings are told: each cause once, and no more than anyone reads. */
import { lastAtMost, type Span } from './position.ts';
import { type Finding, formatPath, type PlacedProblem } from './problem.ts';

/** More than anyone mends at one sitting: the others are counted. */
export const MOST_FINDINGS = 1000;

export function firstOnes(findings: Finding[]): Finding[] {
  const next = findings[MOST_FINDINGS];
  if (next === undefined) return findings;
  const more = findings.length - MOST_FINDINGS;
  return [...findings.slice(0, MOST_FINDINGS), { problem: { is: 'too-many-findings', more }, position: next.position }];
}

/** What is wrong with the text at a place also makes its value wrong: it is told once. */
export function coveredBy(problems: readonly Span[]): (place: Span) => boolean {
  const sorted = [...problems].sort((a, b) => a.start - b.start);
  const starts = sorted.map(({ start }) => start);
  // Of those that start before a place, the one that reaches farthest tells.
  let farthest = -1;
  const reach = sorted.map(({ end }) => {
    farthest = Math.max(farthest, end);
    return farthest;
  });
  return ({ start, end }) => (reach[lastAtMost(starts, start)] ?? -1) >= end;
}

/** A misspelt key is not missing as well. */
export function oneEach<T extends PlacedProblem>(problems: T[]): T[] {
  const meant = new Set(
    problems.flatMap(({ path, problem }) =>
      problem.is === 'unknown-key' && problem.suggestion
        ? [formatPath([...path.slice(0, -1), problem.suggestion])]
        : [],
    ),
  );
  return problems.filter(({ path, problem }) => problem.is !== 'missing-key' || !meant.has(formatPath(path)));
}
