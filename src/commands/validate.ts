/**
 * `validate`: checks plans against their standard. Calls `review-files.ts`, which says what became of each, and
 * `write-reports.ts`, which puts the reports in their places.
 */

import { noteFolder, noteRead } from '../disk/reads.ts';
import { giveWay } from '../disk/turns.ts';
import { EXIT, type ExitCode, exitCode } from '../format/exit.ts';
import type { Verdict } from '../format/result.ts';
import type { LeftOut, Seen } from '../format/seen.ts';
import { normFolders } from '../format/settings.ts';
import { fixWords } from '../language/fix.ts';
import { helpWords } from '../language/help.ts';
import { leftOutWords } from '../language/left-out.ts';
import { outputWords } from '../language/outputs.ts';
import { terminalWords } from '../language/terminal.ts';
import { verifyWords } from '../language/verify.ts';
import type { RunOptions } from '../report/options.ts';
import { boundsOf, type PartOfRun, type Shard } from '../report/piece.ts';
import type { Trouble } from '../report/renderer.ts';
import { worstVerdict } from '../report/report.ts';
import { safe } from '../report/safe.ts';
import { isYamlName } from '../text/file-name.ts';
import { allAvvisi } from './avvisi.ts';
import { commonCalls } from './common-calls.ts';
import { type Context, refuse } from './context.ts';
import { type Output, type OutputWord, pairOutputs } from './outputs.ts';
import { openProgress } from './progress.ts';
import { reportDate } from './report-date.ts';
import type { PlanFile } from './review-file.ts';
import { reviewFiles } from './review-files.ts';
import { STANDARD_INPUT, type Wanted, wantedFiles } from './wanted-files.ts';
import type { Checked } from './watch.ts';
import { openReports } from './write-reports.ts';

export interface ValidateOptions extends RunOptions {
  /** Public calls to add, by id or path. */
  avviso?: string[];
  /** Formats and files, as they were written. */
  outputs: readonly OutputWord[];
  watch: boolean;
  /** Counts of findings by rule. */
  statistics: boolean;
  /** Threads; absent: as many as pay. */
  jobs?: number;
  shard?: Shard;
  /** What is left out is an error. */
  strictFiles: boolean;
  fix: boolean;
  diff: boolean;
  dryRun: boolean;
}

/** Formats that give corrections as data. */
const TELL_FIXES = new Set<Output['format']>(['json', 'jsonl', 'sarif']);

/** Checks the plans of the arguments, or those of the configuration; once, or at each change. */
export async function validate(options: ValidateOptions, context: Context): Promise<ExitCode> {
  const { words, settings } = context;
  // Counts take the place of the findings on the screen; reports in files are made all the same.
  const counted: readonly OutputWord[] = options.statistics ? [{ format: 'statistics' }] : [];
  const outputs = pairOutputs([...options.outputs, ...counted]);
  if ('is' in outputs) return refuse(outputWords[words.language].pairing(outputs), context);
  const day = options.date ? reportDate(process.env) : undefined;
  if (day === false)
    return refuse(verifyWords[words.language].badEpoch(process.env['SOURCE_DATE_EPOCH'] ?? ''), context);
  const manner = { ...options, ...(day === undefined ? {} : { day }) };
  if (settings.piani.length === 0) {
    return refuse(words.ui.usage.missingArgument(helpWords[words.language].planWord, '', ''), context);
  }
  if (options.fix || options.diff || options.dryRun) {
    if (options.watch) return refuse(fixWords[words.language].watched, context);
    if (!(await fixFirst(options, context))) return EXIT.unable;
    // The difference takes the place of what is shown of the plans as they are.
    const shown = options.diff ? outputs.filter(({ file }) => file !== undefined) : outputs;
    return (await checkPlans(shown, manner, context)).code;
  }
  if (!options.watch) return (await checkPlans(outputs, manner, context)).code;
  if (settings.piani.some(({ value }) => value === '-'))
    return refuse(terminalWords[words.language].inputWatched, context);
  const { watchPlans } = await import('./watch.ts');
  return watchPlans((again) => checkPlans(outputs, manner, again), context);
}

/** Makes or shows the corrections that leave no doubt; false where something could not be corrected. */
async function fixFirst(options: ValidateOptions, context: Context): Promise<boolean> {
  const { avviso = [], warningsAsErrors, shard } = options;
  if (!(await allAvvisi(avviso, context))) return false;
  const callsOf = await commonCalls(context);
  if (callsOf === undefined) return false;
  const { wanted } = await wantedFiles(context.settings.piani, context);
  const { fixPlans } = await import('./fix.ts');
  return fixPlans(partOf(wanted, shard), options, { callsOf, avviso, warningsAsErrors }, context);
}

