/**
 * Makes `dist/main.cjs.cache`: the compiled code of the bundle, for the V8 that runs the build. Another V8 rejects it
 * and compiles anew, so nothing depends on it but the time to start. The usual commands run first, so that the
 * functions they need are in it.
 */
const { existsSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { loadBundle } = require('../../bin/load.cjs');

const root = join(__dirname, '..', '..');
const runs = [
  ['validate', join(root, 'examples', 'basilicata-conforme.yaml')],
  ['validate', join(root, 'examples', 'basilicata-da-correggere.yaml'), '--format', 'json'],
  ['show', '20_CTR'],
  ['list'],
].filter((args) => args[0] !== 'validate' || existsSync(args[1]));

async function warm() {
  const { main, script } = loadBundle();
  for (const args of runs) await main(args);
  writeFileSync(join(root, 'dist', 'main.cjs.cache'), script.createCachedData());
}

warm();
