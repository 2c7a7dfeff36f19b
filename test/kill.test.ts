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
const PLANS = 60;
const KILLS = Number(process.env['KILLS'] ?? 12);

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

/** Starts the program and kills it `after` so many milliseconds from the moment its temporary file appears in a place. */
function killedWhileWriting(after: number, command = args): Promise<{ atWork: boolean }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, ...command], { cwd: folder, stdio: 'ignore' });
    const watcher = watch(folder, (_, name) => {
      if (!name?.endsWith('.tmp')) return;
      if (after === 0) child.kill('SIGKILL');
      else setTimeout(() => child.kill('SIGKILL'), after);
    });
    child.on('close', (_, signal) => {
      watcher.close();
      resolve({ atWork: signal === 'SIGKILL' });
    });
  });
}

it(`killed ${KILLS} times while it writes ${PLANS} reports: the old file or the new one`, async () => {
  expect(whole.length).toBeGreaterThan(2_000_000);
  let [atWork, old] = [0, 0];
  for (let kill = 0; kill < KILLS; kill++) {
    writeFileSync(report(), OLD);
    // From at once to well after the writing: about 20 ms.
    const killed = await killedWhileWriting(kill % 8);
    if (killed.atWork) atWork++;
    const there = readFileSync(report(), 'utf8');
    expect(there === OLD || there === whole, `${there.length} bytes`).toBe(true);
    if (there === OLD) old++;
    // What a kill leaves is hidden, and named after the report and the process.
    for (const name of readdirSync(folder)) expect(name).toMatch(/^(piani|rapporto\.json|\.rapporto\.json\.\d+\.tmp)$/);
  }
  // Some were killed in time, and some of those before the new file took its name.
  expect(atWork).toBeGreaterThan(0);
  expect(old).toBeGreaterThan(0);
}, 300_000);

it('what was left behind stands in nobody’s way', async () => {
  writeFileSync(report(), OLD);
  const { code, stderr } = await qualcheck(args, { cwd: folder });
  expect({ code, stderr }).toEqual({ code: 1, stderr: 'File guardati: 60 · controllati: 60 · saltati: 0\n' });
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
  const several = [...args, '--format', 'sarif', '--output', 'b.sarif', '--format', 'junit', '--output', 'manca/c.xml'];
  const { code } = await qualcheck(several, { cwd: folder });
  expect(code).toBe(2);
  expect(JSON.parse(readFileSync(join(folder, 'b.sarif'), 'utf8')).version).toBe('2.1.0');
});

describe.each([
  ['import', ['import', 'pagina.txt', '--force', '--output', 'rapporto.json']],
  ['merge', ['merge', 'parte.json', '--output', 'rapporto.json']],
])('%s, killed while it writes', (_, args) => {
  it('leaves the old file or the new one', async () => {
    writeFileSync(join(folder, 'pagina.txt'), sourceText('basilicata/operatore-assistenza-telefonica'));
    if (!existsSync(join(folder, 'parte.json'))) writeFileSync(join(folder, 'parte.json'), whole);
    await qualcheck(args, { cwd: folder });
    const made = readFileSync(report(), 'utf8');
    let atWork = 0;
    for (let kill = 0; kill < KILLS / 2; kill++) {
      writeFileSync(report(), OLD);
      if ((await killedWhileWriting(kill % 4, args)).atWork) atWork++;
      const there = readFileSync(report(), 'utf8');
      expect(there === OLD || there === made, `${there.length} bytes`).toBe(true);
    }
    expect(atWork).toBeGreaterThan(0);
  }, 120_000);
});

describe('an index', () => {
  const norms = () => join(folder, 'norme');
  const index = () => join(norms(), '.qualcheck');
  const own = readFileSync(join(ROOT, 'examples/standard-di-un-ente/ente/addetto-di-esempio.yaml'), 'utf8');
  const shown = () => qualcheck(['show', 'ente/norma-7', '--standards', 'norme'], { cwd: folder });

  it('that is being made when the program is killed is the old one, the new one, or none: answers are the same', async () => {
    mkdirSync(norms());
    for (let norm = 0; norm < 60; norm++)
      writeFileSync(join(norms(), `${norm}.yaml`), own.replace(/^id: .*$/m, `id: ente/norma-${norm}`));
    const { stdout } = await shown();
    expect(stdout).toContain('ente/norma-7');
    // First with no index before it, then over an old one.
    for (const stop of [...STOPS, ...STOPS]) {
      expect(await killedAt(stop, ['index', 'norme']), stop).toBe('SIGKILL');
      const now = await shown();
      expect({ stdout: now.stdout, code: now.code }, stop).toEqual({ stdout, code: 0 });
    }
    expect((await qualcheck(['index', 'norme'], { cwd: folder })).code).toBe(0);
    expect((await shown()).stdout).toBe(stdout);
  }, 240_000);

  /** Half of the file is written; all of it, under another name; it has taken the place of the old one. */
  const STOPS = [
    'fs.writeFileSync = (file, text) => { write(file, text.slice(0, text.length / 2)); die(); }',
    'fs.renameSync = () => die()',
    'fs.renameSync = (from, to) => { rename(from, to); die(); }',
  ];

  /** The signal that ended the program, stopped by itself at a step. */
  const killedAt = (stop: string, command: readonly string[]) => {
    const script = `
      const fs = require('node:fs');
      const { writeFileSync: write, renameSync: rename } = fs;
      const die = () => process.kill(process.pid, 'SIGKILL');
      ${stop};
      process.argv.splice(1, process.argv.length, ${JSON.stringify(BIN)}, ...${JSON.stringify(command)});
      require(${JSON.stringify(BIN)});`;
    const child = spawn(process.execPath, ['-e', script], { cwd: folder, stdio: 'ignore' });
    return new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
  };

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
