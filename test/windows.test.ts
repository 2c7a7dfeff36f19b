/** What is other on Windows, as far as it can be tried elsewhere: paths with their bars, and the completion of PowerShell where it is. */
import { spawnSync } from 'node:child_process';
import { win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../src/disk/glob-root.ts';
import { isWorkbookName, isYamlName } from '../src/text/file-name.ts';
import { qualcheck } from './support/cli.ts';

describe('patterns of Windows', () => {
  it.each([
    ['piani\\*.yaml', 'piani', '*.yaml'],
    ['piani\\2027\\**\\*.yaml', 'piani/2027', '**/*.yaml'],
    ['piani/2027\\*.yaml', 'piani/2027', '*.yaml'],
    ['*.yaml', '.', '*.yaml'],
    ['C:\\corsi\\*.yaml', 'C:/corsi', '*.yaml'],
    ['C:\\*.yaml', 'C:/', '*.yaml'],
    ['\\\\server\\corsi\\*.yaml', '//server/corsi', '*.yaml'],
  ])('%s', (pattern, root, rest) => expect(partsOf(pattern, win32)).toEqual({ root, rest }));
});

it.each(['PIANO.YAML', 'Piano.Yml', 'piano.yAmL'])('%s is a name of YAML', (name) =>
  expect(isYamlName(name)).toBe(true),
);
it.each(['PIANO.XLSX', 'Piano.Xlsx'])('%s is a name of a workbook', (name) => expect(isWorkbookName(name)).toBe(true));

const SHELL = 'pwsh';
const hasPowerShell = spawnSync(SHELL, ['-Version']).status === 0;
describe.skipIf(!hasPowerShell)('completion in PowerShell', () => {
  it('offers commands', async () => {
    const { stdout } = await qualcheck(['completion', 'powershell']);
    const line = 'qualcheck val';
    const script = `${stdout}\n(TabExpansion2 '${line}' ${line.length}).CompletionMatches.CompletionText`;
    const run = spawnSync(SHELL, ['-NoProfile', '-Command', script], { encoding: 'utf8' });
    expect(run.stdout.split(/\r?\n/)).toContain('validate');
  });
});
