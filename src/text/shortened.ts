/** Longer than any sentence that a person wrote on a plan or in a norm. */
const LONGEST = 5000;

/**
 * A text that many lines of a report quote, or that stands where there is room for so many signs: a longer one is cut, no
 * sign in two, and the cut is shown.
 */
export function shortened(text: string, longest = LONGEST): string {
  return text.length > longest ? `${[...text.slice(0, longest)].slice(0, -1).join('')}…` : text;
}
