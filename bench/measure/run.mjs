/** Runs programs in processes of their own, and measures them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PEAK = join(import.meta.dirname, 'peak.cjs');

/** With extra certificates Node starts three times slower, and every ratio would look better than it is. */
const { NODE_EXTRA_CA_CERTS: _left, ...environment } = process.env;

/** Exit codes with which a check has been done: all well, or something to mend. */
const DONE = new Set([0, 1]);

/** Milliseconds from the start of `node <args>` to its end; its output goes nowhere. */
export function timed(args, options) {
  const start = process.hrtime.bigint();
  run(args, { ...options, stdio: 'ignore' });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Milliseconds of processor that `node <args>` takes, from its start to when nothing of it is left, as bash tells them. */
export function spent(args, { program = process.execPath, ...options } = {}) {
  const script = 'TIMEFORMAT="%3U %3S"; { time "$@" >/dev/null 2>&3; } 3>/dev/null 2>&1';
  const told = run(['-c', script, 'bash', program, ...args], { ...options, program: 'bash' }).stdout;
  const [user, system] = told.split(' ').map(Number);
  return (user + system) * 1000;
}

/** What `node <args>` prints. */
export function printed(args, options) {
  return run(args, { ...options, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 30 }).stdout;
}

/** Of `node <args>`: milliseconds on the clock and of processor, peak memory in MiB. */
export function weighed(args, options = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'qualcheck-peak-'));
  const file = join(folder, 'peak');
  try {
    const ms = timed(['-r', PEAK, ...args], { ...options, env: { ...options.env, BENCH_PEAK: file } });
    const [kib, cpu] = readFileSync(file, 'utf8').split(' ').map(Number);
    return { ms, cpu, mib: kib / 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(args, { cwd, env, program = process.execPath, ...options }) {
  const result = spawnSync(program, args, {
    cwd,
    env: { ...environment, ...env },
    encoding: 'utf8',
    ...options,
  });
  if (!DONE.has(result.status)) {
    throw new Error(`node ${args.join(' ')}: exit code ${result.status} ${result.error ?? ''}`);
  }
  return result;
}
