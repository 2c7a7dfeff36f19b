/** Sentences → what is enforced and what a person looks at: nothing more than they say, and nothing in silence. */
import { describe, expect, it } from 'vitest';
import { readProse } from '../../src/import/prose/read.ts';
import { sentencesOf } from '../../src/import/prose/sentences.ts';
import { SENTENCES } from './sentences.cases.ts';

const NOTHING = new Set<string>();

describe('a sentence', () => {
  it.each(SENTENCES.map((each) => [`${each.says}`, each] as const))('%s', (_, { text, says, sets = {}, byHand }) => {
    const { norms, unread } = readProse(text, says, NOTHING);
    const set = norms.map(({ into, value: { da: _da, frase: _frase, ...rest } }) => [into, rest]);
    expect(Object.fromEntries(set)).toEqual(sets);
    expect(unread.length > 0).toBe(byHand === true);
    for (const { into, value } of norms)
      expect({ into, said: says.includes(String(value['frase'])) }).toMatchObject({ said: true });
  });

  it('ends with «& Co.», and not with «co.» before a number', () => {
    const parts = (text: string) => sentencesOf(text).map(({ from, to }) => text.slice(from, to));
    expect(parts('Visite da Rossi & Co. Poi in aula.')).toEqual(['Visite da Rossi & Co', 'Poi in aula']);
    expect(parts('Poi in aula. Visite da Rossi & Co..')).toEqual(['Poi in aula', 'Visite da Rossi & Co.']);
    expect(parts('Visite, stage, ecc...')).toEqual(['Visite, stage, ecc']);
    expect(parts('Ai sensi dell’art. 2 co. 3 della legge.')).toEqual(['Ai sensi dell’art. 2 co. 3 della legge']);
  });

  it('is never enforced and said to be unchecked, whatever stands beside it', () => {
    const texts = [...new Set(SENTENCES.map(({ text }) => text))];
    const bare = (sentence: string) => sentence.replace(/[.\s]+$/, '');
    for (const text of texts) {
      const own = SENTENCES.filter((each) => each.text === text).map(({ says }) => says);
      for (const [index, first] of own.entries()) {
        const two = `${first} ${own[(index * 7 + 3) % own.length]}`;
        const { norms, unread } = readProse(text, two, NOTHING);
        const unchecked = unread.filter(({ beside }) => beside === undefined).map(({ sentence }) => bare(sentence));
        const enforced = norms.filter(({ value }) => unchecked.some((each) => each.includes(String(value['frase']))));
        const repeated = enforced.filter(({ value }) => two.split(String(value['frase'])).length === 2);
        expect(repeated.map(({ value }) => value['frase'])).toEqual([]);
      }
    }
  });
});
