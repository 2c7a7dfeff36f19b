/** Many plans: written as they come, in threads, in parts; always the same bytes. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resultSchema } from '../src/model/result.ts';
import { openSpool } from '../src/sinks.ts';
import { qualcheck } from './support/cli.ts';
import { writePlans } from './support/many-plans.ts';

const PLANS = 150;
let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'qualcheck-many-'));
  writePlans(join(home, 'piani'), PLANS);
  writePlans(join(home, 'conformi'), 12, ['basilicata-conforme']);
  writeFileSync(join(home, 'piani', 'altro.yaml'), 'nome: non è un piano\n');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const validate = (...args: string[]) => qualcheck(['validate', ...args], { cwd: home });
const read = (file: string) => readFileSync(join(home, file), 'utf8');

describe('threads', () => {
  it.each(['table', 'compact', 'json', 'jsonl'])('%s: the same bytes, in the same order', async (format) => {
    const one = await validate('piani', '--format', format, '--jobs', '1');
    const three = await validate('piani', '--format', format, '--jobs', '3');
    expect(three).toEqual(one);
    expect(one.code).toBe(1);
    expect(one.stderr).toContain('altro.yaml');
    expect(one.stdout.length).toBeGreaterThan(10_000);
  });

  it('a report that is made at the end comes with the others', async () => {
    const { code } = await validate(
      'piani',
      '--jobs',
      '2',
      '--format',
      'json',
      '--output',
      'a.json',
      '--format',
      'sarif',
      '--output',
      'a.sarif',
      '-q',
    );
    expect(code).toBe(1);
    const results = resultSchema.parse(JSON.parse(read('a.json')));
    expect(JSON.parse(read('a.sarif')).runs[0].artifacts).toHaveLength(results.plans.length);
  });

  it.each([
    ['--jobs', '0'],
    ['--jobs', 'due'],
    ['--shard', '0/4'],
    ['--shard', '5/4'],
    ['--shard', '3'],
  ])('%s %s: bad usage', async (option, value) => {
    const { stdout, stderr, code } = await validate('piani', option, value);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(`«${value}» non è ammesso per`);
  });
});

describe('written as they come', () => {
  it('a line of jsonl is a plan of json', async () => {
    const [{ stdout: json }, { stdout: lines, code }] = await Promise.all([
      validate('piani', '--format', 'json'),
      validate('piani', '--format', 'jsonl'),
    ]);
    expect(code).toBe(1);
    const { plans } = resultSchema.parse(JSON.parse(json));
    expect(plans).toHaveLength(PLANS);
    expect(
      lines
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(plans);
  });

  it('json is byte for byte what one call would write, whether plans pass or fail', async () => {
    for (const folder of ['piani', 'conformi']) {
      const { stdout } = await validate(folder, '--format', 'json');
      expect(stdout, folder).toBe(`${JSON.stringify(JSON.parse(stdout), null, 2)}\n`);
    }
  });

  it('json without any plan is whole too', async () => {
    const { stdout, code } = await validate('manca.yaml', '--format', 'json');
    expect(code).toBe(2);
    expect(resultSchema.parse(JSON.parse(stdout))).toMatchObject({ verdict: 'fail', plans: [] });
  });

  it('a file that cannot be moved to its place leaves nothing behind', async () => {
    const before = readdirSync(home).sort();
    const { code, stderr } = await validate('conformi', '--format', 'jsonl', '--output', 'manca/a.jsonl');
    expect(code).toBe(2);
    expect(stderr).toContain('la sua cartella non esiste');
    expect(readdirSync(home).sort()).toEqual(before);
  });

  it('what waits for the verdict comes back in order, from memory and from the disk', async () => {
    const spool = openSpool();
    const texts = Array.from({ length: 60 }, (_, index) => `${index}: ${'à€😀'.repeat(60_000)}`);
    for (const text of texts) spool.write(text);
    const back: string[] = [];
    await spool.drain((text) => back.push(text));
    expect(back.join('')).toBe(texts.join(''));
  });
});

describe('parts', () => {
  it('sixteen parts, joined in any order, are the run as a whole', async () => {
    const whole = await validate('piani', '--format', 'json');
    const parts = Array.from({ length: 16 }, (_, index) => index + 1);
    for (const part of parts) {
      const run = await validate(
        'piani',
        '--shard',
        `${part}/16`,
        '--format',
        'json',
        '--output',
        `parte-${part}.json`,
      );
      expect(run.code, run.stderr).toBeLessThan(2);
    }
    const files = parts.map((part) => `parte-${part}.json`).reverse();
    const merged = await qualcheck(['merge', ...files], { cwd: home });
    expect({ stdout: merged.stdout, code: merged.code }).toEqual({ stdout: whole.stdout, code: whole.code });
    const toFile = await qualcheck(['merge', ...files, '--output', 'tutto.json'], { cwd: home });
    expect({ ...toFile, text: read('tutto.json') }).toEqual({ stdout: '', stderr: '', code: 1, text: whole.stdout });

    const missing = await qualcheck(['merge', ...files.slice(1)], { cwd: home });
    expect(missing.stderr).toContain('manca la 16');
    const twice = await qualcheck(['merge', ...files, files[0] as string], { cwd: home });
    expect(twice.stderr).toContain('la parte 16 c’è più di una volta');
    expect([missing.code, twice.code]).toEqual([2, 2]);
  });

  it('a part without plans is no trouble', async () => {
    const { stdout, stderr, code } = await validate('conformi', '--shard', '1/40', '--format', 'json');
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'pass', shard: { index: 1, of: 40 }, plans: [] });
  });

  it.each([
    ['no result', '{"plans": []}', 'non è un risultato'],
    ['no JSON', 'ciao', 'non riesco a leggere'],
  ])('%s is refused', async (_, text, said) => {
    writeFileSync(join(home, 'x.json'), text);
    const { stderr, code } = await qualcheck(['merge', 'x.json'], { cwd: home });
    expect(code).toBe(2);
    expect(stderr).toContain(said);
    expect(existsSync(join(home, 'x.json'))).toBe(true);
  });
});
