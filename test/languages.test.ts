/** Languages as plans write them, and the code that is meant. */
import { expect, it } from 'vitest';
import { languageCode, noLanguageIn } from '../src/norms/languages.ts';
import { SCALES } from './support/plans.ts';

const code = (written: string) => languageCode(written, SCALES);

it.each([
  ['en', 'en'],
  ['EN', 'en'],
  ['en-GB', 'en'],
  ['zh-Hans', 'zh'],
  ['inglese', 'en'],
  ['English', 'en'],
  ['Lingua inglese', 'en'],
  ['Inglese B1', 'en'],
  ['inglese livello b2', 'en'],
  ['lingua inglese livello C1', 'en'],
  ['bella lingua inglese', 'bella lingua inglese'],
  ['inglese b1 orale', 'inglese b1 orale'],
  ['en inglese', 'en inglese'],
  ['q', 'q'],
  ['lingua', 'lingua'],
])('%s is %s', (written, meant) => {
  expect(code(written)).toBe(meant);
});

it('none is a word, of two letters it is a code', () => {
  expect(['no', 'nd', 'nessuna', 'da definire', 'inglese'].map(noLanguageIn)).toEqual([
    undefined,
    undefined,
    'none',
    'not-yet',
    undefined,
  ]);
});
