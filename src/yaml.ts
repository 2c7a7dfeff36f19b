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
import type { Problem, SyntaxSlip } from './model/problem.ts';

/** A number as written in the file: codes want its text, hours its value. */
export class YamlNumber {
  constructor(
    readonly text: string,
    readonly value: number,
  ) {}
}

export type Scalar = string | boolean | null | YamlNumber;

interface Place {
  /** Offsets in the text, end exclusive. */
  start: number;
  end: number;
}
export interface ScalarNode extends Place {
  kind: 'scalar';
  value: Scalar;
}
export interface ListNode extends Place {
  kind: 'list';
  items: Node[];
}
export interface MapNode extends Place {
  kind: 'map';
  entries: { key: string; keyNode: Place; value: Node }[];
}
export type Node = ScalarNode | ListNode | MapNode;

/** A defect of the text itself, at an offset. */
export interface YamlProblem extends Place {
  problem: Problem;
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

const INTEGER = /^[-+]?[0-9]+$/;
const DECIMAL = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)$/;

/** Parses one YAML document. Never throws on input, whatever it is. */
export function parseYaml(text: string): YamlTree {
  let events: Event[];
  try {
    events = parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { problems: [syntaxProblem(text, error)] };
  }
  return new Composer(text, events).compose();
}

/** Composes the events of one document, top-down, each event read once. */
class Composer {
  private index = 0;
  private aliased = 0;
  private readonly anchors = new Map<string, { node: Node; size: number }>();
  private readonly problems: YamlProblem[] = [];

  constructor(
    private readonly text: string,
    private readonly events: Event[],
  ) {}

  compose(): YamlTree {
    const documents = this.events.filter((event) => event.type === EVENT_ID.DOCUMENT).length;
    if (documents === 0) return { problems: [{ start: 0, end: 0, problem: { is: 'empty' } }] };
    this.index = 1;
    const root = this.events[1]?.type === EVENT_ID.POP ? undefined : this.node().node;
    if (documents > 1) {
      const start = this.text.search(/^---(?=\s|$)/m);
      const second = start === 0 || documents > 2 ? this.text.indexOf('\n---', start + 1) + 1 : start;
      this.problems.push({
        start: Math.max(second, 0),
        end: Math.max(second, 0) + 3,
        problem: { is: 'multiple-documents' },
      });
    }
    if (root === undefined || (root.kind === 'scalar' && root.value === null)) {
      return { problems: [{ start: 0, end: 0, problem: { is: 'empty' } }, ...this.problems] };
    }
    return { root, problems: this.problems };
  }

  /** Composes the node that starts at the current event; `size` counts the nodes in it. */
  private node(): { node: Node; size: number } {
    const event = this.events[this.index++];
    if (event === undefined) throw new Error('event stream ended inside a document');
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return this.remember(event, { node: this.scalar(event), size: 1 });
      case EVENT_ID.SEQUENCE:
        return this.remember(event, this.list(event));
      case EVENT_ID.MAPPING:
        return this.remember(event, this.map(event));
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
    const tag = event.tagStart >= 0 ? this.text.slice(event.tagStart, event.tagEnd) : '';
    if (tag !== '' && tag !== '!!str' && tag !== '!') {
      this.problems.push({ start: event.tagStart, end: event.tagEnd, problem: { is: 'unsupported-tag', tag } });
    }
    return { kind: 'scalar', start, end, value: plain && tag === '' ? resolvePlain(source) : source };
  }

  private list(event: Extract<Event, { type: typeof EVENT_ID.SEQUENCE }>): { node: ListNode; size: number } {
    const node: ListNode = { kind: 'list', start: event.start, end: event.start + 1, items: [] };
    let size = 1;
    while (this.events[this.index]?.type !== EVENT_ID.POP) {
      const item = this.node();
      node.items.push(item.node);
      node.end = Math.max(node.end, item.node.end);
      size += item.size;
    }
    this.index++;
    if (event.style === COLLECTION_STYLE.FLOW) node.end = this.closing(node.end, ']');
    return { node, size };
  }

  private map(event: Extract<Event, { type: typeof EVENT_ID.MAPPING }>): { node: MapNode; size: number } {
    const node: MapNode = { kind: 'map', start: event.start, end: event.start + 1, entries: [] };
    const seen = new Set<string>();
    let size = 1;
    while (this.events[this.index]?.type !== EVENT_ID.POP) {
      const key = this.node();
      const value = this.node();
      size += key.size + value.size;
      node.end = Math.max(node.end, value.node.end, key.node.end);
      const name = keyText(key.node);
      const place = { start: key.node.start, end: key.node.end };
      if (name === undefined) {
        this.problems.push({ ...place, problem: { is: 'complex-key' } });
      } else if (name === '<<') {
        this.problems.push({ ...place, problem: { is: 'merge-key' } });
      } else if (seen.has(name)) {
        this.problems.push({ ...place, problem: { is: 'duplicate-key', key: name } });
      } else {
        seen.add(name);
        node.entries.push({ key: name, keyNode: place, value: value.node });
      }
    }
    this.index++;
    if (event.style === COLLECTION_STYLE.FLOW) node.end = this.closing(node.end, '}');
    return { node, size };
  }

