/**
 * The program as CommonJS bundles, for `bin/load.cjs`: one for each usual command, `main.cjs` with all of them. A process
 * runs one and no other, so that nothing is there twice. What few runs need stays in files of its own.
 */
import { rm, writeFile } from 'node:fs/promises';
import Module from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { PARSER_ALONE } from './parser-alone.mjs';
import { PDF_BOUND } from './pdf-bound.mjs';

const { BRIEF, USUAL, cacheOf, run, sealed } = Module.createRequire(import.meta.url)('../../bin/load.cjs');

/** What becomes of what the bundle `name` asks for. */
const resolved = (name) => ({
  name: 'resolved',
  setup({ onResolve, onLoad }) {
    const unused = ({ path }) => ({ path, namespace: 'unused' });
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'export default {}' }));
    // commander runs sub-commands that are programs of their own: there are none, and no child process at all.
    onResolve({ filter: /^node:child_process$/ }, unused);
    // chalk looks at the terminal: which colours to use is decided in `commands/context.ts`.
    onResolve({ filter: /^#supports-color$/ }, unused);
    // Where a command is the first word, the program knows no other, and `validate` alone has formats of reports; threads
    // begin with `main`.
    const choosers = name === 'validate' ? /\/(main|define)\.ts$/ : /\/(main|define|formats|streams)\.ts$/;
    onResolve({ filter: /^\.\/((commands|html)\/)?[\w-]+\.ts$/ }, (asked) => {
      const later = asked.kind === 'dynamic-import' && choosers.test(asked.importer);
      const other = ![`./${name}.ts`, FOR_ALL].includes(asked.path);
      return later && name !== 'main' && other ? unused(asked) : undefined;
    });
    // The readers of pages, of PDF and of workbooks, the writer of .docx, the solver: the same path leads there from `dist/` and `bin/`.
    for (const part of PARTS) {
      onResolve({ filter: new RegExp(`/${part}-bundle\\.ts$`) }, () => ({
        path: `../dist/${part}.cjs`,
        external: true,
      }));
    }
    onResolve({ filter: /^highs$/ }, () => ({ path: '../dist/highs.cjs', external: true }));
  },
});

/** What any command may load later. */
const FOR_ALL = './commands/answer-file.ts';

/** What one command needs beside the program, and no other: `src/commands/<part>-bundle.ts` becomes `<part>.cjs`. */
const PARTS = ['import', 'pdf', 'print', 'workbook', 'convert', 'lsp'];

/** The protocol is spoken over standard input and output alone: what opens sockets and begins processes is left out. */
const NO_SOCKETS = {
  name: 'no-sockets',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?(?:net|child_process)$/ }, ({ path }) => ({ path, namespace: 'no-sockets' }));
    onLoad({ filter: /.*/, namespace: 'no-sockets' }, () => ({ contents: 'export default {}' }));
  },
};

/** What is loaded later is CommonJS too. */
const FORM = {
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  supported: { 'dynamic-import': false, 'regexp-unicode-property-escapes': true },
};
const COMMON = { ...FORM, bundle: true, minify: true, legalComments: 'none', logLevel: 'warning', metafile: true };

/** Writes the bundles, and their caches for the Node that runs the build. Gives the files that went into them. */
export async function bundle({ root, dist, version, homepage }) {
  const made = (entry, name, options) => {
    const places = { absWorkingDir: root, entryPoints: [entry], outfile: join(dist, `${name}.cjs`) };
    return build({ ...COMMON, ...places, ...options });
  };
  const names = [...USUAL, 'main'];
  const here = { 'import.meta.dirname': '__dirname', 'import.meta.url': '__filename' };
  const told = { QUALCHECK_VERSION: JSON.stringify(version), QUALCHECK_HOMEPAGE: JSON.stringify(homepage) };
  const define = { ...told, ...here };
  // The reader of PDF can also fetch them: here it cannot. What unpacks by itself has no bound.
  const none = ['fetch', 'XMLHttpRequest', 'WebSocket', 'DecompressionStream'].map((name) => [name, 'undefined']);
  // It is minified as it comes: to rewrite its syntax anew takes half the time of the whole build, for 1 % of its length.
  const minify = { minify: false, minifyWhitespace: true, minifyIdentifiers: true };
  const unable = { ...Object.fromEntries(none), 'import.meta.url': '""' };
  const pdf = { ...minify, plugins: [PDF_BOUND], define: unable };
  const bundles = await Promise.all([
    ...names.map((name) => made('src/main.ts', name, { plugins: [resolved(name), PARSER_ALONE], define })),
    made('src/commands/import-bundle.ts', 'import', { plugins: [PARSER_ALONE] }),
    made('src/commands/pdf-bundle.ts', 'pdf', pdf),
    made('src/commands/print-bundle.ts', 'print', {}),
    made('src/commands/workbook-bundle.ts', 'workbook', {}),
    made('src/commands/convert-bundle.ts', 'convert', {}),
    made('src/commands/lsp-bundle.ts', 'lsp', { plugins: [NO_SOCKETS] }),
  ]);
  // The others set flags for the whole process, under which these would not be taken.
  await writeCaches(root, dist, BRIEF);
  await writeCaches(root, dist, ['workbook', ...names.filter((name) => !BRIEF.includes(name))]);
  return bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs));
}

/** Makes the caches of bundles for the V8 that runs the build, with what their most usual runs need. */
async function writeCaches(root, dist, names) {
  const plan = (example) => join(root, 'examples', `${example}.yaml`);
  const workbook = join(dist, 'workbook.xlsx');
  const runs = [
    ['convert', plan('basilicata-conforme'), '-o', workbook],
    ...[plan('basilicata-conforme'), plan('basilicata-da-correggere'), workbook].map((file) => ['validate', file]),
    ['show', '20_CTR'],
    ['list'],
  ];
  // A part is run first: whoever asks for it then finds it.
  const made = names.flatMap(begun);
  const silent = { write: (_text, done) => done?.() ?? true };
  const streams = { stdout: silent, stderr: silent };
  for (const argv of runs)
    for (const { name, exports } of made) if (['main', argv[0]].includes(name)) await exports.main(argv, streams);
  for (const { name, script } of made) await writeFile(cacheOf(name), sealed(script.createCachedData()));
  await rm(workbook, { force: true });
}

/** A bundle, run. One that cannot be has no cache: what it lacks is for the compiler and the tests to say. */
function begun(name) {
  try {
    return [{ name, ...run(name) }];
  } catch {
    return [];
  }
}
