/** What a plan in YAML has and its workbook has no place for. Pure. */
import type { Plan } from '../format/plan.ts';
import { formatPath, type Path } from '../format/problem.ts';
import type { Node } from '../text/yaml.ts';
import { LONGEST_TEXT } from './cell-text.ts';
import { CONTENT_KINDS, TABLES, type Table } from './layout.ts';
import { saysNothing } from './says-nothing.ts';

/** Places of a plan whose value a workbook cannot hold: maps that say nothing, what two units of one code teach. */
export function lostIn(plan: Plan): string[] {
  return [...emptyIn(plan, []), ...sameCode(plan)].map(formatPath);
}

/** The first text that is longer than a cell holds, if there is one. */
export function tooLongIn(plan: Plan): string | undefined {
  for (const { path, value } of leaves(plan, [])) {
    if (typeof value === 'string' && value.length > LONGEST_TEXT) return formatPath(path);
  }
  return undefined;
}

/** The comments of a text, without their marks; `root` is its tree. */
export function commentsIn(text: string, root: Node): string[] {
  const rest: string[] = [];
  let from = 0;
  for (const { start, end } of scalars(root)) {
    // What an alias repeats was met where it stands.
    if (start < from) continue;
    rest.push(text.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  rest.push(text.slice(from));
  return [...rest.join('').matchAll(/(?:^|[^\S\n])#(.*)$/gm)].map(([, words = '']) => words.trim());
}

function* scalars(node: Node): Generator<{ start: number; end: number }> {
  if (node.kind === 'scalar') yield node;
  else if (node.kind === 'list') for (const item of node.items) yield* scalars(item);
  else
    for (const { keyNode, value } of node.entries) {
      yield keyNode;
      yield* scalars(value);
    }
}

/** Lists whose items have a number of their own in the workbook: one that says nothing else is there. */
const NUMBERED = new Set(
  (TABLES as readonly Table[]).flatMap(({ at, columns }) =>
    columns[0]?.key === undefined && at.length === 1 ? at : [],
  ),
);

/** Maps whose only key may be blank: it is written as a word for none. */
const SAID = new Set(['ingresso.proscioglimento']);

function* emptyIn(value: unknown, path: Path): Generator<Path> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const key = path.join('.');
    for (const [index, item] of value.entries()) {
      if (!NUMBERED.has(key) || !saysNothing(item)) yield* emptyIn(item, [...path, index]);
    }
  } else if (saysNothing(value) && !SAID.has(path.join('.'))) yield path;
  else for (const [key, each] of Object.entries(value)) yield* emptyIn(each, [...path, key]);
}

/** Contents and assessments find their unit by its code: of two units with one code, they are of the first. */
function* sameCode({ unita_formative, competenze_chiave = [] }: Plan): Generator<Path> {
  const seen = new Set<string>();
  for (const [section, units] of Object.entries({ unita_formative, competenze_chiave })) {
    for (const [index, unit] of units.entries()) {
      if (seen.has(unit.codice)) {
        const owners = [unit, ...(unit.moduli ?? [])];
        const teaches = CONTENT_KINDS.filter((kind) => owners.some((owner) => owner[kind] !== undefined));
        for (const key of [...teaches, ...(unit.verifica === undefined ? [] : ['verifica'])])
          yield [section, index, key];
      }
      seen.add(unit.codice);
    }
  }
}

function* leaves(value: unknown, path: Path): Generator<{ path: Path; value: unknown }> {
  if (typeof value !== 'object' || value === null) yield { path, value };
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* leaves(item, [...path, index]);
  else for (const [key, each] of Object.entries(value)) yield* leaves(each, [...path, key]);
}
