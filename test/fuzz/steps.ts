/** What is done in a repository of an enemy: commands from one of its folders, and what the enemy does between them. */
import { posix } from 'node:path';
import type { Choices } from './choices.ts';
import { INSIDE, OUTSIDE, type Plan, type Repository } from './repository.ts';
import { forged, type PartEdit, type Spoiling } from './spoil.ts';

/** A command, and what has to come of it. */
export interface Command {
  args: string[];
  /** From the folder of the trial. */
  cwd: string;
  /** A plan among those it reaches does not pass: neither does the whole. */
  fails?: boolean;
  /** The exit code that alone is right. */
  code?: number;
  /** Each occurs in what is said and written, where anything is told of plans. */
  told?: string[];
  /** The only files that it may make or change, from the folder of the trial. */
  writes?: string[];
}

/** A file that the enemy changes between two commands, from the folder of the trial. */
interface Edit {
  file: string;
  change(text: Buffer): Buffer;
}

type Step = Command | Edit;

export interface Scenario {
  kind: 'folders' | 'parts' | 'indexes' | 'writing' | 'links';
  steps: Step[];
}

/** What a command line asks for, and what it reaches. */
interface Ask {
  /** Seen from the root of the repository; absolute where it is to be. */
  pattern: string;
  reaches(path: string): boolean;
  /** Links, and what is no YAML, are told where a folder is walked. */
  isFolder: boolean;
}

const STARTS = ['.', '.', 'piani', 'piani/campania', 'altri'];

