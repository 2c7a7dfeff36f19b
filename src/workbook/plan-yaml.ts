/**
 * A plan → YAML, anew or in the place of what a text says now: there only what differs is changed, so that comments, order
 * and what a workbook has no place for stay. Pure.
 */
import {
  Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isSeq,
  type Node,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Plan } from '../format/plan.ts';
import { saysNothing } from './says-nothing.ts';

type Tree = Record<string, unknown>;

const WIDTH = 112;

/** The text of a plan; `before`: the text in whose place it goes, and the plan that it is. */
export function planYaml(plan: Plan, before?: { text: string; plan: Plan }): string {
  if (before === undefined) return written(new Document(kept(plan), { aliasDuplicateObjects: false }));
  const document = parseDocument(before.text, { keepSourceTokens: true });
  const root = document.contents;
  if (!isMap(root)) return written(new Document(kept(plan), { aliasDuplicateObjects: false }));
  if (same(before.plan, plan)) return before.text;
  mergeMap(document, root as YAMLMap, before.plan as Tree, kept(plan) as Tree);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function written(document: Document): string {
  visit(document, {
    Collection(_, node) {
      node.flow = isShort(node.toJSON()) && JSON.stringify(node).length <= WIDTH - 20;
    },
    Scalar(_, node) {
      if (typeof node.value === 'string' && node.value.length > WIDTH && !/\s\s|^\s|\s$|\n/.test(node.value)) {
        node.type = Scalar.BLOCK_FOLDED;
      }
    },
  });
  if (isMap(document.contents)) {
    for (const { key, value } of document.contents.items) {
      if (isCollection(value) && !value.flow && isNode(key)) key.spaceBefore = true;
    }
  }
  return document.toString({ lineWidth: WIDTH });
}

/** Hours by mode, words and figures alone. */
function isShort(value: unknown): boolean {
  return Object.values(value as Tree).every((child) => typeof child !== 'object');
}

/** The same value without what it does not say: keys that are blank, or more. */
function kept(value: unknown, isLeft: (child: unknown) => boolean = (child) => child === undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => kept(item, isLeft));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, child]) => (isLeft(child) ? [] : [[key, kept(child, isLeft)] as const])),
  );
}

/** Whether two plans say the same: a workbook has no place for maps that say nothing, and they may stay in a text. */
export function saySame(one: Plan | undefined, other: Plan): boolean {
  const said = (plan: Plan) => kept(plan, (child) => child === undefined || saysNothing(child));
  return one !== undefined && same(said(one), said(other));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(kept(one))) === JSON.stringify(sorted(kept(other)));
}

/** Their order in a map says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, child]) => [key, sorted(child)]),
  );
}

/** Changes a map to what it is to be; a key that was blank, or a map that said nothing, stays. */
function mergeMap(document: Document, node: YAMLMap, old: Tree, wanted: Tree): void {
  for (const [key, value] of Object.entries(wanted)) {
    const child = node.get(key, true) as Node | undefined;
    if (child === undefined) node.set(document.createNode(key), document.createNode(value));
    else if (!same(old[key], value)) {
      const merged = mergeNode(document, child, old[key], value);
      if (merged !== child) node.set(key, merged);
    }
  }
  for (const key of Object.keys(old)) {
    if (old[key] !== undefined && !(key in wanted) && !saysNothing(old[key])) node.delete(key);
  }
}

/** The node for a value: the one that is there, changed, or another in its place. */
function mergeNode(document: Document, node: Node, old: unknown, wanted: unknown): Node {
  if (!isAlias(node) && isMap(node) && isTree(old) && isTree(wanted)) {
    mergeMap(document, node as YAMLMap, old, wanted);
    return node;
  }
  if (!isAlias(node) && isSeq(node) && Array.isArray(old) && Array.isArray(wanted)) {
    mergeList(document, node as YAMLSeq, old, wanted);
    return node;
  }
  const made = document.createNode(wanted) as Node;
  if (!isAlias(node)) {
    if (node.comment) made.comment = node.comment;
    if (node.commentBefore) made.commentBefore = node.commentBefore;
  }
  return made;
}

/** Items are known by what names them, wherever they stand. */
function mergeList(document: Document, node: YAMLSeq, old: readonly unknown[], wanted: readonly unknown[]): void {
  const left = old.map((value, index) => ({ value, node: node.items[index] as Node }));
  const items = wanted.map((value, index) => {
    const exact = left.findIndex((each) => same(each.value, value));
    const named = nameOf(value) === undefined ? index : left.findIndex((each) => nameOf(each.value) === nameOf(value));
    const at = exact >= 0 ? exact : named;
    const [found] = at >= 0 && at < left.length ? left.splice(at, 1) : [];
    if (found === undefined) return document.createNode(value);
    return same(found.value, value) ? found.node : mergeNode(document, found.node, found.value, value);
  });
  node.items = items;
}

function nameOf(value: unknown): unknown {
  if (!isTree(value)) return undefined;
  return value['codice'] ?? value['id'] ?? value['titolo'] ?? value['denominazione'] ?? value['regola'];
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
