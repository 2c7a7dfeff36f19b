/**
 * One plan, from what was read of its file to what is said and shown of it. Called by `review-files.ts` and, in a thread,
 * by `review-thread.ts`; calls `report/review.ts`, which makes the report of a text.
 */

import { sha256Of } from '../disk/digest.ts';
import { besideFile, isAtOrBelow, repositoryPaths } from '../disk/places.ts';
import type { ReadText } from '../disk/read.ts';
import { kindOf } from '../format/kind.ts';
import type { Verdict } from '../format/result.ts';
import type { LeftOutReason } from '../format/seen.ts';
import { titleOf } from '../norms/rules/titles.ts';
import { explainInvalid } from '../report/invalid.ts';
import type { RunOptions } from '../report/options.ts';
import type { Piece, PieceOptions } from '../report/piece.ts';
import { hasFaults, type PlanReport } from '../report/report.ts';
import { reviewPlan, unreadableReport } from '../report/review.ts';
import { safe } from '../report/safe.ts';
import { loadStreamed, type StreamedFormat } from '../report/streams.ts';
import { isSpreadsheetName, isYamlName } from '../text/file-name.ts';
import type { Context } from './context.ts';
import { readPlan } from './read-plan.ts';

/** A file to check, with the public calls that bind it. */
export interface PlanFile {
  path: string;
  /** Named by the user, rather than found in a directory or by a glob. */
  named: boolean;
  /** Met on the way and not to be read: why. */
  passedOver?: LeftOutReason;
  avvisi: readonly string[];
}

/** What became of a file. All but `report` can be sent to another thread. */
export interface ReviewedFile {
  /** Why it could not be checked. */
  trouble?: string;
  /** The trouble lies in norms: other plans may have the same. */
  ofNorms?: true;
  /** It is no plan; with `--strict-files` there is a report that says so. */
  leftOut?: LeftOutReason;
  plan?: { verdict: Verdict; unable: boolean; usedNorms: string[]; pieces: string[] };
  report?: PlanReport;
}

/** How a streamed report is to look: data, so that a worker can be told. */
export interface PieceForm {
  format: StreamedFormat;
  color: boolean;
  columns: number;
}

export interface FileReviewOptions extends RunOptions {
  /** What is left out is a finding. */
  strictFiles: boolean;
  /** What leaves no doubt is worked out too. */
  fixes: boolean;
  /** The configuration in force, and folders of norms: what lies there is not left out, it is used. */
  inUse: readonly string[];
  forms: readonly PieceForm[];
}

/** `read` gives a text that is in no file. */
export type FileReviewer = (file: PlanFile, read?: () => Promise<ReadText>) => Promise<ReviewedFile>;

/** How standard input is called when nobody names it: not the path of a file. */
const UNNAMED_INPUT = '<stdin>';

/** The paths of plans as reports tell them. */
export async function pathTellers(stdinFilename: string) {
  const { fromRoot, rootIsGiven } = await repositoryPaths(process.env);
  const pathOf = (file: string) => (file === UNNAMED_INPUT && file === stdinFilename ? file : fromRoot(file));
  return { pathOf, pathInLog: (file: string) => (rootIsGiven ? pathOf(file) : file) };
}

/** Opens what reviews one file; standards and words are read once for all plans. */
export async function openFileReviewer(
  { forms, warningsAsErrors, quiet, full, draft, stdinFilename, strictFiles, fixes, inUse }: FileReviewOptions,
  { words, catalog }: Pick<Context, 'words' | 'catalog'>,
): Promise<FileReviewer> {
  const pieces = await Promise.all(forms.map((form) => pieceMaker(form)));
  return async ({ path, named, passedOver, avvisi }, readElse) => {
    if (passedOver !== undefined) return leftOut(path, passedOver);
    const read = await (readElse?.() ?? readPlan(path, named));
    if ('trouble' in read) return { trouble: safe(words.ui.unreadable(path, read.trouble)) };
    if ('finding' in read) {
      // A glob may match pictures and the like; a name that promises YAML is held to it.
      if (!named && isSpreadsheetName(path)) return leftOut(path, 'spreadsheet');
      if (!named && !isYamlName(path) && kindOf(read.text) !== 'plan') return leftOut(path, 'foreign');
      return shown(unreadableReport(path, read.text, read.finding));
    }
    const isWorkbook = 'workbook' in read;
    const kind = named ? 'plan' : isWorkbook ? (read.isPlan ? 'plan' : 'foreign') : kindOf(read.text);
    if (kind !== 'plan') return leftOut(path, kind);
    try {
      const manner = { avvisi, warningsAsErrors, hash: sha256Of };
      if (isWorkbook) return shown(await reviewPlan(path, read.workbook, catalog, manner));
      const review = (text: string) => reviewPlan(path, text, catalog, manner);
      const report = await review(read.text);
      if (!fixes || !hasFaults(report)) return shown(report);
      const { fixesOf } = await import('../report/fixes.ts');
      return shown({ ...report, fixes: await fixesOf(report, review) });
    } catch (error) {
      return { trouble: explainInvalid(error, words), ofNorms: true };
    }
  };

  function leftOut(path: string, reason: LeftOutReason): ReviewedFile {
    if (!strictFiles || inUse.some((place) => isAtOrBelow(path, place))) return { leftOut: reason };
    const position = { line: 1, column: 1, endLine: 1, endColumn: 2 };
    return { leftOut: reason, ...shown(unreadableReport(path, '', { problem: { is: 'left-out' }, position })) };
  }

  function shown(report: PlanReport): ReviewedFile {
    const { verdict, unable = false } = report;
    return {
      plan: { verdict, unable, usedNorms: normFiles(report), pieces: pieces.map((make) => make(report)) },
      report,
    };
  }

  async function pieceMaker({ format, color, columns }: PieceForm): Promise<Piece> {
    const [{ piece }, { makeStyle }] = await Promise.all([loadStreamed(format), import('../report/style.ts')]);
    const options: PieceOptions = {
      words,
      style: makeStyle({ color, columns }),
      quiet,
      full,
      draft,
      titleOf: (rule) => titleOf(rule, words.language),
      // Only the lines of `compact` tell paths as a log does.
      pathInLog: format === 'compact' ? (await pathTellers(stdinFilename)).pathInLog : (file) => file,
    };
    return piece(options);
  }
}

/** The files of norms that a plan names: what a watch has to look at too. */
function normFiles({ file, standardId = '', avvisi }: PlanReport): string[] {
  return [standardId, ...avvisi].filter((name) => isYamlName(name)).map((name) => besideFile(file, name));
}
