/**
 * Runs the program on random inputs and tells how many they were: `npm run fuzz -- --seconds 60 --seed 1`. The seconds
 * are the processor's: other processes make it take longer, and try no fewer.
 * The same seed gives the same inputs in the same order; `--from 7000` passes over the first 7,000 of them; `--only
 * repositories` (`pdfs`, `mended`, `files`, `large`, `processes`) tries no others; `--first` ends at the first fault;
 * `--folder` says where inputs are written, and those kept that are a fault.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { REPORT_FORMATS } from '../../src/report/formats.ts';
import { Choices } from './choices.ts';
import { direct, isPlain } from './direct.ts';
import { inputMaker } from './inputs.ts';
import { largeMaker, MOST_OF_LARGE } from './large.ts';
import { pdfMaker } from './pdfs.ts';
import { processes } from './processes.ts';
import { repairMaker } from './repairs.ts';
import { builtMain, judged, type Main, type Trial, tried } from './trial.ts';
import { repositories } from './whole.ts';

const wordOf = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const option = (name: string, otherwise: number) => Number(wordOf(name) ?? otherwise);
const say = (text: string) => process.stdout.write(`${text}\n`);

const BATCH = 500;
/** One in so many goes the whole way, whatever it is; in as many, one plan is mended, which takes as long as fifty checks. */
const WHOLE = 40;
const REPAIR = 20;
/** In as many, a repository and a PDF, each of which takes as long as twenty checks. */
const TURNS: Record<number, Turn> = { [REPAIR]: 'mended', 5: 'repositories', 15: 'pdfs', 25: 'repositories' };
/** One in so many is large, or a process of its own: they take as long as hundreds. */
const RARE = 800;
const RARE_TURNS: Record<number, Turn> = { 12: 'large', 412: 'large', 212: 'processes' };
type Turn = 'files' | 'mended' | 'repositories' | 'pdfs' | 'large' | 'processes';
const turnOf = (number: number): Turn => RARE_TURNS[number % RARE] ?? TURNS[number % WHOLE] ?? 'files';

/** What is tried next: its kind, what is kept of it where it is a fault, and how it is tried. */
interface Next {
  kind: string;
  told: object;
  trial(): Promise<Trial>;
}

/** Gives what the bytes make, by whose turn it is. */
async function makers(root: string, place: string, main: Main, program: readonly string[]) {
  const folder = join(place, 'prova');
  const inputs = inputMaker(root, folder, REPORT_FORMATS);
  const repairs = await repairMaker(root);
  const repository = await repositories(root, folder, REPORT_FORMATS);
  const pdfs = pdfMaker(root);
  const large = largeMaker(root, folder);
  const started = await processes(root, join(place, 'processi'), program);
  const latin = (files: Record<string, Buffer>) =>
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.toString('latin1')]));
  return (turn: Turn, choices: Choices, isWhole: boolean): Next => {
    if (turn === 'repositories') {
      const { kind, told, trial } = repository(choices);
      return { kind, told, trial: () => trial(main) };
    }
    if (turn === 'processes') return started(choices);
    const mending = turn === 'mended' ? repairs(choices) : undefined;
    const [isPdf, isLarge] = [turn === 'pdfs', turn === 'large'];
    const input = mending?.input ?? (isPdf ? pdfs(choices, folder) : isLarge ? large(choices) : inputs(choices));
    const { args, files } = input;
    const told = { args, files: latin(files) };
    if (mending !== undefined) return { kind: 'plans mended', told, trial: () => mending.trial() };
    // Most go by the short way; some through the command line and the disk, as all that need them do.
    const isShort = !isWhole && isPlain(input);
    const most = isLarge ? MOST_OF_LARGE : undefined;
    const trial = () => (isShort ? judged(args, () => direct(input), most) : tried(main, folder, input, most));
    return { kind: isShort ? input.kind : `${input.kind}, through the whole program`, told, trial };
  };
}

async function fuzz(root: string): Promise<void> {
  const [seconds, seed, most] = [option('seconds', 60), option('seed', 1), option('inputs', Number.POSITIVE_INFINITY)];
  const from = option('from', 0);
  const only = wordOf('only') as Turn | undefined;
  const isFirst = process.argv.includes('--first');
  const home = wordOf('folder') ?? tmpdir();
  const place = join(home, `qualcheck-fuzz-${process.pid}`);
  mkdirSync(join(place, 'prova'), { recursive: true });
  // The sources as they are here, where somebody has spoiled them; else what is built of them.
  const isSource = process.argv.includes('--source');
  const main = isSource ? (await import('../../src/main.ts')).main : builtMain(root);
  const program = isSource ? [process.argv[1] as string, '--program'] : [join(root, 'bin', 'qualcheck.js')];
  const next = await makers(root, place, main, [process.execPath, ...program]);
  const bytes = fc.noBias(fc.uint8Array({ minLength: 4, maxLength: 300 }));
  const codes = new Map<string, number>();
  const kinds = new Map<string, number>();
  const faults = new Map<string, number>();
  const count = (counts: Map<string, number>, what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  const begun = process.cpuUsage();
  const used = () => process.cpuUsage(begun).user / 1e6;
  const isOver = () => used() >= seconds || (isFirst && faults.size > 0);
  let [runs, slowest, passed] = [0, 0, 0];
  let told = performance.now();
  for (let batch = 0; !isOver() && runs < most; batch++) {
    for (const sample of fc.sample(bytes, { seed: seed + batch, numRuns: BATCH })) {
      if (isOver() || runs >= most) break;
      if (passed++ < from) continue;
      // Whoever started this stops it when it hears nothing for long: then it hangs.
      if (performance.now() - told > 1000) {
        process.send?.(passed);
        told = performance.now();
      }
      const made = next(only ?? turnOf(passed), new Choices(sample), passed % WHOLE === 0);
      const start = performance.now();
      const { code, fault, stdout, stderr } = await made.trial();
      slowest = Math.max(slowest, performance.now() - start);
      count(codes, `exit ${code}`);
      count(kinds, made.kind);
      runs++;
      if (fault === undefined) continue;
      count(faults, fault);
      if ((faults.get(fault) ?? 0) > 3 || faults.size > 20) continue;
      const kept = join(home, `qualcheck-fault-${seed + batch}-${runs}.json`);
      writeFileSync(kept, JSON.stringify({ fault, ...made.told, code, stdout, stderr }, null, 2));
      say(`FAULT after ${runs} inputs: ${fault}: ${kept}`);
    }
  }
  rmSync(place, { recursive: true, force: true });
  const total = [...faults.values()].reduce((sum, each) => sum + each, 0);
  for (const [kind, number] of [...kinds].sort()) say(`${String(number).padStart(9)} ${kind}`);
  const sorted = [...codes].sort().map(([code, number]) => `${code}: ${number}`);
  say(
    `seed ${seed}: ${runs} inputs, ${total} faults (${sorted.join(', ')}; slowest ${Math.round(slowest)} ms; ${used().toFixed(0)} s of the processor)`,
  );
  process.exitCode = total === 0 ? 0 : 1;
}

/** The program itself, as the sources are here: what is started as a process of its own. */
async function started(args: readonly string[]): Promise<void> {
  process.exitCode = await (await import('../../src/main.ts')).main(args);
}

if (process.argv[2] === '--program') await started(process.argv.slice(3));
else await fuzz(process.env['FUZZ_ROOT'] ?? process.cwd());
