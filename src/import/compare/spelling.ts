/** Words that are written in two ways, and words that changed. Pure. */

/** A text as it is read: accents, apostrophes, quotes and spaces aside, which copies write in many ways. */
export function spelled(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[\s'’‘´`?"“”«»\ufffd]+/gu, '')
    .replace(/[–—]/g, '-');
}

/** Texts with more words than this, one by the other, are not compared word by word. */
const MOST_PAIRS = 4_000_000;
/** Words shown around those that changed. */
const AROUND = 4;

/** The parts of a long text that changed, each with the words around it; absent where nothing is gained by parting. */
export function partsChanged(before: string, after: string): { before: string; after: string }[] | undefined {
  const [old, now] = [before.split(' '), after.split(' ')];
  if (old.length * now.length > MOST_PAIRS) return undefined;
  const kept = commonWords(old, now);
  const parts: { from: [number, number]; to: [number, number] }[] = [];
  let [at, to] = [0, 0];
  for (const [i, j] of [...kept, [old.length, now.length] as const]) {
    if (i > at || j > to) {
      const last = parts.at(-1);
      // Two changes with few words between them are one.
      if (last !== undefined && at - last.from[1] <= AROUND) {
        last.from[1] = i;
        last.to[1] = j;
      } else parts.push({ from: [at, i], to: [to, j] });
    }
    [at, to] = [i + 1, j + 1];
  }
  const shown = parts.map(({ from, to: into }) => ({ before: around(old, from), after: around(now, into) }));
  const length = shown.reduce((sum, part) => sum + part.before.length + part.after.length, 0);
  return length < (before.length + after.length) * 0.8 ? shown : undefined;
}

function around(words: readonly string[], [from, to]: readonly [number, number]): string {
  const [start, end] = [Math.max(0, from - AROUND), Math.min(words.length, to + AROUND)];
  return `${start > 0 ? '… ' : ''}${words.slice(start, end).join(' ')}${end < words.length ? ' …' : ''}`;
}

/** The places of the words that two texts have in common, in order: as many as can be. */
function commonWords(old: readonly string[], now: readonly string[]): (readonly [number, number])[] {
  const width = now.length + 1;
  const longest = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        old[i] === now[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
    }
  }
  const kept: [number, number][] = [];
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    if (old[i] === now[j]) kept.push([i++, j++]);
    else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return kept;
}
