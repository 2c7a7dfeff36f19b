/** The change that keeps the proportions of a plan: every better one is tried, on courses small enough for it. */
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/norms/check.ts';
import { exact } from '../../src/norms/hours.ts';
import { RULES } from '../../src/norms/rules/index.ts';
import type { Limit } from '../../src/norms/rules/rule.ts';
import { limitRow, modelOf, worthOf } from '../../src/repair/model.ts';
import type { PlanNumber } from '../../src/repair/numbers.ts';
import type { Solver } from '../../src/repair/program.ts';
import { searchInProportion } from '../../src/repair/proportion.ts';
import { isLarge, type Repair, repairPlan } from '../../src/repair/repair.ts';
import { openSolver } from '../../src/repair/solver.ts';
import { changed, edited, SCALES, STANDARD } from '../support/plans.ts';
import { CALL, initialised, normsOf, planIn, STANDARDS } from './courses.ts';
import { conforms, near, numbersOf, type Small, type Spelled, small, spelledOut } from './small-courses.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await openSolver({ effort: Number.POSITIVE_INFINITY });
});

/** What makes a change large, in the order in which it counts. */
type Cost = readonly [ratio: number, numbers: number, hours: number];

function costOf(now: readonly number[], then: readonly number[]): Cost {
  const by = now.map((each, index) => (then[index] as number) - each);
  const ratio = Math.max(0, ...by.map((each, index) => (each === 0 ? 0 : Math.abs(each) / (now[index] as number))));
  const gained = by.reduce((sum, each) => sum + each, 0);
  const moved = by.reduce((sum, each) => sum + Math.abs(each), 0);
  return [ratio, by.filter((each) => each !== 0).length, moved + Math.max(0, gained)];
}

function isLess(left: Cost, right: Cost): boolean {
  const at = left.findIndex((each, index) => Math.abs(each - (right[index] as number)) > 1e-9);
  return at >= 0 && (left[at] as number) < (right[at] as number);
}

/** Whole hours within half of each number; zero stays zero. A number between two steps goes to one of them. */
function valuesOf(now: number, step: number): number[] {
  const grid = Array.from({ length: Math.floor((now * 1.5) / step) + 1 }, (_, index) => index * step);
  return [...new Set([now, ...grid.filter((each) => Math.abs(each - now) <= now / 2)])];
}

/** A change that costs less and keeps the limits; sums that can no longer be kept are left at once. */
function better(limits: readonly Spelled[], now: readonly number[], step: number, than: Cost): number[] | undefined {
  const choices = now.map((each) => valuesOf(each, step));
  const numbers = [...now];
  const reach = (limit: Spelled, from: number, most: boolean) =>
    choices.slice(from).reduce((sum, values, index) => {
      const parts = values.map((value) => value * (limit.factors[from + index] as number));
      return sum + (most ? Math.max(...parts) : Math.min(...parts));
    }, 0);
  const rest = limits.map((limit) =>
    [...choices.keys(), choices.length].map((from) => [reach(limit, from, false), reach(limit, from, true)] as const),
  );
  const isOpen = (index: number, sums: readonly number[]) =>
    limits.every(({ relation, bound }, at) => {
      const [least, most] = (rest[at] as (readonly [number, number])[])[index] as readonly [number, number];
      const sum = sums[at] as number;
      return (relation === '<=' || sum + most >= bound - 1e-6) && (relation === '>=' || sum + least <= bound + 1e-6);
    });
  const search = (index: number, sums: readonly number[]): boolean => {
    if (!isOpen(index, sums) || costOf(now.slice(0, index), numbers.slice(0, index))[0] > than[0] + 1e-9) return false;
    if (index === now.length) return conforms(limits, numbers) && isLess(costOf(now, numbers), than);
    for (const value of choices[index] as number[]) {
      numbers[index] = value;
      const next = sums.map((sum, at) => sum + value * (limits[at]?.factors[index] as number));
      if (search(index + 1, next)) return true;
    }
    numbers[index] = now[index] as number;
    return false;
  };
  return search(
    0,
    limits.map(() => 0),
  )
    ? numbers
    : undefined;
}

const WITHIN_HALF: Cost = [0.5, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];

async function mended({ standard, avvisi, plan }: Small, step: number): Promise<Repair> {
  const norms = { standard, avvisi, scales: SCALES };
  return repairPlan(plan, norms, RULES, { holds: [], requests: [], step: step * 100 }, async () => solver);
}

