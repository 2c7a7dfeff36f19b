/** A report that is being written when the program is killed: the old file or the new one, never half. */
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIN, qualcheck, ROOT } from './support/cli.ts';
import { sourceText } from './support/pages/sources.ts';

const OLD = 'il rapporto di ieri\n';
const PLANS = 8;
const KILLS = 3;

let folder: string;
let whole: string;
const report = () => join(folder, 'rapporto.json');
const args = ['validate', '--quiet', 'piani', '--format', 'json', '--output', 'rapporto.json'];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qualcheck-kill-'));
  const text = readFileSync(join(ROOT, 'examples', 'basilicata-da-correggere.yaml'), 'utf8');
  mkdirSync(join(folder, 'piani'));
  for (let plan = 0; plan < PLANS; plan++) writeFileSync(join(folder, 'piani', `${plan}.yaml`), text);
  await qualcheck(args, { cwd: folder });
  whole = readFileSync(report(), 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the program is made to do in the place of a step of its own, and whether the new file is there afterwards. */
type Stop = [name: string, instead: string, written: boolean];

/** The signal that ended the program, which kills itself at a step. */
function killedAt(instead: string, command: readonly string[]): Promise<NodeJS.Signals | null> {
  const script = `
    const fs = require('node:fs');
    const { writeFileSync: writeFile, writeSync: write, renameSync: rename } = fs;
    const die = () => process.kill(process.pid, 'SIGKILL');
    ${instead};
    process.argv.splice(1, process.argv.length, ${JSON.stringify(BIN)}, ...${JSON.stringify(command)});
    require(${JSON.stringify(BIN)});`;
  const child = spawn(process.execPath, ['-e', script], { cwd: folder, stdio: 'ignore' });
  return new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
}

const STOPS: readonly Stop[] = [
  [
    'half of its first piece is written',
    'fs.writeSync = (f, b) => { write(f, b.subarray(0, b.length / 2)); die(); }',
    false,
  ],
  ['all of it is written', 'fs.fsyncSync = () => die()', false],
  ['it is on the disk', 'fs.renameSync = () => die()', false],
  ['it has its name', 'fs.renameSync = (from, to) => { rename(from, to); die(); }', true],
];
/** In a report of many pieces. */
const HALF_WAY: Stop = [
  'half of its pieces are written',
  `let pieces = 0; fs.writeSync = (f, b) => { if (++pieces > ${PLANS / 2}) die(); return write(f, b); }`,
  false,
];

describe.each<[string, readonly string[], readonly Stop[]]>([
  ['validate', args, [...STOPS, HALF_WAY]],
  ['import', ['import', 'pagina.txt', '--force', '--output', 'rapporto.json'], STOPS],
  ['merge', ['merge', 'parte.json', '--output', 'rapporto.json'], STOPS],
])('%s, killed while it writes', (_, command, stops) => {
  let made: string;
  beforeAll(async () => {
    writeFileSync(join(folder, 'pagina.txt'), sourceText('basilicata/operatore-assistenza-telefonica'));
    writeFileSync(join(folder, 'parte.json'), whole);
    await qualcheck(command, { cwd: folder });
    made = readFileSync(report(), 'utf8');
  });
  // Those that follow write what they wrote before.
  afterAll(() => writeFileSync(report(), whole));

  it.each(stops)('when %s: the old file or the new one', async (_, instead, written) => {
    writeFileSync(report(), OLD);
    expect(await killedAt(instead, command)).toBe('SIGKILL');
    expect(readFileSync(report(), 'utf8') === (written ? made : OLD)).toBe(true);
    // What a kill leaves is hidden, and named after the report and the process.
    for (const name of readdirSync(folder))
      expect(name).toMatch(/^(piani|pagina\.txt|parte\.json|rapporto\.json|\.rapporto\.json\.\d+\.tmp)$/);
  });
});

it('killed from outside, at any moment: the old file or the new one', async () => {
  expect(whole.length).toBeGreaterThan(600_000);
  for (let kill = 0; kill < KILLS; kill++) {
    writeFileSync(report(), OLD);
    await killedWhileWriting(kill);
    const there = readFileSync(report(), 'utf8');
    expect(there === OLD || there === whole, `${there.length} bytes`).toBe(true);
  }
});

/** Starts the program and kills it so many milliseconds after its temporary file has appeared. */
function killedWhileWriting(after: number): Promise<unknown> {
  const child = spawn(process.execPath, [BIN, ...args], { cwd: folder, stdio: 'ignore' });
  const watcher = watch(folder, (_, name) => {
    if (name?.endsWith('.tmp')) setTimeout(() => child.kill('SIGKILL'), after);
  });
  return new Promise((resolve) => child.on('close', resolve)).finally(() => watcher.close());
}

it('what was left behind stands in nobody’s way', async () => {
  writeFileSync(report(), OLD);
  const { code, stderr } = await qualcheck(args, { cwd: folder });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `File guardati: ${PLANS} · controllati: ${PLANS} · saltati: 0\n`,
  });
  expect(readFileSync(report(), 'utf8')).toBe(whole);
});

