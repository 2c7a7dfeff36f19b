/** The times that a course is held. */
import { expect, it } from 'vitest';
import type { Plan } from '../src/format/plan.ts';
import { runsOf } from '../src/norms/runs.ts';
import { PLAN } from './support/plans.ts';

const places = (corso: Plan['corso']) => runsOf({ ...PLAN, corso }).map(({ path }) => path.join('.'));
const [first, last] = ['2027-01-11', '2027-06-30'];

it('a course without editions is held once, with its dates or without', () => {
  expect(runsOf({ ...PLAN, corso: { inizio: first, fine: last } })).toEqual([
    { inizio: first, fine: last, path: ['corso'] },
  ]);
  expect(places({})).toEqual(['corso']);
  expect(places({ edizioni: [{}, {}] })).toEqual(['corso']);
});

it('editions with a day of theirs are held beside a course that has one', () => {
  const [begun, ended, bare] = [{ inizio: first }, { fine: last }, {}];
  expect(places({ inizio: first, edizioni: [begun, ended, bare] })).toEqual([
    'corso',
    'corso.edizioni.0',
    'corso.edizioni.1',
  ]);
  expect(places({ fine: last, edizioni: [bare, ended] })).toEqual(['corso', 'corso.edizioni.1']);
});

it('of a course without a day all editions count', () => {
  expect(places({ edizioni: [{ inizio: first }, {}] })).toEqual(['corso.edizioni.0', 'corso.edizioni.1']);
});
