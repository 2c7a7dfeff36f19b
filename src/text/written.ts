/** Values as YAML or JSON on one line, so that they read back as they are; and what a tree says, as a value. Pure. */
import { type Node, YamlNumber } from './yaml.ts';

/**
 * What a place of a text says. A number that must keep its writing (`7.50`, hours of many digits) is a `YamlNumber`; a number
 * of JavaScript is written with the fewest digits that give it back. A key whose value is undefined is left out.
 */
export type Value = string | number | boolean | null | YamlNumber | readonly Value[] | ValueMap;
export interface ValueMap {
  readonly [key: string]: Value | undefined;
}

/** How a text writes what stands in brackets. */
export interface Brackets {
  json: boolean;
  colon: string;
  comma: string;
  /** Within braces, on either side. */
  pad: string;
}

export const YAML_BRACKETS: Brackets = { json: false, colon: ': ', comma: ', ', pad: ' ' };

export function isMap(value: Value | undefined): value is ValueMap {
  return typeof value === 'object' && value !== null && !isList(value) && !(value instanceof YamlNumber);
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** The keys of a map that have a value, each with it. */
export function entriesOf(map: ValueMap): [string, Value][] {
  return Object.entries(map).filter((entry): entry is [string, Value] => entry[1] !== undefined);
}

/** What a tree says; maps have no prototype, so that every key is one. */
export function valueIn(node: Node): Value {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(valueIn);
  const map: Record<string, Value> = Object.create(null);
  for (const { key, value } of node.entries) map[key] = valueIn(value);
  return map;
}

/** Whether two values say the same, numbers by their digits; in what order keys stand does not matter. */
export function isSame(one: Value | undefined, other: Value | undefined): boolean {
  if (isList(one)) {
    return isList(other) && one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  }
  if (one === other) return true;
  if (isMap(one)) {
    if (!isMap(other)) return false;
    const entries = entriesOf(one);
    return entries.length === entriesOf(other).length && entries.every(([key, value]) => isSame(value, other[key]));
  }
  const digits = numberText(one);
  return digits === undefined ? one === other : digits === numberText(other);
}

function numberText(value: Value | undefined): string | undefined {
  return typeof value === 'number' || value instanceof YamlNumber ? String(value) : undefined;
}

/** Where a text without quotes must not hold a sign that ends it there. */
export type Where = 'block' | 'brackets' | 'json';

/** A value that is neither list nor map, on one line; `quote`: the quotes that a text gets, whatever it says. */
export function word(value: string | number | boolean | null | YamlNumber, where: Where, quote?: string): string {
  if (typeof value !== 'string') return String(value);
  if (where === 'json' || quote === '"') return quoted(value);
  if (quote === "'" && !/[\p{C}\u2028\u2029]/u.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return isPlain(value) && !(where === 'brackets' && value.includes(',')) ? value : quoted(value);
}

/** A text without quotes: no sign that has a meaning, nothing that any reader of YAML takes for another kind of value. */
function isPlain(text: string): boolean {
  return (
    /^[\p{L}\d\u00ab](?:[\p{L}\d _.,\u2019'()/;!?%\u00b0\u00bb\u00ab\u201c\u201d\u2013\u2014+=@-]*[\p{L}\d.\u2019'()/;!?%\u00b0\u00bb\u201d])?$/u.test(
      text,
    ) && !/^(?:true|false|null|yes|no|on|off|[yn]|\d[\d_]*(?:[.,/][\d_]*)?(?:e[-+]?\d+)?|0[box][\da-f_]+)$/i.test(text)
  );
}

/** Between double quotes; what no eye can see is written by its number. */
export function quoted(value: string): string {
  return JSON.stringify(value).replace(/[\p{C}\u2028\u2029]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** A key as it stands before its colon; `quote`: the quotes of those beside it. */
export function keyWord(key: string, quote: string, json = false): string {
  return word(key, json || quote === '"' ? 'json' : 'brackets', quote);
}

/** A value on one line, lists and maps in brackets. */
export function inBrackets(value: Value, style: Brackets): string {
  const { json, colon, comma, pad } = style;
  if (isList(value)) return `[${value.map((item) => inBrackets(item, style)).join(comma)}]`;
  if (!isMap(value)) return word(value, json ? 'json' : 'brackets');
  const pairs = entriesOf(value).map(([key, each]) => `${keyWord(key, '', json)}${colon}${inBrackets(each, style)}`);
  return pairs.length === 0 ? '{}' : `{${pad}${pairs.join(comma)}${pad}}`;
}
