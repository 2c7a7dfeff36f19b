/** A unit with its modules below it: hours by mode, sums, floor and cap, and what else is said of it. */

import { inserted, taken } from '../../../format/change/change.ts';
import { nodeAt } from '../../../format/position.ts';
import { type Path, pathOf } from '../../../format/problem.ts';
import type { Mode } from '../../../format/vocabulary.ts';
import { modeHeads, modeTitles } from '../../../language/names.ts';
import { exact, type Micro } from '../../../norms/hours.ts';
import { valueIn } from '../../../text/written.ts';
import type { Node } from '../../../text/yaml.ts';
import type { UnitFigures } from '../../../workbook/write/figures.ts';
import { useShelf } from '../../shelf.ts';
import { useChange, useForm, useTyped } from '../at-hand.ts';
import { Faults } from '../faults.tsx';
import { Moves } from '../moves.tsx';
import { idOf, sectionAt, type UnitList } from '../sections.ts';
import { Details, isDetail } from './details.tsx';
import { atDistance, codeOf, type Hours, hoursIn, inSchool, modulesIn, unitHours } from './hours.ts';

const HOURS = { type: 'hours' } as const;

interface UnitProps {
  list: UnitList;
  item: Node;
  index: number;
  count: number;
  modes: readonly Mode[];
  figures: readonly UnitFigures[];
}

export function UnitRows({ list, item, index, count, modes, figures }: UnitProps) {
  const { found, form } = useForm();
  const { words } = useShelf();
  const change = useChange();
  const path: Path = [list, index];
  const code = codeOf(item);
  const figure = figures.find((each) => each.code === code);
  const written = nodeAt(item, ['titolo']);
  const title = written?.kind === 'scalar' && written.value ? String(written.value) : (figure?.title ?? '');
  const { hours, onModules } = unitHours(item);
  const modules = modulesIn(item);
  const own = found.below(path).filter(({ line }) => {
    const at = pathOf(line.at ?? '');
    return sectionAt(at) === sectionAt([list]) && !isDetail(at);
  });
  const span = modes.length + 3;
  const addModule = () => {
    const at = [...path, 'moduli'];
    const titolo = form.units.module(modules.length + 1);
    const ore = nodeAt(item, ['ore']);
    if (modules.length > 0 || ore === undefined || ore.kind !== 'map') {
      change.insert(at, modules.length, { titolo });
    } else {
      // The hours of a unit without modules are those of its first.
      change.together(path, [
        (text) => taken(text, [...path, 'ore']),
        (text) => inserted(text, at, 0, { titolo, ore: valueIn(ore) }),
      ]);
    }
  };
  return (
    <tbody id={idOf(path)} tabIndex={-1} class="unit">
      <tr class="unit-row">
        <th scope="row">
          <span class="unit-name">
            {code === '' || figure === undefined ? (
              <CodeField path={[...path, 'codice']} />
            ) : (
              <span class="code">{code}</span>
            )}{' '}
            {title}
          </span>
          {figure === undefined && code !== '' && <span class="hint"> {form.units.stranger}</span>}
        </th>
        {modes.map((mode) =>
          onModules ? (
            <td key={mode} class="n summed" data-label={modeHeads(words.language)[mode]} title={form.units.onModules}>
              {hours[mode] === undefined ? '' : words.number(hours[mode])}
            </td>
          ) : (
            <HoursCell key={mode} mode={mode} path={[...path, 'ore', mode]} of={code} />
          ),
        )}
        <Figures hours={hours} figure={figure} />
      </tr>
      {modules.map((module, at) => (
        <ModuleRow
          key={at}
          {...{ module, modes, code }}
          index={at}
          path={[...path, 'moduli', at]}
          count={modules.length}
        />
      ))}
      <tr class="unit-more">
        <td colSpan={span}>
          <Faults faults={own} />
          <div class="unit-actions">
            <Details path={path} code={code} columns="item" />
            <button type="button" class="link" onClick={addModule} aria-label={form.of(form.units.addModule, code)}>
              + {form.units.addModule}
            </button>
            <Moves path={[list]} {...{ index, count }} name={`${code} ${title}`.trim()} />
          </div>
        </td>
      </tr>
    </tbody>
  );
}

