/**
 * `page.html`: the program, the norms and the solver in one file, which asks the network for nothing. What runs is named by
 * its fingerprint in the page's own policy: nothing else can, whatever a plan says.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import { plainChalk, solverOfBrowsers } from './library.mjs';
import { PARSER_ALONE } from './parser-alone.mjs';

/**
 * Writes the page into `dist`, whose data are there already. Gives the files that went into it. `licenses`: their licences,
 * which travel with the code.
 */
export async function page({ root, dist, version, shipped, licenses }) {
  const made = await build({
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    charset: 'utf8',
    legalComments: 'none',
    absWorkingDir: root,
    logLevel: 'warning',
    metafile: true,
    write: false,
    outdir: dist,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    entryPoints: ['src/page/main.tsx', 'src/page/loader.ts', 'src/page/style/page.css'],
    loader: { '.css': 'css' },
    plugins: [carried(root), plainChalk, PARSER_ALONE],
    define: {
      QUALCHECK_VERSION: JSON.stringify(version),
      QUALCHECK_NORMS: '""',
      QUALCHECK_HOMEPAGE: '""',
    },
  });
  const output = (ending) => made.outputFiles.find(({ path }) => path.endsWith(ending)).text.trimEnd();
  const [program, loader, style] = ['main.js', 'loader.js', '.css'].map(output);
  const inputs = Object.keys(made.metafile.inputs);
  const wasm = await readFile(join(dist, 'highs.wasm'));
  const policy = [
    "default-src 'none'",
    `script-src ${fingerprint(loader)} ${fingerprint(program)} 'wasm-unsafe-eval'`,
    // The editor sets styles on its elements: fingerprints cannot name them.
    "style-src 'unsafe-inline'",
    'img-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const text = `<!DOCTYPE html>
<html lang="it">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="qualcheck ${version}">
<title>qualcheck</title>
<style>${style}</style>
</head>
<body>
<div id="page"><noscript><p>Questa pagina lavora con JavaScript, sul tuo computer. · This page works with JavaScript, on your computer.</p></noscript></div>
${data('norms', 'application/json', JSON.stringify({ norms: shipped.norms, scales: shipped.scales }))}
${data('own', 'application/json', '[]')}
${data('licenses', 'text/plain', (await licenses(inputs)).replaceAll('<', '&lt;'))}
${data('solver', 'application/gzip', packed(wasm))}
${data('solver-program', 'application/gzip', packed(await solverProgram(root)))}
${data('program', 'application/gzip', packed(program))}
<script>${loader}</script>
</body>
</html>
`;
  await writeFile(join(dist, 'page.html'), text);
  return inputs;
}

/** A block of data, which no browser runs. */
function data(id, type, text) {
  return `<script type="${type}" id="${id}">${text.replaceAll('<', '\\u003c')}</script>`;
}

function packed(content) {
  return gzipSync(content, { level: 9 }).toString('base64');
}

function fingerprint(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The solver stands beside the program in the worker that searches, and nowhere else. */
const IN_WORKER = 'export default (options) => globalThis.solverProgram.default(options)';

async function solverProgram(root) {
  // Where it would look for its other part, which it is given.
  const define = { 'import.meta.url': '"file:///"' };
  const options = { minify: true, target: 'es2023', format: 'iife', globalName: 'solverProgram', define };
  return (await transform(await solverOfBrowsers(root), options)).code;
}

/** What the page carries stands for what would be on the disk, or for what it has no use for. */
function carried(root) {
  const norms = join(root, 'src/page/norms.ts');
  const noLanguage = join(root, 'src/page/yaml/no-language.ts');
  return {
    name: 'carried',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\/folders\.ts$/ }, () => ({ path: norms }));
      onResolve({ filter: /^@(?:codemirror\/language|lezer\/common)$/ }, () => ({
        path: noLanguage,
        sideEffects: false,
      }));
      onResolve({ filter: /^highs$/ }, ({ path }) => ({ path, namespace: 'carried' }));
      onLoad({ filter: /^highs$/, namespace: 'carried' }, () => ({ contents: IN_WORKER }));
      // Asked for in Node only.
      onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'carried' }));
      onLoad({ filter: /^node:/, namespace: 'carried' }, () => ({ contents: 'export default {}' }));
    },
  };
}
