/** The items of a list of the plan as rows of its table: the way back of `rows.ts`. Pure. */
import type { Plan } from '../../format/plan.ts';
import type { Column, Table } from '../layout.ts';
import type { Content } from './sheet.ts';
import { contentOf, type ValueWords, valueAt } from './values-written.ts';

/** A row with what it says, by the id of the column. */
export interface WrittenRow {
  cells: ReadonlyMap<string, Content>;
  /** Of a part of an item: a module, a situation. */
  isPart: boolean;
  /** Of an item whose hours stand on its parts. */
  isDivided: boolean;
  /** The list of the plan that the item is of. */
  at?: string;
}

type Map_ = Readonly<Record<string, unknown>>;

/** The rows of all items; of a list that is there and empty, one that says so. */
export function rowsOfTable(plan: Plan, table: Table, words: ValueWords): WrittenRow[] {
  return table.at.flatMap((path) => {
    const items = valueAt(plan, path);
    if (!Array.isArray(items)) return [];
    if (items.length > 0)
      return items.flatMap((item: Map_, index) =>
        rowsOfItem(item, index, table, words).map((row) => ({ ...row, at: path })),
      );
    return table.required || table.at.length > 1 ? [] : [row([[table.columns[0] as Column, none(words)]])];
  });
}

function none(words: ValueWords): Content {
  return { is: 'text', text: words.none };
}

function rowsOfItem(item: Map_, index: number, table: Table, words: ValueWords): WrittenRow[] {
  const { columns } = table;
  const [identity] = columns;
  const parts = table.parts === undefined ? undefined : valueAt(item, table.parts);
  const isDivided = Array.isArray(parts);
  const own = columns.flatMap((column): [Column, Content | undefined][] =>
    column.of === 'part' ? [] : [[column, valueIn(item, column, index, words)]],
  );
  if (!Array.isArray(parts)) return [row(own)];
  // A part has a cell for what it shares with its item: the item needs a row of its own to say it.
  const shared = columns.some(({ of }) => of === 'both');
  const first = columns.find(({ of }) => of === 'part') as Column;
  const code: [Column, Content | undefined][] = own.filter(([column]) => column === identity);
  const ofParts =
    parts.length === 0
      ? [[[first, none(words)] as [Column, Content]]]
      : parts.map((part: Map_) =>
          columns.flatMap((column): [Column, Content | undefined][] =>
            column.of === undefined ? [] : [[column, valueIn(part, column, index, words)]],
          ),
        );
  if (shared) return [row(own, { isDivided }), ...ofParts.map((cells) => row([...code, ...cells], { isPart: true }))];
  return ofParts.map((cells, at) => row([...(at === 0 ? own : code), ...cells], { isPart: at > 0 }));
}

function valueIn(item: Map_, column: Column, index: number, words: ValueWords): Content | undefined {
  if (column.computed) return undefined;
  if (column.key !== undefined) return contentOf(valueAt(item, column.key), column, words);
  // What is no key of the plan names the item: by its code, or by its place.
  if (column.type === 'code') return contentOf(valueAt(item, 'codice'), column, words);
  return { is: 'number', value: index + 1 };
}

function row(
  cells: readonly [Column, Content | undefined][],
  { isPart = false, isDivided = false }: { isPart?: boolean; isDivided?: boolean } = {},
): WrittenRow {
  const said = cells.flatMap(([{ id }, content]): [string, Content][] =>
    content === undefined ? [] : [[id, content]],
  );
  return { cells: new Map(said), isPart, isDivided };
}
