/** Hostile and broken results for `merge`: what is said of each, the exit code, that nothing is written, the cost. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qualcheck, type Run } from './support/cli.ts';
import { Costs, isCheap } from './support/costs.ts';
import { LOG_COMMAND, LOG_COMMANDS, UNSEEN, UNSEEN_MARKS } from './support/log-readers.ts';
import { type Measured, measured, measuredRun } from './support/measured.ts';

const costs = new Costs('hostile results');
let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'qualcheck-results-'));
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
  costs.print();
});

const COUNTS = { pass: 0, fail: 0, warning: 0, incomplete: 0, manual: 0, waived: 0, not_applicable: 0 };
const planOf = (text: string, { verdict = 'pass', ...more }: { verdict?: string; outcomes?: object[] } = {}) => ({
  ...{ file: text, title: text, standard: text, avvisi: [text], verdict, counts: { ...COUNTS, [verdict]: 1 } },
  outcomes: [
    { rule: text, outcome: verdict, severity: 'error', subject: text, found: text, message: text, remedy: text },
  ],
  ...more,
});
const result = (more: object = {}) => ({
  ...{ schemaVersion: 1, tool: { name: 'qualcheck', version: '0.1.0' }, verdict: 'pass', plans: [] as object[] },
  ...more,
});
const json = (more?: object) => JSON.stringify(result(more));

const UNREADABLE = 'errore: non riesco a leggere «a.json» come JSON\n';
const NO_RESULT = 'errore: «a.json» non è un risultato di «qualcheck validate --format json»\n';
const parts = (said: string) => `errore: le parti sono ${said}\n`;

const CASES: Record<string, [() => string | Buffer, string]> = {
  nothing: [() => '', UNREADABLE],
  'NUL, 2 million': [() => '\0'.repeat(2_000_000), UNREADABLE],
  'UTF-16': [() => Buffer.from(json(), 'utf16le'), UNREADABLE],
  'half a result': [() => json().slice(0, 40), UNREADABLE],
  'two results': [() => json() + json(), UNREADABLE],
  'two lists of plans': [
    () =>
      json({ plans: [planOf('x')] })
        .replace('"plans"', '"plans":[],"plans"')
        .replace(/}$/, ',"plans":[]}'),
    NO_RESULT,
  ],
  'a number for a plan': [() => json({ plans: [0, planOf('x')] as object[] }), NO_RESULT],
  'levels, 1 million': [() => '['.repeat(1_000_000), UNREADABLE],
  'levels, 100,000, closed': [() => `${'['.repeat(100_000)}${']'.repeat(100_000)}`, NO_RESULT],
  'levels, 100,000, where plans go': [
    () => json().replace('[]', `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    NO_RESULT,
  ],
  'numbers, 2 million': [() => `[${'1,'.repeat(2_000_000)}1]`, NO_RESULT],
  'plans of nothing, 500,000': [() => json().replace('[]', `[${'{},'.repeat(500_000)}{}]`), NO_RESULT],
  'fixes of nothing, 500,000': [
    () => json({ plans: [planOf('x')] }).replace('"found"', `"fixes":[${'{},'.repeat(500_000)}{}],"found"`),
    NO_RESULT,
  ],
  'outcomes of nothing, 500,000': [
    () =>
      json({ plans: [planOf('x', { outcomes: [] })] }).replace(
        '"outcomes":[]',
        `"outcomes":[${'{},'.repeat(500_000)}{}]`,
      ),
    NO_RESULT,
  ],
  'calls of nothing, 500,000': [
    () => json({ plans: [planOf('x')] }).replace('"avvisi":["x"]', `"avvisi":[${'1,'.repeat(500_000)}1]`),
    NO_RESULT,
  ],
  null: [() => 'null', NO_RESULT],
  'a word': [() => '"ciao"', NO_RESULT],
  'another version': [() => json({ schemaVersion: 2 }), NO_RESULT],
  'another tool': [() => json({ tool: { name: '\u001b[31m', version: '0' } }), NO_RESULT],
  'an unknown verdict': [() => json({ verdict: 'constructor' }), NO_RESULT],
  'key __proto__': [() => json().replace('{', '{"__proto__":{"verdict":"pass"},'), NO_RESULT],
  'key __proto__ in a plan': [
    () => json({ plans: [planOf('x')] }).replace('"file"', '"__proto__":{"a":1},"file"'),
    NO_RESULT,
  ],
  'key constructor': [() => json({ constructor: { prototype: { verdict: 'pass' } } }), NO_RESULT],
  'a number too large': [() => json({ plans: [planOf('x')] }).replace('"waived":0', '"waived":1e999'), NO_RESULT],
  'a part of none': [() => json({ shard: { index: 1, of: 0 } }), NO_RESULT],
  'a part below none': [() => json({ shard: { index: -1, of: -1 } }), NO_RESULT],
  'a part beyond the last': [() => json({ shard: { index: 3, of: 2 } }), NO_RESULT],
  'a part of 9 quadrillion': [() => json({ shard: { index: 1, of: Number.MAX_SAFE_INTEGER } }), NO_RESULT],
  'a part of 100,000': [
    () => json({ shard: { index: 1, of: 100_000 } }),
    parts(`100000, e mancano le ${Array.from({ length: 20 }, (_, at) => at + 2).join(', ')} e altre 99979`),
  ],
};

describe('a hostile result', () => {
  it.each(Object.entries(CASES))('%s', async (name, [make, stderr]) => {
    const cwd = mkdtempSync(join(home, 'caso-'));
    const text = make();
    writeFileSync(join(cwd, 'a.json'), text);
    const cheap = isCheap(text);
    const run: Run = await (cheap ? qualcheck : measuredRun)(['merge', 'a.json', '--output', 'tutto.json'], { cwd });
    expect({ code: run.code, stdout: run.stdout, stderr: run.stderr }).toEqual({ code: 2, stdout: '', stderr });
    expect(readdirSync(cwd)).toEqual(['a.json']);
    if (!cheap) costs.add(name, run as Measured);
  });

  it('a folder, a link to itself, a device, a file without end', async () => {
    const cwd = mkdtempSync(join(home, 'luogo-'));
    mkdirSync(join(cwd, 'cartella'));
    symlinkSync('anello', join(cwd, 'anello'));
    writeFileSync(join(cwd, 'grande'), '');
    truncateSync(join(cwd, 'grande'), 2 ** 33);
    for (const file of ['cartella', 'anello', '/dev/zero', 'grande', 'manca']) {
      const run = await measuredRun(['merge', file], { cwd });
      const stderr =
        file === 'manca'
          ? 'errore: il file «manca» non esiste\n'
          : `errore: non riesco a leggere «${file}» come JSON\n`;
      expect({ code: run.code, stdout: run.stdout, stderr: run.stderr }).toEqual({ code: 2, stdout: '', stderr });
      costs.add(`merge of ${file}`, run);
    }
  });
});

describe('what a result says', () => {
  const merged = (...results: object[]) => qualcheck(...written(...results));
  /** The results in a folder of their own, and how they are merged there. */
  const written = (...results: object[]): [string[], { cwd: string }] => {
    const cwd = mkdtempSync(join(home, 'unione-'));
    const files = results.map((each, index) => {
      writeFileSync(join(cwd, `${index}.json`), JSON.stringify(each));
      return `${index}.json`;
    });
    return [['merge', ...files], { cwd }];
  };

  it('comes out as it went in, and nothing of it alive', async () => {
    const evil =
      '\u001b[2J\u009b31m\n::error::x\n##[error]y ##vso[a]b <script>\u202e\u2028\u200b\ufeff\0\ud800 =1+1 \\"}]{[\\'.concat(
        ...LOG_COMMANDS,
        ...UNSEEN_MARKS,
      );
    const whole = result({ verdict: 'fail', plans: [planOf(evil, { verdict: 'fail' })] });
    const { stdout, stderr, code } = await merged(whole);
    expect({ stderr, code }).toEqual({ stderr: '', code: 1 });
    expect(stdout).not.toMatch(UNSEEN);
    expect(stdout).not.toMatch(LOG_COMMAND);
    expect(JSON.parse(stdout)).toEqual(whole);
  });

  it('in the name of a version is harmless too', async () => {
    const version = 'x\u001b[31m\n::error::y';
    const { stdout, stderr, code } = await merged(result({ tool: { name: 'qualcheck', version } }), result());
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toBe('errore: i risultati sono di versioni diverse di qualcheck: x�[31m : :error::y e 0.1.0\n');
  });

  it('is no better than its plans are', async () => {
    const lies = result({ plans: [planOf('a'), planOf('b', { verdict: 'fail' })] });
    const { stdout, code } = await merged(lies, result());
    expect({ verdict: JSON.parse(stdout).verdict, code }).toEqual({ verdict: 'fail', code: 1 });
  });

  it.each<[string, string, string, string]>([
    ['an outcome', '"outcome": "fail"', '"outcome": "pass",\n          "outcome": "fail"', 'fail'],
    ['an outcome, the better last', '"outcome": "fail"', '"outcome": "fail",\n          "outcome": "pass"', 'pass'],
    ['an outcome, with an escape', '"severity": ', '"outc\\u006fme": "pass",\n          "severity": ', 'pass'],
    ['all outcomes', '"outcomes": [', '"outcomes": [],\n      "outcomes": [', 'fail'],
    ['the verdict', '"verdict": "fail",\n      "counts"', '"verdict": "pass",\n      "counts"', 'fail'],
    ['a count', '"fail": 1', '"fail": 1,\n        "fail": 0', 'fail'],
    ['the file', '"file": ', '"file": "altro",\n      "file": ', 'fail'],
  ])('is the same to every reader, where it says twice: %s', async (_, once, twice, verdict) => {
    const cwd = mkdtempSync(join(home, 'doppio-'));
    const text = JSON.stringify(result({ verdict: 'fail', plans: [planOf('x', { verdict: 'fail' })] }), null, 2);
    const changed = text.replace(once, twice);
    expect(changed).not.toBe(text);
    writeFileSync(join(cwd, 'a.json'), changed);
    const { stdout, stderr, code } = await qualcheck(['merge', 'a.json'], { cwd });
    expect({ stderr, code }).toEqual({ stderr: '', code: verdict === 'pass' ? 0 : 1 });
    const [said] = JSON.parse(changed).plans;
    const counts = { ...COUNTS, [verdict]: 1 };
    const whole = result({ verdict, plans: [{ ...said, verdict, counts }] });
    expect(stdout).toBe(`${JSON.stringify(whole, null, 2)}\n`);
  });

  it.each<[string, string | RegExp, string]>([
    ['nothing else', /^/, ''],
    ['a better verdict', '"verdict": "fail"', '"verdict": "pass"'],
    ['a verdict of another length', '"verdict": "fail"', '"verdict": "incomplete"'],
    ['another verdict after its plans', /\n\}$/, ',\n  "verdict": "pass"\n}'],
    ['another version after its plans', /\n\}$/, ',\n  "tool": { "name": "qualcheck", "version": "9" }\n}'],
    ['the number of the other part first', '"index": 2', '"index": 1,\n    "index": 2'],
    ['its number twice, the last of the other', '"index": 2', '"index": 2,\n    "index": 1'],
    ['its number after its plans', /("shard": \{[^}]*\}),\s*(.*)\}$/s, '$2, $1}'],
    ['plans in its name', '"plans": [', '"plan\\u0073": ['],
    ['no end', /\n\}$/, ''],
  ])('is written to a file as to the screen, whatever it says beside its plans: %s', async (_, from, to) => {
    const cwd = mkdtempSync(join(home, 'accanto-'));
    const part = (index: number, verdict: string) =>
      JSON.stringify(
        result({
          ...{ verdict, shard: { index, of: 2, total: 2, run: 'x' }, plans: [planOf(`${index}.yaml`, { verdict })] },
          files: { lookedAt: 1, checked: 1, leftOut: [] },
        }),
        null,
        2,
      );
    writeFileSync(join(cwd, 'a.json'), part(2, 'fail').replace(from, to));
    writeFileSync(join(cwd, 'b.json'), part(1, 'pass'));
    const screen = await qualcheck(['merge', 'a.json', 'b.json'], { cwd });
    const file = await qualcheck(['merge', 'a.json', 'b.json', '--output', 'tutto.json'], { cwd });
    const written = readdirSync(cwd).filter((name) => !['a.json', 'b.json'].includes(name));
    expect(written).toEqual(file.code === 2 ? [] : ['tutto.json']);
    expect({ ...file, stdout: written.map((name) => readFileSync(join(cwd, name), 'utf8')).join('') }).toEqual(screen);
    if (screen.code === 2) return;
    expect(screen.code).toBe(1);
    const { verdict, plans } = JSON.parse(screen.stdout);
    expect({ verdict, files: plans.map((plan: { file: string }) => plan.file) }).toEqual({
      verdict: 'fail',
      files: ['1.yaml', '2.yaml'],
    });
  });

  it('of 40 MB is joined', async () => {
    const plans = Array.from({ length: 400 }, (_, index) => planOf(`${index}: ${'parola '.repeat(2000)}`));
    const run = await measuredRun(...written(result({ plans })));
    expect(run.code).toBe(0);
    expect(JSON.parse(run.stdout).plans).toHaveLength(400);
    costs.add('merge of 45 MB', run);
  });

  it('of 70 MB takes the memory of a part of it', async () => {
    const cwd = mkdtempSync(join(home, 'grande-'));
    const plans = Array.from({ length: 60 }, (_, index) => planOf(`${index}: ${'parola '.repeat(20_000)}`));
    writeFileSync(join(cwd, 'a.json'), JSON.stringify(result({ plans })));
    // In a process that has done nothing before: what others leave behind is not its own.
    const run = await measured(['merge', 'a.json', '--output', 'tutto.json'], { cwd });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.peak).toBeLessThan(256);
  });

  it('is never written over by what comes of it', async () => {
    const cwd = mkdtempSync(join(home, 'posto-'));
    const text = json({ plans: [planOf('x')] });
    writeFileSync(join(cwd, 'a.json'), text);
    const { code } = await qualcheck(['merge', 'a.json', '--output', 'a.json'], { cwd });
    expect(code).toBe(2);
    expect(readFileSync(join(cwd, 'a.json'), 'utf8')).toBe(text);
  });
});
