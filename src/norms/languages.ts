/** Languages as plans write them. */

import type { Scales } from '../format/scales.ts';
import { plainWords } from '../text/nearest.ts';
import { type Nothing, nothingIn } from '../text/nothing.ts';

/**
 * The code of a language written by its code, by name, or with a region: `en`, `inglese`, `English`, `en-GB`; also as
 * a plan calls it and its level (`lingua inglese`, `Inglese B1`).
 */
export function languageCode(written: string, { nomi_lingue: names }: Scales): string {
  const word = plainWords(written)
    .replace(/^lingua /, '')
    .replace(/ (?:livello )?[abc][12]$/, '');
  const [code = ''] = word.split(' ');
  if (/^[a-z]{2}(?: [a-z]{2,4})?$/.test(word)) return code;
  return Object.keys(names).find((each) => names[each]?.includes(word)) ?? word;
}

/** A word for none, or one that holds a place, where a language goes; of two letters it is a code: `no` is Norwegian. */
export function noLanguageIn(written: string): Nothing | undefined {
  return written.length > 2 ? nothingIn(written) : undefined;
}
