/** Millions of inputs (`npm run fuzz -- --many 1000000`): a few of them, and what each short way is there to find. */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Choices, drawn } from './fuzz/choices.ts';
import { ROOT } from './support/cli.ts';

interface Planted {
  file: string;
  there: string;
  put: string;
}
interface Run {
  code: number;
  said: string;
}
const { bundleAt, bundleFuzzer, runFuzzer } = (await import(
  pathToFileURL(join(ROOT, 'test', 'fuzz', 'bundle.mjs')).href
)) as {
  bundleAt(name: string): string;
  bundleFuzzer(outfile: string, planted?: Planted): Promise<void>;
  runFuzzer(bundle: string, args: string[], options: { silence: number; say(text: string): void }): Promise<Run>;
};

const whole = bundleAt('many');
beforeAll(() => bundleFuzzer(whole));
afterAll(() => rmSync(whole, { force: true }));

// What is kept of an input that is a fault goes with it.
const folder = mkdtempSync(join(tmpdir(), 'qualcheck-many-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const run = (bundle: string, ...args: string[]) =>
  runFuzzer(bundle, [...args, '--folder', folder], { silence: 60_000, say: () => {} });

it('reaches each kind, and finds nothing', async () => {
  const { code, said } = await run(whole, '--many', '4000', '--seed', '20270112');
  const kinds = [...said.matchAll(/^ +\d+ ([\w ]+?)(?:,| \()/gm)].map(([, kind]) => kind);
  const wanted = ['plans', 'standards', 'cards', 'calls', 'configurations', 'results', 'index files', 'pages', 'PDFs'];
  expect(wanted.filter((kind) => !kinds.includes(kind))).toEqual([]);
  expect(said).toContain('seed 20270112: 4000 inputs, 0 faults');
  expect(code).toBe(0);
}, 300_000);

it('ends when it is told to, and tells what it has tried', async () => {
  const child = fork(whole, ['--many', '1000000000', '--only', 'index files'], {
    env: { ...process.env, FUZZ_ROOT: ROOT },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let said = '';
  child.stdout?.on('data', (text) => {
    said += text;
  });
  // It tells where it is once a second.
  child.once('message', () => child.kill('SIGTERM'));
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(said).toMatch(/^ +\d+ index files .*\nseed 1: \d+ inputs, 0 faults/m);
  expect(code).toBe(0);
}, 300_000);

it('an input is the same by its number, whichever is drawn before it', () => {
  const last = [1, 2, 3].map((number) => drawn(7, number)).at(-1);
  expect(last).toEqual(drawn(7, 3));
  expect(drawn(7, 4)).not.toEqual(last);
  expect(drawn(8, 3)).not.toEqual(last);
  // Each number is met, and about as often.
  const met = new Map<number, number>();
  for (let number = 1; number <= 4000; number++) {
    const first = new Choices(drawn(1, number)).below(10);
    met.set(first, (met.get(first) ?? 0) + 1);
  }
  expect(met.size).toBe(10);
  expect(Math.min(...met.values())).toBeGreaterThan(300);
});

describe('a fault that is planted', () => {
  it.each<[string, string, Planted, RegExp]>([
    [
      'a part is believed what it says of its plans',
      'results',
      {
        file: 'src/commands/parts.ts',
        there: 'verdict: verdictOf(outcomes), counts: countsOf(outcomes) };',
        put: '};\nvoid [verdictOf, countsOf];',
      },
      /a verdict is not that of its outcomes/,
    ],
    [
      'a plan is known by its pattern where a value is another',
      'results',
      {
        file: 'src/format/json-pattern.ts',
        there: "const WHOLE = '0|-?[1-9]\\\\d{0,14}';",
        put: 'const WHOLE = \'"[a-z]*"|-?[0-9]\\\\d{0,14}\';',
      },
      /the two ways to read a part differ/,
    ],
    [
      'an index is believed whatever its records are',
      'index files',
      {
        file: 'src/catalog/indexed.ts',
        there: 'return isText(written) && isListOf(files, isFile);',
        put: 'return isText(written) || isListOf(files, isFile);',
      },
      /it threw/,
    ],
    [
      'an index is believed whatever its sum is',
      'index files',
      {
        file: 'src/disk/index-file.ts',
        there: 'sumOf(bytes.subarray(head.length)) === sum ?',
        put: 'sumOf(bytes.subarray(head.length)) !== head ?',
      },
      /an index that was changed is believed/,
    ],
    [
      'a configuration is printed as it is not read',
      'configurations',
      { file: 'src/report/config.ts', there: 'return safeJsonLine(text);', put: 'void safeJsonLine;\nreturn text;' },
      /the configuration that is printed is (?:none|another)/,
    ],
    [
      'what is printed of a configuration speaks to a log',
      'configurations',
      {
        file: 'src/report/config.ts',
        there: 'return safeJsonLine(text);',
        put: 'void safeJsonLine;\nreturn JSON.stringify(text);',
      },
      /a command for a log comes out|a character that is not harmless comes out/,
    ],
    [
      'where a configuration is wrong is not told',
      'configurations',
      {
        file: 'src/report/invalid.ts',
        there: "return [safe(why), ...lines].join('\\n');",
        put: 'void lines;\nreturn safe(why);',
      },
      /it is not said where/,
    ],
    [
      'marks that are not seen come out',
      'plans',
      {
        file: 'src/report/safe.ts',
        there: ".replace(unseen('\\\\u0000-\\\\u001f'), '\\ufffd');",
        put: ".replace(/[\\u0000-\\u001f]/g, '\\ufffd');\nvoid unseen;",
      },
      /a character that is not harmless comes out/,
    ],
  ])(
    '%s',
    async (name, only, planted, fault) => {
      const bundle = bundleAt(`many-${name.replace(/\W/g, '-')}`);
      await bundleFuzzer(bundle, planted);
      try {
        const { said } = await run(bundle, '--many', '5000', '--only', only, '--first', '--source');
        const [, after, as] = /^FAULT after (\d+) inputs: (.*)/m.exec(said) ?? [];
        expect(as).toMatch(fault);
        // By its number alone it is found again.
        const again = await run(bundle, '--many', '1', '--from', String(Number(after) - 1), '--only', only, '--source');
        expect(again.said).toContain(`FAULT after 1 inputs: ${as?.split(':')[0]}`);
      } finally {
        rmSync(bundle, { force: true });
      }
    },
    300_000,
  );
});
