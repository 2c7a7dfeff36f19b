/** What is written: reports, plans that are mended or converted, indexes; over what was read, through links, twice in one place. */
import { posix } from 'node:path';
import { WHOLE } from './asks.ts';
import { INSIDE } from './repository.ts';
import type { Command, Scenario } from './scenario.ts';
import type { Scene } from './scene.ts';

export function writing(scene: Scene): Scenario {
  const { made, choices, formats, folder, cwd, settings, fromHere } = scene;
  const plan = choices.pick(made.plans);
  const own = fromHere(plan.path);
  const place = posix.join(INSIDE, plan.path);
  const other = choices.pick(made.plans);
  const fresh = `nuovo${choices.below(3)}`;
  const call = choices.chance(20) ? ['--avviso', fromHere('norme/tanto.yaml')] : [];
  // What is cut short and has no name of a plan is read by nobody: it may be written over.
  const read = [other, plan].filter((each) => each.isPlan || each.isYaml).map(({ path }) => fromHere(path));
  const targets = [
    ...[fresh, `${fresh}/${fresh}`, ...read, fromHere('norme/mia.yaml'), fromHere('qualcheck.yaml')],
    ...[fromHere('legami/prezioso'), fromHere('legami/segreto.yaml'), fromHere('.luoghi/gira.yaml')],
    ...[fromHere('norme/tanto.yaml')],
  ];
  const target = choices.chance(35) ? fresh : choices.pick(targets);
  const at = posix.isAbsolute(target) ? posix.relative(folder, target) : posix.join(cwd, target);
  const isThere = made.files.has(at) || made.links.has(at);
  const writes = isThere ? [] : [at];
  const ways: readonly (() => Command[])[] = [
    // Its target may be a plan that is not asked for, and was not read: what a person names is written.
    () => {
      const output = ['--format', choices.pick(formats), '--output', target];
      const judged = { ...scene.judgedBy([WHOLE]), ...(isThere || call.length > 0 ? { mayRefuse: true } : {}) };
      return [{ args: ['validate', fromHere('.'), ...output, ...call, ...settings], cwd, ...judged, writes }];
    },
    () => {
      const asks = [scene.ask()];
      const how = choices.pick(['--fix', '--diff', '--dry-run']);
      const { counts: _, told: __, ...judged } = scene.judgedBy(asks);
      return [
        {
          args: ['validate', ...scene.written(asks), how, ...settings],
          cwd,
          // What is mended may pass.
          ...(how === '--fix' ? {} : judged),
          writes: how === '--fix' ? made.plans.map((each) => posix.join(INSIDE, each.path)) : [],
        },
      ];
    },
    () => [{ args: ['suggest', own, '--write', ...settings], cwd, writes: [place] }],
    () => {
      const to = choices.pick([own, `${fresh}.yaml`, `${fresh}.xlsx`, fromHere('legami/segreto.yaml')]);
      const force = choices.chance(50) ? ['--force'] : [];
      const mayBe = to === own ? place : posix.join(cwd, to);
      const args = ['convert', own, '-o', to, ...force, ...settings];
      return [{ args, cwd, writes: to.includes('legami') ? [] : [mayBe] }];
    },
    () => [{ args: ['suggest', own, '--output', target, ...settings], cwd, writes: [...writes, ...unread()] }],
    () => twice(),
    () => {
      const over = choices.pick(['norme/mia.yaml', 'legami/prezioso']);
      const where = choices.chance(50) ? [] : ['--no-config', '--standards', fromHere('norme')];
      const args = choices.pick([
        ['show', 'ente', ...where],
        ['list', ...where],
        ['check-standards', fromHere('norme'), '--no-config'],
        ['index', fromHere('norme')],
      ]);
      const writes = [`${INSIDE}/norme/.qualcheck/index.json`];
      return [
        { args: ['init', 'norme/mia.yaml', '--output', over, '--force'], cwd: INSIDE },
        { args, cwd, writes },
      ];
    },
  ];
  return { kind: 'writing', steps: choices.pick(ways)() };

  /** What `suggest` was told to write to and has not read. */
  function unread(): string[] {
    const isRead = at === place || (at === posix.join(INSIDE, 'qualcheck.yaml') && scene.isConfigured);
    return isRead || /norme|legami|gira/.test(at) ? [] : [at];
  }

  /** Two reports in one file, by two of its names. */
  function twice(): Command[] {
    const file = `${fresh}.json`;
    const link = posix.join(cwd, `l-${file}`);
    const second = choices.pick([`./${file}`, `manca/../${file}`, `l-${file}`]);
    // A link that leads nowhere is replaced: it is no second name.
    if (second.startsWith('l-')) {
      made.links.set(link, file);
      made.files.set(posix.join(cwd, file), Buffer.from('di ieri\n'));
    }
    const both = ['--format', 'json', '--output', file, '--format', 'compact', '--output', second];
    return [{ args: ['validate', own, ...both, ...settings], cwd, code: 2 }];
  }
}
