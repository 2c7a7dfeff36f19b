/** A document that stands one step too far in: under a key of its own, as an item of a list, inside a text. Pure. */
import { type Node, parseYaml } from '../text/yaml.ts';
import type { Path } from './problem.ts';

/** A map with its place in the document around it; `text`: it is written inside a text. */
interface Inner {
  path: Path;
  /** Keys with their values, those that are no text as an empty one. */
  entries: readonly (readonly [key: string, value: string])[];
}

/** The maps of a document below its root, those nearest to it first; of a text of several lines, what it says as YAML. */
export function* innerMaps(root: Node): Generator<Inner> {
  const queue: { node: Node; path: Path }[] = [{ node: root, path: [] }];
  for (const { node, path } of queue) {
    if (node.kind === 'map') {
      if (path.length > 0) yield { path, entries: entriesOf(node) };
      queue.push(...node.entries.map(({ key, value }) => ({ node: value, path: [...path, key] })));
    } else if (node.kind === 'list') {
      queue.push(...node.items.map((item, index) => ({ node: item, path: [...path, index] })));
    } else if (typeof node.value === 'string' && node.value.includes('\n')) {
      const inside = parseYaml(node.value).root;
      if (inside?.kind === 'map') yield { path, entries: entriesOf(inside) };
    }
  }
}

/** Keys of a map as written, with those of their values that are texts. */
export function entriesOf(node: Node): (readonly [key: string, value: string])[] {
  if (node.kind !== 'map') return [];
  return node.entries.map(({ key, value }) => [key, value.kind === 'scalar' ? `${value.value ?? ''}` : '']);
}

/**
 * Where a document of a format stands below a root that is none; absent where the root is to be read as it is.
 * `keysOf` gives the keys of the format's root.
 */
export function wrappedIn(root: Node, name: string, keysOf: () => ReadonlySet<string>): Path | undefined {
  if (root.kind !== 'list' && root.kind !== 'map' && !`${root.value}`.includes('\n')) return undefined;
  const around = entriesOf(root);
  if (around.some(([key]) => key === 'formato')) return undefined;
  const keys = keysOf();
  const isKnown = ([key]: readonly [string, string]) => keys.has(key.toLowerCase().replace(/[\s-]+/g, '_'));
  const isForeign = !around.some(isKnown);
  for (const { path, entries } of innerMaps(root)) {
    const shared = entries.filter(isKnown).length;
    const isHeaded = entries.some(([key, value]) => key === 'formato' && value === name);
    if (shared > 1 && (isHeaded || (isForeign && shared > around.length))) return path;
  }
  return undefined;
}