async function checkPlans(
  outputs: readonly Output[],
  options: ValidateOptions & { day?: string },
  context: Context,
): Promise<Checked> {
  const { words, settings } = context;
  const said = leftOutWords[words.language];
  const { wanted, missing, others } = await wantedFiles(settings.piani, context);
  const mine = partOf(wanted, options.shard);
  const progress = openProgress(mine.length, context);
  const err = (text: string) => {
    progress.clear();
    context.err(text);
  };
  const several = wanted.length > 1 || wanted[0]?.named === false || others.size > 0;
  const { troubles, complain, complainOfNorms } = openComplaints(several, (text) =>
    err(`${words.ui.error}: ${text}\n`),
  );
  for (const { file, message } of missing) complain(file, message);
  const { avviso = [] } = options;
  if (!(await allAvvisi(avviso, context))) return { code: EXIT.unable, used: [] };
  const callsOf = await commonCalls(context);
  if (callsOf === undefined) return { code: EXIT.unable, used: [] };
  const { shard, ...manner } = options;
  const part = shard === undefined ? {} : { shard: await partOfRun(shard, wanted, options, context) };
  const reports = await openReports(outputs, { ...manner, ...part }, context, progress.clear);
  const used = new Set(avviso.filter(isYamlName));
  const verdicts = new Set<Verdict>();
  let unable = troubles.length > 0;
  try {
    if (unable) await reports.fail();
    const jobs = mine.map((file): PlanFile => {
      const path = file === STANDARD_INPUT ? options.stdinFilename : file.path;
      return { avvisi: [...callsOf(path), ...avviso], ...file, path };
    });
    const inUse = [...(settings.file === undefined ? [] : [settings.file]), ...normFolders(settings)];
    const leftOut: LeftOut[] = [];
    let [done, plans, checked] = [0, 0, 0];
    for await (const { trouble, ofNorms, leftOut: reason, plan, report } of reviewFiles(
      jobs,
      mine[0] === STANDARD_INPUT,
      reports,
      { ...options, inUse, fixes: outputs.some(({ format }) => TELL_FIXES.has(format)) },
      context,
    )) {
      // A thread answers for several plans at once: without this, all of them would be written in one turn.
      await giveWay();
      const file = jobs[done]?.path ?? '';
      progress.step(done++);
      if (reason !== undefined) {
        leftOut.push({ file, reason, ...(plan === undefined ? {} : { told: true }) });
        if (file !== settings.file) err(`${safe(said.file({ file, reason }))}\n`);
      } else if (plan !== undefined) {
        plans++;
        if (!plan.unable) checked++;
      }
      if (trouble !== undefined) (ofNorms ? complainOfNorms : complain)(file, trouble);
      unable ||= trouble !== undefined || plan?.unable === true;
      // What could not be checked never passes: the verdict on all is known from here on.
      if (unable) await reports.fail();
      if (plan === undefined) continue;
      verdicts.add(plan.verdict);
      for (const name of plan.usedNorms) used.add(name);
      await reports.add(plan, report);
    }
    progress.clear();
    // A part of the files may hold none; all of them may not.
    const isWhole = (options.shard?.of ?? 1) === 1 || wanted.length === 0;
    if (plans === 0 && troubles.length === 0 && isWhole) {
      complain('', words.ui.nothingToCheck);
      unable = true;
    }
    const seen: Seen = { lookedAt: mine.length, checked, leftOut, others, several };
    noteAll([...jobs.map(({ path }) => path), ...used], context);
    const wrote = await reports.finish({ unable, troubles, seen });
    // The table says it at its end.
    const isSaid = outputs.some(({ format, file }) => format === 'table' && file === undefined);
    if (!isSaid && seen.several) err(`${said.files(seen)}\n`);
    return {
      code: exitCode(worstVerdict([...verdicts]), { unable: unable || !wrote, draft: options.draft }),
      used: [...used],
    };
  } catch (error) {
    reports.abort();
    throw error;
  }
}

/** Tells what could not be checked, and gathers it for the reports. */
function openComplaints(several: boolean, err: (text: string) => void) {
  const troubles: Trouble[] = [];
  const told = new Set<string>();
  const complain = (file: string, message: string, said = message) => {
    troubles.push({ file, message });
    err(said);
  };
  return {
    troubles,
    complain,
    /** Norms that cannot be used stand in the way of many plans: each is named, and the whole is told with the first. */
    complainOfNorms(file: string, message: string) {
      const [head] = message.split('\n');
      complain(file, message, `${several ? `${safe(file)}: ` : ''}${told.has(message) ? head : message}`);
      told.add(message);
    },
  };
}

/** Threads have read on their own: no report may take the place of what they read. */
function noteAll(paths: readonly string[], { settings }: Context): void {
  for (const path of paths) noteRead(path);
  for (const folder of normFolders(settings)) noteFolder(folder);
}

async function partOfRun(
  shard: Shard,
  wanted: readonly Wanted[],
  { avviso = [], warningsAsErrors, strictFiles, stdinFilename }: ValidateOptions,
  context: Context,
): Promise<PartOfRun> {
  const files = wanted.map((file) => (file === STANDARD_INPUT ? { ...file, path: stdinFilename } : file));
  const { runDigest } = await import('./run-digest.ts');
  const run = await runDigest({ files, avviso, warningsAsErrors, strictFiles }, context);
  return { ...shard, total: wanted.length, run };
}

/** The files of one part. */
function partOf<T>(files: readonly T[], shard: Shard | undefined): readonly T[] {
  return shard === undefined ? files : files.slice(...boundsOf(files.length, shard));
}
