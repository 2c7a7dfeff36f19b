/** The formats of `validate`: those of `streams.ts`, and those that are made at the end. Each is loaded when asked for. */

import type { Gather } from './renderer.ts';
import { STREAMED_FORMATS, type StreamedFormat } from './streams.ts';

const GATHERED = {
  sarif: async () => (await import('./sarif.ts')).sarifGather,
  junit: async () => (await import('./junit.ts')).junitGather,
  github: async () => (await import('./github.ts')).githubGather,
  gitlab: async () => (await import('./gitlab.ts')).gitlabGather,
  markdown: async () => (await import('./markdown.ts')).markdownGather,
  html: async () => (await import('./html/report.ts')).htmlGather,
} satisfies Record<string, () => Promise<Gather>>;

/** Formats that say first what only the last plan decides, or put the worst first: they are made when all is known. */
export type WholeFormat = keyof typeof GATHERED;
export type ReportFormat = Exclude<StreamedFormat, 'statistics'> | WholeFormat;

export const REPORT_FORMATS: readonly ReportFormat[] = [
  // Asked for by an option of its own.
  ...STREAMED_FORMATS.filter((format): format is Exclude<StreamedFormat, 'statistics'> => format !== 'statistics'),
  ...(Object.keys(GATHERED) as WholeFormat[]),
];

/** What gathers a format that is put together at the end. */
export function loadGather(format: WholeFormat): Promise<Gather> {
  return GATHERED[format]();
}
