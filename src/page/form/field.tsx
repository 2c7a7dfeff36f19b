/** A key of the plan as a field: its name, what it means, what it holds, what the checks say of it. */
import type { Path } from '../../format/problem.ts';
import type { Cell } from '../../workbook/layout.ts';
import { useForm } from './at-hand.ts';
import { Control } from './control.tsx';
import { Faults } from './faults.tsx';
import { idOf } from './sections.ts';

export interface FieldProps {
  path: Path;
  cell: Cell;
  label: string;
  meaning?: string | undefined;
  /** What is usually written there. */
  choices?: readonly string[] | undefined;
}

/** Fields that a group of choices makes up have a legend in the place of a label. */
function isGroup({ type, list }: Cell): boolean {
  return type === 'flag' || (type === 'word' && list === true);
}

export function Field({ path, cell, label, meaning, choices }: FieldProps) {
  const { found, form } = useForm();
  const id = idOf(path);
  const faults = found.at(path);
  const hint = [meaning, cell.list && cell.type !== 'word' ? form.separate : ''].filter(Boolean).join(' ');
  const describedBy = [hint && `${id}-m`, faults.length > 0 && `${id}-e`].filter(Boolean).join(' ') || undefined;
  const control = (
    <Control
      {...{ path, cell, id, choices }}
      invalid={faults.some(({ line }) => line.outcome === 'fail' && line.severity === 'error')}
      describedBy={describedBy}
    />
  );
  const below = (
    <>
      {hint !== '' && (
        <p class="hint" id={`${id}-m`}>
          {hint}
        </p>
      )}
      <Faults faults={faults} id={`${id}-e`} />
    </>
  );
  const wide = cell.type === 'text' && (cell.blankable || cell.list) ? ' wide' : '';
  if (isGroup(cell)) {
    return (
      <fieldset class={`form-field${wide}`} aria-describedby={describedBy}>
        <legend class="form-label">{label}</legend>
        {control}
        {below}
      </fieldset>
    );
  }
  return (
    <div class={`form-field${wide}`}>
      <label class="form-label" for={id} id={`${id}-l`}>
        {label}
      </label>
      {control}
      {below}
    </div>
  );
}
