/** `merge`: the results of the parts of a run, joined into the result of the whole. */
import { identityOf } from '../disk/places.ts';
import { openSpool } from '../disk/spool.ts';
import { giveWay } from '../disk/turns.ts';
import { openWhole } from '../disk/whole-files.ts';
import { type ExitCode, exitCode } from '../format/exit.ts';
import type { Seen } from '../format/seen.ts';
import { leftOutWords } from '../language/left-out.ts';
import { outputWords } from '../language/outputs.ts';
import { scaleWords } from '../language/scale.ts';
import { jsonFrame } from '../report/json.ts';
import type { RunOptions } from '../report/options.ts';
import { noPlans, worstVerdict } from '../report/report.ts';
import { safe } from '../report/safe.ts';
import { type Context, refuse as sayWhy } from './context.ts';
import { whyUnreadable } from './not-there.ts';
import { type Part, troubleOfParts } from './parts.ts';
import { type ReadPart, readPart } from './read-part.ts';

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
  const said = scaleWords[words.language];
  const refuse = (message: string) => sayWhy(safe(message), context);
  const parts: (Part & { pieces: Iterable<Buffer> })[] = [];
  const spool = openSpool();
  for (const file of files) {
    const part = await read(file, ({ written }) => spool.write(...written));
    if (part === 'missing') return refuse(whyUnreadable(file, part, words));
    if (typeof part === 'string') return refuse(part === 'unreadable' ? said.unreadable(file) : said.noResult(file));
    parts.push({ ...part, pieces: spool.bytes() });
  }
  const trouble = troubleOfParts(parts);
  if (trouble !== undefined) return refuse(said.parts(trouble));
  const again = files.find((file, at) => files.findIndex((each) => identityOf(each) === identityOf(file)) < at);
  if (again !== undefined) return refuse(said.parts({ is: 'plan-twice', plan: parts[0]?.plans[0] ?? again }));
  parts.sort((a, b) => (a.shard?.index ?? 0) - (b.shard?.index ?? 0));
  const [version, other] = [...new Set(parts.map(({ tool }) => tool.version))];
  if (version === undefined || other !== undefined) return refuse(said.versions(version ?? '', other ?? ''));

  // One part may hold no plan; all of them may not, as in a run of the whole.
  const nothing = parts.every(({ plans }) => plans.length === 0);
  const unable = nothing || parts.some((part) => part.unable === true);
  const verdict = unable ? 'fail' : worstVerdict(parts.map((part) => part.verdict));
  if (nothing) err(`${words.ui.error}: ${words.ui.nothingToCheck}\n`);
  const frame = jsonFrame({ version });
  const sink = output === undefined ? undefined : openWhole(output);
  const write = async (text: string | Buffer) => (sink === undefined ? context.out(text.toString()) : sink.write(text));
  await write(frame.head?.(verdict) ?? '');
  for (const { pieces } of parts) {
    for (const piece of pieces) {
      await write(frame.add(''));
      await write(piece);
      await giveWay();
    }
  }
  const seen = seenIn(parts);
  await write(frame.end({ plans: 0, verdicts: noPlans(), unable, ...(seen === undefined ? {} : { seen }) }));
  const unwritable = sink?.commit();
  if (unwritable !== undefined) return refuse(outputWords[words.language].unwritable(output ?? '', unwritable));
  if (seen !== undefined) err(`${leftOutWords[words.language].files(seen)}\n`);
  return exitCode(verdict, { unable, draft });
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
