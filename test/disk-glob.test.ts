/** Whether a glob takes a path, however the path is written. */
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { openGlob } from '../src/disk/glob.ts';

it.each<[glob: string, taken: readonly string[], left: readonly string[]]>([
  [
    'piani/**/*.yaml',
    ['piani/a.yaml', './piani/a.yaml', 'piani/../piani/x/a.yaml', 'piani//a.yaml', 'altro/../piani/a.yaml'],
    ['a.yaml', 'piani/../a.yaml', 'piani.yaml', '../piani/a.yaml', 'piani/.a.yaml', 'piani/..a/b.yaml', 'piani/..'],
  ],
  [
    '*.yaml',
    ['a.yaml', './a.yaml', 'piani/../a.yaml', '..a/../a.yaml'],
    ['../a.yaml', 'piani/a.yaml', '', '.', '/a.yaml'],
  ],
  ['../*/a.yaml', ['../x/a.yaml', '../x/../y/a.yaml', 'a.yaml'], ['../../x/a.yaml', '../a.yaml', 'x/a.yaml']],
])('%s', (pattern, taken, left) => {
  const glob = openGlob(pattern);
  const all = [...taken, ...left];
  expect(all.filter((path) => glob?.takes(path))).toEqual(taken);
  // From where all begins it is the same path.
  expect(all.filter((path) => path !== '' && glob?.takes(resolve(path)))).toEqual(taken);
});
