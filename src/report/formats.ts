/** The formats of `validate`: those of `streams.ts`, and those that are made at the end. Each is loaded when asked for. */

import type { Renderer } from './renderer.ts';
import { STREAMED_FORMATS, type StreamedFormat } from './streams.ts';

const RENDERERS = {
  sarif: async () => (await import('./sarif.ts')).sarifReport,
  junit: async () => (await import('./junit.ts')).junitReport,
  github: async () => (await import('./github.ts')).githubReport,
  gitlab: async () => (await import('./gitlab.ts')).gitlabReport,
  markdown: async () => (await import('./markdown.ts')).markdownReport,
  html: async () => (await import('./html/report.ts')).htmlReport,
} satisfies Record<string, () => Promise<Renderer>>;

/** Formats that say first what only the last plan decides, or put the worst first: they are made when all is known. */
export type WholeFormat = keyof typeof RENDERERS;
export type ReportFormat = StreamedFormat | WholeFormat;

export const REPORT_FORMATS: readonly ReportFormat[] = [
  ...STREAMED_FORMATS,
  ...(Object.keys(RENDERERS) as WholeFormat[]),
];

/** The renderer of a format that is made at the end. */
export function loadRenderer(format: WholeFormat): Promise<Renderer> {
  return RENDERERS[format]();
}
