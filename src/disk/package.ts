/** The files that come with the program: where they lie, and what is in them. */
import disk, { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { troubleOf } from './trouble.ts';

let root: string | undefined;

/** The root of the package: above `dist/`, or above the folder of this file in the sources. */
export function packageRoot(): string {
  root ??= ['..', join('..', '..')]
    .map((above) => join(import.meta.dirname, above))
    .find((folder) => existsSync(join(folder, 'package.json')));
  if (root === undefined) throw new Error('the package has no root');
  return root;
}

/** The folder of the shipped standards, as their authors wrote them. */
export function shippedStandards(): string {
  const folder = join(packageRoot(), 'standards');
  return relative(process.cwd(), folder) || '.';
}

/** The file of a shipped standard, as its authors wrote it. */
export function shippedStandard(id: string): string {
  return join(shippedStandards(), `${id}.yaml`);
}

/** The same of a shipped call. */
export function shippedCall(id: string): string {
  return join(shippedStandards(), 'avvisi', `${id.replaceAll('/', '-')}.yaml`);
}

/** Data made at build time from `standards/`, as JSON; absent when there is no such file. */
export async function readShipped<T>(name: string): Promise<T | undefined> {
  try {
    return JSON.parse(readFileSync(join(packageRoot(), 'dist', 'data', name), 'utf8')) as T;
  } catch (error) {
    // No file of ours has a name that no file can have.
    if (['missing', 'long-name'].includes(troubleOf(error))) return undefined;
    throw error;
  }
}

let solver: Uint8Array | undefined;

/** The WebAssembly of the solver, the same bytes for all that one process searches; absent where it is lost: the solver tells of it. */
export function readSolver(): Uint8Array | undefined {
  try {
    solver ??= readFileSync(join(packageRoot(), 'dist', 'highs.wasm'));
  } catch {}
  return solver;
}

/** The page that the build makes, without norms of one's own. */
export function readPage(): string {
  return readFileSync(join(packageRoot(), 'dist', 'page.html'), 'utf8');
}

/** The text of a published JSON Schema. */
export function readSchema(name: string): Promise<string> {
  const folder = join(packageRoot(), 'schemas');
  return disk.promises.readFile(join(folder, `${name}.schema.json`), 'utf8');
}
