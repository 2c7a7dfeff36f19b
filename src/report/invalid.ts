/** A standard or a call of the user's that cannot be used: why, for the terminal. */
import type { InvalidStandard } from '../catalog/catalog.ts';
import type { Words } from '../language/words.ts';
import { findingLine } from './report.ts';
import { safe } from './safe.ts';

/** What it is, then one line for each finding, without an end of line. */
export function explainInvalid({ file, findings, trouble }: InvalidStandard, words: Words): string {
  const { ui } = words;
  const why =
    trouble === 'no-folder' ? ui.noMatch(file) : trouble ? ui.unreadable(file, trouble) : ui.invalidStandard(file);
  const lines = findings.map((finding) => {
    const { line, column, message, remedy, rule } = findingLine(finding, words);
    return safe(`${file}:${line}:${column}: ${message}${remedy ? ` (${remedy})` : ''} [${rule}]`);
  });
  return [safe(why), ...lines].join('\n');
}
