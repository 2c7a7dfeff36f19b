/**
 * A plan's text changed at a path: only that place changes, comments, order and layout stay. Pure.
 *
 * Each change proves itself: the changed text, read again, says what the old one said with that change and nothing else.
 * Where it cannot (a text with problems, a path through a value of another kind, a layout that leaves no place), there
 * are no edits rather than a damaged text.
 */
import { applyEdits, endOfLine, type TextEdit, trimmedEdit } from '../../text/edits.ts';
import { inBrackets, isMap, isSame, keyWord, type Value, valueIn, word, YAML_BRACKETS } from '../../text/written.ts';
import { type Node, parseYaml } from '../../text/yaml.ts';
import { formsAt, keysIn } from '../forms.ts';
import { planSchema } from '../plan.ts';
import type { Path } from '../problem.ts';
import { markAt } from '../to-complete.ts';
import { after, type Change, changesBetween, inserting, moving, partOf, putting, taking } from './after.ts';
import * as block from './block.ts';
import * as flow from './flow.ts';
import { itemAt, keyAt, laid, type Place } from './laid.ts';
import {
  bracketsOf,
  columnOf,
  type Doc,
  endWithComments,
  isBlank,
  isEmpty,
  isFlow,
  type Part,
  partsOf,
  startWithComments,
} from './parts.ts';

/**
 * Edits that put a value at a path: in the place of what is there, or as a new key where the format of a plan has it, with
 * the maps above it. `null` leaves the key blank (`null` in brackets and items). A comment that said the place is to be
 * completed goes with the first value that is put there; other comments beside it stay. None where the place says so already.
 */
export function put(text: string, path: Path, value: Value): TextEdit[] | undefined {
  return proven(text, putting(path, value));
}

/**
 * Edits that take a key or an item away, with its lines and the comment at the end of them; comments above it stay. The last
 * of a list leaves `[]`, the last of a map `{}`.
 */
export function taken(text: string, path: Path): TextEdit[] | undefined {
  return proven(text, taking(path));
}

/** Edits that put an item into the list at a path, before that of an index; at its length, after the last. */
export function inserted(text: string, path: Path, index: number, value: Value): TextEdit[] | undefined {
  return proven(text, inserting(path, index, value));
}

/** Edits that move an item within the list at a path to an index, with its comments. */
export function moved(text: string, path: Path, from: number, to: number): TextEdit[] | undefined {
  return proven(text, moving(path, from, to));
}

function proven(text: string, change: Change | undefined): TextEdit[] | undefined {
  const doc = docOf(text);
  if (doc === undefined || change === undefined) return undefined;
  const expected = after(valueIn(doc.root), change);
  const edits = expected === undefined ? undefined : editsFor(doc, change);
  if (edits === undefined) return undefined;
  const { length } = text;
  // A text on lines of its own that ends with one needs the end of the last.
  const ways = [edits, [...edits, { start: length, end: length, text: doc.eol }]];
  return ways.find((way) => {
    const { root } = docOf(applyEdits(text, way)) ?? {};
    return root !== undefined && isSame(valueIn(root), expected);
  });
}

function docOf(text: string): Doc | undefined {
  const { root, problems } = parseYaml(text);
  if (root === undefined || problems.length > 0) return undefined;
  return { text, root, eol: endOfLine(text), brackets: bracketsOf(text, root) };
}

/** A list or a map that has parts, and the part that holds it. */
interface Holder {
  node: Node;
  parts: Part[];
  path: Path;
  part?: Part | undefined;
}

/** What is done to a list or a map that is there. */
interface Act {
  holder: Holder;
  index: number;
  /** Absent where nothing is written anew. */
  value?: Value;
  key?: string | undefined;
  does: 'set' | 'add' | 'take' | { to: number };
}

function editsFor(doc: Doc, change: Change): TextEdit[] | undefined {
  const act = actOf(doc, change);
  if (act === undefined) return undefined;
  const { holder, index, value } = act;
  const old = holder.parts[index];
  if (act.does === 'set' && old !== undefined && value !== undefined && !old.node.alias) {
    if (isSame(valueIn(old.node), value)) {
      const end = old.end + (value === null ? 0 : markAt(doc.text, old.end));
      return end > old.end ? [{ start: old.end, end, text: '' }] : [];
    }
    const step = old.key ?? index;
    const changes = changesBetween([...holder.path, step], valueIn(old.node), value);
    if (changes !== undefined) return oneByOne(doc, changes);
  }
  const edits = editsOf(doc, act);
  return edits && tidy([...edits, ...writtenOut(doc, act, edits)]);
}

