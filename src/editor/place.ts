/** Where the cursor is in the text of a plan: on which key or value, or in which map a key is being typed. Pure. */
import type { Span } from '../format/position.ts';
import type { Path } from '../format/problem.ts';
import { type Node, parseYaml } from '../text/yaml.ts';

/** What stands at an offset. */
export interface Standing {
  path: Path;
  /** On the key, not on its value. */
  atKey: boolean;
  place: Span;
}

/** The innermost key or value that an offset touches; absent where there is none. */
export function standingAt(root: Node, offset: number, path: Path = []): Standing | undefined {
  if (root.kind === 'scalar' || root.alias) {
    return touches(root, offset) ? { path, atKey: false, place: { start: root.start, end: root.end } } : undefined;
  }
  if (root.kind === 'list') {
    for (const [index, item] of root.items.entries()) {
      const found = standingAt(item, offset, [...path, index]);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  for (const { key, keyNode, value } of root.entries) {
    if (touches(keyNode, offset)) return { path: [...path, key], atKey: true, place: keyNode };
    const found = standingAt(value, offset, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

const touches = ({ start, end }: Span, offset: number) => start <= offset && offset <= end && start < end;

/** What is being typed, and where. */
export interface Typing {
  role: 'key' | 'value';
  /** Of a key: the map that it goes into. Of a value: its own place. */
  path: Path;
  /** The word under the cursor, which what is chosen takes the place of. */
  word: Span;
  /** Keys that the map has already. */
  keys: readonly string[];
  /** A colon follows, or something else on the line of the key. */
  hasColon: boolean;
  /** The text with the word in it, as a tree. */
  root: Node;
}

/** A word that nobody writes, in place of the one being typed. */
const MARK = 'qu4lcheckHere';
const WORD = /[^\s,[\]{}"'#:]/;
/** What may still be open behind the cursor. */
const CLOSERS = ['', '}', ']'];

/** What is being typed at an offset: tried as a key, then as a value, with the rest of the text and, where that is broken, without. */
export function typingAt(text: string, offset: number): Typing | undefined {
  const word = wordAt(text, offset);
  const lineEnd = text.indexOf('\n', word.end);
  const lines = [text.slice(word.end), text.slice(word.end, lineEnd < 0 ? undefined : lineEnd)];
  const before = text.slice(0, word.start);
  const hasColon = /^[^\S\n]*:/.test(lines[0] ?? '');
  for (const rest of lines) {
    for (const closer of CLOSERS) {
      for (const typed of hasColon ? [MARK] : [`${MARK}: `, MARK]) {
        const { root } = parseYaml(`${before}${typed}${closer}${rest}`);
        const found = root === undefined ? undefined : marked(root, []);
        if (root !== undefined && found !== undefined) return { ...found, word, hasColon, root };
      }
    }
  }
  return undefined;
}

function wordAt(text: string, offset: number): Span {
  let [start, end] = [offset, offset];
  while (start > 0 && WORD.test(text[start - 1] as string)) start--;
  while (end < text.length && WORD.test(text[end] as string)) end++;
  return { start, end };
}

function marked(node: Node, path: Path): Pick<Typing, 'role' | 'path' | 'keys'> | undefined {
  if (node.kind === 'scalar') return node.value === MARK ? { role: 'value', path, keys: [] } : undefined;
  if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) {
      const found = marked(item, [...path, index]);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const keys = node.entries.map(({ key }) => key);
  if (keys.includes(MARK)) return { role: 'key', path, keys: keys.filter((key) => key !== MARK) };
  for (const { key, value } of node.entries) {
    const found = marked(value, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}
