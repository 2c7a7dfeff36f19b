/**
 * The hours of a first plan: the fewest that keep every limit, or as many as were asked for, spread evenly. Pure but
 * for the solver it is given.
 *
 * The limits are those of the rules. What they leave open is a choice of layout, settled in a fixed order of aims.
 */

import type { Plan } from '../format/plan.ts';
import type { Path } from '../format/problem.ts';
import type { Mode } from '../format/vocabulary.ts';
import { check } from '../norms/check.ts';
import { exact, partsOf, type Slot } from '../norms/hours.ts';
import type { Norms } from '../norms/rules/rule.ts';
import type { ListedRule } from '../norms/rules/titles.ts';
import type { Case } from '../repair/case.ts';
import { type Conflict, conflictIn } from '../repair/conflict.ts';
import { asksForHours, type Bound, boundsOn } from '../repair/limits.ts';
import { type Amount, limitRow } from '../repair/model.ts';
import { GRAINS, inHundredths, type PlanNumber } from '../repair/numbers.ts';
import { addColumn, type Program, type Row, type Solver, type Term, worth } from '../repair/program.ts';

/** Hours by place in the plan; none where nothing asks for any. */
export type FirstHours = { hours: { path: Path; mode: PlanNumber['mode']; hours: number }[] } | { conflict: Conflict };

/** Hundredths of the longest course that the format accepts. */
const MOST = 1_000_000;
/** Where nothing says how much laboratory, one hour in three: enough to practise, and easily changed. */
const LABORATORY_SHARE = 3;

export function firstHours(
  plan: Plan,
  norms: Norms,
  rules: readonly ListedRule[],
  request: Bound | undefined,
  solver: Solver,
): FirstHours {
  const before = check(plan, norms, rules);
  const all = [...boundsOn(before.facts, norms, rules), ...(request === undefined ? [] : [request])];
  const bounds = all.filter(({ severity }) => severity === 'error');
  if (!bounds.some(({ limit }) => asksForHours(limit))) return { hours: [] };
  const numbers = numbersFor(plan, all);
  const least = request === undefined ? undefined : leastOf(plan, norms, rules, solver);
  const wanted = all.filter(({ severity }) => severity === 'warning');
  // Whole hours, unless what was asked for has halves or quarters.
  for (const step of GRAINS) {
    const program =
      programFor(numbers, [...bounds, ...wanted], step, solver) ?? programFor(numbers, bounds, step, solver);
    if (program === undefined) continue;
    const values = settle(program, { numbers, bounds, step, least }, solver);
    const hours = numbers.map(({ path, mode }, index) => ({
      path,
      mode,
      hours: (Math.round(values[index] ?? 0) * step) / 100,
    }));
    return { hours: hours.filter((each) => each.hours > 0 || each.mode === 'aula') };
  }
  const options = { holds: [], requests: [] };
  const checked = (each: Plan) => check(each, norms, rules);
  const there: Case = { plan, slips: [], before, numbers, bounds, doubts: [], options, checked };
  return { conflict: conflictIn(there, 1, solver) };
}

/** The fewest hours by part, dotted as `partOf` names it: what more hours are in proportion to. */
function leastOf(
  plan: Plan,
  norms: Norms,
  rules: readonly ListedRule[],
  solver: Solver,
): ReadonlyMap<string, number> | undefined {
  const found = firstHours(plan, norms, rules, undefined, solver);
  if ('conflict' in found) return undefined;
  const least = new Map<string, number>();
  for (const { path, mode, hours } of found.hours) {
    if (mode === 'stage' && path[0] !== 'stage') continue;
    const part = partOf(path);
    least.set(part, (least.get(part) ?? 0) + Math.round(hours * 100));
  }
  return least;
}

/** A unit, a key competence or the placement: its place in the plan. */
function partOf(path: Path): string {
  return path.slice(0, 2).join('.');
}

