/**
 * Remedies that leave no doubt, tried on the plan: each is given only where the plan with it lacks its finding and has no new
 * one. What a plan is written in, a text or the cells of a workbook, is a `Medium`. Loaded only where something is to mend. Pure.
 */
import { type Finding, problemRule } from '../format/problem.ts';
import type { Outcome } from '../norms/outcome.ts';
import { newlyWrong } from '../repair/worse.ts';
import { hasFaults, type PlanReport } from './report.ts';

/** What may mend a finding or an outcome: each way is a list of changes. */
export interface Proposal<E> {
  of: Finding | Outcome;
  ways: readonly (readonly E[])[];
}

/** What plans are written in. `S`: a plan as it stands; `E`: one change of it, whose `text` is what it writes. */
export interface Medium<S, E extends { text: string }> {
  proposed(report: PlanReport, source: S): Promise<Proposal<E>[]> | Proposal<E>[];
  /** The changes of several hands as one; absent where two would change the same place. */
  together(all: readonly (readonly E[])[]): readonly E[] | undefined;
  /** Changes of a plan that was changed before, as changes of what it was. */
  composed(first: readonly E[], second: readonly E[]): readonly E[];
  /** Absent where a change cannot be written. */
  changed(source: S, edits: readonly E[]): Promise<S | undefined> | S | undefined;
  review(source: S): Promise<PlanReport>;
  /** What a plan says, wherever it stands. */
  meaning(source: S): string;
  /** What reading it costs, in signs of a text. */
  cost(source: S): number;
}

/** What was tried, and held. */
interface Tried<S, E> {
  edits: readonly E[];
  source: S;
  after: PlanReport;
}

/** Signs that trials may read, all together: some tens of usual plans, a few of the longest. */
const MOST_READ = 500_000;

/** Those whose changes can be made at once, the earlier before the later: where two would change one place, one waits. */
function atOnce<S, E extends { text: string }, T>(
  all: readonly T[],
  changesOf: (each: T) => readonly E[],
  { together }: Medium<S, E>,
): { edits: readonly E[]; some: readonly T[] } {
  const whole = together(all.map(changesOf));
  if (whole !== undefined) return { edits: whole, some: all };
  let edits: readonly E[] = [];
  const some = all.filter((each) => {
    const more = together([edits, changesOf(each)]);
    edits = more ?? edits;
    return more !== undefined;
  });
  return { edits, some };
}

/** The fixes of a report: tried together where they can be, and one by one where they do not hold so. */
export async function fixesIn<S, E extends { text: string }>(
  report: PlanReport,
  source: S,
  medium: Medium<S, E>,
): Promise<Map<Finding | Outcome, readonly E[]>> {
  const proposals = await medium.proposed(report, source);
  const fixes = new Map<Finding | Outcome, readonly E[]>();
  let left = MOST_READ;
  const tried = (edits: readonly E[], of: readonly (Finding | Outcome)[]) => {
    left -= medium.cost(source);
    return held(report, source, edits, of, medium);
  };
  const sole = proposals.filter(({ ways }) => ways.length === 1);
  const { edits: all, some } = atOnce(sole, ({ ways }) => ways[0] ?? [], medium);
  const first = some.map(({ of }) => of);
  const hold = new Set(all.length > 0 && (await tried(all, first)) !== undefined ? first : []);
  for (const { of, ways } of proposals) {
    if (hold.has(of)) {
      fixes.set(of, ways[0] ?? []);
      continue;
    }
    const found: Tried<S, E>[] = [];
    for (const edits of ways) {
      if (left < 0) return fixes;
      const one = await tried(edits, [of]);
      if (one !== undefined) found.push(one);
    }
    const best = bestOf(found, medium);
    if (best !== undefined) fixes.set(of, best.edits);
  }
  return fixes;
}

/** Turns of correcting: what a text that was no YAML shows only then is corrected in the next. */
const MOST_TURNS = 50;

/** A plan with all its fixes, turn by turn until there are none, and how many there were. */
export async function correctedIn<S, E extends { text: string }>(
  report: PlanReport,
  source: S,
  medium: Medium<S, E>,
): Promise<{ report: PlanReport; source: S; edits: readonly E[]; count: number }> {
  let [now, from, edits, count]: [PlanReport, S, readonly E[], number] = [report, source, [], 0];
  for (let turn = 0; turn < MOST_TURNS && hasFaults(now); turn++) {
    const fixes = [...(await fixesIn(now, from, medium))];
    const made = await heldTogether(now, from, fixes, medium);
    if (made === undefined) break;
    edits = medium.composed(edits, made.edits);
    count += made.count;
    [now, from] = [made.after, made.source];
  }
  return { report: now, source: from, edits, count };
}

/** All fixes that can be made at once; where they do not hold together, the first alone: the others are looked for again. */
async function heldTogether<S, E extends { text: string }>(
  report: PlanReport,
  source: S,
  fixes: readonly (readonly [Finding | Outcome, readonly E[]])[],
  medium: Medium<S, E>,
) {
  for (const each of fixes.length > 1 ? [fixes, fixes.slice(0, 1)] : [fixes]) {
    const { edits, some } = atOnce(each, ([, changes]) => changes, medium);
    if (edits.length === 0) continue;
    const of = some.map(([mended]) => mended);
    const made = await held(report, source, edits, of, medium);
    if (made !== undefined) return { ...made, count: some.length };
  }
  return undefined;
}

