/** `convert`: a plan from a workbook to YAML, and back. */
import { readNamed } from '../disk/read.ts';
import { isInPlace, rewrite, writeWhole } from '../disk/whole-files.ts';
import { readDocument, readTree } from '../format/document.ts';
import { EXIT, type ExitCode } from '../format/exit.ts';
import { planFormat } from '../format/plan-format.ts';
import { convertWords } from '../language/convert.ts';
import { outputWords } from '../language/outputs.ts';
import { reviewPlan } from '../report/review.ts';
import { isSpreadsheetName, isWorkbookName, isYamlName } from '../text/file-name.ts';
import type { OpenPlan } from '../workbook/plan-yaml.ts';
import { type Context, refuse } from './context.ts';
import { movedPlan } from './moved-plan.ts';
import { readPlan } from './read-plan.ts';
import { showReport } from './show-report.ts';

export interface ConvertOptions {
  output?: string;
  force: boolean;
}

/** 0 written; 1 the workbook does not follow the format of a plan; 2 it cannot be read, or the place not be written. */
export async function convert(
  file: string,
  { output = '', force }: ConvertOptions,
  context: Context,
): Promise<ExitCode> {
  const { words, catalog, out } = context;
  const said = convertWords[words.language];
  if (isYamlName(file) && /\.xlsx$/i.test(output)) {
    return (await import('./to-workbook.ts')).toWorkbook(file, output, force, context);
  }
  if (isSpreadsheetName(file)) return refuse(words.ui.unreadable(file, 'workbook-other-kind'), context);
  if (!isWorkbookName(file) || !(output === '' || isYamlName(output))) {
    return refuse(said.endings(file, output === '' ? '-' : output), context);
  }
  const read = await readPlan(file, true);
  if ('trouble' in read) return refuse(words.ui.unreadable(file, read.trouble), context);
  if (!('workbook' in read)) return refuse(words.ui.unreadable(file, 'workbook-broken'), context);
  const { value: plan, open } = readTree(read.workbook.tree, planFormat);
  if (plan === undefined) {
    return showReport(await reviewPlan(file, read.workbook, catalog, { avvisi: [], warningsAsErrors: false }), context);
  }
  if (output === '') {
    const { planYaml } = await import('./convert-bundle.ts');
    out(planYaml({ plan, open }, said.open));
    return EXIT.pass;
  }
  return writeYaml({ plan: movedPlan(plan, file, output), open }, output, force, context);
}

/** Writes the plan; what is there already is brought up to date where it is a plan, and written anew only with `force`. */
async function writeYaml(wanted: OpenPlan, output: string, force: boolean, context: Context): Promise<ExitCode> {
  const { words, err } = context;
  const said = convertWords[words.language];
  const cannot = (why: Parameters<(typeof outputWords)['it']['unwritable']>[1]) =>
    refuse(outputWords[words.language].unwritable(output, why), context);
  const { planYaml, saySame } = await import('./convert-bundle.ts');
  const before = !force && isInPlace(output) ? await planAt(output) : undefined;
  if (before === undefined && isInPlace(output) && !force) return refuse(said.exists(output), context);
  const merged = planYaml(wanted, said.open, before);
  // A text that comments and layout have made hard to change is not handed over half right.
  const text =
    before === undefined || saySame(readDocument(merged, planFormat).value, wanted.plan) ? merged : undefined;
  if (text === undefined) return refuse(said.exists(output), context);
  if (text === before?.text) {
    err(`${said.unchanged(output)}\n`);
    return EXIT.pass;
  }
  const trouble = before === undefined ? writeWhole(output, text) : rewrite(output, text);
  if (trouble !== undefined) return cannot(trouble);
  err(`${before === undefined ? said.wrote(output) : said.updated(output)}\n`);
  return EXIT.pass;
}

/** The plan of a file that is there, with its text. */
async function planAt(path: string): Promise<(OpenPlan & { text: string }) | undefined> {
  const read = await readNamed(path);
  if ('trouble' in read || 'finding' in read) return undefined;
  const { value: plan, open } = readDocument(read.text, planFormat);
  return plan && { text: read.text, plan, open };
}
