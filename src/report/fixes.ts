/**
 * The remedies that leave no doubt, as edits of the text of a plan: each is tried, and is given only where the plan with it
 * lacks its finding and has no new one. Loaded only where something is to mend. Pure.
 */
import { findingFixes, spansIn } from '../format/fixes/fixes.ts';
import { type Finding, problemRule } from '../format/problem.ts';
import type { Outcome } from '../norms/outcome.ts';
import { composed } from '../repair/edit.ts';
import { newlyWrong } from '../repair/worse.ts';
import { applyEdits, type TextEdit, together } from '../text/edits.ts';
import { type Node, parseYaml } from '../text/yaml.ts';
import { outcomeFix } from './outcome-fixes.ts';
import { hasFaults, type PlanReport } from './report.ts';

/** What mends a finding or an outcome. */
export type Fixes = ReadonlyMap<Finding | Outcome, readonly TextEdit[]>;

/** Reviews a text as the plan was. */
type Review = (text: string) => Promise<PlanReport>;

/** Signs that trials may read, all together: some tens of usual plans, a few of the longest. */
const MOST_READ = 500_000;

interface Proposal {
  of: Finding | Outcome;
  ways: readonly (readonly TextEdit[])[];
}

/** The fixes of a report: tried together, and one by one where they do not all hold. */
export async function fixesOf(report: PlanReport, review: Review): Promise<Fixes> {
  const proposals = proposed(report);
  const fixes = new Map<Finding | Outcome, readonly TextEdit[]>();
  let left = MOST_READ;
  const tried = async (edits: readonly TextEdit[], of: readonly (Finding | Outcome)[]) => {
    left -= report.text.length;
    const text = applyEdits(report.text, edits);
    const after = await review(text);
    return isBetter(report, after, edits, of) ? { edits, text, after } : undefined;
  };
  const sole = proposals.filter(({ ways }) => ways.length === 1);
  const all = together(sole.map(({ ways }) => ways[0] ?? []));
  const hold =
    all !== undefined &&
    all.length > 0 &&
    (await tried(
      all,
      sole.map(({ of }) => of),
    )) !== undefined;
  for (const { of, ways } of proposals) {
    if (hold && ways.length === 1) {
      fixes.set(of, ways[0] ?? []);
      continue;
    }
    const found: Tried[] = [];
    for (const edits of ways) {
      if (left < 0) return fixes;
      const one = await tried(edits, [of]);
      if (one !== undefined) found.push(one);
    }
    const best = bestOf(found);
    if (best !== undefined) fixes.set(of, best.edits);
  }
  return fixes;
}

/** Turns of correcting: what a text that was no YAML shows only then is corrected in the next. */
const MOST_TURNS = 50;

/** A plan with all its fixes, turn by turn until there are none, and how many there were. */
export async function corrected(
  report: PlanReport,
  review: Review,
): Promise<{ report: PlanReport; edits: readonly TextEdit[]; count: number }> {
  let [now, edits, count]: [PlanReport, readonly TextEdit[], number] = [report, [], 0];
  for (let turn = 0; turn < MOST_TURNS && hasFaults(now); turn++) {
    const fixes = [...(await fixesOf(now, review))];
    const made = await heldTogether(now, fixes, review);
    if (made === undefined) break;
    edits = composed(edits, made.edits);
    count += made.count;
    now = made.after;
  }
  return { report: now, edits, count };
}

/** All fixes at once; where they do not hold together, the first alone: the others are looked for again. */
async function heldTogether(
  report: PlanReport,
  fixes: readonly (readonly [Finding | Outcome, readonly TextEdit[]])[],
  review: Review,
) {
  for (const some of fixes.length > 1 ? [fixes, fixes.slice(0, 1)] : [fixes]) {
    const edits = together(some.map(([, each]) => each));
    if (edits === undefined || edits.length === 0) continue;
    const after = await review(applyEdits(report.text, edits));
    if (
      isBetter(
        report,
        after,
        edits,
        some.map(([of]) => of),
      )
    )
      return { edits, after, count: some.length };
  }
  return undefined;
}

interface Tried {
  edits: readonly TextEdit[];
  text: string;
  after: PlanReport;
}

/** Of several ways that hold, the one that leaves the least to mend; none where two that mean different things leave as much. */
function bestOf(tried: readonly Tried[]): Tried | undefined {
  const left = ({ after }: Tried) => after.findings.length + open(after).length - 1_000_000 * stage(after);
  const [best, ...others] = [...tried].sort((a, b) => left(a) - left(b));
  if (best === undefined) return undefined;
  const rivals = others.filter((other) => left(other) === left(best));
  return rivals.some(({ text }) => meaning(parseYaml(text).root) !== meaning(parseYaml(best.text).root))
    ? undefined
    : best;
}

/** What a tree says, wherever it stands. */
function meaning(node: Node | undefined): string {
  if (node?.kind === 'map')
    return `{${node.entries.map(({ key, value }) => `${JSON.stringify(key)}:${meaning(value)}`).join()}}`;
  if (node?.kind === 'list') return `[${node.items.map(meaning).join()}]`;
  return JSON.stringify(node?.value) ?? '';
}

function proposed(report: PlanReport): Proposal[] {
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

/** How far a plan was read: no YAML, no plan, a plan under a norm that is not at hand, a plan that was judged. */
function stage({ findings, unable }: PlanReport): number {
  if (findings.some(({ at, problem }) => at === undefined && problem.is !== 'too-many-findings')) return 0;
  return findings.length > 0 ? 1 : unable ? 2 : 3;
}

/**
 * Whether a plan with some edits lacks what they mend and has nothing wrong that it had not: what could not be seen before,
 * since it was not read so far, is not new.
 */
function isBetter(
  before: PlanReport,
  after: PlanReport,
  edits: readonly TextEdit[],
  mended: readonly (Finding | Outcome)[],
): boolean {
  const [from, to] = [stage(before), stage(after)];
  if (to > from) return from > 0 || !mended.some((each) => makesKey(each, after));
  if (to < from) return false;
  if (from === 0) return isFarther(before, after);
  if (from === 1) {
    const left = count(before.findings.map(keyOf));
    const more = after.findings.filter((each) => !take(left, keyOf(each)));
    return (
      mended.every((each) => (left.get(keyOf(each as Finding)) ?? 0) > 0) &&
      more.every((each) => isUncovered(each, mended))
    );
  }
  const more = newlyWrong(before.outcomes, after.outcomes);
  const fewer = open(after).length < open(before).length || more.length === 0;
  return (
    fewer &&
    gone(mended as Outcome[], after) &&
    more.every(({ subject }) => edits.some(({ text }) => text.includes(subject.code ?? '\0')))
  );
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

const keyOf = ({ problem, at }: Finding) => `${problemRule(problem)} ${at}`;

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

/** Below a key that had another name nobody had looked. */
function isUncovered({ at = '' }: Finding, mended: readonly (Finding | Outcome)[]): boolean {
  return mended.some((each) => {
    if (!('problem' in each) || each.problem.is !== 'unknown-key') return false;
    const around = (each.at ?? '').slice(0, (each.at ?? '').lastIndexOf('.') + 1);
    const key = `${around}${each.problem.suggestion}`;
    return at.startsWith(`${key}.`) || at.startsWith(`${key}[`);
  });
}