function ModuleRow({
  module,
  modes,
  code,
  index,
  path,
  count,
}: {
  module: Node;
  modes: readonly Mode[];
  code: string;
  index: number;
  path: Path;
  count: number;
}) {
  const { form } = useForm();
  const name = form.units.module(index + 1);
  return (
    <>
      <tr class="module-row">
        <th scope="row">
          <ModuleTitle path={[...path, 'titolo']} label={`${form.units.moduleTitle} ${index + 1}, ${code}`} />
        </th>
        {modes.map((mode) => (
          <HoursCell key={mode} mode={mode} path={[...path, 'ore', mode]} of={`${code}, ${name}`} />
        ))}
        <Figures hours={hoursIn(module)} figure={undefined} />
      </tr>
      <tr class="module-more" id={idOf(path)} tabIndex={-1}>
        <td colSpan={modes.length + 3}>
          <div class="unit-actions">
            <Details path={path} code={code} columns="part" />
            <Moves path={path.slice(0, -1)} {...{ index, count }} name={`${name}, ${code}`} />
          </div>
        </td>
      </tr>
    </>
  );
}

/** Hours are typed as one writes them; what cannot be read as hours is told below the unit. */
function HoursCell({ path, mode, of }: { path: Path; mode: Mode; of: string }) {
  const { value, type, leave } = useTyped(path, HOURS);
  const { found, form } = useForm();
  const { words } = useShelf();
  const title = modeTitles(words.language)[mode];
  const isWrong = found.at(path).some(({ line }) => line.outcome === 'fail');
  return (
    <td class="n" data-label={modeHeads(words.language)[mode]}>
      <input
        id={idOf(path)}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        data-mode={mode}
        aria-label={form.units.hoursOf(title, of)}
        aria-invalid={isWrong || undefined}
        value={value}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={leave}
      />
    </td>
  );
}

function ModuleTitle({ path, label }: { path: Path; label: string }) {
  const { value, type, leave } = useTyped(path, { type: 'text' });
  return (
    <input
      id={idOf(path)}
      type="text"
      autocomplete="off"
      aria-label={label}
      value={value}
      onInput={(event) => type(event.currentTarget.value)}
      onBlur={leave}
    />
  );
}

function CodeField({ path }: { path: Path }) {
  const { form } = useForm();
  const { value, type, leave } = useTyped(path, { type: 'code' });
  return (
    <input
      id={idOf(path)}
      type="text"
      autocomplete="off"
      class="short"
      aria-label={form.units.code}
      value={value}
      onInput={(event) => type(event.currentTarget.value)}
      onBlur={leave}
    />
  );
}

/** The sum of a row; of a unit, beside its floor and its cap of distance learning. */
function Figures({ hours, figure }: { hours: Hours; figure: UnitFigures | undefined }) {
  const { form } = useForm();
  const { words } = useShelf();
  const [total, remote] = [inSchool(hours), atDistance(hours)];
  const least = figure?.least === undefined ? undefined : exact(figure.least);
  const most = figure?.mostFad === undefined ? undefined : exact(figure.mostFad);
  const left = least === undefined ? 0 : least - total;
  return (
    <>
      <td class={`n total${left > 0 ? ' t-fail' : ''}`} data-label={form.units.total}>
        <b>{words.number(total)}</b>
        {least !== undefined && (
          <span class="of-total">
            {left > 0 ? form.units.left(words.number(left as Micro)) : form.units.least(words.number(least))}
          </span>
        )}
      </td>
      <td class={`n total${most !== undefined && remote > most ? ' t-fail' : ''}`} data-label={form.units.fad}>
        {most === undefined
          ? remote > 0 && words.number(remote)
          : form.units.fadOf(words.number(remote), words.number(most))}
      </td>
    </>
  );
}
