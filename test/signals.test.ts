/** A run that is told to end ends, whatever it is doing: the old file whole, nothing left beside it. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BIN, qualcheck, ROOT } from './support/cli.ts';

const OLD = 'il rapporto di ieri\n';
/** Enough for a report that does not wait in memory, since their titles are long. */
const PLANS = 8;
const LONG = `titolo: ${'molto '.repeat(90_000)}`;
/** Of these the report waits until it is whole. */
const FEW = 3;
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
type Signal = (typeof SIGNALS)[number];

let folder: string;
const report = () => join(folder, 'rapporto.json');
const written = (place: string) => ['validate', '--quiet', place, '--format', 'json', '--output', 'rapporto.json'];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qualcheck-signals-'));
  const text = readFileSync(join(ROOT, 'examples', 'basilicata-da-correggere.yaml'), 'utf8');
  writeFileSync(join(folder, 'piano.yaml'), text);
  for (const [place, plans] of [
    ['piani', PLANS],
    ['pochi', FEW],
  ] as const) {
    mkdirSync(join(folder, place));
    const each = place === 'piani' ? text.replace(/^titolo: .*$/m, LONG) : text;
    for (let plan = 0; plan < plans; plan++) writeFileSync(join(folder, place, `${plan}.yaml`), each);
  }
  const { stdout } = await qualcheck(['validate', '--quiet', 'piani', '--format', 'json'], { cwd: folder });
  writeFileSync(join(folder, 'parte.json'), stdout);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What ended a run that, at a step of its own, is sent a signal. Its turn is over then, however fast the machine is. */
function toldToEnd(signal: Signal, step: string, args: readonly string[]): Promise<NodeJS.Signals | number | null> {
  const script = `
    const fs = require('node:fs');
    const { writeSync, openSync } = fs;
    let told = false;
    const { uptime } = process;
    process.uptime = () => uptime() + (told ? 1 : 0);
    const tell = () => { if (!told) process.kill(process.pid, '${signal}'); told = true; };
    let pieces = 0;
    ${step};
    process.argv.splice(1, process.argv.length, ${JSON.stringify(BIN)}, ...${JSON.stringify(args)});
    require(${JSON.stringify(BIN)});`;
  const child = spawn(process.execPath, ['-e', script], { cwd: folder, stdio: 'ignore' });
  return new Promise((resolve) => child.on('close', (code, by) => resolve(code ?? by)));
}

const beside = () => readdirSync(folder).filter((name) => name.endsWith('.tmp'));
/** When the new file has been begun, too. */
const AT_PIECE = `fs.writeSync = (...args) => {
  if (++pieces > ${PLANS / 2} && fs.readdirSync('.').some((name) => name.endsWith('.tmp'))) tell();
  return writeSync(...args);
}`;
const AT_FIRST_PIECE = 'fs.writeSync = (...args) => { tell(); return writeSync(...args); }';
const AT_PLAN =
  'fs.openSync = (path, ...how) => { if (/2\\.yaml$/.test(path)) tell(); return openSync(path, ...how); }';

it.each<[string, string, readonly string[]]>([
  ['half of a long report is written', AT_PIECE, written('piani')],
  ['half of it is written, by threads', AT_PIECE, [...written('piani'), '--jobs', '2']],
  ['half of a page is written', AT_PIECE, written('piani').map((word) => (word === 'json' ? 'html' : word))],
  ['half of what parts make is written', AT_PIECE, ['merge', 'parte.json', '--output', 'rapporto.json']],
  ['a plan of a few is read', AT_PLAN, written('pochi')],
])('told to end while %s: it ends, and the old file stays', async (_, step, args) => {
  for (const signal of SIGNALS) {
    writeFileSync(report(), OLD);
    expect(await toldToEnd(signal, step, args)).toBe(signal);
    expect(readFileSync(report(), 'utf8').slice(0, 100)).toBe(OLD);
    expect(beside()).toEqual([]);
  }
});

it('told to end while a short report is put in its place: it ends, and the report is whole', async () => {
  const { stdout } = await qualcheck(['validate', '--quiet', 'pochi', '--format', 'json'], { cwd: folder });
  writeFileSync(report(), OLD);
  expect(await toldToEnd('SIGTERM', AT_FIRST_PIECE, written('pochi'))).toBe('SIGTERM');
  expect(readFileSync(report(), 'utf8')).toBe(stdout);
  expect(beside()).toEqual([]);
});

it('told to end while hours are searched for: it ends, and the plan stays', async () => {
  const plan = readFileSync(join(folder, 'piano.yaml'), 'utf8');
  const step = `
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...args) => { const made = await instantiate(...args); tell(); return made; }`;
  for (const signal of SIGNALS) {
    expect(await toldToEnd(signal, step, ['suggest', 'piano.yaml', '--write'])).toBe(signal);
    expect(readFileSync(join(folder, 'piano.yaml'), 'utf8')).toBe(plan);
  }
});
