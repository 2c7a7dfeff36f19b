/** `list`: the standards at hand. */

import { EXIT, type ExitCode } from '../format/exit.ts';
import { standardList } from '../report/cards/lists.ts';
import { fold, nearestWord } from '../text/nearest.ts';
import { type Context, terminalStyle } from './context.ts';

export interface ListOptions {
  regione?: string;
  eqf?: string;
  format?: string;
}

/** All of them, or those of a region, of an EQF level, or both. */
export async function list(filter: ListOptions, { catalog, words, out, err, options }: Context): Promise<ExitCode> {
  const entries = await catalog.entries();
  const wanted = entries.filter(
    ({ regione, eqf }) =>
      (filter.regione === undefined || fold(regione) === fold(filter.regione)) &&
      (filter.eqf === undefined || String(eqf) === filter.eqf.trim()),
  );
  if (wanted.length === 0) {
    const regions = [...new Set(entries.map(({ regione }) => regione))];
    const meant = filter.regione === undefined ? undefined : nearestWord(filter.regione, regions);
    err(
      `${words.ui.error}: ${words.ui.noStandard}${meant && fold(meant) !== fold(filter.regione ?? '') ? `: ${words.ui.didYouMean(meant)}` : ''}\n`,
    );
    return EXIT.unable;
  }
  if (filter.format === 'json') {
    out((await import('../report/topics/json.ts')).listJson(wanted));
    return EXIT.pass;
  }
  const style = await terminalStyle(options);
  out(standardList(wanted, words, style));
  return EXIT.pass;
}
