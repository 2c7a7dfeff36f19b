/** `list`: the standards at hand. */

import type { CatalogEntry } from '../catalog/entry.ts';
import { EXIT, type ExitCode } from '../format/exit.ts';
import { standardList, standardsAtHand } from '../report/cards/lists.ts';
import { fold, nearestWord } from '../text/nearest.ts';
import { type Context, terminalStyle } from './context.ts';

export interface ListOptions {
  regione?: string;
  eqf?: string;
  format?: string;
}

/** All of them, or those of a region, of an EQF level, or both; where there are none, what there is. */
export async function list(
  filter: ListOptions,
  { catalog, words, out, err, options }: Pick<Context, 'catalog' | 'words' | 'out' | 'err' | 'options'>,
): Promise<ExitCode> {
  const entries = await catalog.entries();
  const wanted = entries.filter(
    ({ regione, eqf }) =>
      (filter.regione === undefined || fold(regione) === fold(filter.regione)) &&
      (filter.eqf === undefined || String(eqf) === filter.eqf.trim()),
  );
  const meant = wanted.length > 0 ? undefined : regionMeant(filter.regione, entries);
  if (meant !== undefined) {
    err(`${words.ui.error}: ${words.ui.noStandard}: ${words.ui.didYouMean(meant)}\n`);
    return EXIT.unable;
  }
  if (filter.format === 'json') {
    out((await import('../report/topics/json.ts')).listJson(wanted));
    return EXIT.pass;
  }
  if (wanted.length === 0) out(standardsAtHand(entries, words));
  else out(standardList(wanted, words, await terminalStyle(options)));
  return EXIT.pass;
}

/** The region of a name that none has, where one is near: it was misspelt. */
function regionMeant(region: string | undefined, entries: readonly CatalogEntry[]): string | undefined {
  const regions = [...new Set(entries.map(({ regione }) => regione))];
  if (region === undefined || regions.some((each) => fold(each) === fold(region))) return undefined;
  return nearestWord(region, regions);
}
