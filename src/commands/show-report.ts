/** What is wrong with a plan that something was to be made of, told as a check tells it. */
import { EXIT, type ExitCode } from '../format/exit.ts';
import { titleOf } from '../norms/rules/titles.ts';
import type { PlanReport } from '../report/report.ts';
import { tableStream } from '../report/table.ts';
import { type Context, terminalStyle } from './context.ts';

export async function showReport(report: PlanReport, { words, out, options }: Context): Promise<ExitCode> {
  const style = await terminalStyle(options);
  const title = (rule: string) => titleOf(rule, words.language);
  const manner = { quiet: true, full: false, draft: false };
  out(tableStream.piece({ words, style, ...manner, titleOf: title, pathInLog: (path) => path })(report));
  return report.unable ? EXIT.unable : EXIT.fail;
}
