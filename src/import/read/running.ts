/** Running heads and feet: lines that come again at the edge of the pages, with the number of the page or without. Pure. */
import { isFurniture } from '../fields/furniture.ts';
import { saysField } from '../known.ts';
import type { Running } from '../sheet.ts';

/** How many lines at the top and at the bottom of a page may be of the paper. */
const DEPTH = 4;
/** The share of the pages at whose edge a line has to come again. */
const SHARE = 0.8;
/** A line that comes on some pages only, as on each second one, has to come this many times. */
const OFTEN = 3;

interface Found {
  page: number;
  at: number;
  depth: number;
  numbers: number[];
}

/**
 * Lines are given with their cells parted by tabs. Which lines of each page are of the paper, not of the document, and what they print. A field is never taken for one,
 * though each unit may start a page and print the same at its place.
 */
export function runningOf(pages: readonly (readonly string[])[]): { at: Set<number>[]; told: Running[] } {
  const at = pages.map(() => new Set<number>());
  const told = new Map<string, Running>();
  const said = pages.filter((lines) => lines.length > 0).length;
  for (const edge of ['head', 'foot'] as const) {
    const groups = new Map<string, Found[]>();
    for (const [page, lines] of pages.entries()) {
      for (let depth = 0; depth < Math.min(DEPTH, lines.length); depth += 1) {
        const line = edge === 'head' ? depth : lines.length - 1 - depth;
        const text = lines[line] ?? '';
        if (!isFurniture(text) && at[page]?.has(line) !== true) add(groups, text, { page, at: line, depth });
      }
    }
    for (const found of groups.values()) {
      const text = pages[found[0]?.page ?? 0]?.[found[0]?.at ?? 0] ?? '';
      if (!comesAgain(found, said, text)) continue;
      for (const each of found) at[each.page]?.add(each.at);
      told.set(text, { text: text.replace(/\s+/g, ' ').trim(), pages: (told.get(text)?.pages ?? 0) + found.length });
    }
  }
  return { at, told: [...told.values()] };
}

function add(groups: Map<string, Found[]>, text: string, place: Omit<Found, 'numbers'>): void {
  const key = text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
  const numbers = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const found = groups.get(key);
  if (found === undefined) groups.set(key, [{ ...place, numbers }]);
  else if (found.every((each) => each.page !== place.page)) found.push({ ...place, numbers });
}

function comesAgain(found: readonly Found[], pages: number, text: string): boolean {
  if (found.length < 2 || saysField(text.replaceAll('\t', ' '))) return false;
  const isOften = found.length >= Math.max(OFTEN, pages / 3) && found.every(({ depth }) => depth === found[0]?.depth);
  if (found.length < pages * SHARE && !isOften) return false;
  const [first] = found as [Found];
  // Each number is the same everywhere, or counts the pages; a line of figures alone has to count them.
  const counts = (index: number) =>
    found.every((each) => each.numbers[index] === (first.numbers[index] ?? 0) + each.page - first.page);
  const same = (index: number) => found.every((each) => each.numbers[index] === first.numbers[index]);
  const places = [...first.numbers.keys()];
  if (!places.every((index) => same(index) || counts(index))) return false;
  // The head of a table comes again on each page, too.
  if (text.split('\t').length > 2) return places.some(counts);
  return /\p{L}{3}/u.test(text) || places.some(counts);
}
