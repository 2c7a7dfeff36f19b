/**
 * The program as CommonJS chunks, for `bin/load.cjs`: `main.cjs` holds them all; a pack (`validate.cjs`, …) holds those
 * that one command loads, so that a usual run reads and brings to life only what it uses.
 */
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Script } from 'node:vm';
import { build } from 'esbuild';
import { PDF_BOUND } from './pdf-bound.mjs';

const TARGET = { platform: 'node', target: 'node20.19' };

/** Modules that libraries load at start and qualcheck never uses. */
const UNUSED = {
  name: 'unused',
  setup({ onResolve, onLoad }) {
    // commander runs sub-commands that are programs of their own: there are none, and no child process at all.
    onResolve({ filter: /^node:child_process$/ }, () => ({ path: 'child_process', namespace: 'unused' }));
    // chalk looks at the terminal: which colours to use is decided in `commands/context.ts`.
    onResolve({ filter: /^#supports-color$/ }, () => ({ path: 'supports-color', namespace: 'unused' }));
    // Each built-in module that is asked for by name costs a little: this one is at hand anyway.
    onResolve({ filter: /^node:process$/ }, () => ({ path: 'process', namespace: 'global' }));
    onLoad({ filter: /.*/, namespace: 'global' }, ({ path }) => ({ contents: `module.exports = globalThis.${path}` }));
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'export default {}' }));
  },
};

/** What only some commands need stays beside the program; seen from `bin/load.cjs`, which gives the chunks their `require`. */
const ASIDE = {
  name: 'aside',
  setup({ onResolve }) {
    // The readers of HTML and PDF, which only `import` needs.
    onResolve({ filter: /\/import-bundle\.ts$/ }, () => ({ path: '../dist/import.cjs', external: true }));
    // The solver: whoever does not ask for a repair never reads it.
    onResolve({ filter: /^highs$/ }, () => ({ path: '../dist/highs.cjs', external: true }));
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
    plugins: [UNUSED, ASIDE],
    define: {
      QUALCHECK_VERSION: JSON.stringify(version),
      'import.meta.dirname': 'bundleFolder',
      // A library makes a `require` from it: any absolute path will do.
      'import.meta.url': 'bundleFolder',
    },
  });
  const readers = await build({
    ...TARGET,
    bundle: true,
    format: 'cjs',
    minify: true,
    legalComments: 'none',
    absWorkingDir: root,
    logLevel: 'warning',
    entryPoints: ['src/commands/import-bundle.ts'],
    outfile: join(dist, 'import.cjs'),
    metafile: true,
    plugins: [PDF_BOUND],
    // The reader of PDF can also fetch them: here it cannot. What unpacks by itself has no bound.
    define: {
      fetch: 'undefined',
      XMLHttpRequest: 'undefined',
      WebSocket: 'undefined',
      DecompressionStream: 'undefined',
      'import.meta.url': '""',
    },
  });
  const chunks = new Map();
  for (const { path, text } of outputFiles) chunks.set(basename(path), asFunction(text));
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
  return Object.keys({ ...metafile.inputs, ...readers.metafile.inputs });
}

/**
 * A chunk as a function that is given what a CommonJS module is given. esbuild writes imports and exports each in one
 * form: they become constants and plain properties, which cost less than the getters of its own conversion.
 * No chunk may need another that needs it, and nothing that is exported changes later: a slip here breaks the golden cases.
 */
function asFunction(text) {
  let head = '';
  let body = text.trim().replace(IMPORT, (_, whole, named, from) => {
    const required = `require(${from})`;
    if (whole !== undefined) head += `const ${whole.replace(/^\* ?as /, '')}=${required};`;
    if (named !== undefined) head += `const{${named.replaceAll(' as ', ':')}}=${required};`;
    if (whole === undefined && named === undefined) head += `${required};`;
    return '';
  });
  body = body.replace(/export\{([^}]*)\};?$/, (_, list) =>
    list
      .split(',')
      .map((each) => each.split(' as '))
      .map(([local, name = local]) => `exports.${name}=${local};`)
      .join(''),
  );
  body = body
    .replace(/\bimport\(("\.\/[\w.-]+")\)/g, 'Promise.resolve().then(()=>require($1))')
    // What stays outside is CommonJS: its default is the whole of it.
    .replace(
      /\bimport\(("\.\.\/dist\/[\w.-]+")\)/g,
      'Promise.resolve().then(()=>({default:require($1),...require($1)}))',
    );
  const code = `function(exports,require,module,bundleFolder){${head}${inAscii(body)}\n}`;
  // What was not understood above is not CommonJS.
  new Script(`(${code})`);
  return code;
}

/** `import x,{a as b}from"…";` in any of its forms: the name for the whole, the list, where from. */
const IMPORT = /(?<=^|[;}\n])import(?: ?(\* ?as [\w$]+|[\w$]+) ?,?)?(?:\{([^}]*)\})?(?: ?from ?)?("[\w:./-]+");/g;

/** Letters with accents are left in regular expressions alone: escaped too, a file is read without being decoded. */
function inAscii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A module for `require`; run as a script of its own, it gives what it would export. */
function pack(chunks) {
  const entries = [...chunks].map(([name, code]) => `${JSON.stringify(name)}:${code}`);
  return `(typeof module==="undefined"?{}:module).exports={\n${entries.join(',\n')}\n};\n`;
}
