/** How the program is loaded: whatever becomes of compiled code, and whichever bundle runs, the answer is the same. */

import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '../src/report/formats.ts';
import { ROOT, type Run } from './support/cli.ts';

const { sealed } = createRequire(import.meta.url)('../bin/load.cjs') as { sealed: (cache: Buffer) => Buffer };

const PARTS = ['bin', 'dist', 'package.json', 'examples', 'standards', 'schemas'];
const WORKBOOK = 'corso.xlsx';
const COMMANDS = [
  ['validate', 'examples/basilicata-da-correggere.yaml'],
  ['show', '20_CTR'],
  ['list', '--lang', 'en'],
  ['rules'],
  ['validate', WORKBOOK],
];
/** From version 22 on Node keeps a cache too, in a folder that it is told. */
const OF_NODE = 'enableCompileCache' in Module;
let home: string;
let caches: string[];
const good = new Map<string, Buffer>();
let expected: Run[];

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'qualcheck-cache-'));
  for (const part of PARTS) cpSync(join(ROOT, part), join(home, part), { recursive: true });
  await run(['convert', 'examples/basilicata-conforme.yaml', '-o', WORKBOOK]);
  expected = await runs();
  caches = filesBelow(join(home, 'dist')).filter((file) => isOwn(file) && file.includes(process.version));
  if (OF_NODE) caches.push(...filesBelow(join(home, 'cache')));
  for (const file of caches) good.set(file, readFileSync(file));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A damaged cache has made a process run for ever: it is ended. */
const MOST_MILLISECONDS = 15_000;

const run = (args: readonly string[], more?: Record<string, string>) =>
  node([join(home, 'bin', 'qualcheck.js'), ...args], more);

