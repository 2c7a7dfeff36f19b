/** Which two standards are meant, where a Region has several. */
import { describe, expect, it } from 'vitest';
import type { CatalogEntry } from '../../src/catalog/entry.ts';
import { nearestPair, pairsOf } from '../../src/catalog/pair.ts';
import { qualcheck } from '../support/cli.ts';

function entry(id: string, denominazione: string, { eqf, ada = [] }: { eqf?: number; ada?: string[] } = {}) {
  const codes = ada.map((codice) => ({ list: 'ada' as const, codice, alias: [], denominazione: '', texts: [] }));
  return {
    id,
    kind: 'standard_formativo',
    regione: id,
    denominazione,
    units: [],
    codes,
    ...(eqf === undefined ? {} : { eqf }),
  } satisfies CatalogEntry;
}

const EMPTY = 'della per';

describe('the pair that is meant', () => {
  const a = entry('a/uno', 'Operatore della casa', { eqf: 3, ada: ['ADA.1'] });
  const shares = { ada: ['ADA.1', 'ADA.2'] };

  it.each([
    ['an ADA', entry('b/uno', 'Cuoco', shares), entry('b/due', 'Sarto', { eqf: 3, ada: ['ADA.3'] }), 'ada', ['ADA.1']],
    ['the EQF', entry('b/uno', 'Cuoco', { eqf: 3 }), entry('b/due', 'Operatore', { eqf: 4 }), 'eqf', ['3']],
    ['a word', entry('b/uno', 'Custode di casa'), entry('b/due', 'Sarto della lana'), 'words', ['casa']],
  ] as const)('shares %s that no other pair shares', (_what, one, other, by, shared) => {
    expect(nearestPair(pairsOf([a], [other, one]), EMPTY)).toEqual({ pair: [a, one], by, shared });
  });

  it('of two that share an ADA, the one that shares the EQF too', () => {
    const [one, other] = [entry('b/uno', 'X', { ...shares, eqf: 3 }), entry('b/due', 'Y', { ...shares, eqf: 4 })];
    expect(nearestPair(pairsOf([a], [other, one]), EMPTY)?.pair).toEqual([a, one]);
  });

  it('is not guessed where all pairs, or none, share the same', () => {
    const none = [entry('b/uno', 'Cuoco'), entry('b/due', 'Sarto')];
    const all = [entry('b/uno', 'Operatore'), entry('b/due', 'Operatore')];
    expect(nearestPair(pairsOf([a], none), EMPTY)).toBeUndefined();
    expect(nearestPair(pairsOf([a], all), EMPTY)).toBeUndefined();
  });

  it('has two standards, each pair once', () => {
    const both = [entry('a/uno', 'X'), entry('a/due', 'Y')];
    expect(pairsOf(both, both).map((pair) => pair.map(({ id }) => id))).toEqual([['a/uno', 'a/due']]);
  });
});

describe('compare by Region', () => {
  it('says which two it took, of Basilicata and Campania', async () => {
    const { stdout, stderr, code } = await qualcheck(['compare', 'Basilicata', 'Campania']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/campania\/tecnico-gestione-call-center \(parole in comune: .*call, center\)/);
    expect(stdout).toMatch(/Tecnico della/);
  });

  it('fits a screen, what differs first, what is alike in a line; --full gives the rest', async () => {
    const pairs = [
      ['basilicata', 'campania'],
      ['basilicata', 'lazio'],
      ['campania', 'campania'],
    ];
    for (const names of pairs) {
      const { stdout } = await qualcheck(['compare', ...names]);
      const { stdout: full } = await qualcheck(['compare', ...names, '--full']);
      expect(stdout.split('\n').length).toBeLessThanOrEqual(40);
      const [differing = '', alike = ''] = stdout.split('\nUguali: ');
      expect(differing).toMatch(/^Ore totali +≥/m);
      expect(alike).toMatch(/EQF|Docenti/);
      expect(full.split('\nUguali: ')[0]).toBe(differing);
      expect(full.split('\n').length).toBeGreaterThan(stdout.split('\n').length);
    }
  });

  it('clauses that begin alike and go on otherwise are no clauses alike', async () => {
    const { stdout } = await qualcheck(['compare', 'basilicata', 'campania']);
    expect(stdout).toMatch(/^Crediti +«… .*frequenza\) secondo .* {2}«… .*frequenza\)»$/m);
    expect((await qualcheck(['compare', 'campania', 'campania'])).stdout).toMatch(
      /Uguali: [\s\S]*Crediti\s+«E' ammesso/,
    );
  });

  it('says nothing of what was plain', async () => {
    for (const names of [
      ['basilicata', 'lazio'],
      ['campania', 'campania'],
    ]) {
      expect(await qualcheck(['compare', ...names])).toMatchObject({ code: 0, stderr: '' });
    }
  });
});
