/** The judges of a mutant: in this process, quick, and between them every rule. Thousands of mutants run them. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/mutation/rules.test.ts', 'test/check.test.ts', 'test/hours.test.ts', 'test/limits.test.ts'],
    // One context for all files: a new one for each costs more than its tests.
    pool: 'threads',
    isolate: false,
  },
});
