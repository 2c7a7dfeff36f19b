/** What `suggest` found, in the form that every report of it is made from. Pure. */
import type { Words } from '../language/words.ts';
import type { Outcome } from '../norms/outcome.ts';
import { isOpenOnHours } from '../repair/open.ts';
import type { Repair } from '../repair/repair.ts';
import { newlyWrong } from '../repair/worse.ts';
import { type Line, linesOf, type PlanReport } from './report.ts';

/** A unit or key competence that is put into the text of a plan. */
export interface Added {
  section: 'unita_formative' | 'competenze_chiave';
  code: string;
}

export interface Suggestion {
  /** The plan as it is. */
  report: PlanReport;
  /** Absent where the plan could not be read or checked. */
  repair?: Repair;
  /** The plan with its changes; the places are those of the plan as it is. */
  after?: PlanReport;
  /** What the plan lacks and is proposed, with the plan that has it; its places are those of the changes too. */
  completed?: { added: readonly Added[]; report: PlanReport };
  /** What the plan lacks was to be proposed too. */
  completing: boolean;
  diff: string;
  written: boolean;
  /** How it is written, where that is not into the plan itself. */
  howToWrite?: string;
  /** The headroom of each limit is shown too. */
  margins: boolean;
}

/** Hours that are written keep their limits, as they are or with the changes. */
const IN_ORDER = new Set<Repair['result']>(['none-needed', 'incomplete', 'found']);

/** Whether hours are still to be said once those that are written are in order; a code to correct hides none. */
export function hoursOpenAfter({ repair, after }: Suggestion): boolean {
  const codes = (repair?.slips ?? []).flatMap(({ written, code }) => [written, code]);
  const isOfSlip = ({ rule, subject }: Outcome) => rule === 'uf-duplicate' || codes.includes(subject.code ?? '');
  return after?.outcomes.some((each) => isOpenOnHours(each) && !(codes.length > 0 && isOfSlip(each))) ?? false;
}

/** Errors and gaps that are left when the hours are in order. */
export function remainingLines({ repair, after }: Suggestion, words: Words): Line[] {
  if (after === undefined || repair === undefined || !IN_ORDER.has(repair.result)) return [];
  return linesOf(after, words).filter(
    ({ outcome, severity }) => severity === 'error' && (outcome === 'fail' || outcome === 'incomplete'),
  );
}

/** Errors and warnings that the plan does not have as it is, and would have with its changes. */
export function introducedLines({ report, after, repair }: Suggestion, words: Words): Line[] {
  if (after === undefined || repair?.result !== 'found') return [];
  return linesOf({ ...after, findings: [], outcomes: newlyWrong(report.outcomes, after.outcomes) }, words);
}

/** Whether the plan passes, with its changes where there are some. */
export function passesAfter({ repair, after }: Suggestion): boolean {
  return repair !== undefined && IN_ORDER.has(repair.result) && after?.verdict === 'pass';
}
