/**
 * Runs the usual commands on the built program. `chunks <name>`: tells which chunks a command loads, in all its usual
 * forms. `cache <name>`: makes `dist/<name>.cjs.<tag>.cache`, the compiled code of a pack, for the V8 that runs the
 * build, with the functions that the most usual forms need. Another V8 never looks at it.
 */
const { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { cacheOf, load, sealed } = require('../../bin/load.cjs');

const root = join(__dirname, '..', '..');
const plan = (name) => join(root, 'examples', `${name}.yaml`);
const passing = ['validate', plan('basilicata-conforme')];
const failing = ['validate', plan('basilicata-da-correggere')];
const query = ['show', '20_CTR'];

const MOST_USUAL = { validate: [passing, failing], show: [query], list: [['list']] };
MOST_USUAL.main = Object.values(MOST_USUAL).flat();
const USUAL = {
  validate: [
    ...MOST_USUAL.validate,
    [...failing, '--format', 'json'],
    [...failing, '--format', 'compact'],
    [...passing, '--lang', 'en'],
  ],
  show: [query, [...query, '--lang', 'en'], ['show', 'basilicata/operatore-assistenza-telefonica']],
  list: [['list'], ['list', '--lang', 'en']],
};

/** A folder of standards with an index, to see what looking it up loads. */
const indexed = join(mkdtempSync(join(tmpdir(), 'qualcheck-warm-')), 'standard');
const own = ['--standards', indexed];
USUAL.validate.push(['validate', plan('ente-conforme'), ...own]);
USUAL.show.push(['show', 'ESE-1', ...own], ['show', 'cura', 'clienti', ...own]);
USUAL.list.push(['list', ...own]);

async function warm([what, name]) {
  const loaded = load(what === 'chunks' ? 'main' : name, { compile: true });
  if (what === 'chunks') {
    cpSync(join(root, 'examples', 'standard-di-un-ente'), indexed, { recursive: true });
    await load('main').program.main(['index', indexed]);
  }
  const runs = (what === 'chunks' ? USUAL : MOST_USUAL)[name];
  for (const args of runs.filter(([command, file]) => command !== 'validate' || existsSync(file))) {
    await loaded.program.main(args);
  }
  if (what === 'chunks') process.stdout.write(`\n${loaded.loaded().join('\n')}\n`);
  else writeFileSync(cacheOf(name), sealed(loaded.scripts.get(name).createCachedData()));
  rmSync(join(indexed, '..'), { recursive: true, force: true });
}

warm(process.argv.slice(2));
