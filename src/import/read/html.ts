/** Saved pages → lines, each with the number of the line of the file. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Line } from '../sheet.ts';
import { linesOfTree, type Node } from './tree.ts';

type Parsed = DefaultTreeAdapterTypes.Node;

/** Lines of a page. Scripts, styles and what the page hides are no content. */
export function linesOfHtml(html: string): Line[] {
  return linesOfTree(nodeOf(parse(html, { sourceCodeLocationInfo: true }), 1) ?? { text: '', place: { number: 1 } });
}

function nodeOf(node: Parsed, above: number): Node | undefined {
  const number = node.sourceCodeLocation?.startLine ?? above;
  if ('value' in node) {
    // The first words may come after some blank lines.
    const [blank = ''] = /^\s*/.exec(node.value) ?? [];
    return { text: node.value, place: { number: number + (blank.match(/\n/g)?.length ?? 0) } };
  }
  if (!('childNodes' in node)) return undefined;
  if ('attrs' in node && node.attrs.some(isHidden)) return undefined;
  const children = node.childNodes.map((child) => nodeOf(child, number)).filter((child) => child !== undefined);
  return { name: 'tagName' in node ? node.tagName : 'html', children, place: { number } };
}

const isHidden = ({ name, value }: { name: string; value: string }) =>
  name === 'hidden' || (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value));
