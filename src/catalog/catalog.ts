/** Finding standards: the shipped ones, compiled to data, and those of the user's own folders. */
import type { Finding } from '../document.ts';
import { readShipped, readText, standardFiles } from '../files.ts';
import type { Card } from '../model/card.ts';
import type { Scales } from '../model/scales.ts';
import type { Standard } from '../model/standard.ts';
import { nearestWord } from '../nearest.ts';
import { type CatalogEntry, cardEntryOf, entryOf } from './entry.ts';

export interface Catalog {
  /** Reads a standard by id; the catalogue is searched only when the id is not there. */
  standard(id: string): Promise<Standard | undefined>;
  /** Reads a correlation card by id. */
  card(id: string): Promise<Card | undefined>;
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

type Shipped = Standard | Card;
const isCard = (value: Shipped): value is Card => 'repertorio' in value;

/** Opens the catalogue. Nothing is read until it is asked for; `directories` are read whole, once. */
export function openCatalog(directories: readonly string[]): Catalog {
  let own: Promise<Map<string, Shipped>> | undefined;
  const ownOnes = () => {
    own ??= readDirectories(directories);
    return own;
  };
  const find = async (id: string) => {
    const mine = (await ownOnes()).get(id);
    return mine !== undefined || !ID.test(id) ? mine : readShipped<Shipped>(`${id}.json`);
  };
  let entries: Promise<CatalogEntry[]> | undefined;
  const allEntries = async () => {
    const shipped = (await readShipped<CatalogEntry[]>('index.json')) ?? [];
    const mine = [...(await ownOnes()).values()].map((each) => (isCard(each) ? cardEntryOf(each) : entryOf(each)));
    const ids = new Set(mine.map(({ id }) => id));
    return [...shipped.filter(({ id }) => !ids.has(id)), ...mine];
  };
  const catalog: Catalog = {
    async standard(id) {
      const found = await find(id);
      return found === undefined || isCard(found) ? undefined : found;
    },
    async card(id) {
      const found = await find(id);
      return found !== undefined && isCard(found) ? found : undefined;
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
      const all = await catalog.entries();
      // A card prescribes nothing: what was meant is the standard of the same qualification.
      const card = all.find((entry) => entry.id === id && entry.kind === 'scheda');
      if (card?.standard !== undefined) return card.standard;
      const known = all.filter(({ kind }) => kind !== 'scheda').map((entry) => entry.id);
      const slug = id.split('/').at(-1) ?? id;
      return nearestWord(id, known) ?? known.find((each) => each.endsWith(`/${slug}`));
    },
  };
  return catalog;
}

async function readDirectories(directories: readonly string[]): Promise<Map<string, Shipped>> {
  const found = new Map<string, Shipped>();
  for (const directory of directories) {
    for (const file of await standardFiles(directory)) {
      const read = await readOwn(file);
      if (read !== undefined) found.set(read.id, read);
    }
  }
  return found;
}

/** A standard or a card of the user's; files that say another format are left to those who read it. */
async function readOwn(file: string): Promise<Shipped | undefined> {
  const read = await readText(file);
  if (!('text' in read) || 'problem' in read) throw new InvalidStandard(file, '', []);
  const format = /^formato\s*:\s*["']?(qualcheck\/\w+)@/m.exec(read.text)?.[1];
  if (format === 'qualcheck/scheda') {
    const [{ readDocument }, { cardFormat }] = await Promise.all([
      import('../document.ts'),
      import('../model/card.ts'),
    ]);
    const document = readDocument(read.text, cardFormat);
    if (document.value === undefined) throw new InvalidStandard(file, read.text, document.findings);
    return document.value;
  }
  return format === undefined || format === 'qualcheck/standard' ? readStandard(file) : undefined;
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
