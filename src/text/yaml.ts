/**
 * Text → tree of nodes with offsets. The only file that knows the YAML parser.
 *
 * The parser gives events; the tree is composed here because three things matter to qualcheck that a
 * ready-made loader loses: the offsets of every key and value, the text of a number as it was written
 * (`05` is a code, `7.50` are hours), and every duplicate key rather than the first.
 */
import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from 'js-yaml';
import type { SyntaxSlip, TextProblem } from './problem.ts';
import { foreignStart, slipAt } from './slips.ts';

/** A number as written in the file: codes want its text, hours its value. */
export class YamlNumber {
  constructor(
    readonly text: string,
    readonly value: number,
  ) {}

  toString(): string {
    return this.text;
  }
}

type Scalar = string | boolean | null | YamlNumber;

interface Place {
  /** Offsets in the text, end exclusive. */
  start: number;
  end: number;
}
interface ScalarNode extends Place {
  kind: 'scalar';
  value: Scalar;
  /** Written elsewhere, under an anchor: it is shown where it is used. */
  alias?: true;
}
interface ListNode extends Place {
  kind: 'list';
  items: Node[];
  alias?: true;
}
export interface MapNode extends Place {
  kind: 'map';
  entries: { key: string; keyNode: Place; value: Node }[];
  alias?: true;
}
export type Node = ScalarNode | ListNode | MapNode;

/** A defect of the text itself, at an offset. */
export interface YamlProblem extends Place {
  problem: TextProblem;
}

export interface YamlTree {
  /** Absent when the text is not YAML or holds nothing. */
  root?: Node;
  problems: YamlProblem[];
}

/** Deeper than any plan or standard; also bounds the recursion over the tree. */
const MAX_DEPTH = 60;
/** Nodes that aliases may repeat: enough for real reuse, too few for an alias bomb. */
const MAX_ALIASED_NODES = 20_000;
/** Keys and values of a file: a plan has a thousand, a standard as many; what comes after takes time with every one. */
const MAX_VALUES = 50_000;

const NUMBER = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)$/;

let last: { text: string; tree: YamlTree } | undefined;

/**
 * Parses one YAML document. Never throws on input, whatever it is. The tree of the last text is kept: who edits a plan asks
 * for it several times at each key, and none changes it.
 */
export function parseYaml(text: string): YamlTree {
  if (last?.text !== text) last = { text, tree: treeOf(text) };
  return last.tree;
}

function treeOf(text: string): YamlTree {
  // A line end to YAML, but not to every reader of it, nor to the editors that show lines.
  const alone = text.includes('\r') ? text.search(/\r(?!\n)/) : -1;
  if (alone >= 0) return { problems: [slipProblem('carriage-return', alone, 1)] };
  let events: Event[];
  try {
    events = parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { problems: [syntaxProblem(text, error)] };
  }
  const start = firstBeyond(events);
  if (start !== undefined) {
    return { problems: [{ start, end: start + 1, problem: { is: 'too-many-values', limit: MAX_VALUES } }] };
  }
  return new Composer(text, events).compose();
}

/** Where the first key or value stands beyond those that a file may hold; blank ones stand where the last word did. */
function firstBeyond(events: readonly Event[]): number | undefined {
  if (events.length <= MAX_VALUES) return undefined;
  let [count, place] = [0, 0];
  for (const event of events) {
    if (event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) continue;
    place = Math.max(place, placeOf(event));
    if (++count > MAX_VALUES) return place;
  }
  return undefined;
}

function placeOf(event: Event): number {
  if (event.type === EVENT_ID.SCALAR) return Math.max(event.valueStart, event.tagStart, event.anchorStart, 0);
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart;
  return 'start' in event ? event.start : 0;
}

/** Composes the events of one document, top-down, each event read once. */
class Composer {
  private index = 0;
  /** Nodes made so far, those that aliases repeat included. */
  private count = 0;
  private aliased = 0;
  private readonly anchors = new Map<string, { node: Node; size: number }>();
  private readonly problems: YamlProblem[] = [];

  constructor(
    private readonly text: string,
    private readonly events: Event[],
  ) {}

