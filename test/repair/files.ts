/** Files of the project, read in their format. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Format, readDocument } from '../../src/format/document.ts';
import { ROOT } from '../support/cli.ts';

export function readText(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

export function read<T>(file: string, format: Format<T>): T {
  const { value, findings } = readDocument(readText(file), format);
  if (value === undefined) throw new Error(`${file}: ${JSON.stringify(findings)}`);
  return value;
}
