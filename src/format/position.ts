/** Where a path of keys and indexes stands in a text: the node of the tree, then line and column. */
import type { MapNode, Node } from '../text/yaml.ts';
import type { Path, Position } from './problem.ts';

/** From one offset to another, the end one past the last. */
export interface Span {
  start: number;
  end: number;
}

/** The node of a path; absent where there is none. */
export function nodeAt(root: Node | undefined, path: Path): Node | undefined {
  return path.reduce<Node | undefined>((node, step) => {
    if (node?.kind === 'list') return typeof step === 'number' ? node.items[step] : undefined;
    return node?.kind === 'map' ? node.entries.find(({ key }) => key === step)?.value : undefined;
  }, root);
}

/** Where the node of a path stands; when it is not there, the key or value nearest above. */
export function nearest(root: Node | undefined, path: Path, atKey: boolean): Span {
  if (root === undefined) return { start: 0, end: 0 };
  let node: Node = root;
  let place: Span = firstKey(root);
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    if (typeof step === 'number') {
      const item: Node | undefined = node.kind === 'list' ? node.items[step] : undefined;
      if (item === undefined) return place;
      node = item;
      place = firstKey(item);
      if (item.alias) return { start: item.start, end: item.end };
    } else {
      const entry: MapNode['entries'][number] | undefined = node.kind === 'map' ? entryOf(node, step) : undefined;
      if (entry === undefined) return place;
      node = entry.value;
      // What an alias repeats is shown where it is used, not where it is written.
      if (node.alias && !(last && atKey)) return { start: node.start, end: node.end };
      const inline = node.end > node.start && (node.kind === 'scalar' || node.start > entry.keyNode.end);
      place = (last && atKey) || !inline ? entry.keyNode : spanOf(node, entry.keyNode);
    }
  }
  return place;
}

const indexes = new WeakMap<MapNode['entries'], Map<string, MapNode['entries'][number]>>();

/** The entry of a key; a map of many keys is indexed once. */
function entryOf({ entries }: MapNode, step: string): MapNode['entries'][number] | undefined {
  if (entries.length < 50) return entries.find(({ key }) => key === step);
  let index = indexes.get(entries);
  if (index === undefined) {
    index = new Map(entries.map((entry) => [entry.key, entry]));
    indexes.set(entries, index);
  }
  return index.get(step);
}

/** A value that starts on a line of its own is shown by its key: that is where one looks. */
function spanOf(node: Node, key: Span) {
  return node.kind === 'scalar' ? { start: node.start, end: node.end } : { start: key.start, end: node.end };
}

function firstKey(node: Node): Span {
  return node.kind === 'map' && node.entries[0] && !node.alias
    ? node.entries[0].keyNode
    : { start: node.start, end: node.end };
}

/** Offsets → lines and columns. The table of lines is made when the first position is asked for. */
export class Lines {
  private starts: number[] | undefined;
  constructor(private readonly text: string) {}

  position({ start, end }: Span): Position {
    this.starts ??= lineStarts(this.text);
    const line = lastAtMost(this.starts, start);
    const to = Math.max(end, start + 1);
    // Most things end on the line where they begin.
    const within = to < (this.starts[line + 1] ?? Number.POSITIVE_INFINITY);
    const endLine = within ? line : lastAtMost(this.starts, to);
    return {
      line: line + 1,
      column: start - (this.starts[line] as number) + 1,
      endLine: endLine + 1,
      endColumn: to - (this.starts[endLine] as number) + 1,
    };
  }
}

export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Index of the last number of a growing list that is not above a limit; −1 when all are. */
export function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = -1;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] as number) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
