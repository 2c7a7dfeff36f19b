/** `merge`: the results of the parts of a run, joined into the result of the whole. */
import { readResult } from '../disk/read.ts';
import { openWhole } from '../disk/whole-files.ts';
import { type ExitCode, exitCode } from '../format/exit.ts';
import { OUTCOME_RECORD, type PlanResult, planResultSchema, type Result, resultSchema } from '../format/result.ts';
import type { Seen } from '../format/seen.ts';
import { leftOutWords } from '../language/left-out.ts';
import { outputWords } from '../language/outputs.ts';
import { scaleWords } from '../language/scale.ts';
import { jsonFrame, jsonPlan } from '../report/json.ts';
import type { RunOptions } from '../report/options.ts';
import { MOST_SHARDS } from '../report/piece.ts';
import { noPlans, worstVerdict } from '../report/report.ts';
import { safe } from '../report/safe.ts';
import { type Context, refuse as sayWhy } from './context.ts';

export interface MergeOptions extends Pick<RunOptions, 'draft'> {
  output?: string;
}

/** A part, without its plans: they are read again when their turn comes, so that one file is held at a time. */
type Part = Omit<Result, 'plans'> & { file: string; plans: number };

/** Parts that know their number are put in its order; others stay in the order of the arguments. */
export async function merge(
  files: readonly string[],
  { output, draft }: MergeOptions,
  context: Context,
): Promise<ExitCode> {
  const { words, err } = context;
  const said = scaleWords[words.language];
  const refuse = (message: string) => sayWhy(safe(message), context);
  const parts: Part[] = [];
  for (const file of files) {
    const result = resultOf(file);
    if (typeof result === 'string')
      return refuse(result === 'unreadable' ? said.unreadable(file) : said.noResult(file));
    // A part says no less than its plans do.
    const verdict = worstVerdict([result.verdict, ...result.plans.map((plan) => plan.verdict)]);
    parts.push({ ...result, verdict, file, plans: result.plans.length });
  }
  const trouble = incompleteParts(parts);
  if (trouble !== undefined) return refuse(said.parts(trouble));
  parts.sort((a, b) => (a.shard?.index ?? 0) - (b.shard?.index ?? 0));
  const [version, other] = [...new Set(parts.map(({ tool }) => tool.version))];
  if (version === undefined || other !== undefined) return refuse(said.versions(version ?? '', other ?? ''));

  // One part may hold no plan; all of them may not, as in a run of the whole.
  const nothing = parts.every(({ plans }) => plans === 0);
  const unable = nothing || parts.some((part) => part.unable === true);
  const verdict = unable ? 'fail' : worstVerdict(parts.map((part) => part.verdict));
  if (nothing) err(`${words.ui.error}: ${words.ui.nothingToCheck}\n`);
  const frame = jsonFrame({ version });
  const sink = output === undefined ? undefined : openWhole(output);
  const write = async (text: string) => (sink === undefined ? context.out(text) : sink.write(text));
  await write(frame.head?.(verdict) ?? '');
  for (const { file } of parts) {
    const result = resultOf(file);
    if (typeof result === 'string') {
      sink?.abort();
      return refuse(said.unreadable(file));
    }
    for (const plan of result.plans) await write(frame.add(jsonPlan(plan)));
  }
  const seen = seenIn(parts);
  await write(frame.end({ plans: 0, verdicts: noPlans(), unable, ...(seen === undefined ? {} : { seen }) }));
  const unwritable = sink?.commit();
  if (unwritable !== undefined) return refuse(outputWords[words.language].unwritable(output ?? '', unwritable));
  if (seen !== undefined) err(`${leftOutWords[words.language].files(seen)}\n`);
  return exitCode(verdict, { unable, draft });

  function resultOf(file: string): Result | 'unreadable' | 'no-result' {
    const read = readResult(file);
    if (read === undefined) return 'unreadable';
    return isResult(read) && isPart(read.shard) ? read : 'no-result';
  }
}

/** The files of all parts; absent where one part does not say what became of its own. */
function seenIn(parts: readonly Part[]): Seen | undefined {
  const each = parts.flatMap(({ files }) => files ?? []);
  if (each.length < parts.length) return undefined;
  const sum = (of: (files: (typeof each)[number]) => number) => each.reduce((total, files) => total + of(files), 0);
  return {
    lookedAt: sum(({ lookedAt }) => lookedAt),
    checked: sum(({ checked }) => checked),
    leftOut: each.flatMap(({ leftOut }) => leftOut),
    several: true,
  };
}

/** Whether a value is a result: the first defect decides, as there may be a million. */
function isResult(value: unknown): value is Result {
  const plans = listIn(value, 'plans');
  return (
    plans !== undefined && resultSchema.safeParse({ ...(value as object), plans: [] }).success && plans.every(isPlan)
  );
}

function isPlan(value: unknown): value is PlanResult {
  const outcomes = listIn(value, 'outcomes');
  return (
    outcomes !== undefined &&
    holdsWords(value) &&
    planResultSchema.safeParse({ ...(value as object), outcomes: [] }).success &&
    outcomes.every((outcome) => holdsWords(outcome) && OUTCOME_RECORD.safeParse(outcome).success)
  );
}

function listIn(value: unknown, key: string): unknown[] | undefined {
  const list = typeof value === 'object' && value !== null && Object.hasOwn(value, key) && Reflect.get(value, key);
  return Array.isArray(list) ? list : undefined;
}

/** Whether the lists of a map, but for its outcomes, are of words. */
function holdsWords(value: unknown): boolean {
  return Object.entries(value ?? {}).every(
    ([key, each]) => key === 'outcomes' || !Array.isArray(each) || each.every((word) => typeof word === 'string'),
  );
}

/** A part that the command line could have asked for. */
function isPart(shard: Result['shard']): boolean {
  return shard === undefined || (shard.index >= 1 && shard.index <= shard.of && shard.of <= MOST_SHARDS);
}

/** What is missing of a run in parts, or twice there; nothing where no file is a part. */
function incompleteParts(parts: readonly Part[]): { of: number; missing: number[]; twice: number[] } | undefined {
  const shards = parts.flatMap(({ shard }) => shard ?? []);
  const of = shards[0]?.of;
  if (of === undefined) return undefined;
  const count = (index: number) => shards.filter((shard) => shard.index === index).length;
  const all = Array.from({ length: of }, (_, at) => at + 1);
  const missing = all.filter((index) => count(index) === 0);
  const twice = all.filter((index) => count(index) > 1);
  const mixed = shards.length < parts.length || shards.some((shard) => shard.of !== of);
  return missing.length > 0 || twice.length > 0 || mixed ? { of, missing, twice } : undefined;
}
