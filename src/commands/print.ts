/** `print`: the course as a provider hands it in, from a plan and its standard, in a .docx or a page in HTML. */

import { writeWhole } from '../disk/whole-files.ts';
import { EXIT, type ExitCode, exitCode } from '../format/exit.ts';
import { version } from '../format/version.ts';
import { outputWords } from '../language/outputs.ts';
import { printWords } from '../language/print.ts';
import { verifyWords } from '../language/verify.ts';
import { type PrintedDocument, paragraphsOf } from '../report/print/document.ts';
import { printedPlan } from '../report/print/project.ts';
import type { PlanReport } from '../report/report.ts';
import { allAvvisi } from './avvisi.ts';
import { commonCalls } from './common-calls.ts';
import { type Context, refuse } from './context.ts';
import { whyUnreadable } from './not-there.ts';
import { readGivenPlan, reportOn } from './read-plan.ts';
import { reportDate } from './report-date.ts';
import { showReport } from './show-report.ts';

export interface PrintOptions {
  output?: string;
  /** Public calls to add, by id or path. */
  avviso?: string[];
  /** Whether the document says the day. */
  date: boolean;
}

/** How each kind of file is made. */
const WRITERS = {
  docx: async (document: PrintedDocument) => (await import('./print-bundle.ts')).printedDocx(document, version),
  html: async (document: PrintedDocument) => (await import('../report/print/html.ts')).printedHtml(document, version),
};
type Ending = keyof typeof WRITERS;

/** Paragraphs of a document for Word, each of which takes its time. A course of a thousand hours has some five hundred. */
const MOST_PARAGRAPHS = 8000;

export async function print(
  file: string,
  { output, avviso = [], date }: PrintOptions,
  context: Context,
): Promise<ExitCode> {
  const { words, catalog } = context;
  const said = printWords[words.language];
  if (output === undefined || output === '') return refuse(said.where, context);
  const ending = /\.(docx|html)$/i.exec(output)?.[1]?.toLowerCase() as Ending | undefined;
  if (ending === undefined) return refuse(said.wrongEnding(output), context);
  const day = date ? reportDate(process.env) : undefined;
  if (day === false) {
    return refuse(verifyWords[words.language].badEpoch(process.env['SOURCE_DATE_EPOCH'] ?? ''), context);
  }
  if (!(await allAvvisi(avviso, context))) return EXIT.unable;
  const callsOf = await commonCalls(context);
  if (callsOf === undefined) return EXIT.unable;
  const name = file === '-' ? STANDARD_INPUT : file;
  const read = await readGivenPlan(file, context);
  if ('trouble' in read) return refuse(whyUnreadable(name, read.trouble, words), context);
  const calls = [...callsOf(name), ...avviso];
  const report = await reportOn(name, read, catalog, { avvisi: calls, warningsAsErrors: false });
  const document = report.unable
    ? undefined
    : printedPlan(report, words, { version, ...(day === undefined ? {} : { day }) });
  if (document === undefined) {
    // Nothing to print of it: what is wrong is told as a check tells it.
    return showReport(report, context);
  }
  const length = paragraphsOf(document);
  if (ending === 'docx' && length > MOST_PARAGRAPHS) {
    return refuse(said.tooLong(output, length, MOST_PARAGRAPHS), context);
  }
  const trouble = writeWhole(output, await WRITERS[ending](document));
  if (trouble !== undefined) return refuse(outputWords[words.language].unwritable(output, trouble), context);
  tell(document, report, output, context);
  return exitCode(report.verdict, { unable: false, draft: false });
}

/** How standard input is called. */
const STANDARD_INPUT = '<stdin>';

/** Of the places that are blank, the first ones. */
const MOST_PLACES = 8;

/** Where the document is, what is blank in it, and that the plan does not conform, where it does not. */
function tell(
  { blanks }: PrintedDocument,
  { verdict, file }: PlanReport,
  output: string,
  { words, err }: Context,
): void {
  const said = printWords[words.language];
  err(`${said.wrote(output)}\n`);
  if (blanks.length > 0) {
    err(`${words.ui.warning}: ${said.blanks(blanks.length, blanks.slice(0, MOST_PLACES))}\n`);
  }
  if (verdict !== 'pass') err(`${words.ui.warning}: ${said.notConforming(words.verdict[verdict], file)}\n`);
}
