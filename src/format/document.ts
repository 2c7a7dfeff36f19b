/** Text → typed value, or everything that is wrong with its format, each with its place. Pure. */
import type * as z from 'zod/mini';
import { foreignStart } from '../text/slips.ts';
import { type MapNode, type Node, parseYaml, YamlNumber, type YamlProblem } from '../text/yaml.ts';
import { withHint } from './hints.ts';
import { type Issue, problemsIn } from './issues.ts';
import { formatPath, type Path, type PlacedProblem, type Problem } from './problem.ts';
import { describe } from './values.ts';

/** A place in a text: lines and columns from 1 (in UTF-16 units, as editors count), the end one past the last. */
export interface Position {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

export interface Finding {
  problem: Problem;
  /** `unita_formative[1].ore`; absent when the text could not be read as a tree. */
  at?: string;
  position: Position;
}

/** What a format asks: its name, its zod schema, and the checks that need more than one place. */
export interface Format<T> {
  name: string;
  schema: z.ZodMiniType<T>;
  /** Cross-references, on the plain value; must cope with any shape, as it runs on broken files too. */
  references?: (value: unknown) => PlacedProblem[];
}

export interface Document<T> {
  text: string;
  /** Absent when there are findings. */
  value?: T;
  findings: Finding[];
  /** Position of a path, or of the nearest thing that is there. */
  locate(path: Path, atKey?: boolean): Position;
}

/** Reads a text in a format. `text` is already decoded; a leading BOM is not part of it. */
export function readDocument<T>(text: string, format: Format<T>): Document<T> {
  const tree = parseYaml(text);
  const lines = new Lines(text);
  const root = tree.root;
  const locate = (path: Path, atKey = false) => lines.position(nearest(root, path, atKey));
  const findings: Finding[] = tree.problems.map(({ problem, start, end }) => ({
    problem: problem.is === 'empty' ? { ...problem, format: format.name } : shortened(problem),
    position: lines.position({ start, end }),
  }));
  // Values that aliases would repeat without end were left out: nothing more can be said of the rest.
  const cut = tree.problems.some(({ problem }) => problem.is === 'too-many-aliases');
  if (root === undefined || cut) return { text, findings: firstOnes(findings), locate };

  const plain = plainValue(root);
  let problems = otherFormat(plain, format.name) ?? [];
  let value: T | undefined;
  if (problems.length === 0) {
    const parsed = format.schema.safeParse(plain, { reportInput: true });
    if (parsed.success) value = parsed.data;
    else problems = problemsIn(parsed.error.issues as Issue[]);
    problems = problems.concat(format.references?.(plain) ?? []);
  }
  const covered = coveredBy(tree.problems);
  const placed = problems
    .map((each) => ({ ...each, place: nearest(root, each.path, each.atKey ?? false) }))
    .map((each) => foreignBehind(each, text))
    .filter(({ place }) => !covered(place))
    .sort((one, other) => one.place.start - other.place.start);
  // A hint costs a comparison with every word that is known: only what will be shown gets one.
  const hinted = placed.map((each, index) =>
    index < MOST_FINDINGS ? withHint(each, format.schema, format.name) : each,
  );
  for (const { path, problem, place } of oneEach(hinted)) {
    findings.push({ problem, at: formatPath(path), position: lines.position(place) });
  }
  findings.sort((a, b) => a.position.line - b.position.line || a.position.column - b.position.column);
  const read = findings.length === 0 && value !== undefined ? { value } : {};
  return { text, findings: firstOnes(findings), locate, ...read };
}

/** A problem of the text, with the words of its author that a message can hold. */
function shortened(problem: Problem): Problem {
  if (problem.is === 'duplicate-key') return { ...problem, key: describe(problem.key) };
  if (problem.is === 'unknown-alias') return { ...problem, name: describe(problem.name) };
  return problem.is === 'unsupported-tag' ? { ...problem, tag: describe(problem.tag) } : problem;
}

/** More than anyone mends at one sitting: the others are counted. */
const MOST_FINDINGS = 1000;

function firstOnes(findings: Finding[]): Finding[] {
  const next = findings[MOST_FINDINGS];
  if (next === undefined) return findings;
  const more = findings.length - MOST_FINDINGS;
  return [...findings.slice(0, MOST_FINDINGS), { problem: { is: 'too-many-findings', more }, position: next.position }];
}

/** A dash or a blank that only looks like one makes a key or a value of what was to be a list, or another key. */
function foreignBehind<T extends PlacedProblem & { place: { start: number; end: number } }>(
  placed: T,
  text: string,
): T {
  const { problem, place } = placed;
  if (problem.is !== 'unknown-key' && problem.is !== 'wrong-type') return placed;
  const source = text.slice(place.start, place.end);
  // A list that was to follow on the lines below its key is shown by the key.
  const [lead = ''] = /^[\w]+: *(?:#.*)?(?:\r?\n *)+/.exec(source) ?? [];
  const foreign = foreignStart(source.slice(lead.length));
  if (foreign === undefined) return placed;
  const start = place.start + lead.length + foreign.at;
  return { ...placed, problem: { is: 'syntax', slip: foreign.slip, reason: '' }, place: { start, end: start + 1 } };
}

/** What is wrong with the text at a place also makes its value wrong: it is told once. */
function coveredBy(problems: readonly YamlProblem[]): (place: { start: number; end: number }) => boolean {
  const sorted = [...problems].sort((a, b) => a.start - b.start);
  const starts = sorted.map(({ start }) => start);
  // Of those that start before a place, the one that reaches farthest tells.
  let farthest = -1;
  const reach = sorted.map(({ end }) => {
    farthest = Math.max(farthest, end);
    return farthest;
  });
  return ({ start, end }) => (reach[lastAtMost(starts, start)] ?? -1) >= end;
}

/** Index of the last number of a growing list that is not above a limit; −1 when all are. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = -1;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] as number) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A misspelt key is not missing as well. */
function oneEach<T extends PlacedProblem>(problems: T[]): T[] {
  const meant = new Set(
    problems.flatMap(({ path, problem }) =>
      problem.is === 'unknown-key' && problem.suggestion
        ? [formatPath([...path.slice(0, -1), problem.suggestion])]
        : [],
    ),
  );
  return problems.filter(({ path, problem }) => problem.is !== 'missing-key' || !meant.has(formatPath(path)));
}

/** A document of another format gets one clear word, not a hundred unknown keys. */
function otherFormat(plain: unknown, name: string): PlacedProblem[] | undefined {
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain) || plain instanceof YamlNumber) {
    return [{ path: [], problem: { is: 'wrong-type', expected: ['map'], found: describe(plain) } }];
  }
  const written = (plain as Record<string, unknown>)['formato'];
  const found = written instanceof YamlNumber ? written.text : written;
  if (typeof found !== 'string' || found === name) return undefined;
  return [{ path: ['formato'], problem: { is: 'other-format', found, expected: name } }];
}

