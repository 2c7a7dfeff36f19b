/** A solver whose answers are made up: its effort cannot be parted. */
import type { Solver } from '../../src/repair/program.ts';

export function solving(solve: Solver['solve']): Solver {
  const solver: Solver = { solve, part: () => solver };
  return solver;
}
