/**
 * The numbers of a plan that a repair may change: hours by mode, and the totals declared beside them. Pure.
 *
 * Amounts are in hundredths of an hour, integers. Hours that the plan does not say are not invented: they are
 * unknowns that may turn out to be whatever the limits leave room for.
 */

import { MODES, type Mode } from '../format/vocabulary.ts';
import type { PlanFacts } from '../norms/facts.ts';
import { exact, type Slot } from '../norms/hours.ts';
import { judgeLimit } from '../norms/rules/rule.ts';
import { asksForHours, type Bound } from './limits.ts';

const HUNDREDTH = exact(0.01);

/** Hours as hundredths of an hour; a bound that is a share may fall between two. */
export function inHundredths(micro: number): number {
  return micro / HUNDREDTH;
}

/** Hours of a mode: written, to be added (`now` is 0), or not said (`now` is absent). */
export interface PlanNumber extends Slot {
  now?: number;
  written: boolean;
}

/** Hours of a plan as numbers that may change, in the order of the plan. */
export function numbersOf(facts: PlanFacts, bounds: readonly Bound[]): PlanNumber[] {
  const { slots, plan } = facts;
  const numbers = slots.map(
    (slot): PlanNumber => ({
      ...slot,
      ...(slot.hours === undefined ? {} : { now: inHundredths(slot.hours) }),
      written: slot.hours !== undefined,
    }),
  );
  const modes = modesToAdd(slots, bounds);
  const groups = new Map<string, PlanNumber[]>();
  for (const number of numbers) {
    const key = number.area === 'stage' ? 'stage' : number.path.slice(0, number.written ? -1 : undefined).join('.');
    groups.set(key, [...(groups.get(key) ?? []), number]);
  }
  const all = [...groups.values()].flatMap((group) => [...group, ...additions(group, modes)].sort(byMode));
  // No placement at all, and a limit that asks for some: its hours are not said.
  const placement = slots.some(({ mode }) => mode === 'stage') || !asksForPlacement(bounds, facts);
  const unsaid: PlanNumber = { area: 'stage', mode: 'stage', path: ['stage', 'ore'], written: false };
  return placement || plan.stage?.ore !== undefined ? all : [...all, unsaid];
}

function byMode(left: Slot, right: Slot): number {
  const place = ({ mode }: Slot) => (MODES as readonly string[]).indexOf(mode);
  return place(left) - place(right);
}

/** Modes that one `ore` does not name yet, where naming them makes sense. */
function additions(group: readonly PlanNumber[], modes: readonly Mode[]): PlanNumber[] {
  const [first] = group;
  if (first === undefined || !first.written || first.area === 'stage' || first.area === 'altre') return [];
  const place = first.path.slice(0, -1);
  return modes
    .filter((mode) => group.every((number) => number.mode !== mode))
    .map((mode) => ({ ...first, mode, hours: exact(0), now: 0, written: false, path: [...place, mode] }));
}

/**
 * Classroom and laboratory hours may be added anywhere. FaD only where some limit asks for it, since hours in
 * presence do for every other; placement of a unit only where placement is already spread over units.
 */
function modesToAdd(slots: readonly Slot[], bounds: readonly Bound[]): Mode[] {
  const asked = (test: (bound: Bound['limit']) => boolean) =>
    bounds.some(({ limit }) => asksForHours(limit) && test(limit));
  const spread = slots.some(({ area, mode, hours }) => area !== 'stage' && mode === 'stage' && hours !== undefined);
  return [
    'aula',
    'laboratorio',
    ...(['fad_sincrona', 'fad_asincrona'] as const).filter((mode) =>
      asked(({ measure }) => measure.measure === 'fad' || measure.measure === mode),
    ),
    ...(spread && asked(({ measure }) => measure.measure === 'stage' && measure.unit !== undefined)
      ? (['stage'] as const)
      : []),
  ];
}

/** A floor that laboratory alone reaches asks for none: a placement would want its tutors. */
function asksForPlacement(bounds: readonly Bound[], facts: PlanFacts): boolean {
  return bounds.some(
    ({ limit }) =>
      asksForHours(limit) &&
      ['stage', 'stage_laboratorio'].includes(limit.measure.measure) &&
      judgeLimit(limit, facts.measure(limit.measure)) !== 'pass',
  );
}

/** A number that is the sum of others. */
export interface Spread {
  number: PlanNumber;
  parts: readonly PlanNumber[];
  /** Where some parts are not said it is only known to be no less than the others. */
  exact: boolean;
}

/** The placement of the course, where its units say how it is spread. */
export function spreadIn(numbers: readonly PlanNumber[]): Spread | undefined {
  const number = numbers.find(({ area, now }) => area === 'stage' && now !== undefined);
  const parts = numbers.filter(({ area, mode }) => area !== 'stage' && mode === 'stage');
  if (number === undefined || parts.length === 0) return undefined;
  const said = parts.filter(({ now }) => now !== undefined);
  return { number, parts: said, exact: said.length === parts.length };
}

/** The grain of a plan's own hours: whole, half or quarter hours, else hundredths. */
export function grainOf(numbers: readonly PlanNumber[]): number {
  const written = numbers.flatMap(({ now, written: said }) => (said && now !== undefined ? [now] : []));
  return GRAINS.find((grain) => written.every((now) => now % grain === 0)) ?? 1;
}

/** Steps in which plans are written, coarsest first, in hundredths of an hour. */
export const GRAINS: readonly number[] = [100, 50, 25, 1];
