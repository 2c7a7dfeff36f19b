/** One part of the plan: its keys as fields, its lists as rows, or what is made for units. */
import { useState } from 'preact/hooks';
import { nodeAt } from '../../format/position.ts';
import { keyMeanings } from '../../language/workbook-meanings.ts';
import type { KeyRow } from '../../workbook/layout.ts';
import { useShelf } from '../shelf.ts';
import { Assessments } from './assessments.tsx';
import { isNear, useForm } from './at-hand.ts';
import { Calls } from './calls.tsx';
import { Contents } from './contents.tsx';
import { Faults } from './faults.tsx';
import { Field } from './field.tsx';
import { Items } from './items.tsx';
import { OfStandard } from './of-standard.tsx';
import { keysOf, SECTIONS, type Section, type SectionId, tablesOf } from './sections.ts';
import { Units } from './units/units.tsx';

export function Part({ id }: { id: SectionId }) {
  const { form, found } = useForm();
  const part: Section = SECTIONS.find((each) => each.id === id) as Section;
  const tables = tablesOf(part);
  const listed: readonly string[] = [...tables.flatMap(({ at }) => at), 'unita_formative', 'competenze_chiave'];
  return (
    <>
      <header class="part-head">
        <h2 id="part-title" tabIndex={-1}>
          {form.sections[id]}
        </h2>
        <p class="aside">{form.leads[id]}</p>
      </header>
      {part.keys
        .filter((key) => !listed.includes(key) && key !== 'standard')
        .map((key) => (
          <Faults key={key} faults={keysOf(part).some(({ path }) => path === key) ? [] : found.at([key])} />
        ))}
      {id === 'corso' && <OfStandard />}
      <Keys rows={keysOf(part)} />
      {id === 'unita' && <Units list="unita_formative" />}
      {id === 'kc' && <Units list="competenze_chiave" />}
      {id === 'contenuti' && <Contents />}
      {id === 'avvisi' && <Calls />}
      {id === 'valutazione' && <Assessments />}
      {tables.map((table) => (
        <Items key={table.id} table={table} isAlone={tables.length === 1 && keysOf(part).length === 0} />
      ))}
    </>
  );
}

/** Fields of what the plan has or owes; the others are folded away. Which they are stays while one works there. */
function Keys({ rows }: { rows: readonly KeyRow[] }) {
  const { now, found, sent, form, layout } = useForm();
  const { words } = useShelf();
  const steps = ({ path }: KeyRow) => path.split('.');
  const [apart] = useState(
    () =>
      new Set(rows.filter((row) => nodeAt(now.root, steps(row)) === undefined && found.at(steps(row)).length === 0)),
  );
  if (rows.length === 0) return null;
  const isFew = apart.size === rows.length;
  const field = (row: KeyRow) => (
    <Field
      key={row.path}
      path={steps(row)}
      cell={row}
      label={layout.keys[row.path as keyof typeof layout.keys]}
      meaning={keyMeanings[words.language](row.path)}
    />
  );
  const rest = rows.filter((row) => apart.has(row));
  const isOpen = rest.some((row) => isNear(sent, steps(row)) || found.at(steps(row)).length > 0);
  return (
    <>
      <div class="fields">{rows.filter((row) => isFew || !apart.has(row)).map(field)}</div>
      {rest.length > 0 && !isFew && (
        <details class="more-fields" open={isOpen}>
          <summary>{form.more(rest.length)}</summary>
          <div class="fields">{rest.map(field)}</div>
        </details>
      )}
    </>
  );
}