/**
 * Plain value of a tree. A key left blank (`eqf:`) has no value: what a rule then needs is incomplete, not a
 * mistake of format; but a key that is not known is one, blank or not. Maps have no prototype, so `__proto__`
 * is a key like any other.
 */
function plainValue(node: Node): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(plainValue);
    case 'map': {
      const value: Record<string, unknown> = Object.create(null);
      for (const entry of node.entries) {
        value[entry.key] = plainValue(entry.value) ?? undefined;
      }
      return value;
    }
  }
}

/** The node of a path; when it is not there, the key or value nearest above. */
function nearest(root: Node | undefined, path: Path, atKey: boolean): { start: number; end: number } {
  if (root === undefined) return { start: 0, end: 0 };
  let node: Node = root;
  let place: { start: number; end: number } = firstKey(root);
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    if (typeof step === 'number') {
      const item: Node | undefined = node.kind === 'list' ? node.items[step] : undefined;
      if (item === undefined) return place;
      node = item;
      place = firstKey(item);
      if (item.alias) return { start: item.start, end: item.end };
    } else {
      const entry: MapNode['entries'][number] | undefined = node.kind === 'map' ? entryOf(node, step) : undefined;
      if (entry === undefined) return place;
      node = entry.value;
      // What an alias repeats is shown where it is used, not where it is written.
      if (node.alias && !(last && atKey)) return { start: node.start, end: node.end };
      const inline = node.end > node.start && (node.kind === 'scalar' || node.start > entry.keyNode.end);
      place = (last && atKey) || !inline ? entry.keyNode : spanOf(node, entry.keyNode);
    }
  }
  return place;
}

const entriesOf = new WeakMap<MapNode['entries'], Map<string, MapNode['entries'][number]>>();

/** The entry of a key; a map of many keys is indexed once. */
function entryOf({ entries }: MapNode, step: string): MapNode['entries'][number] | undefined {
  if (entries.length < 50) return entries.find(({ key }) => key === step);
  let index = entriesOf.get(entries);
  if (index === undefined) {
    index = new Map(entries.map((entry) => [entry.key, entry]));
    entriesOf.set(entries, index);
  }
  return index.get(step);
}

/** A value that starts on a line of its own is shown by its key: that is where one looks. */
function spanOf(node: Node, key: { start: number; end: number }) {
  return node.kind === 'scalar' ? { start: node.start, end: node.end } : { start: key.start, end: node.end };
}

function firstKey(node: Node): { start: number; end: number } {
  return node.kind === 'map' && node.entries[0] && !node.alias
    ? node.entries[0].keyNode
    : { start: node.start, end: node.end };
}

/** Offsets → lines and columns. The table of lines is made when the first position is asked for. */
class Lines {
  private starts: number[] | undefined;
  constructor(private readonly text: string) {}

  position({ start, end }: { start: number; end: number }): Position {
    const from = this.point(start);
    // A span that runs over several lines is shown by its first.
    const to = this.point(Math.max(end, start + 1));
    return { ...from, endLine: to.line, endColumn: to.column };
  }

  private point(offset: number) {
    this.starts ??= lineStarts(this.text);
    const line = lastAtMost(this.starts, offset);
    return { line: line + 1, column: offset - (this.starts[line] as number) + 1 };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