  compose(): YamlTree {
    const documents = this.events.filter((event) => event.type === EVENT_ID.DOCUMENT);
    if (documents.length === 0) return { problems: [{ start: 0, end: 0, problem: { is: 'empty' } }] };
    this.index = 1;
    const root = this.events[1]?.type === EVENT_ID.POP ? undefined : this.node();
    if (root !== undefined) this.lead(root, documents[0]?.explicitStart === true);
    if (documents.length > 1) {
      // The first mark may open the first document: then it is the next one that opens the second.
      const marks = [...this.text.matchAll(/^---(?=\s|$)/gm)].map(({ index }) => index);
      const second = marks[documents[0]?.explicitStart ? 1 : 0] ?? 0;
      this.problems.push({ start: second, end: second + 3, problem: { is: 'multiple-documents' } });
    }
    if (root === undefined || (root.kind === 'scalar' && root.value === null)) {
      const empty: YamlProblem = { start: 0, end: 0, problem: { is: 'empty' } };
      // Where another document follows, it is not the file that is empty.
      return { problems: documents.length > 1 ? this.problems : [empty, ...this.problems] };
    }
    return { root, problems: this.problems };
  }

  /** What stands before the root: the parser lets through marks and tabs that other readers of YAML take otherwise. */
  private lead(root: Node, marked: boolean): void {
    const lead = this.text.slice(0, root.start);
    const ended = /^\ufeff?\.\.\.(?=\s|$)/m.exec(lead);
    if (ended !== null) {
      this.problems.push({ start: ended.index, end: ended.index + 3, problem: { is: 'multiple-documents' } });
    }
    const indented = /^[ \t]+(?:%.*|---(?=\s|$))/m.exec(lead);
    // One that opens the file was taken away before, or is passed over by all.
    const mark = this.text.slice(0, root.start + 1).indexOf('\ufeff', 1);
    const last = lead.lastIndexOf('\n') + 1;
    const before = /^ *\t(?=[ \t]*[^\s#])/m.exec(lead);
    const blank = last + lead.slice(last).trimEnd().length;
    const beside = lead.slice(blank).includes('\t') ? lead.indexOf('\t', blank) : null;
    const tab = before === null ? beside : before.index + before[0].length - 1;
    if (mark > 0) this.slip('unprintable', mark, 1);
    else if (indented !== null && (marked || indented[0].includes('%'))) {
      this.slip('indentation', indented.index, indented[0].length);
    } else if (tab !== null && this.problems.every(({ start }) => start !== tab)) this.slip('tab', tab, 1);
  }

  private slip(slip: SyntaxSlip, start: number, length: number): void {
    this.problems.push(slipProblem(slip, start, length));
  }

  /** Composes the node that starts at the current event. */
  private node(): Node {
    const event = this.events[this.index++];
    if (event === undefined) throw new Error('event stream ended inside a document');
    const before = this.count++;
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return this.remember(event, this.scalar(event), before);
      case EVENT_ID.SEQUENCE:
        return this.remember(event, this.list(event), before);
      case EVENT_ID.MAPPING:
        return this.remember(event, this.map(event), before);
      case EVENT_ID.ALIAS:
        return this.alias(event);
      default:
        throw new Error(`unexpected event ${event.type}`);
    }
  }

  private scalar(event: Extract<Event, { type: typeof EVENT_ID.SCALAR }>): ScalarNode {
    const plain = event.style === SCALAR_STYLE.PLAIN;
    const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
    const start = Math.max(event.valueStart, 0) - quoted;
    const end = Math.max(event.valueEnd, 0) + quoted;
    const source = getScalarValue(this.text, event);
    const tag = this.tag(event);
    // A word that begins with `!` is taken for a tag: its text stands for the value, so that nothing seems missing.
    if (tag === 'refused' && event.valueStart < 0) {
      return {
        kind: 'scalar',
        start: event.tagStart,
        end: event.tagEnd,
        value: this.text.slice(event.tagStart, event.tagEnd),
      };
    }
    return { kind: 'scalar', start, end, value: plain && tag !== 'text' ? resolvePlain(source) : source };
  }

  /** Tags that say what the value already is are let through; any other is a finding. */
  private tag(event: { type: number; tagStart: number; tagEnd: number }): 'none' | 'text' | 'refused' {
    if (event.tagStart < 0) return 'none';
    const tag = this.text.slice(event.tagStart, event.tagEnd);
    if (event.type === EVENT_ID.SCALAR && (tag === '!!str' || tag === '!')) return 'text';
    if (event.type === EVENT_ID.SEQUENCE && tag === '!!seq') return 'none';
    if (event.type === EVENT_ID.MAPPING && tag === '!!map') return 'none';
    this.problems.push({ start: event.tagStart, end: event.tagEnd, problem: { is: 'unsupported-tag', tag } });
    return 'refused';
  }

  private list(event: Extract<Event, { type: typeof EVENT_ID.SEQUENCE }>): ListNode {
    const node: ListNode = { kind: 'list', start: event.start, end: event.start + 1, items: [] };
    this.tag(event);
    while (this.events[this.index]?.type !== EVENT_ID.POP) {
      const item = this.node();
      if (item.end === 0) this.placeEmptyItem(item, node, event.style === COLLECTION_STYLE.FLOW);
      node.items.push(item);
      node.end = Math.max(node.end, item.end);
    }
    this.index++;
    if (event.style === COLLECTION_STYLE.FLOW) node.end = this.closing(node.end, ']');
    return node;
  }

  private map(event: Extract<Event, { type: typeof EVENT_ID.MAPPING }>): MapNode {
    const node: MapNode = { kind: 'map', start: event.start, end: event.start + 1, entries: [] };
    const flow = event.style === COLLECTION_STYLE.FLOW;
    this.tag(event);
    const seen = new Set<string>();
    while (this.events[this.index]?.type !== EVENT_ID.POP) {
      const key = this.node();
      this.onItsOwnLine(key);
      const value = this.node();
      node.end = Math.max(node.end, value.end, key.end);
      const name = keyText(key);
      const blank = key.end === 0;
      const place = { start: blank ? node.start : key.start, end: blank ? node.start + 1 : key.end };
      if (name === undefined || blank) {
        this.problems.push({ ...place, problem: { is: 'complex-key' } });
      } else if (name === '<<') {
        this.problems.push({ ...place, problem: { is: 'merge-key' } });
      } else if (flow && value.end === 0 && this.mendFlow(node, name, place)) {
        // Part of the value before it, or a slip already told.
      } else if (seen.has(name) && foreignStart(this.text.slice(place.start, place.end)) !== undefined) {
        // A list whose dashes are none: each of its items begins with the same key.
        this.slip('foreign-dash', place.start, 1);
      } else if (seen.has(name)) {
        this.problems.push({ ...place, problem: { is: 'duplicate-key', key: name } });
      } else {
        seen.add(name);
        node.entries.push({ key: name, keyNode: place, value });
      }
    }
    this.index++;
    if (flow) node.end = this.closing(node.end, '}');
    return node;
  }

  /** `a: &x b: c`: after an anchor or a tag the parser lets a second key stand on the line of the first; no other reader does. */
  private onItsOwnLine({ end }: Node): void {
    const value = this.events[this.index];
    if (value?.type !== EVENT_ID.MAPPING || value.style !== COLLECTION_STYLE.BLOCK) return;
    const line = this.text.slice(end, value.start);
    if (!/[\n\r]/.test(line)) this.slip('colon-in-text', value.start, lineLength(this.text, value.start));
  }

  /** An item left blank (`-` alone) has no place of its own in the events: it is where its dash is. */
  private placeEmptyItem(item: Node, list: ListNode, flow: boolean): void {
    const from = list.items.length === 0 ? list.start : list.end;
    // In brackets there are no dashes: one sought all the same would be sought to the end of the file, for each item.
    const dash = flow ? null : /(?:^|\s)-(?=\s|$)/m.exec(this.text.slice(from));
    item.start = dash === null ? from : from + dash.index + dash[0].length - 1;
    item.end = item.start + 1;
  }

  /**
   * In braces a comma and a colon without space mean something else than their author thinks: `{ aula: 7,5 }`
   * are 7 hours and a blank key «5», `{eqf:3}` is a blank key «eqf:3». Neither may pass unseen.
   */
  private mendFlow(node: MapNode, key: string, place: Place): boolean {
    const before = node.entries.at(-1)?.value;
    const number = before?.kind === 'scalar' && before.value instanceof YamlNumber;
    if (number && /^\d+(?: ?(?:h|ore|ora|%))?$/i.test(key) && this.text.slice(before.end, place.start) === ',') {
      before.end = place.end;
      before.value = this.text.slice(before.start, before.end);
      node.end = Math.max(node.end, before.end);
      return true;
    }
    if (!/^[^\s:]+:[^\s:]/.test(key) || this.text[place.start] !== key[0]) return false;
    this.slip('missing-space', place.start, place.end - place.start);
    return true;
  }

  private alias(event: Extract<Event, { type: typeof EVENT_ID.ALIAS }>): Node {
    const name = this.text.slice(event.anchorStart, event.anchorEnd);
    const place = { start: event.anchorStart - 1, end: event.anchorEnd };
    const target = this.anchors.get(name);
    if (target === undefined) {
      this.problems.push({ ...place, problem: { is: 'unknown-alias', name } });
      return { kind: 'scalar', ...place, value: `*${name}` };
    }
    this.aliased += target.size;
    if (this.aliased > MAX_ALIASED_NODES) {
      if (this.aliased - target.size <= MAX_ALIASED_NODES) {
        this.problems.push({ ...place, problem: { is: 'too-many-aliases', limit: MAX_ALIASED_NODES } });
      }
      return { kind: 'scalar', ...place, value: null };
    }
    this.count += target.size - 1;
    // The repeated value is shown where it is used: a finding there must point there.
    return { ...target.node, ...place, alias: true };
  }

  private remember<T extends Node>(
    event: { anchorStart: number; anchorEnd: number; tagStart: number },
    node: T,
    before: number,
  ): T {
    if (event.anchorStart < 0 && event.tagStart < 0) return node;
    this.afterTab(event);
    if (event.anchorStart >= 0) {
      const name = this.text.slice(event.anchorStart, event.anchorEnd);
      this.anchors.set(name, { node, size: this.count - before });
    }
    return node;
  }

  /** A tab that stands for indent before an anchor or a tag: the parser lets it through, others do not. */
  private afterTab({ anchorStart, tagStart }: { anchorStart: number; tagStart: number }): void {
    const starts = [anchorStart - 1, tagStart].filter((start) => start >= 0);
    const end = Math.min(...starts);
    let start = end;
    while (start > 0 && ' \t?-'.includes(this.text[start - 1] as string)) start--;
    const tab = this.text.slice(start, end).indexOf('\t');
    if (tab >= 0 && (start === 0 || this.text[start - 1] === '\n')) this.slip('tab', start + tab, 1);
  }

  /** End of a flow collection: its bracket, where nothing but space, commas and comments stands before it. */
  private closing(from: number, bracket: string): number {
    let at = from;
    while (at < this.text.length && this.text[at] !== bracket) {
      if (this.text[at] === '#') at = this.text.indexOf('\n', at);
      if (at < 0) return from;
      at++;
    }
    return Math.min(at + 1, this.text.length);
  }
}

/** YAML 1.2 core schema, without the forms that no plan needs: `0x1F`, `1e3`, `.inf` stay text. */
function resolvePlain(source: string): Scalar {
  switch (source) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
  }
  return NUMBER.test(source) ? new YamlNumber(source, Number(source)) : source;
}

function slipProblem(slip: SyntaxSlip, start: number, length: number): YamlProblem {
  return { start, end: start + length, problem: { is: 'syntax', slip, reason: '' } };
}

function lineLength(text: string, start: number): number {
  return (/^[^\n\r]*/.exec(text.slice(start, start + 200))?.[0] ?? '').trimEnd().length;
}

function keyText(node: Node): string | undefined {
  if (node.kind !== 'scalar') return undefined;
  if (node.value instanceof YamlNumber) return node.value.text;
  return node.value === null ? 'null' : String(node.value);
}

/** What the parser only names, as the slip that is most likely behind it. */
function syntaxProblem(text: string, error: YAMLException): YamlProblem {
  const { reason } = error;
  const { slip, start, length = 1 } = slipAt(text, Math.min(error.mark?.position ?? 0, text.length), reason);
  return { start, end: Math.min(start + length, text.length), problem: { is: 'syntax', slip, reason } };
}
