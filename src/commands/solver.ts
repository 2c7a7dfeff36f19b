/** The solver, as the commands start it. */
import { waitBeforeRecompiling } from '../disk/webassembly.ts';
import type { Solver } from '../repair/program.ts';
import { openSolver } from '../repair/solver.ts';

/** Seconds that a command may take to look for hours. */
const SECONDS = 5;

export function startSolver(): Promise<Solver> {
  waitBeforeRecompiling();
  return openSolver(SECONDS);
}
