/**
 * Builds `dist/`: the bundle of the program, its code cache, and the standards compiled to data.
 * Run by `npm ci` (prepare), `npm test` (pretest) and `npm run build`.
 */
import { spawnSync } from 'node:child_process';
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const dist = join(root, 'dist');
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

const common = { bundle: true, platform: 'node', target: 'node20.19', absWorkingDir: root, logLevel: 'warning' };

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

/** The readers of HTML and PDF, which only `import` needs, are a bundle of their own beside the program. */
const IMPORT_ASIDE = {
  name: 'import-aside',
  setup({ onResolve }) {
    // Seen from `bin/load.cjs`, which gives the bundle its `require`.
    onResolve({ filter: /\/import\/bundle\.ts$/ }, () => ({ path: '../dist/import.cjs', external: true }));
  },
};

/**
 * The solver stays a file of its own, beside the WebAssembly that it loads: whoever does not ask for a repair never
 * reads it. The bundle is run from `bin/`, and its `require` starts there.
 */
const SOLVER = {
  name: 'solver',
  setup({ onResolve }) {
    onResolve({ filter: /^highs$/ }, () => ({ path: '../dist/highs.cjs', external: true }));
  },
};

const bundled = { ...common, format: 'cjs', minify: true, legalComments: 'none', metafile: true };

await rm(dist, { recursive: true, force: true });
// One CommonJS file: it starts faster than many modules, and V8 can cache its code.
const program = await build({
  ...bundled,
  entryPoints: ['src/main.ts'],
  outfile: join(dist, 'main.cjs'),
  plugins: [UNUSED, SOLVER, IMPORT_ASIDE],
  // A script run by `vm` has no `import()`: what stays outside the bundle is required.
  supported: { 'dynamic-import': false },
  define: { QUALCHECK_VERSION: JSON.stringify(version), 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl=require('node:url').pathToFileURL(__filename).href;" },
});
const readers = await build({
  ...bundled,
  entryPoints: ['src/import/bundle.ts'],
  outfile: join(dist, 'import.cjs'),
  // The reader of PDF can also fetch them: here it cannot.
  define: { fetch: 'undefined', XMLHttpRequest: 'undefined', WebSocket: 'undefined', 'import.meta.url': '""' },
});
const inputs = { ...program.metafile.inputs, ...readers.metafile.inputs };
const solver = join(root, 'node_modules', 'highs', 'build');
await writeFile(join(dist, 'highs.cjs'), await withoutNetwork(join(solver, 'highs.js')));
await copyFile(join(solver, 'highs.wasm'), join(dist, 'highs.wasm'));
await writeFile(join(dist, 'LICENSES.txt'), await licenses({ inputs }, ['highs']));

// The generator is TypeScript too: bundled aside, run once, removed.
const generator = join(dist, 'generate.mjs');
await build({ ...common, entryPoints: ['src/build/generate.ts'], outfile: generator, format: 'esm' });
try {
  const { generate } = await import(pathToFileURL(generator).href);
  await generate(root);
} finally {
  await rm(generator);
}

// In a process of its own, so that the cache holds the code as the program will meet it.
spawnSync(process.execPath, [join(root, 'src', 'build', 'code-cache.cjs')], { stdio: ['ignore', 'ignore', 'inherit'] });

/** The solver is made for browsers too, where it fetches its parts: here they are files, and what fetches is taken out. */
async function withoutNetwork(file) {
  const define = { XMLHttpRequest: 'undefined', 'globalThis.XMLHttpRequest': 'undefined', fetch: 'undefined' };
  const { code } = await transform(await readFile(file, 'utf8'), { minify: true, target: 'node20.19', define });
  return code;
}

/** Licences of the packages in the bundle, or copied beside it: their authors ask that the text travels with the code. */
async function licenses({ inputs }, copied) {
  const bundled = Object.keys(inputs).flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  const packages = new Set([...bundled, ...copied]);
  const texts = await Promise.all(
    [...packages].sort().map(async (name) => {
      const folder = join(root, 'node_modules', name);
      const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
      const files = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'license.md'];
      const text = await firstOf(files.map((file) => join(folder, file)));
      return `${name} ${manifest.version} (${manifest.license})\n\n${text.trim()}\n`;
    }),
  );
  return texts.join(`\n${'-'.repeat(78)}\n\n`);
}

async function firstOf(files) {
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) return text;
  }
  return '';
}
