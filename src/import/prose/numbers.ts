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

/** Patterns of a number in figures or words. */
export const NUMBER = `\\d+|${Object.keys(IN_WORDS).reverse().join('|')}`;
/** A length that is a minimum: `almeno triennale`, `triennale`, `di almeno 5 anni`, `almeno di tre anni`, `non inferiore a 2 anni`. */
export const LENGTH =
  `(?:di durata |pari )?(?:almeno )?(?:${Object.keys(YEARS).join('|')})|` +
  `(?:(?:di durata |pari )?(?:di almeno|almeno di|ad almeno|almeno|(?:di )?non meno di|non inferiore a(?:i)?|minima di|di) )(?:${NUMBER}) ann[oi]`;

/** `80`, `12,5`, and what a percentage may be written with. */
export const PERCENT = { n: '\\d{1,3}(?:,\\d{1,2})?', sign: '\\s?%|\\s+per\\s?cento' };
/** What stands between «almeno» and a percentage: «il», «l’», «lo», «la», or nothing. */
export const ARTICLE = "(?:(?:il|lo|la)\\s+|l['’´`]\\s?)?";

export function numberIn(words: string): number {
  return IN_WORDS[words.toLowerCase()] ?? Number(words);
}

/** `80`, `12,5` → the number. */
export function percentIn(words = ''): number {
  return Number(words.replace(',', '.'));
}

/** `almeno triennale`, `di almeno 5 anni` → years. */
export function yearsIn(words: string): number {
  const named = /(\p{L}+ale)$/u.exec(words.toLowerCase())?.[1];
  return YEARS[named ?? ''] ?? numberIn(/(?<!\S)(\S+) ann[oi]$/i.exec(words)?.[1] ?? '');
}
