/** What makes a glob of a path, and where all that it may match lies. */
import { existsSync } from 'node:fs';
import path from 'node:path';

/** What makes a glob of a path that is not on the disk. */
const SIGNS = /[*?[{]/;

export function isGlob(pattern: string): boolean {
  return SIGNS.test(pattern);
}

/** A file or a folder as it is; of a glob, the folder that holds all it may match. */
export function globRoot(pattern: string): string {
  return existsSync(pattern) || !isGlob(pattern) ? pattern : partsOf(pattern).root;
}

/** The folder that all begins from, and what comes below it: a glob is walked from its own root, wherever that lies. */
export function partsOf(pattern: string, { sep, isAbsolute } = path): { root: string; rest: string } {
  const steps = pattern.split(sep).join('/').split('/');
  const first = steps.findIndex((step) => SIGNS.test(step));
  const folder = steps.slice(0, first).join('/');
  // `C:` alone is wherever one is on that drive.
  const root = sep === '\\' && /^[a-z]:$/i.test(folder) ? `${folder}/` : folder;
  return { root: root || (isAbsolute(pattern) ? '/' : '.'), rest: steps.slice(first).join('/') };
}
