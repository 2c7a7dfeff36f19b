/** What an editor’s files are checked by: configuration, norms and calls, read once and again when they change. */
import { type Catalog, InvalidStandard } from '../../catalog/catalog.ts';
import { besideFile, signatureOf } from '../../disk/places.ts';
import { kindOf } from '../../format/kind.ts';
import type { Verdict } from '../../format/result.ts';
import { MAX_BYTES, TOO_LARGE } from '../../format/too-large.ts';
import { explainInvalid } from '../../report/invalid.ts';
import { isOpen, type Line, linesOf, type PlanReport } from '../../report/report.ts';
import { reviewPlan, unreadableReport } from '../../report/review.ts';
import { reportOnNorm } from '../check-standards.ts';
import { type CallsOf, commonCalls } from '../common-calls.ts';
import type { Context } from '../context.ts';

/** A text that was checked. */
export interface Checked {
  text: string;
  /** What there is to mend or to complete; or, of a norm, all that was found. */
  lines: Line[];
  /** Of a plan that could be checked. */
  report?: PlanReport;
  /** Why it could not be. */
  trouble?: string;
  isPlan: boolean;
  verdict?: Verdict | 'unable';
}

export interface Workspace {
  /** What holds now. */
  current(): Promise<Pick<State, 'context' | 'catalog'>>;
  /** Reads configuration and norms anew, before the next check. */
  forget(): void;
  /** Absent for a file of another program. */
  check(file: string, text: string): Promise<Checked | undefined>;
  /** Checks a text as the plan that it may become. */
  review(file: string, text: string): Promise<PlanReport>;
}

interface State {
  context: Context;
  catalog: Catalog;
  callsOf: CallsOf;
  /** What the configuration has wrong with it. */
  trouble?: string;
}

/** Opens what holds where the program runs. */
export function openWorkspace(first: Context): Workspace {
  let opened: Promise<State> | undefined;
  const current = () => {
    opened ??= stateOf(first);
    return opened;
  };
  const review = async (file: string, text: string) => {
    const { catalog, callsOf } = await current();
    return reviewPlan(file, text, catalog, { avvisi: callsOf(file), warningsAsErrors: false });
  };
  return {
    current,
    forget() {
      opened = undefined;
    },
    review,
    async check(file, written) {
      const { context, catalog, trouble } = await current();
      const { words } = context;
      const lines = (report: PlanReport) => linesOf(report, words, isOpen);
      // No shorter text has so many bytes.
      if (written.length > MAX_BYTES / 3 && Buffer.byteLength(written) > MAX_BYTES) {
        return { text: '', lines: lines(unreadableReport(file, '', TOO_LARGE)), isPlan: true, verdict: 'fail' };
      }
      const text = written.replace(/^\ufeff/, '');
      const kind = kindOf(text);
      if (kind === 'foreign' || kind === 'empty' || kind === 'esempi') return undefined;
      if (kind !== 'plan') {
        return { text, lines: (await reportOnNorm(file, text, { catalog, words })).lines, isPlan: false };
      }
      const unable = (why: string): Checked => ({ text, lines: [], trouble: why, isPlan: true, verdict: 'unable' });
      if (trouble !== undefined) return unable(trouble);
      try {
        const report = await review(file, text);
        return { text, report, lines: lines(report), isPlan: true, verdict: report.unable ? 'unable' : report.verdict };
      } catch (error) {
        if (!(error instanceof InvalidStandard)) throw error;
        return unable(explainInvalid(error, words));
      }
    },
  };
}

/** The state of the disk as it is now; what is wrong with the configuration, or with a call that it names, is kept. */
async function stateOf(first: Context): Promise<State> {
  const said: string[] = [];
  const err = (text: string) => void said.push(text);
  try {
    const context = { ...(await first.reopen()), err };
    const catalog = remembering(context.catalog);
    const callsOf = await commonCalls({ ...context, catalog });
    const state = { context, catalog, callsOf: callsOf ?? (() => []) };
    return callsOf === undefined ? { ...state, trouble: said.join('').trim() } : state;
  } catch (error) {
    return { context: first, catalog: first.catalog, callsOf: () => [], trouble: (await first.explain(error)).trim() };
  }
}

/** A catalogue that reads a norm named by its path once, unless its file has changed since. */
function remembering(catalog: Catalog): Catalog {
  const known = new Map<string, { signature: string; norm: Promise<unknown> }>();
  const once = <T>(kind: string, path: string, plan: string | undefined, read: () => Promise<T>): Promise<T> => {
    const file = plan === undefined ? path : besideFile(plan, path);
    const key = `${kind} ${plan ?? ''} ${path}`;
    const signature = signatureOf(file);
    const before = known.get(key);
    if (before?.signature === signature) return before.norm as Promise<T>;
    const norm = read();
    known.set(key, { signature, norm });
    return norm;
  };
  return {
    ...catalog,
    standardAt: (path, plan) => once('standard', path, plan, () => catalog.standardAt(path, plan)),
    avvisoAt: (path, plan) => once('avviso', path, plan, () => catalog.avvisoAt(path, plan)),
  };
}
