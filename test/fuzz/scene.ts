/** Where the commands of a scenario run, with which settings, and what is known of the plans that they reach. */
import { posix } from 'node:path';
import { type Ask, askFor } from './asks.ts';
import type { Choices } from './choices.ts';
import { INSIDE, type Plan, type Repository } from './repository.ts';
import type { Command } from './scenario.ts';

export interface SceneOptions {
  choices: Choices;
  formats: readonly string[];
  /** Of the trial. */
  folder: string;
}

type Judgement = Pick<Command, 'fails' | 'told' | 'mayRefuse' | 'counts'>;

export interface Scene extends SceneOptions {
  made: Repository;
  /** From the folder of the trial. */
  cwd: string;
  /** A path from the root of the repository, seen from where the command runs. */
  fromHere(path: string): string;
  /** Options that say which norms and which configuration hold. */
  settings: readonly string[];
  isConfigured: boolean;
  fails(plan: Plan): boolean;
  inReach(ask: Ask): Plan[];
  judgedBy(asks: readonly Ask[]): Judgement;
  /** Without the configuration, whatever it binds. */
  judgedPlain(asks: readonly Ask[]): Judgement;
  ask(): Ask;
  several(): Ask[];
  written(asks: readonly Ask[]): string[];
  manner(): string[];
  format(): string[];
  /** A command under a configuration that reaches outside: it does nothing. */
  refused(command: Command): Command;
}

const STARTS = ['.', '.', 'piani', 'piani/campania', 'altri'];

export function sceneOf(made: Repository, options: SceneOptions): Scene {
  const { choices, formats, folder } = options;
  const start = choices.pick(STARTS);
  const cwd = posix.join(INSIDE, start);
  // A name that begins with a dash would be an option.
  const fromHere = (path: string) => {
    if (choices.chance(15)) return posix.join(folder, INSIDE, path);
    const at = (way: string) => posix.join('/home', INSIDE, way);
    const way = posix.relative(at(start), at(path)) || '.';
    return way.startsWith('-') ? `./${way}` : way;
  };
  const noConfig = choices.chance(30) ? ['--no-config'] : [];
  const norms = made.config === undefined || noConfig.length > 0 ? ['--standards', fromHere('norme')] : [];
  const settings = [...noConfig, ...norms, ...(choices.chance(15) ? ['--lang', 'en'] : [])];
  const isConfigured = made.config !== undefined && noConfig.length === 0;
  const fails = ({ path, fails }: Plan) => fails || (isConfigured && made.config?.binds(path) === true);
  const inReach = (ask: Ask) => made.plans.filter(({ path, isPlan }) => isPlan && ask.reaches(path));
  const judged = (asks: readonly Ask[], failsHere: (plan: Plan) => boolean): Judgement => {
    const plans = [...new Set(asks.flatMap(inReach))];
    const failing = plans.filter(failsHere);
    const checked = (some: readonly Plan[]) => some.filter(({ isYaml, isWhole }) => isYaml && isWhole).length;
    return {
      fails: failing.some(({ isYaml }) => isYaml),
      told: failing.map(({ mark }) => mark),
      mayRefuse: made.normsMayRefuse || (isConfigured && made.config?.mayRefuse === true),
      counts: { plans: checked(plans), failing: checked(failing) },
    };
  };
  const ask = () => askFor(choices, made.plans);
  return {
    ...options,
    ...{ made, cwd, fromHere, settings, isConfigured, fails, inReach, ask },
    judgedBy(asks) {
      const judgement = judged(asks, fails);
      const linked = made.linked.filter(({ path }) => asks.some((each) => each.isFolder && each.reaches(path)));
      const replaced = asks.flatMap(inReach).some((plan) => plan.replaced);
      const more = linked.map(({ mark }) => mark).concat(replaced ? ['lasca.yaml'] : []);
      return { ...judgement, told: [...(judgement.told ?? []), ...more] };
    },
    judgedPlain: (asks) => judged(asks, (plan) => plan.fails),
    several: () => (choices.chance(25) ? [ask(), ask()] : [ask()]),
    written: (asks) => asks.map(({ pattern }) => fromHere(pattern)),
    manner: () => ['--draft', '--quiet', '--full', '--no-date'].filter(() => choices.chance(12)),
    format: () => ['--format', choices.chance(60) ? 'compact' : choices.pick(formats)],
    refused(command) {
      const isUnder = made.config?.isRefused === true && !command.args.includes('--no-config');
      if (!isUnder || !['validate', 'suggest'].includes(command.args[0] ?? '')) return command;
      const { told: _, fails: __, counts: ___, ...rest } = command;
      return { ...rest, code: 2, mayRefuse: true, writes: [] };
    },
  };
}
