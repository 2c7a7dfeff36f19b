/** Sentences that were wrong in small things: one hour, codes in the other section, languages of two kinds, silent years. */
import { describe, expect, it } from 'vitest';
import { en } from '../../src/language/en.ts';
import { it as italian } from '../../src/language/it.ts';
import type { Words } from '../../src/language/words.ts';
import { changed, changedStandard, type Edits, outcomesOf, PLAN, STANDARD } from '../support/plans.ts';
import { UNDECLARED } from './case.ts';

/** Message and remedy of a rule that fails on an edited plan. */
function said(words: Words, rule: string, edits: Edits, standard = STANDARD): [string, string | undefined][] {
  return outcomesOf(changed(edits), standard)
    .filter((outcome) => outcome.rule === rule && outcome.outcome === 'fail')
    .map((outcome) => [words.sentence(outcome), words.remedy(outcome)]);
}

describe('an hour that lacks', () => {
  it.each([
    [239, 'manca 1 h'],
    [238, 'mancano 2 h'],
    [239.5, 'mancano 0,5 h'],
  ])('of %i', (hours, remedy) => {
    expect(said(italian, 'stage-below-minimum', { ...UNDECLARED, 'stage.ore': hours })[0]?.[1]).toBe(remedy);
  });
});

describe('codes of the other section', () => {
  const [, digital] = PLAN.competenze_chiave ?? [];

  it('a key competence among the units is told as one, with where it goes', () => {
    const moved = { ...UNDECLARED, 'unita_formative[4]': digital, 'competenze_chiave[1]': undefined };
    const [[message, remedy] = []] = said(italian, 'kc-missing', moved);
    expect(message).toContain('è scritta fuori da «competenze_chiave»');
    expect(remedy).toBe('spostala in «competenze_chiave»');
    expect(said(en, 'kc-missing', moved)[0]?.[0]).toContain('written outside “competenze_chiave”');
  });

  it('a unit among the key competences too', () => {
    const moved = {
      ...UNDECLARED,
      'competenze_chiave[3]': { codice: '22_CTR', ore: { aula: 80 } },
      'unita_formative[3]': undefined,
    };
    const [[message, remedy] = []] = said(italian, 'uf-missing', moved);
    expect(message).toContain('è scritta fuori da «unita_formative»');
    expect(remedy).toBe('spostala in «unita_formative»');
  });

  it('one that is there twice, in either section, is told where it does not belong', () => {
    const edits = {
      ...UNDECLARED,
      'unita_formative[4]': digital,
      'unita_formative[5]': { codice: 'ZZ-99', ore: { aula: 1 } },
    };
    const [[message] = []] = said(italian, 'uf-unknown', edits);
    expect(message).toContain(`${digital?.codice} è tra le competenze chiave; ZZ-99 non c’è affatto`);
  });
});

describe('languages of Europe and of anywhere', () => {
  const both = changedStandard({ 'unita_formative[1].lingue.altre': 1 });

  it('are both asked for in words', () => {
    const edits = { 'unita_formative[1].lingue': ['en'] };
    expect(said(italian, 'language-missing', edits, both)[0]?.[0]).toContain(
      'inglese, un’altra lingua europea e un’altra lingua straniera',
    );
    expect(said(en, 'language-missing', edits, both)[0]?.[0]).toContain(
      'English, another European language and another foreign language',
    );
  });
});

describe('a year that says nothing of an exam', () => {
  it('is not said to have none', () => {
    const voci = [1, 2].map((anno) => ({ anno, ore: 300, esame_intermedio: true }));
    const standard = changedStandard({ annualita: { campo: 'Annualità', voci } });
    const edits = { 'corso.annualita': [{ ore: 300 }] };
    const [[message] = []] = said(italian, 'annualita-mismatch', edits, standard);
    expect(message).toContain('1° anno, ');
    expect(message).not.toContain('senza esame');
    expect(said(en, 'annualita-mismatch', edits, standard)[0]?.[0]).not.toContain('without');
  });
});
