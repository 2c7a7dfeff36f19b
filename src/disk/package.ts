/** Where the files lie that come with the program. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

let root: string | undefined;

/** The root of the package: above `dist/`, or above the folder of this file in the sources. */
export function packageRoot(): string {
  root ??= ['..', join('..', '..')]
    .map((above) => join(import.meta.dirname, above))
    .find((folder) => existsSync(join(folder, 'package.json')));
  if (root === undefined) throw new Error('the package has no root');
  return root;
}
