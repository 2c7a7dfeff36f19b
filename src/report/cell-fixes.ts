/** The remedies that leave no doubt, as changes of the cells of a workbook. Loaded only where something is to mend. Pure. */
import type { CellEdit } from '../format/cell-edit.ts';
import { valueFixes } from '../format/fixes/value.ts';
import type { Finding } from '../format/problem.ts';
import type { CellTrouble } from '../format/trouble.ts';
import type { Outcome } from '../norms/outcome.ts';
import { applyEdits, type TextEdit } from '../text/edits.ts';
import type { Language } from '../text/language.ts';
import { isClear, nearestWord } from '../text/nearest.ts';
import { meaningOf } from './fixes.ts';
import { correctedIn, type Medium, type Proposal } from './mending.ts';
import { outcomeFix, totalsMeant } from './outcome-fixes.ts';
import { type CellValues, isOpen, type PlanReport } from './report.ts';
import type { WorkbookSource } from './review.ts';
import type { WriteCells } from './suggest-cells.ts';

/** How workbooks are reviewed and written. */
export interface CellMeans {
  review(source: WorkbookSource): Promise<PlanReport>;
  write: WriteCells;
  language: Language;
}

/** What a cell costs to read, in signs of a text. */
const SIGNS_OF_CELL = 10;

/**
 * A plan in a workbook with all its fixes, cell by cell; `refused`: cells that a fix would change and that cannot
 * be written, each with why.
 */
export async function correctedCells(report: PlanReport, workbook: WorkbookSource, means: CellMeans) {
  const refused = new Map<string, CellTrouble>();
  const refuse = (trouble: CellTrouble) => void refused.set(JSON.stringify(trouble), trouble);
  const { source, edits } = await correctedIn(report, workbook, inCells(means, refuse));
  return { source, edits, refused: [...refused.values()] };
}

function inCells(
  { review, write, language }: CellMeans,
  refuse: (trouble: CellTrouble) => void,
): Medium<WorkbookSource, CellEdit> {
  return {
    proposed: (report, source) =>
      writable(proposed(report, source.cells.values(language), refuse), source, write, refuse),
    together(all) {
      const edits = new Map<string, CellEdit>();
      for (const edit of all.flat()) {
        const before = edits.get(addressed(edit));
        if (before !== undefined && before.text !== edit.text) return undefined;
        edits.set(addressed(edit), edit);
      }
      return [...edits.values()];
    },
    composed(first, second) {
      const edits = new Map(first.map((each) => [addressed(each), each]));
      for (const edit of second) {
        const before = edits.get(addressed(edit))?.before ?? edit.before;
        edits.set(addressed(edit), { ...edit, before });
      }
      // What goes and comes back was never changed.
      return [...edits.values()].filter(({ before, text }) => before !== text);
    },
    async changed(source, edits) {
      const changed = await write(source, edits);
      if (!('why' in changed)) return changed;
      // Of several together, the one that cannot be written is tried alone too.
      if (edits.length === 1) refuse(changed);
      return undefined;
    },
    review,
    meaning: ({ tree }) => meaningOf(tree.root),
    cost: ({ cells }) => cells.size * SIGNS_OF_CELL,
  };
}

/** Cells that cannot be written are looked for so many times: beyond them each proposal is tried for itself. */
const MOST_REFUSED = 30;

/** The proposals whose cells can all be written: one that cannot must not keep the others from being tried together. */
async function writable(
  proposals: Proposal<CellEdit>[],
  source: WorkbookSource,
  write: WriteCells,
  refuse: (trouble: CellTrouble) => void,
): Promise<Proposal<CellEdit>[]> {
  let left = proposals;
  for (let found = 0; found < MOST_REFUSED && left.length > 1; found++) {
    const trouble = await write(
      source,
      left.flatMap(({ ways }) => ways.flat()),
    );
    if (!('why' in trouble) || !('cell' in trouble)) return left;
    const touches = ({ ways }: Proposal<CellEdit>) =>
      ways.flat().some((edit) => addressed(edit) === addressed(trouble));
    if (!left.some(touches)) return left;
    refuse(trouble);
    left = left.filter((each) => !touches(each));
  }
  return left;
}

