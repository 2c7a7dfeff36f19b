/** `validate --fix`, `--diff`: the corrections that leave no doubt, made in the files or shown. Called by `validate.ts` before it checks them. */
import { kindOf } from '../format/kind.ts';
import type { CellTrouble, WriteTrouble } from '../format/trouble.ts';
import { fixWords } from '../language/fix.ts';
import { outputWords } from '../language/outputs.ts';
import { unifiedDiff } from '../repair/diff.ts';
import { diffLines } from '../report/diff-lines.ts';
import { corrected } from '../report/fixes.ts';
import { hasFaults } from '../report/report.ts';
import { reviewPlan, type WorkbookSource } from '../report/review.ts';
import { safe } from '../report/safe.ts';
import type { Style } from '../report/style.ts';
import type { CallsOf } from './common-calls.ts';
import { type Context, refuse, terminalStyle } from './context.ts';
import { cellWriter, readPlan } from './read-plan.ts';
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
    const made = await fixed(file, binding, context);
    for (const trouble of made?.refused ?? []) err(`${words.ui.warning}: ${safe(said.left(file.path, trouble))}\n`);
    if (made === undefined || made.count === 0) continue;
    if (options.diff) out(made.diff(style));
    const trouble = written ? await made.write() : undefined;
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

/** A plan with its corrections. */
interface Fixed {
  count: number;
  /** Cells that would be corrected, and why they cannot be written. */
  refused?: readonly CellTrouble[];
  diff(style: Style): string;
  write(): Promise<WriteTrouble | undefined>;
}

/** Absent where there is nothing to correct, or no plan. */
async function fixed(
  { path, named }: Wanted,
  { callsOf, avviso, warningsAsErrors }: Binding,
  { catalog, words }: Context,
): Promise<Fixed | undefined> {
  const read = await readPlan(path, named);
  if ('trouble' in read || 'finding' in read) return undefined;
  if (!named && ('workbook' in read ? !read.isPlan : kindOf(read.text) !== 'plan')) return undefined;
  const manner = { avvisi: [...callsOf(path), ...avviso], warningsAsErrors };
  const review = (source: string | WorkbookSource) => reviewPlan(path, source, catalog, manner);
  const report = await review('workbook' in read ? read.workbook : read.text);
  if (!hasFaults(report)) return undefined;
  if ('workbook' in read) {
    const { correctedCells } = await import('../report/cell-fixes.ts');
    const means = { review, write: await cellWriter(), language: words.language };
    const { source, edits, refused } = await correctedCells(report, read.workbook, means);
    return {
      count: edits.length,
      refused,
      diff: () => edits.map((edit) => `${safe(fixWords[words.language].cell(path, edit))}\n`).join(''),
      write: async () => (await import('../disk/whole-files.ts')).writeWhole(path, source.bytes, { own: true }),
    };
  }
  const { edits, count, source } = await corrected(report, review);
  return {
    count,
    diff: (style) => `${diffLines(unifiedDiff(path, read.text, edits), style, true).join('\n')}\n`,
    write: async () => (await import('../disk/whole-files.ts')).rewrite(path, source),
  };
}