  private alias(event: Extract<Event, { type: typeof EVENT_ID.ALIAS }>): { node: Node; size: number } {
    const name = this.text.slice(event.anchorStart, event.anchorEnd);
    const place = { start: event.anchorStart - 1, end: event.anchorEnd };
    const target = this.anchors.get(name);
    if (target === undefined) {
      this.problems.push({ ...place, problem: { is: 'unknown-alias', name } });
      return { node: { kind: 'scalar', ...place, value: null }, size: 1 };
    }
    this.aliased += target.size;
    if (this.aliased > MAX_ALIASED_NODES) {
      if (this.aliased - target.size <= MAX_ALIASED_NODES) {
        this.problems.push({ ...place, problem: { is: 'too-many-aliases', limit: MAX_ALIASED_NODES } });
      }
      return { node: { kind: 'scalar', ...place, value: null }, size: 1 };
    }
    // The repeated value is shown where it is used: a finding there must point there.
    return { node: { ...target.node, ...place }, size: target.size };
  }

  private remember<T extends { node: Node; size: number }>(
    event: { anchorStart: number; anchorEnd: number },
    made: T,
  ): T {
    if (event.anchorStart >= 0) this.anchors.set(this.text.slice(event.anchorStart, event.anchorEnd), made);
    return made;
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
  return INTEGER.test(source) || DECIMAL.test(source) ? new YamlNumber(source, Number(source)) : source;
}

function keyText(node: Node): string | undefined {
  if (node.kind !== 'scalar') return undefined;
  if (node.value instanceof YamlNumber) return node.value.text;
  return node.value === null ? 'null' : String(node.value);
}

/** Says in the field's words what the parser only names: most of these are one slip of the keyboard. */
function syntaxProblem(text: string, error: YAMLException): YamlProblem {
  const offset = Math.min(error.mark?.position ?? 0, text.length);
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset) < 0 ? text.length : text.indexOf('\n', offset);
  const line = text.slice(lineStart, lineEnd).replace(/\r$/, '');
  const at = (start: number, slip: SyntaxSlip, length = 1): YamlProblem => ({
    start,
    end: Math.min(start + length, text.length),
    problem: { is: 'syntax', slip, reason: error.reason },
  });
  const reason = error.reason;
  if (/^nesting exceeded/.test(reason)) return at(offset, 'too-deep');
  if (/non-printable/.test(reason)) return at(text.search(UNPRINTABLE), 'unprintable');
  if (/tab characters/.test(reason) || /^ *\t/.test(line))
    return at(lineStart + Math.max(line.indexOf('\t'), 0), 'tab');
  if (/double quoted scalar|single quoted scalar/.test(reason)) return at(offset, 'open-quote');
  if (/flow collection|deficient indentation/.test(reason)) return openBracket(text, offset, at);
  if (/unknown escape|hexadecimal/.test(reason)) return at(offset, 'escape');

  const value = /^(\s*(?:- +)*[^\s'"#:{[][^:'"#]*:)(\s+)(\S.*)$/.exec(line);
  if (value) {
    const valueStart = lineStart + (value[1]?.length ?? 0) + (value[2]?.length ?? 0);
    const written = value[3] ?? '';
    if (/^[@`%]/.test(written)) return at(valueStart, 'reserved-character');
    if (/^(["']).*\1\s*[^\s,#\]}]/.test(written)) return at(valueStart, 'text-after-quote', written.length);
    if (!/^["'[{|>&*!]/.test(written) && /:(\s|$)/.test(written))
      return at(valueStart, 'colon-in-text', written.length);
  }
  const indent = line.length - line.trimStart().length;
  if (/^\s*[^\s'"#:{[-][^:]*$/.test(line)) return at(lineStart + indent, 'missing-colon', line.trim().length);
  if (/^\s*[^\s'"#:{[-][^\s:]*:\S/.test(line) && !/:\s|:$/.test(line))
    return at(lineStart + indent, 'missing-space', line.trim().length);
  return at(lineStart + indent, 'indentation', Math.max(line.trim().length, 1));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that YAML forbids
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;

/** The bracket left open is where the mend is, not the line where the parser gave up. */
function openBracket(text: string, offset: number, at: (start: number, slip: SyntaxSlip) => YamlProblem): YamlProblem {
  const open: number[] = [];
  for (let i = 0; i < offset; i++) {
    const char = text[i];
    if (char === '#' && (i === 0 || /\s/.test(text[i - 1] ?? ''))) i = Math.max(text.indexOf('\n', i), i);
    else if (char === '"' || char === "'") {
      // A quote opens a string only where a value may start: `l'esame` is plain text.
      if (!/[\s,[{:]/.test(text[i - 1] ?? ' ')) continue;
      const close = text.indexOf(char, i + 1);
      if (close < 0) break;
      i = close;
    } else if (char === '[' || char === '{') {
      if (/[\s,[{:]/.test(text[i - 1] ?? ' ')) open.push(i);
    } else if (char === ']' || char === '}') open.pop();
  }
  return at(open.at(-1) ?? offset, 'open-bracket');
}
