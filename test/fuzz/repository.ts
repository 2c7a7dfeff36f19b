/** A small repository of an enemy, from random bytes: plans, links, configuration, norms; beside it, what nobody may read. */
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { SECRET, SHIPPED_ID, UNMET_CALL } from '../support/hostile.ts';
import type { Choices } from './choices.ts';
import { dressed, type Pool } from './plans.ts';

/** Where it lies in the folder of a trial, and what lies outside. */
export const INSIDE = 'lavoro';
export const OUTSIDE = 'fuori';

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
  /** It is read, and the standard it names is one that was replaced. */
  replaced: boolean;
}

export interface Repository {
  /** By path from the folder of the trial. */
  files: Map<string, Buffer>;
  /** Where they lead, as written. */
  links: Map<string, string>;
  folders: readonly string[];
  plans: Plan[];
  /** Links that a walk meets, by the path in the repository; `to` is the plan behind one. */
  linked: { path: string; mark: string; to?: Plan }[];
  /** Lines of the configuration; absent: there is none. */
  config?: { piani: readonly string[]; binds(path: string): boolean };
  /** Ids of the standards in `norme`. */
  norms: string[];
  /** A norm of `norme` stands in the place of a shipped one. */
  replaces: boolean;
}

const FOLDERS = ['.', 'piani', 'piani/campania', 'piani/a b', 'altri'] as const;
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
      ...{ files: new Map(), links: new Map(), folders: FOLDERS, plans: [], linked: [], norms: [] },
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
    if (choices.chance(50)) configure(made, choices, put);
    const hasOwn = choices.chance(60);

    const count = 2 + choices.below(4);
    for (let at = 0; at < count; at++) {
      const fails = choices.chance(40) || (at === 1 && choices.chance(70));
      const isOwn = hasOwn && choices.chance(30);
      const ownText = fails ? ownFailing : ownPlan;
      const text = isOwn ? ownText : choices.pick(fails ? pool.failing : pool.passing);
      const lost = choices.chance(4);
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
      made.plans.push({ path, mark, fails: fails && whole && !lost, isPlan: isPlan && whole, isYaml, replaced });
    }
    links(made, choices);
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
  if (choices.chance(6)) link('norme/x.yaml', choices.pick([`../../${OUTSIDE}/segreto.yaml`, 'x.yaml', '../gira']));
  if (choices.chance(6)) link('norme/y', choices.pick([`../../${OUTSIDE}/norme`, '.', '../piani']));
  if (choices.chance(30)) link('gira.yaml', 'gira.yaml');
  link('legami/fuori', `../../${OUTSIDE}`);
  link('legami/segreto.yaml', `../../${OUTSIDE}/segreto.yaml`);
  link('legami/prezioso', `../../${OUTSIDE}/prezioso`);
  link('altrove', 'piani/campania');
  // Links to folders, which a walk from the root meets.
  made.linked.push({ path: 'altrove', mark: 'altrove' }, { path: 'legami/fuori', mark: 'legami/fuori' });
}

/** What a configuration asks for outside, by all ways. */
const BEYOND = [
  ...[`../${OUTSIDE}`, '../manca', `/**/*.yaml`, 'legami/fuori/*.yaml', 'legami/fuori', 'legami/fuori/manca'],
  ...['legami/segreto.yaml', `norme/../../${OUTSIDE}/*.yaml`, `{../${OUTSIDE},norme}/*.yaml`, 'legami/*/*.yaml'],
  ...[`*/../../${OUTSIDE}/*.yaml`, `legami/fuori/norme`, 'gira.yaml', '.', '{piani,altri}'],
];

function configure(made: Repository, choices: Choices, put: (path: string, content: string) => void): void {
  const folders = ['.', 'piani', 'piani/campania', 'altri', 'altrove'];
  const place = (): { glob: string; takes(path: string): boolean } => {
    const folder = choices.pick(folders);
    const real = folder === 'altrove' ? 'piani/campania' : folder;
    const isBelow = (path: string) => real === '.' || path.startsWith(`${real}/`);
    const isYaml = (path: string) => /\.yaml$/i.test(path);
    const glob = (tail: string) => (folder === '.' ? tail : `${folder}/${tail}`);
    switch (folder === 'altrove' ? 0 : choices.below(3)) {
      case 1:
        return { glob: glob('**/*.yaml'), takes: (path) => isBelow(path) && isYaml(path) };
      case 2:
        return { glob: glob('*.yaml'), takes: (path) => posix.dirname(path) === real && isYaml(path) };
      default:
        return { glob: folder, takes: isBelow };
    }
  };
  const quoted = (all: readonly string[]) => `[${all.map((each) => JSON.stringify(each)).join(', ')}]`;
  const beyond = () => (choices.chance(9) ? [choices.pick(BEYOND)] : []);
  const piani = [choices.pick(['.', 'piani', '**/*.yaml', 'piani/**/*.yaml', '{piani,altri}/**/*.yaml']), ...beyond()];
  const lines = ['formato: qualcheck/configurazione@1', `piani: ${quoted(piani)}`];
  lines.push(`cartelle: { standard: ${quoted(['norme', ...beyond()])} }`);
  let binds = (_: string) => false;
  if (choices.chance(50)) {
    const { glob, takes } = place();
    binds = takes;
    const calls = choices.chance(80) ? 'norme/tanto.yaml' : choices.pick(['prova/tanto', '../fuori/segreto.yaml']);
    lines.push(`avvisi_comuni:\n  - { piani: ${quoted([glob, ...beyond()])}, avvisi: ${quoted([calls])} }`);
  }
  put('qualcheck.yaml', `${lines.join('\n')}\n`);
  made.config = { piani, binds };
}