describe('on courses of two units', () => {
  it.each([
    ['whole hours', 1, 100, 20270111],
    ['steps that the plan does not keep', 2, 100, 623],
    ['halves of an hour', 0.5, 30, 5],
  ])('%s: what is found conforms, and nothing better does', { timeout: 300_000 }, async (_, step, count, seed) => {
    const seen = { within: 0, beyond: 0 };
    for (const course of fc.sample(fc.oneof(small, near), { numRuns: count, seed })) {
      const repair = await mended(course, step);
      const shown = JSON.stringify(course);
      const [limits, now] = [spelledOut(course), numbersOf(course.plan)];
      expect(repair.proven, shown).toBe(true);
      if (repair.result === 'impossible' || repair.changes.some(isLarge)) {
        expect(better(limits, now, step, WITHIN_HALF), `within half: ${shown}`).toBeUndefined();
        seen.beyond++;
        if (repair.result === 'impossible') continue;
      }
      const then = numbersOf(repair.plan);
      expect(conforms(limits, then), shown).toBe(true);
      if (repair.changes.some(isLarge) || repair.changes.length === 0) continue;
      expect(better(limits, now, step, costOf(now, then)), shown).toBeUndefined();
      seen.within++;
    }
    expect(Math.min(seen.within, seen.beyond)).toBeGreaterThan(count / 20);
  });
});

describe('a course whose numbers are far apart', () => {
  it('has a change that is proven, although some numbers rise a hundredfold', async () => {
    const norms = normsOf(STANDARDS[2], [CALL]);
    const made = initialised(norms, solver, {});
    if ('conflict' in made) throw new Error('no hours');
    const plan = edited(planIn(made.text), {
      'corso.ore_totali': 673,
      'unita_formative[0].ore': { aula: 0, laboratorio: 1.25 },
      'unita_formative[1].ore': { aula: 0, laboratorio: 399.93, fad_sincrona: 0 },
      'unita_formative[2].ore': { aula: 0, laboratorio: 0, fad_sincrona: 0 },
      'competenze_chiave[0].ore': { aula: 0 },
      'competenze_chiave[1].ore': { aula: 400, fad_sincrona: 400 },
      'stage.ore': 1.25,
    });
    const repair = await repairPlan(plan, norms, RULES, { holds: [], requests: [] }, () => openSolver());
    expect(repair).toMatchObject({ result: 'found', proven: true });
    expect(repair.after.verdict).toBe('pass');
  });
});

describe('warnings that a change would bring about', () => {
  it('are avoided by a number that no limit asks to change', async () => {
    // 60 h of FaD in the units are all that the stricter reading allows: 4 h more of it want others to go.
    const wrong = changed({ 'unita_formative[3].ore': { aula: 24, laboratorio: 24, fad_sincrona: 12 } });
    const norms = { standard: STANDARD, scales: SCALES };
    const repair = await repairPlan(wrong, norms, RULES, { holds: [], requests: [] }, async () => solver);
    const { outcomes } = check(repair.plan, norms, RULES);
    expect(outcomes.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
    const less = repair.changes.filter(({ follows, from = 0, to }) => !follows && to < from);
    expect(less).toMatchObject([{ unit: '21_CTR', mode: 'fad_asincrona', from: exact(6), to: exact(4) }]);
    expect(less[0]?.why).toMatchObject([{ rule: 'fad-above-net-cap' }]);
  });

  it.each([
    [['B', 'A'], { A: 1400, B: 1200 }],
    [['A', 'B'], { A: 1200, B: 1400 }],
  ])('of %j, where not all can be avoided, the first is', (order, expected) => {
    // 26 h of two units of 10 h each, of which neither should have more than 12 h.
    const numbers = ['A', 'B'].map(
      (unit, index): PlanNumber => ({
        area: 'uf',
        unit,
        mode: 'aula',
        hours: exact(10),
        now: 1000,
        written: true,
        path: ['unita_formative', index, 'ore', 'aula'],
      }),
    );
    const limit: Limit = { measure: { measure: 'totale' }, relation: '>=', bound: exact(26) };
    const bounds = [
      { rule: 'total-below-minimum', severity: 'error' as const, subject: { kind: 'totale' as const }, limit },
    ];
    const model = modelOf(numbers, { bounds, fixed: () => false, step: 100, fewest: false });
    const doubts = order.map((unit) =>
      limitRow({ measure: { measure: 'aula', unit }, relation: '<=', bound: exact(12) }, numbers, model.amountOf),
    );
    const found = searchInProportion(model, doubts, solver);
    if (!found.found) throw new Error('no change');
    const hours = numbers.map((number) => [number.unit, worthOf(model.amountOf(number), found.values)]);
    expect(Object.fromEntries(hours)).toEqual(expected);
  });
});

describe('a change by more than half', () => {
  const hours = (from: number | undefined, to: number, follows = false) => ({
    follows,
    ...(from === undefined ? {} : { from: exact(from) }),
    to: exact(to),
  });
  it.each([
    [hours(10, 15), false],
    [hours(10, 15.01), true],
    [hours(10, 5), false],
    [hours(10, 4.99), true],
    [hours(undefined, 1), true],
    [hours(0, 0.25), true],
    [hours(10, 100, true), false],
  ])('%o: %s', (change, expected) => {
    expect(isLarge(change)).toBe(expected);
  });
});
