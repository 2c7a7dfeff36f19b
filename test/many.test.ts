/** Many plans: written as they come, in threads, in parts; always the same bytes. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 as Ajv } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSpool } from '../src/disk/spool.ts';
import { resultSchema } from '../src/format/result.ts';
import { REPORT_FORMATS } from '../src/report/formats.ts';
import { qualcheck, ROOT, type Run, started } from './support/cli.ts';
import { writePlans } from './support/many-plans.ts';

/** Several for each thread, which takes them by the batch. */
const PLANS = 100;
/** Three for each of sixteen parts. */
const FEW = 48;
let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'qualcheck-many-'));
  writePlans(join(home, 'piani'), PLANS);
  writePlans(join(home, 'alcuni'), FEW);
  writePlans(join(home, 'conformi'), 12, ['basilicata-conforme']);
  for (const folder of ['piani', 'alcuni']) writeFileSync(join(home, folder, 'altro.yaml'), 'nome: non è un piano\n');
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const validate = (...args: string[]) => qualcheck(['validate', ...args], { cwd: home });
const read = (file: string) => readFileSync(join(home, file), 'utf8');

/** What is said of the few, whole: many look at it. */
const ofTheFew = new Map<string, Promise<Run>>();
function few(format: 'json' | 'jsonl'): Promise<Run> {
  const run = ofTheFew.get(format) ?? validate('alcuni', '--format', format);
  ofTheFew.set(format, run);
  return run;
}