it('a temporary file of the same name is not written over', async () => {
  // A process of the same number, in another container that shares the folder.
  const script = `
    const fs = require('node:fs');
    fs.writeFileSync('.rapporto.json.' + process.pid + '.tmp', 'di un altro');
    process.argv.splice(1, process.argv.length, ${JSON.stringify(BIN)}, ...${JSON.stringify(args)});
    require(${JSON.stringify(BIN)});`;
  const child = spawn(process.execPath, ['-e', script], { cwd: folder, stdio: 'ignore' });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code).toBe(1);
  expect(readFileSync(report(), 'utf8')).toBe(whole);
  expect(readFileSync(join(folder, `.rapporto.json.${child.pid}.tmp`), 'utf8')).toBe('di un altro');
});

it('of several reports each is whole; one that cannot be written leaves the others', async () => {
  expect(existsSync(join(folder, 'b.sarif'))).toBe(false);
  // Below a file there is no folder.
  const nowhere = ['--format', 'junit', '--output', 'piani/0.yaml/c.xml'];
  const several = [...args, '--format', 'sarif', '--output', 'b.sarif', ...nowhere];
  const { code } = await qualcheck(several, { cwd: folder });
  expect(code).toBe(2);
  expect(JSON.parse(readFileSync(join(folder, 'b.sarif'), 'utf8')).version).toBe('2.1.0');
});

describe('an index', () => {
  const norms = () => join(folder, 'norme');
  const index = () => join(norms(), '.qualcheck');
  const own = readFileSync(join(ROOT, 'examples/standard-di-un-ente/ente/addetto-di-esempio.yaml'), 'utf8');
  const shown = () => qualcheck(['show', 'ente/norma-7', '--standards', 'norme'], { cwd: folder });

  it('that is being made when the program is killed is the old one, the new one, or none: answers are the same', async () => {
    mkdirSync(norms());
    for (let norm = 0; norm < 12; norm++)
      writeFileSync(join(norms(), `${norm}.yaml`), own.replace(/^id: .*$/m, `id: ente/norma-${norm}`));
    const { stdout } = await shown();
    expect(stdout).toContain('ente/norma-7');
    // First with no index before it, then over an old one.
    for (const step of [...STEPS, ...STEPS]) {
      expect(await killedAt(step, ['index', 'norme']), step).toBe('SIGKILL');
      const now = await shown();
      expect({ stdout: now.stdout, code: now.code }, step).toEqual({ stdout, code: 0 });
    }
    expect((await qualcheck(['index', 'norme'], { cwd: folder })).code).toBe(0);
    expect((await shown()).stdout).toBe(stdout);
  }, 240_000);

  /** Half of the file is written; all of it, under another name; it has taken the place of the old one. */
  const STEPS = [
    'fs.writeFileSync = (file, text) => { writeFile(file, text.slice(0, text.length / 2)); die(); }',
    'fs.renameSync = () => die()',
    'fs.renameSync = (from, to) => { rename(from, to); die(); }',
  ];

  it.each([
    ['cut in half', () => rewritten((text) => text.slice(0, text.length / 2))],
    ['with entries of others', () => rewritten((text) => text.replaceAll('ente/norma-', 'ente/altra-'))],
    ['that is a list', () => rewritten(() => '[]')],
    ['that is a number', () => rewritten(() => '7')],
    ['with keys of every object', () => rewritten(() => '{"__proto__": {"files": {}}, "constructor": 1}')],
    ['that names a folder with a NUL', () => rewritten((text) => text.replace('"path":"."', '"path":"a\\u0000b"'))],
    [
      'that is a device',
      () => {
        rmSync(join(index(), 'index.json'));
        symlinkSync('/dev/zero', join(index(), 'index.json'));
      },
    ],
  ])('%s is not used', async (_, damage) => {
    await qualcheck(['index', 'norme'], { cwd: folder });
    const commands = [
      ['show', 'ente/norma-7'],
      ['show', 'addetto di esempio'],
      ['list', '--regione', 'Ente'],
      ['show', 'ente/norma-99'],
    ].map((args) => [...args, '--standards', 'norme']);
    const before = await Promise.all(commands.map((args) => qualcheck(args, { cwd: folder })));
    damage();
    const after = await Promise.all(commands.map((args) => qualcheck(args, { cwd: folder })));
    expect(after.map(({ stdout, code }) => ({ stdout, code }))).toEqual(
      before.map(({ stdout, code }) => ({ stdout, code })),
    );
    rmSync(index(), { recursive: true });
  });

  const rewritten = (change: (text: string) => string) => {
    const path = join(index(), 'index.json');
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  };
});
