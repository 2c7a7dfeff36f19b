/** Integer programs as data, and what it takes to solve one. Pure. */

/** A variable: its bounds, and whether it takes whole values only. */
interface Column {
  lower: number;
  upper: number;
  integer: boolean;
}
/** `factor` times a variable. */
export type Term = readonly [column: number, factor: number];
export interface Row {
  terms: readonly Term[];
  lower: number;
  upper: number;
}
export interface Program {
  columns: Column[];
  rows: Row[];
}

export type Solved =
  /** `proven`: no other values cost less. */
  { found: true; proven: boolean; values: readonly number[]; cost: number } | { found: false; impossible: boolean };

/** Solves programs until its effort is spent; then what it has found so far is given, not proven. */
export interface Solver {
  /** Finds values of least cost. */
  solve(program: Program, cost: readonly Term[], options?: SolveOptions): Solved;
  /** The same, that takes at most a share of the effort left: the rest is there for what comes after it. */
  part(share: number): Solver;
}

interface SolveOptions {
  /** Values known to hold, from which the search may begin. */
  start?: readonly number[];
  /** The share of the effort left that it may take: all of it, unless said. */
  share?: number;
}

/** Adds a variable to a program; gives its column. */
export function addColumn(program: Program, lower: number, upper: number, integer = true): number {
  program.columns.push({ lower, upper, integer });
  return program.columns.length - 1;
}

/** Equal columns in one term each: the solver takes a column once per row. */
export function gathered(terms: readonly Term[]): Term[] {
  const factors = new Map<number, number>();
  for (const [column, factor] of terms) factors.set(column, (factors.get(column) ?? 0) + factor);
  return [...factors].filter(([, factor]) => factor !== 0);
}

/** What an expression is worth on some values. */
export function worth(terms: readonly Term[], values: readonly number[]): number {
  return terms.reduce((sum, [column, factor]) => sum + factor * (values[column] ?? 0), 0);
}
