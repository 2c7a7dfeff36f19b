/** `merge`: the results of the parts of a run, joined into the result of the whole. */
import { identityOf } from '../disk/places.ts';
import { openSpool } from '../disk/spool.ts';
import { isStraight } from '../disk/straight.ts';
import { giveWay } from '../disk/turns.ts';
import { openWhole } from '../disk/whole-files.ts';
import { type ExitCode, exitCode } from '../format/exit.ts';
import type { Verdict } from '../format/result.ts';
import type { Seen } from '../format/seen.ts';
import type { WriteTrouble } from '../format/trouble.ts';
import { leftOutWords } from '../language/left-out.ts';
import { outputWords } from '../language/outputs.ts';
import { scaleWords } from '../language/scale.ts';
import type { Words } from '../language/words.ts';
import { jsonFrame } from '../report/json.ts';
import type { RunOptions } from '../report/options.ts';
import type { Frame } from '../report/piece.ts';
import { noPlans, worstVerdict } from '../report/report.ts';
import { safe } from '../report/safe.ts';
import { type Context, refuse as sayWhy } from './context.ts';
import { whyUnreadable } from './not-there.ts';
import { type Part, troubleOfParts } from './parts.ts';
import { frameAhead, type ReadPart, readPart, type TakePlans } from './read-part.ts';

export interface MergeOptions extends Pick<RunOptions, 'draft'> {
  output?: string;
}

/**
 * Parts that know their number are put in its order; others stay in the order of the arguments. `read` gives those that are
 * in no file.
 */
export async function merge(
  files: readonly string[],
  { output, draft }: MergeOptions,
  context: Pick<Context, 'words' | 'out' | 'err'>,
  read: ReadPart = readPart,
): Promise<ExitCode> {
  const { words, err } = context;
  const refuse = (message: string) => sayWhy(safe(message), context);
  const ahead = output === undefined || isStraight(output) ? undefined : await writtenAhead(files, output, words);
  const joined = ahead ?? (await writtenAfterwards(files, output, context, read));
  if (typeof joined === 'string') return refuse(joined);
  const { whole, unwritable } = joined;
  const { verdict, unable, seen } = whole;
  if (whole.isEmpty) err(`${words.ui.error}: ${words.ui.nothingToCheck}\n`);
  if (unwritable !== undefined) return refuse(outputWords[words.language].unwritable(output ?? '', unwritable));
  if (seen !== undefined) err(`${leftOutWords[words.language].files(seen)}\n`);
  return exitCode(verdict, { unable, draft });
}

/** What holds of all parts together. */
interface Whole {
  parts: readonly Part[];
  version: string;
  verdict: Verdict;
  unable: boolean;
  isEmpty: boolean;
  seen?: Seen;
}

/** Reads all parts, and gives their plans to `take`; or says why they are none. */
async function readWhole(
  files: readonly string[],
  take: TakePlans,
  words: Words,
  read: ReadPart,
  partRead: (part: Part) => void = () => {},
): Promise<Whole | string> {
  const said = scaleWords[words.language];
  const parts: Part[] = [];
  for (const file of files) {
    const part = await read(file, take);
    if (part === 'missing') return whyUnreadable(file, part, words);
    if (typeof part === 'string') return part === 'unreadable' ? said.unreadable(file) : said.noResult(file);
    parts.push(part);
    partRead(part);
  }
  const trouble = troubleOfParts(parts);
  if (trouble !== undefined) return said.parts(trouble);
  const again = files.find((file, at) => files.findIndex((each) => identityOf(each) === identityOf(file)) < at);
  if (again !== undefined) return said.parts({ is: 'plan-twice', plan: parts[0]?.plans[0] ?? again });
  const ordered = inOrder(parts);
  const [version, other] = [...new Set(ordered.map(({ tool }) => tool.version))];
  if (version === undefined || other !== undefined) return said.versions(version ?? '', other ?? '');
  // One part may hold no plan; all of them may not, as in a run of the whole.
  const isEmpty = parts.every(({ plans }) => plans.length === 0);
  const unable = isEmpty || parts.some((part) => part.unable === true);
  const verdict = unable ? 'fail' : worstVerdict(parts.map((part) => part.verdict));
  const seen = seenIn(ordered);
  return { parts: ordered, version, verdict, unable, isEmpty, ...(seen === undefined ? {} : { seen }) };
}

function inOrder<T extends Pick<Part, 'shard'>>(parts: readonly T[]): readonly T[] {
  return [...parts].sort((a, b) => (a.shard?.index ?? 0) - (b.shard?.index ?? 0));
}

interface Joined {
  whole: Whole;
  unwritable: WriteTrouble | undefined;
}

/**
 * Writes plans as they are read, with what parts say of themselves before them: nothing is written twice. Where it turns out
 * that they are not as they say, in this way there is nothing.
 */
async function writtenAhead(files: readonly string[], output: string, words: Words): Promise<Joined | undefined> {
  const told = files.flatMap((file) => {
    const part = frameAhead(file);
    return part === undefined ? [] : [{ ...part, file }];
  });
  const [first] = told;
  if (first === undefined || told.length < files.length) return undefined;
  const parts = inOrder(told);
  const { version } = first.tool;
  const verdict = worstVerdict(told.map((part) => part.verdict));
  const frame = jsonFrame({ version });
  const sink = openWhole(output);
  try {
    sink.write(frame.head?.(verdict) ?? '');
    const take: TakePlans = (...written) => {
      sink.write(frame.add(''));
      for (const piece of written) sink.write(piece);
    };
    const order = parts.map(({ file }) => file);
    const whole = await readWhole(order, take, words, readPart);
    if (typeof whole === 'string' || whole.version !== version || whole.verdict !== verdict) return undefined;
    if (whole.parts.some(({ file }, at) => file !== order[at])) return undefined;
    sink.write(endOf(frame, whole));
    return { whole, unwritable: sink.commit() };
  } finally {
    sink.abort();
  }
}

/** Writes plans when all have been read; until then they wait. Says why there are none. */
async function writtenAfterwards(
  files: readonly string[],
  output: string | undefined,
  { words, out }: Pick<Context, 'words' | 'out'>,
  read: ReadPart,
): Promise<Joined | string> {
  const spool = openSpool();
  const pieces = new Map<Part, Iterable<Buffer>>();
  const whole = await readWhole(files, spool.write, words, read, (part) => pieces.set(part, spool.bytes()));
  if (typeof whole === 'string') return whole;
  const frame = jsonFrame(whole);
  const sink = output === undefined ? undefined : openWhole(output);
  const write = async (text: string | Buffer) => (sink === undefined ? out(text.toString()) : sink.write(text));
  await write(frame.head?.(whole.verdict) ?? '');
  for (const part of whole.parts) {
    for (const piece of pieces.get(part) ?? []) {
      await write(frame.add(''));
      await write(piece);
      await giveWay();
    }
  }
  await write(endOf(frame, whole));
  return { whole, unwritable: sink?.commit() };
}

function endOf(frame: Frame, { unable, seen }: Whole): string {
  return frame.end({ plans: 0, verdicts: noPlans(), unable, ...(seen === undefined ? {} : { seen }) });
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