/** Changes one after another, as one. */
function oneByOne(doc: Doc, changes: readonly Change[]): TextEdit[] | undefined {
  let now: Doc | undefined = doc;
  for (const change of changes) {
    const edits: TextEdit[] | undefined = now && editsFor(now, change);
    now = now && edits && docOf(applyEdits(now.text, edits));
  }
  return now && tidy([trimmedEdit(doc.text, { start: 0, end: doc.text.length, text: now.text })]);
}

function tidy(edits: readonly TextEdit[]): TextEdit[] {
  return edits.filter(({ start, end, text }) => end > start || text !== '').sort((a, b) => a.start - b.start);
}

/** The list or map that a change changes, as far as it is there: what is not is written with its value. */
function actOf({ text, root }: Doc, change: Change): Act | undefined {
  let holder: Holder = { node: root, parts: partsOf(text, root), path: [] };
  const { path, of, step: last, does } = change;
  for (const [depth, step] of path.entries()) {
    const index = indexOf(holder, step);
    const part = holder.parts[index];
    const rest = { ...change, path: path.slice(depth + 1) };
    const key = typeof step === 'string' ? step : undefined;
    const made = (node?: Node) => after(node && valueIn(node), rest) as Value;
    if (part === undefined) return { holder, key, index: placeOf(holder, step), value: made(), does: 'add' };
    const { node } = part;
    if (node.alias || (isEmpty(node) && !text.slice(node.start, node.end).includes('#'))) {
      return { holder, index, value: made(node), does: 'set' };
    }
    if (node.kind === 'scalar') return undefined;
    holder = { node, part, parts: partsOf(text, node), path: path.slice(0, depth + 1) };
  }
  if (last === undefined) return undefined;
  const index = indexOf(holder, last);
  if (typeof does === 'object') return { holder, index, does };
  if (does === 'taken') return { holder, index, does: 'take' };
  const value = partOf(of(valueIn(holder.node)), last) as Value;
  if (does === 'put' && index in holder.parts) return { holder, index, value, does: 'set' };
  return { holder, key: typeof last === 'string' ? last : undefined, index: placeOf(holder, last), value, does: 'add' };
}

function indexOf({ parts }: Holder, step: string | number): number {
  return typeof step === 'number' ? step : parts.findIndex(({ key }) => key === step);
}

/** Where a new key goes: after the nearest of those that the format has before it, or before the nearest after it. */
function placeOf({ parts, path }: Holder, step: string | number): number {
  if (typeof step === 'number') return step;
  const order = keysIn(formsAt(planSchema, path));
  const own = order.indexOf(step);
  const places = parts.map(({ key = '' }) => order.indexOf(key));
  const before = Math.max(...places.filter((place) => place < own));
  if (own >= 0 && before >= 0) return places.indexOf(before) + 1;
  const next = Math.min(...places.filter((place) => place > own));
  return own >= 0 && next < order.length ? places.indexOf(next) : parts.length;
}

function editsOf(doc: Doc, act: Act): TextEdit[] | undefined {
  const { holder, index, does } = act;
  const { node, parts, part } = holder;
  const inBraces = isFlow(doc.text, node);
  if (typeof does === 'object') return exchanged(doc.text, parts, inBraces, index, does.to);
  if (does !== 'take') return inBraces ? writtenInBrackets(doc, act) : writtenOnLines(doc, act);
  if (inBraces) return flow.taken(doc.text, node, index);
  if (parts.length > 1) return block.taken(doc.text, parts, index);
  return part && block.emptied(doc, part, parts[index] as Part, node.kind === 'list' ? '[]' : '{}');
}

function writtenInBrackets(doc: Doc, { holder, index, key, value = null, does }: Act): TextEdit[] {
  const { text, brackets } = doc;
  const old = holder.parts[index];
  if (does === 'add' || old === undefined) {
    const pair = key === undefined ? '' : keyWord(key, quoteOfKeys(text, holder), brackets.json) + brackets.colon;
    return flow.added(doc, holder.node, index, pair + inBrackets(value, brackets));
  }
  const quote = quoteAt(text, old.node.start);
  const isWord = typeof value === 'string' && !isBlank(old.node);
  const piece = isWord ? word(value, brackets.json ? 'json' : 'brackets', quote) : inBrackets(value, brackets);
  const mark = markAt(text, old.end);
  const done = { start: old.end, end: old.end + (value === null ? 0 : mark), text: '' };
  if (!isBlank(old.node)) {
    const tagged = text.slice(old.from, old.node.start).includes('!');
    if (!tagged) return [{ start: old.node.start, end: old.end, text: piece }, done];
    return [{ start: old.from, end: old.end, text: old.key === undefined ? piece : ` ${piece}` }, done];
  }
  const end = text.slice(old.end).search(/[^ ]/) + old.end;
  return [{ start: old.end, end: text[end] === ',' ? end : old.end, text: ` ${piece}` }, done];
}

