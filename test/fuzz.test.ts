/**
 * Random inputs, the same at every run: near the formats, and examples with noise in them. `npm run fuzz` runs as many
 * others as time allows; a fault that it finds becomes a case of `hostile/` or of `fuzz/found.ts`.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '../src/report/formats.ts';
import { Choices } from './fuzz/choices.ts';
import { type Input, inputMaker } from './fuzz/inputs.ts';
import { largeMaker, MOST_OF_LARGE } from './fuzz/large.ts';
import { miscounted } from './fuzz/numbers.ts';
import { processes } from './fuzz/processes.ts';
import { triedIn } from './fuzz/promises.ts';
import type { Repository } from './fuzz/repository.ts';
import type { Command } from './fuzz/scenario.ts';
import { builtMain, type Main, tried } from './fuzz/trial.ts';
import { repositories } from './fuzz/whole.ts';
import { BIN, ROOT } from './support/cli.ts';

const folder = join(tmpdir(), `qualcheck-fuzz-test-${process.pid}`);
const main = builtMain(ROOT);
const make = inputMaker(ROOT, folder, REPORT_FORMATS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SEED = 20270111;
const RUNS = 200;

it(`${RUNS} inputs give an answer that the contract knows`, async () => {
  const codes = new Set<number>();
  await fc.assert(
    fc.asyncProperty(fc.noBias(fc.uint8Array({ minLength: 4, maxLength: 300, size: 'max' })), async (bytes) => {
      const input = make(new Choices(bytes));
      const { fault, code } = await tried(main, folder, input);
      codes.add(code);
      expect(fault, JSON.stringify(input.args)).toBeUndefined();
    }),
    { seed: SEED, numRuns: RUNS },
  );
  // Neither everything well formed nor everything broken.
  expect([...codes].sort()).toEqual([0, 1, 2]);
}, 120_000);

it('the same bytes make the same input', () => {
  const texts = (bytes: Uint8Array) => {
    const { files, args } = make(new Choices(bytes));
    return { args, files: Object.values(files).map(String) };
  };
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 4, maxLength: 300, size: 'max' }), (bytes) => {
      expect(texts(bytes)).toEqual(texts(bytes));
    }),
    { seed: SEED, numRuns: 50 },
  );
});

// The judge of the fuzzer, too, has to see what it is there to see.
it.each<[string, Awaited<ReturnType<ReturnType<typeof builtMain>>>, string, string, string]>([
  ['a defect', 3, '', 'difetto di qualcheck: x\n', 'exit code 3'],
  ['silence', 1, '', '', 'nothing is said'],
  ['a stack trace', 1, '', '    at main (main.cjs:1:1)\n', 'what is said holds something of the program itself'],
  ['an escape sequence', 1, 'a\u001b[31m\n', '', 'a character that is not harmless comes out'],
  ['a command for a log', 1, '::error::x\n', '', 'a command for a log comes out'],
  ['half a JSON', 1, '{', '', 'what should be JSON is not'],
])('%s is a fault', async (_, code, stdout, stderr, fault) => {
  const input: Input = {
    kind: 'plans',
    files: {},
    args: ['validate', '--format', stdout === '{' ? 'json' : 'compact'],
  };
  const says = async (
    _argv: readonly string[],
    streams: { stdout: { write(text: string): unknown }; stderr: { write(text: string): unknown } },
  ) => {
    streams.stdout.write(stdout);
    streams.stderr.write(stderr);
    return code;
  };
  expect((await tried(says as typeof main, folder, input)).fault).toBe(fault);
});

it('repositories of an enemy keep no promise from being kept', async () => {
  const repository = await repositories(ROOT, folder, REPORT_FORMATS);
  const codes = new Set<number>();
  const kinds = new Set<string>();
  for (const bytes of fc.sample(fc.noBias(fc.uint8Array({ minLength: 60, maxLength: 300, size: 'max' })), {
    seed: SEED,
    numRuns: 100,
  })) {
    const { kind, told, trial } = repository(new Choices(bytes));
    const { fault, code } = await trial(main);
    expect(fault, JSON.stringify(told.args)).toBeUndefined();
    codes.add(code);
    kinds.add(kind);
  }
  expect([...codes].sort()).toEqual([0, 1, 2]);
  expect([...kinds].sort()).toEqual(
    ['folders', 'indexes', 'links', 'parts', 'places', 'writing'].map((kind) => `repositories: ${kind}`),
  );
}, 120_000);

describe('in a repository', () => {
  const made: Repository = {
    ...{ files: new Map([['lavoro/a', Buffer.from('a')]]), links: new Map(), pipes: new Set<string>(), folders: ['.'] },
    ...{ plans: [], linked: [], norms: [], replaces: false, normsMayRefuse: false, passing: '' },
  };
  const at = (name: string) => join(folder, 'r', name);
  it.each<[string, Partial<Command>, ((out: (text: string) => unknown) => unknown) | undefined, string]>([
    ['a pass of what fails', { fails: true }, undefined, 'a plan that fails is passed'],
    ['another exit code', { code: 2 }, undefined, 'exit code 0 in the place of 2'],
    ['silence on a plan', { told: ['p1'] }, (out) => out('p2'), 'nothing is told of p1'],
    ['a token', {}, (out) => out('ghp_0123456789'), 'what lies outside is told'],
    ['a file gone', {}, () => rmSync(at('lavoro/a')), 'lavoro/a is gone'],
    ['a file made', {}, () => writeFileSync(at('lavoro/b'), 'b'), 'lavoro/b is made'],
    ['a file made outside', {}, () => writeFileSync(at('b'), 'b'), 'b is made'],
    ['a file changed', {}, () => writeFileSync(at('lavoro/a'), 'b'), 'lavoro/a is changed'],
    ['its own file lost', { writes: ['lavoro/a'] }, () => writeFileSync(at('lavoro/a'), ''), 'lavoro/a is left empty'],
  ])('%s is a fault', async (_, more, act, fault) => {
    const says: Main = async (_argv, { stdout }) => {
      act?.((text) => stdout?.write(text));
      return 0;
    };
    const steps = [{ args: ['x'], cwd: 'lavoro', ...more }];
    expect((await triedIn(says, join(folder, 'r'), made, { kind: 'folders', steps })).fault).toBe(`${fault}: x`);
  });
});

const sampled = (numRuns: number) =>
  fc.sample(fc.noBias(fc.uint8Array({ minLength: 60, maxLength: 300, size: 'max' })), { seed: SEED, numRuns });

it('large files are read or refused in a bounded time', async () => {
  const large = largeMaker(ROOT, folder);
  for (const bytes of sampled(25)) {
    const input = large(new Choices(bytes));
    const { fault } = await tried(main, folder, input, MOST_OF_LARGE);
    expect(fault, JSON.stringify(input.args)).toBeUndefined();
  }
}, 240_000);

it('a process that is told to end, or writes to a pipe, keeps what it promises', async () => {
  const place = `${folder}-processi`;
  try {
    const started = processes(ROOT, place, [process.execPath, BIN]);
    for (const bytes of sampled(6)) {
      const { told, trial } = started(new Choices(bytes));
      expect((await trial()).fault, JSON.stringify(told.args)).toBeUndefined();
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}, 240_000);

describe('the counts of a run', () => {
  const files = (said: string) => `File guardati: ${said}`;
  it.each<[string, string, number, string | undefined]>([
    ['as they are', files('3 · controllati: 1 · non controllabili: 1 · saltati: 1 (vuoti: 1)'), 2, undefined],
    ['in English', 'Files looked at: 2 · checked: 2 · skipped: 0 · other files: 1 (.txt: 1)', 0, undefined],
    ['one too few', files('3 · controllati: 1 · saltati: 1 (vuoti: 1)'), 0, 'counts of files that do not add up'],
    ['reasons', files('2 · controllati: 1 · saltati: 1 (vuoti: 2)'), 0, 'reasons that do not add up'],
    ['a plan too few', files('1 · controllati: 0 · saltati: 1 (vuoti: 1)'), 0, 'a plan that is not counted'],
    [
      'a verdict all the same',
      files('2 · controllati: 1 · non controllabili: 1 · saltati: 0'),
      0,
      'a verdict on files that could not all be checked',
    ],
    [
      'no verdict',
      `2 piani: 1 conforme, 0 non conformi, 0 incompleti, 1 non controllato\n${files('2 · controllati: 2 · saltati: 0')}`,
      2,
      'plans that are checked and have no verdict',
    ],
    [
      'verdicts of others',
      `3 piani: 1 conforme, 1 non conforme, 0 incompleti\n${files('2 · controllati: 2 · saltati: 0')}`,
      1,
      'counts of plans that do not add up',
    ],
    [
      'better verdicts',
      '1 plan: 1 passes, 0 fail, 0 incomplete\nFiles looked at: 1 · checked: 1 · skipped: 0',
      0,
      'a plan that fails is not counted as such',
    ],
  ])('%s', (_, said, code, fault) => {
    expect(miscounted(said, code, { plans: 1, failing: 1 })).toBe(fault);
  });
});
