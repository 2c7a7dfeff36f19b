/**
 * Runs the program on random inputs and tells how many they were: `npm run fuzz -- --seconds 60 --seed 1`. The seconds
 * are the processor's: other processes make it take longer, and try no fewer.
 * The same seed gives the same inputs in the same order; `--from 7000` passes over the first 7,000 of them; `--only
 * repositories` (`pdfs`, `mended`, `files`, `large`, `processes`; `places`, `parts`: as repositories are counted) tries no others; `--first` ends at the first fault;
 * `--folder` says where inputs are written, and those kept that are a fault.
 * `--many 1000000` tries as many, however long they take: nearly all by the short ways, which take less than a thousandth
 * of a second each; `--only results` (`plans`, `PDFs`: as it counts them) goes with it too. It tells each minute how far it
 * is, and whoever stops it is told what it has tried.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { giveWay } from '../../src/disk/turns.ts';
import { Choices, drawn } from './choices.ts';
import { Counts } from './counts.ts';
import { manyMaker } from './many.ts';
import { type Next, usualMaker } from './next.ts';
import { builtMain, type Trial, usageAbout } from './trial.ts';

const word = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const option = (name: string, otherwise: number) => Number(word(name) ?? otherwise);
const has = (name: string) => process.argv.includes(`--${name}`);
const say = (text: string) => process.stdout.write(`${text}\n`);

const BATCH = 500;
const MINUTE = 60_000;

/** All inputs of a seed, in their order, each with its number; without a size they would be a few bytes long. */
function* sampled(seed: number): Generator<[number: number, bytes: Uint8Array]> {
  const bytes = fc.noBias(fc.uint8Array({ minLength: 4, maxLength: 300, size: 'max' }));
  let number = 0;
  for (let batch = 0; ; batch++) {
    for (const sample of fc.sample(bytes, { seed: seed + batch, numRuns: BATCH })) yield [++number, sample];
  }
}

/** The same of those of `--many`, of which none hangs on those before. */
function* drawnFrom(seed: number, from: number): Generator<[number: number, bytes: Uint8Array]> {
  for (let number = from + 1; ; number++) yield [number, drawn(seed, number)];
}

async function fuzz(root: string): Promise<void> {
  const [seed, from, many] = [option('seed', 1), option('from', 0), option('many', 0)];
  const most = many || option('inputs', Number.POSITIVE_INFINITY);
  const seconds = option('seconds', many ? Number.POSITIVE_INFINITY : 60);
  const home = word('folder') ?? tmpdir();
  const place = join(home, `qualcheck-fuzz-${process.pid}`);
  const folder = join(place, 'prova');
  mkdirSync(folder, { recursive: true });
  // The sources as they are here, where somebody has spoiled them; else what is built of them.
  const main = has('source') ? (await import('../../src/main.ts')).main : builtMain(root);
  const started = has('source') ? [process.argv[1] as string, '--program'] : [join(root, 'bin', 'qualcheck.js')];
  const program = [process.execPath, ...started];
  const where = { root, folder, main, program, processes: join(place, 'processi') };
  const next = await (many ? manyMaker : usualMaker)(where, word('only'));
  const counts = new Counts();
  const begun = process.cpuUsage();
  const used = () => (usageAbout().user - begun.user) / 1e6;
  const isStopped = onStop();
  const isOver = () =>
    isStopped() || counts.runs >= most || used() >= seconds || (has('first') && counts.allFaults > 0);
  let told = performance.now();
  let minute = told;
  for (const [number, bytes] of many ? drawnFrom(seed, from) : sampled(seed)) {
    if (isOver()) break;
    if (number <= from) continue;
    const start = performance.now();
    // Whoever started this stops it when it hears nothing for long: then it hangs.
    if (start - told > 1000) {
      process.send?.(number - 1);
      // Large files and plans that are mended take more for a moment.
      if (many) counts.weigh();
      told = start;
    }
    if (many && start - minute > MINUTE) {
      say(counts.line());
      minute = start;
    }
    const made = next(new Choices(bytes), number);
    const trial = await made.trial();
    counts.note(made.kind, trial, performance.now() - start);
    if (trial.fault !== undefined) keep(made, trial, `${seed}-${number}`);
    await giveWay();
  }
  rmSync(place, { recursive: true, force: true });
  for (const line of counts.table(seed, used())) say(line);
  process.exitCode = counts.allFaults === 0 ? 0 : 1;

  /** A few of each fault, not all that a seed may find. */
  function keep(made: Next, { fault = '', code, stdout, stderr }: Trial, at: string) {
    if ((counts.faults.get(fault) ?? 0) > 3 || counts.allFaults > 20) return;
    const kept = join(home, `qualcheck-fault-${at}.json`);
    writeFileSync(kept, JSON.stringify({ fault, ...made.told(), code, stdout, stderr }, null, 2));
    say(`FAULT after ${counts.runs} inputs: ${fault}: ${kept}`);
  }
}

/** Whether somebody has asked it to end, or is there no more to hear of it. */
function onStop(): () => boolean {
  let stopped = false;
  for (const event of ['SIGINT', 'SIGTERM', 'disconnect'] as const) {
    process.on(event, () => {
      stopped = true;
    });
  }
  // To hear of its end alone this need not live on.
  process.channel?.unref();
  return () => stopped;
}

/** The program itself, as the sources are here: what is started as a process of its own. */
async function runProgram(args: readonly string[]): Promise<void> {
  process.exitCode = await (await import('../../src/main.ts')).main(args);
}

if (process.argv[2] === '--program') await runProgram(process.argv.slice(3));
else await fuzz(process.env['FUZZ_ROOT'] ?? process.cwd());
