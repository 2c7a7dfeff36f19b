/**
 * Items that plans cite by number: which number each has in the newer standard, and the plans rewritten so. A plan is
 * edited where its numbers stand, and nowhere else. Pure.
 */
import type { Standard, StandardUnit } from '../../format/standard.ts';
import { type MapNode, type Node, parseYaml, YamlNumber } from '../../text/yaml.ts';
import { itemNumbers } from './lists.ts';
import { pairedUnits } from './units.ts';

const CITED = ['conoscenze', 'abilita'] as const;
type Cited = (typeof CITED)[number];

/** New number of each item of a list, at the place of the old one less one; absent: the item is no longer there. */
export type NewNumbers = readonly (number | undefined)[];

/** Numbers that changed in the lists of a unit. */
export interface Renumbered {
  codes: readonly string[];
  list: Cited;
  numbers: NewNumbers;
}

/** The lists whose items changed number, by the codes that plans give their unit. */
export function renumbered(older: Standard, newer: Standard): Renumbered[] {
  return pairedUnits(older.unita_formative, newer.unita_formative).flatMap(([was, now]) =>
    CITED.flatMap((list): Renumbered[] => {
      const numbers = itemNumbers(was[list] ?? [], now[list] ?? []);
      return numbers.every((number, index) => number === index + 1) ? [] : [{ codes: codesOf(was), list, numbers }];
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

/** A number that a plan cites, and the one that it becomes; absent: its item is no longer there. */
export interface Citation {
  unit: string;
  list: Cited;
  before: number;
  after: number | undefined;
  /** Where it stands in the text, by offsets. */
  start: number;
  end: number;
}

/** Numbers of a plan that mean another item, or none, in the newer standard. */
export function citations(text: string, changed: readonly Renumbered[]): Citation[] {
  const { root } = parseYaml(text);
  return itemsOf(entry(root, 'unita_formative')).flatMap((unit) => {
    const code = wordOf(entry(unit, 'codice'));
    const holders = [unit, ...itemsOf(entry(unit, 'moduli'))];
    return changed
      .filter(({ codes }) => code !== undefined && codes.includes(code))
      .flatMap(({ list, numbers }) =>
        holders.flatMap((holder) =>
          itemsOf(entry(holder, list)).flatMap((item) => cited(item, code ?? '', list, numbers)),
        ),
      );
  });
}

function cited(item: Node, unit: string, list: Cited, numbers: NewNumbers): Citation[] {
  const before = item.kind === 'scalar' ? Number(wordOf(item)) : Number.NaN;
  if (!Number.isInteger(before) || before < 1 || before > numbers.length) return [];
  const after = numbers[before - 1];
  return after === before ? [] : [{ unit, list, before, after, start: item.start, end: item.end }];
}

function entry(node: Node | undefined, key: string): Node | undefined {
  return node?.kind === 'map' ? (node as MapNode).entries.find((each) => each.key === key)?.value : undefined;
}

const itemsOf = (node: Node | undefined): readonly Node[] => (node?.kind === 'list' ? node.items : []);

function wordOf(node: Node | undefined): string | undefined {
  if (node?.kind !== 'scalar') return undefined;
  return node.value instanceof YamlNumber ? node.value.text : String(node.value).trim();
}

/**
 * The text with the numbers that they become; absent where an item is no longer there, or where one place stands for
 * two lists that change otherwise (an alias): then a person rewrites them.
 */
export function renumber(text: string, changes: readonly Citation[]): string | undefined {
  const places = new Map<number, Citation>();
  for (const change of changes) {
    const known = places.get(change.start);
    if (change.after === undefined || (known !== undefined && known.after !== change.after)) return undefined;
    if (!/^\d+$/.test(text.slice(change.start, change.end))) return undefined;
    places.set(change.start, change);
  }
  let [from, result] = [0, ''];
  for (const { start, end, after } of [...places.values()].sort((a, b) => a.start - b.start)) {
    result += `${text.slice(from, start)}${after}`;
    from = end;
  }
  return result + text.slice(from);
}
