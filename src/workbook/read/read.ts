/**
 * A workbook → the tree of the plan that it holds, each node in its cell. It is handed to `format/document.ts`, as the tree
 * of a YAML text is: what is asked of a plan is asked there, once. Pure.
 */
import type { GivenTree } from '../../format/document.ts';
import type { Finding, Position } from '../../format/problem.ts';
import type { OutcomeRecord } from '../../format/result.ts';
import type { WorkbookTrouble } from '../../format/trouble.ts';
import type { Outcome } from '../../norms/outcome.ts';
import type { Language } from '../../text/language.ts';
import { CellAdvice, type Told } from '../advice/advice.ts';
import { cellName, placeOf } from '../cell-name.ts';
import { CellValues } from '../edit/cell-values.ts';
import { type Cells, readCells } from './cells.ts';
import { type FrameLine, frameLine } from './frame.ts';
import { type FoundTable, tablesIn } from './heads.ts';
import { type CellPlace, PlanTree } from './plan-tree.ts';
import { Unreadable } from './trouble.ts';
import type { MakeNumber } from './values.ts';
import type { Unpacker } from './zip.ts';

/** A workbook that was read. */
export interface ReadWorkbook extends GivenTree {
  /** Whether anything in it is a plan's. */
  isPlan: boolean;
  /** The row of a position as a text, with the cell's place in it. */
  frame(position: Pick<Position, 'line' | 'sheet' | 'cell'>): FrameLine | undefined;
  /** What tells lines about the plan in words of its cells. */
  tell(report: Told, language: Language): (line: OutcomeRecord, what: Outcome | Finding) => OutcomeRecord;
  /** What changes its values; `language`: of the words for yes, no and none. */
  values(language: Language): CellValues;
  /** How many cells hold something. */
  size: number;
}

/** Tables without which nobody writes a plan; one of them tells that a workbook is one. */
const TELLING = new Set(['corso', 'unita']);

/** Reads a workbook; never throws on what is in it. `number` makes the numbers of the tree. */
export function readWorkbook(
  bytes: Uint8Array,
  number: MakeNumber,
  unpacker?: Unpacker,
): ReadWorkbook | { trouble: WorkbookTrouble } {
  try {
    return planIn(readCells(bytes, unpacker), number);
  } catch (error) {
    if (error instanceof Unreadable) return { trouble: error.why };
    throw error;
  }
}

function planIn({ sheets, from1904 }: Cells, number: MakeNumber): ReadWorkbook {
  const tables = sheets.flatMap(tablesIn);
  const size = sheets.reduce((sum, { rows }) => rows.reduce((all, { cells }) => all + cells.length, sum), 0);
  const frame = (position: Pick<Position, 'line' | 'sheet' | 'cell'>) => frameOf(tables, position);
  const tell: ReadWorkbook['tell'] = (report, language) => {
    const advice = new CellAdvice(tables, report, language);
    return (line, what) => advice.line(line, what);
  };
  if (!tables.some(({ table }) => TELLING.has(table.id))) {
    const place = { sheet: sheets[0]?.name ?? '', row: 1, column: 1 };
    const problems = [{ start: 0, end: 1, problem: { is: 'workbook-without-plan' } as const }];
    const position = () => positionOf(place);
    const values = (language: Language) => new CellValues({ tables, root: undefined, position, from1904 }, language);
    return { problems, position, isPlan: false, frame, tell, values, size };
  }
  const tree = new PlanTree(tables, { number, from1904 });
  const root = tree.read();
  const position = ({ start }: { start: number }) => positionOf(tree.places[start] ?? (tree.places[0] as CellPlace));
  const values = (language: Language) => new CellValues({ tables, root, position, from1904 }, language);
  return { root, open: tree.openIn(root), problems: tree.problems, position, isPlan: true, frame, tell, values, size };
}

/** Lines are rows, columns are columns; what a person looks for is the cell. */
function positionOf({ sheet, row, column }: CellPlace): Position {
  return { line: row, column, endLine: row, endColumn: column + 1, sheet, cell: cellName(row, column) };
}

function frameOf(
  tables: readonly FoundTable[],
  { line, sheet, cell = '' }: Pick<Position, 'line' | 'sheet' | 'cell'>,
): FrameLine | undefined {
  const found = tables.find((each) => each.sheet.name === sheet && line >= each.headRow && line < each.until);
  const column = placeOf(cell)?.column;
  return found === undefined || column === undefined ? undefined : frameLine(found, line, column);
}
