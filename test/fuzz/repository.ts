/** A small repository of an enemy, from random bytes: plans, links, configuration, norms; beside it, what nobody may read. */
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { SECRET, SHIPPED_ID, UNMET_CALL } from '../support/hostile.ts';
import type { Choices } from './choices.ts';
import { dressed, type Pool } from './plans.ts';

/** Where it lies in the folder of a trial, and what lies outside. */
export const INSIDE = 'lavoro';
export const OUTSIDE = 'fuori';
/** Below the repository, and hidden from who walks it: places that are none. */
export const PLACES = '.luoghi';

export interface Plan {
  /** From the root of the repository. */
  path: string;
  /** Occurs in its name, and nowhere else. */
  mark: string;
  /** It does not pass, whatever it is called. */
  fails: boolean;
  /** It is found in a folder: checked, or told to be left out. */
  isPlan: boolean;
  /** Its name is of YAML: it is checked. */
  isYaml: boolean;
  /** It was not cut short. */
  isWhole: boolean;
  /** It is read, and the standard it names is one that was replaced. */
  replaced: boolean;
}

export interface Repository {
  /** By path from the folder of the trial. */
  files: Map<string, Buffer>;
  /** Where they lead, as written. */
  links: Map<string, string>;
  /** Pipes, by path from the folder of the trial. */
  pipes: Set<string>;
  folders: readonly string[];
  plans: Plan[];
  /** Links that a walk meets, by the path in the repository; `to` is the plan behind one. */
  linked: { path: string; mark: string; to?: Plan }[];
  /** What the configuration says; absent: there is none. */
  config?: Config;
  /** Ids of the standards in `norme`. */
  norms: string[];
  /** A norm of `norme` stands in the place of a shipped one. */
  replaces: boolean;
  /** What lies in `norme` cannot all be read. */
  normsMayRefuse: boolean;
  /** The text of a plan that passes. */
  passing: string;
}

interface Config {
  piani: readonly string[];
  /** A call that no plan meets binds those of some place. */
  binds(path: string): boolean;
  /** It names something outside: nothing is done under it. */
  isRefused: boolean;
  /** It names what is not there, or cannot be used. */
  mayRefuse: boolean;
}

const FOLDERS = ['.', 'piani', 'piani/campania', 'piani/a b', 'altri'] as const;
const EMPTY = [`${PLACES}/cartella.yaml`, `${PLACES}/tubi`];
const ENDINGS = ['.yaml', '.yaml', '.yml', '.YAML', '.Yml', '.yaml.txt', '.json', '.txt', '', '.yaml.bak'];
const NAMES = ['', ' nuovo', '[1]', '{a,b}', '!', '#', '…', "'", '-', '(copia)', '%0A', '$HOME', ',', '=x'];
/** Names that no file can have, and norms that are none. */
const NO_NORMS = [
  ...[`basilicata/${'a'.repeat(251)}`, `${'a'.repeat(300)}.yaml`, 'gira.yaml', `../${OUTSIDE}/segreto.yaml`],
  ...[`../../${OUTSIDE}/segreto.yaml`, `../../../${OUTSIDE}/segreto.yaml`],
];

export type RepositoryMaker = (choices: Choices) => Repository;

