/** The remedies of shares are obeyed: what they say mends the plan, and a hundredth of an hour less does not. */
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/format/plan.ts';
import { it as italian } from '../../src/language/it.ts';
import { check } from '../../src/norms/check.ts';
import type { Outcome } from '../../src/norms/outcome.ts';
import { RULES } from '../../src/norms/rules/index.ts';
import { changed, changedStandard, type Edits, edited, outcomesOf, SCALES } from '../support/plans.ts';
import { UNDECLARED } from './case.ts';

const CONDITIONS = RULES.filter(({ id }) => id === 'vincolo-not-met');

interface Share {
  misura: string;
  in_rapporto_a: string;
  minimo_percentuale?: number;
  massimo_percentuale?: number;
}
/** Hours of the measure; and others, which are of its base alone. */
interface Numbers {
  own: string;
  rest: string;
}

const STAGE = 'stage.ore';
const LABORATORY = 'unita_formative[1].moduli[1].ore.laboratorio';
const CLASSROOM = 'unita_formative[1].moduli[1].ore.aula';
const DISTANCE = 'unita_formative[1].moduli[1].ore.fad_sincrona';
const ELSEWHERE = 'unita_formative[2].ore.aula';
const KC = 'competenze_chiave[0].ore.aula';

const WITHIN: [of: string, Omit<Share, 'minimo_percentuale' | 'massimo_percentuale'>, Numbers][] = [
  ['placement of the total', { misura: 'stage', in_rapporto_a: 'totale' }, { own: STAGE, rest: CLASSROOM }],
  [
    'laboratory of classroom and laboratory',
    { misura: 'laboratorio', in_rapporto_a: 'aula_laboratorio' },
    { own: LABORATORY, rest: CLASSROOM },
  ],
  ['distance of the total', { misura: 'fad', in_rapporto_a: 'totale' }, { own: DISTANCE, rest: CLASSROOM }],
  ['distance of the classroom', { misura: 'fad_sincrona', in_rapporto_a: 'aula' }, { own: DISTANCE, rest: CLASSROOM }],
  ['a unit of the total', { misura: 'uf.20_CTR', in_rapporto_a: 'totale' }, { own: LABORATORY, rest: ELSEWHERE }],
  [
    'laboratory of a unit',
    { misura: 'laboratorio@20_CTR', in_rapporto_a: 'uf.20_CTR' },
    { own: LABORATORY, rest: CLASSROOM },
  ],
  ['key competences of the total', { misura: 'kc', in_rapporto_a: 'totale' }, { own: KC, rest: ELSEWHERE }],
  [
    'one of the key competences',
    { misura: 'kc.05_KC', in_rapporto_a: 'kc' },
    { own: KC, rest: 'competenze_chiave[2].ore.aula' },
  ],
];
const BESIDE: typeof WITHIN = [
  [
    'placement on classroom and laboratory',
    { misura: 'stage', in_rapporto_a: 'aula_laboratorio' },
    { own: STAGE, rest: CLASSROOM },
  ],
  ['laboratory on classroom', { misura: 'laboratorio', in_rapporto_a: 'aula' }, { own: LABORATORY, rest: CLASSROOM }],
  ['a unit on another', { misura: 'uf.20_CTR', in_rapporto_a: 'uf.21_CTR' }, { own: LABORATORY, rest: ELSEWHERE }],
];

/** Hundredths, so that no sum is rounded. */
const read = (plan: Plan, path: string) => {
  let value: unknown = plan;
  for (const [step] of path.matchAll(/[^.[\]]+/g)) value = (value as Record<string, unknown>)[step];
  return Math.round((value as number) * 100);
};
function shifted(plan: Plan, by: Readonly<Record<string, number>>): Plan {
  const edits: Edits = Object.fromEntries(
    Object.entries(by).map(([path, each]) => [path, (read(plan, path) + each) / 100]),
  );
  return edited(plan, edits);
}

