/** How the program is loaded: whatever becomes of compiled code, and whichever bundle runs, the answer is the same. */

import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
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
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '../src/report/formats.ts';
import { ROOT, type Run } from './support/cli.ts';

const { sealed } = createRequire(import.meta.url)('../bin/load.cjs') as {
  sealed: (cache: Buffer, source?: Buffer) => Buffer;
};

const PARTS = ['bin', 'dist', 'package.json', 'examples', 'standards', 'schemas'];
const WORKBOOK = 'corso.xlsx';
const COMMANDS = [
  ['validate', 'examples/basilicata-da-correggere.yaml'],
  ['show', '20_CTR'],
  ['list', '--lang', 'en'],
  ['rules'],
  ['validate', WORKBOOK],
];
/** From version 22 on Node has a folder for what it compiles. */
const WITH_FOLDER =
  process.env['QUALCHECK_NODE_24'] ??
  process.env['QUALCHECK_NODE_22'] ??
  ('enableCompileCache' in Module ? process.execPath : undefined);

/** A damaged cache has made a process run for ever: it is ended. */
const MOST_MILLISECONDS = 15_000;

/** Of a cache: the bundle. */
const NAME = /^qualcheck-(\w+)-\d+$|^(\w+)\.cjs\..*$/;

/** A copy of the project in a folder of its own, run by some Node. */
class Copy {
  readonly home = mkdtempSync(join(tmpdir(), 'qualcheck-cache-'));

  constructor(
    readonly node: string,
    /** As the package comes: without what the build compiled. */
    readonly isInstalled: boolean,
  ) {
    for (const part of PARTS) cpSync(join(ROOT, part), join(this.home, part), { recursive: true });
    if (isInstalled) for (const file of this.beside()) rmSync(file);
  }

  /** Caches that the build made. */
  beside(): string[] {
    return filesBelow(join(this.home, 'dist')).filter((file) => file.endsWith('.cache'));
  }

  /** All caches of the bundles, for the Node that runs them. */
  caches(): string[] {
    const folder = join(this.home, 'cache');
    if (this.isInstalled) return filesBelow(folder).filter((file) => basename(file).startsWith('qualcheck-'));
    return this.beside().filter((file) => file.includes(process.version));
  }

  /** What a cache holds beside itself. */
  sourceIn(file: string): Buffer {
    const name = basename(file).replace(NAME, '$1$2');
    return this.isInstalled ? readFileSync(join(this.home, 'dist', `${name}.cjs`)) : Buffer.alloc(0);
  }

  run(args: readonly string[], more?: Record<string, string>): Promise<Run> {
    return this.start([join(this.home, 'bin', 'qualcheck.js'), ...args], more);
  }

  runs(more?: Record<string, string>): Promise<Run[]> {
    return Promise.all(COMMANDS.map((args) => this.run(args, more)));
  }

