/** A standard, or a call, against itself: what is wrong is told with its place, what is right is silent. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Avviso, Constraint } from '../../src/format/avviso.ts';
import { avvisoConflicts } from '../../src/norms/consistency/conditions.ts';
import { inconsistencies } from '../../src/norms/consistency/index.ts';
import { RULES } from '../../src/norms/rules/index.ts';
import { bareNorms, clashIn, levelsOf } from '../../src/repair/clash.ts';
import type { Solver } from '../../src/repair/program.ts';
import { openSolver } from '../../src/repair/solver.ts';
import { clashFinding } from '../../src/report/clash.ts';
import { solving } from '../repair/hurried.ts';
import { SCALES } from '../support/plans.ts';
import { ALTERED } from './altered.cases.ts';
import { altered, line, SHIPPED, told, toldBySolver } from './altered.ts';
import { type Conditions, EITHER, ON_STANDARD, SOURCES } from './conditions.cases.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await openSolver({ effort: Number.POSITIVE_INFINITY });
});

const show = (edits: object) => JSON.stringify(edits).slice(0, 120);

describe('a standard', () => {
  it.each(ALTERED.map((each) => ({ ...each, shown: show(each.edits) })))('$kind, $on $shown', ({ on, edits, says }) => {
    expect(told(on, edits)).toEqual(says);
  });

  it.each(Object.keys(SHIPPED) as (keyof typeof SHIPPED)[])(
    '%s as it is printed: nothing that is new',
    async (letter) => {
      const { standard, ...norms } = altered(letter, {});
      const found = inconsistencies({ standard, ...norms }).filter(({ level }) => level !== 'note');
      // Each of them has its anomaly, which is told instead of an error.
      expect(found.filter(({ anomaly }) => anomaly === undefined)).toEqual([]);
      expect(await clashIn({ standard, ...norms }, RULES, async () => solver)).toBeUndefined();
    },
  );

  it('kinds of alterations are told in all four: at least eighty, and as many neighbours are right', () => {
    const all = ALTERED;
    const wrong = all.filter(({ says }) => says.length > 0);
    expect(wrong.length).toBeGreaterThanOrEqual(80);
    expect(all.length - wrong.length).toBeGreaterThanOrEqual(60);
    for (const letter of Object.keys(SHIPPED)) expect(wrong.some(({ on }) => on === letter)).toBe(true);
  });
});

const sourced = (of: Conditions['of']): Constraint[] => of.map((each) => ({ fonte: 'art. 1', ...each }) as Constraint);

async function toldOfCall(of: Conditions['of']): Promise<string[]> {
  const call: Avviso = {
    formato: 'qualcheck/avviso@1',
    id: 'ente/avviso',
    denominazione: 'Avviso',
    fonte: { documento: 'Avviso' },
    vincoli: sourced(of),
  };
  const found = avvisoConflicts(call).map(line);
  if (found.some((each) => each.includes('cannot-hold'))) return found;
  for (const level of levelsOf(call)) {
    const clash = await clashIn(bareNorms(call, SCALES, level), RULES, async () => solver);
    if (clash !== undefined) return [...found, line(clashFinding(clash, call))];
  }
  return found;
}

describe('conditions', () => {
  const named = (cases: readonly Conditions[]) => cases.map((each) => ({ ...each, shown: show(each.of) }));

  it.each(named([...EITHER, ...SOURCES]))('of a call, $kind: $shown', async ({ of, says }) => {
    expect(await toldOfCall(of)).toEqual(says);
  });

  it.each(named([...EITHER, ...SOURCES, ...ON_STANDARD]))('of a standard, $kind: $shown', async ({ of, says }) => {
    const found = await toldBySolver('B', { vincoli: sourced(of) }, solver);
    const plain = found.some((each) => each.startsWith('floors-cannot-hold'));
    expect(plain ? found.filter((each) => !each.startsWith('figures-cannot')) : found).toEqual(says);
  });

  it('for one level of EQF only, and for the standards of that level', async () => {
    const of = [
      { misura: 'totale', massimo: 500 },
      { misura: 'stage', minimo: 300, se: { eqf: [4] } },
      { misura: 'aula', minimo: 200.25, se: { eqf: [4] } },
    ];
    expect(await toldOfCall(of)).toEqual(['figures-cannot-hold @ vincoli.2 (error)']);
    expect(await toldOfCall(of.map((each) => (each.misura === 'aula' ? { ...each, minimo: 200 } : each)))).toEqual([]);
    expect(await toldOfCall(of.map((each) => (each.misura === 'aula' ? { ...each, se: { eqf: [5] } } : each)))).toEqual(
      [],
    );
  });
});

describe('the solver', () => {
  it('is not opened where hours that meet all figures are plain to find', async () => {
    for (const letter of ['B', 'C', 'D', 'L'] as const) {
      const open = () => Promise.reject(new Error('opened'));
      expect(await clashIn(altered(letter, {}), RULES, open)).toBeUndefined();
    }
  });

  it('says so where its time is up before it has settled the matter', async () => {
    const norms = altered('B', { vincoli: sourced([{ misura: 'fad', minimo: 100 }]) });
    const late = solving(() => ({ found: false, impossible: false }));
    const clash = await clashIn(norms, RULES, async () => late);
    expect(clash).toBe('unsettled');
    expect(clashFinding('unsettled', norms.standard)).toMatchObject({ check: 'figures-not-settled', level: 'warning' });
  });

  it('says so of a standard with more units than can be looked at together', async () => {
    const many = (count: number) =>
      altered('B', {
        unita_formative: Array.from({ length: count }, (_, index) => ({
          codice: `U${index}`,
          denominazione: `U${index}`,
        })),
        competenze_chiave: undefined,
      });
    expect(await clashIn(many(501), RULES, async () => solver)).toBe('unsettled');
    expect(await clashIn(many(50), RULES, async () => solver)).toBeUndefined();
  });

  it('names the fewest figures that clash', async () => {
    const norms = altered('B', { vincoli: sourced([{ misura: 'fad', minimo: 100 }]) });
    const clash = await clashIn(norms, RULES, async () => solver);
    if (clash === undefined || clash === 'unsettled') throw new Error('no clash');
    const found = clashFinding(clash, norms.standard);
    expect(clash.parties).toHaveLength(2);
    expect(found.values['it']).toBe(
      'FaD del corso: al massimo 72 h (20 % di 360 h) [Percentuale massima di FaD sulla durata minima di aula e laboratorio]; FaD del corso: almeno 100 h [art. 1]',
    );
    expect(found.values['remedyEn']).toContain('give way by 28 h');
  });
});
