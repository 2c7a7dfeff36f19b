/** `suggest`: the smallest change of hours that makes a plan conform, or why there is none. */

import { EXIT, type ExitCode } from '../format/exit.ts';
import { loadRepairWords } from '../language/load.ts';
import { outputWords } from '../language/outputs.ts';
import type { SuggestTrouble } from '../language/repair.ts';
import { workbookEditWords } from '../language/workbook-edit.ts';
import { titleOf } from '../norms/rules/titles.ts';
import type { Repair } from '../repair/repair.ts';
import { hasFaults, type PlanReport } from '../report/report.ts';
import { reviewPlan, type WorkbookSource } from '../report/review.ts';
import { suggestFor, type Wanted } from '../report/suggest.ts';
import { rewrittenCells } from '../report/suggest-cells.ts';
import { introducedLines, passesAfter, type Suggestion } from '../report/suggestion.ts';
import { allAvvisi } from './avvisi.ts';
import { commonCalls } from './common-calls.ts';
import { type Context, refuse, type SuggestFormat, terminalStyle } from './context.ts';
import { whyUnreadable } from './not-there.ts';
import { cellWriter, readGivenPlan, reportOn } from './read-plan.ts';
import { startSolver } from './solver.ts';

export interface SuggestOptions extends Wanted {
  format: SuggestFormat;
  /** Public calls to add, by id or path. */
  avviso?: string[];
  write: boolean;
  stdinFilename: string;
}

export async function suggest(file: string, asked: SuggestOptions, context: Context): Promise<ExitCode> {
  const { words, err, catalog } = context;
  const said = await loadRepairWords(words.language);
  const cells = workbookEditWords[words.language];
  const cannot = (trouble: SuggestTrouble) => refuse(said.trouble(trouble), context);
  if (file === '-' && asked.write) return cannot({ is: 'write-to-stdin' });
  if (!(await allAvvisi(asked.avviso ?? [], context))) return EXIT.unable;
  const callsOf = await commonCalls(context);
  if (callsOf === undefined) return EXIT.unable;
  const name = file === '-' ? asked.stdinFilename : file;
  const options = { ...asked, avviso: [...callsOf(name), ...(asked.avviso ?? [])] };
  const read = await readGivenPlan(file, context);
  if ('trouble' in read) return refuse(whyUnreadable(name, read.trouble, words), context);
  const manner = { avvisi: options.avviso, warningsAsErrors: false };
  const review = (source: string | WorkbookSource) => reviewPlan(name, source, catalog, manner);
  const report = await reportOn(name, read, catalog, manner);
  const writing =
    'workbook' in read
      ? await inCells(read.workbook, review)
      : asked.completa
        ? { complete: (await import('../init/completion.ts')).completionIn(words.language) }
        : {};
  const copy =
    'workbook' in read && asked.completa && hasFaults(report)
      ? await (await import('./completed-copy.ts')).completedCopy(name, read.workbook, options, review, context)
      : undefined;
  const found = copy ?? (await suggestFor(report, options, { review, startSolver, ...writing }));
  if ('is' in found) return cannot(found);
  const { suggestion, edited } = found;
  const refused = 'refused' in found ? found.refused : undefined;
  if (suggestion.repair === undefined) {
    await show(suggestion, options, context);
    return report.unable ? EXIT.unable : EXIT.fail;
  }
  const isChanged = suggestion.repair.changes.length > 0 || suggestion.completed !== undefined;
  if (!isChanged || !options.write || suggestion.repair.result !== 'found') {
    await show(suggestion, options, context);
    return passesAfter(suggestion) ? EXIT.pass : EXIT.fail;
  }
  if (refused !== undefined) return refuse(cells.cannotEdit(name, refused), context);
  if (edited === undefined) return cannot({ is: 'cannot-edit', file: name });
  if (introducedLines({ ...suggestion, after: edited.report }, words).length > 0) {
    await show({ ...suggestion, after: edited.report }, options, context);
    err(`${words.ui.error}: ${said.trouble({ is: 'worse', file: name })}\n`);
    return EXIT.fail;
  }
  const { isInPlace, rewrite, writeWhole } = await import('../disk/whole-files.ts');
  const target = copy?.file ?? file;
  if (copy !== undefined && isInPlace(target)) return refuse(cells.copyThere(target), context);
  const own = copy === undefined ? { own: true as const } : {};
  const trouble = edited.bytes === undefined ? rewrite(target, edited.text) : writeWhole(target, edited.bytes, own);
  if (trouble !== undefined) return refuse(outputWords[words.language].unwritable(target, trouble), context);
  err(`${copy === undefined ? said.wrote(file) : cells.wroteCopy(target, name)}\n`);
  await show({ ...suggestion, written: true, after: edited.report }, options, context);
  return passesAfter(suggestion) ? EXIT.pass : EXIT.fail;
}

async function inCells(workbook: WorkbookSource, review: (source: WorkbookSource) => Promise<PlanReport>) {
  const write = await cellWriter();
  return { rewrite: (repair: Repair) => rewrittenCells(repair, workbook, write, review) };
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
      full: false,
      draft: false,
      titleOf: (rule) => titleOf(rule, words.language),
      pathInLog: (file) => file,
    });
    out(piece(suggestion.report));
    return;
  }
  out((await import('../report/suggestion-table.ts')).suggestionTable(suggestion, words, said, style));
}
