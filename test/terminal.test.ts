/** Life at the terminal: checking again at each change, the line of progress, plans from standard input. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BIN, qualcheck, ROOT, started } from './support/cli.ts';

const PLAN = readFileSync(join(ROOT, 'examples', 'basilicata-conforme.yaml'), 'utf8');
const WRONG = PLAN.replace('eqf: 3', 'eqf: 4');
const OWN = readFileSync(join(ROOT, 'examples', 'standard-di-un-ente', 'ente', 'addetto-di-esempio.yaml'), 'utf8');
const OWN_PLAN = readFileSync(join(ROOT, 'examples', 'ente-conforme.yaml'), 'utf8');
const ENV = { PATH: process.env['PATH'] ?? '', TERM: 'xterm' };
const ERASE = '\r\u001b[K';
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qualcheck-terminal-'));
  write('piani/a.yaml', PLAN);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
}

interface Watch {
  child: ChildProcess;
  /** What was written since the last call; waits until it holds a text. */
  until(text: string): Promise<string>;
  /** What was written since the last call, after a while. */
  after(milliseconds: number): Promise<string>;
  /** Ends it as Ctrl-C does; gives the exit code, or the signal that ended it. */
  end(): Promise<number | string | null>;
}

function watch(args: string[], command = process.execPath, before: string[] = [BIN]): Watch {
  const child = spawn(command, [...before, ...args], { cwd: folder, env: ENV });
  let written = '';
  const take = () => {
    const text = written;
    written = '';
    return text;
  };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      written += chunk;
    });
  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  return {
    child,
    async until(text) {
      const deadline = Date.now() + 120_000;
      while (!written.includes(text)) {
        if (Date.now() > deadline) throw new Error(`«${text}» did not come, but:\n${written}`);
        await pause(20);
      }
      return take();
    },
    async after(milliseconds) {
      await pause(milliseconds);
      return take();
    },
    end() {
      const closed = new Promise<number | string | null>((resolve) =>
        child.on('close', (code, signal) => resolve(code ?? signal)),
      );
      child.kill('SIGINT');
      return closed;
    },
  };
}

/** The sentence that ends each check. */
const WAITING = 'Ctrl-C per finire.\n';

describe('--watch', () => {
  it('checks again at each change, says nothing when nothing has changed, and ends well', async () => {
    const run = watch(['validate', 'piani', '--format', 'compact', '--watch']);
    expect(await run.until(WAITING)).toMatch(/^✔ Tutto a posto\./m);
    await run.after(500);
    write('piani/a.yaml', WRONG);
    expect(await run.until(WAITING)).toMatch(
      /piani\/a\.yaml:\d+:8: errore: Corso: livello EQF 4.*\nFile guardati: .*\nQualcosa non è a posto\./,
    );
    write('piani/a.yaml', WRONG);
    expect(await run.after(700)).toBe('');
    // As many editors save: beside, then over.
    write('piani/a.yaml.new', PLAN);
    renameSync(join(folder, 'piani/a.yaml.new'), join(folder, 'piani/a.yaml'));
    expect(await run.until(WAITING)).toMatch(/^✔ Tutto a posto\./m);
    expect(await run.end()).toBe('SIGINT');
  });

  it('goes on over files that go, come, or are half written', async () => {
    const run = watch(['validate', 'piani/a.yaml', '--format', 'compact', '-w']);
    await run.until(WAITING);
    await run.after(500);
    rmSync(join(folder, 'piani/a.yaml'));
    expect(await run.until(WAITING)).toContain('nessun file corrisponde a «piani/a.yaml»');
    write('piani/a.yaml', PLAN.slice(0, 700));
    expect(await run.until(WAITING)).toMatch(/^piani\/a\.yaml:\d+:\d+: errore: /);
    write('piani/a.yaml', PLAN);
    expect(await run.until(WAITING)).toMatch(/^✔/m);
    expect(await run.end()).toBe('SIGINT');
  });

  it('minds new plans, the standards and the configuration', async () => {
    write('norme/ente/addetto.yaml', OWN);
    write('piani/ente.yaml', OWN_PLAN);
    const FORMAT = 'formato: qualcheck/configurazione@1\npiani: [piani]\n';
    write('qualcheck.yaml', `${FORMAT}cartelle: { standard: [norme] }\n`);
    const run = watch(['validate', '--format', 'compact', '--watch']);
    expect(await run.until(WAITING)).toMatch(/^✔/m);
    await run.after(500);
    write('piani/sotto/nuovo.yaml', WRONG);
    expect(await run.until(WAITING)).toContain('piani/sotto/nuovo.yaml:');
    rmSync(join(folder, 'piani/sotto'), { recursive: true });
    expect(await run.until(WAITING)).toMatch(/^✔/m);
    write('norme/ente/addetto.yaml', OWN.replace('formato:', 'frmato:'));
    expect(await run.until(WAITING)).toContain('norme/ente/addetto.yaml:');
    write('norme/ente/addetto.yaml', OWN);
    expect(await run.until(WAITING)).toMatch(/^✔/m);
    write('qualcheck.yaml', `${FORMAT}lingau: en\n`);
    expect(await run.until(WAITING)).toContain('qualcheck.yaml:3:1: chiave «lingau» non prevista');
    write('qualcheck.yaml', `${FORMAT}lingua: en\ncartelle: { standard: [norme] }\n`);
    expect(await run.until('Ctrl-C to end.\n')).toMatch(/^✔ All is well\./m);
    expect(await run.end()).toBe('SIGINT');
  });

  it('minds a standard that a plan names by its path, and writes reports to their files each time', async () => {
    write('miei/standard.yaml', OWN);
    write('miei/piano.yaml', OWN_PLAN.replace(/^standard: .*$/m, 'standard: ../miei/standard.yaml'));
    const run = watch([
      'validate',
      'miei/piano.yaml',
      '--format',
      'compact',
      '--format',
      'json',
      '--output',
      'a.json',
      '--watch',
    ]);
    await run.until(WAITING);
    await run.after(500);
    expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8')).verdict).toBe('pass');
    write('miei/standard.yaml', OWN.replace(/minimo: \d+/, 'minimo: 9000'));
    expect(await run.until(WAITING)).toContain('9000 h');
    expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8')).verdict).toBe('fail');
    expect(await run.end()).toBe('SIGINT');
  });

  it('does not go with standard input', async () => {
    const { stderr, code } = await qualcheck(['validate', '-', '--watch'], { cwd: folder, input: PLAN });
    expect(stderr).toMatch(/^errore: «--watch» ricontrolla i file/);
    expect(code).toBe(2);
  });
});

