/** The solver: the only file that knows HiGHS, which is loaded when the first program is solved. */
import type { Highs, InitOptions, Model, RunResult, VariableType } from 'highs';
import { gathered, type Program, type Solved, type Solver, type Term, worth } from './program.ts';

/** Closer to a whole number than this, relative to bounds of a million hundredths of an hour. */
const TOLERANCE = 1e-9;

/** Where the WebAssembly of the solver is: its address, or its bytes. */
export type Wasm = string | URL | Uint8Array | ArrayBuffer;

/** Opens the solver, which has `seconds` for all that it is asked. Its WebAssembly is looked for beside it, unless it is given. */
export async function openSolver(seconds: number, wasm?: Wasm): Promise<Solver> {
  // The types describe the package as CommonJS; both ways of importing it give the loader as the default.
  const load = (await import('highs')).default as unknown as (options: InitOptions) => Promise<Highs>;
  const isAddress = typeof wasm === 'string' || wasm instanceof URL;
  const given = isAddress ? { locateFile: () => String(wasm) } : wasm === undefined ? {} : { wasmBinary: wasm };
  const highs = await load(given);
  const start = performance.now();
  const left = () => seconds - (performance.now() - start) / 1000;
  return {
    solve(program, cost, { start: known, share = 1 } = {}) {
      const time = left() * share;
      // Nothing may change: either all holds as it is, or nothing can be done.
      if (program.columns.length === 0) return settled(program);
      if (time <= 0) return known === undefined ? { found: false, impossible: false } : unproven(known, cost);
      return highs.withModel((model) => run(highs, model, program, cost, time, known));
    },
  };
}

function settled({ rows }: Program): Solved {
  const holds = rows.every(({ lower, upper }) => lower <= 0 && upper >= 0);
  return holds ? { found: true, proven: true, values: [], cost: 0 } : { found: false, impossible: true };
}

function unproven(values: readonly number[], cost: readonly Term[]): Solved {
  return { found: true, proven: false, values, cost: worth(cost, values) };
}

function run(
  highs: Highs,
  model: Model,
  program: Program,
  cost: readonly Term[],
  seconds: number,
  known: readonly number[] | undefined,
): Solved {
  model.options.set({
    output_flag: false,
    time_limit: seconds,
    mip_rel_gap: 0,
    mip_abs_gap: 1e-6,
    // These programs are small: what helps large ones only takes time.
    mip_heuristic_effort: 0,
    mip_heuristic_run_feasibility_jump: false,
    mip_detect_symmetry: false,
    mip_allow_restart: false,
    mip_feasibility_tolerance: TOLERANCE,
    primal_feasibility_tolerance: TOLERANCE,
  });
  model.passModel(modelData(highs, program, cost));
  if (known !== undefined) model.setSolution({ colValue: Float64Array.from(known) });
  const { modelStatus }: RunResult = model.run();
  const { optimal, infeasible, unboundedOrInfeasible } = highs.constants.modelStatus;
  if (modelStatus === infeasible || modelStatus === unboundedOrInfeasible) return { found: false, impossible: true };
  const proven = modelStatus === optimal;
  const feasible = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
  if (!proven && !feasible) return known === undefined ? { found: false, impossible: false } : unproven(known, cost);
  const values = [...model.getSolution().colValue].map((value, column) =>
    program.columns[column]?.integer ? Math.round(value) : value,
  );
  return { found: true, proven, values, cost: model.getObjectiveValue() };
}

function modelData(highs: Highs, { columns, rows }: Program, cost: readonly Term[]) {
  const costs = new Float64Array(columns.length);
  for (const [column, factor] of cost) costs[column] = (costs[column] ?? 0) + factor;
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of rows) {
    for (const [column, factor] of gathered(terms)) {
      indices.push(column);
      values.push(factor);
    }
    starts.push(indices.length);
  }
  const { integer, continuous } = highs.constants.variableType;
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: costs,
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    integrality: columns.map((column): VariableType => (column.integer ? integer : continuous)),
    matrix: { format: 'csr' as const, numRows: rows.length, numCols: columns.length, starts, indices, values },
  };
}
