/** Texts as YAML writes them between quotes. Pure. */

/** A text between the quotes that need the fewest escapes. */
export function quoted(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return text.includes("'") ? `"${text.replace(/["\\]/g, '\\$&')}"` : `'${text}'`;
}

/** A word in the quotes, if any, of what it takes the place of: JSON wants them. */
export function likeWritten(source: string, word: string): string {
  const quote = /^(["']).*\1$/s.exec(source)?.[1];
  return quote === undefined || !/^[\w./@ -]+$/.test(word) ? word : `${quote}${word}${quote}`;
}
