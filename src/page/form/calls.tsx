/** The public calls that the course answers, chosen among those of the catalogue. */
import { useEffect, useState } from 'preact/hooks';
import type { CatalogEntry } from '../../catalog/entry.ts';
import { nodeAt } from '../../format/position.ts';
import { useShelf } from '../shelf.ts';
import { useChange, useForm } from './at-hand.ts';
import { Faults } from './faults.tsx';
import { idOf } from './sections.ts';
import { itemsIn } from './values.ts';

const PATH = ['avvisi'];

export function Calls() {
  const { now, found, form } = useForm();
  const { catalog } = useShelf();
  const change = useChange();
  const [known, setKnown] = useState<readonly CatalogEntry[]>([]);
  useEffect(() => {
    void catalog.entries().then((entries) => setKnown(entries.filter(({ kind }) => kind === 'avviso')));
  }, [catalog]);
  const chosen = itemsIn(nodeAt(now.root, PATH));
  const others = chosen.filter((id) => !known.some((entry) => entry.id === id));
  const all = [
    ...known.map(({ id, denominazione, regione }) => ({ id, text: `${denominazione}, ${regione}` })),
    ...others.map((id) => ({ id, text: id })),
  ];
  const set = (ids: readonly string[]) => (ids.length === 0 ? change.take(PATH) : change.put(PATH, ids));
  return (
    <fieldset class="calls" id={idOf(PATH)} tabIndex={-1}>
      <legend class="only-heard">{form.calls.lead}</legend>
      <Faults faults={all.length === 0 ? [] : found.below(PATH)} />
      {all.length === 0 && <p class="aside">{form.calls.none}</p>}
      {all.map(({ id, text }) => (
        <label key={id} class="tick">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              set(checked ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          />
          <span>
            {text} {text !== id && <span class="code">{id}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
