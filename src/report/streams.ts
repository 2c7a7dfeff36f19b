/** Formats that are written as plans come. Each is loaded when asked for. */

import type { Streamed } from './piece.ts';

const STREAMED = {
  table: async () => (await import('./table.ts')).tableStream,
  compact: async () => (await import('./compact.ts')).compactStream,
  json: async () => (await import('./json.ts')).jsonStream,
  csv: async () => (await import('./csv.ts')).csvStream,
  statistics: async () => (await import('./statistics.ts')).statisticsStream,
  jsonl: async () => (await import('./json.ts')).jsonLinesStream,
} satisfies Record<string, () => Promise<Streamed>>;

export type StreamedFormat = keyof typeof STREAMED;

export const STREAMED_FORMATS = Object.keys(STREAMED) as StreamedFormat[];

export function isStreamed(format: string): format is StreamedFormat {
  return format in STREAMED;
}

export function loadStreamed(format: StreamedFormat): Promise<Streamed> {
  return STREAMED[format]();
}
