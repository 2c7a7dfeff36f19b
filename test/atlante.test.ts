/** The Atlante's card against itself and against the standard, and the link between the two. */
import { describe, expect, it } from 'vitest';
import { coverageConflicts, itemsBeyond } from '../src/norms/consistency/atlante.ts';
import { CARD, changedStandard, edited, SCALES, STANDARD } from './support/plans.ts';

describe('the card', () => {
  it('and its standard name each other', () => {
    expect(STANDARD.scheda).toBe(CARD.id);
    expect(CARD.standard).toBe(STANDARD.id);
  });

  it('counts its crosses right, in the right table', () => {
    expect(coverageConflicts(CARD)).toEqual([]);
  });

  it.each([
    ['a figure that is not the number of crosses', { 'ada[0].copertura.tutti.voci[3].coperti': 1 }, 'tutti', 3],
    ['a row of the full table that covers some', { 'ada[0].copertura.tutti.voci[3].ra': ['RA1'] }, 'tutti', 3],
    [
      'a row of the partial table that covers all',
      { 'ada[0].copertura.alcuni.voci[0].ra': ['RA1', 'RA2'], 'ada[0].copertura.alcuni.voci[0].coperti': 2 },
      'alcuni',
      0,
    ],
    [
      'a row of the partial table that covers none',
      { 'ada[0].copertura.alcuni.voci[0].ra': [], 'ada[0].copertura.alcuni.voci[0].coperti': 0 },
      'alcuni',
      0,
    ],
    [
      'a row of activities that covers a result',
      { 'ada[0].copertura.attivita.voci[0].ra': ['RA1'], 'ada[0].copertura.attivita.voci[0].coperti': 1 },
      'attivita',
      0,
    ],
  ] as const)('is told of %s', (_what, edits, table, row) => {
    expect(coverageConflicts(edited(CARD, edits))).toMatchObject([
      { check: 'coverage-mismatch', level: 'error', at: ['ada', 0, 'copertura', table, 'voci', row] },
    ]);
  });
});

describe('what the Atlante has beyond the standard', () => {
  const told = (standard = STANDARD, card?: typeof CARD) =>
    itemsBeyond(standard, SCALES, card).map(({ values: { unit, list, own, all, only } }) =>
      [unit, list, own, all, only].join(' '),
    );

  it('is counted for each unit, other words included', () => {
    expect(told(STANDARD, CARD)).toEqual([
      '17_CTR conoscenze 10 10 1',
      '17_CTR abilita 6 6 1',
      '20_CTR conoscenze 11 15 4',
      '20_CTR abilita 8 8 1',
      '21_CTR conoscenze 2 9 9',
      '21_CTR abilita 5 5 2',
      '22_CTR conoscenze 6 11 5',
    ]);
  });

  it('is nothing without a card, or for a unit that the card does not know', () => {
    expect(told(STANDARD)).toEqual([]);
    expect(told(changedStandard({ 'unita_formative[0].denominazione': 'Altro' }), CARD)).not.toContain(
      '17_CTR abilita 6 6 1',
    );
  });
});
