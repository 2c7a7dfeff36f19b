/**
 * New numbers in the text of a plan, touching no other byte: comments, order and layout stay. Pure.
 *
 * A number is replaced where it stands; a mode that an `ore` does not name yet is added beside the last that it
 * names. A value that other places repeat by an alias is changed for its own place only: who repeats it gets the
 * value written out.
 */
import { nodeAt } from '../format/position.ts';
import type { Path } from '../format/problem.ts';
import { applyEdits, type TextEdit } from '../text/edits.ts';
import { type MapNode, type Node, parseYaml, YamlNumber } from '../text/yaml.ts';
import type { NewNumber } from './apply.ts';

/** The edits that write some numbers into a text; absent where a place cannot be written to. */
export function editsFor(text: string, numbers: readonly NewNumber[]): TextEdit[] | undefined {
  const { root } = parseYaml(text);
  if (root === undefined) return undefined;
  const direct = numbers.filter(({ path }) => !isRepeated(root, path));
  const edits = direct.map((number) => editOf(text, root, number));
  if (edits.some((edit) => edit === undefined)) return undefined;
  const anchored = new Set(direct.flatMap(({ path }) => changedNodes(root, path)));
  return [...(edits as TextEdit[]), ...writtenOut(root, numbers, anchored)].sort((a, b) => a.start - b.start);
}

/** Edits of a text that was edited before, as edits of what it was. */
export function composed(first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  const inner = first.map(() => [] as TextEdit[]);
  const outer = second.filter((edit) => {
    let shift = 0;
    for (const [index, { start, end, text }] of first.entries()) {
      const from = start + shift;
      if (edit.start >= from && edit.end <= from + text.length && text.length > 0) {
        inner[index]?.push({ ...edit, start: edit.start - from, end: edit.end - from });
        return false;
      }
      if (from >= edit.end) break;
      shift += text.length - (end - start);
    }
    return true;
  });
  const back = (place: number) => {
    let shift = 0;
    for (const { start, end, text } of first) {
      if (start + shift >= place) break;
      shift += text.length - (end - start);
    }
    return place - shift;
  };
  const changed = first.map((edit, index) => ({ ...edit, text: applyEdits(edit.text, inner[index] ?? []) }));
  const moved = outer.map((edit) => ({ ...edit, start: back(edit.start), end: back(edit.end) }));
  return [...changed, ...moved].sort((a, b) => a.start - b.start);
}

/** Decimal hours as a plan writes them. */
function written(hours: number): string {
  return String(hours);
}

/** The nodes from the root down a path, as far as they are there. */
function nodesDown(root: Node, path: Path): Node[] {
  const nodes: Node[] = [root];
  for (const step of path) {
    const next = nodeAt(nodes.at(-1), [step]);
    if (next === undefined) break;
    nodes.push(next);
  }
  return nodes;
}

function isRepeated(root: Node, path: Path): boolean {
  return nodesDown(root, path).some(({ alias }) => alias === true);
}

/** What tells a value from its repetitions: the parts that they share with it. */
function identityOf(node: Node): unknown {
  if (node.kind === 'map') return node.entries;
  return node.kind === 'list' ? node.items : node.value;
}

/** The map or number that an edit changes. */
function changedNodes(root: Node, path: Path): unknown[] {
  const nodes = nodesDown(root, path);
  return nodes.slice(-2).map(identityOf);
}

function editOf(text: string, root: Node, { path, hours }: NewNumber): TextEdit | undefined {
  const nodes = nodesDown(root, path);
  const parent = nodes[path.length - 1];
  if (parent?.kind !== 'map') return undefined;
  const key = String(path.at(-1));
  const entry = parent.entries.find((each) => each.key === key);
  if (entry === undefined) return addition(text, parent, key, hours);
  const { value, keyNode } = entry;
  if (value.kind !== 'scalar') return undefined;
  if (value.end > value.start) return { start: value.start, end: value.end, text: written(hours) };
  // `ore_totali:` left blank.
  const colon = text.indexOf(':', keyNode.end);
  return { start: colon + 1, end: colon + 1, text: ` ${written(hours)}` };
}

