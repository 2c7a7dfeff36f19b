/** The fuzzer finds what it is there to find: faults of old, planted back. All of them: `npm run fuzz -- --planted`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { ROOT } from './support/cli.ts';

interface Edit {
  file: string;
  there: string;
}
interface Planted extends Edit {
  fault: string;
  also?: Edit[];
}
const here = (name: string) => pathToFileURL(join(ROOT, 'test', 'fuzz', name)).href;
const { PLANTED } = (await import(here('planted.mjs'))) as { PLANTED: Planted[] };
const { found } = (await import(here('planting.mjs'))) as {
  found(isWanted: (planted: Planted) => boolean, options: { most: number }): Promise<{ fault: string; as?: string }[]>;
};

it.each(
  PLANTED.flatMap(({ also = [], ...planted }) => [planted, ...also.map((edit) => ({ ...planted, ...edit }))]).map(
    ({ fault, file, there }) => [fault, file, there] as const,
  ),
)('%s: its place is where it was', (_, file, there) => {
  expect(readFileSync(join(ROOT, file), 'utf8').split(there)).toHaveLength(2);
});

it('a few of them, each within five hundred inputs', async () => {
  const few = [
    'a link in a folder is passed over in silence',
    'a plan whose keys are quoted is none',
    'a part of a folder without plans passes',
  ];
  const results = await found(({ fault }) => few.includes(fault), { most: 500 });
  expect(results.map(({ fault, as }) => [fault, as])).toEqual([
    [few[0], expect.stringContaining('nothing is told of')],
    [few[1], expect.stringContaining('a plan that')],
    [few[2], expect.stringContaining('exit code 0')],
  ]);
}, 300_000);
