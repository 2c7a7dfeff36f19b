/** Where the keys of a map and the items of a list stand in a text, with their lines. Pure. */
import { type Brackets, YAML_BRACKETS } from '../../text/written.ts';
import type { MapNode, Node } from '../../text/yaml.ts';

/** A text that was read, and how it is written. */
export interface Doc {
  text: string;
  root: Node;
  /** How its lines end. */
  eol: string;
  brackets: Brackets;
}

/** A key with its value, or an item. Offsets; comments and the marks between parts are of none. */
export interface Part {
  /** Of the key, the dash, or in brackets the item. */
  start: number;
  /** After the colon or the dash; in brackets an item starts there itself. */
  from: number;
  end: number;
  node: Node;
  key?: string;
}

export function bracketsOf(text: string, root: Node): Brackets {
  if (!isFlow(text, root) || !/^[{[]\s*["{[]/.test(text.slice(root.start))) return YAML_BRACKETS;
  const first = root.kind === 'map' ? root.entries[0]?.keyNode.end : undefined;
  const spaced = first === undefined || /^\s*:\s/.test(text.slice(first, first + 20));
  return { json: true, colon: spaced ? ': ' : ':', comma: spaced ? ', ' : ',', pad: '' };
}

/** A list or a map that is written in brackets. */
export function isFlow(text: string, { kind, start }: Node): boolean {
  return kind !== 'scalar' && (text[start] === '{' || text[start] === '[');
}

export function isBlank(node: Node): boolean {
  return isNothing(node) && node.end <= node.start;
}

function isNothing(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
}

export function isEmpty(node: Node): boolean {
  return node.kind === 'scalar' ? isBlank(node) : partCount(node) === 0;
}

function partCount(node: Node): number {
  return node.kind === 'map' ? node.entries.length : node.kind === 'list' ? node.items.length : 0;
}

/** The parts of a list or a map, in order. */
export function partsOf(text: string, node: Node): Part[] {
  if (node.kind === 'map') return node.entries.map((entry) => entryPart(text, entry));
  if (node.kind !== 'list') return [];
  if (isFlow(text, node)) {
    return node.items.map((item) => {
      const start = withProperties(text, item.start);
      return { start, from: start, end: item.end, node: item };
    });
  }
  const parts: Part[] = [];
  const first = text.indexOf('-', node.start);
  const next = new RegExp(`\\n {${columnOf(text, first)}}-(?=\\s|$)`, 'g');
  for (const each of node.items) {
    // A blank stands where its dash does.
    const item = text[each.start] === '-' && isNothing(each) ? { ...each, end: each.start } : each;
    const before = parts.at(-1);
    next.lastIndex = before?.end ?? 0;
    if (before !== undefined) next.exec(text);
    const start = before === undefined ? first : next.lastIndex - 1;
    parts.push({ start, from: start + 1, end: Math.max(start + 1, endOf(text, item)), node: item });
  }
  return parts;
}

function entryPart(text: string, { key, keyNode, value }: MapNode['entries'][number]): Part {
  const from = text.indexOf(':', keyNode.end) + 1;
  return { key, start: keyNode.start, from, end: Math.max(from, endOf(text, value)), node: value };
}

/** Where a value ends; what is written on lines of its own ends with the last that says something. */
function endOf(text: string, node: Node): number {
  const { start, end } = node;
  if (end <= start) return 0;
  if (!node.alias && !isFlow(text, node)) {
    const entry = node.kind === 'map' ? node.entries.at(-1) : undefined;
    if (entry !== undefined) return entryPart(text, entry).end;
    const item = node.kind === 'list' ? node.items.at(-1) : undefined;
    if (item !== undefined) return endOf(text, item);
  }
  return start + text.slice(start, end).trimEnd().length;
}

/** The start of a value, with the anchor or the tag before it. */
function withProperties(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 200), start);
  return start - (/(?:[&!][^\s,[\]{}]*\s+)+$/.exec(before)?.[0].length ?? 0);
}

export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the line of a place ends, before what ends it. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return end > at && text[end - 1] === '\r' ? end - 1 : end;
}

/** Where the next line starts; the end of a text that has no more. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** The indent of a place that is the first of its line. */
export function indentAt(text: string, at: number): string | undefined {
  const before = text.slice(lineStart(text, at), at);
  return /^[ \t]*$/.test(before) ? before : undefined;
}

/** The end of the line of a part and of the comments below it that are indented more than it: they are its own. */
export function endWithComments(text: string, { start, end }: Part): number {
  const column = columnOf(text, start);
  const comment = /\r?\n([ \t]*)#[^\r\n]*/y;
  let at = lineEnd(text, end);
  for (;;) {
    comment.lastIndex = at;
    const found = comment.exec(text);
    if (found === null || (found[1] as string).length <= column) return at;
    at = comment.lastIndex;
  }
}

/** The start of a part and of the comments directly above it that are indented as it is. */
export function startWithComments(text: string, { start }: Part): number {
  const indent = indentAt(text, start);
  if (indent === undefined) return start;
  let at = lineStart(text, start);
  while (at > 0) {
    const above = lineStart(text, at - 1);
    if (!text.startsWith(`${indent}#`, above)) break;
    at = above;
  }
  return at + indent.length;
}
