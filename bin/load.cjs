/**
 * Loads the program: the bundle of a usual command, or the one that holds them all. What V8 has compiled before comes from
 * a cache: the one that the build made for this Node, else the one that a run before has left in the folder where Node
 * keeps its own, from version 22 on. A cache is never needed.
 */
const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { basename, join } = require('node:path');
const { Script } = require('node:vm');

/** Commands that have a bundle of their own: a run reads little that it does not use. */
const USUAL = ['validate', 'show', 'list'];
/** Those that are over before V8 optimizes anything. */
const BRIEF = ['show', 'list'];
const fileOf = (name) => join(__dirname, '..', 'dist', `${name}.cjs`);
/** The cache of a bundle, for this Node on this machine: several may stand side by side in one folder. */
const cacheOf = (name) => `${fileOf(name)}.${process.version}-${process.platform}-${process.arch}.cache`;

/** Gives what the program exports. `command` is the first word of the command line: it says which bundle to take. */
function load(command) {
  // Whoever does not want it tells Node; where there is no place for it, Node goes on without.
  Module.enableCompileCache?.();
  return opened(USUAL.includes(command) ? command : 'main');
}

/** What a bundle exports. */
function opened(name) {
  const before = require.cache[fileOf(name)];
  if (before !== undefined) return before.exports;
  const built = unsealed(cacheOf(name));
  const folder = built === undefined ? Module.getCompileCacheDir?.() : undefined;
  if (folder === undefined) return run(name, () => built).exports;
  const placeOf = (source) => join(folder, `qualcheck-${name}-${source.length}`);
  const { script, source, exports } = run(name, (source) => unsealed(placeOf(source), source));
  if (script.cachedDataRejected !== false) process.once('exit', () => keep(script, placeOf(source), source));
  return exports;
}

/** Leaves what a run has compiled to those that follow; where there is no place for it, they go on without. */
function keep(script, place, source) {
  const written = `${place}-${process.pid}-${require('node:worker_threads').threadId}`;
  try {
    writeFileSync(written, sealed(script.createCachedData(), source));
    renameSync(written, place);
  } catch {
    try {
      rmSync(written);
    } catch {}
  }
}

/** Runs a bundle as `require` would, and gives the compiled script too. The bundle asks for files as seen from here. */
function run(name, cacheFor = () => undefined) {
  // Where it is missing the program is not whole: no file of the user's.
  const filename = require.resolve(fileOf(name));
  const source = readFileSync(filename);
  // A cache is of the flags that it was made under.
  if (!BRIEF.includes(name)) optimizeLate();
  const script = new Script(Module.wrap(source.toString()), { filename, cachedData: cacheFor(source) });
  const made = new Module(filename);
  require.cache[filename] = made;
  script.runInThisContext()(made.exports, asked, made, filename, join(filename, '..'));
  made.loaded = true;
  return { script, source, exports: made.exports };
}

/**
 * V8 of Node 20 optimizes what has run a little: that is a third of what a thousand plans take of the processor, and a tenth of
 * the memory of one. Later versions wait by themselves.
 */
function optimizeLate() {
  if (process.versions.v8.startsWith('11.')) require('node:v8').setFlagsFromString('--interrupt-budget=300000');
}

/** A part of the program, which may have a cache of its own, or a module of Node. */
const asked = (path) => (path.startsWith('../dist/') ? opened(basename(path, '.cjs')) : require(path));

/**
 * A cache as it is kept: twice, after the source where that may change. V8 sees whether one is of its version, but knows a
 * source by its length alone and runs whatever else is in it: a single wrong bit ends the process. To load what sums bytes up
 * takes longer than to read all of them once more.
 */
const sealed = (cache, source = NOTHING) => Buffer.concat([source, cache, cache]);

const NOTHING = Buffer.alloc(0);

/** The cache in a file; none where the file cannot be read, was cut short, has a bit wrong or is of another source. */
function unsealed(file, source = NOTHING) {
  try {
    const bytes = readFileSync(file);
    const [from, middle] = [source.length, (source.length + bytes.length) / 2];
    const cache = bytes.subarray(from, middle);
    return bytes.subarray(0, from).equals(source) && cache.equals(bytes.subarray(middle)) ? cache : undefined;
  } catch {
    return undefined;
  }
}

module.exports = { BRIEF, USUAL, cacheOf, load, run, sealed };
