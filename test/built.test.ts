/** What is built is not built again, unless something that the build reads or writes has changed. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ROOT } from './support/cli.ts';

const { isBuilt } = (await import(pathToFileURL(join(ROOT, 'src/build/built.mjs')).href)) as {
  isBuilt(root: string): boolean;
};

let root: string;
/** Seconds: sources come first, then what the build writes, in its order. */
const [SOURCE, FIRST, SCHEMA, LAST, LATER] = [100, 200, 300, 400, 500];
const FILES = {
  ...{ 'bin/load.cjs': SOURCE, 'src/room/a.ts': SOURCE, 'standards/a.yaml': SOURCE, 'package.json': SOURCE },
  ...{ 'package-lock.json': SOURCE, 'tsconfig.json': SOURCE, 'dist/highs.cjs': FIRST, 'dist/LICENSES.txt': LAST },
  ...{ 'schemas/piano.json': SCHEMA, 'docs/regole.md': SCHEMA },
};
const at = (file: string) => join(root, file);
const written = (file: string, when: number) => utimesSync(at(file), when, when);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'qualcheck-built-'));
  for (const file of Object.keys(FILES)) {
    mkdirSync(at(join(file, '..')), { recursive: true });
    writeFileSync(at(file), '');
  }
  for (const [file, when] of Object.entries(FILES)) written(file, when);
  for (const folder of ['bin', 'src', 'src/room', 'standards', 'schemas']) written(folder, SOURCE);
});
afterEach(() => rmSync(root, { recursive: true }));

it('is whole where nothing has changed', () => {
  expect(isBuilt(root)).toBe(true);
});

it.each(['src/room/a.ts', 'standards/a.yaml', 'package.json', 'bin/load.cjs', 'schemas/piano.json', 'docs/regole.md'])(
  'is built anew once %s is written',
  (file) => {
    written(file, LATER);
    expect(isBuilt(root)).toBe(false);
  },
);

it('is built anew once a source is written while it is built, or has gone', () => {
  written('src/room/a.ts', SCHEMA);
  expect(isBuilt(root)).toBe(false);
  rmSync(at('src/room/a.ts'));
  expect(isBuilt(root)).toBe(false);
});

it.each(['dist/highs.cjs', 'dist/LICENSES.txt'])('is built anew where %s is not there', (file) => {
  rmSync(at(file));
  expect(isBuilt(root)).toBe(false);
});
