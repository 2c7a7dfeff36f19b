/** How Node compiles WebAssembly. */
import { setFlagsFromString } from 'node:v8';

/**
 * Node 20 recompiles WebAssembly for speed after a tenth of the work that later versions wait for: a search over
 * before that is worth it would spend more on compiling than on solving.
 */
export function waitBeforeRecompiling(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--wasm-tiering-budget=18000000');
}