export function repositoryMaker(root: string, pool: Pool): RepositoryMaker {
  const own = readFileSync(join(root, 'examples/standard-di-un-ente/ente/addetto-di-esempio.yaml'), 'utf8');
  const ownPlan = readFileSync(join(root, 'examples', 'ente-conforme.yaml'), 'utf8');
  const ownFailing = ownPlan.replace(/(?<=\baula: )\d+/, '1');
  const shipped = readFileSync(join(root, 'standards', `${SHIPPED_ID}.yaml`), 'utf8');
  const lax = shipped.replace('regione: Basilicata', 'regione: Basilicata bis');

  return (choices) => {
    const made: Repository = {
      ...{ files: new Map(), links: new Map(), pipes: new Set<string>(), folders: [...FOLDERS, ...EMPTY] },
      ...{ plans: [], linked: [], norms: [], normsMayRefuse: false, passing: pool.passing[0] ?? '' },
      replaces: choices.chance(15),
    };
    const put = (path: string, content: string | Buffer) =>
      made.files.set(posix.join(INSIDE, path), Buffer.from(content as string));
    made.files.set(`${OUTSIDE}/segreto.yaml`, Buffer.from(choices.chance(50) ? `token: ${SECRET}\n` : `${SECRET}\n`));
    made.files.set(`${OUTSIDE}/prezioso`, Buffer.from(`${SECRET}\n`));
    made.files.set(`${OUTSIDE}/norme/segreto.yaml`, Buffer.from(`id: ${SECRET}\n${'x'.repeat(choices.below(9))}`));
    put('.git/HEAD', 'ref: refs/heads/main\n');

    // Norms first: what plans are depends on them.
    put('norme/mia.yaml', own);
    made.norms.push('ente/addetto-di-esempio');
    put('norme/sotto/altra.yaml', own.replace(/^id: .*$/m, 'id: ente/altro'));
    made.norms.push('ente/altro');
    put('norme/tanto.yaml', UNMET_CALL);
    if (made.replaces) put('norme/lasca.yaml', lax);
    const configured = choices.chance(50) ? configure(made, choices) : undefined;
    const hasOwn = choices.chance(60);

    const count = 2 + choices.below(4);
    for (let at = 0; at < count; at++) {
      const fails = choices.chance(40) || (at === 1 && choices.chance(70));
      const isOwn = hasOwn && choices.chance(30);
      const ownText = fails ? ownFailing : ownPlan;
      const text = isOwn ? ownText : choices.pick(fails ? pool.failing : pool.passing);
      const lost = choices.chance(2);
      const { bytes, plain } = dressed(
        lost ? text.replace(/^standard: .*$/m, `standard: ${choices.pick(NO_NORMS)}`) : text,
        choices,
      );
      const [mark, ending] = [`pq${at}zk`, choices.chance(30) ? choices.pick(ENDINGS) : '.yaml'];
      const name = `${mark}${choices.chance(20) ? choices.pick(NAMES) : ''}${ending}`;
      const path = posix.join(choices.pick(FOLDERS), name);
      put(path, choices.chance(3) ? bytes.subarray(0, choices.below(bytes.length)) : bytes);
      const isYaml = /\.ya?ml$/i.test(ending);
      const isPlan = isYaml || ending === '.yaml.txt' || plain;
      // Cut short it may be nothing at all.
      const whole = made.files.get(posix.join(INSIDE, path))?.length === bytes.length;
      const replaced = made.replaces && !lost && plain && isYaml && whole && text.includes(SHIPPED_ID);
      const known = { isPlan: isPlan && whole, isYaml, isWhole: whole, replaced };
      made.plans.push({ path, mark, fails: fails && whole && !lost, ...known });
    }
    if (configured !== undefined) put('qualcheck.yaml', configured(made.plans));
    links(made, choices);
    pipes(made, choices);
    return made;
  };
}

function links(made: Repository, choices: Choices): void {
  const link = (path: string, to: string) => made.links.set(posix.join(INSIDE, path), to);
  const fromFolder = (path: string, to: string) => posix.relative(dirname(path), to) || '.';
  if (choices.chance(40)) {
    const to = choices.pick(made.plans);
    const mark = 'lq0zk';
    const path = posix.join(choices.pick(FOLDERS), `${mark}.yaml`);
    link(path, fromFolder(path, to.path));
    made.linked.push({ path, mark, to });
  }
  if (choices.chance(25)) {
    const mark = 'lq1zk';
    const path = posix.join(choices.pick(FOLDERS), `${mark}.yaml`);
    link(path, fromFolder(path, choices.pick([`../${OUTSIDE}/segreto.yaml`, `../${OUTSIDE}/prezioso`, path])));
    made.linked.push({ path, mark });
  }
  if (choices.chance(25)) {
    const mark = 'lq2zk';
    const path = posix.join(choices.pick(FOLDERS), mark);
    link(path, fromFolder(path, choices.pick(['.', 'piani', 'piani/campania', `../${OUTSIDE}`])));
    made.linked.push({ path, mark });
  }
  if (choices.chance(3)) link('norme/x.yaml', choices.pick([`../../${OUTSIDE}/segreto.yaml`, 'x.yaml', '../gira']));
  if (choices.chance(3)) link('norme/y', choices.pick([`../../${OUTSIDE}/norme`, '.', '../piani']));
  if (choices.chance(30)) link('gira.yaml', 'gira.yaml');
  made.normsMayRefuse = ['norme/x.yaml', 'norme/y'].some((path) => made.links.has(posix.join(INSIDE, path)));
  link(`${PLACES}/gira.yaml`, 'gira.yaml');
  link(`${PLACES}/gira`, 'gira');
  made.files.set(posix.join(INSIDE, PLACES, 'file'), Buffer.alloc(0));
  link('legami/fuori', `../../${OUTSIDE}`);
  link('legami/segreto.yaml', `../../${OUTSIDE}/segreto.yaml`);
  link('legami/prezioso', `../../${OUTSIDE}/prezioso`);
  link('altrove', 'piani/campania');
  // Links to folders, which a walk from the root meets.
  made.linked.push({ path: 'altrove', mark: 'altrove' }, { path: 'legami/fuori', mark: 'legami/fuori' });
}

/** Pipes: some that only a command names, and now and then one under the name of a norm or of a plan. */
function pipes(made: Repository, choices: Choices): void {
  made.pipes.add(posix.join(INSIDE, PLACES, 'tubo.yaml')).add(posix.join(INSIDE, PLACES, 'tubi', 'x.yaml'));
  const more = choices.chance(2) ? 'norme/tubo.yaml' : choices.chance(2) ? 'piani/tubo.yaml' : undefined;
  if (more === undefined) return;
  made.pipes.add(posix.join(INSIDE, more));
  made.normsMayRefuse ||= more.startsWith('norme');
}

/** What a configuration asks for outside: by itself it is refused. */
const OUT_OF_REACH = [
  ...[`../${OUTSIDE}`, '../manca', `/**/*.yaml`, 'legami/fuori/*.yaml', 'legami/fuori', 'legami/fuori/manca'],
  ...['legami/segreto.yaml', `norme/../../${OUTSIDE}/*.yaml`, `legami/fuori/norme`],
];
/** By other ways, some of which only find nothing. */
const BEYOND = [
  ...[`{../${OUTSIDE},norme}/*.yaml`, 'legami/*/*.yaml', `*/../../${OUTSIDE}/*.yaml`, 'gira.yaml'],
  ...['.', '{piani,altri}'],
];

/** Decides on a configuration, and gives what writes it once it is known what plans there are. */
function configure(made: Repository, choices: Choices): (plans: readonly Plan[]) => string {
  const folders = ['.', 'piani', 'piani/campania', 'altri', 'altrove'];
  const folder = choices.pick(folders);
  const real = folder === 'altrove' ? 'piani/campania' : folder;
  const isBelow = (path: string) => real === '.' || path.startsWith(`${real}/`);
  const isYaml = (path: string) => /\.yaml$/i.test(path);
  const glob = (tail: string) => (folder === '.' ? tail : `${folder}/${tail}`);
  const globs = [
    { glob: glob('**/*.yaml'), takes: (path: string) => isBelow(path) && isYaml(path) },
    { glob: glob('*.yaml'), takes: (path: string) => posix.dirname(path) === real && isYaml(path) },
  ];
  const chosen = folder === 'altrove' ? undefined : globs[choices.below(3)];
  const config: Config = { piani: [], binds: () => false, isRefused: false, mayRefuse: false };
  const quoted = (all: readonly string[]) => `[${all.map((each) => JSON.stringify(each)).join(', ')}]`;
  const beyond = (): string[] => {
    if (!choices.chance(4)) return [];
    config.mayRefuse = true;
    const isRefused = choices.chance(60);
    config.isRefused ||= isRefused;
    return [choices.pick(isRefused ? OUT_OF_REACH : BEYOND)];
  };
  const first = choices.pick(['.', 'piani', '**/*.yaml', 'piani/**/*.yaml', '{piani,altri}/**/*.yaml']);
  config.piani = [first, ...beyond()];
  const norms = ['norme', ...beyond()];
  const binding = choices.chance(50) ? beyond() : undefined;
  let call = 'norme/tanto.yaml';
  if (binding !== undefined && !choices.chance(92)) {
    call = choices.pick(['prova/tanto', `../${OUTSIDE}/segreto.yaml`]);
    config.mayRefuse = true;
    config.isRefused ||= call.startsWith('..');
  }
  made.config = config;
  return (plans) => {
    const lines = ['formato: qualcheck/configurazione@1', `piani: ${quoted(config.piani)}`];
    lines.push(`cartelle: { standard: ${quoted(norms)} }`);
    if (binding !== undefined) {
      // A glob that matches nothing is refused: of a folder where no plan is, all is asked for.
      const place = chosen !== undefined && plans.some(({ path }) => chosen.takes(path)) ? chosen : undefined;
      config.binds = place?.takes ?? isBelow;
      const piani = [place?.glob ?? folder, ...binding];
      lines.push(`avvisi_comuni:\n  - { piani: ${quoted(piani)}, avvisi: ${quoted([call])} }`);
    }
    return `${lines.join('\n')}\n`;
  };
}
