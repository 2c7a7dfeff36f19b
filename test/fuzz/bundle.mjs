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

/** Puts a fault into its file; a file that no longer has its place is told. */
function planting({ file, there, put }) {
  return {
    name: 'planted',
    setup({ onLoad }) {
      const path = join(root, file);
      onLoad({ filter: new RegExp(`${file.replace(/\W/g, '[/\\\\.-]')}$`) }, async (asked) => {
        if (asked.path !== path) return undefined;
        const text = await readFile(path, 'utf8');
        if (text.split(there).length !== 2) throw new Error(`${file} does not hold, once: ${there}`);
        return { contents: text.replace(there, () => put), loader: 'ts' };
      });
    },
  };
}

/**
 * Runs it, and gives its exit code and what it said; it is stopped when it works for `silence` milliseconds and says
 * nothing. They are the processor's where the system tells them: one that waits for its turn does not hang.
 */
export function runFuzzer(bundle, args, { silence, say }) {
  const child = fork(bundle, args, {
    env: { ...process.env, FUZZ_ROOT: root },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let last = 0;
  let said = '';
  const tell = (text) => {
    said += text;
    say(text);
  };
  child.stdout.on('data', (text) => tell(String(text)));
  /** Milliseconds of the processor that the child has taken, or of the clock. */
  const worked = () => {
    try {
      const [, ticks] = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ');
      const [user, system] = ticks.split(' ').slice(11, 13).map(Number);
      return (user + system) * 10;
    } catch {
      return performance.now();
    }
  };
  let heard = worked();
  const stop = () => {
    const left = silence - (worked() - heard);
    if (left > 0) {
      watch = setTimeout(stop, Math.max(left, 1000));
      return;
    }
    tell(`FAULT after ${last} inputs: it hangs: run the same seed again with --from ${last}\n`);
    child.kill('SIGKILL');
  };
  let watch = setTimeout(stop, silence);
  child.on('message', (count) => {
    last = count;
    heard = worked();
    clearTimeout(watch);
    watch = setTimeout(stop, silence);
  });
  // Whoever ends this ends the child, which tells first what it has tried.
  const pass = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, pass);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, pass);
      clearTimeout(watch);
      resolve({ code: code ?? 1, said });
    });
  });
}
