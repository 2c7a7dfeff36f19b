/**
 * What the file of the page carries besides the program: norms and solver, in blocks of data that no browser runs. A worker
 * has no document: it is handed what it needs.
 */
import type { NormText, ShippedNorms } from '../catalog/memory.ts';
import { block, blockBelow, unpacked } from './unpacked.ts';

export interface CarriedNorms {
  shipped: ShippedNorms;
  /** Of those who made the page: they go before the shipped ones. */
  own: readonly NormText[];
}

let norms: CarriedNorms | undefined;

/** In a worker: the norms of the page that began it. */
export function takeNorms(handed: CarriedNorms): void {
  norms = handed;
}

export function carriedNorms(): CarriedNorms {
  norms ??= { shipped: JSON.parse(block('norms')), own: JSON.parse(block('own')) };
  return norms;
}

/** The WebAssembly of the solver, unpacked when it is asked for. */
export async function carriedSolver(): Promise<ArrayBuffer> {
  return unpacked(await blockBelow('solver')).arrayBuffer();
}

/** All that a worker runs: the solver, what runs the program of the page, its parts, and which of them begins. */
export async function carriedPrograms(): Promise<string[]> {
  const packed = ['solver-program', 'program', 'rest'].map(async (id) => unpacked(await blockBelow(id)).text());
  const [solver = '', ...program] = await Promise.all(packed);
  return [solver, block('loader'), ...program, '__parts.use("serve.js")'].map((text) => `${text};\n`);
}
