/** The table of contents: an item of knowledge or an ability a row, ticked where it is taught. */
import type { Problem } from '../../format/problem.ts';
import { LANGUAGES } from '../../text/language.ts';
import { fold, nearestWord, plainWords } from '../../text/nearest.ts';
import type { Node } from '../../text/yaml.ts';
import { readList, saysNone } from '../cell-text.ts';
import { ALL_CONTENTS, CONTENT_KINDS } from '../layout.ts';
import { LAYOUT_WORDS } from '../words.ts';
import type { SheetCell } from './cells.ts';
import { type Draft, listOf, nodeOf, spanOf } from './draft.ts';
import type { FoundTable } from './heads.ts';
import type { Row } from './rows.ts';
import { type ReadingContext, readCell } from './values.ts';

type Kind = (typeof CONTENT_KINDS)[number];

/** What is gathered of one kind, of one unit or module. */
interface Gathered {
  kind: Kind;
  nodes: Node[];
  place: number;
  /** All of them, or none: then no other may stand beside. */
  whole?: Node;
}

/** What the rows of other tables ask of the tree that they go into. */
export interface Units {
  context: ReadingContext;
  /** The modules of each unit, and what each is called. */
  parts: ReadonlyMap<Draft, readonly Draft[]>;
  titles: ReadonlyMap<Draft, string>;
  unitOf(found: FoundTable, cell: SheetCell | undefined, row: Row): Draft | undefined;
  place(found: FoundTable, row: number, column: number): number;
  nameOf(place: number): string;
  tell(sheet: string, cell: SheetCell, problem: Problem): void;
}

/** Puts the numbers of the ticked rows into the drafts of their units, or of the modules that they name. */
export function contentsInto(found: FoundTable, rows: readonly Row[], tree: Units): void {
  const gathered = new Map<Draft, Map<Kind, Gathered>>();
  const known: Titled = new Map();
  for (const row of rows) {
    if (!isTicked(found, row, tree)) continue;
    const unit = tree.unitOf(found, row.cells.get('codice'), row);
    const kind = kindIn(found, row, tree);
    if (unit === undefined || kind === undefined) continue;
    for (const draft of draftsOf(found, row, unit, tree, known))
      add(found, row, gatheredFor(gathered, draft, kind), tree);
  }
  for (const [draft, kinds] of gathered) {
    for (const { kind, nodes, place, whole } of kinds.values()) draft.set([kind], place, whole ?? listOf(place, nodes));
  }
}

function gatheredFor(gathered: Map<Draft, Map<Kind, Gathered>>, draft: Draft, kind: Kind): Gathered {
  const kinds = gathered.get(draft) ?? new Map<Kind, Gathered>();
  gathered.set(draft, kinds);
  const known = kinds.get(kind) ?? { kind, nodes: [], place: -1 };
  kinds.set(kind, known);
  return known;
}

/** A row without a tick says nothing, unless it names a module: then one of the two is missing. */
function isTicked(found: FoundTable, row: Row, tree: Units): boolean {
  const [tick, module] = [row.cells.get('svolto'), row.cells.get('modulo')];
  if (tick === undefined) {
    if (module !== undefined)
      tree.tell(found.sheet.name, module, { is: 'row-without-tick', head: headOf(found, 'svolto') });
    return false;
  }
  const reading = readCell(tick, { type: 'tick' }, tree.context);
  if ('value' in reading && typeof reading.value === 'boolean') return reading.value;
  const wrong: Problem = { is: 'wrong-type', expected: ['boolean'], found: tick.text.trim().slice(0, 40) };
  tree.tell(found.sheet.name, tick, 'problem' in reading ? reading.problem : wrong);
  return false;
}

/** The words of the kinds, in every language. */
const KINDS: ReadonlyMap<string, Kind> = new Map(
  CONTENT_KINDS.flatMap((kind) => [
    [kind, kind] as const,
    ...LANGUAGES.map((language) => [plainWords(LAYOUT_WORDS[language].contentKinds[kind]), kind] as const),
  ]),
);

