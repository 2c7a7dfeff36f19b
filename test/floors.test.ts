/** The house: a room imports only rooms on lower floors, types too; its files make no circle. `docs/sviluppo.md` says what each room is for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './support/cli.ts';

const FLOORS = [
  ['text'],
  ['format'],
  ['norms', 'disk'],
  ['repair', 'catalog', 'import'],
  ['language'],
  ['report', 'init', 'workbook'],
  ['index.ts', 'editor'],
  ['commands', 'page'],
  ['main.ts'],
  ['build'],
];
/** Rooms that run unchanged in a browser: nothing of Node, and not the room that touches files. */
const PURE = [
  'text',
  'format',
  'norms',
  'repair',
  'import',
  'language',
  'report',
  'init',
  'workbook',
  'editor',
  'page',
];

const SRC = join(ROOT, 'src');
const files = (readdirSync(SRC, { recursive: true }) as string[]).map((file) => file.replaceAll('\\', '/'));
const sources = files.filter((file) => /\.tsx?$/.test(file));
const importsOf = (file: string) =>
  [...readFileSync(join(SRC, file), 'utf8').matchAll(/(?:\bfrom|\bimport\(?)\s*'([^']+)'/g)].map(([, name = '']) =>
    name.startsWith('.') ? posix.join(posix.dirname(file), name) : name,
  );
const roomOf = (file: string) => file.split('/')[0] as string;
const floorOf = (file: string) => FLOORS.findIndex((rooms) => rooms.includes(roomOf(file)));
const arrows = sources.flatMap((file) => importsOf(file).map((to) => ({ file, to, arrow: `${file} → ${to}` })));

it('every file stands in a room that has a floor', () => {
  expect(files.filter((file) => floorOf(file) < 0)).toEqual([]);
});

it('no arrow points up or sideways', () => {
  const inside = arrows.filter(({ file, to }) => files.includes(to) && roomOf(file) !== roomOf(to));
  expect(inside.filter(({ file, to }) => floorOf(to) >= floorOf(file)).map(({ arrow }) => arrow)).toEqual([]);
});

it('no circle of files', () => {
  const open = new Map(sources.map((file) => [file, importsOf(file).filter((to) => sources.includes(to))]));
  for (let before = -1; open.size !== before; ) {
    before = open.size;
    for (const [file, tos] of open) if (!tos.some((to) => open.has(to))) open.delete(file);
  }
  expect([...open.keys()]).toEqual([]);
});

it('the pure rooms know nothing of Node', () => {
  const pure = arrows.filter(({ file }) => PURE.includes(roomOf(file)));
  expect(pure.filter(({ to }) => /^node:|^disk\//.test(to)).map(({ arrow }) => arrow)).toEqual([]);
});
