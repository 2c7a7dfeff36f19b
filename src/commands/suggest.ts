/** `suggest`: the smallest change of hours that makes a plan conform, or why there is none. */

import { InvalidStandard } from '../catalog/catalog.ts';
import { type ReadText, readInput, readText } from '../disk/files.ts';
import { EXIT, type ExitCode } from '../format/exit.ts';
import { loadRepairWords } from '../language/load.ts';
import { outputWords } from '../language/outputs.ts';
import type { SuggestTrouble } from '../language/repair.ts';
import { titleOf } from '../norms/rules/titles.ts';
import { explainInvalid } from '../report/invalid.ts';
import type { PlanReport } from '../report/report.ts';
import { reviewPlan, unreadableReport } from '../report/review.ts';
import { suggestFor, type Wanted } from '../report/suggest.ts';
import { passesAfter, type Suggestion } from '../report/suggestion.ts';
import { allAvvisi } from './avvisi.ts';
import { commonCalls } from './common-calls.ts';
import { type Context, type SuggestFormat, terminalStyle } from './context.ts';
import { startSolver } from './solver.ts';

export interface SuggestOptions extends Wanted {
  format: SuggestFormat;
  /** Public calls to add, by id or path. */
  avviso?: string[];
  write: boolean;
  stdinFilename: string;
}

export async function suggest(file: string, asked: SuggestOptions, context: Context): Promise<ExitCode> {
  const { words, err } = context;
  const said = await loadRepairWords(words.language);
  const refuse = (trouble: SuggestTrouble): ExitCode => {
    err(`${words.ui.error}: ${said.trouble(trouble)}\n`);
    return EXIT.unable;
  };
  if (file === '-' && asked.write) return refuse({ is: 'write-to-stdin' });
  if (!(await allAvvisi(asked.avviso ?? [], context))) return EXIT.unable;
  const callsOf = await commonCalls(context);
  if (callsOf === undefined) return EXIT.unable;
  const name = file === '-' ? asked.stdinFilename : file;
  const options = { ...asked, avviso: [...callsOf(name), ...(asked.avviso ?? [])] };
  const read = file === '-' ? await readInput() : await readText(file);
  if ('trouble' in read) {
    err(`${words.ui.error}: ${words.ui.unreadable(name, read.trouble)}\n`);
    return EXIT.unable;
  }
  const { avviso } = options;
  const report = await reviewed(name, read, avviso, context);
  if (report === undefined) return EXIT.unable;
  const review = (text: string) => reviewPlan(name, text, context.catalog, { avvisi: avviso, warningsAsErrors: false });
  const found = await suggestFor(report, options, review, startSolver);
  if ('is' in found) return refuse(found);
  const { suggestion, edited } = found;
  if (suggestion.repair === undefined) {
    await show(suggestion, options, context);
    return report.unable ? EXIT.unable : EXIT.fail;
  }
  if (suggestion.repair.changes.length === 0 || !options.write) {
    await show(suggestion, options, context);
    return passesAfter(suggestion) ? EXIT.pass : EXIT.fail;
  }
  if (edited === undefined) return refuse({ is: 'cannot-edit', file: name });
  const trouble = (await import('../disk/sinks.ts')).rewrite(file, edited.text);
  if (trouble !== undefined) {
    err(`${words.ui.error}: ${outputWords[words.language].unwritable(file, trouble)}\n`);
    return EXIT.unable;
  }
  err(`${said.wrote(file)}\n`);
  await show({ ...suggestion, written: true, after: edited.report }, options, context);
  return passesAfter(suggestion) ? EXIT.pass : EXIT.fail;
}

async function reviewed(
  name: string,
  read: Exclude<ReadText, { trouble: unknown }>,
  avvisi: readonly string[],
  { catalog, words, err }: Context,
): Promise<PlanReport | undefined> {
  if ('finding' in read) return unreadableReport(name, read.text, read.finding);
  try {
    return await reviewPlan(name, read.text, catalog, { avvisi, warningsAsErrors: false });
  } catch (error) {
    if (!(error instanceof InvalidStandard)) throw error;
    err(`${words.ui.error}: ${explainInvalid(error, words)}\n`);
    return undefined;
  }
}

async function show(suggestion: Suggestion, { format }: SuggestOptions, context: Context): Promise<void> {
  const { words, options, out } = context;
  const said = await loadRepairWords(words.language);
  if (format === 'json') {
    const [{ suggestionJson }, { version }] = await Promise.all([
      import('../report/suggestion-json.ts'),
      import('../format/version.ts'),
    ]);
    out(suggestionJson(suggestion, words, said, version));
    return;
  }
  const style = await terminalStyle(options);
  if (suggestion.repair === undefined) {
    const { tableStream } = await import('../report/table.ts');
    const piece = tableStream.piece({
      words,
      style,
      quiet: true,
      draft: false,
      titleOf: (rule) => titleOf(rule, words.language),
      pathInLog: (file) => file,
    });
    out(piece(suggestion.report));
    return;
  }
  out((await import('../report/suggestion-table.ts')).suggestionTable(suggestion, words, said, style));
}