function node(args: readonly string[], more: Record<string, string> = {}): Promise<Run> {
  const child = spawn(process.execPath, args, {
    cwd: home,
    env: { PATH: process.env['PATH'] ?? '', NODE_COMPILE_CACHE: join(home, 'cache'), ...more },
    timeout: MOST_MILLISECONDS,
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  return new Promise((resolve) => child.on('close', (code) => resolve({ stdout, stderr, code })));
}

const runs = (more?: Record<string, string>) => Promise.all(COMMANDS.map((args) => run(args, more)));

/** The same in one process, which loads the bundle of each: it ends for all of them, or for none. */
async function runsTogether(): Promise<Run[]> {
  const script = `
    const { load } = require(${JSON.stringify(join(home, 'bin', 'load.cjs'))});
    (async () => {
      const said = [];
      for (const args of ${JSON.stringify(COMMANDS)}) {
        const run = { stdout: '', stderr: '' };
        const stream = (name) => ({ write: (text, done) => { run[name] += text; done?.(); return true; } });
        const code = await load(args[0]).main(args, { stdout: stream('stdout'), stderr: stream('stderr') });
        said.push({ ...run, code });
      }
      process.stdout.write(JSON.stringify(said));
    })();`;
  const { stdout, stderr, code } = await node(['-e', script]);
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  return JSON.parse(stdout);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Every file with its size and time: what a run has written shows here. */
const state = (folder: string) =>
  filesBelow(folder).map((path) => `${path} ${statSync(path).size} ${statSync(path).mtimeMs}`);

const changed = (cache: Buffer, at: number) => {
  const bytes = Buffer.from(cache);
  bytes[at] = (bytes[at] as number) ^ 1;
  return bytes;
};
function withZeros(cache: Buffer): Buffer {
  const bytes = Buffer.from(cache);
  const half = Math.floor(cache.length / 2);
  bytes.subarray(half, half + 4096).fill(0);
  return bytes;
}
const isOwn = (file: string) => file.endsWith('.cache');
/** As it would be kept by who means it: with the sum of what it is. */
const resealed = (kept: Buffer, file: string, at: number) =>
  isOwn(file) ? sealed(changed(kept.subarray(0, -4), at)) : changed(kept, at);

const DAMAGES: [string, (cache: Buffer, file: string) => Buffer | undefined][] = [
  ['absent', () => undefined],
  ['empty', () => Buffer.alloc(0)],
  ['of three bytes', () => Buffer.alloc(3)],
  ['cut short', (cache) => cache.subarray(0, 100_000)],
  ['without its last byte', (cache) => cache.subarray(0, -1)],
  ['all zeros', (cache) => Buffer.alloc(cache.length)],
  ['with a block of zeros', withZeros],
  ['with a bit wrong near its beginning', (cache) => changed(cache, 200)],
  ['with a bit wrong in the middle', (cache) => changed(cache, Math.floor(cache.length / 2))],
  ['with a bit wrong in its last byte', (cache) => changed(cache, cache.length - 1)],
  ['of another V8', (cache, file) => resealed(cache, file, 4)],
  ['of another source', (cache, file) => resealed(cache, file, 8)],
  ['of other flags', (cache, file) => resealed(cache, file, 12)],
  ['no cache at all', () => Buffer.from('non sono una cache')],
  ['no cache at all, with its sum', () => sealed(Buffer.from('non sono una cache'))],
];

describe('a code cache', () => {
  it('is there, for each bundle, for the Node that is running', () => {
    const tag = `${process.version}-${process.platform}-${process.arch}.cache`;
    const own = ['list', 'main', 'show', 'validate', 'workbook'].map((name) =>
      join(home, 'dist', `${name}.cjs.${tag}`),
    );
    expect(caches.filter(isOwn)).toEqual(own);
    expect(caches.length > own.length).toBe(OF_NODE);
    expect(expected.map(({ code, stderr }) => [code, stderr])).toEqual([
      [1, ''],
      [0, ''],
      [0, ''],
      [0, ''],
      [0, ''],
    ]);
  });

  it.each(DAMAGES)('%s: the same answers, in silence', async (_, damage) => {
    for (const file of caches) {
      const bytes = damage(good.get(file) as Buffer, file);
      if (bytes === undefined) rmSync(file);
      else writeFileSync(file, bytes);
    }
    expect(await runsTogether()).toEqual(expected);
    for (const [file, bytes] of good) writeFileSync(file, bytes);
  });

  it('of other Nodes stand beside it, and are not looked at', async () => {
    const others = caches.filter(isOwn).map((file) => file.replace(process.version, 'v99.0.0'));
    for (const file of others) writeFileSync(file, 'altro');
    expect(await runsTogether()).toEqual(expected);
    for (const file of others) rmSync(file);
  });

  it('that is a folder, or that may not be read, is none', async () => {
    const [one = '', two = ''] = caches;
    rmSync(one);
    mkdirSync(one);
    chmodSync(two, 0o000);
    expect(await runsTogether()).toEqual(expected);
    rmSync(one, { recursive: true });
    chmodSync(two, 0o644);
    for (const [file, bytes] of good) writeFileSync(file, bytes);
  });

  it('is shared: many runs at once, on a file system where nothing may be written', async () => {
    const before = state(home);
    const modes = [0o555, 0o755] as const;
    for (const part of ['.', 'bin', 'dist', 'dist/data']) chmodSync(join(home, part), modes[0]);
    const all = await Promise.all([runs(), runsTogether(), runsTogether()]);
    for (const part of ['.', 'bin', 'dist', 'dist/data']) chmodSync(join(home, part), modes[1]);
    for (const each of all) expect(each).toEqual(expected);
    // The modes bind no administrator: that nothing was written is looked at too.
    expect(state(home)).toEqual(before);
  });

  it.runIf(OF_NODE)(
    'of Node itself: none is written where there is no place, or where the user wants none',
    async () => {
      const before = state(home);
      const nowhere = join(home, 'package.json', 'nessuna');
      expect(await runs({ NODE_COMPILE_CACHE: nowhere })).toEqual(expected);
      expect(await runs({ NODE_COMPILE_CACHE: '', TMPDIR: nowhere })).toEqual(expected);
      expect(await runs({ NODE_COMPILE_CACHE: '', TMPDIR: home, NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(expected);
      expect(state(home)).toEqual(before);
    },
  );
});

describe('the bundle of one command', () => {
  type Program = { main: (argv: readonly string[], streams: object) => Promise<number> };
  const answer = async (bundle: string, argv: readonly string[]) => {
    const said = { stdout: '', stderr: '' };
    const stream = (name: keyof typeof said) => ({
      write(text: string | Buffer, done?: () => void) {
        said[name] += text;
        done?.();
        return true;
      },
    });
    const { main } = createRequire(import.meta.url)(join(ROOT, 'dist', `${bundle}.cjs`)) as Program;
    const code = await main(argv, { stdout: stream('stdout'), stderr: stream('stderr') });
    return { code, ...said };
  };
  const wrong = join(ROOT, 'examples', 'basilicata-da-correggere.yaml');
  const unreadable = ['--standards', join(ROOT, 'test', 'golden')];
  const CALLS = [
    ...REPORT_FORMATS.map((format) => ['validate', wrong, '--format', format]),
    ['validate', join(ROOT, 'examples'), '--standards', join(ROOT, 'examples', 'standard-di-un-ente'), '--jobs', '2'],
    ['validate', wrong, '--avviso', 'campania/catalogo-formativo-dd-894-2017'],
    ['validate', wrong, '--format', 'nessuno'],
    ['validate', wrong, ...unreadable],
    ...['20_CTR', 'ADA.24.04.11', 'telefono reclami', 'fad-above-cap', 'nulla di nulla'].map((query) => [
      'show',
      query,
    ]),
    ['show', '20_CTR', ...unreadable],
    ...['basilicata', 'nessuna'].map((region) => ['list', '--regione', region]),
    ...['validate', 'show', 'list'].flatMap((name) => [
      [name, '--help', '--lang', 'en'],
      [name, '--print-config'],
      [name, '--config', 'non-esiste.yaml'],
      [name, 'init', '--nulla'],
    ]),
  ];

  it.each(CALLS)('%s %s %s %s: says what the bundle of all commands says', async (...argv) => {
    const own = await answer(argv[0] as string, argv);
    expect(own.stdout + own.stderr).not.toBe('');
    expect(own).toEqual(await answer('main', argv));
  });
});
