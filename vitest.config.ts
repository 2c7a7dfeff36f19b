import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Those that take longest, and those that start many processes, in any order: a worker that has run others keeps what they
 * have read, and the more it holds the longer it takes to start a process.
 */
const LONG = [
  ...['adding', 'code-cache', 'dialects', 'golden', 'hostile', 'hostile-pages', 'hostile-repository'],
  ...['hostile-results', 'html', 'index', 'kill', 'library', 'many', 'oracle', 'output-safety', 'places', 'promises'],
  ...['signals', 'supply-chain', 'ci/action', 'ci/gitlab', 'ci/pre-commit', 'formats/formats', 'import/generated'],
  ...['import/pdf', 'import/prints', 'print/docx', 'print/html', 'repair/cli', 'repair/random', 'repair/smallest'],
  ...['workbook/edit', 'workbook/hostile', 'workbook/libreoffice', 'workbook/sheets', 'workbook/write-command'],
  ...['page/access', 'page/chromium', 'page/drafts', 'page/firefox', 'page/out', 'page/text'],
  ...['ci/archive', 'cli-input', 'completion', 'first-hour', 'html-paper', 'index-holds', 'streaming', 'terminal'],
];

/** They begin first, so that none is left to end alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((name) => moduleId.endsWith(`/test/${name}.test.ts`));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/packed-home.ts'],
    setupFiles: ['test/support/one-seed.ts'],
    // Style sheets are text of a report: not to be left out.
    css: true,
    // What hangs ends here. How long a test takes is no part of it: a machine that does other things too takes longer.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // The program has no state of its own but what it has read: loading it anew for each file would take a third of the time.
    isolate: false,
    // Most tests wait for the programs they start: with as many workers as cores a third of the time they do nothing, with
    // one more an eighth.
    maxWorkers: availableParallelism() + 2,
    sequence: { sequencer: LongestFirst },
  },
});
