/**
 * The plans of a run, one after the other. Called by `validate.ts`; calls `review-file.ts` for each plan, here or, where
 * there are enough of them to pay for it, in threads (`review-thread.ts`).
 */
import type { Context } from './context.ts';
import { type FileReviewOptions, openFileReviewer, type PlanFile, type ReviewedFile } from './review-file.ts';
import type { WorkData } from './review-thread.ts';
import { readStandardInput } from './standard-input.ts';
import type { Reports } from './write-reports.ts';

/** Below this, starting threads takes longer than they save: measured, see docs/prestazioni.md. */
const JOBS_THAT_PAY = 2000;
/** More than this wait for the one thread that writes. */
const MOST_THREADS = 4;

interface ThreadedOptions extends Omit<FileReviewOptions, 'forms'> {
  /** Threads that were asked for. */
  jobs?: number;
}

/** What became of each job, in their order. `input`: the first is standard input. */
export async function* reviewFiles(
  jobs: readonly PlanFile[],
  input: boolean,
  { forms, wantsReports }: Pick<Reports, 'forms' | 'wantsReports'>,
  options: ThreadedOptions,
  context: Context,
): AsyncGenerator<ReviewedFile> {
  const { warningsAsErrors, quiet, full, date, draft, stdinFilename, strictFiles, fixes, inUse } = options;
  const fileOptions: FileReviewOptions = {
    forms,
    warningsAsErrors,
    quiet,
    full,
    date,
    draft,
    stdinFilename,
    strictFiles,
    fixes,
    inUse,
  };
  // A report that is made at the end needs the plans themselves, which stay in the thread that read them.
  const threads = wantsReports || input ? 1 : await threadsFor(jobs.length, options.jobs);
  if (threads > 1) {
    const { language } = context.words;
    const data: WorkData = { language, standards: context.options.standards, options: fileOptions };
    const { inThreads } = await import('../disk/threads.ts');
    yield* inThreads<PlanFile, ReviewedFile>(jobs, threads, data);
    return;
  }
  const review = await openFileReviewer(fileOptions, context);
  for (const [index, job] of jobs.entries()) {
    const reviewed = await review(job, input && index === 0 ? () => readStandardInput(context) : undefined);
    if (!wantsReports) delete reviewed.report;
    yield reviewed;
  }
}

async function threadsFor(jobs: number, asked: number | undefined): Promise<number> {
  if (asked !== undefined) return Math.min(asked, Math.max(jobs, 1));
  if (jobs < JOBS_THAT_PAY) return 1;
  const { processors } = await import('../disk/threads.ts');
  return Math.min(processors(), MOST_THREADS);
}
