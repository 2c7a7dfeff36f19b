/** The smallest change of a plan in a workbook, tried in its cells. Apart from `suggest.ts`, which a browser loads. */
import type { CellEdit } from '../format/cell-edit.ts';
import { readTree } from '../format/document.ts';
import { planFormat } from '../format/plan-format.ts';
import type { CellTrouble } from '../format/trouble.ts';
import { type Repair, toWrite } from '../repair/repair.ts';
import type { PlanReport } from './report.ts';
import type { WorkbookSource } from './review.ts';
import { type Edited, inOrder } from './suggest.ts';

/** A workbook with some cells changed, read again; or why it cannot be. */
export type WriteCells = (
  workbook: WorkbookSource,
  edits: readonly CellEdit[],
) => Promise<WorkbookSource | CellTrouble>;

/** The workbook with the new numbers, read and checked again as a text is; absent where it is not the plan that was accepted. */
export async function rewrittenCells(
  repair: Repair,
  workbook: WorkbookSource,
  write: WriteCells,
  review: (source: WorkbookSource) => Promise<PlanReport>,
): Promise<Edited | CellTrouble | undefined> {
  const numbers = workbook.cells.values('it').numbers(repair.changes.map(toWrite));
  const changed = 'why' in numbers ? numbers : await write(workbook, numbers);
  if ('why' in changed) return changed;
  const { value } = readTree(changed.tree, planFormat);
  if (JSON.stringify(value) !== JSON.stringify(inOrder(repair.plan, value))) return undefined;
  const report = await review(changed);
  return report.verdict === repair.after.verdict ? { text: '', bytes: changed.bytes, report, diff: '' } : undefined;
}