function writtenOnLines(doc: Doc, { holder, index, key, value = null, does }: Act): TextEdit[] {
  const { text } = doc;
  const { node, parts, path } = holder;
  const old = parts[index];
  const column = columnOf(text, (parts.at(-1) as Part).start);
  const place: Place = { path: [...path, key ?? old?.key ?? index], column, item: node.kind === 'list' };
  if (does === 'set' && old !== undefined) {
    const quote = isBlank(old.node) ? undefined : quoteAt(text, old.node.start);
    const folded = isBlank(old.node) || /^\s*[|>]/.test(text.slice(old.from, old.node.start));
    return block.replaced(
      doc,
      old,
      laid(value, { ...place, quote, folded, beside: block.isCommentedBelow(text, old) }),
    );
  }
  const before = parts[index - 1];
  const beside = (before ?? old)?.node;
  const like = beside?.kind !== 'map' ? undefined : isFlow(text, beside) ? 'flow' : 'block';
  const lines =
    key === undefined
      ? itemAt(value, { ...place, like })
      : keyAt(key, quoteOfKeys(text, holder), value, { ...place, folded: true });
  const isSection = key === undefined || (path.length === 0 && (isMap(value) || lines.length > 1));
  const apart = isSection && block.standApart(text, parts);
  if (before !== undefined) return block.addedAfter(doc, before, lines, apart);
  const first = old as Part;
  // What a file begins with is said of all of it.
  const start = path.length === 0 ? first.start : startWithComments(text, first);
  return block.addedBefore(doc, start, column, lines, apart);
}

/** The quotes in which a text is written. */
function quoteAt(text: string, at: number): string | undefined {
  return ['"', "'"].find((quote) => text[at] === quote);
}

function quoteOfKeys(text: string, { parts }: Holder): string {
  return quoteAt(text, parts[0]?.start ?? 0) ?? '';
}

/** An item moved: the texts of those between its places move along, what stands between them stays. */
function exchanged(text: string, parts: readonly Part[], inBraces: boolean, from: number, to: number): TextEdit[] {
  const spans = parts.map((part) =>
    inBraces ? part : { start: startWithComments(text, part), end: endWithComments(text, part) },
  );
  const order = spans.filter((_, index) => index !== from);
  order.splice(to, 0, spans[from] as Part);
  return spans.flatMap((span, index) => {
    const other = order[index] as Part;
    return other === span ? [] : [{ start: span.start, end: span.end, text: text.slice(other.start, other.end) }];
  });
}

/** Values that are repeated elsewhere and are about to change or to go: who repeats them gets them written out. */
function writtenOut({ text, root, brackets }: Doc, { holder, index }: Act, edits: readonly TextEdit[]): TextEdit[] {
  if (!/&\S/.test(text)) return [];
  const names = new Set<string>();
  for (const { start, end } of [...edits, ...holder.parts.slice(index, index + 1)]) {
    for (const [, name] of text.slice(start, end).matchAll(/&([^\s,[\]{}]+)/g)) names.add(name as string);
  }
  const above: Node[] = [];
  for (let node: Node | undefined = root, depth = 0; node !== undefined; depth++) {
    above.push(node);
    const step: string | number | undefined = holder.path[depth];
    node =
      step === undefined
        ? undefined
        : partsOf(text, node)[indexOf({ ...holder, parts: partsOf(text, node) }, step)]?.node;
  }
  for (const { start } of above) {
    const name = /&([^\s,[\]{}]+)\s+$/.exec(text.slice(Math.max(0, start - 200), start))?.[1];
    if (name !== undefined) names.add(name);
  }
  const out: TextEdit[] = [];
  const walk = (node: Node) => {
    if (node.alias) {
      const { start, end } = node;
      const isOwn = edits.some((edit) => edit.start < end && start < edit.end);
      if (!isOwn && names.has(text.slice(start + 1, end))) {
        out.push({ start, end, text: inBrackets(valueIn(node), brackets.json ? brackets : YAML_BRACKETS) });
      }
    } else for (const part of partsOf(text, node)) walk(part.node);
  };
  walk(root);
  return out;
}
