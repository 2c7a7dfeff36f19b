/**
 * The program as a process of its own: told to end at any moment of its work, and writing to pipes and to what it was
 * handed open. It ends, the old file or the new one is whole, and nothing is left beside it.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, type Stats, statSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Choices } from './choices.ts';
import { planPool } from './plans.ts';
import type { Trial } from './trial.ts';

/** Enough for a run of a second and more. */
const PLANS = 600;
const OLD = 'il rapporto di ieri\n';
const REPORT = 'rapporto';
const PIPE = 'tubo';
/** Seconds of the processor that it may work on when it is told to end. */
const MOST_SECONDS = 1;
/** Seconds after which one that sleeps waits for what never comes. */
const PATIENCE = 30;
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** What is run, and the file that it makes. */
interface Job {
  args: readonly string[];
  target: string;
}

interface Ended {
  code: number;
  stdout: Buffer;
  stderr: string;
  /** Seconds of the processor that it worked on after it was told to end; of the clock, where it was stopped. */
  after: number;
  stopped: boolean;
}

export interface ProcessTrial {
  kind: string;
  told: { args: string[][] };
  trial(): Promise<Trial>;
}

/** `program`: what starts it, with the arguments to follow. Its files are written below `folder` when there is one to try. */
export function processes(
  root: string,
  folder: string,
  program: readonly string[],
): (choices: Choices) => ProcessTrial {
  const at = (name: string) => join(folder, name);
  let plan = '';
  const wholes = new Map<string, Promise<Buffer>>();
  let ready: Promise<unknown> | undefined;

  const prepare = async () => {
    mkdirSync(at('piani'), { recursive: true });
    const pool = await planPool(root);
    plan = pool.failing[0] ?? '';
    const all = [...pool.failing, ...pool.passing];
    for (let each = 0; each < PLANS; each++) writeFileSync(at(`piani/${each}.yaml`), all[each % all.length] as string);
    writeFileSync(at('piano.yaml'), plan);
    execFileSync('mkfifo', [at(PIPE)]);
    await run(program, folder, ['validate', 'piani', '--format', 'json', '--output', 'parte.json']);
  };
  /** What a job makes when nobody disturbs it. */
  const whole = (job: Job): Promise<Buffer> => {
    const key = job.args.join(' ');
    const made = wholes.get(key) ?? run(program, folder, job.args).then(() => readFileSync(at(job.target)));
    wholes.set(key, made);
    return made;
  };
  const reset = () => {
    writeFileSync(at('piano.yaml'), plan);
    writeFileSync(at(REPORT), OLD);
    for (const name of readdirSync(folder)) if (name.endsWith('.tmp')) rmSync(at(name));
    if (!isPipe(at(PIPE))) rmSync(at(PIPE), { force: true });
    if (!isPipe(at(PIPE))) execFileSync('mkfifo', [at(PIPE)]);
  };

  async function told(job: Job, signal: keyof typeof SIGNALS, moment: Moment): Promise<Trial> {
    const made = await whole(job);
    reset();
    const old = readFileSync(at(job.target));
    const names = readdirSync(folder).sort().join();
    const ended = await run(program, folder, job.args, { signal, moment });
    const now = readFileSync(at(job.target));
    const isNew = now.equals(made);
    const { code, stderr } = ended;
    const fault =
      faultOf(ended) ??
      (code > 2 && code !== SIGNALS[signal] ? `exit code ${code}` : undefined) ??
      (!isNew && !now.equals(old) ? 'a file is neither the old one nor the new one' : undefined) ??
      (code < 2 && !isNew ? 'it ends well and leaves the old file' : undefined) ??
      (readdirSync(folder).sort().join() === names ? undefined : 'something is left beside the file');
    return { code, stdout: '', stderr, ...(fault === undefined ? {} : { fault }) };
  }

  /** Written straight: to a pipe that somebody reads, to standard output by its name. */
  async function straight(job: Job, to: typeof PIPE | '/dev/stdout'): Promise<Trial> {
    const made = await whole(job);
    reset();
    const args = job.args.map((word) => (word === REPORT ? to : word));
    const reader = to === PIPE ? run(['cat'], folder, [PIPE]) : undefined;
    const ended = await run(program, folder, args);
    // A reader of a pipe that nobody has opened waits for ever.
    if (!isPipe(at(PIPE))) writeFileSync(at(PIPE), '');
    const { stdout } = reader === undefined ? ended : isPipe(at(PIPE)) ? await reader : { stdout: Buffer.alloc(0) };
    const { code, stderr } = ended;
    const fault =
      faultOf(ended) ??
      (isPipe(at(PIPE)) ? undefined : 'a pipe is replaced by a file') ??
      (stdout.equals(made) ? undefined : 'what comes through a pipe is not what would be in a file');
    return { code, stdout: '', stderr, ...(fault === undefined ? {} : { fault }) };
  }

  const trying = (kind: string, args: readonly string[], trial: () => Promise<Trial>): ProcessTrial => ({
    kind: `processes: ${kind}`,
    told: { args: [[...args]] },
    async trial() {
      // Whoever watches over this is told that it only waits.
      const waits = setInterval(() => process.send?.('waits'), 1000);
      try {
        ready ??= prepare();
        await ready;
        return await trial();
      } finally {
        clearInterval(waits);
      }
    },
  });
  return (choices) => {
    const format = choices.pick(['json', 'html']);
    const report = ['--format', format, '--no-date', '--output', REPORT];
    const threads = choices.chance(25) ? ['--jobs', '2'] : [];
    const job: Job = choices.pick<Job>([
      { args: ['validate', '--quiet', 'piani', ...report, ...threads], target: REPORT },
      { args: ['validate', '--quiet', 'piani', ...report, ...threads], target: REPORT },
      { args: ['merge', 'parte.json', '--output', REPORT], target: REPORT },
      { args: ['suggest', 'piano.yaml', '--write'], target: 'piano.yaml' },
    ]);
    if (choices.chance(25) && job.target === REPORT) {
      const to = choices.pick([PIPE, '/dev/stdout'] as const);
      return trying('pipes', [...job.args, to], () => straight(job, to));
    }
    const signal = choices.pick(['SIGINT', 'SIGTERM'] as const);
    const moment: Moment = { writing: choices.chance(50), later: choices.below(1000) };
    return trying('told to end', [...job.args, signal, JSON.stringify(moment)], () => told(job, signal, moment));
  };
}

