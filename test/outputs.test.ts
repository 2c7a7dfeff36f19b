/** Several reports in one run, each to its place: whole or not at all. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pairOutputs } from '../src/commands/outputs.ts';
import { resultSchema } from '../src/format/result.ts';
import { qualcheck, ROOT, started } from './support/cli.ts';

const PASSING = join(ROOT, 'examples', 'basilicata-conforme.yaml');
const FAILING = join(ROOT, 'examples', 'basilicata-da-correggere.yaml');
const isRoot = process.getuid?.() === 0;

let home: string;
let folder: string;
let count = 0;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'qualcheck-outputs-'));
});
beforeEach(() => {
  folder = join(home, String(count++));
  mkdirSync(folder);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const validate = (...args: string[]) => qualcheck(['validate', ...args], { cwd: folder });

describe('formats and files', () => {
  it('go in pairs, in the order in which they were written', () => {
    const words = [
      { format: 'json' },
      { file: 'a.json' },
      { format: 'table' },
      { format: 'compact' },
      { file: 'b' },
    ] as const;
    expect(pairOutputs(words)).toEqual([
      { format: 'json', file: 'a.json' },
      { format: 'table' },
      { format: 'compact', file: 'b' },
    ]);
    expect(pairOutputs([])).toEqual([{ format: 'table' }]);
    expect(pairOutputs([{ format: 'json' }, { file: '-' }])).toEqual([{ format: 'json' }]);
  });

  it.each([
    ['a file before any format', ['--output', 'a', '--format', 'json'], 'prima scrivi il formato'],
    ['a second file', ['--format', 'json', '--output', 'a', '--output', 'b'], 'prima scrivi il formato'],
    ['two on the screen', ['--format', 'json', '--format', 'compact'], 'un solo formato può andare sullo schermo'],
    ['two in one file', ['--format', 'json', '--output', 'a', '--format', 'compact', '--output', './a'], 'stesso file'],
    ['a file without a name', ['--format', 'json', '--output', ''], 'qui è vuoto'],
    ['a file that is missing', ['--format', 'json', '--output'], 'vuole un valore'],
  ])('%s: bad usage, nothing written', async (_, args, said) => {
    const { stdout, stderr, code } = await validate(PASSING, ...args);
    expect(stderr).toContain(said);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect({ stdout, code, files: readdirSync(folder) }).toEqual({ stdout: '', code: 2, files: [] });
  });

  it('says it in English too', async () => {
    const { stderr } = await validate(PASSING, '--lang', 'en', '--output', 'a');
    expect(stderr).toBe(
      'error: “--output a”: write the format it is for before it, as in “--format json --output a”\n',
    );
  });
});

describe('what goes to a file', () => {
  it('is what would go to the screen, which stays empty; the exit code is the same', async () => {
    const screen = await validate(FAILING, '--format', 'json');
    const run = await validate(
      FAILING,
      '--format',
      'json',
      '--output',
      'a.json',
      '--format',
      'compact',
      '--output',
      'a',
    );
    expect(run).toEqual({ stdout: '', stderr: 'scritto: a.json, a\n', code: 1 });
    expect(read('a.json')).toBe(screen.stdout);
    expect(resultSchema.parse(JSON.parse(read('a.json'))).verdict).toBe('fail');
    expect(readdirSync(folder).sort()).toEqual(['a', 'a.json']);
  });

  it('leaves the screen to the one format without a file', async () => {
    const { stdout, stderr } = await validate(
      PASSING,
      '--format',
      'json',
      '--output',
      'a.json',
      '--format',
      'table',
      '-q',
    );
    expect(stdout).toBe('');
    expect(stderr).toBe('');
    expect(JSON.parse(read('a.json')).verdict).toBe('pass');
  });

  it('has no colour unless it is asked for', async () => {
    await qualcheck(['validate', PASSING, '--format', 'table', '--output', 'a'], {
      cwd: folder,
      env: { FORCE_COLOR: '1' },
    });
    await validate(PASSING, '--format', 'table', '--output', 'b', '--color');
    expect(read('a')).not.toContain('\u001b');
    expect(read('b')).toContain('\u001b[');
  });

  it('takes the place of what was there, with its permissions; a link stays a link', async () => {
    writeFileSync(join(folder, 'old'), 'old');
    chmodSync(join(folder, 'old'), 0o640);
    symlinkSync('old', join(folder, 'link'));
    await validate(PASSING, '--format', 'json', '--output', 'link');
    expect(JSON.parse(read('old')).verdict).toBe('pass');
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
    expect(statSync(join(folder, 'old')).mode & 0o777).toBe(0o640);
  });

  it('is written to a pipe, which is not replaced', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    // Who opens a pipe waits for the other end: they are two processes.
    const [{ code }, text] = await Promise.all([
      started(['validate', FAILING, '--format', 'json', '--output', 'pipe'], { cwd: folder }),
      import('node:fs/promises').then(({ readFile }) => readFile(join(folder, 'pipe'), 'utf8')),
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(text).verdict).toBe('fail');
    expect(lstatSync(join(folder, 'pipe')).isFIFO()).toBe(true);
  });
});

describe('a place where nothing can be written', () => {
  it.each([
    ['a folder', '.', 'è una cartella'],
    ['a folder that is not there', 'manca/a.json', 'la sua cartella non esiste'],
    ['below a file', 'file/a.json', 'la sua cartella non esiste'],
  ])('%s: could not run, one message, the other reports are there', async (_, file, said) => {
    writeFileSync(join(folder, 'file'), '');
    const run = await validate(
      PASSING,
      '--format',
      'json',
      '--output',
      file,
      '--format',
      'compact',
      '--output',
      'b',
      '-q',
    );
    expect(run.stderr).toContain(said);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect({ stdout: run.stdout, code: run.code }).toEqual({ stdout: '', code: 2 });
    expect(readdirSync(folder).sort()).toEqual(['b', 'file']);
  });

  it.skipIf(isRoot)('a folder without permission', async () => {
    mkdirSync(join(folder, 'chiusa'), { mode: 0o500 });
    const { stderr, code } = await validate(PASSING, '--format', 'json', '--output', 'chiusa/a.json');
    expect(stderr).toContain('permesso negato');
    expect(code).toBe(2);
  });
});
