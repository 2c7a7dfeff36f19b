/** What is done in a repository of an enemy: commands from one of its folders, and what the enemy does between them. */
import { indexes, parts } from './between.ts';
import { broken, closed, crowded } from './places.ts';
import { folders, named } from './plain.ts';
import type { Repository } from './repository.ts';
import type { Scenario } from './scenario.ts';
import { type Scene, type SceneOptions, sceneOf } from './scene.ts';
import { writing } from './writing.ts';

/** What can be done, by its kind, and as how many of a hundred. */
const SCENARIOS: readonly [kind: Scenario['kind'], share: number, make: (scene: Scene) => Scenario][] = [
  ['folders', 46, folders],
  ['links', 13, named],
  ['parts', 12, parts],
  ['indexes', 5, indexes],
  ['writing', 16, writing],
  ['places', 4, broken],
  ['places', 2, closed],
  ['places', 2, crowded],
];

/** `only`: of no other kind. */
export function scenarioOf(made: Repository, options: SceneOptions, only?: string): Scenario {
  const scene = sceneOf(made, options);
  const some = SCENARIOS.filter(([kind]) => only === undefined || kind === only);
  const each = some.flatMap(([, share, make]) => Array<typeof make>(share).fill(make));
  const { kind, steps } = scene.choices.pick(each)(scene);
  return { kind, steps: steps.map((step) => ('args' in step ? scene.refused(step) : step)) };
}

export function isScenario(word: string): boolean {
  return SCENARIOS.some(([kind]) => kind === word);
}