describe('threads', () => {
  describe('as they come', () => {
    const FORMATS = ['table', 'compact', 'json', 'jsonl'];
    /** The last goes to the screen, the others to files of the name. */
    const reports = (name: string) =>
      FORMATS.flatMap((format) => ['--format', format, '--output', `${name}.${format}`]).slice(0, -2);
    let one: Run;
    let three: Run;
    beforeAll(async () => {
      one = await validate('piani', ...reports('uno'), '--jobs', '1');
      // One of the two as users start it: threads share nothing with a process that began without them.
      three = await started(['validate', 'piani', ...reports('tre'), '--jobs', '3'], { cwd: home });
    });

    it('all that is said is the same', () => {
      expect({ ...three, stderr: three.stderr.replaceAll('tre.', 'uno.') }).toEqual(one);
      expect(one.code).toBe(1);
      expect(one.stderr).toContain('altro.yaml');
    });

    it.each(FORMATS)('%s: the same bytes, in the same order', (format) => {
      const [first, second] =
        format === 'jsonl' ? [one.stdout, three.stdout] : [`uno.${format}`, `tre.${format}`].map(read);
      expect(second).toBe(first);
      expect(first?.length).toBeGreaterThan(10_000);
    });
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

  describe('all formats at once', () => {
    beforeAll(async () => {
      for (const jobs of ['1', '2']) {
        const reports = REPORT_FORMATS.flatMap((format) => ['--format', format, '--output', `${jobs}.${format}`]);
        expect((await validate('conformi', '--jobs', jobs, ...reports)).code).toBe(1);
      }
    });

    it.each(REPORT_FORMATS)('%s: the same bytes, whatever asks for threads', (format) => {
      expect(read(`2.${format}`)).toBe(read(`1.${format}`));
      expect(read(`1.${format}`)).not.toBe('');
    });
  });

  it.each([
    ['ends', 'process.exit(0)', 'a thread ended before its work was done'],
    ['throws', "throw new Error('di prova')", 'di prova'],
  ])('a thread that %s is told, and no file is left half written', async (_, statement, said) => {
    writeFileSync(
      join(home, 'muore.cjs'),
      `if (!require('node:worker_threads').isMainThread) process.nextTick(() => { ${statement}; });\n`,
    );
    const { stdout, stderr, code } = await started(
      ['validate', 'piani', '--jobs', '2', '--format', 'json', '--output', 'mai.json'],
      { cwd: home, env: { NODE_OPTIONS: `--require ${join(home, 'muore.cjs')}` } },
    );
    expect({ stdout, code }).toEqual({ stdout: '', code: 3 });
    expect(stderr).toBe(`difetto di qualcheck: ${said}\n`);
    expect(readdirSync(home).filter((name) => name.includes('mai.json'))).toEqual([]);
  });

  it.each([
    ['--jobs', '0'],
    ['--jobs', 'due'],
    ['--shard', '0/4'],
    ['--shard', '17/16'],
    ['--shard', 'a/b'],
    ['--shard', '1/2/3'],
    ['--shard', '-1/4'],
    ['--shard', '5/4'],
    ['--shard', '3'],
  ])('%s %s: bad usage', async (option, value) => {
    const { stdout, stderr, code } = await validate('piani', option, value);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(`«${value}» non è ammesso per`);
  });
});

describe('written as they come', () => {
  it('a line of jsonl is a plan of json, and tells what wrote it', async () => {
    const [{ stdout: json }, { stdout: lines, code }] = await Promise.all([few('json'), few('jsonl')]);
    expect(code).toBe(1);
    const { plans, tool } = resultSchema.parse(JSON.parse(json));
    expect(plans).toHaveLength(FEW);
    expect(
      lines
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(plans.map((plan) => ({ tool, ...plan })));
  });

  it('a line of jsonl is what the schema says of a plan', async () => {
    const schema = JSON.parse(readFileSync(join(ROOT, 'schemas', 'result.schema.json'), 'utf8'));
    const valid = new Ajv({ strict: false }).compile({ ...schema.properties.plans.items, $defs: schema.$defs });
    const { stdout } = await few('jsonl');
    for (const line of stdout.trimEnd().split('\n')) {
      expect(valid(JSON.parse(line)), JSON.stringify(valid.errors)).toBe(true);
    }
    expect(valid({ file: 'x' })).toBe(false);
  });

  it('json is byte for byte what one call would write, whether plans pass or fail', async () => {
    const runs = [await few('json'), await validate('conformi/gruppo-0', '--format', 'json')];
    expect(runs.map(({ code }) => code)).toEqual([1, 0]);
    for (const { stdout } of runs) expect(stdout).toBe(`${JSON.stringify(JSON.parse(stdout), null, 2)}\n`);
  });

  it('json without any plan is whole too', async () => {
    const { stdout, code } = await validate('manca.yaml', '--format', 'json');
    expect(code).toBe(2);
    expect(resultSchema.parse(JSON.parse(stdout))).toMatchObject({ verdict: 'fail', plans: [] });
  });

  it('a file that cannot be moved to its place leaves nothing behind', async () => {
    const before = readdirSync(home).sort();
    const { code, stderr } = await validate('conformi', '--format', 'jsonl', '--output', 'piani/altro.yaml/a.jsonl');
    expect(code).toBe(2);
    expect(stderr).toContain('la sua cartella non c’è e non si può creare');
    expect(readdirSync(home).sort()).toEqual(before);
  });

  it('what waits for the verdict comes back in order, from memory and from the disk', async () => {
    const spool = openSpool();
    const texts = Array.from({ length: 24 }, (_, index) => `${index}: ${'à€😀'.repeat(index < 12 ? 60_000 : 1)}`);
    for (const text of texts) {
      const bytes = Buffer.from(text);
      spool.write(bytes);
      bytes.fill(0);
    }
    const back: string[] = [];
    for (const text of spool.pieces()) back.push(text);
    expect(back.join('')).toBe(texts.join(''));
  });
});

describe('pieces that wait', () => {
  it.each([1_000, 150_000])('%i small ones come back one by one, as they were, and then there are none', (count) => {
    const spool = openSpool();
    const texts = Array.from({ length: count }, (_, index) => (index % 7 === 0 ? '' : `${index}: ${'à€😀'.repeat(9)}`));
    for (let turn = 0; turn < 2; turn++) {
      for (const text of texts) spool.write(text);
      expect([...spool.pieces()].join('\n') === texts.join('\n')).toBe(true);
      expect([...spool.pieces()].length).toBe(0);
    }
  });
});

describe('parts', () => {
  it('sixteen parts, joined in any order, are the run as a whole', async () => {
    const whole = await few('json');
    const parts = Array.from({ length: 16 }, (_, index) => index + 1);
    for (const part of parts) {
      const run = await validate(
        'alcuni',
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
    expect({ ...toFile, text: read('tutto.json') }).toEqual({
      stdout: '',
      stderr: whole.stderr.slice(whole.stderr.indexOf('File guardati: ')),
      code: 1,
      text: whole.stdout,
    });

    const missing = await qualcheck(['merge', ...files.slice(1)], { cwd: home });
    expect(missing.stderr).toContain('manca la 16');
    const twice = await qualcheck(['merge', ...files, files[0] as string], { cwd: home });
    expect(twice.stderr).toContain('la parte 16 c’è più di una volta');
    expect([missing.code, twice.code]).toEqual([2, 2]);
  }, 120_000);

  it('every plan is in one part, in the order of the whole, whenever it is asked for', async () => {
    const filesOf = (text: string): string[] => JSON.parse(text).plans.map(({ file }: { file: string }) => file);
    const parts = ['1/3', '2/3', '3/3', '2/3'];
    const whole = await few('json');
    const runs = await Promise.all(parts.map((part) => validate('alcuni', '--format', 'json', '--shard', part)));
    const [one, two, three, again] = runs.map(({ stdout }) => stdout) as [string, string, string, string];
    expect([one, two, three].flatMap(filesOf)).toEqual(filesOf(whole.stdout));
    expect(again).toBe(two);
  });

  it('what a plan with fixes says comes out as it went in', async () => {
    const whole = await validate(
      join(ROOT, 'examples/basilicata-da-correggere.yaml'),
      '--format',
      'json',
      '--output',
      'corretto.json',
    );
    const merged = await qualcheck(['merge', 'corretto.json'], { cwd: home });
    expect(merged).toEqual({ stdout: read('corretto.json'), stderr: '', code: whole.code });
    expect(merged.stdout).toContain('"fixes": [');
  });

  it('what could not be checked in a part is told of the whole: output and exit code', async () => {
    writePlans(join(home, 'misti'), 9, ['basilicata-conforme']);
    const file = join(home, 'misti', 'gruppo-1', 'piano-4.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^standard: .*$/m, 'standard: ente/che-non-esiste'));
    const whole = await validate('misti', '--format', 'json');
    const names = ['m1.json', 'm2.json', 'm3.json'];
    const codes: (number | null)[] = [];
    for (const [index, name] of names.entries()) {
      codes.push((await validate('misti', '--shard', `${index + 1}/3`, '--format', 'json', '--output', name)).code);
    }
    const merged = await qualcheck(['merge', ...names], { cwd: home });
    expect(JSON.parse(whole.stdout)).toMatchObject({ verdict: 'fail', unable: true });
    expect({ stdout: merged.stdout, code: merged.code }).toEqual({ stdout: whole.stdout, code: 2 });
    expect([...codes].sort()).toEqual([0, 0, 2]);
  });

  it('parts that hold no plan at all are no run', async () => {
    await validate('conformi', '--shard', '1/40', '--format', 'json', '--output', 'vuota.json');
    writeFileSync(join(home, 'vuota.json'), read('vuota.json').replace('"of": 40', '"of": 1'));
    const { stderr, code } = await qualcheck(['merge', 'vuota.json'], { cwd: home });
    expect({ stderr, code }).toEqual({
      stderr: 'errore: la parte «vuota.json» non dà conto di tutti i suoi file: rifalla\n',
      code: 2,
    });
  });

  it('of another division do not go together', async () => {
    await validate('conformi', '--shard', '1/2', '--format', 'json', '--output', 'a2.json');
    await validate('conformi', '--shard', '2/3', '--format', 'json', '--output', 'b3.json');
    const { stderr, code } = await qualcheck(['merge', 'a2.json', 'b3.json'], { cwd: home });
    expect({ stderr, code }).toEqual({
      stderr: 'errore: i file non sono parti di una stessa divisione\n',
      code: 2,
    });
  });

  it('a part without plans is no trouble', async () => {
    const { stdout, stderr, code } = await validate('conformi', '--shard', '1/40', '--format', 'json');
    expect({ stderr, code }).toEqual({ stderr: 'File guardati: 0 · controllati: 0 · saltati: 0\n', code: 0 });
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
