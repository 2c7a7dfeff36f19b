/** `convert` from YAML: a plan as a workbook, with what its standard asks beside it. */
import { readNamed } from '../disk/read.ts';
import { isInPlace, writeWhole } from '../disk/whole-files.ts';
import { readDocument } from '../format/document.ts';
import { EXIT, type ExitCode } from '../format/exit.ts';
import { planFormat } from '../format/plan-format.ts';
import { formatPath } from '../format/problem.ts';
import { convertWords } from '../language/convert.ts';
import { outputWords } from '../language/outputs.ts';
import { RULES } from '../norms/rules/index.ts';
import { reviewPlan, unreadableReport } from '../report/review.ts';
import { parseYaml } from '../text/yaml.ts';
import { commonCalls } from './common-calls.ts';
import { type Context, refuse } from './context.ts';
import { movedPlan } from './moved-plan.ts';
import { showReport } from './show-report.ts';

/** Of what is lost, the first ones. */
const MOST_TOLD = 8;

/** Writes a plan in YAML as a workbook; what has no place there is told. Exit codes are those of `convert`. */
export async function toWorkbook(file: string, output: string, force: boolean, context: Context): Promise<ExitCode> {
  const { words, err, catalog } = context;
  const said = convertWords[words.language];
  if (!force && isInPlace(output)) return refuse(said.workbookExists(output), context);
  const callsOf = await commonCalls(context);
  if (callsOf === undefined) return EXIT.unable;
  const read = await readNamed(file);
  if ('trouble' in read) return refuse(words.ui.unreadable(file, read.trouble), context);
  if ('finding' in read) return showReport(unreadableReport(file, read.text, read.finding), context);
  const { text } = read;
  const { value: plan, open } = readDocument(text, planFormat);
  const report = await reviewPlan(file, text, catalog, { avvisi: callsOf(file), warningsAsErrors: false });
  if (plan === undefined) return showReport(report, context);
  const { commentsIn, lostIn, tooLongIn, writeWorkbook } = await import('./workbook-bundle.ts');
  const long = tooLongIn(plan);
  if (long !== undefined) return refuse(said.tooLong(long), context);
  const bytes = writeWorkbook({
    plan: movedPlan(plan, file, output),
    open,
    norms: report.norms,
    rules: RULES,
    language: words.language,
  });
  const trouble = writeWhole(output, bytes);
  if (trouble !== undefined) return refuse(outputWords[words.language].unwritable(output, trouble), context);
  err(`${said.wrote(output)}\n`);
  const { root } = parseYaml(text);
  const comments = root === undefined ? [] : commentsIn(text, root);
  if (comments.length > 0) err(`${words.ui.warning}: ${said.comments(comments.length, file)}\n`);
  // A map of which all is to be completed has its cells.
  const lost = lostIn(plan).filter((place) => !open.some((path) => formatPath(path).startsWith(`${place}.`)));
  if (lost.length > 0) err(`${words.ui.warning}: ${said.lost(lost.length, lost.slice(0, MOST_TOLD))}\n`);
  if (report.norms === undefined) err(`${words.ui.warning}: ${said.withoutStandard(plan.standard)}\n`);
  return EXIT.pass;
}
