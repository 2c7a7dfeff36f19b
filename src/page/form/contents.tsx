/** Knowledge and abilities of the standard, to tick for each unit, or for each of its modules. */

import { put, taken } from '../../format/change/change.ts';
import { nodeAt } from '../../format/position.ts';
import { formatPath, type Path } from '../../format/problem.ts';
import { unitNamed } from '../../norms/unit-named.ts';
import { type Node, YamlNumber } from '../../text/yaml.ts';
import { ALL_CONTENTS, CONTENT_KINDS } from '../../workbook/layout.ts';
import { useShelf } from '../shelf.ts';
import { useChange, useForm, useMost } from './at-hand.ts';
import { Faults } from './faults.tsx';
import { Kept } from './kept.tsx';
import { idOf, UNIT_LISTS, type UnitList } from './sections.ts';
import { codeOf, modulesIn } from './units/hours.ts';
import { itemsIn } from './values.ts';

type Kind = (typeof CONTENT_KINDS)[number];

export function Contents() {
  return UNIT_LISTS.map((list) => <ContentsOf key={list} list={list} />);
}

function ContentsOf({ list }: { list: UnitList }) {
  const { now, form } = useForm();
  const { words } = useShelf();
  const { most, showAll } = useMost([list]);
  const node = nodeAt(now.root, [list]);
  const items = node?.kind === 'list' ? node.items : [];
  const units = items.slice(0, most).map((item, index) => ({ item, path: [list, index] as Path }));
  return (
    <>
      {units.map(({ item, path }) => (
        <Kept key={formatPath(path)} path={path} item={item} beside={[words]}>
          {() => <UnitContents item={item} path={path} />}
        </Kept>
      ))}
      {units.length < items.length && (
        <button type="button" class="link" onClick={showAll}>
          {form.showMore(items.length - units.length)}
        </button>
      )}
    </>
  );
}

function UnitContents({ item, path }: { item: Node; path: Path }) {
  const { norms } = useForm();
  const code = codeOf(item);
  const unit = norms && unitNamed(code, norms.standard);
  const kinds = CONTENT_KINDS.filter((kind) => unit?.[kind] !== undefined || isSaid(item, kind));
  if (kinds.length === 0) return null;
  return (
    <section class="contents card-part" id={idOf(path)} tabIndex={-1}>
      <h3>
        <span class="code">{code}</span> {unit?.denominazione}
      </h3>
      {kinds.map((kind) => (
        <Kinds key={kind} {...{ item, path, kind, code }} texts={unit?.[kind] ?? []} />
      ))}
    </section>
  );
}

function isSaid(item: Node, kind: Kind): boolean {
  return [item, ...modulesIn(item)].some((each) => nodeAt(each, [kind]) !== undefined);
}

/** Whose items they are: the unit, or one of its modules. */
interface Owner {
  path: Path;
  name: string;
  items: readonly string[];
  isAll: boolean;
}

