/** What is done in a repository of an enemy: commands from one of its folders, and what the enemy does between them. */
import { indexes, parts } from './between.ts';
import { broken, closed, crowded } from './places.ts';
import { folders, named } from './plain.ts';
import type { Repository } from './repository.ts';
import type { Scenario } from './scenario.ts';
import { type Scene, type SceneOptions, sceneOf } from './scene.ts';
import { writing } from './writing.ts';

type Kind = (scene: Scene) => Scenario;
const often = (share: number, kind: Kind): Kind[] => Array<Kind>(share).fill(kind);

/** Of a hundred. */
const SCENARIOS: readonly Kind[] = [
  ...often(46, folders),
  ...often(13, named),
  ...often(12, parts),
  ...often(5, indexes),
  ...often(16, writing),
  ...often(4, broken),
  ...often(2, closed),
  ...often(2, crowded),
];

export function scenarioOf(made: Repository, options: SceneOptions): Scenario {
  const scene = sceneOf(made, options);
  const { kind, steps } = scene.choices.pick(SCENARIOS)(scene);
  return { kind, steps: steps.map((step) => ('args' in step ? scene.refused(step) : step)) };
}
