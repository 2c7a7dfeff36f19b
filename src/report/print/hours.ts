/** All the hours of the course in one table, each counted once. */
import { MODES, type Mode } from '../../format/vocabulary.ts';
import { modeTitles } from '../../language/names.ts';
import { exact, type Micro, type Slot, sum } from '../../norms/hours.ts';
import { hoursOf, otherHours } from '../report.ts';
import { type Block, type Line, type Row, said } from './document.ts';
import { figureColumns, type Sheet } from './sheet.ts';
import { unitName } from './units.ts';

/** One row a unit, then the placement and what else counts; the course at its foot. */
export function hoursSection(sheet: Sheet): Block[] {
  const { facts, words, say } = sheet;
  const total = hoursOf(facts);
  const apart = facts.slots.some(({ area }) => area === 'stage');
  const modes = MODES.filter((mode) => (total[mode] ?? 0) > 0);
  const titles = modeTitles(words.language);
  const rows = [...unitRows(sheet, modes, apart), ...otherRows(sheet, modes, apart)];
  if (rows.length === 0) return [];
  const figure = (value: number): Line => said(words.number(exact(value)));
  // Some hours are not said: their sum is not known.
  const { hours, complete } = facts.measure({ measure: 'totale' });
  const whole = said(complete ? words.number(hours) : '…');
  const beside = otherHours(facts, false);
  const spread =
    apart && facts.slots.some(({ area, mode, hours = 0 }) => area !== 'stage' && mode === 'stage' && hours > 0);
  return [
    { is: 'heading', level: 2, text: say.heads.ore },
    {
      is: 'table',
      columns: figureColumns(say.columns.unit, [...modes.map((mode) => titles[mode]), say.columns.total], rows),
      rows,
      foot: [said(say.columns.wholeCourse), ...modes.map((mode) => figure(total[mode] ?? 0)), whole],
    },
    ...(spread ? [{ is: 'line', line: [{ text: say.placementApart, is: 'aside' }] } as const] : []),
    ...(beside > 0
      ? [{ is: 'line', line: [{ text: `${say.otherApart}: ${words.hours(beside)}.`, is: 'aside' }] } as const]
      : []),
  ];
}

/** Hours by the place of their unit: a plan of many would be read again for each. */
function slotsByUnit(slots: readonly Slot[]): Map<string, Slot[]> {
  const byUnit = new Map<string, Slot[]>();
  for (const slot of slots) {
    if (slot.area !== 'uf' && slot.area !== 'kc') continue;
    const key = slot.path.slice(0, 2).join('.');
    const own = byUnit.get(key);
    if (own === undefined) byUnit.set(key, [slot]);
    else own.push(slot);
  }
  return byUnit;
}

function unitRows(sheet: Sheet, modes: readonly Mode[], apart: boolean): Row[] {
  const { facts } = sheet;
  const byUnit = slotsByUnit(facts.slots);
  return facts.allUnits.map(({ unit, path }): Row => {
    const slots = (byUnit.get(path.join('.')) ?? []).filter(({ mode }) => !(apart && mode === 'stage'));
    const silent = slots.every(({ hours }) => hours === undefined);
    const name = said(unitName(sheet, unit.codice, unit.titolo));
    // The mark stands where the unit is described.
    if (silent) return [name, ...modes.map((): Line => []), said('…')];
    return [name, ...figures(sheet, modes, slots)];
  });
}

function figures({ words }: Sheet, modes: readonly Mode[], slots: readonly Slot[]): Line[] {
  const of = (mode: string) => sum(slots.flatMap((slot) => (slot.mode === mode ? [slot.hours ?? (0 as Micro)] : [])));
  const all = sum(slots.map(({ hours = 0 as Micro }) => hours));
  return [...modes.map((mode): Line => (of(mode) === 0 ? [] : said(words.number(of(mode))))), said(words.number(all))];
}

function otherRows(sheet: Sheet, modes: readonly Mode[], apart: boolean): Row[] {
  const { facts, say, words } = sheet;
  const counted = otherHours(facts, true);
  const placement = facts.slots.filter(({ area, hours }) => area === 'stage' && hours !== undefined);
  return [
    ...(apart && placement.length > 0 ? [[said(say.heads.stage), ...figures(sheet, modes, placement)]] : []),
    ...(counted > 0 ? [[said(say.otherCounted), ...modes.map((): Line => []), said(words.number(counted))]] : []),
  ];
}