function Kinds({
  item,
  path,
  kind,
  code,
  texts,
}: {
  item: Node;
  path: Path;
  kind: Kind;
  code: string;
  texts: readonly string[];
}) {
  const { form, found } = useForm();
  const { toggle, setAll } = useTicks(kind, texts.length, path);
  const modules = modulesIn(item);
  const owner = (node: Node, at: Path, name: string): Owner => {
    const items = itemsIn(nodeAt(node, [kind]));
    return { path: [...at, kind], name, items, isAll: items[0] === ALL_CONTENTS };
  };
  const own = owner(item, path, form.contents.wholeUnit);
  const parts = modules.map((module, index) => {
    const title = nodeAt(module, ['titolo']);
    const text = title?.kind === 'scalar' && title.value !== null ? String(title.value) : form.units.module(index + 1);
    return owner(module, [...path, 'moduli', index], text);
  });
  const owners = parts.length === 0 || own.items.length > 0 ? [own, ...parts] : parts;
  const numbers = [
    ...new Set([...texts.keys()].map((at) => String(at + 1)).concat(owners.flatMap(({ items }) => items))),
  ].filter((number) => number !== ALL_CONTENTS);
  const isTouched = (number: string) => owners.some(({ items, isAll }) => isAll || items.includes(number));
  const left = numbers.filter((number) => !isTouched(number)).length;
  const name = form.contents.kinds[kind];
  return (
    <div class="contents-kind">
      <h4 id={`${idOf([...path, kind])}-t`}>
        {name}{' '}
        <span class={`aside${left > 0 ? ' t-incomplete' : ''}`}>
          {left === 0 ? form.contents.allTouched : form.contents.untouched(left, numbers.length)}
        </span>
      </h4>
      <Faults
        faults={[path, ...parts.map((part) => part.path.slice(0, -1))].flatMap((at) => found.at([...at, kind]))}
      />
      {numbers.length === 0 ? (
        <p class="aside">{form.contents.noTexts}</p>
      ) : (
        <table class={`ticks-table${owners.length > 1 ? ' of-parts' : ''}`}>
          <thead>
            <tr>
              {owners.map((each) => (
                <th key={formatPath(each.path)} scope="col">
                  <label class="tick">
                    <input
                      type="checkbox"
                      id={idOf(each.path)}
                      checked={each.isAll}
                      aria-label={form.contents.allOf(`${name}, ${code}, ${each.name}`)}
                      onChange={({ currentTarget: { checked } }) => setAll(each, checked)}
                    />
                    <span>{form.contents.all}</span>
                  </label>
                  {owners.length > 1 && <span class="owner">{each.name}</span>}
                </th>
              ))}
              <th scope="col">
                <span class="only-heard">{name}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {numbers.map((number) => (
              <tr key={number} class={isTouched(number) ? undefined : 'untouched'}>
                {owners.map((each) => (
                  <td key={formatPath(each.path)}>
                    <span class="tick">
                      <input
                        type="checkbox"
                        id={`${idOf(each.path)}-${number}`}
                        checked={each.isAll || each.items.includes(number)}
                        aria-label={owners.length > 1 ? `${number}, ${each.name}` : undefined}
                        onChange={({ currentTarget: { checked } }) => toggle(each, number, checked)}
                      />
                      {owners.length > 1 && (
                        <label class="owner" for={`${idOf(each.path)}-${number}`}>
                          {each.name}
                        </label>
                      )}
                    </span>
                  </td>
                ))}
                <th scope="row">
                  <label for={`${idOf((owners[0] as Owner).path)}-${number}`}>
                    <span class="number">{number}.</span> {texts[Number(number) - 1] ?? '?'}
                  </label>
                </th>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** Ticks written as the numbers of the items, in order; all of them as a word where one asked for all. */
function useTicks(kind: Kind, count: number, unit: Path) {
  const { now } = useForm();
  const change = useChange();
  const write = ({ path }: Owner, items: readonly string[] | typeof ALL_CONTENTS) => {
    const value =
      typeof items === 'string'
        ? items
        : items.map((each) => (/^\d+$/.test(each) ? new YamlNumber(each, Number(each)) : each));
    const atUnit = [...unit, kind];
    const blank = nodeAt(now.root, atUnit);
    const isInModule = path.length > atUnit.length;
    // What the unit was still to say is said by its modules.
    if (isInModule && blank?.kind === 'scalar' && blank.value === null) {
      change.together(path, [(text) => taken(text, atUnit), (text) => put(text, path, value)]);
    } else change.put(path, value);
  };
  const all = Array.from({ length: count }, (_, at) => String(at + 1));
  return {
    setAll: (owner: Owner, checked: boolean) => write(owner, checked ? ALL_CONTENTS : []),
    toggle(owner: Owner, number: string, checked: boolean) {
      const items = owner.isAll ? all : owner.items;
      const next = checked ? [...items, number] : items.filter((each) => each !== number);
      write(
        owner,
        [...new Set(next)].sort((one, other) => Number(one) - Number(other)),
      );
    },
  };
}
