/** Runs the built program and measures it: processor time and peak memory of its process, and how long it took. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { join } from 'node:path';
import { BIN, ROOT, type Run } from './cli.ts';

const PROBE = join(ROOT, 'test', 'support', 'usage.cjs');
const RUNS = join(ROOT, 'test', 'support', 'measured-runs.cjs');

export interface Measured extends Run {
  /** Seconds on the clock, which other processes lengthen, and seconds of the processor, which they do not. */
  wall: number;
  cpu: number;
  /** Peak of resident memory, in MB. */
  peak: number;
  signal: NodeJS.Signals | null;
}

interface Options {
  cwd: string;
  input?: string | Buffer;
  /** A program, with its arguments, that starts node: to change user or to set limits. */
  through?: readonly string[];
  env?: Record<string, string>;
  /** Where standard output goes instead of coming back. */
  stdout?: number;
  /** Milliseconds after which it is stopped. */
  limit?: number;
}

/** After this many milliseconds the program is stopped: it hangs. */
const HANG = 60_000;

/** Measures a run in a process of its own, as a user starts it. */
export function measured(
  args: readonly string[],
  { cwd, input, through = [], env = {}, stdout, limit = HANG }: Options,
): Promise<Measured> {
  const command = [...through, process.execPath, '--require', PROBE, BIN, ...args];
  const start = performance.now();
  const child = spawn(command[0] as string, command.slice(1), {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['pipe', stdout ?? 'pipe', 'pipe', 'pipe'],
    timeout: limit,
    killSignal: 'SIGKILL',
  });
  const collect = (stream: NodeJS.ReadableStream | null) => {
    const chunks: Buffer[] = [];
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
    return () => Buffer.concat(chunks).toString();
  };
  const [out, err, usage] = [child.stdout, child.stderr, child.stdio[3] as NodeJS.ReadableStream].map(collect);
  child.stdin?.on('error', () => {});
  child.stdin?.end(input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const told = usage?.() || '{"cpu":0,"peak":0}';
      const { cpu, peak } = JSON.parse(told) as { cpu: number; peak: number };
      const wall = (performance.now() - start) / 1000;
      resolve({ stdout: out?.() ?? '', stderr: err?.() ?? '', code, signal, wall, cpu, peak });
    });
  });
}

/** The process that has done the last run, and waits for another. */
let idle: ChildProcess | undefined;

/**
 * Measures a run in a process that has done others before, which spares the start of one for each: what is measured is
 * what the run itself takes. Runs that are asked for together have a process each.
 */
export function measuredRun(args: readonly string[], { cwd }: { cwd: string }): Promise<Measured> {
  const child = idle ?? fork(RUNS, { execArgv: ['--expose-gc'], env: { PATH: process.env['PATH'] ?? '' } });
  idle = undefined;
  const start = performance.now();
  const timer = setTimeout(() => child.kill('SIGKILL'), HANG);
  return new Promise<Measured>((resolve, reject) => {
    const wall = () => (performance.now() - start) / 1000;
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      resolve({ stdout: '', stderr: '', code, signal, wall: wall(), cpu: 0, peak: 0 }),
    );
    child.on('message', ({ spent, ...told }: Omit<Measured, 'wall' | 'signal'> & { spent: boolean }) => {
      child.removeAllListeners();
      if (spent || idle) child.disconnect();
      else idle = child;
      resolve({ ...told, signal: null, wall: wall() });
    });
    child.send({ args, cwd });
  }).finally(() => clearTimeout(timer));
}
