/** The contract of a format that says first what only the last plan decides, or puts the worst first. */

import type { Severity } from '../format/result.ts';
import type { Seen } from '../format/seen.ts';
import type { Words } from '../language/words.ts';
import type { RunOptions } from './options.ts';
import type { PlanReport } from './report.ts';

/** What a renderer is told beside the reports. */
export interface ReportMeta extends Pick<RunOptions, 'draft' | 'full'> {
  /** Of qualcheck. */
  version: string;
  /** Where the pages of qualcheck are; absent until there are any. */
  homepage?: string;
  /** The day of the check, in ISO; absent where it was not wanted. */
  date?: string;
  /** Something could not be checked, so the whole never passes. */
  unable: boolean;
  /** What could not be read or checked, worded: it has no report of its own. */
  troubles: readonly Trouble[];
  /** What became of the files of the run. */
  seen: Seen;
  /** All rules, in the language of the words. */
  rules: readonly RuleText[];
  titleOf(rule: string): string;
  /** The path of a plan from the root of its repository, for who reads the report elsewhere. */
  pathOf(file: string): string;
  /** The path of a plan as who reads the log looks for it: from the root in CI, else from where the command runs. */
  pathInLog(file: string): string;
}

export interface RuleText {
  id: string;
  severity: Severity;
  title: string;
  why: string;
  /** `qualcheck explain` knows it. */
  explained: boolean;
}

export interface Trouble {
  file: string;
  message: string;
}

/** What is known before the first plan. */
export type MetaAtStart = Omit<ReportMeta, 'unable' | 'troubles' | 'seen'>;

/** Where pieces wait, in order, until they can go out: a long run has more of them than memory. */
export interface Store {
  write(text: string): void;
  /** All that was written, in order; then it is empty. */
  pieces(): Iterable<string>;
}
export type OpenStore = () => Store;

/** A report that is being gathered: each plan is worded as it comes, and not kept. */
export interface Gathering {
  add(report: PlanReport): void;
  /** The whole report, piece by piece, once all plans have come. */
  end(meta: ReportMeta): Iterable<string>;
}
export type Gather = (words: Words, meta: MetaAtStart, open: OpenStore) => Gathering;

/** The whole report of a few plans at once. */
export function gatheredText(gather: Gather, reports: readonly PlanReport[], words: Words, meta: ReportMeta): string {
  const gathering = gather(words, meta, openMemory);
  for (const report of reports) gathering.add(report);
  return [...gathering.end(meta)].join('');
}

function openMemory(): Store {
  const held: string[] = [];
  return { write: (text) => void held.push(text), pieces: () => held };
}
