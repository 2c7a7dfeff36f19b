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
import { conforms, MOST, numbersOf, type Small, type Spelled, small, spelledOut } from './small-courses.ts';

/** Numbers that conform with exactly `count` of them changed and fewer than `under` hours moved. */
function smallerChange(limits: readonly Spelled[], now: readonly number[], count: number, under: number) {
  const numbers = [...now];
  const search = (from: number, left: number, moved: number): boolean => {
    if (moved >= under) return false;
    if (left === 0) return conforms(limits, numbers);
    for (let index = from; index < numbers.length; index++) {
      const before = now[index] as number;
      for (let value = 0; value <= MOST * 2; value++) {
        if (value === before) continue;
        numbers[index] = value;
        if (search(index + 1, left - 1, moved + Math.abs(value - before))) return true;
      }
      numbers[index] = before;
    }
    return false;
  };
  return search(0, count, 0) ? numbers : undefined;
}

function fails({ standard, avvisi }: Small, plan: Plan): boolean {
  return check(plan, { standard, avvisi, scales: SCALES }, RULES).verdict === 'fail';
}

function moved({ changes }: Repair): number {
  return changes.reduce((total, { from = 0, to }) => total + Math.abs(to - from) / HOUR, 0);
}
const HOUR = exact(1);

describe('on courses of two units', () => {
  const sample = fc.sample(small, { numRuns: 400, seed: 20270111 });

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
    expect(found).toBeGreaterThanOrEqual(200);
  });

  it('the same course gets the same answer', async () => {
    for (const course of sample.slice(0, 40)) {
      const norms = { standard: course.standard, avvisi: course.avvisi, scales: SCALES };
      const answer = async () => {
        const solver = await openSolver();
        return repairPlan(course.plan, norms, RULES, { holds: [], requests: [] }, async () => solver);
      };
      expect((await answer()).changes).toEqual((await answer()).changes);
    }
  });
});
