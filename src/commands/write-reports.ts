/**
 * Puts each report in its place: what can be written plan by plan as the plans come, the rest at the end. Called by
 * `validate.ts` with what `review-files.ts` gives it.
 */

import type { Spool } from '../disk/spool.ts';
import { giveWay } from '../disk/turns.ts';
import type { WholeFile } from '../disk/whole-files.ts';
import type { Verdict } from '../format/result.ts';
import type { Seen } from '../format/seen.ts';
import { outputWords } from '../language/outputs.ts';
import { loadGather } from '../report/formats.ts';
import type { RunOptions } from '../report/options.ts';
import type { Frame, PartOfRun, Tally } from '../report/piece.ts';
import type { Gathering, MetaAtStart, OpenStore, Trouble } from '../report/renderer.ts';
import { countPlan, noPlans, type PlanReport, worstVerdict } from '../report/report.ts';
import { safe } from '../report/safe.ts';
import { isStreamed, loadStreamed } from '../report/streams.ts';
import { type Context, fileStyle, terminalStyle } from './context.ts';
import type { Output } from './outputs.ts';
import { type PieceForm, pathTellers, type ReviewedFile } from './review-file.ts';

interface Manner extends Pick<RunOptions, 'draft' | 'quiet' | 'full' | 'stdinFilename'> {
  /** The day of the check, where reports say it. */
  day?: string;
  shard?: PartOfRun;
}

/** How the whole run went. */
interface RunEnd {
  unable: boolean;
  troubles: readonly Trouble[];
  seen: Seen;
}

export interface Reports {
  /** What the pieces of each plan are to look like, in the order in which `add` wants them. */
  forms: PieceForm[];
  /** Some report is made at the end: it wants the whole report of each plan. */
  wantsReports: boolean;
  /** The next plan. */
  add(plan: NonNullable<ReviewedFile['plan']>, report: PlanReport | undefined): Promise<void>;
  /** Nothing passes any more: something could not be checked. */
  fail(): Promise<void>;
  /** Ends all reports; false when one could not be written. */
  finish(end: RunEnd): Promise<boolean>;
  /** Leaves no file half written. */
  abort(): void;
}

/** Opens the places of the reports. */
export async function openReports(
  outputs: readonly Output[],
  manner: Manner,
  context: Context,
  beforeScreen: () => void,
): Promise<Reports> {
  const { words, options, err } = context;
  const said = outputWords[words.language];
  const sinks = new Map<string, WholeFile>();
  const toScreen = (text: string) => {
    if (text === '') return undefined;
    beforeScreen();
    return context.out(text);
  };
  const placeOf = async (file: string | undefined): Promise<(text: string) => unknown> => {
    if (file === undefined) return toScreen;
    const { openWhole } = await import('../disk/whole-files.ts');
    const sink = openWhole(file);
    sinks.set(file, sink);
    return sink.write;
  };
  const streams: Stream[] = [];
  const wholes: { gathering: Gathering; meta: MetaAtStart; write(text: string): unknown }[] = [];
  // Worked out only for what is put together at the end.
  let start: Promise<MetaAtStart> | undefined;
  const forms: PieceForm[] = [];
  for (const { format, file } of outputs) {
    const write = await placeOf(file);
    if (!isStreamed(format)) {
      const gather = await loadGather(format);
      start ??= metaAtStart(manner, words.language);
      const meta = await start;
      wholes.push({ gathering: gather(words, meta, await storeOpener()), meta, write });
      continue;
    }
    const style = await (file === undefined ? terminalStyle(options) : fileStyle(options));
    const { version } = await import('../format/version.ts');
    const { shard, full } = manner;
    const frame = (await loadStreamed(format)).frame({ words, style, version, full, ...(shard ? { shard } : {}) });
    streams.push(openStream(frame, write));
    forms.push({ format, color: style.color.level > 0, columns: style.columns });
  }
  const given = new Set<Verdict>();
  const tally = { plans: 0, verdicts: noPlans() };
  const wantsReports = wholes.length > 0;
  return {
    forms,
    wantsReports,
    async add(plan, report) {
      const { verdict, pieces } = plan;
      tally.plans++;
      countPlan(tally.verdicts, plan);
      given.add(verdict);
      if (report !== undefined) for (const { gathering } of wholes) gathering.add(report);
      for (const [index, stream] of streams.entries()) {
        if (verdict === 'fail') await stream.decide('fail');
        await stream.add(pieces[index] ?? '');
      }
    },
    async fail() {
      for (const stream of streams) await stream.decide('fail');
    },
    async finish({ unable, troubles, seen }) {
      for (const stream of streams)
        await stream.end(unable ? 'fail' : worstVerdict([...given]), { ...tally, unable, seen });
      for (const { gathering, meta, write } of wholes) {
        for (const piece of joined(gathering.end({ ...meta, unable, troubles, seen }))) {
          await write(piece);
          await giveWay();
        }
      }
      // Who is told to end by now leaves what was there.
      await giveWay();
      const written: string[] = [];
      for (const [file, sink] of sinks) {
        const trouble = sink.commit();
        if (trouble === undefined) written.push(file);
        else err(`${words.ui.error}: ${safe(said.unwritable(file, trouble))}\n`);
      }
      if (written.length > 0 && !manner.quiet) err(`${safe(said.written(written))}\n`);
      return written.length === sinks.size;
    },
    abort() {
      for (const sink of sinks.values()) sink.abort();
    },
  };
}

interface Stream {
  decide(verdict: Verdict): Promise<void>;
  add(piece: string): Promise<void>;
  end(verdict: Verdict, tally: Tally): Promise<void>;
}

/** Pieces go out as they come; where the verdict stands before them, they wait until nothing can change it. */
function openStream(frame: Frame, write: (text: string) => unknown): Stream {
  let waiting: Spool | undefined;
  let begun = frame.head === undefined;
  const decide = async (verdict: Verdict) => {
    if (begun) return;
    begun = true;
    await write(frame.head?.(verdict) ?? '');
    for (const piece of joined(waiting?.pieces() ?? [])) {
      await write(piece);
      await giveWay();
    }
  };
  return {
    decide,
    async add(piece) {
      const text = frame.add(piece);
      if (begun) {
        await write(text);
      } else {
        waiting ??= (await import('../disk/spool.ts')).openSpool();
        waiting.write(text);
      }
    },
    async end(verdict, tally) {
      await decide(verdict);
      await write(frame.end(tally));
    },
  };
}

/** Below this, a piece goes out together with those after it: each write has a cost, and a report may have a million. */
const SHORT = 64 * 1024;

function* joined(pieces: Iterable<string>): Generator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < SHORT) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

async function storeOpener(): Promise<OpenStore> {
  return (await import('../disk/spool.ts')).openSpool;
}

/** What the formats that are put together at the end are told of a run before it begins. */
async function metaAtStart({ draft, full, stdinFilename, day }: Manner, language: 'it' | 'en'): Promise<MetaAtStart> {
  const [{ version, homepage }, { pathOf, pathInLog }, { DESCRIBED_RULES, titleOf }] = await Promise.all([
    import('../format/version.ts'),
    pathTellers(stdinFilename),
    import('../norms/rules/titles.ts'),
  ]);
  return {
    version,
    ...(day === undefined ? {} : { date: day }),
    ...(homepage === undefined ? {} : { homepage }),
    draft,
    full,
    titleOf: (rule) => titleOf(rule, language),
    rules: DESCRIBED_RULES.map(({ id, severity, title, why }) => ({
      id,
      severity,
      title: title[language],
      why: why[language],
      explained: true,
    })),
    pathOf,
    pathInLog,
  };
}
