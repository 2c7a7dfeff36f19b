/** Numbers as Italian prose writes them: `600`, `1.200`, `7,5`, `seicento`, `ventuno`, `diciottesimo`. Pure. */

const UNITS = ['zero', 'uno', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove'];
const TEENS = [
  'dieci',
  'undici',
  'dodici',
  'tredici',
  'quattordici',
  'quindici',
  'sedici',
  'diciassette',
  'diciotto',
  'diciannove',
];
const TENS = ['venti', 'trenta', 'quaranta', 'cinquanta', 'sessanta', 'settanta', 'ottanta', 'novanta'];

/** Words up to 9999, by what they are worth; «ventuno» and «ventitré» as they are spelt. */
const WORDS: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 9999 }, (_, index): [string, number] => [spelt(index + 1), index + 1]),
);

function spelt(number: number): string {
  if (number >= 2000)
    return `${spelt(Math.floor(number / 1000))}mila${number % 1000 === 0 ? '' : spelt(number % 1000)}`;
  if (number >= 1000) return `mille${number === 1000 ? '' : spelt(number - 1000)}`;
  if (number >= 100) {
    const hundreds = Math.floor(number / 100);
    return `${hundreds === 1 ? '' : UNITS[hundreds]}cento${number % 100 === 0 ? '' : spelt(number % 100)}`;
  }
  if (number < 10) return UNITS[number] as string;
  if (number < 20) return TEENS[number - 10] as string;
  const [ten, unit] = [TENS[Math.floor(number / 10) - 2] as string, number % 10];
  // «ventuno», «ventotto»: the ten loses its vowel before another.
  return unit === 0 ? ten : `${unit === 1 || unit === 8 ? ten.slice(0, -1) : ten}${UNITS[unit]}`;
}

const ARTICLES: Readonly<Record<string, number>> = { un: 1, una: 1 };
const FIGURES = '\\d{1,3}(?:\\.\\d{3})+(?![\\d])|\\d+(?:[.,]\\d+)?';

/** The source of a pattern for whatever may be a number; `numeral` says whether it is one. */
export const NUMERAL = `${FIGURES}|\\p{L}+`;

/** What a number in figures or in words is worth; absent for any other word. */
export function numeral(written: string): number | undefined {
  if (/^\d/.test(written)) {
    const thousands = /^\d{1,3}(\.\d{3})+$/.test(written);
    return Number(thousands ? written.replaceAll('.', '') : written.replace(',', '.'));
  }
  const word = written.toLowerCase().replace(/\u00e9$/, 'e');
  return ARTICLES[word] ?? WORDS.get(word) ?? ordinal(word);
}

const ORDINALS = ['primo', 'secondo', 'terzo', 'quarto', 'quinto', 'sesto', 'settimo', 'ottavo', 'nono', 'decimo'];

/** `quarto`, `quarta`, `diciottesimo`. */
function ordinal(word: string): number | undefined {
  const first = ORDINALS.indexOf(word.replace(/a$/, 'o'));
  if (first >= 0) return first + 1;
  const root = /^(\p{L}+)esim[oa]$/u.exec(word)?.[1];
  if (root === undefined) return undefined;
  return ['', 'o', 'i', 'e', 'a'].map((vowel) => WORDS.get(root + vowel)).find((value) => value !== undefined);
}
