/** One run of the program in this process, and what may never come of it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Streams } from '../../src/disk/screen.ts';
import { LOG_COMMAND, LOG_COMMAND_INSIDE, UNSEEN } from '../support/log-readers.ts';
import type { Input } from './inputs.ts';

export type Main = (argv: readonly string[], streams: Streams) => Promise<number>;

/** The program as it is built: what its users run. */
export function builtMain(root: string): Main {
  const loader = createRequire(join(root, 'package.json'))('./bin/load.cjs') as {
    load(command: string): { main: Main };
  };
  return loader.load('main').main;
}

/** Seconds of the processor that no input may take. */
const MOST_SECONDS = 2;

export interface Trial {
  code: number;
  stdout: string;
  stderr: string;
  /** What is wrong with it; absent when nothing is. */
  fault?: string;
}

/** Writes the files of an input and runs the program on them. */
export function tried(main: Main, folder: string, { files, args }: Input, most?: number): Promise<Trial> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return judged(
    args,
    async () => {
      const [stdout, stderr] = [collector(), collector()];
      const code = await main(args, { stdout, stderr });
      return { code, stdout: stdout.text, stderr: stderr.text };
    },
    most,
  );
}

/** Runs a trial and finds what is wrong with it; `most`: seconds of the processor that it may take. */
export async function judged(args: readonly string[], run: () => Promise<Trial>, most = MOST_SECONDS): Promise<Trial> {
  const begun = usageAbout();
  const start = performance.now();
  let trial: Trial;
  try {
    trial = await run();
  } catch (error) {
    return { code: 3, stdout: '', stderr: '', fault: `it threw ${error instanceof Error ? error.stack : error}` };
  }
  const fault =
    trial.fault ??
    faultOf(trial, args) ??
    // Threads beside it work too: in half of the time it may have taken it all.
    (performance.now() - start > most * 500 && secondsSince(begun) > most
      ? await slowness(run, secondsSince(begun), most)
      : undefined);
  return fault === undefined ? trial : { ...trial, fault };
}

/** What other processes do to the caches costs the processor's time too: what is slow is run again, unless it is far too slow. */
async function slowness(run: () => Promise<Trial>, first: number, most: number): Promise<string | undefined> {
  let seconds = first;
  for (let runs = 0; runs < 3 && seconds > most && seconds < FAR * most; runs++) {
    const before = process.cpuUsage();
    await run();
    seconds = Math.min(seconds, secondsSince(before));
  }
  return seconds > most ? `it took ${Math.round(seconds)} s` : undefined;
}
const FAR = 2;

let asked = { at: Number.NEGATIVE_INFINITY, usage: process.cpuUsage() };

/** What the processor has done, up to a fiftieth of a second ago: to ask it each time takes as long as a small input. */
export function usageAbout(): NodeJS.CpuUsage {
  const at = performance.now();
  if (at - asked.at > 20) asked = { at, usage: process.cpuUsage() };
  return asked.usage;
}

function secondsSince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
}

export function collector() {
  return {
    text: '',
    write(chunk: string | Uint8Array, ...more: unknown[]): boolean {
      this.text += String(chunk);
      for (const each of more) if (typeof each === 'function') each(null);
      return true;
    },
  };
}

function faultOf({ code, stdout, stderr }: Trial, args: readonly string[]): string | undefined {
  const format = args[args.indexOf('--format') + 1];
  if (![0, 1, 2].includes(code)) return `exit code ${code}`;
  if (code !== 0 && `${stdout}${stderr}`.trim() === '') return 'nothing is said';
  if (code === 2 && stderr.trim() === '' && !/unknown|NON CONTROLLATO|NOT CHECKED/.test(stdout))
    return 'it could not run, and does not say why';
  if (
    /^ {4}at .*:\d+:\d+\)?$|\bundefined\b|\[object |\bNaN\b.*\bh\b|function \w*\(\) \{/m.test(
      withoutQuotes(stdout + stderr),
    )
  ) {
    return 'what is said holds something of the program itself';
  }
  if (UNSEEN.test(stdout) || UNSEEN.test(stderr)) return 'a character that is not harmless comes out';
  // A unified difference has a head that a log may fold.
  const isDiff = args[0] === 'suggest' || args.includes('--diff');
  const shown = isDiff ? stdout.replace(/^(?:---|\+\+\+) .*\n/gm, '') : stdout;
  const commands = args[0] === 'validate' && format === 'github' ? LOG_COMMAND_INSIDE : LOG_COMMAND;
  if (commands.test(shown) || LOG_COMMAND.test(stderr)) return 'a command for a log comes out';
  if (args.includes('--output') || args.includes('-o')) return undefined;
  const json = (['json', 'sarif', 'gitlab'].includes(format ?? '') || args[0] === 'merge') && code < 2;
  const lines = format === 'jsonl' && code < 2 ? stdout.split('\n').slice(0, -1) : [];
  return (json && !isJson(stdout)) || !lines.every(isJson) ? 'what should be JSON is not' : undefined;
}

/** Without what is quoted from the input. */
function withoutQuotes(text: string): string {
  return text.replace(/«[^»]*»|“[^”]*”|"[^"\n]*"|│.*$/gm, '');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