/** Classroom and laboratory hours of every unit, FaD where a limit asks for it, and the placement. */
function numbersFor({ unita_formative, competenze_chiave = [] }: Plan, bounds: readonly Bound[]): PlanNumber[] {
  const asked = (measure: string) =>
    bounds.some(({ limit }) => asksForHours(limit) && limit.measure.measure === measure);
  const modes: Mode[] = [
    'aula',
    'laboratorio',
    ...(asked('fad') || asked('fad_sincrona') ? (['fad_sincrona'] as const) : []),
    ...(asked('fad_asincrona') ? (['fad_asincrona'] as const) : []),
  ];
  const ofUnit = (area: 'uf' | 'kc', section: string) => (unit: { codice: string }, index: number) =>
    modes.map((mode): PlanNumber => numberAt({ area, unit: unit.codice, mode, path: [section, index, 'ore', mode] }));
  // Where one unit has placement of its own the others may have the rest: together they make that of the course.
  const isPlaced = placedUnits(bounds).size > 0;
  const placement = asked('stage') || asked('stage_laboratorio');
  const ofPlaced = ({ codice }: { codice: string }, index: number) =>
    isPlaced
      ? [numberAt({ area: 'uf', unit: codice, mode: 'stage', path: ['unita_formative', index, 'ore', 'stage'] })]
      : [];
  return [
    ...unita_formative.flatMap(ofUnit('uf', 'unita_formative')),
    ...unita_formative.flatMap(ofPlaced),
    ...competenze_chiave.flatMap(ofUnit('kc', 'competenze_chiave')),
    ...(placement || isPlaced ? [numberAt({ area: 'stage', mode: 'stage', path: ['stage', 'ore'] })] : []),
  ];
}

/** Units of which some limit asks for hours that may be placement of their own. */
function placedUnits(bounds: readonly Bound[]): ReadonlySet<string> {
  return new Set(
    bounds.flatMap(({ limit }) => {
      const { unit } = limit.measure;
      const own: Slot = { area: 'uf', unit, mode: 'stage', path: [] };
      return unit !== undefined && asksForHours(limit) && partsOf([own], limit.measure).length > 0 ? [unit] : [];
    }),
  );
}

/** Placement of a unit is a part of that of the course: it adds no hours of its own. */
function isPartOfPlacement({ area, mode }: Pick<PlanNumber, 'area' | 'mode'>): boolean {
  return area !== 'stage' && mode === 'stage';
}

function numberAt(slot: Pick<PlanNumber, 'area' | 'unit' | 'mode' | 'path'>): PlanNumber {
  return { ...slot, hours: exact(0), now: 0, written: false };
}

/** The program with a number of steps for each number, in their order; absent where it has no solution. */
function programFor(numbers: readonly PlanNumber[], bounds: readonly Bound[], step: number, solver: Solver) {
  const program: Program = { columns: [], rows: [] };
  const columns = new Map(numbers.map((number) => [number, addColumn(program, 0, MOST / step)]));
  const amountOf = (number: PlanNumber): Amount => ({ constant: 0, terms: [[columns.get(number) as number, step]] });
  program.rows.push(...bounds.map(({ limit }): Row => limitRow(limit, numbers, amountOf)));
  if (numbers.some(isPartOfPlacement)) spreadPlacement(program, numbers, MOST / step);
  return solver.solve(program, []).found ? program : undefined;
}

/** The placement of the course is spread over its units, all of it, or none is. */
function spreadPlacement(program: Program, numbers: readonly PlanNumber[], most: number): void {
  const parts = numbers.flatMap((number, index): Term[] => (isPartOfPlacement(number) ? [[index, 1]] : []));
  const left = numbers.flatMap((number, index): Term[] => {
    if (number.area === 'stage') return [[index, 1]];
    return isPartOfPlacement(number) ? [[index, -1]] : [];
  });
  const isSpread = addColumn(program, 0, 1);
  program.rows.push(
    { terms: left, lower: 0, upper: Number.POSITIVE_INFINITY },
    { terms: [...left, [isSpread, most]], lower: Number.NEGATIVE_INFINITY, upper: most },
    { terms: [...parts, [isSpread, -most]], lower: Number.NEGATIVE_INFINITY, upper: 0 },
  );
}

interface Layout {
  numbers: readonly PlanNumber[];
  bounds: readonly Bound[];
  /** Hundredths of an hour that a column counts. */
  step: number;
  /** Where a total was asked for, the hundredths of an hour of each part without it. */
  least: ReadonlyMap<string, number> | undefined;
}

