/** Codes as people write them: `20 CTR`, `kc 04`, `24.04.11`, `8220`. Pure. */
import { fold } from '../text/nearest.ts';
import type { CatalogEntry } from './entry.ts';
import { codeHit, type Hit, unitHit } from './search.ts';

/** Words of a query that a code may take: `A D A 24 04 11`. */
const MOST_WORDS = 7;

/** Letters from which a word may have a slip: «ore» is none of «orale». */
export const LEAST_FUZZY = 5;

/** The words of a text, as queries and codes are compared. */
export function wordsIn(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** The spellings of a code, without case, points, blanks. */
function spellingsOf(code: string, list: Hit['list']): string[] {
  const plain = wordsIn(code).join('');
  // 20_CTR is written CTR 20 too, and 04_KC is KC 4.
  const [, zeros = '', number = '', letters = ''] = /^(0*)(\d+)([a-z]+)$/.exec(plain) ?? [];
  const turned = letters === '' ? [] : [`${letters}${zeros}${number}`, `${number}${letters}`, `${letters}${number}`];
  // A classification is known by its group: 82.20.00 is 8220, 4.2.2.4.0 is 4224.
  const group = list === 'ateco' || list === 'cp' ? plain.replace(/^[a-z]/, '').replace(/0+$/, '') : '';
  const padded = group.length >= 3 ? [group, ...(group.length === 3 ? [`${group}0`] : [])] : [];
  const bare = list === 'ada' ? [plain.replace(/^ada/, '')] : [];
  return [...new Set([plain, ...turned, ...padded, ...bare])];
}

/** What a query names by code, and how many of its words do: the longest reading of each word. */
export function findSpelt(
  words: readonly string[],
  entries: readonly CatalogEntry[],
): { hits: Hit[]; used: ReadonlySet<number> } {
  const known = spelt(entries);
  const used = new Set<number>();
  const hits: Hit[] = [];
  for (let start = 0; start < words.length; ) {
    let length = Math.min(MOST_WORDS, words.length - start);
    while (length > 0 && read(known, words.slice(start, start + length)).length === 0) length--;
    for (let index = start; index < start + length; index++) used.add(index);
    if (length > 0) hits.push(...read(known, words.slice(start, start + length)));
    start += Math.max(1, length);
  }
  return { hits: [...new Set(hits)], used };
}

/** What kind of code follows, written without a blank: `UC2365`. */
const KIND = /^(?:uf|uc|kc|ada|ateco|istat|isced|cp)(?=\d)/;

/** Words without a figure are no code. */
function read(known: ReadonlyMap<string, Hit[]>, words: readonly string[]): Hit[] {
  const text = words.join('');
  if (!/\d/.test(text)) return [];
  return known.get(text) ?? known.get(text.replace(KIND, '')) ?? [];
}

function spelt(entries: readonly CatalogEntry[]): Map<string, Hit[]> {
  const known = new Map<string, Hit[]>();
  const add = (hit: Hit, { codice, alias }: { codice: string; alias: readonly string[] }) => {
    for (const spelling of new Set([codice, ...alias].flatMap((code) => spellingsOf(code, hit.list)))) {
      known.set(spelling, [...(known.get(spelling) ?? []), hit]);
    }
  };
  for (const entry of entries) {
    for (const unit of entry.units) add(unitHit(entry, unit), unit);
    for (const each of entry.codes) add(codeHit(entry, each), each);
  }
  return known;
}
