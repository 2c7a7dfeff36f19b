/** Words that the end of a line parts with a hyphen: without it where the whole word stands elsewhere, else told. Pure. */
import type { Mend, Place } from '../sheet.ts';

/** Stands for a hyphen that goes when the line below is joined. */
const SOFT_HYPHEN = '\u00ad';

interface Text extends Place {
  text: string;
}

/**
 * Marks the hyphens that go in texts of lines, in place; `below` gives the text that goes on with one, if any. Tells
 * those of which nothing in the document says whether they stay: they do.
 */
export function markHyphens<T extends Text>(
  texts: readonly T[],
  below: (text: T, index: number) => T | undefined,
): Mend[] {
  const parted = texts.flatMap((text, index) => {
    const start = /(?<![\p{L}\p{N}-])(\p{L}{2,})-$/u.exec(text.text)?.[1];
    const next = start === undefined ? undefined : below(text, index);
    const rest = next === undefined ? undefined : /^\p{Ll}{2,}(?![\p{L}-])/u.exec(next.text)?.[0];
    return start === undefined || rest === undefined ? [] : [{ text, start, rest }];
  });
  if (parted.length === 0) return [];
  const known = new Set(
    texts.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []),
  );
  return parted.flatMap(({ text, start, rest }): Mend[] => {
    if (known.has(`${start}-${rest}`.toLowerCase())) return [];
    if (known.has(`${start}${rest}`.toLowerCase())) {
      text.text = `${text.text.slice(0, -1)}${SOFT_HYPHEN}`;
      return [];
    }
    const { number, page } = text;
    return [
      {
        number,
        ...(page === undefined ? {} : { page }),
        damage: 'split-word',
        before: `${start}- ⏎ ${rest}`,
        after: `${start}-${rest}`,
      },
    ];
  });
}