/** The kind that a row is of, by its word in any language. */
export function contentKind(text = ''): Kind | undefined {
  return KINDS.get(plainWords(text));
}

function kindIn(found: FoundTable, row: Row, tree: Units): Kind | undefined {
  const cell = row.cells.get('tipo');
  const kind = contentKind(cell?.text);
  if (kind !== undefined) return kind;
  const kinds = CONTENT_KINDS.map((each) => LAYOUT_WORDS.it.contentKinds[each]);
  if (cell === undefined) {
    const at = row.cells.get('svolto') as SheetCell;
    tree.tell(found.sheet.name, at, { is: 'row-without-key', head: headOf(found, 'tipo') });
    return undefined;
  }
  const suggestion = nearestWord(cell.text.trim(), kinds);
  const problem: Problem = { is: 'unknown-value', found: cell.text.trim(), known: kinds };
  tree.tell(found.sheet.name, cell, suggestion === undefined ? problem : { ...problem, suggestion });
  return undefined;
}

/** The modules of units by their titles, each worked out once for all the rows that name them. */
type Titled = Map<Draft, ReadonlyMap<string, readonly Draft[]>>;

function titledIn(known: Titled, unit: Draft, parts: readonly Draft[], { titles }: Units) {
  const before = known.get(unit);
  if (before !== undefined) return before;
  const made = new Map<string, Draft[]>();
  for (const part of parts) {
    const title = fold(titles.get(part) ?? '');
    made.set(title, [...(made.get(title) ?? []), part]);
  }
  known.set(unit, made);
  return made;
}

/** The unit itself, or the modules that the row names: by their titles, or by their places among the modules. */
function draftsOf(found: FoundTable, row: Row, unit: Draft, tree: Units, known: Titled): Draft[] {
  const cell = row.cells.get('modulo');
  if (cell === undefined) return [unit];
  const parts = tree.parts.get(unit) ?? [];
  const byTitle = titledIn(known, unit, parts, tree);
  const names =
    cell.is === 'text' ? readList(cell.text, { type: 'text', list: true }).map(({ text }) => text) : [cell.text];
  return names.flatMap((name) => {
    const [, place] = /^#?(\d+)$/.exec(name) ?? [];
    const called = byTitle.get(fold(name.trim())) ?? [];
    const byPlace = place === undefined || called.length > 0 ? undefined : parts[Number(place) - 1];
    const meant = called.length === 1 ? called[0] : byPlace;
    if (meant === undefined) {
      tree.tell(found.sheet.name, cell, {
        is: 'unknown-reference',
        found: name.slice(0, 100),
        known: [...byTitle.keys()],
      });
    }
    return meant ?? [];
  });
}

function add(found: FoundTable, row: Row, into: Gathered, tree: Units): void {
  const cell = row.cells.get('n');
  if (cell === undefined) {
    const at = row.cells.get('svolto') as SheetCell;
    tree.tell(found.sheet.name, at, { is: 'row-without-key', head: headOf(found, 'n') });
    return;
  }
  const place = tree.place(found, cell.row, cell.column);
  const word = cell.is === 'text' ? fold(cell.text.trim()) : '';
  const value = word === ALL_CONTENTS || word === 'tutti' || word === 'all' ? ALL_CONTENTS : undefined;
  const whole: Node | undefined =
    value !== undefined ? { kind: 'scalar', ...spanOf(place), value } : saysNone(word) ? listOf(place, []) : undefined;
  if (into.place < 0) into.place = place;
  else if (whole !== undefined || into.whole !== undefined) {
    tree.tell(found.sheet.name, cell, { is: 'cell-conflict', found: word, other: tree.nameOf(into.place) });
    return;
  }
  if (whole !== undefined) {
    into.whole = whole;
    return;
  }
  const reading = readCell(cell, { type: 'integer' }, tree.context);
  if ('problem' in reading) tree.tell(found.sheet.name, cell, reading.problem);
  else if ('value' in reading) into.nodes.push(nodeOf(reading.value, place));
}

function headOf({ columns }: FoundTable, id: string): string {
  return columns.get(id)?.head.text.trim() ?? id;
}
