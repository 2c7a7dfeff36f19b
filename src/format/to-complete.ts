/** Places that a plan's own text leaves to be completed: the comments that `init` writes beside them say so. Pure. */
import { nothingNamedIn } from '../text/nothing-named.ts';
import { type Node, YamlNumber } from '../text/yaml.ts';
import type { Path } from './problem.ts';

/** What `init` writes where only the designer knows. */
const MARK = /^[ \t]*# ?(?:da completare|to be completed)(?![\p{L}\d])/iu;

/** Values that end where such a comment begins, and keys left blank before one; what is written below one is written. */
export function toComplete(text: string, root: Node): Path[] {
  return /#[ ]?(?:da completare|to be completed)/i.test(text) ? [...openIn(text, root, [])] : [];
}

function* openIn(text: string, node: Node, path: Path): Generator<Path> {
  if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) yield* openIn(text, item, [...path, index]);
  } else if (node.kind === 'map') {
    for (const { key, keyNode, value } of node.entries) {
      const at = [...path, key];
      // A blank has no place of its own: it stands after the colon of its key.
      const end = value.end > value.start ? value.end : keyNode.end + 1;
      if (value.kind !== 'scalar') yield* openIn(text, value, at);
      else if (MARK.test(text.slice(end, lineEnd(text, end)))) yield at;
    }
  }
}

/** The word that holds the place of what stands at a path («da definire», `n.d.`), alone or as the only item of a list. */
export function heldIn(root: Node, path: Path): string | undefined {
  let node: Node | undefined = root;
  for (const step of path) {
    if (node?.kind === 'map') node = node.entries.find(({ key }) => key === step)?.value;
    else node = node?.kind === 'list' && typeof step === 'number' ? node.items[step] : undefined;
  }
  if (node?.kind === 'list' && node.items.length === 1) node = node.items[0];
  if (node?.kind !== 'scalar') return undefined;
  const text = node.value instanceof YamlNumber ? node.value.text : node.value;
  return typeof text === 'string' && nothingNamedIn(text) === 'not-yet' ? text.trim() : undefined;
}

/** How long the comment is that begins at a place and says that the value before it is to be completed; 0 where there is none. */
export function markAt(text: string, at: number): number {
  const line = text.slice(at, lineEnd(text, at)).replace(/\r$/, '');
  return MARK.test(line) ? line.length : 0;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
