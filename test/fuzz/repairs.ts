/** Conforming courses with hours made wrong at random: what is suggested passes, by the rules themselves. */
import { join } from 'node:path';
import * as fc from 'fast-check';
import { planFormat } from '../../src/format/plan-format.ts';
import { RULES } from '../../src/norms/rules/index.ts';
import { repairPlan } from '../../src/repair/repair.ts';
import { openSolver } from '../../src/repair/solver.ts';
import { broken, CALL, initialised, normsOf, planIn, STANDARDS } from '../repair/courses.ts';
import { read } from '../repair/files.ts';
import { mendingFault, unfitness } from '../repair/mended.ts';
import type { Choices } from './choices.ts';
import type { Input } from './inputs.ts';
import { judged, type Trial } from './trial.ts';

const EXAMPLES = [
  'basilicata-conforme',
  'campania-call-center-conforme',
  'campania-customer-care-conforme',
  'lazio-assistenza-conforme',
];

/** Opens the solver; gives what makes a plan wrong, and what tries its repair. */
export async function repairMaker(
  root: string,
): Promise<(choices: Choices) => { input: Input; trial(): Promise<Trial> }> {
  const wasm = join(root, 'dist', 'highs.wasm');
  // For the smallest change it is not asked to hurry, and proves each: how long it takes is judged as of every input. What
  // keeps the proportions has the effort that every user's plan has, and says where that does not prove it.
  const solver = await openSolver({ effort: Number.POSITIVE_INFINITY, wasm });
  const courses = EXAMPLES.map((name) => {
    const plan = read(`examples/${name}.yaml`, planFormat);
    return { plans: broken(plan), norms: normsOf(plan.standard) };
  });
  // With the conditions of a public call, which fixes the total and the share of placement.
  for (const standard of [STANDARDS[1], STANDARDS[2]]) {
    const norms = normsOf(standard, [CALL]);
    const made = initialised(norms, solver, {});
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
      const repair = await repairPlan(wrong, norms, RULES, options, async () =>
        smallest ? solver : openSolver({ wasm }),
      );
      const fault = smallest ? mendingFault(wrong, norms, repair) : unfitness(wrong, norms, repair);
      return { code: 0, stdout: '', stderr: '', ...(fault === undefined ? {} : { fault }) };
    };
    return {
      input: { files: { 'piano.yaml': Buffer.from(JSON.stringify(wrong)) }, args },
      trial: () => judged(args, once),
    };
  };
}
