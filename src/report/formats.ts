/** The formats of `validate`, in one place. All but the table are rendered without a terminal, and loaded when asked for. */
import type { Words } from '../language/words.ts';
import type { Severity } from '../model/result.ts';
import type { PlanReport } from './report.ts';

/** What a renderer is told beside the reports. */
export interface ReportMeta {
  /** Of qualcheck. */
  version: string;
  /** Something could not be checked, so the whole never passes. */
  unable: boolean;
  /** What could not be read or checked, worded: it has no report of its own. */
  troubles: readonly Trouble[];
  /** Incomplete parts do not count. */
  draft: boolean;
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

const RENDERERS = {
  compact: async () => (await import('./compact.ts')).compactReport,
  json: async () => (await import('./json.ts')).jsonReport,
  sarif: async () => (await import('./sarif.ts')).sarifReport,
  junit: async () => (await import('./junit.ts')).junitReport,
  github: async () => (await import('./github.ts')).githubReport,
  gitlab: async () => (await import('./gitlab.ts')).gitlabReport,
  markdown: async () => (await import('./markdown.ts')).markdownReport,
  html: async () => (await import('./html/report.ts')).htmlReport,
} satisfies Record<string, () => Promise<Renderer>>;

export type MachineFormat = keyof typeof RENDERERS;
export type ReportFormat = 'table' | MachineFormat;

export const REPORT_FORMATS: readonly ReportFormat[] = ['table', ...(Object.keys(RENDERERS) as MachineFormat[])];

/** The renderer of a format for programs. */
export function loadRenderer(format: MachineFormat): Promise<Renderer> {
  return RENDERERS[format]();
}
