/** Numbers that the prose writes in words. Pure. */

const IN_WORDS: Record<string, number> = {
  un: 1,
  uno: 1,
  una: 1,
  due: 2,
  tre: 3,
  quattro: 4,
  cinque: 5,
  sei: 6,
  sette: 7,
  otto: 8,
  nove: 9,
  dieci: 10,
};
const YEARS: Record<string, number> = {
  annuale: 1,
  biennale: 2,
  triennale: 3,
  quadriennale: 4,
  quinquennale: 5,
  decennale: 10,
};

/** Patterns of a number in figures or words, and of a length in years. */
export const NUMBER = `\\d+|${Object.keys(IN_WORDS).reverse().join('|')}`;
export const LENGTH = `${Object.keys(YEARS).join('|')}|di almeno (?:${NUMBER}) anni`;

export function numberIn(words: string): number {
  return IN_WORDS[words.toLowerCase()] ?? Number(words);
}

/** `triennale`, `di almeno 5 anni` → years. */
export function yearsIn(words: string): number {
  return YEARS[words.toLowerCase()] ?? numberIn(/(?<!\S)(\S+) anni$/.exec(words)?.[1] ?? '');
}
