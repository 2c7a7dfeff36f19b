/** `show`: looks a norm up by code, id, rule or words. */
import { EXIT, type ExitCode } from '../format/exit.ts';
import { answerTo } from '../report/cards/answer.ts';
import { type Context, terminalStyle } from './context.ts';

export async function show(query: string, context: Context): Promise<ExitCode> {
  const { catalog, words, out, err, options } = context;
  const answer = await answerTo(query, { catalog, words, style: await terminalStyle(options) });
  if ('text' in answer) {
    out(answer.text);
    return EXIT.pass;
  }
  const suggestion = answer.meant === undefined ? '' : `: ${words.ui.didYouMean(answer.meant)}`;
  err(`${words.ui.error}: ${words.ui.unknownQuery(query)}${suggestion}\n`);
  return EXIT.unable;
}
