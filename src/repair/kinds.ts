/** Kinds of change, by what they cost the course: hours moved, added or cut. Pure. */
import type { Micro } from '../norms/hours.ts';
import type { RepairModel } from './model.ts';
import type { Program } from './program.ts';

/** `sposta`: the course stays as long; `aggiungi`: hours only grow; `taglia`: hours only shrink. */
export type ChangeKind = 'sposta' | 'aggiungi' | 'taglia';
export const CHANGE_KINDS: readonly ChangeKind[] = ['sposta', 'aggiungi', 'taglia'];

/** A number before and after; a total that follows says nothing of the kind. */
interface Changed {
  follows: boolean;
  from?: Micro;
  to: Micro;
}

/** The kind of a change; none where it moves some hours and adds or cuts others. */
export function kindOf(changes: readonly Changed[]): ChangeKind | undefined {
  const by = changes.filter(({ follows }) => !follows).map(({ from = 0, to }) => to - from);
  if (by.every((each) => each > 0)) return 'aggiungi';
  if (by.every((each) => each < 0)) return 'taglia';
  return by.reduce((sum, each) => sum + each, 0) === 0 ? 'sposta' : undefined;
}

/** A model in which only changes of a kind are possible. */
export function ofKind(model: RepairModel, kind: ChangeKind): RepairModel {
  const { unknowns } = model;
  const columns = [...model.program.columns];
  const close = (column: number) => {
    columns[column] = { ...(columns[column] as Program['columns'][number]), upper: 0 };
  };
  for (const { up, rise, down, fall } of unknowns) {
    if (kind === 'taglia') for (const column of [up, rise]) close(column);
    if (kind === 'aggiungi') for (const column of [down, fall]) close(column);
  }
  const stays = { terms: unknowns.flatMap(({ value }) => value.terms), lower: 0, upper: 0 };
  return { ...model, program: { columns, rows: [...model.program.rows, ...(kind === 'sposta' ? [stays] : [])] } };
}
