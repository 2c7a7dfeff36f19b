/** The catalogue in memory: the shipped norms as one value, those of the user as texts. Pure. */
import type { RuleExample } from '../format/rule-examples.ts';
import type { Scales } from '../format/scales.ts';
import type { Topics } from '../format/topics.ts';
import { type Catalog, catalogOf, InvalidStandard, type NormFiles, type Shipped } from './catalog.ts';
import { summaryOf } from './entry.ts';
import type { Norm } from './kinds.ts';
import { readNorm, repeatedId } from './read.ts';

/** All that comes with the program, as the build packs it. */
export interface ShippedNorms {
  norms: readonly Norm[];
  scales: Scales;
  examples: RuleExample[];
  topics: Topics;
}

/** A norm of the user's: its text (YAML, or JSON), and how messages call it. */
export interface NormText {
  file: string;
  text: string;
}

/**
 * A catalogue without a disk. Throws `InvalidStandard` on a text that is no norm, or whose id another has already. What
 * a plan names by its path is not there.
 */
export async function memoryCatalog(shipped: Shipped, texts: readonly NormText[]): Promise<Catalog> {
  const norms = new Map<string, Norm>();
  for (const { file, text } of texts) {
    const read = await readNorm(file, text);
    if (read === undefined) continue;
    const { id } = read.value;
    if (norms.has(id)) throw new InvalidStandard(file, text, [repeatedId(read, id)]);
    norms.set(id, read.value);
  }
  const entries = [...norms.values()].map(summaryOf);
  const own = { find: async (id: string) => norms.get(id), entries: async () => entries };
  return catalogOf(shipped, own, NO_FILES);
}

const NO_FILES: NormFiles = { standardAt: async () => undefined, avvisoAt: async () => undefined };

/** The shipped norms from what the build packs; `load` is called when the first is asked for. */
export function shippedFrom(load: () => Promise<ShippedNorms>): Shipped {
  let loaded: Promise<ShippedNorms> | undefined;
  const packed = () => {
    loaded ??= load();
    return loaded;
  };
  return {
    norm: async (id) => (await packed()).norms.find((norm) => norm.id === id),
    entries: async () => (await packed()).norms.map(summaryOf),
    scales: async () => (await packed()).scales,
    examples: async () => (await packed()).examples,
    topics: async () => (await packed()).topics,
  };
}
