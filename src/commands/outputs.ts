/** Where each report goes: formats and files of the command line, paired in the order in which they were written. */
import { identityOf } from '../disk/places.ts';
import type { OutputTrouble } from '../language/outputs.ts';
import type { ReportFormat } from '../report/formats.ts';
import { fileOf } from './option-values.ts';

/** One `--format` or one `--output`, as it was met. */
export type OutputWord = { format: ReportFormat | 'statistics' } | { file: string };

export interface Output {
  format: ReportFormat | 'statistics';
  /** Absent: standard output. */
  file?: string;
}

/**
 * A file belongs to the format before it; one file and one format belong together in any order, and a file alone says its
 * format by its ending. Gives the outputs, or why the words do not say where to write.
 */
export function pairOutputs(given: readonly OutputWord[]): Output[] | OutputTrouble {
  const words = inPairs(given);
  const outputs: Output[] = [];
  let open = false;
  for (const word of words) {
    const last = outputs.at(-1);
    if ('format' in word) {
      outputs.push({ format: word.format });
      open = true;
    } else if (!open || last === undefined) {
      return { is: 'no-format', file: word.file };
    } else {
      const file = fileOf(word.file);
      if (file !== undefined) last.file = file;
      open = false;
    }
  }
  if (outputs.length === 0) return [{ format: 'table' }];
  const files = outputs.flatMap(({ file }) => file ?? []);
  if (outputs.length - files.length > 1) return { is: 'two-on-screen' };
  const places = files.map(identityOf);
  const twice = files.find((_, index) => places.indexOf(places[index] as string) !== index);
  return twice === undefined ? outputs : { is: 'same-file', file: twice };
}

/** The one file that stands before its format, or without one, is put after it. */
function inPairs(words: readonly OutputWord[]): readonly OutputWord[] {
  const files = words.filter((word) => 'file' in word);
  const formats = words.filter((word) => 'format' in word);
  const [file] = files;
  if (file === undefined || files.length > 1 || formats.length > 1) return words;
  return [formats[0] ?? { format: formatOfEnding(file.file) ?? 'table' }, file];
}

/** Endings that say what a file holds. */
const ENDINGS = {
  json: 'json',
  jsonl: 'jsonl',
  csv: 'csv',
  sarif: 'sarif',
  xml: 'junit',
  md: 'markdown',
  html: 'html',
  htm: 'html',
} as const satisfies Record<string, ReportFormat>;

/** The format that the name of a file asks for. */
export function formatOfEnding(file: string): ReportFormat | undefined {
  const ending = /\.([a-z]{1,5})$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending as keyof typeof ENDINGS] : undefined;
}
