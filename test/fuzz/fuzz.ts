/**
 * Runs the program on random inputs and tells how many they were: `npm run fuzz -- --seconds 60 --seed 1`. The seconds
 * are the processor's: other processes make it take longer, and try no fewer.
 * The same seed gives the same inputs in the same order; `--from 7000` passes over the first 7,000 of them; `--only
 * repositories` (`pdfs`, `mended`, `files`) tries no others; `--first` ends at the first fault.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { REPORT_FORMATS } from '../../src/report/formats.ts';
import { Choices } from './choices.ts';
import { direct, isPlain } from './direct.ts';
import { inputMaker } from './inputs.ts';
import { pdfMaker } from './pdfs.ts';
import { repairMaker } from './repairs.ts';
import { builtMain, judged, type Main, type Trial, tried } from './trial.ts';
import { repositories } from './whole.ts';

const option = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const say = (text: string) => process.stdout.write(`${text}\n`);

const BATCH = 500;
/** One in so many goes the whole way, whatever it is; in as many, one plan is mended, which takes as long as fifty checks. */
const WHOLE = 40;
const REPAIR = 20;
/** In as many, a repository and a PDF, each of which takes as long as twenty checks. */
const TURNS: Record<number, Turn> = { [REPAIR]: 'mended', 5: 'repositories', 15: 'pdfs', 25: 'repositories' };
type Turn = 'files' | 'mended' | 'repositories' | 'pdfs';

/** What is tried next: its kind, what is kept of it where it is a fault, and how it is tried. */
interface Next {
  kind: string;
  told: object;
  trial(): Promise<Trial>;
}

/** Gives what the bytes make, by whose turn it is. */
async function makers(root: string, folder: string, main: Main) {
  const inputs = inputMaker(root, folder, REPORT_FORMATS);
  const repairs = await repairMaker(root);
  const repository = await repositories(root, folder, REPORT_FORMATS);
  const pdfs = pdfMaker(root);
  const latin = (files: Record<string, Buffer>) =>
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.toString('latin1')]));
  return (turn: Turn, choices: Choices, isWhole: boolean): Next => {
    if (turn === 'repositories') {
      const { kind, told, trial } = repository(choices);
      return { kind, told, trial: () => trial(main) };
    }
    const mending = turn === 'mended' ? repairs(choices) : undefined;
    const input = mending?.input ?? (turn === 'pdfs' ? pdfs(choices, folder) : inputs(choices));
    const { args, files } = input;
    const told = { args, files: latin(files) };
    if (mending !== undefined) return { kind: 'plans mended', told, trial: () => mending.trial() };
    // Most go by the short way; some through the command line and the disk, as all that need them do.
    const isShort = !isWhole && isPlain(input);
    const trial = () => (isShort ? judged(args, () => direct(input)) : tried(main, folder, input));
    return { kind: isShort ? input.kind : `${input.kind}, through the whole program`, told, trial };
  };
}

async function fuzz(root: string): Promise<void> {
  const [seconds, seed, most] = [option('seconds', 60), option('seed', 1), option('inputs', Number.POSITIVE_INFINITY)];
  const from = option('from', 0);
  const only = process.argv.includes('--only') ? (process.argv[process.argv.indexOf('--only') + 1] as Turn) : undefined;
  const isFirst = process.argv.includes('--first');
  const folder = join(process.env['FUZZ_FOLDER'] ?? tmpdir(), `qualcheck-fuzz-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  // The sources as they are here, where somebody has spoiled them; else what is built of them.
  const isSource = process.argv.includes('--source');
  const next = await makers(root, folder, isSource ? (await import('../../src/main.ts')).main : builtMain(root));
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
      const made = next(only ?? TURNS[passed % WHOLE] ?? 'files', new Choices(sample), passed % WHOLE === 0);
      const start = performance.now();
      const { code, fault, stdout, stderr } = await made.trial();
      slowest = Math.max(slowest, performance.now() - start);
      count(codes, `exit ${code}`);
      count(kinds, made.kind);
      runs++;
      if (fault === undefined) continue;
      count(faults, fault);
      if ((faults.get(fault) ?? 0) > 3 || faults.size > 20) continue;
      const kept = join(tmpdir(), `qualcheck-fault-${seed + batch}-${runs}.json`);
      writeFileSync(kept, JSON.stringify({ fault, ...made.told, code, stdout, stderr }, null, 2));
      say(`FAULT after ${runs} inputs: ${fault}: ${kept}`);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  const total = [...faults.values()].reduce((sum, each) => sum + each, 0);
  for (const [kind, number] of [...kinds].sort()) say(`${String(number).padStart(9)} ${kind}`);
  const sorted = [...codes].sort().map(([code, number]) => `${code}: ${number}`);
  say(
    `seed ${seed}: ${runs} inputs, ${total} faults (${sorted.join(', ')}; slowest ${Math.round(slowest)} ms; ${used().toFixed(0)} s of the processor)`,
  );
  process.exitCode = total === 0 ? 0 : 1;
}

await fuzz(process.env['FUZZ_ROOT'] ?? process.cwd());
