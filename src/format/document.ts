/** Text → typed value, or everything that is wrong with its format, each with its place. Pure. */
import type * as z from 'zod/mini';
import { type Node, parseYaml, YamlNumber } from '../text/yaml.ts';
import { tooManyItems } from './bounds.ts';
import { type CutText, cutTexts } from './cut-texts.ts';
import { readerOf, UNFIT } from './fitting.ts';
import { foreignBehind, withHint } from './hints.ts';
import { type Issue, problemsIn } from './issues.ts';
import { rootKeys } from './places.ts';
import { Lines, nearest, type Span } from './position.ts';
import { type Finding, formatPath, type Path, type PlacedProblem, type Position, type Problem } from './problem.ts';
import { coveredBy, firstOnes, MOST_FINDINGS, oneEach } from './selection.ts';
import { heldIn, toComplete } from './to-complete.ts';
import { describe } from './values.ts';
import { wrappedIn } from './wrapped.ts';

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
  /** Texts that a ` #` cuts: read as they are, and told. */
  cut: readonly CutText[];
  /** Places whose comment says that they are to be completed. */
  open: readonly Path[];
  /** The word that holds the place of a value, where nothing else is written there. */
  heldAt(path: Path): string | undefined;
  /** Position of a path, or of the nearest thing that is there. */
  locate(path: Path, atKey?: boolean): Position;
}

/** A tree that comes from elsewhere than a YAML text. */
export interface GivenTree {
  root?: Node;
  /** Places that are to be completed; of a text its comments tell them. */
  open?: readonly Path[];
  problems: (Span & { problem: Problem })[];
  position(span: Span): Position;
}

/** Reads a text in a format. `text` is already decoded; a leading BOM is not part of it. */
export function readDocument<T>(text: string, format: Format<T>): Document<T> {
  const lines = new Lines(text);
  return documentOf(text, { position: (span) => lines.position(span), ...parseYaml(text) }, format, true);
}

/** Reads in a format what was found in a file of another kind: its offsets are its own, and no text of YAML is looked at. */
export function readTree<T>(tree: GivenTree, format: Format<T>): Document<T> {
  return documentOf('', tree, format, false);
}

function documentOf<T>(text: string, tree: GivenTree, format: Format<T>, isYaml: boolean): Document<T> {
  const { root, position } = tree;
  const defects = [...tree.problems, ...(root === undefined ? [] : tooManyItems(root))];
  const locate = (path: Path, atKey = false) => position(nearest(root, path, atKey));
  const told: (Finding & { start: number })[] = defects.map(({ problem, start, end }) => ({
    problem: problem.is === 'empty' ? { ...problem, format: format.name } : shortened(problem),
    position: position({ start, end }),
    start,
  }));
  // Values that aliases would repeat without end were left out, and of a list without end each item would be told.
  const endless = defects.some(({ problem: { is } }) => is === 'too-many-aliases' || is === 'too-many-items');
  const heldAt = (path: Path) => root && heldIn(root, path);
  const findings = () =>
    firstOnes(told.sort((a, b) => a.start - b.start).map(({ start, ...finding }): Finding => finding));
  if (root === undefined || endless) return { text, findings: findings(), cut: [], open: [], heldAt, locate };

  const plain = plainValue(root);
  const many = defects.some(({ problem: { is } }) => is === 'multiple-documents');
  const other = otherDocument(root, plain, format, many);
  let problems = other ?? [];
  let value: T | undefined;
  if (other === undefined) {
    const fitting = readerOf(format.schema)(plain);
    const parsed = fitting === UNFIT ? format.schema.safeParse(plain, { reportInput: true }) : undefined;
    if (parsed?.success === false) problems = problemsIn(parsed.error.issues as Issue[]);
    else value = parsed === undefined ? (fitting as T) : parsed.data;
    problems = problems.concat(format.references?.(plain) ?? []);
  }
  const covered = coveredBy(defects);
  const placed = problems
    .map((each) => ({ ...each, place: nearest(root, each.path, each.atKey ?? false) }))
    .map((each) => (isYaml ? foreignBehind(each, text) : each))
    .filter(({ place }) => !covered(place))
    .sort((one, other) => one.place.start - other.place.start);
  // A hint costs a comparison with every word that is known: only what will be shown gets one.
  const hinted = placed.map((each, index) =>
    index < MOST_FINDINGS ? withHint(each, format.schema, format.name) : each,
  );
  for (const { path, problem, place } of oneEach(hinted)) {
    told.push({ problem, at: formatPath(path), position: position(place), start: place.start });
  }
  const read = told.length === 0 && value !== undefined ? { value } : {};
  return {
    text,
    findings: findings(),
    cut: isYaml ? cutTexts(text, root) : [],
    open: tree.open ?? (isYaml ? toComplete(text, root) : []),
    heldAt,
    locate,
    ...read,
  };
}

/** A problem of the text, with the words of its author that a message can hold. */
function shortened(problem: Problem): Problem {
  if (problem.is === 'duplicate-key') return { ...problem, key: describe(problem.key) };
  if (problem.is === 'unknown-alias') return { ...problem, name: describe(problem.name) };
  return problem.is === 'unsupported-tag' ? { ...problem, tag: describe(problem.tag) } : problem;
}

/** A document that is not what was expected gets one clear word, not a hundred unknown keys. */
function otherDocument<T>(
  root: Node,
  plain: unknown,
  { name, schema }: Format<T>,
  many: boolean,
): PlacedProblem[] | undefined {
  const path = wrappedIn(root, name, () => rootKeys(schema));
  if (path !== undefined) return [{ path, atKey: true, problem: { is: 'wrapped', format: name } }];
  // Of several documents, the first need not be the one that was meant.
  if (many && (plain as { formato?: unknown }).formato !== name) return [];
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
