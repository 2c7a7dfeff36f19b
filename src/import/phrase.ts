/** Words of the sources as patterns: accents and apostrophes are written in many ways, and mean the same. Pure. */

/** `à`, `a'`, `a’`, `a``, `a?` and a plain `a` are one letter to a reader. */
const ACCENTED: Record<string, string> = { à: 'a', è: 'e', é: 'e', ì: 'i', ò: 'o', ù: 'u', À: 'A', È: 'E' };
const ACCENT = "['’´`?\\ufffd]?";

/** The source of a pattern for some words: `(…)` groups and other marks of patterns are kept where they are escaped. */
export function words(text: string): string {
  return [...text]
    .map((letter) => {
      const bare = ACCENTED[letter];
      if (bare !== undefined) return `(?:${letter}|${bare})${ACCENT}`;
      if (/['’`]/.test(letter)) return "['’´`]";
      if (/\s/.test(letter)) return '\\s+';
      return letter.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    })
    .join('');
}

/**
 * A pattern from words with holes: `phrase('almeno il {n}% dal', { n: '\\d+' })` has a group `n`. Case aside.
 * `…` stands for nothing in particular: whatever is written, up to what follows, within the sentence.
 */
export function phrase(text: string, holes: Record<string, string> = {}): RegExp {
  const source = text
    .split(/(\{\w+\}|\[[^\]]*\]\?|…)/)
    .map((part) => {
      const hole = /^\{(\w+)\}$/.exec(part)?.[1];
      if (hole !== undefined) return `(?<${hole}>${holes[hole] ?? '.+?'})`;
      const optional = /^\[(.*)\]\?$/.exec(part)?.[1];
      if (optional !== undefined) return `(?:${words(optional)})?`;
      return part === '…' ? '[^.]*?' : words(part);
    })
    .join('');
  return new RegExp(source, 'iu');
}

/** Words compared as a reader does: accents, apostrophes, case and spaces aside. */
export function alike(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
