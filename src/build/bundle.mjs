/**
 * The program as CommonJS chunks, for `bin/load.cjs`: `main.cjs` holds them all; a pack (`validate.cjs`, …) holds those
 * that one command loads, so that a usual run reads and brings to life only what it uses.
 */
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, transform } from 'esbuild';

const TARGET = { platform: 'node', target: 'node20.19' };

/** Modules that libraries load at start and qualcheck never uses. */
const UNUSED = {
  name: 'unused',
  setup({ onResolve, onLoad }) {
    // commander runs sub-commands that are programs of their own: there are none, and no child process at all.
    onResolve({ filter: /^node:child_process$/ }, () => ({ path: 'child_process', namespace: 'unused' }));
    // chalk looks at the terminal: which colours to use is decided in `commands/context.ts`.
    onResolve({ filter: /^#supports-color$/ }, () => ({ path: 'supports-color', namespace: 'unused' }));
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'export default {}' }));
  },
};

/** Writes `dist/main.cjs`, then the packs and the code caches. Gives the files that went into them. */
export async function bundle({ root, dist, version }) {
  const { outputFiles, metafile } = await build({
    ...TARGET,
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    legalComments: 'none',
    absWorkingDir: root,
    logLevel: 'warning',
    entryPoints: ['src/main.ts'],
    outdir: dist,
    write: false,
    metafile: true,
    plugins: [UNUSED],
    define: { QUALCHECK_VERSION: JSON.stringify(version), 'import.meta.url': 'bundleUrl' },
  });
  const chunks = new Map();
  for (const { path, text } of outputFiles) chunks.set(basename(path), await asFunction(text));
  await writeFile(join(dist, 'main.cjs'), pack(chunks));

  // In processes of their own, so that nothing of the build is in what they note.
  const run = (what, name) => {
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'src', 'build', 'warm.cjs'), what, name], {
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`warm.cjs ${what} ${name}: ${status}`);
    return stdout.split('\n');
  };
  for (const name of ['validate', 'show', 'list']) {
    const used = run('chunks', name).filter((line) => chunks.has(line));
    await writeFile(join(dist, `${name}.cjs`), pack(new Map(used.map((each) => [each, chunks.get(each)]))));
    run('cache', name);
  }
  run('cache', 'main');
  return Object.keys(metafile.inputs);
}

/** A chunk as the body of a function that is given what a CommonJS module is given. */
async function asFunction(text) {
  const { code } = await transform(text, {
    ...TARGET,
    format: 'cjs',
    minify: true,
    supported: { 'dynamic-import': false },
  });
  return `function(exports,require,module,bundleUrl){${inAscii(code.trim())}\n}`;
}

/** Letters with accents are left in regular expressions alone: escaped too, a file is read without being decoded. */
function inAscii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function pack(chunks) {
  const entries = [...chunks].map(([name, code]) => `${JSON.stringify(name)}:${code}`);
  return `module.exports={\n${entries.join(',\n')}\n};\n`;
}