async function held<S, E extends { text: string }>(
  report: PlanReport,
  source: S,
  edits: readonly E[],
  of: readonly (Finding | Outcome)[],
  medium: Medium<S, E>,
): Promise<Tried<S, E> | undefined> {
  const changed = await medium.changed(source, edits);
  if (changed === undefined) return undefined;
  const after = await medium.review(changed);
  return isBetter(report, after, edits, of) ? { edits, source: changed, after } : undefined;
}

/** Of several ways that hold, the one that leaves the least to mend; none where two that mean different things leave as much. */
function bestOf<S, E extends { text: string }>(
  tried: readonly Tried<S, E>[],
  { meaning }: Medium<S, E>,
): Tried<S, E> | undefined {
  const left = ({ after }: Tried<S, E>) => after.findings.length + open(after).length - 1_000_000 * stage(after);
  const [best, ...others] = [...tried].sort((a, b) => left(a) - left(b));
  if (best === undefined) return undefined;
  const rivals = others.filter((other) => left(other) === left(best));
  return rivals.some(({ source }) => meaning(source) !== meaning(best.source)) ? undefined : best;
}

/** How far a plan was read: no YAML, no plan, a plan under a norm that is not at hand, a plan that was judged. */
function stage({ findings, unable, cells }: PlanReport): number {
  if (cells === undefined && findings.some(({ at, problem }) => at === undefined && problem.is !== 'too-many-findings'))
    return 0;
  return findings.length > 0 ? 1 : unable ? 2 : 3;
}

/**
 * Whether a plan with some edits lacks what they mend and has nothing wrong that it had not: what could not be seen before,
 * since it was not read so far, is not new.
 */
function isBetter(
  before: PlanReport,
  after: PlanReport,
  edits: readonly { text: string }[],
  mended: readonly (Finding | Outcome)[],
): boolean {
  const [from, to] = [stage(before), stage(after)];
  if (to > from) return from > 0 || !mended.some((each) => makesKey(each, after));
  if (to < from) return false;
  if (from === 0) return isFarther(before, after);
  if (from === 1) {
    const left = count(before.findings.map(keyOf));
    const more = after.findings.filter((each) => !take(left, keyOf(each)));
    const isMended = mended.every((each) => (left.get(keyOf(each as Finding)) ?? 0) > 0);
    // Beyond so many findings only their number is told: those that come into sight are not new where it falls.
    if (before.findings.some(({ problem }) => problem.is === 'too-many-findings'))
      return isMended && howMany(after) <= howMany(before) - mended.length;
    return isMended && more.every((each) => isUncovered(each, mended));
  }
  const more = newlyWrong(before.outcomes, after.outcomes);
  const fewer = open(after).length < open(before).length || more.length === 0;
  return (
    fewer &&
    gone(mended as Outcome[], after) &&
    more.every(({ subject }) => edits.some(({ text }) => text.includes(subject.code ?? '\0')))
  );
}

/** Findings that are told, and those of which only the number is. */
function howMany({ findings }: PlanReport): number {
  return findings.reduce((sum, { problem }) => sum + (problem.is === 'too-many-findings' ? problem.more : 1), 0);
}

const open = ({ outcomes }: PlanReport) =>
  outcomes.filter(({ outcome }) => outcome === 'fail' || outcome === 'incomplete');
const gone = (mended: readonly Outcome[], after: PlanReport) => {
  const left = newlyWrong(after.outcomes, mended);
  return left.length === mended.filter(({ outcome }) => outcome === 'fail').length;
};

/** A line that was no `key: value` and gets its colon has a key that is known, or was to be something else. */
function makesKey(mended: Finding | Outcome, after: PlanReport): boolean {
  if (!('problem' in mended) || mended.problem.is !== 'syntax' || mended.problem.slip !== 'missing-colon') return false;
  return after.findings.some(
    ({ problem, position }) => problem.is === 'unknown-key' && position.line === mended.position.line,
  );
}

/**
 * A text that is no YAML tells its first slip: the next one stands after it, on a later line or farther on in the same; what
 * was only pushed along is no farther.
 */
function isFarther(before: PlanReport, after: PlanReport): boolean {
  const [one, other] = [first(before), first(after)];
  const rest = ({ text }: PlanReport, { line, column }: ReturnType<typeof first>) =>
    (text.split('\n')[line - 1] ?? '').length - column;
  return other.line > one.line || (other.line === one.line && rest(after, other) < rest(before, one) - 1);
}

function first({ findings }: PlanReport) {
  const { line = 0, column = 0 } = findings.find(({ at }) => at === undefined)?.position ?? {};
  return { line, column };
}

/** A cell stays where it is, whatever becomes of the list that it is in. */
const keyOf = ({ problem, at, position: { sheet, cell } }: Finding) =>
  `${problemRule(problem)} ${sheet === undefined ? at : `${cell} ${sheet}`}`;

function count(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0;
  if (left > 0) counts.set(key, left - 1);
  return left > 0;
}

/** Below a key that had another name nobody had looked, nor below such a head, nor in a row of which nobody knew what it is about. */
function isUncovered({ at = '', position }: Finding, mended: readonly (Finding | Outcome)[]): boolean {
  return mended.some((each) => {
    if (!('problem' in each)) return false;
    if (each.position.cell !== undefined && each.at === undefined) {
      const { sheet, line, column } = each.position;
      const beside = each.problem.is === 'head-unknown' ? position.column === column : position.line === line;
      return position.sheet === sheet && beside;
    }
    if (each.problem.is !== 'unknown-key') return false;
    const around = (each.at ?? '').slice(0, (each.at ?? '').lastIndexOf('.') + 1);
    const key = `${around}${each.problem.suggestion}`;
    return at.startsWith(`${key}.`) || at.startsWith(`${key}[`);
  });
}
