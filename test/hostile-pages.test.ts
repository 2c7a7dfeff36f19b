/**
 * Hostile and broken pages for `import`: what is said of each, word by word, with its exit code, that nothing is
 * written, in how much time and memory. `UPDATE_GOLDEN=1 npx vitest run test/hostile-pages.test.ts` writes
 * `test/hostile/expected-pages.json` anew: read the difference.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  openSync,
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
import { PAGES } from './hostile/pages.ts';
import { BIN, qualcheck, ROOT, type Run } from './support/cli.ts';
import { ALL, Costs } from './support/costs.ts';
import { type Measured, measured, measuredRun } from './support/measured.ts';
import { sourceFile } from './support/pages/sources.ts';

const EXPECTED = join(ROOT, 'test', 'hostile', 'expected-pages.json');
/** Exit code, lines of standard error; whether a standard was written. */
type Said = { code: number | null; stderr: string[]; written: boolean };
const update = process.env['UPDATE_GOLDEN'] !== undefined;
const expected = update ? {} : (JSON.parse(readFileSync(EXPECTED, 'utf8')) as Record<string, Said>);
const written: Record<string, Said> = {};
const costs = new Costs('hostile pages');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qualcheck-pages-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  costs.print();
  const inOrder = Object.fromEntries(Object.keys(PAGES).map((name) => [name, written[name]]));
  if (update) writeFileSync(EXPECTED, `${JSON.stringify(inOrder, null, 2)}\n`);
});

/** Of more lines than these, only the first and the last, and how many there are; long ones are cut. */
const MOST = 8;
const LONGEST = 200;
function lines(text: string): string[] {
  const all = text
    .split('\n')
    .slice(0, -1)
    .map((line) => (line.length <= LONGEST ? line : `${line.slice(0, LONGEST)}… ${line.length}`));
  return all.length <= MOST ? all : [...all.slice(0, 3), `… ${all.length - 4} …`, all.at(-1) as string];
}

/** Nothing but the standard that was asked for is ever there, and only where the page was read. */
function expectNothingElse(cwd: string, run: Run, before: readonly string[]): boolean {
  const there = readdirSync(cwd).filter((name) => !before.includes(name));
  expect(there).toEqual(run.code === 0 ? ['norma.yaml'] : []);
  expect(run.stdout).toBe('');
  return there.length > 0;
}

/** A short text is run in this process. What is long, or compressed, in another one, which is measured. */
const isCheap = (page: string | Buffer) => !ALL && page.length < 40_000 && !page.toString('latin1').startsWith('%PDF');

describe('a hostile page', () => {
  it.each(Object.entries(PAGES))('%s', async (name, make) => {
    const cwd = mkdtempSync(join(folder, 'pagina-'));
    const page = make();
    writeFileSync(join(cwd, 'pagina'), page);
    const args = ['import', 'pagina', '--output', 'norma.yaml'];
    const cheap = isCheap(page);
    const run: Run = await (cheap ? qualcheck : measuredRun)(args, { cwd });
    const said = { code: run.code, stderr: lines(run.stderr), written: expectNothingElse(cwd, run, ['pagina']) };
    written[name] = said;
    if (!update) expect(said).toEqual(expected[name]);
    expect([0, 2]).toContain(run.code);
    expect(run.stderr).not.toBe('');
    expect(run.stderr).not.toMatch(/^\s+at |Error:/m);
    // What was made of a page follows its format.
    if (run.code === 0) {
      const check = await qualcheck(['check-standards', 'norma.yaml'], { cwd });
      expect(check.code, check.stdout).toBe(0);
    }
    rmSync(cwd, { recursive: true });
    if (!cheap) costs.add(name, run as Measured);
  });

  it('has its case, and every case its page', () => {
    if (!update) expect(Object.keys(expected)).toEqual(Object.keys(PAGES));
  });
});

describe('a place that is no page', () => {
  const place = () => mkdtempSync(join(folder, 'luogo-'));
  const refused = async (name: string, cwd: string, args: string[], stderr: string, input?: string) => {
    const before = readdirSync(cwd);
    const command = ['import', ...args, '--output', 'norma.yaml'];
    const run = await (input === undefined ? measuredRun(command, { cwd }) : measured(command, { cwd, input }));
    expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 2, stderr });
    expectNothingElse(cwd, run, before);
    costs.add(name, run);
  };

  it('a link to itself', async () => {
    const cwd = place();
    symlinkSync('anello', join(cwd, 'anello'));
    await refused(
      'link to itself',
      cwd,
      ['anello'],
      'errore: il percorso «anello» gira in tondo: un collegamento porta a sé stesso\n',
    );
  });

  it('a folder, as a file and as standard input', async () => {
    const cwd = place();
    mkdirSync(join(cwd, 'cartella'));
    await refused('folder', cwd, ['cartella'], 'errore: «cartella» è una cartella, previsto un file\n');
    const run = spawnSync(process.execPath, [BIN, 'import', '-'], { stdio: [openSync(folder, 'r'), 'pipe', 'pipe'] });
    expect({ code: run.status, stderr: String(run.stderr) }).toEqual({
      code: 2,
      stderr: 'errore: «-» è una cartella, previsto un file\n',
    });
  });

  const TOO_LARGE = (file: string) => `errore: «${file}» supera 64 MB\n`;
  it('a file of 70 MB, a device without end, 70 MB of standard input', async () => {
    const cwd = place();
    writeFileSync(join(cwd, 'grande'), 'x');
    truncateSync(join(cwd, 'grande'), 70 * 1024 * 1024);
    await refused('file of 70 MB', cwd, ['grande'], TOO_LARGE('grande'));
    await refused('device without end', cwd, ['/dev/zero'], TOO_LARGE('/dev/zero'));
    await refused('standard input of 70 MB', cwd, ['-'], TOO_LARGE('-'), 'a'.repeat(70 * 1024 * 1024));
  });

  it('standard input that never ends', async () => {
    const child = spawn('sh', ['-c', `yes '<p>riga' | '${process.execPath}' '${BIN}' import -`], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 2, stderr: TOO_LARGE('-') });
  });

  it('a folder that cannot be written to, and a full disk', async () => {
    const cwd = place();
    const source = join(ROOT, sourceFile('basilicata/operatore-assistenza-telefonica'));
    for (const output of [join(source, 'norma.yaml'), '/dev/full', '.']) {
      const run = await measuredRun(['import', source, '--force', '--output', output], { cwd });
      expect(run.stderr).toContain(`errore: non riesco a scrivere «${output}»`);
      expect({ code: run.code, stdout: run.stdout, left: readdirSync(cwd) }).toEqual({ code: 2, stdout: '', left: [] });
    }
  });
});
