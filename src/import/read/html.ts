/** Saved pages → lines, each with the number of the line of the file. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { type Line, Refused } from '../sheet.ts';
import { linesOfTree, type Node } from './tree.ts';

type Parsed = DefaultTreeAdapterTypes.Node;

/** Tags and levels that no page of a standard comes near: the first cost time, the second the stack. */
const MOST_TAGS = 200_000;
const MOST_LEVELS = 400;

/** Lines of a page. Scripts, styles and what the page hides are no content. Throws `Refused` on one without end. */
export function linesOfHtml(html: string): Line[] {
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    if (++tags > MOST_TAGS) throw new Refused({ is: 'too-long' });
  }
  const tree = nodeOf(parse(html, { sourceCodeLocationInfo: true }), 1, 0);
  return linesOfTree(tree ?? { text: '', place: { number: 1 } });
}

function nodeOf(node: Parsed, above: number, level: number): Node | undefined {
  if (level > MOST_LEVELS) throw new Refused({ is: 'too-long' });
  const number = node.sourceCodeLocation?.startLine ?? above;
  if ('value' in node) {
    // The first words may come after some blank lines.
    const [blank = ''] = /^\s*/.exec(node.value) ?? [];
    return { text: node.value, place: { number: number + (blank.match(/\n/g)?.length ?? 0) } };
  }
  if (!('childNodes' in node)) return undefined;
  if ('attrs' in node && node.attrs.some(isHidden)) return undefined;
  const children = node.childNodes
    .map((child) => nodeOf(child, number, level + 1))
    .filter((child) => child !== undefined);
  return { name: 'tagName' in node ? node.tagName : 'html', children, place: { number } };
}

const isHidden = ({ name, value }: { name: string; value: string }) =>
  name === 'hidden' || (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value));
