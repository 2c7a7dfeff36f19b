/** What an enemy changes of what the program wrote, before it is read again: parts of a run, an index of norms. */
import { posix } from 'node:path';
import { INSIDE } from './repository.ts';
import type { Command, Edit, Scenario, Step } from './scenario.ts';
import type { Scene } from './scene.ts';
import { forged, type PartEdit, type Spoiling } from './spoil.ts';

const PART_EDITS: readonly PartEdit[] = [
  ...(['none', 'verdict', 'verdict', 'missing', 'twice', 'outcomes', 'noise', 'same'] as const),
];

export function parts(scene: Scene): Scenario {
  const { choices, cwd, settings } = scene;
  const asks = scene.several();
  const { fails = false, told = [], mayRefuse = false } = scene.judgedBy(asks);
  const patterns = scene.written(asks);
  const part = (index: number): Command => {
    const file = `p${index}.json`;
    const args = ['validate', ...patterns, '--shard', `${index}/2`, '--format', 'json', '--output', file, ...settings];
    return { args, cwd, writes: [posix.join(cwd, file)] };
  };
  const merge: Command = {
    args: ['merge', 'p1.json', 'p2.json', ...(choices.chance(20) ? ['-o', 'r.json'] : [])],
    cwd,
  };
  const edit = choices.pick(PART_EDITS);
  const change = posix.join(cwd, `p${1 + choices.below(2)}.json`);
  const spoil: Edit = { file: change, change: forged({ part: edit }, choices) };
  const writes = [posix.join(cwd, 'r.json')];
  if (edit === 'same') Object.assign(merge, { args: ['merge', 'p1.json', 'p1.json'], code: 2 });
  // A part names the plans that were checked; those that norms kept from it are named by the run that made it.
  const isTold = (edit === 'none' || edit === 'verdict') && !mayRefuse;
  // Parts that do not go together are refused.
  const judged = { ...merge, fails, writes, mayRefuse: true, told: isTold ? told : [] };
  return { kind: 'parts', steps: [part(1), part(2), spoil, judged] };
}

export function indexes(scene: Scene): Scenario {
  const { made, choices, cwd } = scene;
  const index = `${INSIDE}/norme/.qualcheck/index.json`;
  const spoil = choices.pick<Spoiling>(['bytes', 'hide', 'elsewhere', 'kind', 'id', 'null', 'none', 'swap']);
  const where = ['--no-config', '--standards', scene.fromHere('norme')];
  const asks = [scene.ask()];
  const isKnown = ['bytes', 'hide', 'elsewhere', 'kind', 'null', 'none'].includes(spoil);
  const steps: Step[] = [
    { args: ['index', scene.fromHere('norme')], cwd, writes: [index] },
    { file: index, change: forged({ index: spoil }, choices) },
    // What is a name of an index alone may be told as the index says: not after `id`.
    {
      args: ['list', ...where],
      cwd,
      ...(isKnown && !made.normsMayRefuse ? { told: made.norms, code: 0 } : {}),
    },
    { args: ['validate', ...scene.written(asks), ...scene.format(), ...where], cwd, ...scene.judgedPlain(asks) },
  ];
  return { kind: 'indexes', steps };
}
