/** What is told of a standard or a call without asking the solver, which is slow and judges nothing by itself. */
import { describe, expect, it } from 'vitest';
import type { Avviso, Constraint } from '../../src/format/avviso.ts';
import { avvisoConflicts } from '../../src/norms/consistency/conditions.ts';
import { ALTERED } from '../consistency/altered.cases.ts';
import { line, told } from '../consistency/altered.ts';
import { type Conditions, EITHER, ON_STANDARD, SOURCES } from '../consistency/conditions.cases.ts';

const sourced = (of: Conditions['of']): Constraint[] => of.map((each) => ({ fonte: 'art. 1', ...each }) as Constraint);
const plain = (says: readonly string[]) => says.filter((each) => !each.startsWith('figures-cannot-hold'));
const call = (of: Conditions['of']): Avviso => ({
  formato: 'qualcheck/avviso@1',
  id: 'ente/avviso',
  denominazione: 'Avviso',
  fonte: { documento: 'Avviso' },
  vincoli: sourced(of),
});

describe('consistency, without the solver', () => {
  it.each(ALTERED.map((each) => [each] as const))('a standard, $kind', ({ on, edits, says }) => {
    expect(told(on, edits)).toEqual(says);
  });
  it.each([...EITHER, ...SOURCES].map((each) => [each] as const))('a call, $kind', ({ of, says }) => {
    expect(avvisoConflicts(call(of)).map(line)).toEqual(plain(says));
  });
  it.each([...EITHER, ...SOURCES, ...ON_STANDARD].map((each) => [each] as const))(
    'conditions of a standard, $kind',
    ({ of, says }) => {
      expect(told('B', { vincoli: sourced(of) })).toEqual(plain(says));
    },
  );
});
