/** Finding standards: the shipped ones, compiled to data, and those of the user's own folders. */
import { resolve } from 'node:path';
import type { Document, Finding, Format } from '../document.ts';
import { type FileTrouble, readShipped, readText, standardFiles, troubleOf } from '../files.ts';
import type { Avviso } from '../model/avviso.ts';
import type { Card } from '../model/card.ts';
import type { Scales } from '../model/scales.ts';
import type { Standard } from '../model/standard.ts';
import { nearestWord } from '../nearest.ts';
import type { Norms } from '../rules/rule.ts';
import { avvisoEntryOf, type CatalogEntry, cardEntryOf, entryOf } from './entry.ts';
import { formatNamed, isAvviso, isCard, isStandard } from './kinds.ts';

export interface Catalog {
  /** Reads a standard by id; the catalogue is searched only when the id is not there. */
  standard(id: string): Promise<Standard | undefined>;
  /** Reads a correlation card by id. */
  card(id: string): Promise<Card | undefined>;
  /** Reads a public call by id. */
  avviso(id: string): Promise<Avviso | undefined>;
  entries(): Promise<CatalogEntry[]>;
  scales(): Promise<Scales>;
  /** What the rules read for a standard: itself, its card where it names one that is at hand, and the scales. */
  norms(standard: Standard): Promise<Norms>;
  /** The known id, of a standard or of a public call, nearest to one that is not known. */
  nearest(id: string, kind: 'standard' | 'avviso'): Promise<string | undefined>;
}

/** A standard of the user's that does not follow the format, or cannot be read; or a folder that is not there. */
export class InvalidStandard extends Error {
  constructor(
    readonly file: string,
    readonly text: string,
    readonly findings: Finding[],
    readonly trouble?: FileTrouble | 'no-folder',
  ) {
    super(file);
  }
}

/** Ids that may name a shipped file: nothing that could step out of the data folder. */
const ID = /^[a-z0-9-]+\/[a-z0-9-]+$/;

type Shipped = Standard | Card | Avviso;

function summaryOf(value: Shipped): CatalogEntry {
  if (isCard(value)) return cardEntryOf(value);
  return isStandard(value) ? entryOf(value) : avvisoEntryOf(value);
}

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
    const mine = [...(await ownOnes()).values()].map(summaryOf);
    const ids = new Set(mine.map(({ id }) => id));
    return [...shipped.filter(({ id }) => !ids.has(id)), ...mine];
  };
  const catalog: Catalog = {
    async standard(id) {
      const found = await find(id);
      return found !== undefined && isStandard(found) ? found : undefined;
    },
    async card(id) {
      const found = await find(id);
      return found !== undefined && isCard(found) ? found : undefined;
    },
    async avviso(id) {
      const found = await find(id);
      return found !== undefined && isAvviso(found) ? found : undefined;
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
    async norms(standard) {
      const card = standard.scheda === undefined ? undefined : await catalog.card(standard.scheda);
      return { standard, ...(card ? { card } : {}), scales: await catalog.scales() };
    },
    async nearest(id, wanted) {
      const all = await catalog.entries();
      // A card prescribes nothing: what was meant is the standard of the same qualification.
      const card = all.find((entry) => entry.id === id && entry.kind === 'scheda');
      if (wanted === 'standard' && card?.standard !== undefined) return card.standard;
      const offered = (kind: CatalogEntry['kind']) =>
        wanted === 'avviso' ? kind === 'avviso' : kind !== 'avviso' && kind !== 'scheda';
      const known = all.filter(({ kind }) => offered(kind)).map((entry) => entry.id);
      const slug = id.split('/').at(-1) ?? id;
      return nearestWord(id, known) ?? known.find((each) => each.endsWith(`/${slug}`));
    },
  };
  return catalog;
}

async function readDirectories(directories: readonly string[]): Promise<Map<string, Shipped>> {
  const found = new Map<string, Shipped>();
  const files = new Set<string>();
  for (const directory of directories) {
    for (const file of await filesIn(directory)) {
      // A folder may be named twice, or lie in another.
      if (files.has(resolve(file))) continue;
      files.add(resolve(file));
      const document = await readOwn(file);
      if (document === undefined) continue;
      const { id } = document.value;
      // Which of two standards a plan means by one id, nobody could tell.
      if (found.has(id)) throw new InvalidStandard(file, document.text, [repeatedId(document, id)]);
      found.set(id, document.value);
    }
  }
  return found;
}

async function filesIn(directory: string): Promise<string[]> {
  try {
    return await standardFiles(directory);
  } catch (error) {
    const trouble = troubleOf(error);
    throw new InvalidStandard(directory, '', [], trouble === 'missing' ? 'no-folder' : trouble);
  }
}

/** The finding on an id that another standard has already. */
export function repeatedId({ locate }: Pick<Document<unknown>, 'locate'>, id: string): Finding {
  return { problem: { is: 'duplicate-code', code: id }, at: 'id', position: locate(['id']) };
}

type Read<T> = Document<T> & { value: T };

/** Formats that may lie in a folder of standards and are no standard: left to those who read them. */
const OTHERS = new Set<string | undefined>(['piano', 'scale', 'clausole', 'configurazione']);

/** A standard, a card or a public call of the user's. A format that nobody reads is a slip, never left out in silence. */
async function readOwn(file: string): Promise<Read<Shipped> | undefined> {
  const text = await readWhole(file);
  const format = formatNamed(text);
  if (format === 'scheda') return readAs(file, text, (await import('../model/card.ts')).cardFormat);
  if (format === 'avviso') return readAs(file, text, (await import('../model/avviso.ts')).avvisoFormat);
  return OTHERS.has(format) ? undefined : readAs(file, text, (await import('../model/standard.ts')).standardFormat);
}

/** Reads a standard from a YAML file; throws `InvalidStandard` where it is none. */
export async function readStandard(file: string): Promise<Standard> {
  const text = await readWhole(file);
  return (await readAs(file, text, (await import('../model/standard.ts')).standardFormat)).value;
}

/** Reads a public call from a YAML file; throws `InvalidStandard` where it is none. */
export async function readAvviso(file: string): Promise<Avviso> {
  const text = await readWhole(file);
  return (await readAs(file, text, (await import('../model/avviso.ts')).avvisoFormat)).value;
}

async function readWhole(file: string): Promise<string> {
  const read = await readText(file);
  if ('trouble' in read) throw new InvalidStandard(file, '', [], read.trouble);
  if ('finding' in read) throw new InvalidStandard(file, '', [read.finding]);
  return read.text;
}

async function readAs<T>(file: string, text: string, format: Format<T>): Promise<Read<T>> {
  const document = (await import('../document.ts')).readDocument(text, format);
  const { value } = document;
  if (value === undefined) throw new InvalidStandard(file, text, document.findings);
  return { ...document, value };
}
