/** `show`: looks a norm up by code, id, rule, topic or words, or answers a question. */
import { EXIT, type ExitCode } from '../format/exit.ts';
import { RULES } from '../norms/rules/index.ts';
import { DESCRIBED_RULES } from '../norms/rules/titles.ts';
import { answerOf } from '../report/cards/answer.ts';
import { resolve, type Scope } from '../report/cards/resolve.ts';
import { type Context, terminalStyle } from './context.ts';

export async function show(
  query: string,
  { format, ...scope }: Scope & { format: string },
  context: Context,
): Promise<ExitCode> {
  const { catalog, words, out, err, options } = context;
  const style = await terminalStyle(options);
  const manner = { catalog, words, style, rules: RULES, described: DESCRIBED_RULES };
  const resolved = await resolve(query, manner, scope);
  if (format === 'json' && resolved.is !== 'nothing' && resolved.is !== 'out-of-scope') {
    const { showJson } = await import('../report/topics/json.ts');
    out(await showJson(query, resolved, await catalog.entries(), manner));
    return EXIT.pass;
  }
  const answer = await answerOf(resolved, manner);
  if ('text' in answer) {
    out(answer.text);
    return EXIT.pass;
  }
  const suggestion = answer.meant === undefined ? '' : `: ${words.ui.didYouMean(answer.meant)}`;
  err(`${words.ui.error}: ${answer.why ?? words.ui.unknownQuery(query)}${suggestion}\n`);
  return EXIT.unable;
}
