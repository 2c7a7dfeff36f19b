/** What mends a key that stands where it does not belong, or whose value is none: it is taken away, moved, made an item. Pure. */
import { endOfLine, type TextEdit } from '../../text/edits.ts';
import type { MapNode, Node } from '../../text/yaml.ts';
import { nodeAt } from '../position.ts';
import { likeWritten } from './quoted.ts';

/** A place in a text, and the tree of that text. */
export interface InTree {
  text: string;
  start: number;
  tree(): Node | undefined;
}

type Entry = MapNode['entries'][number];

/** A key with the map that holds it. */
interface Held {
  entry: Entry;
  map: MapNode;
  /** The map's own key and index, from the root. */
  path: readonly (string | number)[];
}

/** The key that starts at an offset, or whose value does. */
function entryAt(root: Node | undefined, start: number, path: Held['path'] = []): Held | undefined {
  if (root === undefined || root.alias || start < root.start || start > root.end) return undefined;
  if (root.kind === 'list') {
    for (const [index, item] of root.items.entries()) {
      const found = entryAt(item, start, [...path, index]);
      if (found !== undefined) return found;
    }
  }
  if (root.kind !== 'map') return undefined;
  for (const entry of root.entries) {
    const { key, keyNode, value } = entry;
    if (keyNode.start === start || (value.start === start && value.end > start)) return { entry, map: root, path };
    const found = entryAt(value, start, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A key and its value, taken away. */
export function removal({ text, tree, start }: InTree): TextEdit[] {
  const held = entryAt(tree(), start);
  const edit = held && withoutEntry(text, held);
  // A comment is not taken away with what it stands beside.
  return edit === undefined || /\s#/.test(text.slice(edit.start, edit.end)) ? [] : [edit];
}

/** A map where a list goes, as its only item. */
export function asItem({ text, tree, start }: InTree): TextEdit[] {
  const value = entryAt(tree(), start)?.entry.value;
  if (value?.kind !== 'map' || value.alias) return [];
  const insert = (at: number, piece: string): TextEdit => ({ start: at, end: at, text: piece });
  if (isFlow(text, value)) return [insert(value.start, '['), insert(value.end, ']')];
  const lines = [...text.slice(value.start, value.end).matchAll(/\n(?=[^\r\n])/g)];
  return [insert(value.start, '- '), ...lines.map(({ index }) => insert(value.start + index + 1, '  '))];
}

/**
 * A key moved to where it belongs: `place` is a path of the format (`unita_formative[].ore`), whose indexes are those of the
 * key. Where what is to hold it is not there, it is made where the key stands.
 */
export function moved({ text, tree, start }: InTree, name: string, place: string): TextEdit[] {
  const root = tree();
  const held = entryAt(root, start);
  if (root === undefined || held === undefined || held.entry.value.alias) return [];
  const path = resolved(place, held.path);
  if (path === undefined) return [];
  const target = nodeAt(root, path);
  const key = likeWritten(text.slice(held.entry.keyNode.start, held.entry.keyNode.end), name);
  const written = key + text.slice(held.entry.keyNode.end, entryEnd(text, held));
  if (target === undefined) return wrapped(text, held, path, written);
  const without = withoutEntry(text, held);
  if (target.kind !== 'map' || target.alias || without === undefined) return [];
  const put = insertion(text, target, written, indentAt(text, held.entry.keyNode.start));
  return put === undefined ? [] : [without, put].sort((a, b) => a.start - b.start);
}

function resolved(place: string, own: Held['path']): (string | number)[] | undefined {
  const steps =
    place === '' ? [] : place.split('.').flatMap((step) => (step.endsWith('[]') ? [step.slice(0, -2), -1] : [step]));
  for (const [index, step] of steps.entries()) {
    if (step !== -1) continue;
    const item = own[index];
    const isSame = steps.slice(0, index).every((each, at) => each === own[at]);
    if (!isSame || typeof item !== 'number') return undefined;
    steps[index] = item;
  }
  return steps;
}

/** The key below another that is not there yet: `eqf: 3` → `corso: { eqf: 3 }`. */
function wrapped(
  text: string,
  { entry, map, path: own }: Held,
  path: readonly (string | number)[],
  written: string,
): TextEdit[] {
  const outer = path.at(-1);
  if (typeof outer !== 'string' || path.length !== own.length + 1 || own.some((step, index) => step !== path[index]))
    return [];
  const { start } = entry.keyNode;
  const end = entryEnd(text, { entry, map, path: own });
  if (isFlow(text, map)) return [{ start, end, text: `${outer}: { ${written} }` }];
  const indent = ' '.repeat(indentAt(text, start) + 2);
  return [{ start, end, text: `${outer}:${endOfLine(text)}${indent}${shifted(written, 2)}` }];
}

function insertion(text: string, map: MapNode, written: string, indent: number): TextEdit | undefined {
  const first = map.entries[0]?.keyNode.start;
  const at = first ?? map.start + 1;
  if (isFlow(text, map)) {
    // On one line there is no room for lines, nor for a comment.
    if (/\n|\s#/.test(written)) return undefined;
    return { start: at, end: at, text: first === undefined ? ` ${written} ` : `${written}, ` };
  }
  if (first === undefined) return undefined;
  const own = indentAt(text, first);
  return { start: at, end: at, text: `${shifted(written, own - indent)}${endOfLine(text)}${' '.repeat(own)}` };
}

/** The lines of a value but the first, farther in or out. */
function shifted(written: string, by: number): string {
  return by >= 0
    ? written.replace(/\n(?=[^\r\n])/g, `\n${' '.repeat(by)}`)
    : written.replace(new RegExp(`\\n {0,${-by}}`, 'g'), '\n');
}

function indentAt(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

const isFlow = (text: string, map: MapNode) => text[map.start] === '{';

/** Where a key ends: of a block, at the end of its last line, with the comment there. */
function entryEnd(text: string, { entry: { keyNode, value }, map }: Held): number {
  const end = Math.max(value.end, keyNode.end);
  if (isFlow(text, map)) return end;
  const last = text[end - 1] === '\n' ? end - 1 : text.indexOf('\n', end);
  const line = last < 0 ? text.length : last;
  return text[line - 1] === '\r' ? line - 1 : line;
}

function withoutEntry(text: string, held: Held): TextEdit | undefined {
  const { entry, map } = held;
  const { start } = entry.keyNode;
  const end = entryEnd(text, held);
  if (isFlow(text, map)) {
    const [comma] = /^\s*,\s*/.exec(text.slice(end)) ?? [];
    if (comma !== undefined) return { start, end: end + comma.length, text: '' };
    const [before = ''] = /,\s*$/.exec(text.slice(0, start)) ?? [];
    return { start: start - before.length, end, text: '' };
  }
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const after = next < 0 ? text.length : next + 1;
  if (text.slice(lineStart, start).trim() === '') return { start: lineStart, end: after, text: '' };
  // Beside a dash: the next key takes its place.
  const following = map.entries[map.entries.indexOf(entry) + 1]?.keyNode.start;
  return following === undefined ? undefined : { start, end: following, text: '' };
}
