/**
 * Runs the program on random inputs and tells how many they were: `npm run fuzz -- --seconds 60 --seed 1`. The seconds
 * are the processor's: other processes make it take longer, and try no fewer.
 * The same seed gives the same inputs in the same order; `--from 7000` passes over the first 7,000 of them.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { REPORT_FORMATS } from '../../src/report/formats.ts';
import { Choices } from './choices.ts';
import { direct, isPlain } from './direct.ts';
import { inputMaker } from './inputs.ts';
import { repairMaker } from './repairs.ts';
import { builtMain, judged, tried } from './trial.ts';

const option = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const say = (text: string) => process.stdout.write(`${text}\n`);

const BATCH = 500;
/** One in so many goes the whole way, whatever it is; in as many, one plan is mended, which takes as long as fifty checks. */
const WHOLE = 40;
const REPAIR = 20;

async function fuzz(root: string): Promise<void> {
  const [seconds, seed, most] = [option('seconds', 60), option('seed', 1), option('inputs', Number.POSITIVE_INFINITY)];
  const from = option('from', 0);
  const folder = join(process.env['FUZZ_FOLDER'] ?? tmpdir(), `qualcheck-fuzz-${process.pid}`);
  const [main, make] = [builtMain(root), inputMaker(root, folder, REPORT_FORMATS)];
  const repairs = await repairMaker(root);
  const bytes = fc.noBias(fc.uint8Array({ minLength: 4, maxLength: 300 }));
  const codes = new Map<number, number>();
  const faults = new Map<string, number>();
  const begun = process.cpuUsage();
  const used = () => process.cpuUsage(begun).user / 1e6;
  const isOver = () => used() >= seconds;
  let [runs, whole, mended, slowest, passed] = [0, 0, 0, 0, 0];
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
      const mending = passed % WHOLE === REPAIR ? repairs(new Choices(sample)) : undefined;
      const input = mending?.input ?? make(new Choices(sample));
      const start = performance.now();
      // Most go by the short way; some through the command line and the disk, as all that need them do.
      const short = passed % WHOLE !== 0 && isPlain(input);
      const trial = await (mending
        ? mending.trial()
        : short
          ? judged(input.args, () => direct(input))
          : tried(main, folder, input));
      const { code, fault, stdout, stderr } = trial;
      if (mending) mended++;
      else if (!short) whole++;
      slowest = Math.max(slowest, performance.now() - start);
      codes.set(code, (codes.get(code) ?? 0) + 1);
      runs++;
      if (fault === undefined) continue;
      faults.set(fault, (faults.get(fault) ?? 0) + 1);
      if ((faults.get(fault) ?? 0) > 3) continue;
      const kept = join(tmpdir(), `qualcheck-fault-${seed + batch}-${runs}.json`);
      const files = Object.fromEntries(
        Object.entries(input.files).map(([name, text]) => [name, text.toString('latin1')]),
      );
      writeFileSync(kept, JSON.stringify({ fault, args: input.args, files, code, stdout, stderr }, null, 2));
      say(`FAULT: ${fault}: ${kept}`);
    }
  }
  const sorted = [...codes].sort(([a], [b]) => a - b).map(([code, count]) => `exit ${code}: ${count}`);
  const total = [...faults.values()].reduce((sum, each) => sum + each, 0);
  say(
    `seed ${seed}: ${runs} inputs (${whole} through the whole program, ${mended} plans mended), ${total} faults (${sorted.join(', ')}; slowest ${Math.round(slowest)} ms; ${used().toFixed(0)} s of the processor)`,
  );
  process.exitCode = total === 0 ? 0 : 1;
}

await fuzz(process.env['FUZZ_ROOT'] ?? process.cwd());
