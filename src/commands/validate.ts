/** `validate`: checks plans against their standard. */

import { InvalidStandard } from '../catalog/catalog.ts';
import { formatNamed } from '../catalog/kinds.ts';
import { besideFile, findFiles, type ReadText, readInput, readText } from '../files.ts';
import { helpWords } from '../language/help.ts';
import { outputWords } from '../language/outputs.ts';
import { terminalWords } from '../language/terminal.ts';
import type { Trouble } from '../report/formats.ts';
import { explainInvalid } from '../report/invalid.ts';
import { type PlanReport, worstVerdict } from '../report/report.ts';
import { safe } from '../report/safe.ts';
import { reviewPlan, unreadableReport } from '../review.ts';
import { allAvvisi } from './avvisi.ts';
import { commonCalls, placed } from './common-calls.ts';
import { type Context, EXIT, type ExitCode } from './context.ts';
import { deliver } from './deliver.ts';
import { type Output, type OutputWord, pairOutputs } from './outputs.ts';
import { openProgress } from './progress.ts';
import type { Checked } from './watch.ts';

export interface ValidateOptions {
  /** Public calls to add, by id or path. */
  avviso?: string[];
  /** Formats and files, as they were written. */
  outputs: readonly OutputWord[];
  draft: boolean;
  warningsAsErrors: boolean;
  quiet: boolean;
  watch: boolean;
  stdinFilename: string;
}

/** Checks the plans of the arguments, or those of the configuration; once, or at each change. */
export async function validate(options: ValidateOptions, context: Context): Promise<ExitCode> {
  const { words, err, settings } = context;
  const refuse = (message: string) => {
    err(`${words.ui.error}: ${message}\n`);
    return EXIT.unable;
  };
  const outputs = pairOutputs(options.outputs);
  if ('is' in outputs) return refuse(outputWords[words.language].pairing(outputs));
  if (settings.piani.length === 0) {
    return refuse(words.ui.usage.missingArgument(helpWords[words.language].planWord, '', ''));
  }
  if (!options.watch) return (await checkPlans(outputs, options, context)).code;
  if (settings.piani.some(({ value }) => value === '-')) return refuse(terminalWords[words.language].inputWatched);
  const { watchPlans } = await import('./watch.ts');
  return watchPlans((again) => checkPlans(outputs, options, again), context);
}

async function checkPlans(outputs: readonly Output[], options: ValidateOptions, context: Context): Promise<Checked> {
  const { words, settings } = context;
  const patterns = settings.piani.map(({ value }) => value);
  const found = await findFiles(patterns.filter((pattern) => pattern !== '-'));
  const { files, unmatched } = found;
  const progress = openProgress(files.length, context);
  const err = (text: string) => {
    progress.clear();
    context.err(text);
  };
  const troubles: Trouble[] = [];
  const complain = (file: string, message: string) => {
    troubles.push({ file, message });
    err(`${words.ui.error}: ${message}\n`);
  };
  for (const setting of settings.piani.filter(({ value }) => unmatched.includes(value))) {
    complain(setting.value, safe(placed(setting, words.ui.noMatch(setting.value), context)));
  }
  for (const folder of found.denied) complain(folder, safe(words.ui.unreadable(folder, 'denied')));
  for (const link of found.links) err(`${safe(words.ui.notFollowed(link))}\n`);

  if (!(await allAvvisi(options.avviso ?? [], context))) return { code: EXIT.unable, used: [] };
  const callsOf = await commonCalls(context);
  if (callsOf === undefined) return { code: EXIT.unable, used: [] };
  const reports: PlanReport[] = [];
  const add = async (file: string, read: ReadText, named: boolean) => {
    if ('trouble' in read) {
      complain(file, safe(words.ui.unreadable(file, read.trouble)));
    } else if ('finding' in read) {
      reports.push(unreadableReport(file, read.text, read.finding));
    } else if (!named && formatNamed(read.text) === 'configurazione') {
      // It lies among the plans, and is read for what it is.
    } else if (!named && (!PLAN.test(read.text) || OTHER_FORMAT.test(read.text))) {
      err(`${safe(words.ui.notAPlan(file))}\n`);
    } else {
      const report = await reviewOrExplain(file, read.text, { ...options, avvisi: callsOf(file) }, context);
      if ('verdict' in report) reports.push(report);
      else complain(file, explainInvalid(report, words));
    }
  };
  if (patterns.includes('-')) await add(options.stdinFilename, await readInput(), true);
  for (const [index, file] of files.entries()) {
    progress.step(index);
    await add(file.path, await readText(file.path), file.named);
  }
  progress.clear();

  if (reports.length === 0 && troubles.length === 0) complain('', words.ui.nothingToCheck);
  const unable = troubles.length > 0 || reports.some((report) => report.unable);
  const wrote = await deliver(outputs, reports, { ...options, unable, troubles }, context);
  return {
    code: exitCode(reports, unable || !wrote, options.draft),
    used: reports.flatMap((report) => normFiles(report, options)),
  };
}

/** The files of norms that a plan names, and those of the command line. */
function normFiles({ file, standardId = '', avvisi }: PlanReport, { avviso = [] }: ValidateOptions): string[] {
  const isFile = (name: string) => /\.ya?ml$/.test(name);
  return [...[standardId, ...avvisi].filter(isFile).map((name) => besideFile(file, name)), ...avviso.filter(isFile)];
}

/** Something in a directory that calls itself a plan, or is near enough to be a broken one. */
const PLAN = /^formato\s*:\s*["']?qualcheck\/piano|^unita_formative\s*:/m;
const OTHER_FORMAT = /^formato\s*:\s*["']?qualcheck\/(?!piano)\w+@/m;

/** The review of a plan, or the standard that it cannot be checked against. */
async function reviewOrExplain(
  file: string,
  text: string,
  { avvisi, avviso = [], warningsAsErrors }: ValidateOptions & { avvisi: readonly string[] },
  { catalog }: Context,
) {
  try {
    return await reviewPlan(file, text, catalog, { avvisi: [...avvisi, ...avviso], warningsAsErrors });
  } catch (error) {
    if (!(error instanceof InvalidStandard)) throw error;
    return error;
  }
}

/** 0 every plan passes, 1 some does not, 2 something could not be checked. */
function exitCode(reports: readonly PlanReport[], unable: boolean, draft: boolean): ExitCode {
  if (unable) return EXIT.unable;
  const verdict = worstVerdict(reports.map((report) => report.verdict));
  return verdict === 'pass' || (verdict === 'incomplete' && draft) ? EXIT.pass : EXIT.fail;
}
