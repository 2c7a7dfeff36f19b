/**
 * The library: `index.js` for Node, `browser.js` for a page or a bundler, their types, and beside them what only some
 * calls load: the shipped norms as one module
 * (`norms.js`), English (`english.js`), what `show` looks up (`show.js`), its search by words (`search.js`), the plan that
 * `init` begins (`init.js`), what mends a plan (`fixes.js`) and the solver (`highs.mjs`).
 */
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, transform } from 'esbuild';
import { PARSER_ALONE } from './parser-alone.mjs';

/** Writes the library into `dist`, whose data are there already. Gives the files that went into it. */
export async function library({ root, dist, version }) {
  const common = {
    bundle: true,
    format: 'esm',
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    absWorkingDir: root,
    logLevel: 'warning',
    metafile: true,
  };
  const packed = join(root, 'src/catalog/packed.ts');
  const browser = { ...common, platform: 'browser', target: 'es2023' };
  const built = await Promise.all([
    build({
      ...common,
      platform: 'node',
      target: 'node20.19',
      entryPoints: ['src/index.ts'],
      outfile: join(dist, 'index.js'),
      plugins: [beside({ highs: './highs.cjs' }), PARSER_ALONE],
      define: { QUALCHECK_VERSION: JSON.stringify(version) },
    }),
    build({
      ...browser,
      entryPoints: ['src/index.ts'],
      outfile: join(dist, 'browser.js'),
      plugins: [
        beside({
          highs: './highs.mjs',
          './norms.js': './norms.js',
          './en.ts': './english.js',
          './repair-en.ts': './english.js',
          './init/first-plan.ts': './init.js',
          './init/completion.ts': './init.js',
          './language/init.ts': './init.js',
          './report/fixes.ts': './fixes.js',
          './report/cards/answer.ts': './show.js',
        }),
        plainChalk,
        PARSER_ALONE,
        {
          name: 'no-disk',
          setup: ({ onResolve }) => onResolve({ filter: /\/folders\.ts$/ }, () => ({ path: packed })),
        },
        // Why a rule asks something is told by `show` alone, which carries it.
        {
          name: 'no-reasons',
          setup({ onLoad }) {
            onLoad({ filter: /norms[\\/]rules[\\/]\w+\.ts$/ }, async ({ path }) => ({
              contents: (await readFile(path, 'utf8')).replace(/^ +why: \{\n[^}]*\n +\},\n/gm, ''),
              loader: 'ts',
            }));
          },
        },
        // It is given texts: what is said of the cells of a workbook is never said here.
        {
          name: 'no-cells',
          setup({ onResolve, onLoad }) {
            onResolve({ filter: /^\.\/cells\.ts$/ }, ({ path }) => ({ path, namespace: 'no-cells' }));
            onLoad({ filter: /.*/, namespace: 'no-cells' }, () => ({ contents: 'export const CELLS = {};' }));
          },
        },
      ],
      define: { QUALCHECK_VERSION: JSON.stringify(version), QUALCHECK_NORMS: '"./norms.js"' },
    }),
    build({
      ...browser,
      stdin: {
        contents: "export * from './en.ts'; export * from './repair-en.ts';",
        resolveDir: join(root, 'src/language'),
      },
      outfile: join(dist, 'english.js'),
    }),
    build({
      ...browser,
      stdin: {
        contents: `import { answerTo as told } from './answer.ts';
const reasons = ${JSON.stringify(await reasons(common))};
const withReason = (rule) => ({ ...rule, why: reasons[rule.id] });
export const answerTo = (query, columns, manner) =>
  told(query, columns, { ...manner, described: manner.described.map(withReason) });`,
        resolveDir: join(root, 'src/report/cards'),
      },
      outfile: join(dist, 'show.js'),
      plugins: [beside({ '../../catalog/word-search.ts': './search.js' }), plainChalk],
    }),
    build({
      ...browser,
      stdin: {
        contents:
          "export * from './first-plan.ts'; export * from './completion.ts'; export * from '../language/init.ts';",
        resolveDir: join(root, 'src/init'),
      },
      outfile: join(dist, 'init.js'),
    }),
    build({ ...browser, entryPoints: ['src/report/fixes.ts'], outfile: join(dist, 'fixes.js') }),
    build({ ...browser, entryPoints: ['src/catalog/word-search.ts'], outfile: join(dist, 'search.js') }),
  ]);
  await writeFile(join(dist, 'highs.mjs'), await solverOfBrowsers(root));
  await writeFile(join(dist, 'norms.js'), `export const shipped=${JSON.stringify(await shipped(dist))};\n`);
  await copyFile(join(root, 'src/format/public.ts'), join(dist, 'index.d.ts'));
  return built.flatMap(({ metafile }) => Object.keys(metafile.inputs));
}

/** Why each rule asks what it asks, by name. */
async function reasons(common) {
  const { outputFiles } = await build({
    ...common,
    entryPoints: ['src/norms/rules/titles.ts'],
    platform: 'browser',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { DESCRIBED_RULES } = await import(`data:text/javascript;base64,${code}`);
  return Object.fromEntries(DESCRIBED_RULES.map(({ id, why }) => [id, why]));
}

/** The solver for browsers: what it does in Node only is left out, since bundlers would look for it. */
export async function solverOfBrowsers(root) {
  const solver = await readFile(join(root, 'node_modules/highs/build/highs.mjs'), 'utf8');
  const define = { 'globalThis.process': 'undefined' };
  return (await transform(solver, { minify: true, target: 'es2023', format: 'esm', define })).code;
}

/** A page has no terminal: no colour, whatever is asked for. */
const PLAIN =
  'const plain = new Proxy((text) => text, { get: () => plain }); export class Chalk { constructor() { return plain } }';

export const plainChalk = instead({ chalk: PLAIN });

/** Modules in whose place stands some code: what a library would load to colour a terminal by itself. */
function instead(codes) {
  return {
    name: 'instead',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: exactly(codes) }, ({ path }) => ({ path, namespace: 'instead' }));
      onLoad({ filter: /.*/, namespace: 'instead' }, ({ path }) => ({ contents: codes[path] }));
    },
  };
}

/** Modules that stay files of their own, beside the bundle. */
function beside(files) {
  return {
    name: 'beside',
    setup({ onResolve }) {
      onResolve({ filter: exactly(files) }, ({ path }) => ({ path: files[path], external: true }));
    },
  };
}

const exactly = (names) => new RegExp(`^(?:${Object.keys(names).join('|').replaceAll('.', '\\.')})$`);

/** What `catalog/memory.ts` takes: all that the program reads of `dist/data/`, in one value. */
export async function shipped(dist) {
  const data = join(dist, 'data');
  const read = async (name) => JSON.parse(await readFile(join(data, name), 'utf8'));
  const names = (await readdir(data, { recursive: true })).map((name) => name.replaceAll('\\', '/')).sort();
  const norms = await Promise.all(names.filter((name) => /\/.*\.json$/.test(name)).map(read));
  return {
    norms,
    scales: await read('scale.json'),
    examples: await read('rule-examples.json'),
    topics: await read('topics.json'),
  };
}