// Without it there is no terminal to be had.
const hasScript = spawnSync('script', ['--version']).status === 0;
/** Runs a command in a terminal of its own; with a clock of its own, that goes on by so many milliseconds when asked. */
const inTerminal = (args: string[], tick?: number) => {
  if (tick === undefined)
    return watch([], 'script', ['-qec', ['exec', process.execPath, BIN, ...args].join(' '), '/dev/null']);
  write('clock.cjs', `let now = 0; Date.now = () => (now += ${tick});`);
  const command = ['exec', process.execPath, '--require', './clock.cjs', BIN, ...args].join(' ');
  return watch([], 'script', ['-qec', command, '/dev/null']);
};

/** What a run over a folder says at its end. */
const FILES = (count: number) => `File guardati: ${count} · controllati: ${count} · saltati: 0`;

describe.skipIf(!hasScript)('in a terminal', () => {
  it('--watch clears the screen before it shows what is new, and only then', async () => {
    const run = inTerminal(['validate', 'piani', '--format', 'compact', '--watch']);
    const first = await run.until('Ctrl-C per finire.');
    expect(first.split(CLEAR)).toHaveLength(2);
    await run.after(500);
    write('piani/a.yaml', PLAN);
    expect((await run.after(700)).trim()).toBe('');
    write('piani/a.yaml', WRONG);
    expect((await run.until('Ctrl-C per finire.')).trimStart().startsWith(CLEAR)).toBe(true);
    run.child.stdin?.write('\u0003');
    const code = await new Promise((resolve) => run.child.on('close', resolve));
    expect(code).toBe(130);
  });

  const MANY = 40;

  it('a long check shows how far it has come, and leaves no trace of it', async () => {
    for (let copy = 0; copy < MANY; copy++) write(`molti/${copy}.yaml`, PLAN);
    const run = inTerminal(['validate', 'molti', '--format', 'compact'], 60);
    const written = await new Promise<string>((resolve) => {
      let text = '';
      run.child.stdout?.on('data', (chunk: Buffer) => {
        text += chunk;
      });
      run.child.on('close', () => resolve(text));
    });
    const shown = written
      .split(ERASE)
      .flatMap((line) => /^(\d+) piani su \d+…$/.exec(line)?.[1] ?? [])
      .map(Number);
    expect(shown.length).toBeGreaterThan(2);
    expect(shown).toEqual([...shown].sort((a, b) => a - b));
    expect(written).toContain(`su ${MANY}…`);
    const [after = ''] = written.split(ERASE).slice(-1);
    expect(after.trim()).toBe(FILES(MANY));
    // Nowhere but on a terminal.
    const piped = await started(['validate', 'molti', '--format', 'compact'], { cwd: folder });
    expect(piped).toEqual({ stdout: '', stderr: `${FILES(MANY)}\n`, code: 0 });
  }, 240_000);

  it('a plan that has to be typed is waited for, and that is said; of a pipe it is not', async () => {
    const run = inTerminal(['validate', '-'], 0);
    await run.until('aspetto il testo dallo standard input');
    run.child.stdin?.write('formato: x\n\u0004');
    const code = await new Promise((resolve) => run.child.on('close', resolve));
    expect(code).toBe(1);
    for (const args of [
      ['suggest', '-'],
      ['import', '-'],
    ]) {
      const other = inTerminal(args, 0);
      await other.until('aspetto il testo dallo standard input');
      other.child.kill('SIGKILL');
    }
    const piped = await started(['validate', '-', '--format', 'compact'], { cwd: folder, input: PLAN });
    expect(piped).toEqual({ stdout: '', stderr: '', code: 0 });
  }, 120_000);

  it('a short one shows nothing', async () => {
    const run = inTerminal(['validate', 'piani', '--format', 'compact'], 0);
    await new Promise((resolve) => run.child.on('close', resolve));
    expect(await run.after(0)).toMatch(/^File guardati: \d+ · controllati: \d+ · saltati: 0\s*$/);
  });
});

describe('standard input', () => {
  it('is checked as the file that it is named after: norms beside it, calls of its folder', async () => {
    write('miei/standard.yaml', OWN);
    const input = OWN_PLAN.replace(/^standard: .*$/m, 'standard: standard.yaml');
    const check = (...name: string[]) =>
      qualcheck(['validate', '-', '--format', 'json', ...name], { cwd: folder, input });
    const named = await check('--stdin-filename', 'miei/non-ancora-salvato.yaml');
    expect(JSON.parse(named.stdout)).toMatchObject({
      verdict: 'pass',
      plans: [{ file: 'miei/non-ancora-salvato.yaml' }],
    });
    expect(named.code).toBe(0);
    const unnamed = await check();
    expect(JSON.parse(unnamed.stdout).plans[0].outcomes).toMatchObject([{ rule: 'standard-unknown' }]);
    expect(unnamed.code).toBe(2);
  });
});
