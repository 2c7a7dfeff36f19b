/** The plan in the parts in which a course is designed, and where each of its places is: drawn from the layout of a plan. */
import { formatPath, type Path } from '../../format/problem.ts';
import { CONTENT_KINDS, type Column, KEY_ROWS, type KeyRow, TABLES, type Table } from '../../workbook/layout.ts';

/** `keys`: what the plan begins with there; `ofUnits`: what is there of each unit and key competence. */
export interface Section {
  id: SectionId;
  keys: readonly string[];
  ofUnits?: readonly string[];
}

const section = <I extends string>(id: I, keys: readonly string[] = [id], ofUnits?: readonly string[]) => ({
  id,
  keys,
  ...(ofUnits === undefined ? {} : { ofUnits }),
});

export const SECTIONS = [
  section('corso', ['titolo', 'standard', 'obiettivo', 'soggetto', 'corso', 'note']),
  section('ingresso'),
  section('unita', ['unita_formative']),
  section('contenuti', [], CONTENT_KINDS),
  section('kc', ['competenze_chiave']),
  section('stage'),
  section('docenti'),
  section('sedi'),
  section('frequenza'),
  section('valutazione', ['valutazione'], ['verifica']),
  section('altre_attivita'),
  section('crediti'),
  section('eccezioni'),
  section('avvisi'),
] as const;

export type SectionId = (typeof SECTIONS)[number]['id'];

export const UNIT_LISTS = ['unita_formative', 'competenze_chiave'] as const;
export type UnitList = (typeof UNIT_LISTS)[number];

/** The format is qualcheck's own matter, standard and calls are chosen among those that there are. */
const APART: readonly string[] = ['formato', 'standard', 'avvisi'];

const tables: readonly Table[] = TABLES;
const rows: readonly KeyRow[] = KEY_ROWS;

/** The keys that a section shows as fields. */
export function keysOf({ keys }: Section): readonly KeyRow[] {
  return rows.filter(({ path }) => keys.includes(path.split('.')[0] as string) && !APART.includes(path));
}

/** The lists that a section shows as rows of fields; units are shown in ways of their own. */
export function tablesOf({ keys }: Section): readonly Table[] {
  return tables.filter(
    ({ at }) => keys.includes((at[0] as string).split('.')[0] as string) && !isOfUnits(at[0] as string),
  );
}

function isOfUnits(list: string): boolean {
  return UNIT_LISTS.some((each) => each === list);
}

/** The columns of a table that fill something of an item, or of one of its parts. */
export function columnsOf(
  id: (typeof TABLES)[number]['id'],
  of: 'item' | 'part',
): readonly (Column & { key: string })[] {
  const { columns } = tables.find((table) => table.id === id) as Table;
  return columns.filter(
    (column): column is Column & { key: string } =>
      column.key !== undefined && (of === 'item' ? column.of !== 'part' : column.of !== undefined),
  );
}

/** A place whatever its numbers: `unita_formative.[].ore`. */
function shape(path: Path): string {
  return path.map((step) => (typeof step === 'number' ? '[]' : step)).join('.');
}

/** The places that have something of their own in the form. */
const SHOWN: ReadonlySet<string> = new Set([
  ...rows.map(({ path }) => path),
  ...tables.flatMap(({ at, parts, columns }) =>
    at.flatMap((list) => {
      const [item, part] = [`${list}.[]`, `${list}.[].${parts}.[]`];
      const own = columns.flatMap(({ key, of }) =>
        key === undefined ? [] : [...(of === 'part' ? [] : [`${item}.${key}`]), ...(of ? [`${part}.${key}`] : [])],
      );
      return [list, item, ...(parts === undefined ? [] : [`${item}.${parts}`, part]), ...own];
    }),
  ),
  ...UNIT_LISTS.flatMap((list) =>
    CONTENT_KINDS.flatMap((kind) => [`${list}.[].${kind}`, `${list}.[].moduli.[].${kind}`]),
  ),
]);

/** The place of the form that is nearest to one of the plan: itself, or what holds it. */
export function shownAt(path: Path): Path {
  for (let length = path.length; length > 0; length--) {
    const part = path.slice(0, length);
    if (SHOWN.has(shape(part))) return part;
  }
  return path.slice(0, 1);
}

/** Where a place of the plan is shown; absent where it is of no section (its format). */
export function sectionAt(path: Path): SectionId | undefined {
  const [first, second] = path;
  const sections: readonly Section[] = SECTIONS;
  if (isOfUnits(String(first)) && typeof second === 'number') {
    const key = path[2] === 'moduli' ? path[4] : path[2];
    const own = sections.find(({ ofUnits }) => ofUnits?.includes(String(key)));
    if (own !== undefined) return own.id;
  }
  return sections.find(({ keys }) => keys.includes(String(first)))?.id;
}

/** The id of what shows a place. */
export function idOf(path: Path): string {
  return `f-${formatPath(path)}`;
}
