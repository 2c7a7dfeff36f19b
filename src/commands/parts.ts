/** Parts of a run, as `merge` reads them: what a part says is worked out anew from its outcomes. Pure. */
import {
  FIX,
  OUTCOME_RECORD,
  type OutcomeRecord,
  type PlanResult,
  planResultSchema,
  type Result,
  resultSchema,
} from '../format/result.ts';
import type { PartsTrouble } from '../language/scale.ts';
import { verdictOf } from '../norms/check.ts';
import { jsonPlan } from '../report/json.ts';
import { boundsOf, MOST_SHARDS } from '../report/piece.ts';
import { countsOf } from '../report/report.ts';

/** A part, with the names alone of its plans. */
export type Part = Omit<Result, 'plans'> & { file: string; plans: readonly string[] };

/** What a result says beside its plans, for each of which there stands a `0`; nothing where it is none. */
export function frameIn(read: unknown, plans: number): Omit<Result, 'plans'> | undefined {
  const list = listIn(read, 'plans');
  if (list?.length !== plans || !list.every((plan) => plan === 0)) return undefined;
  const { success, data } = resultSchema.safeParse({ ...(read as object), plans: [] });
  if (!success || !isPart(data.shard)) return undefined;
  const { plans: _, ...frame } = data;
  return frame;
}

/** What `merge` has to know of a plan of a part. */
export interface PlanOfPart extends Pick<PlanResult, 'file' | 'verdict'> {
  /** It could not be checked, for want of a norm. */
  unable: boolean;
  /** As it goes out, in pieces. */
  written: readonly (string | Uint8Array)[];
}

/** Of an outcome, what decides on the plan. */
export type Deciding = Pick<OutcomeRecord, 'rule' | 'outcome' | 'severity'>;

/** A plan of a result; nothing where it is none. */
export function planIn(read: unknown): PlanOfPart | undefined {
  return isPlan(read) ? planOf(read, read.outcomes, (plan) => [jsonPlan(plan)]) : undefined;
}

const UNCHECKED = new Set(['standard-unknown', 'avviso-unknown']);

/** A plan with the verdict and the counts of its outcomes, whatever it says itself. */
export function planOf(
  said: PlanResult,
  outcomes: readonly Deciding[],
  write: (plan: PlanResult) => PlanOfPart['written'],
): PlanOfPart {
  const plan = { ...said, verdict: verdictOf(outcomes), counts: countsOf(outcomes) };
  const unable = outcomes.some(({ rule, outcome }) => outcome === 'fail' && UNCHECKED.has(rule));
  return { file: plan.file, verdict: plan.verdict, unable, written: write(plan) };
}

/** What is wrong with some parts together; nothing where they make the whole, or are results of runs of their own. */
export function troubleOfParts(parts: readonly Part[]): PartsTrouble | undefined {
  const shards = parts.flatMap(({ shard }) => shard ?? []);
  const [first] = shards;
  if (first === undefined) return undefined;
  const count = (index: number) => shards.filter((shard) => shard.index === index).length;
  const all = Array.from({ length: first.of }, (_, at) => at + 1);
  const missing = all.filter((index) => count(index) === 0);
  const twice = all.filter((index) => count(index) > 1);
  const mixed = shards.length < parts.length || shards.some((shard) => shard.of !== first.of);
  if (missing.length > 0 || twice.length > 0 || mixed) return { is: 'parts', of: first.of, missing, twice };
  if (first.run === undefined || shards.some(({ run, total }) => run !== first.run || total !== first.total))
    return { is: 'other-run' };
  const incoherent = parts.find((part) => !isCoherent(part));
  if (incoherent !== undefined) return { is: 'incoherent', file: incoherent.file };
  const plan = firstTwice(parts.flatMap(({ plans }) => plans));
  return plan === undefined ? undefined : { is: 'plan-twice', plan };
}

/** Whether a part accounts for the files that are its own, one by one. */
function isCoherent({ shard, files, plans, unable }: Part): boolean {
  const { total = 0 } = shard ?? {};
  if (shard === undefined || total <= 1) return true;
  if (files === undefined) return false;
  const [from, to] = boundsOf(total, shard);
  const told = new Set(plans);
  const others = files.leftOut.filter(({ file }) => !told.has(file)).length;
  // Of what could not be checked there may be no word, and the whole does not pass.
  const whole = unable === true || plans.length + others === files.lookedAt;
  return files.lookedAt === to - from && whole && plans.length + others <= files.lookedAt;
}

function firstTwice(names: readonly string[]): string | undefined {
  const met = new Set<string>();
  return names.find((name) => met.size === met.add(name).size);
}

/** Whether a value is a plan of a result: the first defect decides, as there may be a million. */
function isPlan(value: unknown): value is PlanResult {
  const outcomes = listIn(value, 'outcomes');
  return (
    outcomes !== undefined &&
    // A plan that was checked has outcomes; one that has none would pass for want of them.
    outcomes.length > 0 &&
    holdsItems(value) &&
    planResultSchema.safeParse({ ...(value as object), outcomes: [] }).success &&
    outcomes.every((outcome) => holdsItems(outcome) && OUTCOME_RECORD.safeParse(outcome).success)
  );
}

function listIn(value: unknown, key: string): unknown[] | undefined {
  const list = typeof value === 'object' && value !== null && Object.hasOwn(value, key) && Reflect.get(value, key);
  return Array.isArray(list) ? list : undefined;
}

/** Whether the lists of a map, but for its outcomes, are of words or, where they are, of fixes. */
function holdsItems(value: unknown): boolean {
  return Object.entries(value ?? {}).every(
    ([key, each]) =>
      key === 'outcomes' ||
      !Array.isArray(each) ||
      each.every((item) => (key === 'fixes' ? FIX.safeParse(item).success : typeof item === 'string')),
  );
}

/** A part that the command line could have asked for. */
function isPart(shard: Result['shard']): boolean {
  return shard === undefined || (shard.index >= 1 && shard.index <= shard.of && shard.of <= MOST_SHARDS);
}
