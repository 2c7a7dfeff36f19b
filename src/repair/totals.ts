/** Totals that a plan declares beside its hours: they follow what they add up. Pure. */

import type { Plan } from '../format/plan.ts';
import type { Path } from '../format/problem.ts';
import { MODES, type Mode } from '../format/vocabulary.ts';
import type { PlanFacts } from '../norms/facts.ts';
import { exact, hoursOnModules, partsOf } from '../norms/hours.ts';
import { inHundredths, type PlanNumber, spreadIn } from './numbers.ts';

/** A declared total that has to change, in hundredths of an hour; `from` is absent for a key to add. */
export interface Follower {
  path: Path;
  unit?: string;
  mode?: Mode;
  from?: number;
  to: number;
}

/** What the declared totals become once numbers have their new values; `hoursOf` gives those. */
export function followersOf(
  facts: PlanFacts,
  numbers: readonly PlanNumber[],
  hoursOf: (number: PlanNumber) => number,
): Follower[] {
  const sumOf = (parts: readonly PlanNumber[]) =>
    parts.reduce((sum, part) => sum + (part.now === undefined ? 0 : hoursOf(part)), 0);
  const totals = [
    ...spread(numbers, sumOf),
    ...courseTotals(facts, numbers, sumOf),
    ...unitTotals(facts, numbers, sumOf),
  ];
  return totals.filter(({ from, to }) => from !== to && !(from === undefined && to === 0));
}

type SumOf = (parts: readonly PlanNumber[]) => number;

const isSaid = ({ now }: PlanNumber) => now !== undefined;

/**
 * A total declared beside hours that are not all said follows where it agreed with those that are; else it is held to no
 * more than what the rules hold it to.
 */
function follow(declared: number, parts: readonly PlanNumber[], sum: number): number {
  return parts.every(isSaid) || declared === said(parts) ? sum : Math.max(declared, sum);
}

function said(parts: readonly PlanNumber[]): number {
  return parts.reduce((all, { now = 0 }) => all + now, 0);
}

function spread(numbers: readonly PlanNumber[], sumOf: SumOf): Follower[] {
  const course = spreadIn(numbers);
  if (course === undefined || !course.exact) return [];
  const { number, parts } = course;
  return [{ path: number.path, mode: 'stage', from: number.now as number, to: sumOf(parts) }];
}

function courseTotals({ plan }: PlanFacts, numbers: readonly PlanNumber[], sumOf: SumOf): Follower[] {
  const parts = partsOf(numbers, { measure: 'totale' });
  const sum = sumOf(parts);
  const { ore_totali, annualita = [] } = plan.corso ?? {};
  const totals: Follower[] = [];
  if (ore_totali !== undefined) {
    const from = inHundredths(exact(ore_totali));
    totals.push({ path: ['corso', 'ore_totali'], from, to: follow(from, parts, sum) });
  }
  const placement = partsOf(numbers, { measure: 'stage' });
  return [
    ...totals,
    ...yearTotals('ore', annualita, parts, sum),
    ...yearTotals('stage', annualita, placement, sumOf(placement)),
  ];
}

type Year = NonNullable<NonNullable<Plan['corso']>['annualita']>[number];

/** The last year takes the difference, the one before it what the last cannot. */
function yearTotals(
  key: 'ore' | 'stage',
  annualita: readonly Year[],
  parts: readonly PlanNumber[],
  sum: number,
): Follower[] {
  const years = annualita.flatMap((year) => (year[key] === undefined ? [] : [inHundredths(exact(year[key]))]));
  const declared = years.reduce((all, each) => all + each, 0);
  if (years.length < annualita.length || !(parts.every(isSaid) || declared === said(parts))) return [];
  let left = sum - declared;
  return [...years.entries()].reverse().map(([index, from]): Follower => {
    const to = Math.max(0, from + left);
    left -= to - from;
    return { path: ['corso', 'annualita', index, key], ...(key === 'stage' ? { mode: 'stage' } : {}), from, to };
  });
}

/** Hours of a unit beside those of its modules, mode by mode. */
function unitTotals({ allUnits }: PlanFacts, numbers: readonly PlanNumber[], sumOf: SumOf): Follower[] {
  return allUnits.flatMap(({ unit, path }): Follower[] => {
    const { ore, moduli } = unit;
    if (ore === undefined || moduli === undefined || !hoursOnModules(unit)) return [];
    if (MODES.every((mode) => ore[mode] === undefined)) return [];
    return MODES.map((mode) => {
      const parts = numbers.filter((number) => number.mode === mode && isBelow(number.path, [...path, 'moduli']));
      const own = ore[mode];
      return {
        path: [...path, 'ore', mode],
        unit: unit.codice,
        mode,
        ...(own === undefined ? {} : { from: inHundredths(exact(own)) }),
        to: sumOf(parts),
      };
    });
  });
}

function isBelow(path: Path, place: Path): boolean {
  return place.every((step, at) => path[at] === step);
}
