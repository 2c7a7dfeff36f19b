/** The hours of units and modules, mode by mode: a grid where there is room, a card a unit where there is not. */
import { useMemo, useState } from 'preact/hooks';
import { nodeAt } from '../../../format/position.ts';
import { MODES, type Mode } from '../../../format/vocabulary.ts';
import { modeHeads, modeTitles } from '../../../language/names.ts';
import type { Micro } from '../../../norms/hours.ts';
import { RULES } from '../../../norms/rules/index.ts';
import type { Node } from '../../../text/yaml.ts';
import { figuresOf } from '../../../workbook/write/figures.ts';
import { useShelf } from '../../shelf.ts';
import { useChange, useForm, useMost } from '../at-hand.ts';
import { Faults } from '../faults.tsx';
import { Kept } from '../kept.tsx';
import { idOf, type UnitList } from '../sections.ts';
import { CourseBounds } from './bounds.tsx';
import { addedHours, atDistance, codeOf, inSchool, unitHours } from './hours.ts';
import { UnitRows } from './unit-rows.tsx';

export function Units({ list }: { list: UnitList }) {
  const { now, found, form, norms } = useForm();
  const { words } = useShelf();
  const { most, showAll } = useMost([list]);
  const figures = useMemo(() => (norms === undefined ? [] : figuresOf(norms, RULES)), [norms]);
  const node = nodeAt(now.root, [list]);
  const items: readonly Node[] = node?.kind === 'list' ? node.items : [];
  const hours = useMemo(() => items.map(unitHours), [node]);
  const modes = MODES.filter((mode) => mode !== 'fad' || hours.some((each) => each.hours.fad !== undefined));
  const [titles, heads] = [modeTitles(words.language), modeHeads(words.language)];
  const shown = items.slice(0, most);
  const people = nodeAt(now.root, ['docenti']);
  const teachers = people && now.text.slice(people.start, people.end);
  return (
    <div class="units" id={idOf([list])} tabIndex={-1}>
      <Faults faults={found.at([list])} />
      {items.length === 0 ? (
        <p class="aside">{form.units.none}</p>
      ) : (
        <table class="grid" style={`--columns: ${modes.length + 2}`} onKeyDown={goByRows}>
          <thead>
            <tr>
              <th scope="col">{form.units.unit}</th>
              {modes.map((mode) => (
                <th key={mode} scope="col" class="n" abbr={titles[mode]} title={titles[mode]}>
                  {heads[mode]}
                </th>
              ))}
              <th scope="col" class="n">
                {form.units.total}
              </th>
              <th scope="col" class="n">
                {form.units.fad}
              </th>
            </tr>
          </thead>
          {shown.map((item, index) => (
            <Kept
              key={index}
              path={[list, index]}
              item={item}
              beside={[index, items.length, modes.length, words, teachers]}
            >
              {() => <UnitRows {...{ list, item, index, modes, figures, count: items.length }} />}
            </Kept>
          ))}
          <Sums all={hours.map((each) => each.hours)} modes={modes} />
        </table>
      )}
      {shown.length < items.length && (
        <button type="button" class="link" onClick={showAll}>
          {form.showMore(items.length - shown.length)}
        </button>
      )}
      <AddUnit list={list} items={items} />
      <CourseBounds />
    </div>
  );
}

function Sums({ all, modes }: { all: readonly ReturnType<typeof unitHours>['hours'][]; modes: readonly Mode[] }) {
  const { form } = useForm();
  const { words } = useShelf();
  const heads = modeHeads(words.language);
  const sums = addedHours(all);
  return (
    <tfoot>
      <tr>
        <th scope="row">{form.units.sum}</th>
        {modes.map((mode) => (
          <td key={mode} class="n" data-label={heads[mode]}>
            {words.number(sums[mode] ?? (0 as Micro))}
          </td>
        ))}
        <td class="n" data-label={form.units.total}>
          <b>{words.number(inSchool(sums))}</b>
        </td>
        <td class="n" data-label={form.units.fad}>
          {words.number(atDistance(sums))}
        </td>
      </tr>
    </tfoot>
  );
}

/** Up and down go from row to row in a column, and Enter goes down. */
function goByRows(event: KeyboardEvent): void {
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0;
  const from = event.target;
  if (step === 0 || !(from instanceof HTMLInputElement) || from.dataset['mode'] === undefined) return;
  const column = [
    ...(event.currentTarget as HTMLElement).querySelectorAll<HTMLInputElement>(
      `input[data-mode="${from.dataset['mode']}"]`,
    ),
  ];
  const next = column[column.indexOf(from) + step];
  event.preventDefault();
  next?.focus();
  next?.select();
}

/** Those of the standard that the plan lacks, by name; or one by its code. */
function AddUnit({ list, items }: { list: UnitList; items: readonly Node[] }) {
  const { form, norms, layout } = useForm();
  const change = useChange();
  const [chosen, setChosen] = useState('');
  const known: readonly { codice: string; alias?: readonly string[] | undefined; denominazione: string }[] =
    norms?.standard[list] ?? [];
  const written = new Set(items.map((item) => String(codeOf(item))));
  const missing = known.filter(({ codice, alias = [] }) => ![codice, ...alias].some((code) => written.has(code)));
  const id = `add-${list}`;
  const add = () => {
    const unit = missing.find(({ codice }) => codice === chosen);
    change.insert([list], items.length, unit ? { codice: unit.codice, titolo: unit.denominazione } : { codice: null });
    setChosen('');
    requestAnimationFrame(() => document.getElementById(idOf([list, items.length]))?.focus());
  };
  return (
    <div class="add-unit">
      <label class="form-label" for={id}>
        {form.units.add}
      </label>
      <div class="row-of-buttons">
        <select id={id} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          {missing.length > 0 && <option value="">{form.choose}</option>}
          {missing.map(({ codice, denominazione }) => (
            <option key={codice} value={codice}>
              {codice} {denominazione}
            </option>
          ))}
          <option value="?">{form.units.addOther}</option>
        </select>
        <button
          type="button"
          class="button"
          disabled={chosen === '' && missing.length > 0}
          onClick={add}
          aria-label={form.of(form.add, layout.sheets[list === 'competenze_chiave' ? 'kc' : 'unita'])}
        >
          + {form.add}
        </button>
      </div>
    </div>
  );
}