export function scenarioOf(made: Repository, choices: Choices, formats: readonly string[], folder: string): Scenario {
  const start = choices.pick(STARTS);
  const cwd = posix.join(INSIDE, start);
  // Seen from where the command runs; a name that begins with a dash would be an option.
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
  const judgedBy = (asks: readonly Ask[]): Pick<Command, 'fails' | 'told'> => {
    const plans = new Set(asks.flatMap(inReach));
    const failing = [...plans].filter(fails);
    const linked = made.linked.filter(({ path }) => asks.some((ask) => ask.isFolder && ask.reaches(path)));
    const replaced = [...plans].some((plan) => plan.replaced);
    return {
      fails: failing.some(({ isYaml }) => isYaml),
      told: [...failing, ...linked].map(({ mark }) => mark).concat(replaced ? ['lasca.yaml'] : []),
    };
  };
  const ask = () => askFor(choices, made.plans);
  const several = () => (choices.chance(25) ? [ask(), ask()] : [ask()]);
  const written = (asks: readonly Ask[]) => asks.map(({ pattern }) => fromHere(pattern));
  const manner = () => ['--draft', '--quiet', '--full', '--no-date'].filter(() => choices.chance(12));

  const kind = choices.below(100);
  if (kind < 45) return folders();
  if (kind < 58) return named();
  if (kind < 72) return parts();
  if (kind < 78) return indexes();
  return writing();

  function folders(): Scenario {
    if (isConfigured && choices.chance(20)) {
      // The plans of the configuration: at least those of the first place.
      const first = made.config?.piani[0] ?? '.';
      const asks: Ask[] = [{ ...CONFIGURED[first], pattern: first } as Ask];
      return { kind: 'folders', steps: [{ args: ['validate', ...format(), ...settings], cwd, ...judgedBy(asks) }] };
    }
    if (choices.chance(3)) {
      // A folder without plans: no part of it passes.
      const args = ['validate', fromHere('norme'), '--shard', '1/1', ...settings];
      return { kind: 'folders', steps: [{ args, cwd, code: 2 }] };
    }
    const asks = several();
    const args = ['validate', ...written(asks), ...format(), ...manner(), ...settings];
    return { kind: 'folders', steps: [{ args, cwd, ...judgedBy(asks) }] };
  }

  /** A plan that is named, by itself or through a link. */
  function named(): Scenario {
    const link = made.linked.find(({ to }) => to !== undefined);
    const plan = link?.to ?? choices.pick(made.plans);
    const path = link === undefined ? plan.path : link.path;
    const args = ['validate', fromHere(path), ...format(), ...manner(), ...settings];
    return {
      kind: 'links',
      steps: [{ args, cwd, fails: fails(plan), told: fails(plan) ? [link?.mark ?? plan.mark] : [] }],
    };
  }

  function parts(): Scenario {
    const asks = several();
    const { fails = false, told } = judgedBy(asks);
    const part = (index: number, patterns: string[]): Command => {
      const file = `p${index}.json`;
      const args = [
        'validate',
        ...patterns,
        '--shard',
        `${index}/2`,
        '--format',
        'json',
        '--output',
        file,
        ...settings,
      ];
      return { args, cwd, writes: [posix.join(cwd, file)] };
    };
    const patterns = written(asks);
    const merge: Command = {
      args: ['merge', 'p1.json', 'p2.json', ...(choices.chance(20) ? ['-o', 'r.json'] : [])],
      cwd,
    };
    const edit = choices.pick<PartEdit>([
      'none',
      'verdict',
      'verdict',
      'missing',
      'twice',
      'outcomes',
      'noise',
      'same',
    ]);
    const change = posix.join(cwd, `p${1 + choices.below(2)}.json`);
    const spoil: Edit = { file: change, change: forged({ part: edit }, choices) };
    const writes = [posix.join(cwd, 'r.json')];
    if (edit === 'same') Object.assign(merge, { args: ['merge', 'p1.json', 'p1.json'], code: 2 });
    const isTold = edit === 'none' || edit === 'verdict';
    const judged = { ...merge, fails, writes, ...(isTold && told !== undefined ? { told } : {}) };
    return { kind: 'parts', steps: [part(1, patterns), part(2, patterns), spoil, judged] };
  }

  function indexes(): Scenario {
    const index = `${INSIDE}/norme/.qualcheck/index.json`;
    const spoil = choices.pick<Spoiling>(['bytes', 'hide', 'elsewhere', 'kind', 'id', 'null', 'none', 'swap']);
    const where = ['--no-config', '--standards', fromHere('norme')];
    const asks = [ask()];
    const isReadable = !made.links.has(`${INSIDE}/norme/x.yaml`) && !made.links.has(`${INSIDE}/norme/y`);
    const steps: Step[] = [
      { args: ['index', fromHere('norme')], cwd, writes: [index] },
      { file: index, change: forged({ index: spoil }, choices) },
      // What is a name of an index alone may be told as the index says: not after `id`.
      {
        args: ['list', ...where],
        cwd,
        ...(isReadable && ['bytes', 'hide', 'elsewhere', 'kind', 'null', 'none'].includes(spoil)
          ? { told: made.norms, code: 0 }
          : {}),
      },
      {
        args: ['validate', ...written(asks), ...format(), ...where],
        cwd,
        ...judgedPlain(asks),
      },
    ];
    return { kind: 'indexes', steps };
  }

  /** Without the configuration, whatever it binds. */
  function judgedPlain(asks: readonly Ask[]): Pick<Command, 'fails' | 'told'> {
    const failing = asks.flatMap(inReach).filter(({ fails }) => fails);
    return { fails: failing.some(({ isYaml }) => isYaml), told: failing.map(({ mark }) => mark) };
  }

  function writing(): Scenario {
    const plan = choices.pick(made.plans);
    const own = fromHere(plan.path);
    const place = posix.join(INSIDE, plan.path);
    const other = choices.pick(made.plans);
    const fresh = `nuovo${choices.below(3)}`;
    const targets = [
      ...[fromHere(other.path), own, fromHere('norme/mia.yaml'), fromHere('qualcheck.yaml'), fresh],
      ...[fromHere('legami/prezioso'), fromHere('legami/segreto.yaml'), fromHere('gira.yaml'), `${fresh}/${fresh}`],
    ];
    const target = choices.pick(targets);
    const at = posix.isAbsolute(target) ? posix.relative(folder, target) : posix.join(cwd, target);
    const isThere = made.files.has(at) || made.links.has(at);
    const writes = isThere ? [] : [at];
    const steps: Command[] = [];
    const asks = [ask()];
    switch (choices.below(7)) {
      case 6: {
        const [one, other] = [`${fresh}.json`, choices.pick([`./${fresh}.json`, `manca/../${fresh}.json`])];
        const both = ['--format', 'json', '--output', one, '--format', 'compact', '--output', other];
        steps.push({ args: ['validate', own, ...both, ...settings], cwd, code: 2 });
        break;
      }
      case 0:
        // Its target may be a plan that is not asked for, and was not read: what a person names is written.
        steps.push({
          args: ['validate', fromHere('.'), '--format', choices.pick(formats), '--output', target, ...settings],
          cwd,
          ...judgedBy([WHOLE]),
          writes,
        });
        break;
      case 1: {
        const how = choices.pick(['--fix', '--diff', '--dry-run']);
        steps.push({
          args: ['validate', ...written(asks), how, ...settings],
          cwd,
          // What is mended may pass.
          ...(how === '--fix' ? {} : judgedBy(asks)),
          writes: how === '--fix' ? asks.flatMap(inReach).map(({ path }) => posix.join(INSIDE, path)) : [],
        });
        break;
      }
      case 2:
        steps.push({ args: ['suggest', own, '--write', ...settings], cwd, writes: [place] });
        break;
      case 3: {
        const to = choices.pick([own, `${fresh}.yaml`, `${fresh}.xlsx`, fromHere('legami/segreto.yaml')]);
        const force = choices.chance(50) ? ['--force'] : [];
        const mayBe = to === own ? place : posix.join(cwd, to);
        steps.push({
          args: ['convert', own, '-o', to, ...force, ...settings],
          cwd,
          writes: to.includes('legami') ? [] : [mayBe],
        });
        break;
      }
      case 4:
        steps.push({
          args: ['suggest', own, '--output', target, ...settings],
          cwd,
          writes: [...writes, ...unread()],
        });
        break;
      default:
        steps.push({
          args: ['init', 'norme/mia.yaml', '--output', choices.pick(['norme/mia.yaml', 'legami/prezioso']), '--force'],
          cwd: INSIDE,
        });
        steps.push({
          args: choices.pick([
            ['show', 'ente', ...where()],
            ['list', ...where()],
            ['check-standards', fromHere('norme'), '--no-config'],
            ['index', fromHere('norme')],
          ]),
          cwd,
          writes: [`${INSIDE}/norme/.qualcheck/index.json`],
        });
    }
    return { kind: 'writing', steps };

    /** What `suggest` was told to write to and has not read. */
    function unread(): string[] {
      return target === own || /norme|qualcheck|legami|gira/.test(target) ? [] : [at];
    }
    function where(): string[] {
      return choices.chance(50) ? [] : ['--no-config', '--standards', fromHere('norme')];
    }
  }

  function format(): string[] {
    return ['--format', choices.chance(60) ? 'compact' : choices.pick(formats)];
  }
}

