/** The judges of a mutant: in this process, quick, and between them every rule. Thousands of mutants run them. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/rules/wording.test.ts', 'test/hours.test.ts'],
    // A mutant may loop for ever: Stryker stops it. One context for all files: a new one each time costs more than the tests.
    pool: 'threads',
    isolate: false,
  },
});
