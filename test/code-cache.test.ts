/** The compiled code beside the program: whatever becomes of it, the answer is the same and nothing is said of it. */

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
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, type Run } from './support/cli.ts';

const PARTS = ['bin', 'dist', 'package.json', 'examples', 'standards', 'schemas'];
const COMMANDS = [
  ['validate', 'examples/basilicata-da-correggere.yaml'],
  ['show', '20_CTR'],
  ['list', '--lang', 'en'],
  ['rules'],
];
let home: string;
let caches: string[];
const good = new Map<string, Buffer>();
let expected: Run[];

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'qualcheck-cache-'));
  for (const part of PARTS) cpSync(join(ROOT, part), join(home, part), { recursive: true });
  caches = readdirSync(join(home, 'dist'))
    .filter((name) => name.endsWith('.cache'))
    .map((name) => join(home, 'dist', name));
  for (const file of caches) good.set(file, readFileSync(file));
  expected = await runs();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A damaged cache has made a process run for ever: it is ended. */
const MOST_MILLISECONDS = 15_000;

function run(args: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, [join(home, 'bin', 'qualcheck.js'), ...args], {
    cwd: home,
    env: { PATH: process.env['PATH'] ?? '' },
    timeout: MOST_MILLISECONDS,
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  return new Promise((resolve) => child.on('close', (code) => resolve({ stdout, stderr, code })));
}

const runs = () => Promise.all(COMMANDS.map(run));

/** Every byte of the program as it is, with its time: what a run has written shows here. */
function state(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path} ${statSync(path).size} ${statSync(path).mtimeMs}`)
    .sort();
}

const changed = (cache: Buffer, at: number) => {
  const bytes = Buffer.from(cache);
  bytes[at] = (bytes[at] as number) ^ 1;
  return bytes;
};
const twice = (cache: Buffer, change: (half: Buffer) => Buffer) => {
  const half = change(Buffer.from(cache.subarray(0, cache.length / 2)));
  return Buffer.concat([half, half]);
};

const DAMAGES: [string, (cache: Buffer) => Buffer | undefined][] = [
  ['absent', () => undefined],
  ['empty', () => Buffer.alloc(0)],
  ['cut short', (cache) => cache.subarray(0, 100_000)],
  ['cut to its first half', (cache) => cache.subarray(0, cache.length / 2)],
  ['all zeros', (cache) => Buffer.alloc(cache.length)],
  ['with a block of zeros', (cache) => Buffer.from(cache).fill(0, 40_960, 45_056)],
  ['with a bit wrong near its beginning', (cache) => changed(cache, 200)],
  ['with a bit wrong in the middle', (cache) => changed(cache, Math.floor(cache.length / 4))],
  ['with a bit wrong in its last half', (cache) => changed(cache, Math.floor(cache.length * 0.8))],
  ['of another V8', (cache) => twice(cache, (half) => changed(half, 4))],
  ['of another source', (cache) => twice(cache, (half) => changed(half, 8))],
  ['of other flags', (cache) => twice(cache, (half) => changed(half, 12))],
  ['no cache at all', () => Buffer.from('non sono una cache'.repeat(2))],
];

describe('a code cache', () => {
  it('is there, for each pack, for the Node that is running', () => {
    const tag = `${process.version}-${process.platform}-${process.arch}.cache`;
    expect(caches.map((file) => file.slice(join(home, 'dist').length + 1)).sort()).toEqual(
      ['list', 'main', 'show', 'validate'].map((name) => `${name}.cjs.${tag}`),
    );
    expect(expected.map(({ code, stderr }) => [code, stderr])).toEqual([
      [1, ''],
      [0, ''],
      [0, ''],
      [0, ''],
    ]);
  });

  it.each(DAMAGES)('%s: the same answers, in silence', async (_, damage) => {
    for (const file of caches) {
      const bytes = damage(good.get(file) as Buffer);
      if (bytes === undefined) rmSync(file);
      else writeFileSync(file, bytes);
    }
    expect(await runs()).toEqual(expected);
    for (const [file, bytes] of good) writeFileSync(file, bytes);
  });

  it('of other Nodes stand beside it, and are not looked at', async () => {
    const others = caches.map((file) => file.replace(process.version, 'v99.0.0'));
    for (const file of others) writeFileSync(file, 'altro');
    expect(await runs()).toEqual(expected);
    for (const file of others) rmSync(file);
  });

  it('that is a folder, or that may not be read, is none', async () => {
    const [one = '', two = ''] = caches;
    rmSync(one);
    mkdirSync(one);
    chmodSync(two, 0o000);
    expect(await runs()).toEqual(expected);
    rmSync(one, { recursive: true });
    chmodSync(two, 0o644);
    for (const [file, bytes] of good) writeFileSync(file, bytes);
  });

  it('is shared: many runs at once, on a file system where nothing may be written', async () => {
    const before = state(home);
    const modes = [0o555, 0o755] as const;
    for (const part of ['.', 'bin', 'dist', 'dist/data']) chmodSync(join(home, part), modes[0]);
    const all = await Promise.all([runs(), runs(), runs()]);
    for (const part of ['.', 'bin', 'dist', 'dist/data']) chmodSync(join(home, part), modes[1]);
    for (const each of all) expect(each).toEqual(expected);
    // The modes bind no administrator: that nothing was written is looked at too.
    expect(state(home)).toEqual(before);
  });
});
