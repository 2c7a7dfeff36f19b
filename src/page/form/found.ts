/** What the checks say of each place of the form. */
import type { Finding } from '../../format/problem.ts';
import { formatPath, type Path } from '../../format/problem.ts';
import type { Words } from '../../language/words.ts';
import type { Outcome } from '../../norms/outcome.ts';
import { isOpen, type Line, linesOf, type PlanReport } from '../../report/report.ts';
import { pathOf, type SectionId, sectionAt, shownAt } from './sections.ts';

export interface Fault {
  line: Line;
  what: Outcome | Finding;
}

export interface Found {
  /** At a place that the form shows. */
  at(path: Path): readonly Fault[];
  /** At a place and below it. */
  below(path: Path): readonly Fault[];
  counts: ReadonlyMap<SectionId, { fail: number; warning: number; incomplete: number }>;
}

export function foundIn(report: PlanReport | undefined, words: Words): Found {
  const byPlace = new Map<string, Fault[]>();
  const counts = new Map<SectionId, { fail: number; warning: number; incomplete: number }>();
  for (const fault of report === undefined ? [] : faultsOf(report, words)) {
    const { at, outcome, severity } = fault.line;
    if (at === undefined || at === '') continue;
    const path = shownAt(pathOf(at));
    const place = formatPath(path);
    byPlace.set(place, [...(byPlace.get(place) ?? []), fault]);
    const section = sectionAt(path);
    if (section === undefined) continue;
    const count = counts.get(section) ?? { fail: 0, warning: 0, incomplete: 0 };
    count[outcome === 'incomplete' ? outcome : severity === 'warning' ? 'warning' : 'fail']++;
    counts.set(section, count);
  }
  // Of a plan of many units, those of one are not looked for among those of all.
  const byItem = new Map<string, [string, Fault[]][]>();
  for (const entry of byPlace) {
    const item = formatPath(pathOf(entry[0]).slice(0, 2));
    byItem.set(item, [...(byItem.get(item) ?? []), entry]);
  }
  return {
    at: (path) => byPlace.get(formatPath(path)) ?? [],
    below: (path) => {
      const start = formatPath(path);
      const near = path.length < 2 ? [...byPlace] : (byItem.get(formatPath(path.slice(0, 2))) ?? []);
      return near.flatMap(([place, faults]) =>
        place === start || place.startsWith(`${start}.`) || place.startsWith(`${start}[`) ? faults : [],
      );
    },
    counts,
  };
}

function faultsOf(report: PlanReport, words: Words): Fault[] {
  const open = [...report.findings, ...report.outcomes.filter(({ outcome }) => isOpen(outcome))];
  return linesOf(report, words, isOpen).map((line, index) => ({ line, what: open[index] as Outcome | Finding }));
}
