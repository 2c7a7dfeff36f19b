/** The fuzzer as one file, and a process that runs it and is stopped when it hangs. */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { PDF_BOUND } from '../../src/build/pdf-bound.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where the fuzzer goes: another file for each process and each name. */
export const bundleAt = (name) => join(root, 'node_modules', '.cache', `fuzz-${process.pid}-${name}.mjs`);

/** Writes the fuzzer with the sources as they are; with a planted fault, one file of them is as that says. */
export async function bundleFuzzer(outfile, planted) {
  await build({
    entryPoints: [join(root, 'test', 'fuzz', 'fuzz.ts')],
    outfile,
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
      QUALCHECK_HOMEPAGE: '""',
    },
    plugins: [PDF_BOUND, ...(planted === undefined ? [] : [planting(planted)])],
    logLevel: 'warning',
  });
}

/** Puts a fault into its file, or each of its parts into its own; a file that no longer has its place is told. */
function planting(planted) {
  const edits = [planted, ...(planted.also ?? [])];
  return {
    name: 'planted',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const here = edits.filter(({ file }) => path === join(root, file));
        if (here.length === 0) return undefined;
        let contents = await readFile(path, 'utf8');
        for (const { file, there, put } of here) {
          if (contents.split(there).length !== 2) throw new Error(`${file} does not hold, once: ${there}`);
          contents = contents.replace(there, () => put);
        }
        return { contents, loader: 'ts' };
      });
    },
  };
}

/** What is looked at in so many milliseconds. */
const LOOK_EVERY = 1000;

/**
 * Runs it, and gives its exit code and what it said; it is stopped when it works for `silence` milliseconds and says
 * nothing. They are the processor's where the system tells them: one that waits for its turn does not hang. One that
 * sleeps meanwhile waits for what never comes: a pipe without a writer.
 */
export function runFuzzer(bundle, args, { silence, say }) {
  const child = fork(bundle, args, {
    env: { ...process.env, FUZZ_ROOT: root },
    // What it would keep of millions of inputs is not to be mistaken for what waits to be cleared.
    execArgv: args.includes('--many') ? ['--max-old-space-size=256'] : [],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let said = '';
  const tell = (text) => {
    said += text;
    say(text);
  };
  child.stdout.on('data', (text) => tell(String(text)));
  let [last, heard, slept] = [0, 0, 0];
  let before = workOf(child.pid);
  const look = setInterval(() => {
    const now = workOf(child.pid);
    if (now.sleeps && before.sleeps && now.worked === before.worked) slept += LOOK_EVERY;
    before = now;
    if (now.worked - heard + slept < silence) return;
    clearInterval(look);
    tell(`FAULT after ${last} inputs: it hangs: run the same seed again with --from ${last}\n`);
    child.kill('SIGKILL');
  }, LOOK_EVERY);
  child.on('message', (count) => {
    slept = 0;
    if (typeof count === 'number') last = count;
    heard = workOf(child.pid).worked;
  });
  // Whoever ends this ends the child, which tells first what it has tried.
  const pass = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearInterval(look);
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, pass);
      resolve({ code: code ?? 1, said });
    });
  });
}

/** Milliseconds of the processor that a process has taken, or of the clock; and whether it sleeps just now. */
function workOf(id) {
  try {
    const [, state] = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ');
    const [user, system] = state.split(' ').slice(11, 13).map(Number);
    return { worked: (user + system) * 10, sleeps: state.startsWith('S') };
  } catch {
    return { worked: performance.now(), sleeps: false };
  }
}
