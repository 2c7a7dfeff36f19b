/** What an import has worked out, rather than copied: a person has to confirm it, and then takes its entry out. */
import type * as z from 'zod/mini';
import type { Path, PlacedProblem } from './problem.ts';
import { list, map, optional, text } from './values.ts';
import { each } from './walk.ts';

export const toConfirm = optional(
  list(
    map({
      perche: map({ it: text(), en: text() }),
      voci: list(text()),
    }),
  ),
);

export type ToConfirm = z.infer<typeof toConfirm>;

/** `unita_formative[0].codice` → the path of a value. */
export function pathOf(place: string): Path {
  return place
    .split('.')
    .flatMap((step) => [...step.matchAll(/[^[\]]+/g)].map(([part]) => (/^\d+$/.test(part) ? Number(part) : part)));
}

/** Places to confirm that are not in the file: they would be confirmed for nothing. */
export function unknownPlaces(value: unknown): PlacedProblem[] {
  return [...each(value, 'da_confermare[].voci[]')].flatMap(({ path, value: place }): PlacedProblem[] => {
    if (typeof place !== 'string' || isThere(value, pathOf(place))) return [];
    return [{ path, problem: { is: 'unknown-reference', found: place, known: [] } }];
  });
}

function isThere(value: unknown, path: Path): boolean {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return false;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at !== undefined;
}