const isBelow = (folder: string) => (path: string) => folder === '.' || path.startsWith(`${folder}/`);
const isYaml = (path: string) => /\.yaml(?:\.txt)?$/i.test(path);
const WHOLE: Ask = { pattern: '.', reaches: () => true, isFolder: true };

/** What the first place of a configuration reaches. */
const CONFIGURED: Record<string, Omit<Ask, 'pattern'>> = {
  '.': WHOLE,
  piani: { reaches: isBelow('piani'), isFolder: true },
  '**/*.yaml': { reaches: isYaml, isFolder: false },
  'piani/**/*.yaml': { reaches: (path) => isBelow('piani')(path) && isYaml(path), isFolder: false },
  '{piani,altri}/**/*.yaml': {
    reaches: (path) => (isBelow('piani')(path) || isBelow('altri')(path)) && isYaml(path),
    isFolder: false,
  },
};

function askFor(choices: Choices, plans: readonly Plan[]): Ask {
  // Most folders hold none of a few plans.
  const filled = ['.', ...plans.map(({ path }) => posix.dirname(path))];
  const folder = choices.chance(80)
    ? choices.pick(filled)
    : choices.pick(['piani', 'piani/campania', 'altri', 'altrove']);
  // A link that is named is followed: all below is as below the folder.
  const real = folder === 'altrove' ? 'piani/campania' : folder;
  const below = isBelow(real);
  const at = (tail: string) => posix.join(folder, tail);
  switch (choices.below(7)) {
    case 1:
      return { pattern: at('**/*.yaml'), reaches: (path) => below(path) && isYaml(path), isFolder: false };
    case 2:
      return {
        pattern: at('*.yaml'),
        reaches: (path) => posix.dirname(path) === real && isYaml(path),
        isFolder: false,
      };
    case 3:
      return { pattern: at('**'), reaches: (path) => below(path) && /\.ya?ml$/i.test(path), isFolder: false };
    case 4:
      return { pattern: '{piani,altri}/**/*.yaml', ...(CONFIGURED['{piani,altri}/**/*.yaml'] as Omit<Ask, 'pattern'>) };
    case 5:
      return {
        pattern: 'p*/**/*.y*ml',
        reaches: (path) => isBelow('piani')(path) && /\.yaml$/.test(path),
        isFolder: false,
      };
    case 6:
      return choices.chance(30)
        ? { pattern: `../${OUTSIDE}/*.yml`, reaches: () => false, isFolder: false }
        : { ...WHOLE, pattern: posix.join('.', choices.pick(['.', `../${INSIDE}`, 'piani/..'])) };
    default:
      return { pattern: folder, reaches: below, isFolder: folder !== 'altrove' };
  }
}
