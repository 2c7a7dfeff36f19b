/** Builds the fuzzer and runs it in a process of its own; `--planted` sees instead that it finds what it is there to find. */
import { rm } from 'node:fs/promises';
import { bundleAt, bundleFuzzer, runFuzzer } from './bundle.mjs';
import { found, table } from './planting.mjs';

const args = process.argv.slice(2);
const say = (text) => process.stdout.write(text);

if (args.includes('--planted')) {
  // `--planted link` plants those alone that have the word.
  const word = args[args.indexOf('--planted') + 1] ?? '';
  const results = await found(({ fault }) => fault.includes(word), { say });
  say(`\n${table(results)}`);
  process.exitCode = results.every(({ after }) => after !== undefined) ? 0 : 1;
} else {
  const bundle = bundleAt('all');
  await bundleFuzzer(bundle);
  const { code } = await runFuzzer(bundle, args, { silence: 60_000, say });
  await rm(bundle, { force: true });
  process.exitCode = code;
}
