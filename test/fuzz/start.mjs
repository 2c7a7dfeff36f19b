/**
 * Builds the fuzzer, runs it in a process of its own, and stops it when it works for a minute and says nothing: it hangs.
 * The minute is the processor's where the system tells it: one that waits for its turn does not hang.
 */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { PDF_BOUND } from '../../src/build/pdf-bound.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const bundle = join(root, 'node_modules', '.cache', `fuzz-${process.pid}.mjs`);
const SILENCE = 60_000;

await build({
  entryPoints: [join(root, 'test', 'fuzz', 'fuzz.ts')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  external: ['fast-check'],
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
  },
  // The sources look for the data of the standards beside themselves, which is where the built program is; the tests
  // find the project from where they stand.
  define: {
    'import.meta.dirname': JSON.stringify(join(root, 'dist')),
    'import.meta.url': JSON.stringify(pathToFileURL(join(root, 'test', 'fuzz', 'fuzz.ts')).href),
    QUALCHECK_VERSION: '"0"',
  },
  plugins: [PDF_BOUND],
  logLevel: 'warning',
});
const child = fork(bundle, process.argv.slice(2), { env: { ...process.env, FUZZ_ROOT: root } });
let last = 0;
/** Milliseconds of the processor that the child has taken, or of the clock. */
function worked() {
  try {
    const [, ticks] = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ');
    const [user, system] = ticks.split(' ').slice(11, 13).map(Number);
    return (user + system) * 10;
  } catch {
    return performance.now();
  }
}
let heard = worked();
const stop = () => {
  const left = SILENCE - (worked() - heard);
  if (left > 0) {
    watch = setTimeout(stop, Math.max(left, 1000));
    return;
  }
  process.stdout.write(`FAULT: it hangs after ${last} inputs: run the same seed again with --from ${last}\n`);
  child.kill('SIGKILL');
};
let watch = setTimeout(stop, SILENCE);
child.on('message', (count) => {
  last = count;
  heard = worked();
  clearTimeout(watch);
  watch = setTimeout(stop, SILENCE);
});
child.on('exit', async (code) => {
  clearTimeout(watch);
  await rm(bundle, { force: true });
  process.exitCode = code ?? 1;
});
