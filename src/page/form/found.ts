/** What the checks say of each place of the form. */
import { formatPath, type Path, pathOf } from '../../format/problem.ts';
import type { PlanLine } from '../../report/html/plan-lines.ts';
import type { View } from '../../report/html/view.ts';
import { type SectionId, sectionAt, shownAt } from './sections.ts';

export interface Found {
  /** At a place that the form shows. */
  at(path: Path): readonly PlanLine[];
  /** At a place and below it. */
  below(path: Path): readonly PlanLine[];
  counts: ReadonlyMap<SectionId, { fail: number; warning: number; incomplete: number }>;
}

export function foundIn(view: View | undefined): Found {
  const byPlace = new Map<string, PlanLine[]>();
  const counts = new Map<SectionId, { fail: number; warning: number; incomplete: number }>();
  for (const fault of view?.faults ?? []) {
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
  const byItem = new Map<string, [string, PlanLine[]][]>();
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
