/** What an enemy makes of what the program wrote: an index of standards, the parts of a run. */
import { hash } from 'node:crypto';
import type { Choices } from './choices.ts';

export type Spoiling = 'none' | 'bytes' | 'hide' | 'elsewhere' | 'kind' | 'id' | 'null' | 'swap';
export const PART_EDITS = ['none', 'verdict', 'missing', 'twice', 'outcomes', 'noise', 'same'] as const;
export type PartEdit = (typeof PART_EDITS)[number];

interface Index {
  files: { path: string; entry?: Record<string, unknown> }[] | null;
}
interface Part {
  verdict: string;
  plans: { verdict: string; counts: Record<string, number>; outcomes: unknown[] }[];
}

/** What is done to the text of an index or of a part; what is none of them stays as it is. */
export function forged(what: { index: Spoiling } | { part: PartEdit }, choices: Choices): (text: Buffer) => Buffer {
  // Decided at once: what the program writes does not change the decisions that follow.
  const [at, seed] = [choices.below(8), choices.below(65_536)];
  return (text) => {
    try {
      return 'index' in what ? spoiledIndex(text, what.index, at, seed) : spoiledPart(text, what.part, at, seed);
    } catch {
      return text;
    }
  };
}

function spoiledIndex(text: Buffer, how: Spoiling, at: number, seed: number): Buffer {
  if (how === 'none') return text;
  if (how === 'bytes') return withNoise(text, seed);
  const index = JSON.parse(text.toString().replace(/^\{"sum":"\w+",/, '{')) as Index;
  const files = index.files ?? [];
  const file = files[at % files.length];
  if (how === 'null') index.files = null;
  else if (how === 'hide') files.splice(at % files.length, 1 + (at % 2));
  else if (how === 'swap') files.reverse();
  else if (file !== undefined && how === 'elsewhere') file.path = '../../fuori/segreto.yaml';
  else if (file?.entry !== undefined)
    Object.assign(file.entry, how === 'kind' ? { kind: 'x' } : { id: 'ente/altrove' });
  return sealed(index);
}

/** With the sum that it should have. */
export function sealed(index: unknown): Buffer {
  const body = JSON.stringify(index).slice(1);
  return Buffer.from(`{"sum":"${hash('sha256', body, 'hex')}",${body}`);
}

export function spoiledPart(text: Buffer, how: PartEdit, at: number, seed: number): Buffer {
  if (how === 'none' || how === 'same') return text;
  if (how === 'noise') return withNoise(text, seed);
  const part = JSON.parse(text.toString()) as Part;
  const plan = part.plans[at % part.plans.length];
  if (how === 'verdict') {
    part.verdict = 'pass';
    for (const each of part.plans) Object.assign(each, { verdict: 'pass', counts: { ...each.counts, fail: 0 } });
  } else if (plan === undefined) return text;
  else if (how === 'missing') part.plans.splice(part.plans.indexOf(plan), 1);
  else if (how === 'twice') part.plans.push(plan);
  else plan.outcomes = [];
  return Buffer.from(JSON.stringify(part));
}

/** One byte in another's place, or the end gone. */
function withNoise(text: Buffer, seed: number): Buffer {
  const at = seed % Math.max(1, text.length);
  if (seed % 5 === 0) return text.subarray(0, at);
  const copy = Buffer.from(text);
  copy[at] = seed % 256;
  return copy;
}
