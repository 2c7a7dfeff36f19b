/** The solver: the only file that knows HiGHS, which is loaded when the first program is solved. */
import type { Highs, InitOptions, InterruptCallbackEvent, Model, RunResult, VariableType } from 'highs';
import { gathered, type Program, type Solved, type Solver, type Term, worth } from './program.ts';

/** Closer to a whole number than this, relative to bounds of a million hundredths of an hour. */
const TOLERANCE = 1e-7;

/** Where the WebAssembly of the solver is: its address, or its bytes. */
type Wasm = string | URL | Uint8Array | ArrayBuffer;

/**
 * What all searches for one answer may cost together: steps of the simplex method, each by the numbers that its program
 * holds. A measure of work and not of time, so that the same plan gets the same answer on every machine; set so that the
 * longest search takes less than two seconds of the processor.
 */
const EFFORT = 6_000_000;

interface SolverOptions {
  /** For all that the solver is asked. */
  effort?: number;
  /** Looked for beside the program, unless it is given. */
  wasm?: Wasm | undefined;
}

/** Opens the solver. */
export async function openSolver({ effort = EFFORT, wasm }: SolverOptions = {}): Promise<Solver> {
  // The types describe the package as CommonJS; both ways of importing it give the loader as the default.
  const load = (await import('highs')).default as unknown as (options: LoadOptions) => Promise<Highs>;
  const highs = await load(wasm === undefined ? {} : await given(wasm));
  let left = Math.min(effort, Number.MAX_VALUE);
  const downTo = (kept: number): Solver => ({
    part: (share) => downTo(kept + (left - kept) * (1 - share)),
    solve(program, cost, { start: known, share = 1 } = {}) {
      // Nothing may change: either all holds as it is, or nothing can be done.
      if (program.columns.length === 0) return settled(program);
      const size = sizeOf(program);
      const most = ((left - kept) * share - besides(size)) / (size + LEAST_SIZE);
      if (most < 0) return known === undefined ? { found: false, impossible: false } : unproven(known, cost);
      const { solved, steps } = highs.withModel((model) => run(highs, model, program, cost, most, known));
      left -= besides(size) + steps * (size + LEAST_SIZE);
      return solved;
    },
  });
  return downTo(0);
}

type LoadOptions = InitOptions & { instantiateWasm?(imports: unknown, take: (instance: unknown) => void): void };

/** Of what every host of the program has, what is used here: the types of the language do not tell of it. */
interface Host {
  WebAssembly: {
    compile(bytes: Uint8Array | ArrayBuffer): Promise<object>;
    instantiate(module: object, imports: unknown): Promise<unknown>;
  };
}

/** What bytes were compiled to: many searches of one process are made with the same, which takes longer than most of them. */
const compiled = new WeakMap<Uint8Array | ArrayBuffer, Promise<object>>();

/** Says to the loader where its WebAssembly is. Bytes are compiled here: of its own option for them it takes no notice. */
async function given(wasm: Wasm): Promise<LoadOptions> {
  if (typeof wasm === 'string' || wasm instanceof URL) return { locateFile: () => String(wasm) };
  const { WebAssembly } = globalThis as unknown as Host;
  const compiling = compiled.get(wasm) ?? WebAssembly.compile(wasm);
  compiled.set(wasm, compiling);
  const module = await compiling;
  return { instantiateWasm: (imports, take) => void WebAssembly.instantiate(module, imports).then(take) };
}

/** What any step costs, however small its program. */
const LEAST_SIZE = 4000;

/** What a program costs before its first step: numbers are compared with each other. */
function besides(size: number): number {
  return (size * size) / 100;
}

/** The numbers of a program. */
function sizeOf({ columns, rows }: Program): number {
  return rows.reduce((sum, { terms }) => sum + terms.length, columns.length + rows.length);
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
  most: number,
  known: readonly number[] | undefined,
): { solved: Solved; steps: number } {
  model.options.set({
    output_flag: false,
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
  let steps = 0;
  const { modelStatus }: RunResult = model.run({
    [highs.constants.callbackType.mipInterrupt]: (event: InterruptCallbackEvent) => {
      // A node that takes no step of the simplex method takes time all the same.
      steps = Number(event.data.mip_total_lp_iterations ?? 0) + Number(event.data.mip_node_count ?? 0);
      if (steps > most) event.interrupt();
    },
  });
  // Without whole numbers there is no tree to be told of.
  if (!program.columns.some(({ integer }) => integer)) steps = Number(model.info.get('simplex_iteration_count'));
  const { optimal, infeasible, unboundedOrInfeasible } = highs.constants.modelStatus;
  const answer = (solved: Solved) => ({ solved, steps });
  if (modelStatus === infeasible || modelStatus === unboundedOrInfeasible)
    return answer({ found: false, impossible: true });
  const proven = modelStatus === optimal;
  const feasible = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
  if (!proven && !feasible)
    return answer(known === undefined ? { found: false, impossible: false } : unproven(known, cost));
  const values = [...model.getSolution().colValue].map((value, column) =>
    program.columns[column]?.integer ? Math.round(value) : value,
  );
  return answer({ found: true, proven, values, cost: model.getObjectiveValue() });
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
