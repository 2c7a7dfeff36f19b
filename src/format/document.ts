/** Text → typed value, or everything that is wrong with its format, each with its place. Pure. */
import type * as z from 'zod/mini';
import { nearestWord } from '../text/nearest.ts';
import { foreignStart } from '../text/slips.ts';
import { type MapNode, type Node, parseYaml, YamlNumber, type YamlProblem } from '../text/yaml.ts';
import { keyPlaces } from './places.ts';
import { type Expected, formatPath, type Path, type PlacedProblem, type Problem } from './problem.ts';
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
  const hinted = placed.map((each, index) => (index < MOST_FINDINGS ? withHint(each, format.schema) : each));
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

/** «Intendevi …?», or where a key that is out of place belongs. */
function withHint<T extends PlacedProblem>(placed: T, schema: z.ZodMiniType): T {
  const { path, problem } = placed;
  if (problem.is === 'unknown-value') {
    const suggestion = wordMeant(problem.found, problem.known);
    return {
      ...placed,
      problem: { ...problem, found: describe(problem.found), ...(suggestion ? { suggestion } : {}) },
    };
  }
  if (problem.is === 'unknown-reference' && problem.suggestion === undefined) {
    const suggestion = wordMeant(problem.found, problem.known);
    const known = fewOf(problem.known);
    return {
      ...placed,
      problem: { ...problem, found: describe(problem.found), known, ...(suggestion ? { suggestion } : {}) },
    };
  }
  if (problem.is !== 'unknown-key') return placed;
  const shown = { ...problem, key: describe(problem.key) };
  const suggestion = wordMeant(problem.key, problem.known);
  if (suggestion !== undefined && asKey(problem.key) === suggestion) {
    return { ...placed, problem: { ...shown, suggestion } };
  }
  // A key that exists elsewhere is spelt well: it is its indent that is wrong.
  const elsewhere = placeOfKey(schema, asKey(problem.key), path);
  if (elsewhere !== undefined) return { ...placed, problem: { ...shown, elsewhere } };
  return { ...placed, problem: { ...shown, ...(suggestion ? { suggestion } : {}) } };
}

/** As many words as a message can list. */
const MOST_WORDS = 40;

function fewOf(words: readonly string[]): string[] {
  const few = [...new Set(words.slice(0, 2 * MOST_WORDS))].slice(0, MOST_WORDS).map(describe);
  return words.length > 2 * MOST_WORDS ? [...few, '…'] : few;
}

/** Longer than any word of the formats: not worth comparing letter by letter. */
const LONGEST_WORD = 60;

function wordMeant(word: string, known: readonly string[]): string | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  const key = asKey(word);
  return known.find((each) => each === key) ?? nearestWord(word, known);
}

/** `Ore totali` as the formats write their words. */
function asKey(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

/** Of the places that have a key, the one that shares most of its path with where the key was written. */
function placeOfKey(schema: z.ZodMiniType, key: string, path: Path): string | undefined {
  const here = formatPath(path.slice(0, -1)).replace(/\[\d+\]/g, '[]');
  const shared = (place: string) => {
    let length = 0;
    while (length < place.length && place[length] === here[length]) length++;
    return length === place.length || length === here.length ? length : place.lastIndexOf('.', length - 1) + 1;
  };
  let best: string | undefined;
  for (const place of keyPlaces(schema).get(key) ?? []) {
    if (best === undefined || shared(place) > shared(best)) best = place;
  }
  return best;
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
  maximum?: number;
  params?: { problem: Problem };
}

/** Problems of the issues about one value. A number is no map, though zod looks into it as into one. */
function problemsIn(issues: Issue[], base: Path = []): PlacedProblem[] {
  const numbers = new Map<string, Issue>();
  for (const issue of issues) {
    const isNumber = issue.code === 'unrecognized_keys' && issue.input instanceof YamlNumber;
    if (isNumber && !numbers.has(formatPath(issue.path))) numbers.set(formatPath(issue.path), issue);
  }
  const inNumber = ({ path }: Issue) => {
    if (numbers.size === 0) return undefined;
    const above = path.map((_, length) => numbers.get(formatPath(path.slice(0, length))));
    return above.find((number) => number !== undefined) ?? numbers.get(formatPath(path));
  };
  return issues.flatMap((issue): PlacedProblem[] => {
    const number = inNumber(issue);
    if (number === undefined) return problemsOf(issue, base);
    if (number !== issue) return [];
    const problem: Problem = { is: 'wrong-type', expected: ['map'], found: describe(issue.input) };
    return [{ path: [...base, ...issue.path], problem }];
  });
}

function problemsOf(issue: Issue, base: Path): PlacedProblem[] {
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
    case 'too_big':
      return [{ path, problem: { is: 'too-long', maximum: issue.maximum ?? 0 } }];
    case 'invalid_union':
      return issue.input === undefined ? [missing({ is: 'blank' })] : unionProblems(issue, path);
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

const isMap = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Of the ways in which a value may be written, speak of the one that its author chose: the branch whose
 * outer shape fits. Where none fits, say all that is accepted.
 */
function unionProblems(issue: Issue, path: Path): PlacedProblem[] {
  const branches = (issue.errors ?? []).map((errors) => problemsIn(errors, path));
  const fitting = branches.filter((problems) => !problems.some((each) => isOuter(each, path, 'wrong-type')));
  // A word that is not known also fails as a date or a list: what is said inside them says more.
  const inside = fitting.filter((problems) => problems.some((each) => each.path.length > path.length));
  // Of two maps the one with less to mend was meant: a norm without its source is told so, not asked to be another.
  const [inner] = [...inside].sort((a, b) => a.length - b.length);
  const least = [...fitting].sort((a, b) => a.length - b.length)[0];
  if (inner !== undefined)
    return least !== undefined && isMap(issue.input) && least.length < inner.length ? least : inner;
  const word = fitting.flat().find(({ problem }) => problem.is === 'unknown-value')?.problem;
  const other = fitting.find((problems) => !problems.some((each) => isOuter(each, path, 'unknown-value')));
  const expected = branches.flat().flatMap(({ problem }) => (problem.is === 'wrong-type' ? problem.expected : []));
  const found = describe(issue.input);
  if (word?.is === 'unknown-value') {
    if (wordMeant(word.found, word.known) !== undefined) return [{ path, problem: word }];
    if (other !== undefined) return other;
    // Figures where no words but a list or a date go were not meant as a word.
    if (/^\d/.test(found) && !expected.includes('map')) {
      return [{ path, problem: { is: 'wrong-type', expected: [...new Set(expected)], found } }];
    }
    return [{ path, problem: { ...word, known: [...word.known, ...otherForms(issue, expected)] } }];
  }
  if (other !== undefined) return other;
  return [{ path, problem: { is: 'wrong-type', expected: [...new Set(expected)], found } }];
}

/** How the other ways to write a value look, beside the words of a list: `[…]`, `{ eqf: … }`. */
function otherForms({ errors = [] }: Issue, expected: readonly Expected[]): string[] {
  const keys = errors
    .flat()
    .flatMap(({ message }) => (message.startsWith('[') ? (JSON.parse(message) as string[]) : []));
  const forms: Partial<Record<Expected, string>> = { list: '[…]', map: `{ ${keys[0]}: … }`, date: '2027-01-11' };
  return expected.flatMap((each) => forms[each] ?? []);
}

function isOuter(each: PlacedProblem, path: Path, is: Problem['is']): boolean {
  return each.path.length === path.length && each.problem.is === is;
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
