/** A catalogue that touches no disk: the shipped norms, read once, and those among the files of an input. */
import { basename, dirname, isAbsolute } from 'node:path';
import {
  type Catalog,
  catalogOf,
  InvalidStandard,
  type NormFiles,
  type Own,
  type Shipped,
} from '../../src/catalog/catalog.ts';
import { SHIPPED } from '../../src/catalog/folders.ts';
import type { Norm } from '../../src/catalog/kinds.ts';
import { readAvvisoText, readStandardText } from '../../src/catalog/read.ts';
import { decode } from '../../src/disk/read.ts';

type Files = Readonly<Record<string, Buffer>>;

async function readOnce(): Promise<Shipped> {
  const [entries, scales] = await Promise.all([SHIPPED.entries(), SHIPPED.scales()]);
  const norms = new Map<string, Norm | undefined>();
  for (const { id } of entries) norms.set(id, await SHIPPED.norm(id));
  return { ...SHIPPED, norm: async (id) => norms.get(id), entries: async () => entries, scales: async () => scales };
}

const NOTHING: Own = { find: async () => undefined, entries: async () => [] };

/** Inputs after which the catalogue is another: it remembers what it is asked for, whatever that is. */
const USES = 1000;
let shipped: Promise<Shipped> | undefined;
let last: { catalog: Catalog; uses: number } | undefined;

/** The norms at hand for a plan that has some files beside it. */
export async function catalogBeside(files: Files): Promise<Catalog> {
  shipped ??= readOnce();
  if (last === undefined || last.uses >= USES)
    last = { catalog: catalogOf(await shipped, NOTHING, inFiles({})), uses: 0 };
  last.uses++;
  return { ...last.catalog, ...inFiles(files) };
}

function inFiles(files: Files): NormFiles {
  const textOf = (path: string) => {
    const isBeside = isAbsolute(path) || dirname(path) === '.';
    const name = basename(path);
    if (!isBeside || !Object.hasOwn(files, name)) return undefined;
    const read = decode(files[name] as Buffer);
    if ('finding' in read) throw new InvalidStandard(path, '', [read.finding]);
    return read.text;
  };
  const read = <T>(path: string, as: (path: string, text: string) => Promise<T>) => {
    const text = textOf(path);
    return text === undefined ? undefined : as(path, text);
  };
  return {
    standardAt: async (path) => read(path, readStandardText),
    avvisoAt: async (path) => read(path, readAvvisoText),
  };
}
