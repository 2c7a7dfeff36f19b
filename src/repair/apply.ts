/** Changes of numbers, put into a plan. Pure. */
import type { Plan } from '../format/plan.ts';
import type { Path } from '../format/problem.ts';

/** A number to write: where, and the decimal. */
export interface NewNumber {
  path: Path;
  hours: number;
}

/** A copy of a plan with some numbers written; keys that are not there yet are added. */
export function withNumbers(plan: Plan, numbers: readonly NewNumber[]): Plan {
  const copy = structuredClone(plan);
  for (const { path, hours } of numbers) {
    let parent = copy as unknown as Record<string | number, unknown>;
    for (const step of path.slice(0, -1)) {
      parent[step] ??= {};
      parent = parent[step] as Record<string | number, unknown>;
    }
    parent[path.at(-1) as string] = hours;
  }
  return copy;
}
