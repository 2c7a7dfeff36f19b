/** Plans that are checked, in folders and by name. */
import { type Ask, CONFIGURED } from './asks.ts';
import type { Scenario } from './scenario.ts';
import type { Scene } from './scene.ts';

export function folders(scene: Scene): Scenario {
  const { made, choices, cwd, settings } = scene;
  if (scene.isConfigured && choices.chance(20)) {
    // The plans of the configuration: at least those of the first place.
    const first = made.config?.piani[0] ?? '.';
    const asks: Ask[] = [{ ...CONFIGURED[first], pattern: first } as Ask];
    const { counts: _, ...judgement } = scene.judgedBy(asks);
    return { kind: 'folders', steps: [{ args: ['validate', ...scene.format(), ...settings], cwd, ...judgement }] };
  }
  if (choices.chance(3)) {
    // A folder without plans: no part of it passes.
    const args = ['validate', scene.fromHere('norme'), '--shard', '1/1', ...settings];
    return { kind: 'folders', steps: [{ args, cwd, code: 2 }] };
  }
  const asks = scene.several();
  const args = ['validate', ...scene.written(asks), ...scene.format(), ...scene.manner(), ...settings];
  return { kind: 'folders', steps: [{ args, cwd, ...scene.judgedBy(asks) }] };
}

/** A plan that is named, by itself or through a link. */
export function named(scene: Scene): Scenario {
  const { made, choices, cwd } = scene;
  const link = made.linked.find(({ to }) => to !== undefined);
  const plan = link?.to ?? choices.pick(made.plans);
  const path = link === undefined ? plan.path : link.path;
  const args = ['validate', scene.fromHere(path), ...scene.format(), ...scene.manner(), ...scene.settings];
  const fails = scene.fails(plan);
  const told = fails ? [link?.mark ?? plan.mark] : [];
  return { kind: 'links', steps: [{ args, cwd, fails, told, mayRefuse: scene.judgedBy([]).mayRefuse === true }] };
}
