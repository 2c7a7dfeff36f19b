/** Languages as plans write them. */

import type { Scales } from '../format/scales.ts';
import { plainWords } from '../text/nearest.ts';

/** The code of a language written by its code, by name, or with a region: `en`, `inglese`, `English`, `en-GB`. */
export function languageCode(written: string, { nomi_lingue: names }: Scales): string {
  const word = plainWords(written);
  const [code = ''] = word.split(' ');
  if (/^[a-z]{2}(?: [a-z]{2,4})?$/.test(word)) return code;
  return Object.keys(names).find((each) => names[each]?.includes(word)) ?? word;
}
