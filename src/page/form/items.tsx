/** A list of the plan, an item a row of fields: teachers, rooms, tutors, exceptions. */
import { nodeAt } from '../../format/position.ts';
import type { Path } from '../../format/problem.ts';
import type { Value } from '../../text/written.ts';
import type { Node } from '../../text/yaml.ts';
import type { Table } from '../../workbook/layout.ts';
import { useShelf } from '../shelf.ts';
import { useChange, useForm, useMost } from './at-hand.ts';
import { Faults } from './faults.tsx';
import { Field } from './field.tsx';
import { Kept } from './kept.tsx';
import { useMeaning } from './meaning.ts';
import { Moves } from './moves.tsx';
import { columnsOf, idOf } from './sections.ts';
import { shownOf } from './values.ts';

export function Items({ table, isAlone }: { table: Table; isAlone: boolean }) {
  const { now, found, form, layout } = useForm();
  const { words } = useShelf();
  const change = useChange();
  const path: Path = (table.at[0] as string).split('.');
  const { most, showAll } = useMost(path);
  const node = nodeAt(now.root, path);
  const items = node?.kind === 'list' ? node.items : [];
  const title = table.id === 'tutor' ? form.tutors : layout.sheets[table.id as keyof typeof layout.sheets];
  const shown = items.slice(0, most);
  // Exceptions are made to what fails now.
  const exceptions = table.id === 'eccezioni' ? now.report : undefined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list is no set of fields, and no place of the page of its own.
    <div role="group" class="form-items" id={idOf(path)} tabIndex={-1} aria-label={title}>
      {!isAlone && <h3>{title}</h3>}
      <Faults faults={found.at(path)} />
      <ol>
        {shown.map((item, index) => (
          // An item has nothing that stays but its place.
          <Kept key={index} path={[...path, index]} item={item} beside={[items.length, words, exceptions]}>
            {() => <Item {...{ table, item, index, count: items.length }} path={[...path, index]} />}
          </Kept>
        ))}
      </ol>
      {shown.length < items.length && (
        <button type="button" class="link" onClick={showAll}>
          {form.showMore(items.length - shown.length)}
        </button>
      )}
      <button
        type="button"
        class="button"
        onClick={() => {
          change.insert(path, items.length, firstOf(table, items));
          requestAnimationFrame(() =>
            document.querySelector<HTMLElement>(`[id^=${JSON.stringify(idOf([...path, items.length, '']))}]`)?.focus(),
          );
        }}
      >
        + {form.of(form.add, title)}
      </button>
    </div>
  );
}

/** What a new item says already: a code that none has, the first of the words, or nothing. */
function firstOf({ id, columns }: Table, items: readonly Node[]): Value {
  const first = columns.find(({ key }) => key !== undefined);
  const key = first?.key as string;
  if (first?.type === 'word') {
    const used = items.map((item) => shownOf(nodeAt(item, [key]), first, ''));
    return { [key]: first.words?.find((word) => !used.includes(word)) ?? first.words?.[0] };
  }
  if (key !== 'id') return { [key]: null };
  const used = new Set(items.map((item) => shownOf(nodeAt(item, ['id']), { type: 'code' }, '')));
  let number = items.length + 1;
  while (used.has(`${id[0]}${number}`)) number++;
  return { id: `${id[0]}${number}` };
}

interface ItemProps {
  table: Table;
  item: Node;
  index: number;
  count: number;
  path: Path;
}

function Item({ table, item, index, count, path }: ItemProps) {
  const { found, layout, form } = useForm();
  const meaning = useMeaning();
  const choices = useChoices();
  const heads: Record<string, string> = layout.heads[table.id as keyof typeof layout.heads];
  const columns = columnsOf(table.id as never, 'item');
  const [first] = columns;
  const name = (first && shownOf(nodeAt(item, first.key.split('.')), first, form.none)) || form.row(index + 1);
  return (
    <li class="form-item" id={idOf(path)} tabIndex={-1}>
      <div class="fields">
        {columns.map((column) => {
          const at = [...path, ...column.key.split('.')];
          return (
            <Field
              key={column.id}
              path={at}
              cell={column}
              label={heads[column.id] ?? column.id}
              meaning={index === 0 ? meaning(at) : undefined}
              choices={choices[`${table.id}.${column.id}`]}
            />
          );
        })}
      </div>
      <Moves path={path.slice(0, -1)} {...{ index, count, name }} />
      <Faults faults={found.at(path)} />
    </li>
  );
}

/** Values that a column is likely to hold. */
function useChoices(): Record<string, readonly string[]> {
  const { now, norms } = useForm();
  const failed = now.report?.outcomes.filter(({ outcome }) => outcome === 'fail' || outcome === 'waived') ?? [];
  const { unita_formative = [], competenze_chiave = [] } = norms?.standard ?? {};
  return {
    'eccezioni.regola': [...new Set(failed.map(({ rule }) => rule))],
    'eccezioni.soggetto': [...unita_formative, ...competenze_chiave].map(({ codice }) => codice),
  };
}
