/** The file of a plan, text or workbook, as `report/review.ts` takes it. */
import type { Catalog } from '../catalog/catalog.ts';
import { readNamed, readPlanBytes, readText } from '../disk/read.ts';
import type { Finding } from '../format/problem.ts';
import type { FileTrouble } from '../format/trouble.ts';
import type { PlanReport } from '../report/report.ts';
import { type ReviewOptions, reviewPlan, unreadableReport, type WorkbookSource } from '../report/review.ts';
import type { WriteCells } from '../report/suggest-cells.ts';
import { isSpreadsheetName, isWorkbookName } from '../text/file-name.ts';
import { YamlNumber } from '../text/yaml.ts';
import type { Context } from './context.ts';
import { readStandardInput } from './standard-input.ts';

/** What was read; `isPlan`, of a workbook: it has the tables of one. */
export type ReadPlan =
  | { text: string }
  | { workbook: WorkbookSource; isPlan: boolean }
  | { trouble: FileTrouble }
  | { finding: Finding; text: string };

/** Reads the file of a plan; `named`: by a person, so that it may be a pipe. */
export async function readPlan(path: string, named: boolean): Promise<ReadPlan> {
  if (isWorkbookName(path)) return readWorkbookFile(path, named);
  if (named && isSpreadsheetName(path)) return { trouble: 'workbook-other-kind' };
  return named ? readNamed(path) : readText(path);
}

/** The plan that a command is given: a file, or standard input (`-`). */
export function readGivenPlan(file: string, context: Context): Promise<ReadPlan> {
  return file === '-' ? readStandardInput(context) : readPlan(file, true);
}

/** The report on a plan that was read, under the name that it goes by. */
export async function reportOn(
  name: string,
  read: Exclude<ReadPlan, { trouble: FileTrouble }>,
  catalog: Catalog,
  options: ReviewOptions,
): Promise<PlanReport> {
  if ('finding' in read) return unreadableReport(name, read.text, read.finding);
  return reviewPlan(name, 'workbook' in read ? read.workbook : read.text, catalog, options);
}

async function readWorkbookFile(path: string, named: boolean): Promise<ReadPlan> {
  const read = readPlanBytes(path, named);
  if (!('bytes' in read)) return 'finding' in read ? { trouble: 'workbook-too-large' } : read;
  const { readWorkbook } = await import('./workbook-bundle.ts');
  const tree = readWorkbook(read.bytes, numberOf, await import('../disk/unpack.ts'));
  if ('trouble' in tree) return { trouble: `workbook-${tree.trouble}` };
  return { workbook: { bytes: read.bytes, tree, cells: tree }, isPlan: tree.isPlan };
}

/** The numbers are of the class that the format of a plan knows. */
function numberOf(text: string): YamlNumber {
  return new YamlNumber(text, Number(text));
}

/** A workbook that was just made. */
export async function workbookOf(bytes: Uint8Array): Promise<WorkbookSource> {
  const { readWorkbook } = await import('./workbook-bundle.ts');
  const tree = readWorkbook(bytes, numberOf, await import('../disk/unpack.ts'));
  if ('trouble' in tree) throw new Error(`a workbook that was written cannot be read: ${tree.trouble}`);
  return { bytes, tree, cells: tree };
}

/** What changes cells of workbooks, which are then read again. */
export async function cellWriter(): Promise<WriteCells> {
  const { editWorkbook } = await import('./workbook-bundle.ts');
  return async ({ bytes, tree }, edits) => {
    const edited = editWorkbook(bytes, tree, edits);
    return 'why' in edited ? edited : workbookOf(edited);
  };
}
