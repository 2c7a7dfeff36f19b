/** What `validate` is to look at: the files that its arguments name, and what is not there. */
import { findFiles } from '../disk/find.ts';
import type { Setting } from '../format/settings.ts';
import type { Trouble } from '../report/renderer.ts';
import { safe } from '../report/safe.ts';
import { placed } from './common-calls.ts';
import type { Context } from './context.ts';
import { noMatch, notThere } from './not-there.ts';
import type { PlanFile } from './review-file.ts';

/** A file that was found, as it was found. */
export type Wanted = Pick<PlanFile, 'path' | 'named' | 'passedOver'>;

export const STANDARD_INPUT: Wanted = { path: '-', named: true };

export async function wantedFiles(
  places: readonly Setting[],
  context: Context,
): Promise<{ wanted: readonly Wanted[]; missing: readonly Trouble[]; others: ReadonlyMap<string, number> }> {
  const { words } = context;
  const patterns = places.map(({ value }) => value);
  const { files, unmatched, denied, passedOver, others } = await findFiles(
    patterns.filter((pattern) => pattern !== '-'),
  );
  const { names, inNames, alone } = notThere(places, unmatched, words);
  const missing = [
    ...names.map((name) => ({ file: name.words.join(' '), message: name.said })),
    ...alone.map((place) => ({ file: place.value, message: placed(place, noMatch(place, words), context) })),
    ...denied.map((folder) => ({ file: folder, message: words.ui.unreadable(folder, 'denied') })),
  ];
  // The dash of «Piano - bozza.yaml» is no standard input.
  const isInput = patterns.includes('-') && !inNames.has('-');
  const over = passedOver.map(({ path, why }) => ({ path, named: false, passedOver: why }));
  return {
    wanted: [...(isInput ? [STANDARD_INPUT] : []), ...files, ...over],
    missing: missing.map(({ file, message }) => ({ file, message: safe(message) })),
    others,
  };
}
