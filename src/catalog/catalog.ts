/** What is asked of the norms at hand, wherever they come from: shipped, in the user's folders, in memory. Pure. */
import type { Avviso } from '../format/avviso.ts';
import type { Card } from '../format/card.ts';
import type { Finding } from '../format/problem.ts';
import type { RuleExample } from '../format/rule-examples.ts';
import type { Scales } from '../format/scales.ts';
import type { Standard } from '../format/standard.ts';
import type { Topics } from '../format/topics.ts';
import type { FileTrouble } from '../format/trouble.ts';
import type { Norms } from '../norms/rules/rule.ts';
import { nearestWord } from '../text/nearest.ts';
import type { CatalogEntry } from './entry.ts';
import { isAvviso, isCard, isStandard, type Norm } from './kinds.ts';
import { openReplaced, type Replaced } from './replaced.ts';

export interface Catalog extends NormFiles {
  /** Reads a standard by id; the catalogue is searched only when the id is not there. */
  standard(id: string): Promise<Standard | undefined>;
  /** Reads a correlation card by id. */
  card(id: string): Promise<Card | undefined>;
  /** Reads a public call by id. */
  avviso(id: string): Promise<Avviso | undefined>;
  entries(): Promise<CatalogEntry[]>;
  scales(): Promise<Scales>;
  /** What a rule makes of a small plan: the example that `explain` shows. */
  example(rule: string): Promise<RuleExample | undefined>;
  /** What the rules speak of, in the words of those who ask. */
  topics(): Promise<Topics>;
  /** What the rules read for a standard: itself, its card where it names one that is at hand, and the scales. */
  norms(standard: Standard): Promise<Norms>;
  /** Of the norms of a plan, those of the user's that have the id of a shipped one. */
  replaced(norms: Norms): Promise<Replaced[]>;
  /** The known id, of a standard or of a public call, nearest to one that is not known. */
  nearest(id: string, kind: 'standard' | 'avviso'): Promise<string | undefined>;
}

/**
 * Norms named by a path. One that a plan names is seen from the plan's file, and has to lie where a plan may look; absent
 * when there is no such file. Both throw `InvalidStandard` where it is no norm, or out of reach.
 */
export interface NormFiles {
  standardAt(path: string, plan: string): Promise<Standard | undefined>;
  /** Without a plan: named by the user, seen from where the command runs. */
  avvisoAt(path: string, plan?: string): Promise<Avviso | undefined>;
}

/** The norms that come with the program. */
export interface Shipped {
  norm(id: string): Promise<Norm | undefined>;
  entries(): Promise<CatalogEntry[]>;
  scales(): Promise<Scales>;
  examples(): Promise<RuleExample[]>;
  topics(): Promise<Topics>;
}

/** The norms of the user: folders, or values. They go before the shipped ones. */
export interface Own {
  find(id: string): Promise<Norm | undefined>;
  /** The same list, unless they have been read anew since. */
  entries(): Promise<readonly CatalogEntry[]>;
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

/** A catalogue of the shipped norms and of the user's. Nothing is read until it is asked for, and then once. */
export function catalogOf(shipped: Shipped, own: Own, files: NormFiles): Catalog {
  const withShipped = async (mine: readonly CatalogEntry[]) => {
    const ids = new Set(mine.map(({ id }) => id));
    return [...(await shipped.entries()).filter(({ id }) => !ids.has(id)), ...mine];
  };
  // Many plans name the same few: each is read once.
  const met = new Map<string, Promise<Norm | undefined>>();
  const findOnce = (id: string) => {
    const found = met.get(id) ?? own.find(id).then((norm) => norm ?? shipped.norm(id));
    met.set(id, found);
    return found;
  };
  const norms = new WeakMap<Standard, Promise<Norms>>();
  let scales: Promise<Scales> | undefined;
  let entries: { mine: readonly CatalogEntry[]; all: Promise<CatalogEntry[]> } | undefined;
  const catalog: Catalog = {
    ...files,
    async standard(id) {
      const found = await findOnce(id);
      return found !== undefined && isStandard(found) ? found : undefined;
    },
    async card(id) {
      const found = await findOnce(id);
      return found !== undefined && isCard(found) ? found : undefined;
    },
    async avviso(id) {
      const found = await findOnce(id);
      return found !== undefined && isAvviso(found) ? found : undefined;
    },
    async entries() {
      const mine = await own.entries();
      if (entries?.mine !== mine) entries = { mine, all: withShipped(mine) };
      return entries.all;
    },
    scales() {
      scales ??= shipped.scales();
      return scales;
    },
    async example(rule) {
      return (await shipped.examples()).find(({ regola }) => regola === rule);
    },
    topics: shipped.topics,
    norms(standard) {
      const known = norms.get(standard) ?? normsOf(standard, catalog);
      norms.set(standard, known);
      return known;
    },
    replaced: openReplaced(shipped),
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

async function normsOf(standard: Standard, catalog: Catalog): Promise<Norms> {
  const card = standard.scheda === undefined ? undefined : await catalog.card(standard.scheda);
  return { standard, ...(card ? { card } : {}), scales: await catalog.scales() };
}
