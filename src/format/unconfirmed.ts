/** What of an import nobody has confirmed yet, with its places. */
import type { Path, PlacedProblem } from './problem.ts';
import type { ToConfirm } from './to-confirm.ts';
import { each } from './walk.ts';

/** One thing to confirm, with the path of its own in the file. */
export interface Unconfirmed {
  at: Path;
  perche: ToConfirm['perche'];
  /** The value it is about. */
  voce?: string;
  /** The line of the page that went nowhere. */
  riga?: NonNullable<ToConfirm['righe']>[number];
}

/** Each thing that nobody has confirmed yet, one by one: values, lines, or a remark on the whole page. */
export function unconfirmed({ da_confermare = [] }: { da_confermare?: ToConfirm[] | undefined }): Unconfirmed[] {
  return da_confermare.flatMap(({ perche, voci = [], righe = [] }, index): Unconfirmed[] => {
    const at = ['da_confermare', index];
    if (voci.length + righe.length === 0) return [{ at, perche }];
    return [
      ...voci.map((voce): Unconfirmed => ({ at: pathOf(voce), perche, voce })),
      ...righe.map((riga, line): Unconfirmed => ({ at: [...at, 'righe', line], perche, riga })),
    ];
  });
}

/** `unita_formative[0].codice` → the path of a value. */
function pathOf(place: string): Path {
  return place
    .split('.')
    .flatMap((step) => [...step.matchAll(/[^[\]]+/g)].map(([part]) => (/^\d+$/.test(part) ? Number(part) : part)));
}

/** Places to confirm that are not in the file: they would be confirmed for nothing. */
export function unknownPlaces(value: unknown): PlacedProblem[] {
  return each(value, 'da_confermare[].voci[]').flatMap(({ path, value: place }): PlacedProblem[] => {
    if (typeof place !== 'string' || isThere(value, pathOf(place))) return [];
    return [{ path, problem: { is: 'unknown-reference', found: place, known: [], toConfirm: true } }];
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
