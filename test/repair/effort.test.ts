/** No search costs more than its effort: then the best change found is shown as such, or that none was found. */
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/format/plan.ts';
import type { Standard } from '../../src/format/standard.ts';
import { check } from '../../src/norms/check.ts';
import { RULES } from '../../src/norms/rules/index.ts';
import type { Norms } from '../../src/norms/rules/rule.ts';
import { repairPlan } from '../../src/repair/repair.ts';
import { openSolver } from '../../src/repair/solver.ts';
import { PLAN, SCALES, STANDARD } from '../support/plans.ts';
import { CALL, initialised, normsOf, planIn, STANDARDS } from './courses.ts';
import { solving } from './hurried.ts';

const NONE = { holds: [], requests: [], style: 'minimo' } as const;
const IN_PROPORTION = { ...NONE, style: 'proporzionato' } as const;
const norms: Norms = { standard: STANDARD, scales: SCALES };
const wrong: Plan = { ...structuredClone(PLAN), stage: { ...PLAN.stage, ore: 12 } };

describe('effort', () => {
  it.each([NONE, IN_PROPORTION])('none at all: no change, and it says that none was found', async (options) => {
    const repair = await repairPlan(wrong, norms, RULES, options, () => openSolver({ effort: 0 }));
    expect(repair).toMatchObject({ result: 'unknown', proven: false, changes: [] });
  });

  it('up while changes are counted: some change, not proven to be the smallest, that passes all the same', async () => {
    const solver = await openSolver();
    // The first search, for the fewest changes, comes to nothing.
    let asked = 0;
    const hurried = solving((...args) => (asked++ === 0 ? { found: false, impossible: false } : solver.solve(...args)));
    const repair = await repairPlan(wrong, norms, RULES, NONE, async () => hurried);
    expect(repair).toMatchObject({ result: 'found', proven: false });
    expect(repair.after.verdict).toBe('pass');
  });

  it('up while proportions are looked for: some change that passes all the same', async () => {
    const solver = await openSolver();
    const proven: boolean[] = [];
    for (let last = 0; last < 8; last++) {
      let asked = 0;
      const hurried = solving((...args) =>
        asked++ === last ? { found: false, impossible: false } : solver.solve(...args),
      );
      const repair = await repairPlan(wrong, norms, RULES, IN_PROPORTION, async () => hurried);
      expect(repair.result).toBe('found');
      expect(repair.after.verdict).toBe('pass');
      proven.push(repair.proven);
    }
    expect(proven).toContain(false);
  });

  it('up later: the fewest numbers, with the hours found so far', async () => {
    const solver = await openSolver();
    let asked = 0;
    const hurried = solving((program, cost, options) => {
      if (asked++ === 0) return solver.solve(program, cost, options);
      if (options?.start === undefined) return { found: false, impossible: false };
      return { found: true, proven: false, values: options.start, cost: 0 };
    });
    const repair = await repairPlan(wrong, norms, RULES, NONE, async () => hurried);
    expect(repair).toMatchObject({ result: 'found', proven: false });
    expect(repair.after.verdict).toBe('pass');
  });
});

describe('a search that takes all it may', () => {
  it('leaves enough to find another change, where what it finds is refused', async () => {
    const norms = normsOf(STANDARDS[2], [CALL]);
    const made = initialised(norms, await openSolver(), {});
    const plan = planIn('text' in made ? made.text : '');
    const [first, second, third] = plan.unita_formative;
    const [digital, other] = plan.competenze_chiave ?? [];
    Object.assign(first?.ore ?? {}, { aula: 0, laboratorio: 399.97, fad_sincrona: 6.75 });
    Object.assign(second?.ore ?? {}, { aula: 0, laboratorio: 0.25, fad_sincrona: 393 });
    Object.assign(third?.ore ?? {}, { aula: 1, laboratorio: 0.5, fad_sincrona: 4 });
    Object.assign(digital?.ore ?? {}, { aula: 6, fad_sincrona: 19 });
    Object.assign(other?.ore ?? {}, { aula: 78.75, fad_sincrona: 0 });
    Object.assign(plan.stage ?? {}, { ore: 0 });
    Object.assign(plan.corso ?? {}, { ore_totali: 0 });
    const repair = await repairPlan(plan, norms, RULES, { holds: [], requests: [] }, () => openSolver());
    expect(repair.result).toBe('found');
    expect(repair.after.verdict).toBe('pass');
  });
});

