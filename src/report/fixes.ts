/** The remedies that leave no doubt, as edits of the text of a plan. Loaded only where something is to mend. Pure. */
import { findingFixes, spansIn } from '../format/fixes/fixes.ts';
import type { Finding } from '../format/problem.ts';
import type { Outcome } from '../norms/outcome.ts';
import { composed } from '../repair/edit.ts';
import { applyEdits, type TextEdit, together } from '../text/edits.ts';
import { type Node, parseYaml } from '../text/yaml.ts';
import { correctedIn, fixesIn, type Medium, type Proposal } from './mending.ts';
import { outcomeFix } from './outcome-fixes.ts';
import type { PlanReport } from './report.ts';

/** What mends a finding or an outcome. */
export type Fixes = ReadonlyMap<Finding | Outcome, readonly TextEdit[]>;

/** Reviews a text as the plan was. */
type Review = (text: string) => Promise<PlanReport>;

/** The fixes of a report on a text. */
export function fixesOf(report: PlanReport, review: Review): Promise<Fixes> {
  return fixesIn(report, report.text, inText(review));
}

/** A plan with all its fixes, and how many there were. */
export function corrected(report: PlanReport, review: Review) {
  return correctedIn(report, report.text, inText(review));
}

function inText(review: Review): Medium<string, TextEdit> {
  return {
    proposed,
    together,
    composed,
    changed: applyEdits,
    review,
    meaning: (text) => meaningOf(parseYaml(text).root),
    cost: ({ length }) => length,
  };
}

/** What a tree says, wherever it stands. */
export function meaningOf(node: Node | undefined): string {
  if (node?.kind === 'map')
    return `{${node.entries.map(({ key, value }) => `${JSON.stringify(key)}:${meaningOf(value)}`).join()}}`;
  if (node?.kind === 'list') return `[${node.items.map(meaningOf).join()}]`;
  return JSON.stringify(node?.value) ?? '';
}

function proposed(report: PlanReport): Proposal<TextEdit>[] {
  if (report.cells !== undefined || report.text === '') return [];
  const span = spansIn(report.text);
  const waysOf = findingFixes(report.text);
  return [
    ...report.findings.map((of) => ({ of, ways: waysOf(of) })),
    ...report.outcomes.map((of) => ({
      of,
      ways: [outcomeFix(of, report, span) ?? []].filter(({ length }) => length > 0),
    })),
  ].filter(({ ways }) => ways.length > 0);
}
