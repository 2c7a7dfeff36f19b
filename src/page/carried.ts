/**
 * What the file of the page carries besides the program: norms and solver, in blocks of data that no browser runs. A worker
 * has no document: it is handed what it needs.
 */
import type { NormText, ShippedNorms } from '../catalog/memory.ts';
import { unpacked } from './unpacked.ts';

export interface CarriedNorms {
  /** The page explains no rule by an example, and answers no question. */
  shipped: Pick<ShippedNorms, 'norms' | 'scales'>;
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
export function carriedSolver(): Promise<ArrayBuffer> {
  return unpacked(block('solver')).arrayBuffer();
}

/** The text of the program, as the page runs it, with that of the solver before it: for a worker to run. */
export async function carriedPrograms(): Promise<string[]> {
  return [await unpacked(block('solver-program')).text(), block('running')];
}

function block(id: string): string {
  const text = document.getElementById(id)?.textContent;
  if (!text) throw new Error(`the page has no «${id}»`);
  return text;
}
