/**
 * The same random inputs at each run, so that a test fails for what was changed and for nothing else; `FC_SEED=7 npm test`
 * asks for others, and the fuzzer tries others at each commit.
 */
import * as fc from 'fast-check';

export const SEED = Number(process.env['FC_SEED'] ?? 20_270_111);

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED });
