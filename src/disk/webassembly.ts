/** How Node compiles WebAssembly. */
import { setFlagsFromString } from 'node:v8';

/**
 * Node 20 recompiles WebAssembly for speed after far less work than a search of a second takes, and would spend more on
 * compiling than on solving; later versions wait longer.
 */
export function waitBeforeRecompiling(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--wasm-tiering-budget=100000000');
}
