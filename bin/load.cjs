/**
 * Loads the program: the pack of one command, and the rest (`main.cjs`) only where the run turns out to need it. Code
 * that the running V8 has compiled before is taken from a cache. Reads only; a cache is never needed.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const DIST = join(__dirname, '..', 'dist');
const WHOLE = 'main';
const PACKS = new Set(['validate', 'show', 'list']);

const fileOf = (name) => join(DIST, `${name}.cjs`);

/** The cache of a pack, for this Node on this machine: several may stand side by side in one folder. */
const cacheOf = (name) => `${fileOf(name)}.${process.version}-${process.platform}-${process.arch}.cache`;

/**
 * Gives the program. `command` is the first word of the command line: it only says which pack to begin with.
 * For the build: `compile` even where there is no cache; `scripts` and `loaded` tell what was compiled and run.
 */
function load(command, { compile = false } = {}) {
  const chunks = new Map();
  const modules = new Map();
  const scripts = new Map();
  const add = (name) => {
    for (const [chunk, code] of Object.entries(packOf(name, scripts, compile)))
      if (!chunks.has(chunk)) chunks.set(chunk, code);
  };
  const requireChunk = (id) => {
    if (!id.startsWith('./')) return require(id);
    const name = id.slice(2);
    const known = modules.get(name);
    if (known !== undefined) return known.exports;
    if (!chunks.has(name)) add(WHOLE);
    const made = { exports: {} };
    modules.set(name, made);
    chunks.get(name)(made.exports, requireChunk, made, DIST);
    return made.exports;
  };
  add(PACKS.has(command) ? command : WHOLE);
  return { program: requireChunk('./main.js'), scripts, loaded: () => [...modules.keys()] };
}

function packOf(name, scripts, compile) {
  const cachedData = unsealed(cacheOf(name));
  if (cachedData === undefined && !compile) {
    // Node 22 and later keep a cache of their own, where the user lets them.
    require('node:module').enableCompileCache?.();
    return require(fileOf(name));
  }
  const script = new Script(readFileSync(fileOf(name), 'latin1'), { filename: fileOf(name), cachedData });
  scripts.set(name, script);
  return script.runInThisContext();
}

/**
 * A cache as it is kept: twice. V8 sees whether one is of its version and of this source, but runs whatever else is in
 * it, and a single wrong bit ends the process. Comparing costs less than any sum, of which Node would load the means.
 */
const sealed = (cache) => Buffer.concat([cache, cache]);

/** The cache in a file; none where the file cannot be read, was cut short or has a bit wrong. */
function unsealed(file) {
  try {
    const bytes = readFileSync(file);
    const cache = bytes.subarray(0, bytes.length / 2);
    return cache.equals(bytes.subarray(cache.length)) && cache.length > 0 ? cache : undefined;
  } catch {
    return undefined;
  }
}

module.exports = { cacheOf, load, sealed };