/** Settles one aim after the other. */
function settle(program: Program, layout: Layout, solver: Solver): readonly number[] {
  const { numbers, bounds, step } = layout;
  const termsOf = (test: (number: PlanNumber) => boolean): Term[] =>
    numbers.flatMap((number, index): Term[] => (test(number) ? [[index, 1]] : []));
  const units = [...new Set(numbers.flatMap(({ area, unit }) => (area === 'uf' && unit ? [unit] : [])))];
  const placement = termsOf(({ area }) => area === 'stage');
  const placed = placedUnits(bounds);
  const aims: (() => Term[])[] = [
    // Without a total to reach, no hour too many.
    () => (layout.least === undefined ? termsOf((number) => !isPartOfPlacement(number)) : []),
    // With one, every part grows in proportion.
    () => proportional(program, layout),
    // Placement is spread where that is of use; units that need none have none, where the others can have it all.
    () => termsOf(isPartOfPlacement),
    () => termsOf((number) => isPartOfPlacement(number) && !placed.has(number.unit ?? '')),
    // Key competences and FaD have what they have to.
    () => [...termsOf(({ area }) => area === 'kc'), ...termsOf(({ mode }) => mode?.startsWith('fad') === true)],
    // The placement too, and what it shares with the laboratory.
    () => (placement.length === 0 ? [] : [[far(program, placement, placementFor(bounds) / step), 1]]),
    // Units go as far beyond their own minimum as each other.
    () => [
      [
        highest(
          program,
          units.map((unit) => beyond(unit, layout)),
        ),
        1,
      ],
    ],
    () => units.map((unit): Term => [laboratoryFar(program, unit, numbers), 1]),
    () => termsOf(({ area, mode }) => area === 'kc' && mode === 'laboratorio'),
    // Of two ways alike, hours come in the order of the units.
    () => numbers.map((_, index): Term => [index, index]),
  ];
  let values: readonly number[] = [];
  for (const aim of aims) {
    const cost = aim();
    if (cost.length === 0) continue;
    const solved = solver.solve(program, cost);
    if (!solved.found) break;
    ({ values } = solved);
    program.rows.push({ terms: cost, lower: -Infinity, upper: worth(cost, values) + 1e-6 });
  }
  return values;
}

/** How far each part is from its share of the total that was asked for. */
function proportional(program: Program, { numbers, bounds, step, least }: Layout): Term[] {
  const asked = bounds.find(({ request }) => request !== undefined);
  const all = [...(least?.values() ?? [])].reduce((sum, each) => sum + each, 0);
  if (least === undefined || asked === undefined || all === 0) return [];
  const growth = inHundredths(asked.limit.bound) / all;
  return [...least].map(([part, hundredths]): Term => {
    const terms = numbers.flatMap((number, index): Term[] =>
      partOf(number.path) === part && !isPartOfPlacement(number) ? [[index, 1]] : [],
    );
    return [far(program, terms, (hundredths * growth) / step), 1];
  });
}

/** Hundredths of placement that leave to the laboratory what the figures leave to it. */
function placementFor(bounds: readonly Bound[]): number {
  const least = (measure: string) =>
    Math.max(
      0,
      ...bounds
        .filter(({ limit }) => limit.measure.measure === measure && limit.measure.unit === undefined && !limit.share)
        .filter(({ limit }) => asksForHours(limit))
        .map(({ limit }) => inHundredths(limit.bound)),
    );
  return Math.max(least('stage'), least('stage_laboratorio') - least('laboratorio'));
}

/** A column at least as far as a sum is from a target. */
function far(program: Program, terms: readonly Term[], target: number): number {
  const by = addColumn(program, 0, MOST * LABORATORY_SHARE, false);
  program.rows.push({ terms: [...terms, [by, -1]], lower: -Infinity, upper: target });
  program.rows.push({ terms: [...terms, [by, 1]], lower: target, upper: Infinity });
  return by;
}

/** A column no lower than any of some amounts. */
function highest(program: Program, amounts: readonly Amount[]): number {
  const most = addColumn(program, -MOST, MOST, false);
  for (const { constant, terms } of amounts) {
    program.rows.push({ terms: [...terms, [most, -1]], lower: -Infinity, upper: -constant });
  }
  return most;
}

/** Steps of a unit beyond the least that some limit sets for it alone. */
function beyond(unit: string, { numbers, bounds, step }: Layout): Amount {
  const least = bounds
    .filter(({ limit }) => limit.measure.unit === unit && limit.measure.measure === 'uf' && asksForHours(limit))
    .map(({ limit }) => inHundredths(limit.bound) / step);
  const terms = numbers.flatMap((number, index): Term[] =>
    number.unit === unit && number.area === 'uf' && number.mode !== 'stage' ? [[index, 1]] : [],
  );
  return { constant: -Math.max(0, ...least), terms };
}

/** How far a unit is from the share of laboratory. */
function laboratoryFar(program: Program, unit: string, numbers: readonly PlanNumber[]): number {
  const terms = numbers.flatMap(({ unit: own, area, mode }, index): Term[] => {
    if (own !== unit || area !== 'uf' || mode === 'stage') return [];
    return [[index, mode === 'laboratorio' ? LABORATORY_SHARE - 1 : -1]];
  });
  return far(program, terms, 0);
}
