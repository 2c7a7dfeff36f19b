/** The public calls that the course answers, chosen among those of the catalogue. */
import type { Catalog } from '../../catalog/catalog.ts';
import { nodeAt } from '../../format/position.ts';
import { useEntries } from '../shelf.ts';
import { useChange, useForm } from './at-hand.ts';
import { Faults } from './faults.tsx';
import { idOf } from './sections.ts';
import { itemsIn } from './values.ts';

const PATH = ['avvisi'];

const calls = async (catalog: Catalog) => (await catalog.entries()).filter(({ kind }) => kind === 'avviso');

export function Calls() {
  const { now, found, form } = useForm();
  const change = useChange();
  const known = useEntries(calls);
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
