/**
 * Runs the judges of a mutant for Stryker, in this process: they are bundled once, with all mutants in the code and one
 * of them switched on at a time. A judge that ends never is ended by Stryker, with the process.
 */
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

class JudgesRunner {
  /** Where the changed code reads which change is on, and counts. */
  mutants = globalThis.__stryker__ ?? {};
  kills = {};

  constructor() {
    globalThis.__stryker__ = this.mutants;
  }

  /** A change is switched on while the tests run, never while a module loads: there is nothing to load anew. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    // Beside the file that knows where the project begins.
    const outfile = `test/support/judges-${process.env.STRYKER_MUTATOR_WORKER ?? 0}.mjs`;
    await build({
      entryPoints: ['test/mutation/judges.ts'],
      outfile,
      absWorkingDir: process.cwd(),
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      ignoreAnnotations: true,
      alias: { vitest: './test/mutation/vitest.ts' },
      logLevel: 'error',
    });
    this.tests = (await import(pathToFileURL(outfile))).TESTS;
  }

  async dryRun() {
    const tests = [];
    this.mutants.mutantCoverage ??= { static: {}, perTest: {} };
    for (const { id, run } of this.tests) {
      this.mutants.currentTestId = id;
      const start = performance.now();
      const failure = await failureOf(run);
      const result = failure === undefined ? { status: 0 } : { status: 1, failureMessage: failure };
      tests.push({ id, name: id, timeSpentMs: performance.now() - start, ...result });
    }
    this.mutants.currentTestId = undefined;
    return { status: 'complete', tests, mutantCoverage: this.mutants.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const asked = testFilter && new Set(testFilter);
    // What ended the neighbours ends this one soonest.
    this.tests.sort((a, b) => (this.kills[b.id] ?? 0) - (this.kills[a.id] ?? 0));
    const tests = this.tests.filter(({ id }) => asked === undefined || asked.has(id));
    Object.assign(this.mutants, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit ? 0 : undefined });
    try {
      for (const [index, { id, run }] of tests.entries()) {
        const failureMessage = await failureOf(run);
        if (failureMessage === undefined) continue;
        this.kills[id] = (this.kills[id] ?? 0) + 1;
        return { status: 'killed', killedBy: [id], failureMessage, nrOfTests: index + 1 };
      }
      return { status: 'survived', nrOfTests: tests.length };
    } finally {
      Object.assign(this.mutants, { activeMutant: undefined, hitLimit: undefined, hitCount: undefined });
    }
  }
}

async function failureOf(run) {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'judges', injectableClass: JudgesRunner }];
