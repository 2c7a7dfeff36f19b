/** Keys and items in braces and brackets, of YAML and of JSON: added and taken away. Pure. */
import type { TextEdit } from '../../text/edits.ts';
import type { Node } from '../../text/yaml.ts';
import { type Doc, indentAt, lineEnd, lineStart, nextLine, type Part, partsOf } from './parts.ts';

/** A piece put before the part of an index, or after the last. */
export function added({ text, eol, brackets }: Doc, node: Node, index: number, piece: string): TextEdit[] {
  const parts = partsOf(text, node);
  const [before, next] = [parts[index - 1], parts[index]];
  if (next !== undefined) {
    const own = indentAt(text, next.start);
    const after = own === undefined ? brackets.comma : `,${eol}${own}`;
    return [{ start: next.start, end: next.start, text: piece + after }];
  }
  if (before === undefined) {
    const start = node.start + 1;
    const isBare = text.slice(start, node.end - 1).trim() === '';
    const pad = text[node.start] === '{' ? brackets.pad : '';
    return [{ start, end: isBare ? node.end - 1 : start, text: pad + piece + pad }];
  }
  const { end } = before;
  const own = indentAt(text, before.start);
  if (own === undefined) return [{ start: end, end, text: brackets.comma + piece }];
  const comma = commaAfter(text, end);
  const line = lineEnd(text, comma ?? end);
  if (line >= node.end) return [{ start: end, end, text: `,${eol}${own}${piece}` }];
  const mark = comma === undefined ? [{ start: end, end, text: ',' }] : [];
  return [...mark, { start: line, end: line, text: `${eol}${own}${piece}${comma === undefined ? '' : ','}` }];
}

/** The part of an index taken away, with the comma that parted it from the others. */
export function taken(text: string, node: Node, index: number): TextEdit[] {
  const parts = partsOf(text, node);
  const [before, part, next] = [parts[index - 1], parts[index] as Part, parts[index + 1]];
  const { start, end } = part;
  const comma = commaAfter(text, end);
  const after = comma === undefined ? end : comma + 1;
  const inner = { start: node.start + 1, end: node.end - 1, text: '' };
  const isCommented = (from: number, to: number) => text.slice(from, to).includes('#');
  if (parts.length === 1) {
    const bare = !isCommented(inner.start, start) && !isCommented(end, inner.end);
    return [bare ? inner : { start, end: after, text: '' }];
  }
  const beforeComma = before === undefined || next !== undefined ? undefined : commaAfter(text, before.end);
  const mark =
    beforeComma === undefined || comma !== undefined ? [] : [{ start: beforeComma, end: beforeComma + 1, text: '' }];
  const line = lineEnd(text, after);
  if (indentAt(text, start) !== undefined && line < node.end && /^[ \t]*(?:#.*)?$/.test(text.slice(after, line))) {
    return [...mark, { start: lineStart(text, start), end: nextLine(text, after), text: '' }];
  }
  if (next !== undefined && !isCommented(end, next.start)) return [{ start, end: next.start, text: '' }];
  if (before !== undefined && next === undefined && !isCommented(before.end, start)) {
    return [{ start: before.end, end, text: '' }];
  }
  return [...mark, { start, end: after, text: '' }];
}

/** The comma after a part, past blanks and comments. */
function commaAfter(text: string, end: number): number | undefined {
  const past = /(?:\s|#[^\n]*)*/y;
  past.lastIndex = end;
  past.exec(text);
  return text[past.lastIndex] === ',' ? past.lastIndex : undefined;
}