/** A course far larger than any: hundreds of numbers, every unit with its own floor and cap, all of them wrong. */
function large(units: number, modules: number): { norms: Norms; plan: Plan } {
  const codes = Array.from({ length: units }, (_, index) => `U${index}`);
  const standard = {
    ...STANDARD,
    ore: {
      totale: { minimo: units * 61, campo: 'Totale' },
      aula_laboratorio: { minimo: units * 60, campo: 'Aula e laboratorio' },
      fad: { massimo_percentuale: 20, sul_minimo_di: 'aula_laboratorio', campo: 'FaD' },
      laboratorio: { minimo: units * 13, campo: 'Laboratorio' },
    },
    competenze_chiave: undefined,
    unita_formative: codes.map((codice, index) => ({
      codice,
      denominazione: codice,
      ore: { totale: { minimo: 40 + (index % 7) * 5 }, fad: { massimo_percentuale: 20 + (index % 3) * 10 } },
    })),
  } as unknown as Standard;
  const plan = {
    formato: 'qualcheck/piano@1',
    titolo: 'Corso lunghissimo',
    standard: STANDARD.id,
    unita_formative: codes.map((codice, index) => ({
      codice,
      moduli: Array.from({ length: modules }, (_, at) => ({
        titolo: `Modulo ${at}`,
        ore: {
          aula: (index * 7 + at * 3) % 11,
          laboratorio: (index + at) % 3,
          fad_sincrona: ((index * 5 + at) % 17) / 4,
        },
      })),
    })),
  } as Plan;
  const avvisi = [
    {
      formato: 'qualcheck/avviso@1',
      id: 'a/b',
      denominazione: 'Avviso',
      fonte: { documento: 'Avviso' },
      vincoli: [
        {
          misura: 'laboratorio',
          in_rapporto_a: 'totale',
          minimo_percentuale: 21.37,
          massimo_percentuale: 22.5,
          fonte: 'a',
        },
        { misura: 'totale', uguale: units * 63, fonte: 'b' },
      ],
    },
  ];
  return { norms: { standard, avvisi, scales: SCALES }, plan };
}

describe('a course far larger than any', () => {
  it.each([
    ['that is searched in part', 10, 3, NONE],
    ['that is searched in part for its proportions', 10, 3, IN_PROPORTION],
    ['that is not searched at all', 60, 6, IN_PROPORTION],
  ])(
    '%s gets the same answer each time, and a change keeps the limits',
    { timeout: 120_000 },
    async (_, units, modules, options) => {
      const course = large(units, modules);
      const answer = () => repairPlan(course.plan, course.norms, RULES, options, () => openSolver());
      const [repair, again] = [await answer(), await answer()];
      expect(again.changes).toEqual(repair.changes);
      expect(repair.result).toBe(units === 60 ? 'unknown' : 'found');
      if (repair.result === 'unknown') return;
      const { outcomes } = check(repair.plan, course.norms, RULES);
      expect(outcomes.filter(({ limit, outcome }) => limit !== undefined && outcome === 'fail')).toEqual([]);
    },
  );

  it('is searched further with more effort', { timeout: 120_000 }, async () => {
    const course = large(8, 2);
    const withEffort = (effort: number) =>
      repairPlan(course.plan, course.norms, RULES, NONE, () => openSolver({ effort }));
    expect((await withEffort(1000)).result).toBe('unknown');
    expect((await withEffort(Number.POSITIVE_INFINITY)).proven).toBe(true);
  });
});
