/** A limit on a sum that is known, and on one of which some hours are not written yet: those can only add. */
import { describe, expect, it } from 'vitest';
import type { Relation } from '../src/format/result.ts';
import { exact } from '../src/norms/hours.ts';
import { judgeLimit } from '../src/norms/rules/rule.ts';

/** Relation to 10 h, then what 9.75 h, 10 h and 10.25 h are: as the whole sum, and as what is written so far. */
const TABLE: [Relation, string, string][] = [
  ['>=', 'fail pass pass', 'incomplete pass pass'],
  ['>', 'fail fail pass', 'incomplete incomplete pass'],
  ['<=', 'pass pass fail', 'incomplete incomplete fail'],
  ['=', 'fail pass fail', 'incomplete incomplete fail'],
];

describe.each(TABLE)('%s 10 h', (relation, whole, soFar) => {
  const judged = (complete: boolean) =>
    [9.75, 10, 10.25].map((hours) =>
      judgeLimit(
        { measure: { measure: 'totale' }, relation, bound: exact(10) },
        {
          hours: exact(hours),
          complete,
          most: complete ? exact(hours) : Infinity,
          paths: [],
          gaps: complete ? [] : [['unita_formative']],
        },
      ),
    );

  it('on the whole sum', () => {
    expect(judged(true).join(' ')).toBe(whole);
  });

  it('on what is written so far', () => {
    expect(judged(false).join(' ')).toBe(soFar);
  });
});

it.each([
  ['fail', 9.75],
  ['incomplete', 10],
] as const)('%s to be 10 h, of 5 h that may become %d', (outcome, most) => {
  const known = { hours: exact(5), complete: false, most: exact(most), paths: [], gaps: [['unita_formative']] };
  expect(judgeLimit({ measure: { measure: 'fad_sincrona' }, relation: '=', bound: exact(10) }, known)).toBe(outcome);
});
