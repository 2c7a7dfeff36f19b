/**
 * Runs the built program on arguments, standard input, environment and working folder of its own, and gives all that it
 * says. `qualcheck` runs it in this process, which spares the start of another: the same files of `dist/`, the same
 * bytes (`golden.test.ts` compares the two ways). `started` starts it as a user does: for what a process alone has —
 * streams that are closed or full, signals, limits, options of Node, a terminal.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const BIN = join(ROOT, 'bin', 'qualcheck.js');

export interface Run {
  stdout: string;
  stderr: string;
  code: number | null;
}

export interface RunOptions {
  input?: string | Buffer;
  /** Adds to an environment without colours and without a terminal. */
  env?: Record<string, string>;
  /** The root of the project where none is given. */
  cwd?: string;
}

const environment = (more?: Record<string, string>) => ({ PATH: process.env['PATH'] ?? '', ...more });

/** As a user starts it: a process of its own. */
export function started(args: readonly string[], { input = '', env, cwd = ROOT }: RunOptions = {}): Promise<Run> {
  const child = spawn(process.execPath, [BIN, ...args], { cwd, env: environment(env) });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString(), code }),
    );
  });
}

interface Sink {
  write(chunk: string | Uint8Array, ...more: unknown[]): boolean;
}
type Main = (argv: readonly string[], streams: { stdout: Sink; stderr: Sink }) => Promise<number>;

const loaded = new Map<string, Main>();
const { USUAL, load } = createRequire(BIN)('./load.cjs') as { USUAL: string[]; load(name: string): { main: Main } };

/** The program as it is built, for a command: what its users run. Each of its bundles is loaded once. */
function builtMain(command = ''): Main {
  const name = USUAL.includes(command) ? command : 'main';
  const main = loaded.get(name) ?? load(name).main;
  loaded.set(name, main);
  return main;
}

/** Only one run at a time may have the folder, the environment and the standard input of the process. */
let last: Promise<unknown> = Promise.resolve();

/** In this process. Runs that are asked for together follow each other. */
export function qualcheck(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const run = last.then(() => inProcess(args, options));
  last = run.catch(() => {});
  return run;
}

async function inProcess(args: readonly string[], { input = '', env, cwd = ROOT }: RunOptions): Promise<Run> {
  const main = builtMain(args[0]);
  const [stdout, stderr] = [collector(), collector()];
  const before = { env: process.env, cwd: process.cwd(), stdin: Object.getOwnPropertyDescriptor(process, 'stdin') };
  process.chdir(cwd);
  process.env = environment(env);
  Object.defineProperty(process, 'stdin', { value: Readable.from(chunks(input)), configurable: true });
  try {
    const code = await main(args, { stdout, stderr });
    return { stdout: stdout.text(), stderr: stderr.text(), code };
  } finally {
    if (before.stdin) Object.defineProperty(process, 'stdin', before.stdin);
    process.env = before.env;
    process.chdir(before.cwd);
  }
}

/** As much as a pipe gives at a time. */
const CHUNK = 64 * 1024;
function* chunks(input: string | Buffer): Generator<Buffer> {
  const bytes = Buffer.from(input as string);
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

function collector(): Sink & { text(): string } {
  const written: Buffer[] = [];
  return {
    write(chunk, ...more) {
      written.push(Buffer.from(chunk as string));
      for (const each of more) if (typeof each === 'function') queueMicrotask(() => each(null));
      return true;
    },
    text: () => Buffer.concat(written).toString(),
  };
}