function outcome(plan: Plan, share: Share): Outcome {
  const standard = changedStandard({ vincoli: [{ fonte: 'punto 1', ...share }] });
  const found = check(plan, { standard, scales: SCALES }, CONDITIONS).outcomes;
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} outcomes`);
  return found[0];
}

/** The figures after «almeno», or else the first, in hundredths. */
function figures(remedy: string): number[] {
  const read = (pattern: RegExp) =>
    [...remedy.matchAll(pattern)].map(([, n = '']) => Math.round(Number(n.replace(',', '.')) * 100));
  const least = read(/almeno ([\d,]+) h/g);
  return least.length > 0 ? least : read(/([\d,]+) h/g).slice(0, 1);
}

/** Plans at quarters of an hour and at hundredths, and shares that come out even and that do not. */
const HOURS: Edits[] = [{}, { [ELSEWHERE]: 18.25 }, { [ELSEWHERE]: 19.01, [KC]: 20.33 }];
const plans = HOURS.map((edits) => changed({ ...UNDECLARED, ...edits }));

/** A share a little beyond what the plan has, in either direction. */
function broken(plan: Plan, share: Share, percent: number, direction: 'minimo_percentuale' | 'massimo_percentuale') {
  const all = { ...share, [direction]: percent };
  const found = outcome(plan, all);
  return { all, found, sign: direction === 'minimo_percentuale' ? 1 : -1 };
}

/** What the plan has now, in percent. */
function now(plan: Plan, share: Share): number {
  const { found, basis } = outcome(plan, { ...share, massimo_percentuale: 0 });
  if (found?.is !== 'amount' || basis === undefined) throw new Error('no share');
  return (found.value / basis.of) * 100;
}

const rounded = (percent: number) => Math.round(percent * 100) / 100;

describe.each(WITHIN)('%s', (_what, share, { own, rest }) => {
  it.each(plans.flatMap((plan, at) => [-3, -0.37, 0.37, 2.5].map((off) => [off, at, plan] as const)))(
    'off by %d, plan %d',
    (off, _at, plan) => {
      const percent = rounded(now(plan, share) + off);
      const { all, found, sign } = broken(plan, share, percent, off > 0 ? 'minimo_percentuale' : 'massimo_percentuale');
      expect(found.outcome).toBe('fail');
      const remedy = italian.remedy(found) ?? '';
      const [moved = 0, alone = 0, ...more] = figures(remedy);
      expect([moved > 0, alone > moved, more], remedy).toEqual([true, true, []]);
      const move = (by: number) => outcome(shifted(plan, { [own]: sign * by, [rest]: -sign * by }), all).outcome;
      const change = (by: number) => outcome(shifted(plan, { [own]: sign * by }), all).outcome;
      expect([move(moved), move(moved - 1), change(alone), change(alone - 1)], remedy).toEqual([
        'pass',
        'fail',
        'pass',
        'fail',
      ]);
    },
  );
});

describe.each(BESIDE)('%s', (_what, share, { own }) => {
  it.each(plans.flatMap((plan, at) => [-0.37, 0.37, 2.5].map((off) => [off, at, plan] as const)))(
    'off by %d, plan %d',
    (off, _at, plan) => {
      const percent = rounded(now(plan, share) + off);
      const { all, found, sign } = broken(plan, share, percent, off > 0 ? 'minimo_percentuale' : 'massimo_percentuale');
      const remedy = italian.remedy(found) ?? '';
      const [by = 0, ...more] = figures(remedy);
      expect(remedy).toContain('a parità delle');
      expect(more).toEqual([]);
      const change = (each: number) => outcome(shifted(plan, { [own]: sign * each }), all).outcome;
      expect([change(by), change(by - 1)], remedy).toEqual(['pass', 'fail']);
    },
  );
});

describe('teachers from the world of work', () => {
  const expert = { mondo_del_lavoro: true, esperienza_anni: 9, titolo_studio_adeguato: true };
  const other = { ...expert, mondo_del_lavoro: false };
  const staff = (experts: number, others: number) =>
    [...Array(experts).fill(expert), ...Array(others).fill(other)].map((each, at) => ({ ...each, id: `d${at + 1}` }));
  const outcomeOf = (docenti: unknown, rule: string, percent: number, edits: Edits = {}) =>
    outcomesOf(
      changed({ docenti, ...edits }),
      changedStandard({ 'docenti.mondo_del_lavoro.minimo_percentuale': percent }),
    ).find((each) => each.rule === rule) as Outcome;

  it.each([
    [0, 3, 50],
    [1, 4, 50],
    [1, 2, 40],
    [2, 5, 33.33],
  ])('%d experts and %d others, a share of %d asked', (experts, others, percent) => {
    const rule = 'teachers-below-share';
    const remedy = italian.remedy(outcomeOf(staff(experts, others), rule, percent)) ?? '';
    const [, some, beside = some] = /^serv\w+ (\w+) espert\w [^;]*(?:; o (\d+), senza)?/.exec(remedy) ?? [];
    const [instead, more] = [some, beside].map((each) => (each === 'un' ? 1 : Number(each))) as [number, number];
    const is = (docenti: unknown) => outcomeOf(docenti, rule, percent).outcome;
    expect(
      [
        is(staff(experts + instead, others - instead)),
        is(staff(experts + instead - 1, others - instead + 1)),
        is(staff(experts + more, others)),
        is(staff(experts + more - 1, others)),
      ],
      remedy,
    ).toEqual(['pass', 'fail', 'pass', 'fail']);
  });

  it('have no number that mends beside the others where the share is all of them', () => {
    expect(italian.remedy(outcomeOf(staff(2, 1), 'teachers-below-share', 100))).toBe(
      'serve un esperto del mondo del lavoro in più, al posto di altri docenti',
    );
  });

  it.each([50, 33.33])('a share of %d of the hours taught', (percent) => {
    const rule = 'teachers-below-hours-share';
    // One expert of two teaches ten hours of 140.
    const split = (hours: number) => ({
      unita_formative: [
        { codice: '17_CTR', ore: { aula: hours / 100 }, docenti: ['d1'] },
        { codice: '20_CTR', ore: { aula: 140 - hours / 100 }, docenti: ['d2'] },
      ],
      competenze_chiave: [],
    });
    const at = (hours: number) => outcomeOf(staff(1, 1), rule, percent, split(hours));
    const remedy = italian.remedy(at(1000)) ?? '';
    const [by = 0] = figures(remedy);
    expect([by > 0, at(1000 + by).outcome, at(1000 + by - 1).outcome], remedy).toEqual([true, 'pass', 'fail']);
  });
});
