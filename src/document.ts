/** Text → typed value, or everything that is wrong with its format, each with its place. Pure. */
import type * as z from 'zod';
import { keyPlaces } from './model/places.ts';
import type { Path, PlacedProblem, Problem } from './model/problem.ts';
import { describe } from './model/values.ts';
import { nearestWord } from './nearest.ts';
import { type MapNode, type Node, parseYaml } from './yaml.ts';

/** A place in a text: lines and columns from 1, the end one past the last character. */
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
  schema: z.ZodType<T>;
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
    problem,
    position: lines.position({ start, end }),
  }));
  if (root === undefined) return { text, findings, locate };

  const plain = plainValue(root);
  const problems = otherFormat(plain, format.name) ?? [];
  let value: T | undefined;
  if (problems.length === 0) {
    const parsed = format.schema.safeParse(plain, { reportInput: true });
    if (parsed.success) value = parsed.data;
    else problems.push(...parsed.error.issues.flatMap((issue) => problemsOf(issue as Issue)));
    problems.push(...(format.references?.(plain) ?? []));
  }
  for (const { path, problem, atKey } of problems) {
    findings.push({ problem: withHint(problem, format.schema), at: formatPath(path), position: locate(path, atKey) });
  }
  findings.sort((a, b) => a.position.line - b.position.line || a.position.column - b.position.column);
  return { text, findings, locate, ...(findings.length === 0 && value !== undefined ? { value } : {}) };
}

/** `['unita_formative', 1, 'ore']` → `unita_formative[1].ore`. */
export function formatPath(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}

/** A document of another format gets one clear word, not a hundred unknown keys. */
function otherFormat(plain: unknown, name: string): PlacedProblem[] | undefined {
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) {
    return [{ path: [], problem: { is: 'wrong-type', expected: ['map'], found: describe(plain) } }];
  }
  const found = (plain as Record<string, unknown>)['formato'];
  if (typeof found !== 'string' || found === name) return undefined;
  return [{ path: ['formato'], problem: { is: 'other-format', found, expected: name } }];
}

/**
 * Plain value of a tree. A key left blank (`eqf:`) is a key not written: what a rule then needs is
 * incomplete, not a mistake of format. Maps have no prototype, so `__proto__` is a key like any other.
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
        const read = plainValue(entry.value);
        if (read !== null) value[entry.key] = read;
      }
      return value;
    }
  }
}

/** «Intendevi …?», or where a key that is out of place belongs. */
function withHint(problem: Problem, schema: z.ZodType): Problem {
  if (problem.is === 'unknown-value') {
    const suggestion = nearestWord(problem.found, problem.known);
    return suggestion === undefined ? problem : { ...problem, suggestion };
  }
  if (problem.is !== 'unknown-key') return problem;
  // A key that exists elsewhere is spelt well: it is its indent that is wrong.
  const elsewhere = keyPlaces(schema).get(problem.key);
  if (elsewhere !== undefined) return { ...problem, elsewhere };
  const suggestion = nearestWord(problem.key, problem.known);
  return suggestion === undefined ? problem : { ...problem, suggestion };
}

/** The parts of a zod issue that are used here. */
interface Issue {
  code: string;
  path: (string | number)[];
  message: string;
  input?: unknown;
  expected?: string;
  keys?: string[];
  errors?: Issue[][];
  minimum?: number;
  params?: { problem: Problem };
}

function problemsOf(issue: Issue, base: Path = []): PlacedProblem[] {
  const path = [...base, ...issue.path];
  const last = path.at(-1);
  const missing = (problem: Problem): PlacedProblem =>
    issue.input === undefined && typeof last === 'string'
      ? { path, problem: { is: 'missing-key', key: last } }
      : { path, problem };
  switch (issue.code) {
    case 'custom':
      return issue.params ? [missing(issue.params.problem)] : [];
    case 'unrecognized_keys':
      return (issue.keys ?? []).map((key) => ({
        path: [...path, key],
        problem: { is: 'unknown-key', key, known: JSON.parse(issue.message) as string[] },
        atKey: true,
      }));
    case 'too_small':
      return [{ path, problem: { is: 'too-short', minimum: issue.minimum ?? 1 } }];
    case 'invalid_union':
      return unionProblems(issue, path);
    default:
      return [
        missing({
          is: 'wrong-type',
          expected: [issue.expected === 'array' ? 'list' : 'map'],
          found: describe(issue.input),
        }),
      ];
  }
}

/**
 * Of the ways in which a value may be written, speak of the one that its author chose: the branch whose
 * outer shape fits. Where none fits, say all that is accepted.
 */
function unionProblems(issue: Issue, path: Path): PlacedProblem[] {
  const branches = (issue.errors ?? []).map((errors) => errors.flatMap((error) => problemsOf(error, path)));
  const fitting = branches.filter(
    (problems) => !problems.some((each) => each.path.length === path.length && each.problem.is === 'wrong-type'),
  );
  // A misspelt word also fails as a date or a list: the branch with words says more.
  const chosen = fitting.find((problems) => problems.some((each) => each.path.length > path.length)) ?? fitting[0];
  if (chosen !== undefined) return chosen;
  const expected = branches.flatMap((problems) =>
    problems.flatMap((each) => (each.problem.is === 'wrong-type' ? each.problem.expected : [])),
  );
  return [{ path, problem: { is: 'wrong-type', expected: [...new Set(expected)], found: describe(issue.input) } }];
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
    } else {
      const entry: MapNode['entries'][number] | undefined =
        node.kind === 'map' ? node.entries.find(({ key }) => key === step) : undefined;
      if (entry === undefined) return place;
      node = entry.value;
      const inline = node.end > node.start && (node.kind === 'scalar' || node.start > entry.keyNode.end);
      place = (last && atKey) || !inline ? entry.keyNode : spanOf(node, entry.keyNode);
    }
  }
  return place;
}

/** A value that starts on a line of its own is shown by its key: that is where one looks. */
function spanOf(node: Node, key: { start: number; end: number }) {
  return node.kind === 'scalar' ? { start: node.start, end: node.end } : { start: key.start, end: node.end };
}

function firstKey(node: Node): { start: number; end: number } {
  return node.kind === 'map' && node.entries[0] ? node.entries[0].keyNode : { start: node.start, end: node.end };
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
    const { starts } = this;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
