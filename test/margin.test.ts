/** Headroom: how far a plan is from a limit of hours, on which side, and where there is no such distance. */
import { describe, expect, it } from 'vitest';
import type { OutcomeKind, Relation, Unit } from '../src/format/result.ts';
import { exact, toDecimal } from '../src/norms/hours.ts';
import { headroomOf, marginOf, marginsOf } from '../src/norms/margin.ts';
import type { Outcome } from '../src/norms/outcome.ts';
import type { Fact, Limit } from '../src/norms/rules/rule.ts';

const hours = (value: number, unit: Unit = 'h'): Fact => ({ is: 'amount', value: exact(value), unit });

function outcome(
  found: number,
  relation: Relation | undefined,
  required: number,
  more: Partial<Outcome> = {},
): Outcome {
  return {
    rule: 'stage-below-minimum',
    outcome: 'pass',
    severity: 'error',
    subject: { kind: 'stage' },
    clause: { field: 'Durata minima', text: '', source: '' },
    found: hours(found),
    required: hours(required),
    ...(relation === undefined ? {} : { relation }),
    ...more,
  };
}

describe('headroom', () => {
  it.each<[found: number, relation: Relation, required: number, margin: number]>([
    [244, '>=', 240, 4],
    [240, '>=', 240, 0],
    [239.75, '>=', 240, -0.25],
    [1, '>', 0, 1],
    [0, '>', 0, 0],
    [70, '<=', 72, 2],
    [72, '<=', 72, 0],
    [72.25, '<=', 72, -0.25],
    [600, '=', 600, 0],
    [600.5, '=', 600, -0.5],
    [599.5, '=', 600, -0.5],
  ])('of %d %s %d is %d', (found, relation, required, margin) => {
    // Never a zero with a sign: JSON has none.
    expect(Object.is(toDecimal(marginOf(outcome(found, relation, required)) ?? exact(-1)), margin)).toBe(true);
  });

  it.each<[kind: OutcomeKind, has: boolean]>([
    ['pass', true],
    ['fail', true],
    ['waived', true],
    ['incomplete', false],
    ['manual', false],
    ['not_applicable', false],
  ])('of what is %s: %s', (kind, has) => {
    expect(marginOf(outcome(5, '>=', 3, { outcome: kind }))).toBe(has ? exact(2) : undefined);
  });

  it.each<[what: string, edit: (outcome: Outcome) => void]>([
    ['a requirement of no clause', (each) => void delete each.clause],
    ['nothing found', (each) => void delete each.found],
    ['nothing required', (each) => void delete each.required],
    ['words found', (each) => void Object.assign(each, { found: { is: 'text', text: '5' } })],
    ['words required', (each) => void Object.assign(each, { required: { is: 'text', text: '3' } })],
    ['months found', (each) => void Object.assign(each, { found: hours(5, 'months') })],
    ['months required', (each) => void Object.assign(each, { required: hours(3, 'months') })],
    ['people', (each) => void Object.assign(each, { found: hours(5, 'people'), required: hours(3, 'people') })],
    ['no relation', (each) => void delete each.relation],
  ])('there is none of %s', (_what, edit) => {
    const each = outcome(5, '>=', 3);
    expect(marginOf(each)).toBe(exact(2));
    edit(each);
    expect(marginOf(each)).toBeUndefined();
    expect(marginsOf([each])).toEqual([]);
  });

  it('a limit binds where not an hour is left, and the plan keeps to it', () => {
    const all = [
      outcome(240, '>=', 240),
      outcome(241, '>=', 240),
      outcome(0, '>', 0, { outcome: 'fail' }),
      outcome(240, '>=', 240, { outcome: 'waived' }),
      outcome(72, '<=', 72),
      outcome(5, '>=', 3, { outcome: 'manual' }),
    ];
    expect(marginsOf(all).map(({ margin, binds }) => [margin, binds])).toEqual([
      [0, true],
      [1_000_000, false],
      [0, false],
      [0, false],
      [0, true],
    ]);
    expect(marginsOf(all).map((each) => each.outcome)).toEqual(all.slice(0, 5));
  });
});

describe('headroom as a person reads it', () => {
  const fad = (more: Partial<Limit['measure']> = {}, relation: Limit['relation'] = '<=') =>
    ({ measure: { measure: 'fad', ...more }, relation }) as Limit;
  const own = (found: number) => outcome(found, '<=', 60, { limit: fad({ unit: '20_CTR' }) });
  const course = (found: number, more: Partial<Outcome> = {}) => outcome(found, '<=', 72, { limit: fad(), ...more });
  const told = (...all: Outcome[]) =>
    headroomOf(all).map(({ margin, binds, course }) => [margin / 1_000_000, binds, course !== undefined]);

  it.each<[what: string, unit: number, whole: number, margin: number, binds: boolean, capped: boolean]>([
    ['a quarter of an hour more in the course than in the unit', 40, 51.75, 20, false, false],
    ['as much in both', 40, 52, 20, false, false],
    ['a quarter of an hour less in the course', 40, 52.25, 19.75, false, true],
    ['a quarter of an hour in the course', 40, 71.75, 0.25, false, true],
    ['nothing in the course', 40, 72, 0, true, true],
    ['the course beyond its cap', 40, 72.25, 0, true, true],
    ['nothing in either', 60, 72, 0, true, false],
    ['the unit beyond its own', 60.25, 72, -0.25, false, false],
  ])('%s is left', (_what, unit, whole, margin, binds, capped) => {
    expect(told(own(unit), course(whole))[0]).toEqual([margin, binds, capped]);
  });

  it.each<[what: string, of: Outcome]>([
    ['a reading that only warns', course(72, { severity: 'warning' })],
    ['of other hours', course(72, { limit: { ...fad(), measure: { measure: 'stage' } } as Limit })],
    ['of another unit', course(72, { limit: fad({ unit: '22_CTR' }) })],
    ['of an area', course(72, { limit: fad({ area: 'kc' }) })],
    ['of a module', course(72, { limit: fad({ below: ['unita_formative', 0] }) })],
    ['no cap but a floor', course(72, { limit: fad({}, '>=') })],
    ['of which no limit is known', outcome(72, '<=', 72)],
  ])('%s is no cap of the course', (_what, of) => {
    expect(told(own(40), of)[0]).toEqual([20, false, false]);
    expect(told(own(40), course(72))[0]).toEqual([0, true, true]);
  });

  it('the cap of the course has its own', () => {
    expect(told(own(40), course(70))[1]).toEqual([2, false, false]);
  });

  it('«some hours, however few» have none; of one hour there is', () => {
    expect(told(outcome(10, '>', 0))).toEqual([]);
    expect(told(outcome(10, '>=', 1))).toEqual([[9, false, false]]);
  });
});
