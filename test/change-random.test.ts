/**
 * Random changes of random plans in random layouts: the text then says just what it should, no comment is lost but with what
 * was taken away, and nothing before or after the place is touched.
 */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { inserted, moved, put, taken } from '../src/format/change/change.ts';
import { formsAt, keysIn } from '../src/format/forms.ts';
import { planSchema } from '../src/format/plan.ts';
import { nodeAt, type Span } from '../src/format/position.ts';
import type { Path } from '../src/format/problem.ts';
import { applyEdits, type TextEdit } from '../src/text/edits.ts';
import { isList, isMap, isSame, type Value, type ValueMap, valueIn } from '../src/text/written.ts';
import { type MapNode, parseYaml, YamlNumber } from '../src/text/yaml.ts';
import { type Draw, drawFrom, oneOf, scalarAtRandom, textAtRandom, valueAtRandom } from './support/texts-at-random.ts';

const RUNS = Number(process.env['RANDOM_CHANGES'] ?? 1000);

type Plain = Record<string | number, unknown>;
interface Trial {
  edits: TextEdit[] | undefined;
  expected: Value;
  /** Of what is replaced or taken away: its comments may go. */
  gone?: Path;
  isWord?: boolean;
}

/** Paths of all lists and maps, and of what stands in them. */
function pathsIn(value: Value, path: Path = []): Path[] {
  const below = isList(value) ? [...value.entries()] : isMap(value) ? Object.entries(value) : [];
  return [path, ...below.flatMap(([step, each]) => pathsIn(each as Value, [...path, step]))];
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((below, step) => (below as Plain)[step], value);
}

/** A copy with one thing done to what holds the end of a path. */
function copied(root: Value, path: Path, act: (holder: Plain, step: string | number) => void): Value {
  const copy = structured(root) as Plain;
  act(at(copy, path.slice(0, -1)) as Plain, path.at(-1) as string | number);
  return copy as Value;
}

function structured(value: Value): Value {
  if (isList(value)) return value.map(structured);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, structured(each as Value)]));
}

function trialOf(draw: Draw, text: string, root: Value): Trial {
  const pick = <T>(all: readonly T[]) => oneOf(draw, all);
  const paths = pathsIn(root);
  const lists = paths.filter((path) => isList(at(root, path) as Value));
  const maps = paths.filter((path) => isMap(at(root, path) as Value));
  const full = lists.filter((path) => (at(root, path) as Value[]).length > 1);
  const forms = (path: Path) => pick([...formsAt(planSchema, path), undefined]);
  const value = (path: Path) => (draw(1) === 1 ? valueAtRandom(draw, forms(path)) : scalarAtRandom(draw));
  const what = draw(4);
  if (what === 0 && lists.length > 0) {
    const path = pick(lists);
    const index = draw((at(root, path) as Value[]).length);
    const item = value([...path, index]);
    const expected = copied(root, [...path, index], (list) => (list as unknown as Value[]).splice(index, 0, item));
    return { edits: inserted(text, path, index, item), expected };
  }
  if (what === 1 && full.length > 0) {
    const path = pick(full);
    const last = (at(root, path) as Value[]).length - 1;
    const [from, to] = [draw(last), draw(last)];
    const expected = copied(root, [...path, from], (holder) => {
      const list = holder as unknown as Value[];
      list.splice(to, 0, ...list.splice(from, 1));
    });
    return { edits: moved(text, path, from, to), expected };
  }
  const takable = paths.filter(
    ({ length }) => length > 1 || (length === 1 && Object.keys(root as ValueMap).length > 1),
  );
  if (what === 2 && takable.length > 0) {
    const path = pick(takable);
    const expected = copied(root, path, (holder, step) => {
      if (Array.isArray(holder)) holder.splice(step as number, 1);
      else delete holder[step];
    });
    return { edits: taken(text, path), expected, gone: path };
  }
  const map = pick(maps);
  const absent = [...keysIn(formsAt(planSchema, map)), 'altro'].filter(
    (key) => !((at(root, map) as Plain)[key] !== undefined),
  );
  const path = what === 3 && absent.length > 0 ? [...map, pick(absent)] : pick(paths.slice(1));
  const wanted = value(path);
  const expected = copied(root, path, (holder, step) => {
    holder[step] = wanted;
  });
  return { edits: put(text, path, wanted), expected, gone: path, isWord: !isMap(wanted) && !isList(wanted) };
}

const commentsIn = (text: string) => [...text.matchAll(/#c\d+#/g)].map(([comment]) => comment);

/** Where a thing stands, from its key or the line of its dash to the end of its last line. */
function spanOf(text: string, root: MapNode, path: Path | undefined): Span | undefined {
  const node = path && nodeAt(root, path);
  if (path === undefined || node === undefined) return undefined;
  const holder = nodeAt(root, path.slice(0, -1));
  const key = holder?.kind === 'map' ? holder.entries.find((each) => each.key === path.at(-1)) : undefined;
  const start = key?.keyNode.start ?? dashBefore(text, node.start);
  const said = node.start + text.slice(node.start, node.end).trimEnd().length;
  const end = text.indexOf('\n', Math.max(start + 1, said));
  return { start, end: end < 0 ? text.length : end };
}

/** The start of the line where the dash of an item stands; a text on lines of its own begins after that of its sign. */
function dashBefore(text: string, start: number): number {
  for (let line = text.lastIndexOf('\n', start - 1); line > 0; line = text.lastIndexOf('\n', line - 1)) {
    if (/^\s*-/.test(text.slice(line, start))) return line;
  }
  return 0;
}

it('only the place of a change is another', () => {
  let refused = 0;
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const draw = drawFrom(seed);
      const plan = valueAtRandom(draw, planSchema);
      fc.pre(isMap(plan) && Object.keys(plan).length > 0);
      const text = textAtRandom(draw, plan as ValueMap);
      const { root, problems } = parseYaml(text);
      fc.pre(root?.kind === 'map' && problems.length === 0 && isSame(valueIn(root), plan));
      const { edits, expected, gone, isWord } = trialOf(draw, text, structured(valueIn(root as MapNode)));
      if (edits === undefined) {
        refused++;
        return;
      }
      const after = applyEdits(text, edits);
      const read = parseYaml(after);
      expect(read.problems).toEqual([]);
      expect(plainOf(valueIn(read.root as MapNode))).toEqual(plainOf(expected));
      const span = spanOf(text, root as MapNode, gone);
      const may = span === undefined ? [] : commentsIn(text.slice(span.start, span.end));
      const left = commentsIn(after);
      expect(commentsIn(text).filter((comment) => !left.includes(comment) && !may.includes(comment))).toEqual([]);
      expect(new Set(left).size).toBe(left.length);
      if (text.includes('\r\n')) expect(after).not.toMatch(/[^\r]\n/);
      if (isWord && span !== undefined) {
        const outside = edits.filter(({ start, end }) => start < span.start || end > span.end);
        expect(outside.filter(({ start }) => start < text.length)).toEqual([]);
      }
    }),
    { numRuns: RUNS, endOnFailure: true, maxSkipsPerRun: 5 },
  );
  // A layout may leave no place for a value: hardly ever.
  expect(refused).toBeLessThanOrEqual(RUNS / 500);
});

/** Numbers as their digits: `toEqual` then asks for the same maps, whatever the order of their keys. */
function plainOf(value: Value): unknown {
  if (typeof value === 'number' || value instanceof YamlNumber) return { digits: String(value) };
  if (isList(value)) return value.map(plainOf);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plainOf(each as Value)]));
}
