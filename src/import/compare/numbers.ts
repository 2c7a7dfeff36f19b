/** Items that plans cite by number: which number each has in the newer standard. Pure. */
import type { Standard, StandardUnit } from '../../format/standard.ts';
import { itemNumbers } from './lists.ts';
import { pairedUnits } from './units.ts';

export const CITED = ['conoscenze', 'abilita'] as const;
export type Cited = (typeof CITED)[number];

/** New number of each item of a list, at the place of the old one less one; absent: the item is no longer there. */
export type NewNumbers = readonly (number | undefined)[];

/** Numbers that changed in the lists of a unit, and the items as they were. */
export interface Renumbered {
  codes: readonly string[];
  list: Cited;
  numbers: NewNumbers;
  items: readonly string[];
}

/** The lists whose items changed number, by the codes that plans give their unit. */
export function renumbered(older: Standard, newer: Standard): Renumbered[] {
  return pairedUnits(older.unita_formative, newer.unita_formative).flatMap(([was, now]) =>
    CITED.flatMap((list): Renumbered[] => {
      const items = was[list] ?? [];
      const numbers = itemNumbers(items, now[list] ?? []);
      return numbers.every((number, index) => number === index + 1)
        ? []
        : [{ codes: codesOf(was), list, numbers, items }];
    }),
  );
}

const codesOf = ({ codice, alias = [], uc }: StandardUnit) => [codice, ...alias, ...(uc === undefined ? [] : [uc])];

/** `5→6`, `6→7`, …: runs of numbers that move together are said once. */
export function numbersText(numbers: NewNumbers): string {
  const parts: { from: number; to: number; by: number | undefined }[] = [];
  for (const [index, number] of numbers.entries()) {
    if (number === index + 1) continue;
    const by = number === undefined ? undefined : number - index - 1;
    const last = parts.at(-1);
    if (last !== undefined && last.to === index && last.by === by) last.to = index + 1;
    else parts.push({ from: index + 1, to: index + 1, by });
  }
  const range = (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`);
  return parts
    .map(({ from, to, by }) => `${range(from, to)} → ${by === undefined ? '∅' : range(from + by, to + by)}`)
    .join(', ');
}
