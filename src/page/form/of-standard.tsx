/** The standard that the plan is of; another can be chosen, and what is written stays. */
import { nodeAt } from '../../format/position.ts';
import { useEntries } from '../shelf.ts';
import { standards } from '../start/standards.ts';
import { useChange, useForm } from './at-hand.ts';
import { Select } from './control.tsx';
import { Faults } from './faults.tsx';
import { idOf } from './sections.ts';
import { itemsIn } from './values.ts';

const PATH = ['standard'];

export function OfStandard() {
  const { now, found, form } = useForm();
  const change = useChange();
  const known = useEntries(standards);
  const [written = ''] = itemsIn(nodeAt(now.root, PATH));
  const id = idOf(PATH);
  const faults = found.at(PATH);
  return (
    <div class="form-field of-standard">
      <label class="form-label" for={id}>
        {form.standard}
      </label>
      <Select
        id={id}
        invalid={faults.length > 0}
        describedBy={faults.length > 0 ? `${id}-e` : undefined}
        written={written}
        options={known.map((entry) => ({ value: entry.id, text: `${entry.denominazione}, ${entry.regione}` }))}
        choose={(chosen) => chosen !== '' && change.put(PATH, chosen)}
      />
      <p class="code">{written}</p>
      <Faults faults={faults} id={`${id}-e`} />
    </div>
  );
}
