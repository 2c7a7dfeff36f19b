/** `show`: looks a norm up by code, id, rule, topic or words, or answers a question. */
import { EXIT, type ExitCode } from '../format/exit.ts';
import { RULES } from '../norms/rules/index.ts';
import { DESCRIBED_RULES } from '../norms/rules/titles.ts';
import { answerTo } from '../report/cards/answer.ts';
import type { Scope } from '../report/cards/resolve.ts';
import { type Context, terminalStyle } from './context.ts';

export async function show(query: string, scope: Scope, context: Context): Promise<ExitCode> {
  const { catalog, words, out, err, options } = context;
  const style = await terminalStyle(options);
  const answer = await answerTo(query, { catalog, words, style, rules: RULES, described: DESCRIBED_RULES }, scope);
  if ('text' in answer) {
    out(answer.text);
    return EXIT.pass;
  }
  const suggestion = answer.meant === undefined ? '' : `: ${words.ui.didYouMean(answer.meant)}`;
  err(`${words.ui.error}: ${answer.why ?? words.ui.unknownQuery(query)}${suggestion}\n`);
  return EXIT.unable;
}
