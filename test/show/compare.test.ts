/** Two standards side by side, and what programs are given of all that is looked up. */
import { describe, expect, it } from 'vitest';
import { compareSchema, explainSchema, listSchema, rulesSchema, showSchema } from '../../src/format/answers.ts';
import type { Standard } from '../../src/format/standard.ts';
import { areasOf, owedAtMost, unitPairs } from '../../src/norms/compare.ts';
import { CATALOG } from '../support/catalog.ts';
import { qualcheck } from '../support/cli.ts';

const standard = async (id: string) => (await CATALOG.standard(id)) as Standard;
const A = await standard('basilicata/operatore-assistenza-telefonica');
const B = await standard('lazio/operatore-assistenza-clienti');

describe('compare', () => {
  it('a standard with itself: every unit is the same, nothing is owed', () => {
    expect(
      unitPairs(A, A).map(({ a, b, likeness, items }) => a === b && likeness === 1 && items.alike === items.of),
    ).toEqual(Array(7).fill(true));
    expect(owedAtMost(A, A)).toEqual([]);
  });

  it('units of another standard are proposals with a likeness below one, and all are owed at most', () => {
    const pairs = unitPairs(A, B);
    expect(pairs.find(({ b }) => b === 'I2.4-3')).toMatchObject({ a: '20_CTR' });
    expect(pairs.every(({ likeness }) => likeness >= 0 && likeness < 1)).toBe(true);
    expect(owedAtMost(A, B).map(({ codice }) => codice)).toEqual(['I2.4-1', 'I2.4-2', 'I2.4-3', 'I2.4-4']);
  });

  it('a unit that resembles none is told alone', () => {
    const [unit] = B.unita_formative as [Standard['unita_formative'][number]];
    const strange = { ...unit, codice: 'X', uc: 'X', denominazione: 'Zzz', abilita: ['qqqq'], conoscenze: ['wwww'] };
    expect(unitPairs(A, { ...B, unita_formative: [strange] })[0]).toEqual({
      b: 'X',
      bName: 'Zzz',
      likeness: 0,
      items: { alike: 0, of: 2 },
    });
  });

  it('areas and results by the card: covered, not covered, or not told', async () => {
    const [first, second] = areasOf(await CATALOG.norms(A), await CATALOG.norms(B));
    expect(first).toMatchObject({ ada: 'ADA.24.01.08', a: true, b: false });
    expect(first?.results[0]).toMatchObject({ code: 'RA1', a: true });
    expect(first?.results[0]).not.toHaveProperty('b');
    expect(second?.results.map(({ a, b }) => [a, b])).toEqual([
      [true, true],
      [true, true],
    ]);
  });
});

it.each([
  ['show', ['show', 'quante ore di FaD posso fare nella 20_CTR?'], showSchema],
  ['show of a rule', ['show', 'fad-above-cap'], showSchema],
  ['show by words', ['show', 'assistenza via telefono'], showSchema],
  ['show of two Regions', ['show', 'differenza Basilicata Campania'], showSchema],
  ['list', ['list'], listSchema],
  ['rules', ['rules'], rulesSchema],
  ['explain', ['explain', 'assenze'], explainSchema],
  ['compare', ['compare', 'basilicata', 'lazio'], compareSchema],
] as const)('%s --format json follows its schema', async (_name, args, schema) => {
  const { stdout, code } = await qualcheck([...args, '--format', 'json']);
  expect(code).toBe(0);
  const parsed = schema.safeParse(JSON.parse(stdout));
  expect(parsed.success ? [] : parsed.error.issues).toEqual([]);
});
