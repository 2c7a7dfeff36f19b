/**
 * Mutation testing of what judges a plan: `npm run mutation`. Every change that Stryker makes to the code has to turn
 * a test red; the share of those that do is the score. The report is `coverage/mutation/index.html`.
 *
 * One family while working on it: `npm run mutation -- --mutate 'src/norms/*.ts'`, in quotes, or the shell takes the first
 * file for all. A whole run takes a quarter of an hour.
 */
export default {
  // All that judges; the words of a message or a title are another's, and so is what only answers a question about a
  // norm (`compare.ts`, `binding.ts`, `unit-named.ts`) or lists its keys (`keys.ts`): their tests ask whole commands.
  mutate: [
    'src/norms/**/*.ts',
    '!src/norms/rules/{index,titles}.ts',
    '!src/norms/{binding,compare,keys,unit-named}.ts',
  ],
  testRunner: 'judges',
  plugins: ['./test/mutation/runner.mjs'],
  coverageAnalysis: 'perTest',
  // Titles, reasons and tables are read once, when a module loads: texts, which no test should repeat.
  ignoreStatic: true,
  concurrency: 2,
  // A busy machine is not a mutant that loops for ever.
  timeoutMS: 60_000,
  dryRunTimeoutMinutes: 60,
  // TypeScript 7 has no JavaScript interface through which Stryker could read a configuration: it needs none.
  tsconfigFile: 'none.json',
  ignorePatterns: ['bench', 'dist', 'docs', 'schemas', 'test/golden'],
  tempDirName: 'coverage/stryker',
  reporters: ['clear-text', 'progress', 'html', 'json'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'coverage/mutation/index.html' },
  jsonReporter: { fileName: 'coverage/mutation/mutation.json' },
  thresholds: { high: 95, low: 90, break: 94 },
};
