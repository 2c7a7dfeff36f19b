/** A page of a tagged PDF → lines, as if it were HTML: its tags say what is a row, a cell, an item. Pure. */
import type { Line } from '../sheet.ts';
import { cellsOf, linesInOrder, rowsOf, textOfCells, type Word } from './rows.ts';
import { linesOfTree, type Node } from './tree.ts';

export interface TaggedWord extends Word {
  tag?: string;
}

/** A node of the structure of a page, as the library gives it. */
export interface TagNode {
  role?: string;
  type?: string;
  id?: string;
  children?: TagNode[];
}

const NAMES: Record<string, string> = {
  Table: 'table',
  THead: 'thead',
  TBody: 'tbody',
  TFoot: 'tfoot',
  TR: 'tr',
  TH: 'th',
  TD: 'td',
  L: 'ul',
  LI: 'li',
  LBody: 'span',
  Span: 'span',
  Link: 'span',
  Strong: 'span',
  Em: 'span',
  NonStruct: 'span',
};

/** Lines of a page but for the words of `paper`. Words that no tag holds stand where the page has them. */
export function linesOfTags(
  words: readonly TaggedWord[],
  tree: TagNode | undefined,
  page: number,
  paper: ReadonlySet<TaggedWord>,
): Line[] {
  const byTag = new Map<string, TaggedWord[]>();
  for (const word of words) {
    if (paper.has(word)) continue;
    const held = byTag.get(word.tag ?? '');
    if (held === undefined) byTag.set(word.tag ?? '', [word]);
    else held.push(word);
  }
  const rows = rowNumbers(words);
  const placeOf = (word: Word | undefined) => ({ number: (word && rows.get(word)) ?? 1, page });
  // Where the last words stood: words further down that are in no block of their own begin a line all the same.
  let row: number | undefined;
  const nodeOf = (node: TagNode): Node[] => {
    if (node.type === 'content' || node.id !== undefined) {
      const held = byTag.get(node.id ?? '') ?? [];
      byTag.delete(node.id ?? '');
      const [first, last] = [held[0], held.at(-1)];
      const below = first !== undefined && row !== undefined && rows.get(first) !== row;
      row = last === undefined ? row : rows.get(last);
      const text: Node = { text: joinLines(linesInOrder(held).join('\n')), place: placeOf(first) };
      return below ? [{ name: 'br', children: [], place: placeOf(first) }, text] : [text];
    }
    // The marker of an item: its bullet is given by the list.
    if (node.role === 'Lbl') {
      for (const { id } of contentsOf(node)) byTag.delete(id ?? '');
      return [];
    }
    // An item whose marker stands on the page before goes on here: it opens no item.
    const goesOn = node.role === 'LI' && isRest(node);
    const children = (node.children ?? []).flatMap(nodeOf);
    const name = goesOn ? 'div' : (NAMES[node.role ?? ''] ?? 'div');
    return [{ name, children, place: placeOf(undefined) }];
  };
  const root = tree === undefined ? [] : nodeOf(tree);
  const tagged = linesOfTree({ name: 'body', children: root, place: { number: 1, page } });
  const loose = rowsOf([...byTag.values()].flat()).map(
    (row): Line => ({ ...placeOf(row[0]), text: textOfCells(cellsOf(row)) }),
  );
  return merged(tagged, loose);
}

/** Lines of tags, which keep their order, with lines without between them, each before the first that stands lower. */
function merged(tagged: readonly Line[], loose: readonly Line[]): Line[] {
  const lines = [...tagged];
  for (const line of loose) {
    const at = lines.findIndex(({ number }) => number > line.number);
    if (at < 0) lines.push(line);
    else lines.splice(at, 0, line);
  }
  return lines;
}

/** What a node holds on this page, however deep. */
function contentsOf(node: TagNode): TagNode[] {
  if (node.type === 'content' || node.id !== undefined) return [node];
  return (node.children ?? []).flatMap(contentsOf);
}

/** Whether an item has a marker, and on this page only what follows it. */
function isRest({ children = [] }: TagNode): boolean {
  const marker = children.find(({ role }) => role === 'Lbl');
  return (
    marker !== undefined && contentsOf(marker).length === 0 && children.some((child) => contentsOf(child).length > 0)
  );
}

/** Lines of one run of words are one text; a word parted after its hyphen stays one word. */
function joinLines(text: string): string {
  return text.replace(/([\p{L}\p{N}][-/])\n(?=\p{Ll})/gu, '$1').replaceAll('\n', ' ');
}

/** The number of the line, from the top of the page, in which each word stands. */
function rowNumbers(words: readonly Word[]): Map<Word, number> {
  const heights = [...new Set(words.map(({ y }) => Math.round(y)))].sort((a, b) => b - a);
  const numbers = new Map(heights.map((height, index) => [height, index + 1]));
  return new Map(words.map((word) => [word, numbers.get(Math.round(word.y)) ?? 1]));
}
