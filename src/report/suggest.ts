/** From the report on a plan to the smallest change of its hours, tried on the plan itself. Pure but for the solver it is given. */
import { readDocument } from '../format/document.ts';
import { planFormat } from '../format/plan-format.ts';
import type { CellTrouble } from '../format/trouble.ts';
import type { ChangeStyle } from '../format/vocabulary.ts';
import type { SuggestTrouble } from '../language/repair.ts';
import type { PlanFacts } from '../norms/facts.ts';
import type { Outcome } from '../norms/outcome.ts';
import { RULES } from '../norms/rules/index.ts';
import type { Norms } from '../norms/rules/rule.ts';
import { assumed, type Slip } from '../repair/assume.ts';
import type { RepairOptions } from '../repair/case.ts';
import { unifiedDiff } from '../repair/diff.ts';
import { composed, editsFor } from '../repair/edit.ts';
import { allBut, type Hold, holdWords, readHold, readHours, totalBound } from '../repair/holds.ts';
import { inHundredths } from '../repair/numbers.ts';
import type { Solver } from '../repair/program.ts';
import { type Repair, repairPlan, toWrite } from '../repair/repair.ts';
import { applyEdits, type TextEdit } from '../text/edits.ts';
import { nearestWord } from '../text/nearest.ts';
import type { PlanReport } from './report.ts';
import type { Added, Suggestion } from './suggestion.ts';

/** What is asked of a change, as it was written. */
export interface Wanted {
  /** Parts that stay as they are. */
  keep?: readonly string[];
  /** The only parts that may change, with commas between. */
  solo?: readonly string[];
  stile?: ChangeStyle;
  /** Proposes what the plan lacks too. */
  completa?: boolean;
  /** Hours of the whole course, and between the values of a number. */
  totale?: string;
  passo?: string;
  /** Shows the headroom of each limit too. */
  margini: boolean;
}

/** Numbers of hours that a search may weigh; a plan has a hundred. */
const MOST_HOURS = 1000;

/** Finds what a plan lacks, and where it goes in its text. */
type Complete = (
  text: string,
  reviewed: { facts: PlanFacts; norms: Norms; outcomes: readonly Outcome[]; rules: typeof RULES },
  slips: readonly Slip[],
  solver: Solver,
) => { edits: TextEdit[]; added: Added[] };

/** What a suggestion takes from those who ask for it. */
interface Means {
  /** Reviews a text as the plan was. */
  review(text: string): Promise<PlanReport>;
  /** Writes a change into the plan, where it is no text. */
  rewrite?(repair: Repair): Promise<Edited | CellTrouble | undefined>;
  startSolver(): Promise<Solver>;
  complete?: Complete;
}

/**
 * The smallest change for a plan that was reviewed, with the changed text and its review where there is a change that can
 * be written. A wish that asks for nothing that there is comes back as trouble.
 */
export async function suggestFor(
  report: PlanReport,
  wanted: Wanted,
  means: Means,
): Promise<{ suggestion: Suggestion; edited?: Edited; refused?: CellTrouble } | SuggestTrouble> {
  const suggestion: Suggestion = {
    report,
    completing: wanted.completa === true,
    diff: '',
    written: false,
    margins: wanted.margini,
  };
  if (report.facts === undefined || report.norms === undefined || report.unable) return { suggestion };
  if (report.facts.slots.length > MOST_HOURS) return { is: 'too-many-hours', most: MOST_HOURS };
  // The solver is opened once: all that is searched shares its effort.
  let solver: Promise<Solver> | undefined;
  const startSolver = () => {
    solver ??= means.startSolver();
    return solver;
  };
  const completed = wanted.completa ? await completedBy({ ...means, startSolver }, report) : undefined;
  const { facts, norms } = completed?.report ?? report;
  if (facts === undefined || norms === undefined) return { suggestion };
  const options = repairOptions(wanted, facts);
  if ('is' in options) return options;
  const repair = await repairPlan(facts.plan, norms, RULES, options, startSolver);
  const { verdict, outcomes } = repair.after;
  const isMore = completed !== undefined && (repair.result === 'none-needed' || repair.result === 'incomplete');
  const found: Suggestion = {
    ...suggestion,
    repair: isMore ? { ...repair, result: 'found' } : repair,
    after: { ...report, verdict, outcomes },
    ...(completed === undefined ? {} : { completed }),
  };
  if (repair.changes.length === 0 && completed === undefined) return { suggestion: found };
  const edited = await (means.rewrite?.(repair) ?? rewritten(report, repair, completed, means.review));
  if (edited !== undefined && 'why' in edited) return { suggestion: found, refused: edited };
  if (edited === undefined) return { suggestion: found };
  // What is to be completed in the text keeps the plan incomplete: the numbers alone do not tell.
  const after = completed === undefined ? {} : { after: edited.report };
  return { suggestion: { ...found, ...after, diff: edited.diff }, edited };
}

