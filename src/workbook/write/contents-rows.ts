/** Knowledge and abilities, an item a row with its words, ticked where the course teaches it: the way back of `contents.ts`. Pure. */
import type { Plan, PlanModule, PlanUnit } from '../../format/plan.ts';
import type { KeyCompetence } from '../../format/standard.ts';
import { fold } from '../../text/nearest.ts';
import { writeList } from '../cell-text.ts';
import { ALL_CONTENTS, CONTENT_KINDS } from '../layout.ts';
import type { Content } from './sheet.ts';
import type { WrittenRow } from './table-rows.ts';
import type { ValueWords } from './values-written.ts';

type Kind = (typeof CONTENT_KINDS)[number];
/** Items that a unit or module teaches. */
type Taught = Pick<PlanModule, Kind>;

/** The words of the table. */
export interface ContentsWords extends ValueWords {
  kinds: Record<Kind, string>;
  /** What a row about all of them says in the place of their text. */
  all: string;
}

const TICK = 'x';

/** The rows of every unit and key competence; `known` finds the one of the standard. */
export function contentsRows(
  { unita_formative, competenze_chiave = [] }: Plan,
  known: (code: string) => Pick<KeyCompetence, Kind> | undefined,
  words: ContentsWords,
): WrittenRow[] {
  const seen = new Set<string>();
  return [...unita_formative, ...competenze_chiave].flatMap((unit) => {
    // Rows find their unit by its code: of two with the same, they are of the first.
    if (seen.has(unit.codice)) return [];
    seen.add(unit.codice);
    const names = namesOf(unit.moduli ?? []);
    return CONTENT_KINDS.flatMap((kind) => rowsOfKind(unit, names, kind, known(unit.codice)?.[kind] ?? [], words));
  });
}

/** `names`: how the rows name each module of the unit. */
function rowsOfKind(
  unit: PlanUnit,
  names: readonly string[],
  kind: Kind,
  texts: readonly string[],
  words: ContentsWords,
): WrittenRow[] {
  const owners = [
    { taught: unit as Taught, name: undefined },
    ...(unit.moduli ?? []).map((taught, at) => ({ taught, name: names[at] })),
  ];
  const said = owners.flatMap(({ taught, name }) =>
    taught[kind] === undefined ? [] : [{ items: taught[kind], name }],
  );
  if (said.length === 0 && texts.length === 0) return [];
  const row = (n: Content, text: string, names: readonly (string | undefined)[]) =>
    rowOf(unit.codice, words, kind, n, text, names);
  const whole = said.filter(({ items }) => items === ALL_CONTENTS).map(({ name }) => name);
  const none = said.filter(({ items }) => items.length === 0).map(({ name }) => name);
  const listed = said.flatMap(({ items }) => (items === ALL_CONTENTS ? [] : items));
  const numbers = [...new Set([...texts.map((_, at) => at + 1), ...listed])].sort((one, other) => one - other);
  return [
    ...row({ is: 'text', text: ALL_CONTENTS }, words.all, whole),
    ...(none.length === 0 ? [] : row({ is: 'text', text: words.none }, '', none)),
    ...numbers.flatMap((number) => {
      const names = said.flatMap(({ items, name }) => (items !== ALL_CONTENTS && items.includes(number) ? [name] : []));
      return row({ is: 'number', value: number }, texts[number - 1] ?? '', names);
    }),
  ];
}

/** One row, or two where the unit itself teaches it beside its modules. */
function rowOf(
  code: string,
  words: ContentsWords,
  kind: Kind,
  n: Content,
  text: string,
  names: readonly (string | undefined)[],
): WrittenRow[] {
  const own = names.includes(undefined);
  const modules = names.filter((name) => name !== undefined);
  const cells = (ticked: boolean, inModules: readonly string[]): WrittenRow => ({
    cells: new Map<string, Content>([
      ['codice', { is: 'text', text: code }],
      ['tipo', { is: 'text', text: words.kinds[kind] }],
      ['n', n],
      ...(text === '' ? [] : [['testo', { is: 'text', text }] as const]),
      ...(ticked ? [['svolto', { is: 'text', text: TICK }] as const] : []),
      ...(inModules.length === 0
        ? []
        : [['modulo', { is: 'text', text: writeList(inModules, { type: 'text', list: true }, '') }] as const]),
    ]),
    isPart: false,
    isDivided: false,
  });
  if (names.length === 0) return [cells(false, [])];
  return [...(own ? [cells(true, [])] : []), ...(modules.length > 0 ? [cells(true, modules)] : [])];
}

/** A module is named by its title, or by its place where another has the same or the title reads like a place. */
function namesOf(modules: readonly PlanModule[]): string[] {
  const titles = modules.map(({ titolo }) => fold(titolo.trim()));
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  return titles.map((title, at) => {
    const isPlain = counts.get(title) === 1 && !/^#?\d+$/.test(title) && title.length <= LONGEST_NAME && title !== '';
    return isPlain ? (modules[at]?.titolo.trim() as string) : `#${at + 1}`;
  });
}

/** Longer titles would make the column a wall: the place is enough. */
const LONGEST_NAME = 60;
