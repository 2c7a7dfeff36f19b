/**
 * Whether `dist/` was built whole, by this Node, from the sources as they are: `npm install` of a clone prepares the
 * package, and the `npm pack` that follows it asks for the same again.
 */
import { readdirSync, statSync } from 'node:fs';
import Module from 'node:module';
import { join } from 'node:path';

const { cacheOf } = Module.createRequire(import.meta.url)('../../bin/load.cjs');

/** What the build reads, and what it writes beside `dist/` before the bundles. */
const READ = ['bin', 'src', 'standards', 'package.json', 'package-lock.json', 'tsconfig.json'];
const WRITTEN = ['schemas', 'docs/regole.md'];

/** The first file that the build writes and the last one. */
const [FIRST, LAST] = ['highs.cjs', 'LICENSES.txt'];

export function isBuilt(root) {
  const at = (path) => join(root, path);
  try {
    const [first, last] = [FIRST, LAST].map((name) => statSync(at(`dist/${name}`)).mtimeMs);
    statSync(cacheOf('main'));
    return newest(READ.map(at)) < first && newest(WRITTEN.map(at)) < last;
  } catch {
    return false;
  }
}

/** When the newest of some files, and of those in some folders, was written. */
function newest(paths) {
  return Math.max(
    ...paths.map((path) => {
      const status = statSync(path);
      const within = status.isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [];
      // A folder is written when a file of it goes.
      return Math.max(status.mtimeMs, newest(within));
    }),
  );
}
