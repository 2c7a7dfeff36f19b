/**
 * Builds `dist/`: the standards compiled to data, and the program as bundles with their code cache.
 * Run by `npm run build`, and by `npm ci` (dependencies: of a `prepare` npm warns who installs the package from a file), `npm pack` (prepack) and `npm test` (pretest) where something has changed.
 */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';
import { isBuilt } from './built.mjs';
import { bundle } from './bundle.mjs';
import { library, shipped } from './library.mjs';
import { page } from './page.mjs';
import { unsettled } from './unsettled.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const dist = join(root, 'dist');
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const { version } = manifest;
// Nobody is sent to an address that is not there.
const homepage = unsettled(manifest).includes('homepage') ? '' : manifest.homepage;

/** Packages whose files hold the code of others, which stand beside them: each has to be told too. */
const HOLDS = { docx: ['fflate', 'nanoid'] };

/** Packages that carry the code of others: what must be said of it, and a file here that holds the licence. */
const WITHIN = {
  unpdf: {
    notice: 'It holds PDF.js (pdfjs-dist), Copyright Mozilla Foundation, under the Apache License 2.0:',
    file: 'apache-2.0.txt',
  },
};

if (process.argv.includes('--if-changed') && isBuilt(root)) process.exit();

await rm(dist, { recursive: true, force: true });
await mkdir(dist);
// The solver stays a file of its own, beside the WebAssembly that it loads.
const solver = join(root, 'node_modules', 'highs', 'build');
await writeFile(join(dist, 'highs.cjs'), await withoutNetwork(join(solver, 'highs.js')));
await copyFile(join(solver, 'highs.wasm'), join(dist, 'highs.wasm'));

// The generator is TypeScript too: bundled aside, run once, removed.
const generator = join(dist, 'generate.mjs');
await build({
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  absWorkingDir: root,
  logLevel: 'warning',
  entryPoints: ['src/build/generate.ts'],
  outfile: generator,
});
try {
  const { generate } = await import(pathToFileURL(generator).href);
  await generate(root);
} finally {
  await rm(generator);
}

// After the data: the usual commands run on it, for the cache of the code that they need.
const inputs = [
  ...(await bundle({ root, dist, version, homepage })),
  ...(await library({ root, dist, version })),
  ...(await page({ root, dist, version, shipped: await shipped(dist), licenses: (from) => licenses(from, ['highs']) })),
];
await writeFile(join(dist, 'LICENSES.txt'), await licenses(inputs, ['highs']));

/** The solver is made for browsers too, where it fetches its parts: here they are files, and what fetches is taken out. */
async function withoutNetwork(file) {
  const define = { XMLHttpRequest: 'undefined', 'globalThis.XMLHttpRequest': 'undefined', fetch: 'undefined' };
  const { code } = await transform(await readFile(file, 'utf8'), { minify: true, target: 'node20.19', define });
  return code;
}

/** Licences of the packages in the bundle, or copied beside it: their authors ask that the text travels with the code. */
async function licenses(inputs, copied) {
  const bundled = inputs.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  const packages = new Map([...bundled, ...copied].map((name) => [name, join(root, 'node_modules', name)]));
  for (const [holder, held] of Object.entries(HOLDS)) {
    const own = packages.get(holder);
    for (const name of own === undefined ? [] : held) packages.set(name, folderOf(name, own));
  }
  const texts = await Promise.all(
    [...packages].sort().map(async ([name, folder]) => {
      const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
      const files = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'license.md'];
      const text = await firstOf(files.map((file) => join(folder, file)));
      const { notice, file } = WITHIN[name] ?? {};
      const other =
        file === undefined ? '' : `\n${notice}\n\n${(await readFile(join(root, 'src/build', file), 'utf8')).trim()}\n`;
      return `${name} ${manifest.version} (${manifest.license})\n\n${text.trim()}\n${other}`;
    }),
  );
  return texts.join(`\n${'-'.repeat(78)}\n\n`);
}

/** The folder of a package as another one finds it: its own, or the one that all share. */
function folderOf(name, holder) {
  const own = join(holder, 'node_modules', name);
  return existsSync(own) ? own : join(root, 'node_modules', name);
}

async function firstOf(files) {
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) return text;
  }
  return '';
}
