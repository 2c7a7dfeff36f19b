/** A report that is being written when the program is killed: the old file or the new one, never half. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { qualcheck, ROOT } from './support/cli.ts';
import { BIN } from './support/measured.ts';

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
  const { mkdirSync } = await import('node:fs');
  mkdirSync(join(folder, 'piani'));
  for (let plan = 0; plan < PLANS; plan++) writeFileSync(join(folder, 'piani', `${plan}.yaml`), text);
  await qualcheck(args, { cwd: folder });
  whole = readFileSync(report(), 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the program and kills it `after` so many milliseconds from the moment its temporary file appears. */
function killedWhileWriting(after: number): Promise<{ atWork: boolean }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BIN, ...args], { cwd: folder, stdio: 'ignore' });
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
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
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
