/** The hours of units as they are written: what a row shows, and what rows come to. Pure. */
import { nodeAt } from '../../../format/position.ts';
import { MODES, type Mode } from '../../../format/vocabulary.ts';
import { exact, type Micro, sum } from '../../../norms/hours.ts';
import type { Node } from '../../../text/yaml.ts';
import { FAD_MODES, SCHOOL_MODES } from '../../../workbook/write/figures.ts';
import { numberIn } from '../values.ts';

export type Hours = Record<Mode, Micro | undefined>;

export function hoursIn(item: Node | undefined): Hours {
  const of = (mode: Mode) => {
    const hours = numberIn(nodeAt(item, ['ore', mode]));
    return hours === undefined ? undefined : exact(hours);
  };
  return Object.fromEntries(MODES.map((mode) => [mode, of(mode)])) as Hours;
}

export function modulesIn(item: Node | undefined): readonly Node[] {
  const modules = nodeAt(item, ['moduli']);
  return modules?.kind === 'list' ? modules.items : [];
}

export interface UnitHours {
  hours: Hours;
  /** They are written on its modules alone. */
  onModules: boolean;
}

/** Hours of a unit: those of its modules, or its own where they are written there. */
export function unitHours(item: Node | undefined): UnitHours {
  const own = hoursIn(item);
  const parts = modulesIn(item).map(hoursIn);
  const isWritten = (hours: Hours) => MODES.some((mode) => hours[mode] !== undefined);
  if (!parts.some(isWritten)) return { hours: own, onModules: false };
  const added = addedHours(parts);
  if (!isWritten(own)) return { hours: added, onModules: true };
  return {
    hours: Object.fromEntries(MODES.map((mode) => [mode, own[mode] ?? added[mode]])) as Hours,
    onModules: false,
  };
}

export function addedHours(all: readonly Hours[]): Hours {
  const of = (mode: Mode) => {
    const written = all.flatMap((hours) => hours[mode] ?? []);
    return written.length === 0 ? undefined : sum(written);
  };
  return Object.fromEntries(MODES.map((mode) => [mode, of(mode)])) as Hours;
}

/** Classroom, laboratory and distance learning; the placement apart. */
export function inSchool(hours: Hours): Micro {
  return sum(SCHOOL_MODES.map((mode) => hours[mode] ?? (0 as Micro)));
}

export function atDistance(hours: Hours): Micro {
  return sum(FAD_MODES.map((mode) => hours[mode] ?? (0 as Micro)));
}

export function codeOf(item: Node | undefined): string {
  const code = nodeAt(item, ['codice']);
  return code?.kind === 'scalar' && code.value !== null ? String(code.value) : '';
}
