/** Results of `validate` as `merge` reads them, without the disk: spoiled ones, and what may never come of them. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openKnownPlans } from '../../src/commands/known-plan.ts';
import { merge } from '../../src/commands/merge.ts';
import type { PlanOfPart } from '../../src/commands/parts.ts';
import { partIn, type ReadPart } from '../../src/commands/read-part.ts';
import type { PlanResult, Result } from '../../src/format/result.ts';
import { version } from '../../src/format/version.ts';
import { it } from '../../src/language/it.ts';
import type { loadWords } from '../../src/language/load.ts';
import { BETWEEN_PLANS, jsonFrame, jsonPlan, resultOf } from '../../src/report/json.ts';
import { reviewPlan } from '../../src/report/review.ts';
import { safe } from '../../src/report/safe.ts';
import { altered } from './altered.ts';
import type { Choices } from './choices.ts';
import type { Input } from './inputs.ts';
import { catalogBeside } from './memory.ts';
import { PART_EDITS, spoiledPart } from './spoil.ts';
import { noisy } from './texts.ts';
import type { Trial } from './trial.ts';

type Words = Awaited<ReturnType<typeof loadWords>>;

/** The same path as `merge`. */
export async function joined(files: Input['files'], args: readonly string[], words: Words): Promise<Trial> {
  const trial: Trial = { code: 0, stdout: '', stderr: '' };
  const draft = args.includes('--draft');
  const paths = args.slice(1).filter((arg) => Object.hasOwn(files, basename(arg)));
  const out = (text: string) => {
    trial.stdout += text;
    return undefined;
  };
  const err = (text: string) => {
    trial.stderr += text.split('\n').map(safe).join('\n');
  };
  trial.code = await merge(paths, { draft }, { words, out, err }, readerOf(files));
  const fault = misjudged(trial, draft);
  return fault === undefined ? trial : { ...trial, fault };
}

/** Knows plans by how they are written, over and over. */
const know = openKnownPlans();

/** Reads a part in both ways, piece by piece: what is known of a plan is what reading it says. */
function readerOf(files: Input['files']): ReadPart {
  return async (file, take) => {
    const bytes = files[basename(file)] as Buffer;
    const [plans, others]: [string[], string[]] = [[], []];
    const taking = (...written: PlanOfPart['written']) => {
      plans.push(textOf(written));
      take(...written);
    };
    const part = await partIn(file, (left) => cut(bytes, left), taking, know);
    const other = await partIn(
      file,
      (left) => cut(bytes, left),
      (...written) => others.push(textOf(written)),
      () => undefined,
    );
    if (toldOf(part, plans) !== toldOf(other, others)) throw new Error('the two ways to read a part differ');
    return part;
  };
}

const textOf = (written: PlanOfPart['written']) => Buffer.concat(written.map((each) => Buffer.from(each))).toString();

/** As a file comes: in pieces that end wherever they do, each in the place of the one before, of which the end comes again. */
function* cut(bytes: Buffer, left: () => number): Generator<Buffer> {
  const middle = bytes.length % 7 === 0 ? bytes.length >> 1 : bytes.length;
  let end = 0;
  for (const next of [middle, bytes.length, bytes.length]) {
    const piece = Buffer.from(bytes.subarray(end - left(), next));
    end = next;
    if (piece.length === 0) continue;
    yield piece;
    piece.fill(0);
  }
}

/** Several plans go out as one; where there is no result, none of them does. */
function toldOf(part: unknown, plans: readonly string[]): string {
  return JSON.stringify(typeof part === 'string' ? part : [part, plans.join(BETWEEN_PLANS)]);
}

/** What is wrong with a whole that was joined, by its outcomes alone. */
function misjudged({ code, stdout }: Trial, draft: boolean): string | undefined {
  if (stdout === '') return code === 2 ? undefined : `exit code ${code} without a result`;
  const { plans, verdict, unable } = JSON.parse(stdout) as Result;
  const verdicts = plans.map(({ outcomes }) => verdictBy(outcomes));
  if (plans.some((plan, at) => plan.verdict !== verdicts[at])) return 'a verdict is not that of its outcomes';
  if (plans.some(({ counts, outcomes }) => counts.fail > 0 !== outcomes.some(isGrave)))
    return 'counts are not those of the outcomes';
  const worst = (['fail', 'incomplete', 'pass'] as const).find((each) => verdicts.includes(each));
  const right = unable ? 'fail' : (worst ?? 'fail');
  if (verdict !== right) return 'the verdict of the whole is not that of its plans';
  const passes = right === 'pass' || (draft && right === 'incomplete');
  return code === (unable ? 2 : passes ? 0 : 1) ? undefined : `exit code ${code} of a whole that is ${right}`;
}

