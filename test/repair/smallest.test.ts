/** No smaller change exists: every smaller one is tried, by the rules themselves, on courses small enough for it. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/format/plan.ts';
import { check } from '../../src/norms/check.ts';
import { exact } from '../../src/norms/hours.ts';
import { RULES } from '../../src/norms/rules/index.ts';
import { type Repair, repairPlan } from '../../src/repair/repair.ts';
import { openSolver } from '../../src/repair/solver.ts';
import { SCALES } from '../support/plans.ts';
import {
  conforms,
  keeps,
  MOST,
  numbersOf,
  type Small,
  type Spelled,
  small,
  spelledOut,
  thereOf,
} from './small-courses.ts';

/**
 * Numbers that conform with exactly `count` of them changed and fewer than `under` hours moved: all are tried, but for
 * those under which some limit is out of reach, whatever the other numbers become.
 */
function smallerChange(limits: readonly Spelled[], now: readonly number[], count: number, under: number) {
  if (count === 0) return under > 0 && conforms(limits, now) ? [...now] : undefined;
  const numbers = [...now];
  const reaches = limits.map((limit) => reachOf(limit, now, count));
  const search = (from: number, left: number, moved: number, sums: readonly number[]): boolean => {
    if (!sums.every((sum, at) => mayKeep(limits[at] as Spelled, sum, reaches[at]?.[from]?.[left]))) return false;
    if (left === 0) return true;
    for (let index = from; index <= now.length - left; index++) {
      const before = now[index] as number;
      for (let value = 0; value <= MOST * 2; value++) {
        const by = value - before;
        const all = moved + Math.abs(by);
        if (by === 0 || all >= under) continue;
        numbers[index] = value;
        const after = limits.map(({ factors }, at) => (sums[at] as number) + (factors[index] as number) * by);
        if (search(index + 1, left - 1, all, after)) return true;
      }
      numbers[index] = before;
    }
    return false;
  };
  const sums = limits.map((limit) => thereOf(limit, now));
  return search(0, count, 0, sums) ? numbers : undefined;
}

/** By how much a sum can go down and up at most: for each place to go on from, for each count of numbers still to change. */
function reachOf({ factors }: Spelled, now: readonly number[], count: number): [number, number][][] {
  const byOne = now.map((before, index) => [-before, MOST * 2 - before].map((by) => by * (factors[index] as number)));
  return Array.from({ length: now.length + 1 }, (_, from) => {
    const downs = byOne.slice(from).map((ends) => Math.min(...ends));
    const ups = byOne.slice(from).map((ends) => Math.max(...ends));
    const most = (sides: number[], left: number) =>
      sum(sides.toSorted((a, b) => Math.abs(b) - Math.abs(a)).slice(0, left));
    return Array.from({ length: count + 1 }, (_, left) => [most(downs, left), most(ups, left)]);
  });
}
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

function mayKeep(limit: Spelled, sum: number, [down, up]: [number, number] = [0, 0]): boolean {
  if (limit.relation === '>=') return keeps(limit, sum + up);
  if (limit.relation === '<=') return keeps(limit, sum + down);
  return sum + down < limit.bound + 1e-6 && sum + up > limit.bound - 1e-6;
}

function fails({ standard, avvisi }: Small, plan: Plan): boolean {
  return check(plan, { standard, avvisi, scales: SCALES }, RULES).verdict === 'fail';
}

function moved({ changes }: Repair): number {
  return changes.reduce((total, { from = 0, to }) => total + Math.abs(to - from) / HOUR, 0);
}
const HOUR = exact(1);

/** All combinations are tried for each: fifty in a usual run, `RANDOM_COURSES=400` for a night. */
const COURSES = Number(process.env['RANDOM_COURSES'] ?? 50);

describe('on courses of two units', () => {
  const sample = fc.sample(small, { numRuns: COURSES, seed: 20270111 });

  it('what is found conforms, and no smaller change does', { timeout: 300_000 }, async () => {
    const solver = await openSolver({ effort: Number.POSITIVE_INFINITY });
    let found = 0;
    for (const course of sample) {
      const norms = { standard: course.standard, avvisi: course.avvisi, scales: SCALES };
      const options = { holds: [], requests: [], step: 100, style: 'minimo' as const };
      const repair = await repairPlan(course.plan, norms, RULES, options, async () => solver);
      const shown = JSON.stringify(course);
      const [limits, now] = [spelledOut(course), numbersOf(course.plan)];
      expect(conforms(limits, now), shown).toBe(!fails(course, course.plan));
      expect(repair.proven, shown).toBe(true);
      if (repair.result === 'impossible') {
        for (const count of [0, 1, 2, 3]) expect(smallerChange(limits, now, count, Infinity), shown).toBeUndefined();
        continue;
      }
      const count = repair.changes.length;
      expect(fails(course, repair.plan), shown).toBe(false);
      expect(conforms(limits, numbersOf(repair.plan)), shown).toBe(true);
      for (let fewer = 0; fewer < Math.min(count, 4); fewer++) {
        expect(smallerChange(limits, now, fewer, Infinity), `${fewer} numbers do: ${shown}`).toBeUndefined();
      }
      expect(smallerChange(limits, now, count, moved(repair)), `fewer hours do: ${shown}`).toBeUndefined();
      if (count > 0) found++;
    }
    expect(found).toBeGreaterThanOrEqual(COURSES / 2);
  });

  it('the same course gets the same answer, whatever the solver was asked before', async () => {
    const courses = sample.slice(0, 20);
    const answers = async (inOrder: readonly Small[]) => {
      const solver = await openSolver({ effort: Number.POSITIVE_INFINITY });
      const changes = new Map<Small, Repair['changes']>();
      for (const course of inOrder) {
        const norms = { standard: course.standard, avvisi: course.avvisi, scales: SCALES };
        const repair = await repairPlan(course.plan, norms, RULES, { holds: [], requests: [] }, async () => solver);
        changes.set(course, repair.changes);
      }
      return changes;
    };
    const [one, other] = [await answers(courses), await answers(courses.toReversed())];
    for (const course of courses) expect(other.get(course)).toEqual(one.get(course));
  });
});
