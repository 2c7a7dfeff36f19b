/** Conforming courses with hours made wrong at random: what is suggested passes, by the rules themselves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { planFormat } from '../../src/format/plan-format.ts';
import { RULES } from '../../src/norms/rules/index.ts';
import { repairPlan } from '../../src/repair/repair.ts';
import { openSolver } from '../../src/repair/solver.ts';
import { broken, CALL, initialised, normsOf, planIn, STANDARDS } from '../repair/courses.ts';
import { read } from '../repair/files.ts';
import { unfitness } from '../repair/mended.ts';
import type { Choices } from './choices.ts';
import type { Input } from './inputs.ts';
import { judged, type Trial } from './trial.ts';

const EXAMPLES = [
  'basilicata-conforme',
  'campania-call-center-conforme',
  'campania-customer-care-conforme',
  'lazio-assistenza-conforme',
];

/** Gives what makes a plan wrong, and what tries its repair. */
export async function repairMaker(
  root: string,
): Promise<(choices: Choices) => { input: Input; trial(): Promise<Trial> }> {
  const wasm = readFileSync(join(root, 'dist', 'highs.wasm'));
  // Each plan has a solver of its own with the effort of every user's plan, as each command opens one: what it solved before
  // changes the way it searches, and without a limit some plans would keep it for a minute.
  const first = await openSolver({ wasm });
  const courses = EXAMPLES.map((name) => {
    const plan = read(`examples/${name}.yaml`, planFormat);
    return { plans: broken(plan), norms: normsOf(plan.standard) };
  });
  // With the conditions of a public call, which fixes the total and the share of placement.
  for (const standard of [STANDARDS[1], STANDARDS[2]]) {
    const norms = normsOf(standard, [CALL]);
    const made = initialised(norms, first, {});
    courses.push({ plans: broken(planIn('text' in made ? made.text : '')), norms });
  }
  return (choices) => {
    const { plans, norms } = choices.pick(courses);
    const [wrong] = fc.sample(plans, { numRuns: 1, seed: choices.below(65_536) });
    if (wrong === undefined) throw new Error('no plan');
    const smallest = choices.below(2) === 0;
    const args = ['suggest', 'piano.yaml', ...(smallest ? ['--stile', 'minimo'] : [])];
    const once = async (): Promise<Trial> => {
      const options = { holds: [], requests: [], ...(smallest ? { style: 'minimo' as const } : {}) };
      const repair = await repairPlan(wrong, norms, RULES, options, () => openSolver({ wasm }));
      const fault = unfitness(wrong, norms, repair);
      return { code: 0, stdout: '', stderr: '', ...(fault === undefined ? {} : { fault }) };
    };
    return {
      input: { kind: 'plans', files: { 'piano.yaml': Buffer.from(JSON.stringify(wrong)) }, args },
      trial: () => judged(args, once),
    };
  };
}
