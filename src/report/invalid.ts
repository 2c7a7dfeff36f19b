/** A standard, a call or a configuration of the user's that cannot be used: why, for the terminal. */
import { InvalidStandard } from '../catalog/catalog.ts';
import type { Finding } from '../format/problem.ts';
import { InvalidConfig } from '../format/settings.ts';
import { configWords } from '../language/config.ts';
import type { Words } from '../language/words.ts';
import { findingLine } from './report.ts';
import { safe } from './safe.ts';

/** What it is, then one line for each finding, without an end of line. Any other error is thrown again. */
export function explainInvalid(error: unknown, words: Words): string {
  const { ui } = words;
  if (error instanceof InvalidConfig) {
    const { file, findings, trouble } = error;
    return told(
      trouble ? ui.unreadable(file, trouble) : configWords[words.language].invalid(file),
      file,
      findings,
      words,
    );
  }
  if (!(error instanceof InvalidStandard)) throw error;
  const { file, findings, trouble } = error;
  const why =
    trouble === 'no-folder' ? ui.noMatch(file) : trouble ? ui.unreadable(file, trouble) : ui.invalidStandard(file);
  return told(why, file, findings, words);
}

function told(why: string, file: string, findings: readonly Finding[], words: Words): string {
  const lines = findings.map((finding) => {
    const { line, column, message, remedy, rule } = findingLine(finding, words);
    return safe(`${file}:${line}:${column}: ${message}${remedy ? ` (${remedy})` : ''} [${rule}]`);
  });
  return [safe(why), ...lines].join('\n');
}
