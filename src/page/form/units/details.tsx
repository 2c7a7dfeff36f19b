/** What a unit or module says besides its hours: who teaches, in which languages, on which subject. Folded away. */
import { useState } from 'preact/hooks';
import { nodeAt } from '../../../format/position.ts';
import type { Path } from '../../../format/problem.ts';
import type { Standard, StandardUnit } from '../../../format/standard.ts';
import { unitNamed } from '../../../norms/unit-named.ts';
import { useShelf } from '../../shelf.ts';
import { isSentTo, useChange, useForm } from '../at-hand.ts';
import { Faults } from '../faults.tsx';
import { Field } from '../field.tsx';
import { useMeaning } from '../meaning.ts';
import { columnsOf, idOf } from '../sections.ts';
import { itemsIn } from '../values.ts';

type Columns = 'item' | 'part';

const details = (list: 'unita' | 'kc', of: Columns) =>
  columnsOf(list, of).filter(
    ({ id, key }) => !key.startsWith('ore.') && id !== 'codice' && !(of === 'part' && id === 'modulo'),
  );

const KEYS: ReadonlySet<string> = new Set(
  (['item', 'part'] as const).flatMap((of) => details('unita', of).map(({ key }) => key)),
);

/** Whether a place is told among the details, in the place of the hours. */
export function isDetail(path: Path): boolean {
  const key = path[2] === 'moduli' ? path[4] : path[2];
  return path[2] === 'moduli' && key === 'titolo' ? false : KEYS.has(String(key));
}

/** What a standard may ask of a unit, where it asks anything of a column. */
const ASKED: Record<string, (unit: Partial<StandardUnit>, standard: Standard) => unknown> = {
  argomento: ({ fad_argomenti }) => fad_argomenti,
  lingue: ({ lingue }) => lingue,
  fasi: (_, { fasi }) => fasi,
};

export function Details({ path, code, columns }: { path: Path; code: string; columns: Columns }) {
  const { now, found, norms, sent, form, layout } = useForm();
  const meaning = useMeaning();
  const list = path[0] === 'competenze_chiave' ? 'kc' : 'unita';
  const unit: Partial<StandardUnit> | undefined = norms && unitNamed(code, norms.standard);
  const heads: Record<string, string> = layout.heads[list];
  const all = details(list, columns).filter(({ id, key }) => {
    const at = [...path, key];
    const asked = ASKED[id];
    const isOwed = norms !== undefined && asked?.(unit ?? {}, norms.standard) !== undefined;
    return nodeAt(now.root, at) !== undefined || found.at(at).length > 0 || isOwed || id === 'docenti' || id === 'note';
  });
  const faults = all.flatMap(({ key }) => found.at([...path, key]));
  const isWanted = sent !== undefined && isSentTo(sent, path) && isDetail(sent);
  const [isOpened, setOpened] = useState(isWanted);
  return (
    <details
      class="unit-details"
      open={isWanted || undefined}
      onToggle={({ currentTarget: { open } }) => open && setOpened(true)}
    >
      <summary>
        {form.units.details}
        <span class="only-heard">: {code}</span>
        {faults.length > 0 && <span class="count t-incomplete">{faults.length}</span>}
      </summary>
      {(isOpened || isWanted) && (
        <div class="fields">
          {all.map((column) => {
            const at = [...path, column.key];
            if (column.id === 'docenti') return <Teachers key={column.id} path={at} label={heads['docenti'] ?? ''} />;
            return (
              <Field
                key={column.id}
                path={at}
                cell={column}
                label={heads[column.id] ?? column.id}
                meaning={meaning(at)}
                choices={column.id === 'argomento' ? unit?.fad_argomenti?.ammessi : undefined}
              />
            );
          })}
        </div>
      )}
    </details>
  );
}

/** Who teaches, to tick among the teachers of the plan. */
function Teachers({ path, label }: { path: Path; label: string }) {
  const { now, found, form } = useForm();
  const { goTo } = useShelf();
  const change = useChange();
  const people = nodeAt(now.root, ['docenti']);
  const known = people?.kind === 'list' ? people.items.flatMap((item) => itemsIn(nodeAt(item, ['id']))) : [];
  const chosen = itemsIn(nodeAt(now.root, path));
  const all = [...new Set([...known, ...chosen])];
  const id = idOf(path);
  const faults = found.at(path);
  return (
    <fieldset class="form-field" aria-describedby={faults.length > 0 ? `${id}-e` : undefined}>
      <legend class="form-label">{label}</legend>
      {all.length === 0 ? (
        <button type="button" id={id} class="link" onClick={() => goTo('docenti', 'form')}>
          {form.units.noTeachers}
        </button>
      ) : (
        <div class="chips">
          {all.map((who, index) => (
            <label key={who} class="chip-tick">
              <input
                type="checkbox"
                id={index === 0 ? id : undefined}
                checked={chosen.includes(who)}
                onChange={({ currentTarget: { checked } }) =>
                  change.put(path, checked ? [...chosen, who] : chosen.filter((each) => each !== who))
                }
              />
              <span>{who}</span>
            </label>
          ))}
        </div>
      )}
      <Faults faults={faults} id={`${id}-e`} />
    </fieldset>
  );
}