function addressed({ sheet, cell }: Pick<CellEdit, 'sheet' | 'cell'>): string {
  return `${cell} ${sheet}`;
}

function proposed(
  report: PlanReport,
  values: CellValues,
  refuse: (trouble: CellTrouble) => void,
): Proposal<CellEdit>[] {
  const way = (of: Finding | Outcome, edits: CellEdit[] | CellTrouble | undefined): Proposal<CellEdit>[] => {
    if (edits === undefined) return [];
    if ('why' in edits) {
      refuse(edits);
      return [];
    }
    const changes = edits.filter(({ before, text }) => before !== text);
    return changes.length === 0 ? [] : [{ of, ways: [changes] }];
  };
  return [
    ...report.findings.flatMap((each) => way(each, findingEdits(each, values))),
    ...report.outcomes.flatMap((each) => way(each, outcomeEdits(each, report, values))),
  ];
}

function findingEdits({ problem, position, at }: Finding, values: CellValues): CellEdit[] | CellTrouble | undefined {
  if (problem.is === 'range-reversed') {
    // Each bound has a cell of its own.
    const bound = (key: string, value: number) => ({ path: ['corso', 'partecipanti', key], hours: value });
    if (at !== 'corso.partecipanti') return undefined;
    return values.numbers([bound('minimo', Number(problem.maximum)), bound('massimo', Number(problem.minimum))]);
  }
  if (problem.is === 'wrong-type' && problem.instead?.is === 'none-left-out') return values.clear(position);
  const said = values.said(position, at);
  if (said === undefined) return undefined;
  const source = plainSigns(said);
  if (problem.is === 'head-unknown') {
    // A column of one's own may be called as it likes, but not by a word that is misspelt.
    const isMeant = nearestWord(source, [problem.suggestion]) !== undefined && isClear(source, problem.suggestion, []);
    return isMeant ? values.put(position, problem.suggestion) : undefined;
  }
  const placed = { text: source, tree: () => undefined, problem, start: 0, end: source.length };
  const ways = valueFixes(at === undefined ? placed : { ...placed, at });
  return ways.length === 1
    ? written(source, ways[0] ?? [], said, (value) => values.put(position, value, at))
    : undefined;
}

function outcomeEdits(outcome: Outcome, report: PlanReport, values: CellValues): CellEdit[] | CellTrouble | undefined {
  const { rule, at, suggestion } = outcome;
  if (at === undefined || !isOpen(outcome.outcome)) return undefined;
  if (rule === 'total-mismatch') return values.numbers(totalsMeant(outcome, report));
  if (suggestion === undefined) return undefined;
  const [position, list] = [report.locate(at), `[${at.at(-1)}]`];
  const said = values.said(position, list);
  if (said === undefined) return undefined;
  const source = plainSigns(said);
  const edits = outcomeFix(outcome, { ...report, text: source }, () => ({ start: 0, end: source.length }));
  return edits && written(source, edits, said, (value) => values.put(position, value, list));
}

/** What edits make of the words of a cell; nothing where that is what they are. */
function written(
  source: string,
  edits: readonly TextEdit[],
  said: string,
  put: (value: string) => CellEdit[] | undefined,
): CellEdit[] | undefined {
  const value = applyEdits(source, edits);
  return value === said ? undefined : put(value);
}

/** Words with the signs that a keyboard has, in the place of those that a word processor makes of them. */
function plainSigns(text: string): string {
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u2032]/g, "'")
    .replace(/^["\u201c\u201d\u201e\u00ab\u00bb]+|["\u201c\u201d\u201e\u00ab\u00bb]+$/g, '')
    .trim();
}
