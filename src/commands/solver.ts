/** The solver, as the commands start it. */
import { readSolver } from '../disk/package.ts';
import { waitBeforeRecompiling } from '../disk/webassembly.ts';
import type { Solver } from '../repair/program.ts';
import { openSolver } from '../repair/solver.ts';

export function startSolver(): Promise<Solver> {
  waitBeforeRecompiling();
  return openSolver({ wasm: readSolver() });
}
