/** Where the sentences of a text begin and end. Pure. */

/** A full stop after these closes no sentence. */
const SHORT =
  /(?:^|[\s(.'’])(?:art|artt|lett|n|nn|d|lgs|l|D\.Lgs|D\.G\.R|D\.D|s\.m\.i|es|ecc|etc|p\.e|Rep|D\.M|D\.P\.R|L|dott|ing|cfr|pag|all)$/i;

/** `co. 2` is a part of an article; `& Co.` may end a sentence. */
const COMMA = /(?:^|[\s(])co$/i;

/** More letters than the longest of them takes, with what stands before it. */
const LONGEST_SHORT = 12;

/** Where a part of a text begins and ends. */
export interface Span {
  from: number;
  to: number;
}

/** Sentences of a text: they end with a full stop or a semicolon before something new. */
export function sentencesOf(text: string): Span[] {
  const sentences: Span[] = [];
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(/[.;](?=\s)/g)) {
    const next = text.slice(index + 1).trimStart();
    const before = text.slice(Math.max(from, index - LONGEST_SHORT), index);
    const isShort = SHORT.test(before) || (COMMA.test(before) && /^\d/.test(next));
    if (mark === '.' && (isShort || /^\d{1,2}$/.test(text.slice(from, index).trim()))) continue;
    if (mark === '.' && !/^(?:[\p{Lu}"“«(]|\d|[a-h]\))/u.test(next)) continue;
    sentences.push({ from, to: index });
    from = text.length - next.length;
  }
  // Of two full stops at the end one is of the last word: «& co..».
  const rest = text.slice(from).replace(/(?<![.\s])[.\s]+$/, (end) => (end.trimEnd() === '..' ? '.' : ''));
  if (rest !== '') sentences.push({ from, to: from + rest.length });
  return sentences;
}
