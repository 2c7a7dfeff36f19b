/** What the two standards of a comparison are called in few words. */
import type { CompareRecord } from '../../format/answers.ts';

/** Their Regions; two of one Region by their names. */
export function sideNames({ a, b }: Pick<CompareRecord, 'a' | 'b'>): [string, string] {
  return a.region === b.region ? [a.name, b.name] : [a.region, b.region];
}
