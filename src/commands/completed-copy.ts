/**
 * `suggest --completa` of a workbook: rows are not put between those of a person, whose formulas, ticks and looks count on
 * where they are. The plan with what it lacks is a workbook of its own, as `convert` writes it; the first stays as it is.
 */
import { basename, dirname, join } from 'node:path';
import { readDocument, readTree } from '../format/document.ts';
import { planFormat } from '../format/plan-format.ts';
import { convertWords } from '../language/convert.ts';
import { workbookEditWords } from '../language/workbook-edit.ts';
import { RULES } from '../norms/rules/index.ts';
import type { PlanReport } from '../report/report.ts';
import type { WorkbookSource } from '../report/review.ts';
import { type Edited, inOrder, suggestFor, type Wanted } from '../report/suggest.ts';
import type { Suggestion } from '../report/suggestion.ts';
import type { Context } from './context.ts';
import { workbookOf } from './read-plan.ts';
import { startSolver } from './solver.ts';

interface Copy {
  suggestion: Suggestion;
  edited: Edited;
  /** Where it goes. */
  file: string;
}

/** The name of the copy of a workbook: beside it. */
function copyName(file: string, context: Context): string {
  const own = workbookEditWords[context.words.language].completed;
  return join(dirname(file), `${basename(file).replace(/\.[^.]+$/, '')}-${own}.xlsx`);
}

/** The copy of a workbook with what its plan lacks and the smallest change of its hours; absent where it lacks nothing that can be written. */
export async function completedCopy(
  file: string,
  { tree }: WorkbookSource,
  wanted: Wanted,
  review: (source: string | WorkbookSource) => Promise<PlanReport>,
  context: Context,
): Promise<Copy | undefined> {
  const { language } = context.words;
  const { value: plan, open } = readTree(tree, planFormat);
  if (plan === undefined) return undefined;
  const [{ planYaml }, { completionIn }, { writeWorkbook }] = await Promise.all([
    import('./convert-bundle.ts'),
    import('../init/completion.ts'),
    import('./workbook-bundle.ts'),
  ]);
  const text = planYaml({ plan, open }, convertWords[language].open);
  const complete = completionIn(language);
  const found = await suggestFor(await review(text), wanted, { review, startSolver, complete });
  if ('is' in found || found.edited === undefined || found.suggestion.completed === undefined) return undefined;
  const { suggestion, edited } = found;
  const { value, open: left } = readDocument(edited.text, planFormat);
  if (value === undefined) return undefined;
  const { norms } = edited.report;
  const copy = await workbookOf(writeWorkbook({ plan: value, open: left, norms, rules: RULES, language }));
  // What was accepted is what has to be in its cells.
  const again = readTree(copy.tree, planFormat).value;
  if (JSON.stringify(again) !== JSON.stringify(inOrder(value, again))) return undefined;
  const report = await review(copy);
  const name = copyName(file, context);
  return {
    file: name,
    edited: { text: '', bytes: copy.bytes, report, diff: '' },
    suggestion: {
      ...suggestion,
      diff: '',
      howToWrite: workbookEditWords[language].howToCopy(name),
      after: report,
      completed: { ...(suggestion.completed as NonNullable<Suggestion['completed']>), report },
    },
  };
}
