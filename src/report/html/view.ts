/** What every part of a plan's page needs. */
import type { HtmlWords } from '../../language/html.ts';
import type { Words } from '../../language/words.ts';
import type { Counts, PlanReport } from '../report.ts';
import type { Front, Span } from './front.ts';
import type { PlanLine } from './plan-lines.ts';

export interface View {
  report: PlanReport;
  words: Words;
  say: HtmlWords;
  /** Prefix of the anchors of this plan: `p1`. */
  id: string;
  entries: readonly PlanLine[];
  counts: Counts;
  /** What is to correct, in the order in which it is numbered. */
  faults: readonly PlanLine[];
  /** What a person has to verify, in the order of the checklist. */
  checks: readonly PlanLine[];
  /** How much of both stands on the pages that are signed. */
  front: Front;
  /** Title of a rule. */
  titleOf(rule: string): string;
}

/** Anchor of a numbered finding. */
export function faultAnchor({ id }: View, index: number): string {
  return `${id}-f${index + 1}`;
}

/** Anchor of an item of the checklist. */
export function checkAnchor({ id }: View, index: number): string {
  return `${id}-v${index + 1}`;
}

/** Of a numbered list, the part that stands in front, and the part of the annex. */
export function spans(all: readonly PlanLine[], inFront: number): { front: Span; annex: Span } {
  return { front: { from: 0, to: inFront }, annex: { from: inFront, to: all.length } };
}
