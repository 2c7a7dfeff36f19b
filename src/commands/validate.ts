/** `validate`: checks plans against their standard. */

import { InvalidStandard } from '../catalog/catalog.ts';
import { findFiles, type ReadText, readInput, readText } from '../files.ts';
import { explainInvalid } from '../report/invalid.ts';
import { type PlanReport, worstVerdict } from '../report/report.ts';
import { findAvviso, reviewPlan, unreadableReport } from '../review.ts';
import { type Context, EXIT, type ExitCode, type OutputFormat, terminalStyle } from './context.ts';

export interface ValidateOptions {
  /** Public calls to add, by id or path. */
  avviso?: string[];
  format: OutputFormat;
  draft: boolean;
  warningsAsErrors: boolean;
  quiet: boolean;
  stdinFilename: string;
}

export async function validate(patterns: string[], options: ValidateOptions, context: Context): Promise<ExitCode> {
  const { words, err } = context;
  const { files, unmatched } = await findFiles(patterns.filter((pattern) => pattern !== '-'));
  let unable = unmatched.length > 0;
  for (const pattern of unmatched) err(`${words.ui.error}: ${words.ui.noMatch(pattern)}\n`);

  if (!(await allAvvisi(options.avviso ?? [], context))) return EXIT.unable;
  const reports: PlanReport[] = [];
  const add = async (file: string, read: ReadText, named: boolean) => {
    if ('trouble' in read) {
      unable = true;
      err(`${words.ui.error}: ${words.ui.unreadable(file, read.trouble)}\n`);
    } else if ('finding' in read) {
      reports.push(unreadableReport(file, read.text, read.finding));
    } else if (!named && (!PLAN.test(read.text) || OTHER_FORMAT.test(read.text))) {
      err(`${words.ui.notAPlan(file)}\n`);
    } else {
      const report = await reviewOrExplain(file, read.text, options, context);
      if (report !== undefined) reports.push(report);
      unable ||= report === undefined || report.unable === true;
    }
  };
  if (patterns.includes('-')) await add(options.stdinFilename, await readInput(), true);
  for (const file of files) await add(file.path, await readText(file.path), file.named);

  if (reports.length === 0 && !unable) {
    err(`${words.ui.error}: ${words.ui.nothingToCheck}\n`);
    unable = true;
  }
  context.out(await render(reports, unable, options, context));
  return exitCode(reports, unable, options.draft);
}

/** Whether the public calls of the command line are all at hand; says which is not, and why. */
async function allAvvisi(references: readonly string[], { catalog, words, err }: Context): Promise<boolean> {
  for (const reference of references) {
    try {
      if ((await findAvviso(reference, catalog)) !== undefined) continue;
      const meant = await catalog.nearest(reference, 'avviso');
      err(`${words.ui.error}: ${words.ui.unknownAvviso(reference, meant)}\n`);
    } catch (error) {
      if (!(error instanceof InvalidStandard)) throw error;
      err(explainInvalid(error, words));
    }
    return false;
  }
  return true;
}

/** Something in a directory that calls itself a plan, or is near enough to be a broken one. */
const PLAN = /^formato\s*:\s*["']?qualcheck\/piano|^unita_formative\s*:/m;
const OTHER_FORMAT = /^formato\s*:\s*["']?qualcheck\/(?!piano)\w+@/m;

async function reviewOrExplain(file: string, text: string, options: ValidateOptions, { catalog, words, err }: Context) {
  try {
    return await reviewPlan(file, text, catalog, {
      avvisi: options.avviso ?? [],
      warningsAsErrors: options.warningsAsErrors,
    });
  } catch (error) {
    if (!(error instanceof InvalidStandard)) throw error;
    err(explainInvalid(error, words));
    return undefined;
  }
}

async function render(
  reports: PlanReport[],
  unable: boolean,
  options: ValidateOptions,
  { words, options: global }: Context,
): Promise<string> {
  switch (options.format) {
    case 'json': {
      const [{ jsonReport }, { version }] = await Promise.all([import('../report/json.ts'), import('../version.ts')]);
      return jsonReport(reports, words, { version, unable });
    }
    case 'compact':
      return (await import('../report/compact.ts')).compactReport(reports, words);
    case 'table': {
      if (reports.length === 0) return '';
      const [{ tableReport }, { titleOf }] = await Promise.all([
        import('../report/table.ts'),
        import('../rules/titles.ts'),
      ]);
      const { quiet, draft } = options;
      return tableReport(reports, words, await terminalStyle(global), {
        quiet,
        draft,
        titleOf: (rule) => titleOf(rule, words.language),
      });
    }
  }
}

/** 0 every plan passes, 1 some does not, 2 something could not be checked. */
function exitCode(reports: readonly PlanReport[], unable: boolean, draft: boolean): ExitCode {
  if (unable) return EXIT.unable;
  const verdict = worstVerdict(reports.map((report) => report.verdict));
  return verdict === 'pass' || (verdict === 'incomplete' && draft) ? EXIT.pass : EXIT.fail;
}