type Outcomes = PlanResult['outcomes'];

const isGrave = ({ outcome, severity }: Outcomes[number]) => outcome === 'fail' && severity === 'error';

function verdictBy(outcomes: Outcomes): PlanResult['verdict'] {
  if (outcomes.length === 0 || outcomes.some(isGrave)) return 'fail';
  return outcomes.some(({ outcome, severity }) => outcome === 'incomplete' && severity === 'error')
    ? 'incomplete'
    : 'pass';
}

const PARTS = ['parte.json', '2-parte.json'] as const;
const EXAMPLES = ['basilicata-conforme', 'basilicata-da-correggere', 'basilicata-bozza', 'ente-conforme'];
/** Outcomes of most parts: a whole plan has a hundred. */
const FEW = 3;

/** Reads the results of some examples once; gives parts of runs, spoiled, of few outcomes most of them. */
export async function resultMaker(root: string, folder: string): Promise<(choices: Choices) => Input> {
  const whole: PlanResult[] = [];
  for (const name of EXAMPLES) {
    const text = readFileSync(join(root, 'examples', `${name}.yaml`), 'utf8');
    const report = await reviewPlan(`${name}.yaml`, text, await catalogBeside({}), {
      avvisi: [],
      warningsAsErrors: false,
    });
    whole.push(...resultOf(report, it, version).plans);
  }
  return (choices) => {
    const count = choices.chance(20) ? 2 : 1;
    const inParts = choices.chance(30);
    const files = Object.fromEntries(
      PARTS.slice(0, count).map((name, at) => [
        name,
        part(choices, inParts ? { index: at + 1, of: count } : undefined),
      ]),
    );
    const args = ['merge', ...Object.keys(files).map((name) => join(folder, name))];
    const more = [...(choices.chance(15) ? ['--draft'] : []), ...(choices.chance(20) ? ['--lang', 'en'] : [])];
    return { kind: 'results', files, args: [...args, ...more] };
  };

  function part(choices: Choices, shard?: { index: number; of: number }): Buffer {
    const plans = Array.from({ length: choices.chance(20) ? 2 : 1 }, (_, at) => planOf(choices, shard?.index ?? 0, at));
    const files = { lookedAt: plans.length, checked: plans.length, leftOut: [] };
    const run = shard && { ...shard, total: plans.length * shard.of, run: 'a' };
    const result: Result = { ...FRAME, ...(run ? { shard: run } : {}), plans, files };
    const way = choices.below(10);
    if (way < 3) return noisy(written(result), choices);
    if (way < 4) return spoiledPart(written(result), choices.pick(PART_EDITS), choices.below(8), choices.below(65_536));
    if (way < 6) return Buffer.from(`${JSON.stringify(altered(result, choices), null, choices.below(3))}\n`);
    if (way < 9) return written({ ...result, plans: plans.map((plan) => altered(plan, choices) as PlanResult) });
    return written(result);
  }

  function planOf(choices: Choices, ...mark: number[]): PlanResult {
    const plan = choices.pick(whole);
    const from = choices.below(plan.outcomes.length);
    const outcomes =
      choices.chance(1) && choices.chance(30)
        ? plan.outcomes
        : plan.outcomes.slice(from, from + 1 + choices.below(FEW));
    return { ...plan, file: `${mark.join('-')}-${plan.file}`, outcomes };
  }
}

const FRAME = { schemaVersion: 1, tool: { name: 'qualcheck', version }, verdict: 'pass' } as const;

type Shard = NonNullable<Parameters<typeof jsonFrame>[0]['shard']>;

/** As `validate --format json` writes it: `merge` knows it again. */
function written({ shard, plans, files, verdict }: Result): Buffer {
  const frame = jsonFrame(shard === undefined ? { version } : { version, shard: shard as Shard });
  const pieces = plans.map((plan) => frame.add(jsonPlan(plan)));
  const seen = { lookedAt: 0, checked: 0, leftOut: [], ...files, several: true };
  const verdicts = { pass: 0, fail: 0, incomplete: 0, unable: 0 };
  const end = frame.end({ plans: plans.length, verdicts, unable: false, seen });
  return Buffer.from([frame.head?.(verdict), ...pieces, end].join(''));
}
