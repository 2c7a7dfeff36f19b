/** Longer than any sentence that a person wrote on a plan or in a norm. */
const LONGEST = 5000;

/** A text that many lines of a report quote: one of a megabyte is cut, and the cut is shown. */
export function shortened(text: string): string {
  return text.length > LONGEST ? `${[...text.slice(0, LONGEST)].slice(0, -1).join('')}…` : text;
}
