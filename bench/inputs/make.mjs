/** Makes all inputs of the measures, below one folder, from a seed; what is there already, made alike, is kept. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spectralRuleset } from '../peers/ruleset.mjs';
import { shapeFunction } from '../peers/shape.mjs';
import { longPlanText, planText } from './plans.mjs';
import { longStandard, openStandards, recoded, standardId } from './standards.mjs';

const SEED = 7;
const PLANS = 10_000;
/** Plans of the run that is done in parts, whose results are compared byte by byte. */
export const PLANS_IN_PARTS = 2000;
export const STANDARDS = 5000;
export const MODULES = [10, 30, 100, 300, 1000, 3000, 10_000];
export const SLIPS = [1, 10, 30, 100, 300, 1000];
/** Modules of the plans whose slips grow. */
const SLIPPED_MODULES = 2000;
/** The standard, of the thousands, that plans and queries name. */
const PROBE = longStandard(2718);

/** Gives the paths of what it made. */
export function makeInputs(root, folder) {
  const paths = {
    home: folder,
    plan: join(folder, 'piano.yaml'),
    /** The first thousand plans, and all of them: each folder holds those of the ones before. */
    plans: (count) => join(folder, `piani-${count}`),
    long: (modules) => join(folder, 'crescita', `moduli-${modules}.yaml`),
    slipped: (slips) => join(folder, 'crescita', `errori-${slips}.yaml`),
    loose: join(folder, 'standard-sciolti'),
    indexed: join(folder, 'standard-indice'),
    ownPlan: join(folder, 'piano-di-un-ente.yaml'),
    probe: { id: standardId(PROBE), code: recoded('20_CTR', PROBE) },
    ruleset: join(folder, 'spectral', 'ruleset.json'),
    schemaRuleset: join(folder, 'spectral', 'ruleset-schema.json'),
  };
  const stamp = stampOf(root);
  const done = join(folder, 'fatto');
  if (existsSync(done) && readFileSync(done, 'utf8') === stamp) return paths;

  rmSync(folder, { recursive: true, force: true });
  const write = (file, text) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  write(paths.plan, planText(SEED, 0, { slips: false }));
  for (const count of [10, 100, 1000, PLANS_IN_PARTS, PLANS]) {
    const below = paths.plans(count);
    for (let index = 0; index < count; index++) {
      write(join(below, `gruppo-${index % 10}`, `piano-${index}.yaml`), planText(SEED, index));
    }
  }
  for (const modules of MODULES) write(paths.long(modules), longPlanText(modules));
  for (const slips of SLIPS) write(paths.slipped(slips), longPlanText(SLIPPED_MODULES, slips));
  const standards = openStandards(root);
  for (const below of [paths.loose, paths.indexed]) {
    for (let index = 0; index < STANDARDS; index++) write(join(below, standards.path(index)), standards.text(index));
  }
  write(paths.ownPlan, recoded(planText(SEED, 0, { slips: false, standard: paths.probe.id }), PROBE));
  makePeers(root, paths);
  writeFileSync(done, stamp);
  return paths;
}

function makePeers(root, { ruleset, schemaRuleset }) {
  const functions = join(dirname(ruleset), 'functions');
  const schema = JSON.parse(readFileSync(join(root, 'schemas', 'plan.schema.json'), 'utf8'));
  cpSync(join(root, 'bench', 'peers', 'functions'), functions, { recursive: true });
  writeFileSync(join(functions, 'shape.js'), shapeFunction(schema));
  writeFileSync(ruleset, JSON.stringify(spectralRuleset()));
  writeFileSync(schemaRuleset, JSON.stringify(spectralRuleset(schema)));
}

/** What the inputs are made of: when none of it has changed, they would be the same. */
function stampOf(root) {
  const hash = createHash('sha256').update(String(SEED));
  const files = [
    ...['inputs', 'peers', join('peers', 'functions')].flatMap((folder) =>
      readdirSync(join(root, 'bench', folder), { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => join('bench', folder, name)),
    ),
    join('schemas', 'plan.schema.json'),
    join('standards', 'basilicata', 'operatore-assistenza-telefonica.yaml'),
    join('examples', 'standard-di-un-ente', 'ente', 'addetto-di-esempio.yaml'),
  ];
  for (const file of files) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}
