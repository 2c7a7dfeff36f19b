/** Outside judges of the formats: schemas and programs of others. Where one is not at hand, its tests show as skipped. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { ROOT } from './cli.ts';

const CONFORMANCE = join(ROOT, '..', 'shared', 'conformance');
const SARIF_SCHEMA = join(CONFORMANCE, 'sarif-schema-2.1.0.json');
const JUNIT_SCHEMA = join(CONFORMANCE, 'junit-10.xsd');

export const hasSarifSchema = existsSync(SARIF_SCHEMA);
export const hasJunitSchema = existsSync(JUNIT_SCHEMA) && spawnSync('xmllint', ['--version']).status === 0;

/** The program of `@microsoft/sarif-multitool`; too large to be installed with the rest. */
const MULTITOOL = process.env['QUALCHECK_SARIF_MULTITOOL'] ?? '';
export const hasMultitool = MULTITOOL !== '';

let validSarif: { (value: unknown): boolean; errors?: unknown[] } | undefined;

/** What the OASIS schema has against a SARIF file; nothing when it is valid. */
export function sarifErrors(text: string): unknown[] {
  validSarif ??= sarifValidator();
  return validSarif(JSON.parse(text)) ? [] : (validSarif.errors ?? []);
}

function sarifValidator(): NonNullable<typeof validSarif> {
  // biome-ignore lint/suspicious/noExplicitAny: these CommonJS modules type their default export as a namespace
  const [Ajv, formats] = [AjvDraft04 as any, addFormats as any].map((each) => each.default ?? each);
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true });
  formats(ajv);
  return ajv.compile(JSON.parse(readFileSync(SARIF_SCHEMA, 'utf8')));
}

/**
 * The error lines of Microsoft's validator, rules of SARIF and of GitHub; it exits with 0 whatever it finds. It takes
 * longer to start than to read a file: it is given all of them at once.
 */
export function multitoolErrors(files: readonly string[]): string[] {
  const said = execFileSync(MULTITOOL, ['validate', ...files, '--rule-kind', 'Sarif;Ghas'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
  });
  if (!said.includes(`${files.length} files scanned`) || !said.includes('Analysis completed successfully'))
    throw new Error(said);
  return said.split('\n').filter((line) => /\berror\b/.test(line));
}

/** What the schema of JUnit has against a file, as xmllint tells it; nothing when it is valid. */
export function junitErrors(file: string): string {
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--huge', '--schema', JUNIT_SCHEMA, file], {
    encoding: 'utf8',
  });
  return status === 0 ? '' : stderr;
}
