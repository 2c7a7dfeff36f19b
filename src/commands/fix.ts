/** `validate --fix`, `--diff`: the corrections that leave no doubt, made in the files or shown. Called by `validate.ts` before it checks them. */
import { kindOf } from '../format/kind.ts';
import { fixWords } from '../language/fix.ts';
import { outputWords } from '../language/outputs.ts';
import { unifiedDiff } from '../repair/diff.ts';
import { diffLines } from '../report/diff-lines.ts';
import { corrected } from '../report/fixes.ts';
import { hasFaults } from '../report/report.ts';
import { reviewPlan } from '../report/review.ts';
import { safe } from '../report/safe.ts';
import { isWorkbookName } from '../text/file-name.ts';
import type { CallsOf } from './common-calls.ts';
import { type Context, refuse, terminalStyle } from './context.ts';
import { readPlan } from './read-plan.ts';
import { STANDARD_INPUT, type Wanted } from './wanted-files.ts';

export interface FixOptions {
  fix: boolean;
  /** Shows the corrections, and writes none. */
  diff: boolean;
  /** Counts them, and writes none. */
  dryRun: boolean;
}

/** What binds the plans. */
interface Binding {
  callsOf: CallsOf;
  avviso: readonly string[];
  warningsAsErrors: boolean;
}

/** Corrects the plans among some files; false where one could not be: that is said. */
export async function fixPlans(
  files: readonly Wanted[],
  options: FixOptions,
  binding: Binding,
  context: Context,
): Promise<boolean> {
  const { words, err, out } = context;
  const said = fixWords[words.language];
  if (files.includes(STANDARD_INPUT)) return unable(said.input, context);
  const written = options.fix && !options.diff && !options.dryRun;
  const style = await terminalStyle(context.options);
  let [count, changed, whole] = [0, 0, true];
  for (const file of files) {
    if (file.passedOver !== undefined) continue;
    if (isWorkbookName(file.path)) {
      if (file.named) whole = unable(said.workbook(file.path), context);
      continue;
    }
    const made = await fixedText(file, binding, context);
    if (made === undefined) continue;
    if (options.diff) out(`${diffLines(unifiedDiff(file.path, made.before, made.edits), style, true).join('\n')}\n`);
    const trouble = written ? (await import('../disk/whole-files.ts')).rewrite(file.path, made.text) : undefined;
    if (trouble !== undefined) {
      whole = unable(outputWords[words.language].unwritable(file.path, trouble), context);
      continue;
    }
    count += made.count;
    changed++;
    if (!options.diff) err(`${safe(said.fixed(file.path, made.count, written))}\n`);
  }
  if (changed > 1 || (changed === 0 && whole)) err(`${said.total(count, changed, written)}\n`);
  return whole;
}

function unable(message: string, context: Context): false {
  refuse(message, context);
  return false;
}

/** The text of a plan with its corrections; absent where it has none, or is no plan. */
async function fixedText(
  { path, named }: Wanted,
  { callsOf, avviso, warningsAsErrors }: Binding,
  { catalog }: Context,
) {
  const read = await readPlan(path, named);
  if (!('text' in read) || 'finding' in read) return undefined;
  if (!named && kindOf(read.text) !== 'plan') return undefined;
  const manner = { avvisi: [...callsOf(path), ...avviso], warningsAsErrors };
  const review = (text: string) => reviewPlan(path, text, catalog, manner);
  const report = await review(read.text);
  if (!hasFaults(report)) return undefined;
  const { edits, count, report: after } = await corrected(report, review);
  return count === 0 ? undefined : { before: read.text, text: after.text, edits, count };
}
