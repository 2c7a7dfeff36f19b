/** Loads the bundle, with its code cache where the running V8 accepts it. Reads only; a cache is never needed. */
const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** Gives the exports of the bundle, and the script that holds its code. */
exports.loadBundle = () => {
  const file = join(__dirname, '..', 'dist', 'main.cjs');
  const source = `(function(exports,require,module,__filename,__dirname){${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(source, { filename: file, cachedData: read(`${file}.cache`) });
  const bundle = { exports: {} };
  script.runInThisContext()(bundle.exports, require, bundle, file, dirname(file));
  return { ...bundle.exports, script };
};

function read(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
