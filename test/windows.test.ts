/** What is other on Windows, as far as it can be tried elsewhere: paths with their bars, and the completion of PowerShell where it is. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatOfEnding } from '../src/commands/outputs.ts';
import { partsOf } from '../src/disk/glob-root.ts';
import { openWhole } from '../src/disk/whole-files.ts';
import { isRefusedByWindows, isWorkbookName, isYamlName } from '../src/text/file-name.ts';
import { qualcheck } from './support/cli.ts';
import { read } from './support/manual.ts';

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

describe('names that Windows refuses', () => {
  const REFUSED = [
    ...[
      'CON',
      'nul',
      'aux.yaml',
      'com1.xlsx',
      'COM¹.json',
      'Lpt9.tar.gz',
      'prn .yaml',
      'CONOUT$',
      'piano.yaml.',
      'piano.yaml ',
    ],
    ...[
      'a:b.yaml',
      'piano.yaml::$DATA',
      'C:piano.yaml',
      'che?.yaml',
      'a*.yaml',
      'piani/aux/a.yaml',
      'piani\\nul\\a.yaml',
      'piani./a.yaml',
    ],
  ];
  const TAKEN = [
    ...[
      'console.yaml',
      'nullo.yaml',
      'com.yaml',
      'com10.yaml',
      'aux-1.yaml',
      'piano.aux',
      'C:\\corsi\\piano.yaml',
      'c:/corsi/a.yaml',
    ],
    ...['../a.yaml', './a.yaml', '.yaml', '\\\\server\\corsi\\a.yaml', 'è · –.yaml', 'a b.yaml'],
  ];
  it.each(REFUSED)('«%s»', (name) => expect(isRefusedByWindows(name)).toBe(true));
  it.each(TAKEN)('not «%s»', (name) => expect(isRefusedByWindows(name)).toBe(false));

  it('are not written there; elsewhere they are, and it is told', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'qualcheck-windows-'));
    try {
      for (const name of ['CON', 'aux.yaml', 'a:b.yaml', 'fine.yaml.']) {
        const sink = openWhole(join(folder, name), { platform: 'win32' });
        sink.write('testo');
        expect(sink.commit(), name).toBe('no-name');
      }
      expect(readdirSync(folder)).toEqual([]);
      const init = (...more: string[]) => qualcheck(['init', 'basilicata', ...more], { cwd: folder });
      expect((await init('-o', 'aux.yaml')).stderr).toBe(
        'scritto: aux.yaml (un nome che Windows non ammette: là questo file non si apre)\n',
      );
      expect((await init('-o', 'com1.xlsx', '--lang', 'en')).stderr).toContain(
        'com1.xlsx (a name that Windows does not have',
      );
      expect((await init('-o', 'auto.yaml')).stderr).toBe('scritto: auto.yaml\n');
      expect(readdirSync(folder)).toEqual(['auto.yaml', 'aux.yaml', 'com1.xlsx']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('what consoles of Windows write', () => {
  const plan = read('examples/basilicata-conforme.yaml');
  it.each([
    { of: '«>» of Windows PowerShell: UTF-16 with its mark', bytes: Buffer.from(`\ufeff${plan}`, 'utf16le') },
    { of: 'UTF-16 without a mark', bytes: Buffer.from(plan, 'utf16le') },
    { of: 'UTF-16, the other way round', bytes: Buffer.from(`\ufeff${plan}`, 'utf16le').swap16() },
    {
      of: 'a console of code page 1252',
      bytes: Buffer.from(plan.replace('titolo: ', 'titolo: Perché no, ').replace(/[^\0-\xff]/g, '-'), 'latin1'),
    },
  ])('$of: is no plan, and is told with the way out', async ({ bytes }) => {
    const { stdout, code } = await qualcheck(['validate', '-', '--full'], { input: bytes });
    expect(code).toBe(1);
    expect(stdout).toMatch(/UTF-8/);
    expect(stdout).toMatch(/Rimedio +\S/);
    expect(stdout).not.toContain('CONFORME  <stdin> (');
  });

  it('and one of UTF-8 with a mark and CRLF is read', async () => {
    const { code } = await qualcheck(['validate', '-'], { input: `\ufeff${plan.replaceAll('\n', '\r\n')}` });
    expect(code).toBe(0);
  });
});

it.each([
  ['R.HTML', 'html'],
  ['esito.Json', 'json'],
  ['E.XML', 'junit'],
])('%s says %s', (name, format) => expect(formatOfEnding(name)).toBe(format));

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
