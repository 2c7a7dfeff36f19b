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
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Plan } from '../format/plan.ts';
import { type Path, valueAt } from '../format/problem.ts';
import { saysNothing } from './says-nothing.ts';

type Tree = Record<string, unknown>;

const WIDTH = 112;

/** A plan, and what of it is to be completed. */
export interface OpenPlan {
  plan: Plan;
  open: readonly Path[];
}

/** The text of a plan; `before`: the text in whose place it goes, and the plan that it is. */
export function planYaml({ plan, open }: OpenPlan, mark: string, before?: OpenPlan & { text: string }): string {
  const anew = () => {
    const document = new Document(kept(plan), { aliasDuplicateObjects: false });
    return written(document, () => markOpen(document, open, mark));
  };
  if (before === undefined) return anew();
  const document = parseDocument(before.text, { keepSourceTokens: true });
  const root = document.contents;
  if (!isMap(root)) return anew();
  const done = without(before.open, open).filter((path) => valueAt(plan, path) !== undefined);
  const added = without(open, before.open);
  if (same(before.plan, plan) && done.length + added.length === 0) return before.text;
  mergeMap(document, root as YAMLMap, before.plan as Tree, kept(plan) as Tree);
  for (const path of done) unmark(document, path);
  markOpen(document, added, mark);
  commentsBesideBlanks(document);
  return document.toString({ lineWidth: 0, flowCollectionPadding: true, nullStr: '' });
}

function written(document: Document, mark: () => void): string {
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
  mark();
  return document.toString({ lineWidth: WIDTH, nullStr: '' });
}

function without(paths: readonly Path[], others: readonly Path[]): Path[] {
  const known = new Set(others.map((path) => JSON.stringify(path)));
  return paths.filter((path) => !known.has(JSON.stringify(path)));
}

/** Writes beside what is to be completed that it is. */
function markOpen(document: Document, paths: readonly Path[], mark: string): void {
  for (const path of paths) {
    if (!document.hasIn(path)) document.setIn(path, document.createNode(null));
    for (let length = path.length - 1; length > 0; length--) {
      const around = document.getIn(path.slice(0, length), true);
      if (isCollection(around)) around.flow = false;
    }
    const node = document.getIn(path, true);
    if (isNode(node)) node.comment = ` ${mark}`;
  }
}

/** What was completed is no longer said to be to complete; what a comment says below that stays. */
function unmark(document: Document, path: Path): void {
  const node = document.getIn(path, true);
  if (isNode(node)) node.comment = node.comment?.split('\n').slice(1).join('\n') || null;
}

/**
 * The comment of a blank goes on with the lines below it, which would take the first one down with them: those are put where
 * they stand, before the key or the item that follows.
 */
function commentsBesideBlanks(document: Document): void {
  visit(document, {
    Map(key, node, path) {
      for (const [index, { value }] of node.items.entries()) {
        if (!isScalar(value) || value.value !== null || !value.comment) continue;
        const [first, ...rest] = value.comment.replace(/\n+$/, '').split('\n');
        value.comment = first as string;
        if (rest.length > 0) putBefore(rest.join('\n'), node, index + 1, path.at(-1), Number(key) + 1);
      }
    },
  });
}

function putBefore(comment: string, map: YAMLMap, index: number, around: unknown, item: number): void {
  const after = map.items[index]?.key ?? (isSeq(around) ? around.items[item] : undefined);
  if (!isNode(after)) map.comment = [map.comment, comment].filter(Boolean).join('\n');
  else after.commentBefore = [comment, after.commentBefore].filter(Boolean).join('\n');
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
