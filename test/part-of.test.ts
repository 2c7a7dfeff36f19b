/** How what a share binds stands to what it is a share of. */
import { expect, it } from 'vitest';
import { PlanFacts } from '../src/norms/facts.ts';
import type { MeasureRef } from '../src/norms/hours.ts';
import { plannedAs } from '../src/norms/part-of.ts';
import { PLAN, STANDARD } from './support/plans.ts';

const facts = new PlanFacts(PLAN, STANDARD);

it.each<[string, MeasureRef, MeasureRef, 'whole' | 'beside']>([
  ['a mode of the course', { measure: 'laboratorio' }, { measure: 'totale' }, 'whole'],
  ['the course of a mode', { measure: 'totale' }, { measure: 'laboratorio' }, 'beside'],
  ['a measure of itself', { measure: 'aula' }, { measure: 'aula' }, 'beside'],
  ['a mode of another', { measure: 'aula' }, { measure: 'laboratorio' }, 'beside'],
  ['FaD of the theory that it is a way of', { measure: 'fad' }, { measure: 'aula' }, 'whole'],
  ['more than the other, which is in it', { measure: 'aula' }, { measure: 'fad' }, 'beside'],
  ['a part that is not all in the other', { measure: 'kc' }, { measure: 'fad' }, 'beside'],
  ['a UF of the course', { measure: 'uf', unit: '20_CTR' }, { measure: 'totale' }, 'whole'],
  ['a UF of the KC', { measure: 'totale', unit: '20_CTR' }, { measure: 'kc' }, 'beside'],
  ['a KC of the KC', { measure: 'kc', unit: '04_KC' }, { measure: 'kc' }, 'whole'],
  ['the theory of a KC of the KC', { measure: 'aula', unit: '04_KC' }, { measure: 'kc' }, 'whole'],
  ['all hours of a KC, with a placement, of the KC', { measure: 'totale', unit: '04_KC' }, { measure: 'kc' }, 'beside'],
  ['the FaD of a KC of that KC', { measure: 'fad', unit: '04_KC' }, { measure: 'kc', unit: '04_KC' }, 'whole'],
  ['a KC that no standard has, by its measure', { measure: 'kc', unit: '99_KC' }, { measure: 'kc' }, 'whole'],
])('%s', (_, measure, base, planned) => {
  expect(plannedAs(measure, base, facts)).toBe(planned);
});
