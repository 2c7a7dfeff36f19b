/** The times that a course is held: by its own dates, or by those of its editions. */

import type { Plan } from '../format/plan.ts';
import type { Path } from '../format/problem.ts';

/** A first and a last day, as far as they are said. */
export interface Run {
  inizio?: string | undefined;
  fine?: string | undefined;
  path: Path;
}

const isDated = ({ inizio, fine }: Run) => inizio !== undefined || fine !== undefined;

/** The course and its editions. One without dates has those of the course, where these are said. */
export function runsOf({ corso = {} }: Plan): Run[] {
  const own: Run = { inizio: corso.inizio, fine: corso.fine, path: ['corso'] };
  const editions = (corso.edizioni ?? []).map(
    ({ inizio, fine }, index): Run => ({ inizio, fine, path: ['corso', 'edizioni', index] }),
  );
  const dated = editions.filter(isDated);
  if (dated.length === 0) return [own];
  return isDated(own) ? [own, ...dated] : editions;
}