/** When it is told to end: so many milliseconds after it begins, or a tenth of them after it begins to write. */
interface Moment {
  writing: boolean;
  later: number;
}

function run(
  [command = '', ...before]: readonly string[],
  cwd: string,
  args: readonly string[],
  told?: { signal: NodeJS.Signals; moment: Moment },
): Promise<Ended> {
  const child = spawn(command, [...before, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const out: Buffer[] = [];
  let [stderr, worked, toldAt, stopped]: [string, number, number | undefined, boolean] = ['', 0, undefined, false];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const tell = () => {
    if (toldAt !== undefined || told === undefined) return;
    toldAt = secondsOf(child.pid) ?? worked;
    child.kill(told.signal);
  };
  const timers: NodeJS.Timeout[] = [];
  const later = told === undefined ? 0 : told.moment.later;
  const watcher =
    told?.moment.writing === true
      ? watch(cwd, () => {
          watcher?.close();
          timers.push(setTimeout(tell, later / 10));
        })
      : undefined;
  if (told !== undefined && watcher === undefined) timers.push(setTimeout(tell, later));
  let moved = performance.now();
  const look = setInterval(() => {
    const now = secondsOf(child.pid) ?? worked;
    if (now > worked) moved = performance.now();
    worked = now;
    if (performance.now() - moved < PATIENCE * 1000) return;
    stopped = true;
    child.kill('SIGKILL');
  }, 20);
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      for (const timer of timers) clearTimeout(timer);
      clearInterval(look);
      watcher?.close();
      const number = code ?? SIGNALS[signal as keyof typeof SIGNALS] ?? 137;
      const after = toldAt === undefined ? 0 : worked - toldAt;
      resolve({ code: number, stdout: Buffer.concat(out), stderr, after, stopped });
    });
  });
}

function faultOf({ after, stopped }: Ended): string | undefined {
  if (stopped) return 'it does not end';
  return after > MOST_SECONDS ? 'it goes on when it is told to end' : undefined;
}

/** Seconds of the processor that a process has taken; absent where it has ended. */
function secondsOf(id: number | undefined): number | undefined {
  try {
    const [, state = ''] = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ');
    const [user = 0, system = 0] = state.split(' ').slice(11, 13).map(Number);
    return (user + system) / 100;
  } catch {
    return undefined;
  }
}

function isPipe(path: string): boolean {
  const stats: Stats | undefined = statSync(path, { throwIfNoEntry: false });
  return stats?.isFIFO() === true;
}
