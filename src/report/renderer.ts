/** The contract of a format that is made when all plans are checked. */

import type { Severity } from '../format/result.ts';
import type { Seen } from '../format/seen.ts';
import type { Words } from '../language/words.ts';
import type { RunOptions } from './options.ts';
import type { PlanReport } from './report.ts';

/** What a renderer is told beside the reports. */
export interface ReportMeta extends Pick<RunOptions, 'draft'> {
  /** Of qualcheck. */
  version: string;
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

export type Renderer = (reports: readonly PlanReport[], words: Words, meta: ReportMeta) => string;
