/** The packages whose code is in `dist/`: as the build wrote them down beside their licences. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Name and version of each, in order. */
export async function bundledPackages(root) {
  const licenses = await readFile(join(root, 'dist', 'LICENSES.txt'), 'utf8');
  const heads = licenses.split(`\n${'-'.repeat(78)}\n\n`).map((each) => /^(\S+) (\S+) \(/.exec(each));
  return heads.filter((head) => head !== null).map(([, name, version]) => ({ name, version }));
}
