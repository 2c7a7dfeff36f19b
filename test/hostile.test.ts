/**
 * Hostile and broken texts: what is said of each, word by word, with its exit code, in how much time and memory.
 * `UPDATE_GOLDEN=1 npx vitest run test/hostile.test.ts` writes `test/hostile/expected.json` anew: read the difference.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '../src/report/formats.ts';
import { TEXTS } from './hostile/texts.ts';
import { qualcheck, ROOT, type Run } from './support/cli.ts';
import { Costs, isCheap } from './support/costs.ts';
import { type Measured, measuredRun } from './support/measured.ts';

const EXPECTED = join(ROOT, 'test', 'hostile', 'expected.json');
/** Exit code, lines of standard output (the file’s name left out), lines of standard error. */
type Said = { code: number | null; stdout: string[]; stderr: string[] };
const expected = JSON.parse(readFileSync(EXPECTED, 'utf8')) as Record<string, Said>;
const written: Record<string, Said> = {};
const costs = new Costs('hostile texts');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qualcheck-hostile-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  costs.print();
  if (process.env['UPDATE_GOLDEN']) writeFileSync(EXPECTED, `${JSON.stringify(inOrder(written), null, 2)}\n`);
});

/** In the order of the texts, whichever ended first. */
const inOrder = (said: Record<string, Said>) =>
  Object.fromEntries(Object.keys(TEXTS).map((name) => [name, said[name]]));

/** Of more lines than these, only the first and the last, and how many there are. */
const MOST = 12;
function lines(text: string): string[] {
  const all = text
    .replaceAll(/^piano\.yaml:/gm, '')
    .split('\n')
    .slice(0, -1);
  return all.length <= MOST ? all : [...all.slice(0, 3), `… ${all.length - 4} …`, all.at(-1) as string];
}

describe('a hostile text', () => {
  // What is cheap is run in this process; the rest in another one, which is measured, and stopped if it hangs.
  it.each(Object.entries(TEXTS))('%s', async (name, make) => {
    const cwd = mkdtempSync(join(folder, 'testo-'));
    const text = make();
    writeFileSync(join(cwd, 'piano.yaml'), text);
    const args = ['validate', '--quiet', '--format', 'compact', 'piano.yaml'];
    const cheap = isCheap(text);
    const run: Run = await (cheap ? qualcheck : measuredRun)(args, { cwd });
    rmSync(cwd, { recursive: true });
    const said: Said = { code: run.code, stdout: lines(run.stdout), stderr: lines(run.stderr) };
    written[name] = said;
    if (!process.env['UPDATE_GOLDEN']) expect(said).toEqual(expected[name]);
    // Whatever the text, something is said of it, and the program answers for it.
    expect([0, 1, 2]).toContain(run.code);
    if (run.code !== 0) expect(run.stdout + run.stderr).not.toBe('');
    expect(run.stderr).not.toMatch(/^\s+at |Error:/m);
    if (!cheap) costs.add(name, run as Measured);
  });

  it('has its case, and every case its text', () => {
    if (!process.env['UPDATE_GOLDEN']) expect(Object.keys(expected)).toEqual(Object.keys(TEXTS));
  });
});

describe('suggest', () => {
  it.each([
    ['units, 10,000', 1, ''],
    ['modules, 14,000', 1, ''],
    ['teachers, 10,000, named 10,000 times', 1, ''],
    ['situations, 15,000', 1, ''],
    ['aims, 20,000', 1, ''],
    ['code of 1 MB', 1, ''],
    ['alias bomb', 1, ''],
    ['text of 50 MB', 1, ''],
    ['levels in brackets, 100,000', 1, ''],
  ] as const)('on %s has a bound', async (name, code, stderr) => {
    writeFileSync(join(folder, 'piano.yaml'), (TEXTS[name] as () => string)());
    const run = await measuredRun(['suggest', 'piano.yaml'], { cwd: folder });
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code, stderr });
    if (code === 1) expect(run.stdout).not.toBe('');
    costs.add(`suggest on ${name}`, run);
  });
});

/** The texts that make the longest reports: of many findings, and of long ones. */
const LONG = ['wrong hours, 9,000 modules', 'title of 1 MB'];
/** Where units and teachers have tables of their own. */
const TABLES = ['units, 10,000', 'teachers, 10,000, none of those named'];

describe.each(REPORT_FORMATS)('a report in %s', (format) => {
  it.each(format === 'html' ? [...LONG, ...TABLES] : LONG)('on %s has a bound', async (name) => {
    writeFileSync(join(folder, 'piano.yaml'), (TEXTS[name] as () => string)());
    const run = await measuredRun(['validate', '--format', format, 'piano.yaml'], { cwd: folder });
    expect(run.code).toBe(name === 'title of 1 MB' ? 0 : 1);
    costs.add(`${name}, in ${format}`, run);
  });
});
