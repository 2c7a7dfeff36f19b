/** What a skeleton is written from. */
import type { Plan } from '../format/plan.ts';
import type { SkeletonWords } from '../language/skeleton.ts';
import type { Norms } from '../norms/rules/rule.ts';
import type { Bound } from '../repair/limits.ts';
import type { Teacher } from './sample.ts';

export interface Skeleton {
  norms: Norms;
  /** Its parts, without hours. */
  plan: Plan;
  /** Hours by path, dotted. */
  hours: ReadonlyMap<string, number>;
  /** The limits that bind it. */
  bounds: readonly Bound[];
  teachers: readonly Teacher[];
  /** What its comments say. */
  words: SkeletonWords;
  /** Filled with plausible values. */
  example: boolean;
}

/** What an open place says: that it is to be completed, and with what. */
export function open({ words }: Pick<Skeleton, 'words'>, hint: string): string {
  return `${words.toComplete}: ${hint}`;
}
