/**
 * What editors, workbooks and the form tell of each key of a plan. A key is named by the end of its path (`ore.aula` wherever
 * hours are); the longest end that fits is the one that speaks. `Title | description` gives a title too.
 */
import type { Path } from '../format/problem.ts';
import type { Language } from '../text/language.ts';
import { planKeysEn, taughtEn } from './plan-keys-en.ts';
import { planKeysIt, taughtIt } from './plan-keys-it.ts';

export const planDescriptions: Record<Language, Record<string, string>> = {
  it: { ...planKeysIt, ...ofUnits(taughtIt) },
  en: { ...planKeysEn, ...ofUnits(taughtEn) },
};

function ofUnits(taught: Record<string, string>): Record<string, string> {
  const places = ['unita_formative', 'competenze_chiave', 'moduli'];
  const told = places.flatMap((place) => Object.entries(taught).map(([key, text]) => [`${place}.${key}`, text]));
  return Object.fromEntries(told);
}

/** What is told of the key at a place of a plan: items of lists count for nothing. */
export function wordsAt(path: Path, language: Language): { title: string; description: string } | undefined {
  const keys = path.filter((step) => typeof step === 'string');
  return wordsOfKey(keys, planDescriptions[language]);
}

/** What is told of a key: the words of the longest end of its path that has any, with its title where it has one. */
export function wordsOfKey(
  path: readonly string[],
  words: Record<string, string>,
): { title: string; description: string } | undefined {
  const ends = path.length === 0 ? [''] : path.map((_step, index) => path.slice(index).join('.'));
  const said = ends.map((end) => words[end]).find((each) => each !== undefined);
  if (said === undefined) return undefined;
  const [first = '', ...rest] = said.split(' | ');
  return rest.length > 0 ? { title: first, description: rest.join(' | ') } : { title: '', description: said };
}
