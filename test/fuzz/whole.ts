/** From random bytes to a repository of an enemy and what is done in it. */
import { join } from 'node:path';
import type { Choices } from './choices.ts';
import { planPool } from './plans.ts';
import { triedIn } from './promises.ts';
import { repositoryMaker } from './repository.ts';
import { scenarioOf } from './steps.ts';
import type { Main, Trial } from './trial.ts';

export interface Made {
  kind: string;
  /** What is kept of one that is a fault. */
  told: { args: string[][]; files: Record<string, string>; links: Record<string, string> };
  trial(main: Main): Promise<Trial>;
}

/** Reads the examples of a project once; repositories are written below `folder`, one in the place of the other. */
export async function repositories(
  root: string,
  folder: string,
  formats: readonly string[],
): Promise<(choices: Choices, only?: string) => Made> {
  const make = repositoryMaker(root, await planPool(root));
  const place = join(folder, 'repository');
  return (choices, only) => {
    const made = make(choices);
    const scenario = scenarioOf(made, { choices: choices.turned(), formats, folder: place }, only);
    const args = scenario.steps.flatMap((step) => ('args' in step ? [[`(${step.cwd})`, ...step.args]] : []));
    const files = Object.fromEntries([...made.files].map(([path, text]) => [path, text.toString('latin1')]));
    return {
      kind: `repositories: ${scenario.kind}`,
      told: { args, files, links: Object.fromEntries(made.links) },
      trial: (main) => triedIn(main, place, made, scenario),
    };
  };
}
