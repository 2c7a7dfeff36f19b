/** New values as lines of a plan: short ones beside their key, longer ones below it. Pure. */
import {
  entriesOf,
  inBrackets,
  isList,
  isMap,
  keyWord,
  type Value,
  type ValueMap,
  word,
  YAML_BRACKETS,
} from '../../text/written.ts';
import { formsAt, keysIn } from '../forms.ts';
import { planSchema } from '../plan.ts';
import type { Path } from '../problem.ts';

/** What goes beside a colon or a dash, and the lines below it, each with its indent. */
export interface Laid {
  head: string;
  below: string[];
}

export interface Place {
  path: Path;
  /** Of the key or of the dash. */
  column: number;
  item?: boolean;
  /** How the values beside it are written. */
  like?: 'flow' | 'block' | undefined;
  /** The quotes that a text had there. */
  quote?: string | undefined;
  /** A long text goes on several lines. */
  folded?: boolean;
  /** No text goes on lines of its own. */
  beside?: boolean;
}

const WIDTH = 100;
/** A map that may have more keys than these is written on lines of its own, to be filled. */
const FEW_KEYS = 6;

export function laid(value: Value, place: Place): Laid {
  const { path, column, item, like, quote, folded, beside } = place;
  if (!isMap(value) && !isList(value)) {
    if (value === null && !item) return { head: '', below: [] };
    const lines = typeof value === 'string' && !beside ? linesOf(value, folded === true) : undefined;
    if (lines === undefined) return { head: word(value, 'block', quote), below: [] };
    const indent = ' '.repeat(column + 2);
    return { head: lines.head, below: lines.below.map((line) => (line === '' ? '' : indent + line)) };
  }
  const short = inBrackets(value, YAML_BRACKETS);
  const isShort = column + short.length <= WIDTH && isFlat(value, path, like === 'flow');
  if (short.length === 2 || (isShort && like !== 'block')) return { head: short, below: [] };
  const lines = isList(value) ? itemLines(value, path, column + 2) : entryLines(value, path, column + 2);
  if (!item) return { head: '', below: lines };
  return { head: (lines[0] as string).slice(column + 2), below: lines.slice(1) };
}

function itemLines(list: readonly Value[], path: Path, column: number): string[] {
  return list.flatMap((value, index) => itemAt(value, { path: [...path, index], column }));
}

function entryLines(map: ValueMap, path: Path, column: number): string[] {
  return entriesOf(map).flatMap(([key, value]) =>
    keyAt(key, '', value, { path: [...path, key], column, folded: true }),
  );
}

/** An item on its lines, the dash at a column. */
export function itemAt(value: Value, place: Place): string[] {
  const { head, below } = laid(value, { ...place, item: true });
  return [`${' '.repeat(place.column)}- ${head}`, ...below];
}

/** A key with its value on its lines. */
export function keyAt(key: string, quote: string, value: Value, place: Place): string[] {
  const { head, below } = laid(value, place);
  return [`${' '.repeat(place.column)}${keyWord(key, quote)}:${head === '' ? '' : ` ${head}`}`, ...below];
}

/** What reads well in brackets: words, lists of words, maps of few keys of such. */
function isFlat(value: Value, path: Path, always: boolean): boolean {
  if (isList(value)) return !value.some((item) => isMap(item) || isList(item) || isLong(item));
  if (!isMap(value)) return !isLong(value);
  const keys = keysIn(formsAt(planSchema, path));
  return (
    (always || keys.length <= FEW_KEYS) && entriesOf(value).every(([key, each]) => isFlat(each, [...path, key], false))
  );
}

function isLong(value: Value): boolean {
  return typeof value === 'string' && value.includes('\n');
}

/** A text of several lines, or one that is folded to several, with the sign that says so; absent where only quotes keep it as it is. */
function linesOf(text: string, folded: boolean): { head: string; below: string[] } | undefined {
  if (/[^\P{C}\n]|[\u2028\u2029]/u.test(text)) return undefined;
  if (!text.includes('\n')) {
    if (!folded || text.length <= WIDTH || /^ | {2}| $/.test(text)) return undefined;
    return { head: '>-', below: text.match(/.{1,100}(?= |$)|[^ ]+/g)?.map((line) => line.trim()) ?? [] };
  }
  const ended = text.endsWith('\n');
  const lines = (ended ? text.slice(0, -1) : text).split('\n');
  // What starts with a blank, or with an empty line, would be taken for indent.
  if (/^\s/.test(text) || lines.some((line) => line !== '' && line.trim() === '') || lines.at(-1) === '')
    return undefined;
  return { head: ended ? '|' : '|-', below: lines };
}
