/**
 * `npm run bench`: how fast qualcheck is, as ratios to an empty Node and to its peers.
 *
 *   --only cold,many   some parts only; their names: correctness, and those of PARTS
 *   --all              memory by format and growth up to 100,000 plans too, a quarter of an hour more
 *   --pairs 15         pairs of the short measures (as many for the record)
 *   --long 3           pairs of the long ones
 *   --processor        short measures in time of the processor: for a machine that does other things too
 *   --inputs <folder>  where the inputs are made (a temporary folder)
 *   --write            writes the tables of docs/prestazioni.md and docs/archivio.md; without `--only` this is what happens anyway
 *
 * Correctness comes first: where qualcheck and its peers speak of the same thing, they have to say the same.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeInputs } from './inputs/make.mjs';
import { spent, timed } from './measure/run.mjs';
import { circumstances, goalTable, isMissed, markdownTable, writePages } from './page.mjs';
import { cold } from './parts/cold.mjs';
import { AJV, compareWithPeers } from './parts/correctness.mjs';
import { editor } from './parts/editor.mjs';
import { growth } from './parts/growth.mjs';
import { installed } from './parts/installed.mjs';
import { many } from './parts/many.mjs';
import { memory } from './parts/memory.mjs';
import { page } from './parts/page.mjs';
import { profile } from './parts/profile.mjs';
import { shards } from './parts/shards.mjs';
import { standards } from './parts/standards.mjs';
import { suggest } from './parts/suggest.mjs';
import { workbooks } from './parts/workbooks.mjs';

const PARTS = { cold, installed, many, memory, workbooks, standards, suggest, growth, shards, profile, editor, page };
/** Only when it is asked for. */
const LONG = ['memory', 'growth'];
/** Parts that measure the peers too. */
const WITH_PEERS = ['correctness', 'cold', 'many'];
const root = join(import.meta.dirname, '..');
const here = import.meta.dirname;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    pairs: { type: 'string', default: '15' },
    long: { type: 'string', default: '3' },
    inputs: { type: 'string', default: join(tmpdir(), 'qualcheck-bench') },
    all: { type: 'boolean', default: false },
    processor: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const only = options.only?.split(',');
const unknown = only?.filter((name) => name !== 'correctness' && !(name in PARTS)) ?? [];
if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}`);

const start = Date.now();
const say = (text) => process.stderr.write(`${((Date.now() - start) / 1000).toFixed(0).padStart(4)} s  ${text}\n`);

const peersNeeded = only === undefined || only.some((name) => WITH_PEERS.includes(name));
if (peersNeeded && !existsSync(join(here, 'node_modules'))) {
  say('Spectral e ajv-cli non ci sono ancora: npm ci in bench/');
  // What they would run when they are installed is not needed.
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci in bench/ did not succeed: the peers are needed');
}

say('piani e standard da un seme');
const inputs = { ...makeInputs(root, options.inputs), schema: join(root, 'schemas', 'plan.schema.json') };
const bench = {
  root,
  inputs,
  say,
  pairs: Number(options.pairs),
  long: Number(options.long),
  /** What a short measure is of. */
  time: options.processor ? spent : timed,
  /** Runs of what is not a pair. */
  runs: Math.min(Number(options.pairs), 3),
  qualcheck: [join(root, 'bin', 'qualcheck.js')],
  peers: {
    spectral: [join(here, 'node_modules', '@stoplight', 'spectral-cli', 'dist', 'index.js')],
    ajv: [join(here, 'node_modules', 'ajv-cli', 'dist', 'index.js')],
    ajvOptions: AJV,
  },
};

const tables = {};
if (only === undefined || only.includes('correctness')) {
  say('prima la correttezza: qualcheck, Spectral e ajv sugli stessi piani');
  const same = compareWithPeers(bench);
  tables.correttezza =
    `Sugli stessi ${same.plans.toLocaleString('it')} piani qualcheck e Spectral danno gli stessi esiti per ` +
    `${same.rules} regole (${same.findings.toLocaleString('it')} inadempienze, nessuna differenza); qualcheck, Spectral ` +
    `e ajv rifiutano per la struttura gli stessi ${same.broken} piani.`;
}
const rows = [];
for (const [name, part] of Object.entries(PARTS)) {
  if (only === undefined ? LONG.includes(name) && !options.all : !only.includes(name)) continue;
  const done = await part(bench);
  rows.push(...done.rows);
  for (const [table, content] of Object.entries(done.tables ?? {})) tables[table] = markdownTable(content);
}
// The share that is not YAML is found with the profile, and stands with the other measures of many plans.
const order = [...new Set(rows.map(({ group }) => group))];
rows.sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
if (rows.length > 0) tables.rapporti = `${circumstances(new Date(), options.processor)}\n\n${goalTable(rows)}`;

process.stdout.write(`${Object.values(tables).join('\n\n')}\n`);
// The ratios stand in one table: some of them alone would drop the others.
const { rapporti: _, ...others } = tables;
if (only === undefined || options.write) writePages(root, only === undefined ? tables : others);
const missed = rows.filter(isMissed);
say(
  `fatto: ${rows.filter(({ goal }) => goal !== undefined).length - missed.length} obiettivi raggiunti, ${missed.length} no`,
);
