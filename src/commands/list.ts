/** `list`: the standards at hand. */
import { standardList } from '../report/card.ts';
import { makeStyle } from '../report/style.ts';
import { type Context, EXIT, type ExitCode, screenColumns, wantsColor } from './context.ts';

export async function list({ catalog, words, out, options }: Context): Promise<ExitCode> {
  const { stdout, env } = process;
  const style = makeStyle({
    color: wantsColor(options.color, env, stdout.isTTY === true),
    columns: screenColumns(env, stdout.columns),
  });
  out(standardList(await catalog.entries(), words, style));
  return EXIT.pass;
}