/** A key after the last number of a map, in the layout that the map has. */
function addition(text: string, map: MapNode, key: string, hours: number): TextEdit | undefined {
  const last = map.entries.findLast(({ value }) => value.kind === 'scalar' && value.value instanceof YamlNumber);
  if (last === undefined) return undefined;
  const quote = ['"', "'"].find((each) => text[last.keyNode.start] === each) ?? '';
  const pair = `${quote}${key}${quote}: ${written(hours)}`;
  const { end } = last.value;
  if (isFlow(text, map)) return { start: end, end, text: `, ${pair}` };
  const lineStart = text.lastIndexOf('\n', last.keyNode.start - 1) + 1;
  const indent = text.slice(lineStart, last.keyNode.start);
  if (indent.trim() !== '') return undefined;
  const lineEnd = text.indexOf('\n', end);
  const at = lineEnd < 0 ? text.length : text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
  return { start: at, end: at, text: `${lineEnd > at || text.includes('\r\n') ? '\r\n' : '\n'}${indent}${pair}` };
}

/** Written with braces: its first key comes after one, with nothing but space and comments between. */
function isFlow(text: string, map: MapNode): boolean {
  return text[map.start] === '{';
}

/** Aliases whose value is to differ from what they repeat, or must not follow it: each written out where it stands. */
function writtenOut(root: Node, numbers: readonly NewNumber[], changed: ReadonlySet<unknown>): TextEdit[] {
  const edits: TextEdit[] = [];
  const walk = (node: Node, path: Path) => {
    if (node.alias) {
      const own = numbers.filter((number) => path.every((step, at) => number.path[at] === step));
      if (own.length === 0 && !holds(node, changed)) return;
      edits.push({ start: node.start, end: node.end, text: flow(node, path, own) });
    } else if (node.kind === 'map') {
      for (const { key, value } of node.entries) walk(value, [...path, key]);
    } else if (node.kind === 'list') {
      for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
    }
  };
  walk(root, []);
  return edits;
}

function holds(node: Node, changed: ReadonlySet<unknown>): boolean {
  // Only numbers and what is made of nodes have an identity: words and blanks never change.
  const identity = identityOf(node);
  if (typeof identity === 'object' && identity !== null && changed.has(identity)) return true;
  if (node.kind === 'map') return node.entries.some(({ value }) => holds(value, changed));
  return node.kind === 'list' && node.items.some((item) => holds(item, changed));
}

/** A value in braces and brackets, with the new numbers in their places. */
function flow(node: Node, path: Path, numbers: readonly NewNumber[]): string {
  const here = numbers.find((number) => number.path.length === path.length);
  if (here !== undefined) return written(here.hours);
  const below = (step: string | number) => numbers.filter((number) => number.path[path.length] === step);
  if (node.kind === 'list') {
    return `[${node.items.map((item, index) => flow(item, [...path, index], below(index))).join(', ')}]`;
  }
  if (node.kind === 'map') {
    const keys = node.entries.map(({ key }) => key);
    const added = numbers.filter((number) => !keys.includes(String(number.path[path.length])));
    const pairs = [
      ...node.entries.map(({ key, value }) => `${word(key)}: ${flow(value, [...path, key], below(key))}`),
      ...added.map((number) => `${word(String(number.path[path.length]))}: ${written(number.hours)}`),
    ];
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  const { value } = node;
  if (value instanceof YamlNumber) return value.text;
  return value === null ? '' : typeof value === 'string' ? JSON.stringify(value) : String(value);
}

function word(key: string): string {
  return /^[a-z_]\w*$/i.test(key) ? key : JSON.stringify(key);
}
