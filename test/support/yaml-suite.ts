/** The cases of yaml-test-suite: texts that every reader of YAML should read alike. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './cli.ts';

export interface SuiteCase {
  id: string;
  name: string;
  yaml: string;
  /** It is no YAML. */
  fail?: true;
  /** What it means, one value for each document. */
  json?: string;
}

export const SUITE = JSON.parse(
  readFileSync(join(ROOT, 'test', 'fixtures', 'yaml-test-suite', 'cases.json'), 'utf8'),
) as SuiteCase[];
