/** Several reports in one run, each to its place: whole or not at all. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
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
import { openWhole } from '../src/disk/whole-files.ts';
import { resultSchema } from '../src/format/result.ts';
import { qualcheck, ROOT, started } from './support/cli.ts';

const PASSING = join(ROOT, 'examples', 'basilicata-conforme.yaml');
const FAILING = join(ROOT, 'examples', 'basilicata-da-correggere.yaml');
const shippedStandard = join(ROOT, 'standards', 'basilicata', 'operatore-assistenza-telefonica.yaml');
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

  it('one file and one format go together in any order; a file alone says its format by its ending', () => {
    expect(pairOutputs([{ file: 'a' }, { format: 'json' }])).toEqual([{ format: 'json', file: 'a' }]);
    const alone = { 'a.html': 'html', 'a.MD': 'markdown', 'a.xml': 'junit', 'a.txt': 'table', a: 'table' };
    for (const [file, format] of Object.entries(alone)) expect(pairOutputs([{ file }])).toEqual([{ format, file }]);
  });

  it.each([
    ['a file before two formats', ['-o', 'a', '--format', 'json', '--format', 'table'], 'prima scrivi il formato'],
    ['two files without formats', ['-o', 'a.json', '-o', 'b.html'], 'prima scrivi il formato'],
    ['a second file', ['--format', 'json', '--output', 'a', '--output', 'b'], 'prima scrivi il formato'],
    ['two on the screen', ['--format', 'json', '--format', 'compact'], 'un solo formato può andare sullo schermo'],
    ['two in one file', ['--format', 'json', '--output', 'a', '--format', 'compact', '--output', './a'], 'stesso file'],
    ['a file without a name', ['--format', 'json', '--output', ''], 'vuole un valore'],
    ['a file that is missing', ['--format', 'json', '--output'], 'vuole un valore'],
  ])('%s: bad usage, nothing written', async (_, args, said) => {
    const { stdout, stderr, code } = await validate(PASSING, ...args);
    expect(stderr).toContain(said);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect({ stdout, code, files: readdirSync(folder) }).toEqual({ stdout: '', code: 2, files: [] });
  });

  it('says it in English too', async () => {
    const { stderr } = await validate(PASSING, '--lang', 'en', '--output', 'a', '--output', 'b');
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

describe('the answer of a command', () => {
  const NEW = 'nuova/sotto';
  const commands: [string, ...string[]][] = [
    ['list'],
    ['rules'],
    ['show', '20_CTR'],
    ['explain', 'fad-above-cap'],
    ['compare', 'basilicata', 'lazio'],
    ['schema', 'plan'],
    ['completion', 'bash'],
    ['suggest', PASSING],
    ['check-standards', shippedStandard],
    ['init', 'basilicata/operatore-assistenza-telefonica'],
    ['validate', FAILING],
  ];

  it.each(commands)('%s: what goes to the screen goes to the file, in folders that are made', async (...args) => {
    const screen = await qualcheck(args, { cwd: folder });
    const { stdout, stderr, code } = await qualcheck([...args, '-o', `${NEW}/a`], { cwd: folder });
    expect({ stdout, code }).toEqual({ stdout: '', code: screen.code });
    expect(stderr).toContain(`${NEW}/a`);
    expect(read(`${NEW}/a`)).toBe(screen.stdout);
    expect(readdirSync(join(folder, NEW))).toEqual(['a']);
    const again = await qualcheck([...args, '-o', '-'], { cwd: folder });
    expect(again).toEqual(screen);
  });

  it('takes the format of the ending, where the command has it and none was asked for', async () => {
    await qualcheck(['list', '-o', 'a.json'], { cwd: folder });
    expect(JSON.parse(read('a.json')).schemaVersion).toBe(1);
    await qualcheck(['list', '-o', 'b.json', '--format', 'table'], { cwd: folder });
    await qualcheck(['list', '-o', 'b.html'], { cwd: folder });
    expect(read('b.json')).toBe(read('b.html'));
    expect(read('b.html')).toContain('Standard  ');
  });

  it('that there is not leaves the file as it was', async () => {
    writeFileSync(join(folder, 'a'), 'old');
    const { stderr, code } = await qualcheck(['show', 'xyzxyz', '-o', 'a'], { cwd: folder });
    expect({ stderr, code, text: read('a') }).toEqual({ stderr: 'errore: non trovo «xyzxyz»\n', code: 2, text: 'old' });
    await qualcheck(['show', 'xyzxyz', '-o', `${NEW}/a`], { cwd: folder });
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('never takes the place of what was read: the plan, a standard of a folder', async () => {
    copyFileSync(FAILING, join(folder, 'piano.yaml'));
    mkdirSync(join(folder, 'norme'));
    copyFileSync(shippedStandard, join(folder, 'norme', 'mio.yaml'));
    const plan = await qualcheck(['suggest', 'piano.yaml', '-o', 'piano.yaml'], { cwd: folder });
    const norm = await qualcheck(['list', '--standards', 'norme', '-o', 'norme/mio.yaml'], { cwd: folder });
    for (const { stderr, code } of [plan, norm]) {
      expect(stderr).toContain('è un file che ho letto');
      expect(code).toBe(2);
    }
    expect(read('piano.yaml')).toBe(readFileSync(FAILING, 'utf8'));
    expect(read('norme/mio.yaml')).toBe(readFileSync(shippedStandard, 'utf8'));
  });
});

it.each([1000, 3_000_000])('%i bytes at a time are written as they were when they were given', (length) => {
  const sink = openWhole(join(folder, 'a'));
  const bytes = Buffer.alloc(length);
  for (const byte of [1, 2, 3]) sink.write(bytes.fill(byte));
  bytes.fill(9);
  expect(sink.commit()).toBe(undefined);
  const whole = Buffer.concat([1, 2, 3].map((byte) => Buffer.alloc(length, byte)));
  expect(readFileSync(join(folder, 'a')).equals(whole)).toBe(true);
});

describe('folders that are made for a file', () => {
  it('go with it when it comes to nothing, and stay where others have put something', () => {
    const gone = openWhole(join(folder, 'a/b/c'));
    gone.write('x'.repeat(5_000_000));
    expect(readdirSync(join(folder, 'a/b'))).toHaveLength(1);
    gone.abort();
    expect(readdirSync(folder)).toEqual([]);
    const shared = openWhole(join(folder, 'a/b/c'));
    shared.write('x'.repeat(5_000_000));
    writeFileSync(join(folder, 'a/other'), '');
    shared.abort();
    expect(readdirSync(join(folder, 'a'))).toEqual(['other']);
  });
});

describe('a place where nothing can be written', () => {
  it.each([
    ['a folder', '.', 'è una cartella'],
    ['below a file', 'file/a.json', 'la sua cartella non c’è e non si può creare'],
    ['far below a file', 'file/sotto/a.json', 'la sua cartella non c’è e non si può creare'],
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