/** The plan with what it lacks; none where nothing is, or where it cannot be written in its place. */
async function completedBy(
  { review, startSolver, complete }: Means,
  report: PlanReport,
): Promise<Completed | undefined> {
  const { facts, norms, outcomes, text } = report;
  if (complete === undefined || facts === undefined || norms === undefined) return undefined;
  const { slips } = assumed(facts.plan, norms.standard, outcomes);
  const { edits, added } = complete(text, { facts, norms, outcomes, rules: RULES }, slips, await startSolver());
  if (edits.length === 0) return undefined;
  const again = await review(applyEdits(text, edits));
  return again.facts === undefined ? undefined : { edits, added, report: again };
}

interface Completed {
  edits: readonly TextEdit[];
  added: readonly Added[];
  report: PlanReport;
}

/** What is asked for, or which wish asks for nothing that there is. */
function repairOptions(
  { keep = [], solo = [], totale, passo, stile }: Wanted,
  facts: PlanFacts,
): RepairOptions | SuggestTrouble {
  const total = totale === undefined ? undefined : readHours(totale);
  if (totale !== undefined && total === undefined) return { is: 'hours', option: '--totale', value: totale };
  const step = passo === undefined ? undefined : readHours(passo);
  if (passo !== undefined && !step) return { is: 'hours', option: '--passo', value: passo };
  const requests = total === undefined ? [] : [totalBound(`--totale ${totale}`, total)];
  const kept = holdsOf('--keep', keep, facts);
  if ('is' in kept) return kept;
  const alone = holdsOf(
    '--solo',
    solo.flatMap((each) => each.split(',')),
    facts,
  );
  if ('is' in alone) return alone;
  if (kept.total !== undefined) requests.push(totalBound(kept.total, facts.measure({ measure: 'totale' }).hours));
  return {
    holds: [...kept.holds, ...(alone.holds.length === 0 ? [] : [allBut(`--solo ${solo.join(',')}`, alone.holds)])],
    requests,
    ...(step === undefined ? {} : { step: inHundredths(step) }),
    ...(stile === undefined ? {} : { style: stile }),
  };
}

/** The parts that an option names; only `--keep` may name the total. */
function holdsOf(option: '--keep' | '--solo', words: readonly string[], facts: PlanFacts) {
  const holds: Hold[] = [];
  let total: string | undefined;
  for (const each of words) {
    const word = each.trim();
    const hold = readHold(word, facts);
    if (hold === undefined || ('total' in hold && option === '--solo')) {
      const known = holdWords(facts).filter((one) => option === '--keep' || one !== 'totale');
      const meant = nearestWord(word, known);
      return { is: 'keep' as const, option, word, known, ...(meant === undefined ? {} : { meant }) };
    }
    if ('total' in hold) total = hold.request;
    else holds.push(hold);
  }
  return { holds, total };
}

export interface Edited {
  text: string;
  /** Of a workbook, which has no text. */
  bytes?: Uint8Array;
  report: PlanReport;
  diff: string;
}

/**
 * The text with the new numbers, read and checked again: what would be written has to be the plan that the rules
 * have accepted, and nothing else.
 */
async function rewritten(
  report: PlanReport,
  repair: Repair,
  completed: Completed | undefined,
  review: (text: string) => Promise<PlanReport>,
): Promise<Edited | undefined> {
  const whole = completed?.report ?? report;
  const numbers = editsFor(whole.text, repair.changes.map(toWrite));
  if (numbers === undefined) return undefined;
  const edits = completed === undefined ? numbers : composed(completed.edits, numbers);
  const text = applyEdits(report.text, edits);
  const { value } = readDocument(text, planFormat);
  if (JSON.stringify(value) !== JSON.stringify(inOrder(repair.plan, value))) return undefined;
  const again = await review(text);
  if (completed === undefined && again.verdict !== repair.after.verdict) return undefined;
  return { text, report: again, diff: unifiedDiff(report.file, report.text, edits) };
}

/** A value with its keys in the order of another: their order means nothing. */
export function inOrder(value: unknown, like: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return value.map((item, index) => inOrder(item, Array.isArray(like) ? like[index] : undefined));
  }
  const [own, other] = [value as Record<string, unknown>, (like ?? {}) as Record<string, unknown>];
  const keys = [
    ...Object.keys(other).filter((key) => key in own),
    ...Object.keys(own).filter((key) => !(key in other)),
  ];
  return Object.fromEntries(keys.map((key) => [key, inOrder(own[key], other[key])]));
}
