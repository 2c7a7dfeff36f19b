/** What is worked out beside the rows of units and key competences: sums, floors, caps, what is left. Pure. */

import type { Table } from '../layout.ts';
import { type FigureTable, type HoursRow, reckon, SCHOOL_MODES, type UnitFigures, unitFormulas } from './figures.ts';
import type { Cell, Sheet } from './sheet.ts';
import type { WrittenRow } from './table-rows.ts';
import { FIRST_ROW, lettersOf, type TableLook } from './table-sheet.ts';

/** The parts of a table's look that are of units. */
export function unitsLook(
  table: Table,
  rows: readonly WrittenRow[],
  spare: number,
  figures: readonly UnitFigures[],
  places: FigureTable | undefined,
  sumLabel: string,
): Required<Pick<TableLook, 'above' | 'reckoned' | 'alarms'>> {
  const to = FIRST_ROW + rows.length + spare - 1;
  const formulas = unitFormulas({ letter: lettersOf(table), from: FIRST_ROW, to }, places);
  const values = reckon(rows.map(hoursRow), figures);
  const sums = [...SCHOOL_MODES, 'stage'].map((mode): [string, Cell] => [
    mode,
    formula('sum', formulas.sum(mode), values.sum(mode)),
  ]);
  const above = new Map<string, Cell>([
    ['codice', { look: 'sumLabel', content: { is: 'text', text: sumLabel } }],
    ...sums,
    ['totale_riga', formula('sum', formulas.sum('totale_riga'), values.total)],
  ]);
  const reckoned: TableLook['reckoned'] = ({ id }, row) => {
    const value = values.rows[row - FIRST_ROW];
    const cell = (text: string, stored: number | undefined) => formula('reckoned', text, stored ?? '');
    switch (id) {
      case 'totale_riga':
        return cell(formulas.total(row), value?.total);
      case 'ore_finora':
        return cell(formulas.soFar(row), value?.soFar);
      case 'minimo':
        return places && cell(formulas.least(row), value?.least);
      case 'massimo_fad':
        return places && cell(formulas.mostFad(row), value?.mostFad);
      case 'da_assegnare':
        return cell(formulas.left(row), value?.left);
      default:
        return undefined;
    }
  };
  const alarms = (column: (id: string) => number): NonNullable<Sheet['alarms']> => [
    { column: column('da_assegnare'), from: FIRST_ROW, to, formula: formulas.isShort(FIRST_ROW) },
    { column: column('massimo_fad'), from: FIRST_ROW, to, formula: formulas.isBeyond(FIRST_ROW) },
  ];
  return { above, reckoned, alarms };
}

function formula(look: Cell['look'], text: string, value: number | string): Cell {
  return { look, content: { is: 'formula', formula: text, value } };
}

function hoursRow({ cells, isPart }: WrittenRow): HoursRow {
  const code = cells.get('codice');
  const hours = [...cells].flatMap(([id, content]) => (content.is === 'number' ? [[id, content.value] as const] : []));
  return { code: code?.is === 'text' ? code.text : '', isPart, hours: Object.fromEntries(hours) };
}
