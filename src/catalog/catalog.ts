/** Finding standards: the shipped ones, compiled to data, and those of the user's own folders. */
import type { Finding } from '../document.ts';
import { readShipped, readText, standardFiles } from '../files.ts';
import type { Scales } from '../model/scales.ts';
import type { Standard } from '../model/standard.ts';
import { nearestWord } from '../nearest.ts';
import { type CatalogEntry, entryOf } from './entry.ts';

export interface Catalog {
  /** Reads a standard by id; the catalogue is searched only when the id is not there. */
  standard(id: string): Promise<Standard | undefined>;
  entries(): Promise<CatalogEntry[]>;
  scales(): Promise<Scales>;
  /** The known id nearest to one that is not known. */
  nearest(id: string): Promise<string | undefined>;
}

/** A standard of the user's that does not follow the format, or cannot be read. */
export class InvalidStandard extends Error {
  constructor(
    readonly file: string,
    readonly text: string,
    readonly findings: Finding[],
  ) {
    super(file);
  }
}

/** Ids that may name a shipped file: nothing that could step out of the data folder. */
const ID = /^[a-z0-9-]+\/[a-z0-9-]+$/;

/** Opens the catalogue. Nothing is read until it is asked for; `directories` are read whole, once. */
export function openCatalog(directories: readonly string[]): Catalog {
  let own: Promise<Map<string, Standard>> | undefined;
  const ownStandards = () => {
    own ??= readDirectories(directories);
    return own;
  };
  let entries: Promise<CatalogEntry[]> | undefined;
  const allEntries = async () => {
    const shipped = (await readShipped<CatalogEntry[]>('index.json')) ?? [];
    const mine = [...(await ownStandards()).values()].map(entryOf);
    const ids = new Set(mine.map(({ id }) => id));
    return [...shipped.filter(({ id }) => !ids.has(id)), ...mine];
  };
  const catalog: Catalog = {
    async standard(id) {
      const mine = (await ownStandards()).get(id);
      if (mine !== undefined || !ID.test(id)) return mine;
      return readShipped<Standard>(`${id}.json`);
    },
    entries() {
      entries ??= allEntries();
      return entries;
    },
    async scales() {
      const scales = await readShipped<Scales>('scale.json');
      if (scales === undefined) throw new Error('dist/data/scale.json is missing: run «npm run build»');
      return scales;
    },
    async nearest(id) {
      const known = (await catalog.entries()).map((entry) => entry.id);
      const slug = id.split('/').at(-1) ?? id;
      return nearestWord(id, known) ?? known.find((each) => each.endsWith(`/${slug}`));
    },
  };
  return catalog;
}

async function readDirectories(directories: readonly string[]): Promise<Map<string, Standard>> {
  const standards = new Map<string, Standard>();
  for (const directory of directories) {
    for (const file of await standardFiles(directory)) {
      const standard = await readStandard(file);
      standards.set(standard.id, standard);
    }
  }
  return standards;
}

/** Reads a standard from a YAML file; throws `InvalidStandard` where it is none. */
export async function readStandard(file: string): Promise<Standard> {
  const read = await readText(file);
  if ('trouble' in read) throw new InvalidStandard(file, '', []);
  const [{ readDocument }, { standardFormat }] = await Promise.all([
    import('../document.ts'),
    import('../model/standard.ts'),
  ]);
  const document = readDocument(read.text, standardFormat);
  if (document.value === undefined) throw new InvalidStandard(file, read.text, document.findings);
  return document.value;
}
