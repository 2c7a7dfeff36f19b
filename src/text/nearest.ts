/** «Intendevi …?»: the known word nearest to one that is not known. */
import { distance } from 'fastest-levenshtein';

/** Slips allowed in a word: two letters swapped already count as two; codes of two letters all resemble each other. */
const slips = (word: string) => (word.length < 4 ? 0 : Math.max(2, Math.floor(word.length / 4)));

/** More words than any list of the formats or of the standards: not worth comparing letter by letter. */
const MOST_WORDS = 5000;
/** Longer than any word that could be misspelt. */
const LONGEST_WORD = 200;

/**
 * The nearest of `known` to `word`, case aside; absent when none is near enough to be meant. `least` is how many slips
 * even a short word may have, where the known words are few and differ.
 */
export function nearestWord(word: string, known: readonly string[], least = 0): string | undefined {
  if (word.length > LONGEST_WORD || known.length > MOST_WORDS) return undefined;
  let best: { known: string; distance: number } | undefined;
  const [wanted, allowed] = [fold(word), Math.max(slips(word), least)];
  for (const candidate of known) {
    // Two words are at least as far apart as their lengths.
    if (Math.abs(candidate.length - word.length) > 2 * allowed + 8) continue;
    const found = distance(wanted, fold(candidate));
    if (best === undefined || found < best.distance) best = { known: candidate, distance: found };
  }
  // A word of which every letter changes is another word.
  return best !== undefined && best.distance <= allowed && best.distance < word.length ? best.known : undefined;
}

/** Letters without accents, as most words are: nothing to look up in the tables of Unicode, which take long to make. */
const ASCII = /^[ -~]*$/;
/** Beside them the quotes, dashes and dots of printed texts, which are no letters. */
const PRINTED = /^[ -~\u00ab\u00bb\u2010-\u2027]*$/;

/** Lower case, without accents: `Abilità` and `abilita` are one word. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** Words alone: case, accents, quotes, punctuation and spaces aside, for what binds by name and not by typography. */
export function plainWords(text: string): string {
  const folded = fold(text);
  return folded.replace(PRINTED.test(folded) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ').trim();
}

/**
 * Whether a word that was suggested for another leaves no doubt: no other of `known` is as near, and no figure differs,
 * since figures tell codes apart. What is no misspelling of it was found in words of the trade, which mean one thing.
 */
export function isClear(word: string, suggestion: string, known: readonly string[]): boolean {
  const [written, meant] = [fold(word), fold(suggestion)];
  if (plainWords(word) === plainWords(suggestion)) return true;
  if (nearestWord(word, [suggestion], 2) === undefined) return true;
  const figures = (text: string) => text.replace(/\D/g, '');
  if (figures(written) !== figures(meant)) return false;
  const near = distance(written, meant);
  return known.every((other) => other === suggestion || distance(written, fold(other)) > near);
}
