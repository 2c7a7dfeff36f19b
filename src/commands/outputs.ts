/** Where each report goes: formats and files of the command line, paired in the order in which they were written. */
import { identityOf } from '../disk/places.ts';
import { isStandardOutput } from '../disk/straight.ts';
import type { OutputTrouble } from '../language/outputs.ts';
import type { ReportFormat } from '../report/formats.ts';

/** One `--format` or one `--output`, as it was met. */
export type OutputWord = { format: ReportFormat | 'statistics' } | { file: string };

export interface Output {
  format: ReportFormat | 'statistics';
  /** Absent: standard output. */
  file?: string;
}

/** Standard output by its usual name. */
const SCREEN = '-';

/** A file belongs to the format before it. Gives the outputs, or why the words do not say where to write. */
export function pairOutputs(words: readonly OutputWord[]): Output[] | OutputTrouble {
  const outputs: Output[] = [];
  let open = false;
  for (const word of words) {
    const last = outputs.at(-1);
    if ('format' in word) {
      outputs.push({ format: word.format });
      open = true;
    } else if (word.file === '') {
      return { is: 'no-file' };
    } else if (!open || last === undefined) {
      return { is: 'no-format', file: word.file };
    } else {
      if (word.file !== SCREEN && !isStandardOutput(word.file)) last.file = word.file;
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