  /** The same in one process, which loads the bundle of each: it ends for all of them, or for none. */
  async runsTogether(): Promise<Run[]> {
    const script = `
      const { load } = require(${JSON.stringify(join(this.home, 'bin', 'load.cjs'))});
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
    const { stdout, stderr, code } = await this.start(['-e', script]);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    return JSON.parse(stdout);
  }

  start(args: readonly string[], more: Record<string, string> = {}): Promise<Run> {
    const child = spawn(this.node, args, {
      cwd: this.home,
      env: { PATH: process.env['PATH'] ?? '', NODE_COMPILE_CACHE: join(this.home, 'cache'), ...more },
      timeout: MOST_MILLISECONDS,
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    return new Promise((resolve) => child.on('close', (code) => resolve({ stdout, stderr, code })));
  }
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
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
const cacheIn = (kept: Buffer, { length }: Buffer) => kept.subarray(length, (length + kept.length) / 2);
/** As it would be kept by who means it. */
const resealed = (kept: Buffer, source: Buffer, at: number) => sealed(changed(cacheIn(kept, source), at), source);

const DAMAGES: [string, (cache: Buffer, source: Buffer) => Buffer | undefined][] = [
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
  ['of another V8', (cache, source) => resealed(cache, source, 4)],
  ['of another source', (cache, source) => resealed(cache, source, 8)],
  ['of other flags', (cache, source) => resealed(cache, source, 12)],
  ['no cache at all', () => Buffer.from('non sono una cache')],
  ['no cache at all, as one is kept', (_, source) => sealed(Buffer.from('non sono una cache'), source)],
  ['one by itself, as one is kept', (cache, source) => cacheIn(cache, source)],
];

const PLACES = [
  { place: 'made by the build', node: process.execPath, isInstalled: false },
  ...(WITH_FOLDER === undefined
    ? []
    : [{ place: 'left by a run in the folder of Node', node: WITH_FOLDER, isInstalled: true }]),
];

describe.each(PLACES)('a code cache $place', ({ node, isInstalled }) => {
  let copy: Copy;
  let caches: string[];
  let expected: Run[];
  const good = new Map<string, Buffer>();
  /** As they were: a run mends those of its folder. */
  const mended = () => {
    for (const [file, bytes] of good) writeFileSync(file, bytes);
  };

  beforeAll(async () => {
    copy = new Copy(node, isInstalled);
    await copy.run(['convert', 'examples/basilicata-conforme.yaml', '-o', WORKBOOK]);
    expected = await copy.runs();
    caches = copy.caches();
    for (const file of caches) good.set(file, readFileSync(file));
  });
  afterAll(() => rmSync(copy.home, { recursive: true, force: true }));

  it('is there, for each bundle, for the Node that is running', () => {
    const bundles = ['list', 'main', 'show', 'validate', 'workbook'];
    const names = caches.map((file) => basename(file).replace(NAME, '$1$2'));
    expect(names).toEqual(bundles);
    if (isInstalled) expect(copy.beside()).toEqual([]);
    expect(expected.map(({ code, stderr }) => [code, stderr])).toEqual([
      [1, ''],
      [0, ''],
      [0, ''],
      [0, ''],
      [0, ''],
    ]);
  });

  // A thread loads `main` beside `validate`.
  it.runIf(!isInstalled).each(['list', 'show', 'validate,main,workbook', 'main'])(
    'is taken by V8 under the flags that a run sets: %s',
    async (names) => {
      const script = `
        const { cacheOf, run } = require(${JSON.stringify(join(copy.home, 'bin', 'load.cjs'))});
        for (const name of '${names}'.split(',')) {
          const kept = require('node:fs').readFileSync(cacheOf(name));
          const { script } = run(name, () => kept.subarray(0, kept.length / 2));
          if (script.cachedDataRejected !== false) console.log(name);
        }`;
      expect(await copy.start(['-e', script])).toEqual({ stdout: '', stderr: '', code: 0 });
    },
  );

  it('is used: a run that finds it writes nothing', async () => {
    const before = state(copy.home);
    expect(await copy.runs()).toEqual(expected);
    expect(state(copy.home)).toEqual(before);
  });

  // Both are read by one function: in the folder of Node some are tried.
  it.each(DAMAGES.filter((_, index) => !isInstalled || index % 3 === 0))(
    '%s: the same answers, in silence',
    async (_, damage) => {
      for (const file of caches) {
        const bytes = damage(good.get(file) as Buffer, copy.sourceIn(file));
        if (bytes === undefined) rmSync(file);
        else writeFileSync(file, bytes);
      }
      expect(await copy.runsTogether()).toEqual(expected);
      mended();
    },
  );

  it('of other Nodes stand beside it, and are not looked at', async () => {
    const others = copy.beside().map((file) => file.replace(process.version, 'v99.0.0'));
    for (const file of others) writeFileSync(file, 'altro');
    expect(await copy.runsTogether()).toEqual(expected);
    for (const file of others) rmSync(file);
  });

  it('that is a folder, or that may not be read, is none', async () => {
    const [one = '', two = ''] = caches;
    rmSync(one);
    mkdirSync(one);
    chmodSync(two, 0o000);
    expect(await copy.runsTogether()).toEqual(expected);
    rmSync(one, { recursive: true });
    chmodSync(two, 0o644);
    mended();
  });

  it('is shared: many runs at once, on a file system where nothing may be written', async () => {
    const { home } = copy;
    const before = state(home);
    const modes = [0o555, 0o755] as const;
    for (const part of ['.', 'bin', 'dist', 'dist/data']) chmodSync(join(home, part), modes[0]);
    const all = await Promise.all([copy.runs(), copy.runsTogether(), copy.runsTogether()]);
    for (const part of ['.', 'bin', 'dist', 'dist/data']) chmodSync(join(home, part), modes[1]);
    for (const each of all) expect(each).toEqual(expected);
    // The modes bind no administrator: that nothing was written is looked at too.
    expect(state(home)).toEqual(before);
  });

  it.runIf(isInstalled)('is left by many runs at once, and is whole', async () => {
    for (const file of caches) rmSync(file);
    for (const each of await Promise.all([copy.runs(), copy.runs(), copy.runs()])) expect(each).toEqual(expected);
    const left = copy.caches();
    for (const file of left) {
      const [kept, source] = [readFileSync(file), copy.sourceIn(file)];
      expect(sealed(cacheIn(kept, source), source).equals(kept)).toBe(true);
    }
    expect(left).toEqual(caches);
    mended();
  });

  it.runIf(isInstalled)('is not that of another source, of the same length', async () => {
    const file = join(copy.home, 'dist', 'list.cjs');
    const source = readFileSync(file, 'utf8');
    const other = source.replaceAll('elenca gli standard', 'ELENCA GLI STANDARD');
    const before = state(join(copy.home, 'cache'));
    const args = ['list', '--help'];
    const was = await copy.run(args);
    writeFileSync(file, other);
    const is = await copy.run(args);
    expect(is.stdout).toBe(was.stdout.replace('elenca gli standard', 'ELENCA GLI STANDARD'));
    expect(is.stdout).not.toBe(was.stdout);
    expect(state(join(copy.home, 'cache'))).not.toEqual(before);
    writeFileSync(file, source);
    expect(await copy.run(args)).toEqual(was);
    mended();
  });

  it.runIf(isInstalled)('is not left where there is no place, or where the user wants none', async () => {
    const { home } = copy;
    const before = state(home);
    const nowhere = join(home, 'package.json', 'nessuna');
    writeFileSync(
      join(home, 'via.cjs'),
      `process.once('exit', () => {
        require('node:fs').rmSync(process.env.NODE_COMPILE_CACHE, { recursive: true, force: true });
        require('node:fs').writeFileSync(process.env.NODE_COMPILE_CACHE, '');
      });`,
    );
    expect(await copy.runs({ NODE_COMPILE_CACHE: nowhere })).toEqual(expected);
    // What is there when the program begins may be gone when it ends.
    const gone = join(home, 'cache', 'via');
    const going = copy.run(['list', '--lang', 'en'], {
      NODE_COMPILE_CACHE: gone,
      NODE_OPTIONS: `--require ${JSON.stringify(join(home, 'via.cjs'))}`,
    });
    expect(await going).toEqual(expected[2]);
    expect(await copy.runs({ NODE_COMPILE_CACHE: '', TMPDIR: nowhere })).toEqual(expected);
    expect(await copy.runs({ NODE_COMPILE_CACHE: '', TMPDIR: home, NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(
      expected,
    );
    for (const file of ['via.cjs', join('cache', 'via')]) rmSync(join(home, file));
    expect(state(home)).toEqual(before);
  });
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
