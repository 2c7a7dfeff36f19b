/**
 * Exact hours, and the sums of a plan's hours that the norms bind.
 *
 * All arithmetic is on integers. Written hours have at most two decimals: they are held in hundredths.
 * A bound may be a percentage (two decimals) of hours: it is held in millionths of an hour. A measure names
 * a sum of the hours written in a plan; a limit compares one measure with a bound that is linear in the
 * plan's hours. Nothing here knows a figure of the law.
 */

import type { SumRef } from '../format/measure.ts';
import type { ModeHours, Plan, PlanModule, PlanUnit } from '../format/plan.ts';
import type { Path } from '../format/problem.ts';
import type { Measure, Mode } from '../format/vocabulary.ts';
import { MODES } from '../format/vocabulary.ts';

/** Hours, or any other amount, in millionths: an integer. */
export type Micro = number & { readonly brand: 'Micro' };

const MICRO = 1_000_000;

/** A decimal with at most two digits after the point, exactly. */
export function exact(decimal: number): Micro {
  // The double nearest to a two-decimal number times 100 rounds to that very integer up to 10^13.
  return (Math.round(decimal * 100) * (MICRO / 100)) as Micro;
}

/** What is left of 100 %: presence says the absences, and they say presence. */
export function complement(percent: Micro): Micro {
  return (exact(100) - percent) as Micro;
}

/** Back to a decimal number, for JSON and for words. */
export function toDecimal(amount: Micro): number {
  return amount / MICRO;
}

/** `percent` % of an amount that has at most two decimals, exactly. */
export function share(percent: number, of: Micro): Micro {
  return (Math.round(percent * 100) * (of / (MICRO / 100))) as Micro;
}

export function sum(amounts: Iterable<Micro>): Micro {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total as Micro;
}

/** Whether `part` of `whole` is at least `percent` %, by cross-multiplication. */
export function reachesShare(part: number, whole: number, percent: number): boolean {
  return part * 10_000 >= Math.round(percent * 100) * whole;
}

/** Hours of `altre_attivita` that the plan counts in its total: they are taught in no way that a norm knows. */
const OTHER = 'altre';

/** One number of hours written in a plan, or the place where one is missing. */
export interface Slot {
  area: 'uf' | 'kc' | 'stage' | typeof OTHER;
  /** Code of the unit in the standard; absent for the stage of the whole course. */
  unit?: string | undefined;
  mode: Mode | typeof OTHER;
  /** Absent when the plan does not say. */
  hours?: Micro;
  /** Of a unit that the standard does not know: it counts for the course, its caps and its total, and towards no floor. */
  extra?: true;
  path: Path;
}

/** What rules add up: the measures of the contract, and those of one unit. */
type Sum = Measure | 'uf' | 'uf_stage';

/** A sum of hours as rules name it. */
export interface MeasureRef extends Omit<SumRef, 'measure'> {
  /** `uf_stage`: the hours of a unit with its own placement. */
  measure: Sum;
  /** Without the hours of units that the standard does not know. */
  known?: true;
  /** Only the hours of the UF, or only those of the KC. */
  area?: Slot['area'];
  /** Only the hours written below this place: a module. */
  below?: Path;
}

const KINDS: readonly Mode[] = ['fad_sincrona', 'fad_asincrona'];
const FAD: readonly Mode[] = [...KINDS, 'fad'];
const CLASSROOM: readonly Mode[] = ['aula', ...FAD];
const IN_SCHOOL: readonly Mode[] = [...CLASSROOM, 'laboratorio'];
/** Where hours are not said, they may be in any of these. */
const UNSAID = IN_SCHOOL.filter((mode) => mode !== 'fad');

/**
 * The modes that each measure adds up. FaD hours are classroom hours delivered at a distance, so `aula`
 * includes them. The hours of a unit (`uf`, `kc`) leave its stage out: the minimums of the units and of the
 * KC add up to aula + laboratorio, as the figures of the standards show.
 */
const MODES_OF: Record<Sum, readonly Slot['mode'][]> = {
  totale: [...MODES, OTHER],
  aula: CLASSROOM,
  laboratorio: ['laboratorio'],
  aula_laboratorio: IN_SCHOOL,
  fad: FAD,
  fad_sincrona: ['fad_sincrona'],
  fad_asincrona: ['fad_asincrona'],
  stage: ['stage'],
  stage_laboratorio: ['stage', 'laboratorio'],
  kc: IN_SCHOOL,
  uf: IN_SCHOOL,
  uf_stage: MODES,
};
const AREA_OF: Partial<Record<Sum, Slot['area']>> = { kc: 'kc', uf: 'uf', uf_stage: 'uf' };

/** What is known of a sum: the hours written, and whether some that belong to it are not written. */
export interface Known {
  hours: Micro;
  complete: boolean;
  /** What it comes to at most: beyond `hours`, FaD of which the kind is not said; without end where hours are missing. */
  most: number;
  /** Places of the numbers that were added. */
  paths: Path[];
  /** Places where hours, or the kind of some FaD, are missing. */
  gaps: Path[];
}

/** Where the first hours are missing of a sum that is not complete. */
export function firstGap({ gaps }: Known): Path {
  return gaps[0] as Path;
}

/** The key where a sum that is not complete is to be completed: hours, a section that is not there, or the kind of some FaD. */
export function lackOf(known: Known): string {
  const [section, ...below] = firstGap(known);
  if (below.length === 0) return String(section);
  // The course has no hours of its own: its placement does.
  if (section === 'stage') return 'stage.ore';
  return known.most === Number.POSITIVE_INFINITY ? 'ore' : 'ore.fad';
}

/** The slots that a measure adds up, each once: the measure as a linear expression over a plan's hours. */
export function partsOf<S extends Slot>(slots: readonly S[], ref: MeasureRef): S[] {
  return partsIn(MODES_OF[ref.measure], slots, ref);
}

/** FaD that may be of the kind that a measure adds up, or of the other: the plan does not say. */
export function undecided<S extends Slot>(slots: readonly S[], ref: MeasureRef): S[] {
  return KINDS.some((kind) => kind === ref.measure) ? partsIn(['fad'], slots, ref) : [];
}

function partsIn<S extends Slot>(modes: readonly Slot['mode'][], slots: readonly S[], ref: MeasureRef): S[] {
  const area = ref.area ?? AREA_OF[ref.measure];
  const ofUnit = ref.unit !== undefined;
  // Stage hours written on the units say how the stage of the course is spread: never counted twice.
  const courseStage = !ofUnit && slots.some((slot) => slot.area === 'stage');
  return slots.filter(
    (slot) =>
      (area === undefined || slot.area === area) &&
      !(ref.known && slot.extra) &&
      (!ofUnit || slot.unit === ref.unit) &&
      modes.includes(slot.mode) &&
      !(courseStage && slot.mode === 'stage' && slot.area !== 'stage') &&
      (ref.below?.every((step, at) => slot.path[at] === step) ?? true),
  );
}

/** Adds up a measure over the slots of a plan. */
export function evaluate(slots: readonly Slot[], ref: MeasureRef): Known {
  const known: Known = { hours: 0 as Micro, complete: true, most: 0, paths: [], gaps: [] };
  for (const slot of partsOf(slots, ref)) {
    if (slot.hours === undefined) {
      known.complete = false;
      known.most = Number.POSITIVE_INFINITY;
      known.gaps.push(slot.path);
    } else {
      known.hours = (known.hours + slot.hours) as Micro;
      known.paths.push(slot.path);
    }
  }
  known.most += known.hours;
  for (const { hours = 0, path } of undecided(slots, ref)) {
    if (hours === 0) continue;
    known.complete = false;
    known.most += hours;
    known.gaps.push(path);
  }
  return known;
}

/** Parts of a course that the standard asks for: where the plan is silent on them, hours are missing, not zero. */
export interface Expected {
  stage: boolean;
  kc: boolean;
}

/**
 * Every number of hours of a plan. `unitOf` gives the standard's code of a unit written in a section (an alias
 * becomes its code); none where the code belongs to the other section: its hours are nobody's but the course's.
 */
export function slotsOf(
  plan: Plan,
  unitOf: (code: string, area: 'uf' | 'kc') => string | undefined,
  expected: Expected,
  isExtra: (code: string) => boolean = () => false,
): Slot[] {
  const units = plan.unita_formative.flatMap((unit, index): Slot[] => {
    const slots = unitSlots('uf', unitOf(unit.codice, 'uf'), unit, ['unita_formative', index]);
    return isExtra(unit.codice) ? slots.map((slot) => ({ extra: true, ...slot })) : slots;
  });
  const kcs = (plan.competenze_chiave ?? []).flatMap((kc, index) =>
    unitSlots('kc', unitOf(kc.codice, 'kc'), kc, ['competenze_chiave', index]),
  );
  const slots = [...units, ...openPlacements(units), ...kcs, ...countedActivities(plan)];
  if (expected.kc && plan.competenze_chiave === undefined) {
    slots.push(...UNSAID.map((mode): Slot => ({ area: 'kc', mode, path: ['competenze_chiave'] })));
  }
  if (plan.stage?.ore !== undefined) {
    slots.push({ area: 'stage', mode: 'stage', hours: exact(plan.stage.ore), path: ['stage', 'ore'] });
  } else if (expected.stage && !slots.some((slot) => slot.mode === 'stage')) {
    slots.push({ area: 'stage', mode: 'stage', path: ['stage', 'ore'] });
  }
  return slots;
}

/** Project work and the like, where the plan counts it in its total: towards nothing else. */
function countedActivities({ altre_attivita: activities = [] }: Plan): Slot[] {
  return activities.flatMap(({ ore, nel_totale }, index): Slot[] =>
    nel_totale !== true
      ? []
      : [
          {
            area: OTHER,
            mode: OTHER,
            ...(ore === undefined ? {} : { hours: exact(ore) }),
            path: ['altre_attivita', index, 'ore'],
          },
        ],
  );
}

/** Where the placement is spread over the units, one that says no hours at all may hold some of it. */
function openPlacements(units: readonly Slot[]): Slot[] {
  if (!units.some(({ mode }) => mode === 'stage')) return [];
  const silent = units.filter(({ mode, hours }) => mode === 'aula' && hours === undefined);
  return silent.map((slot) => ({ ...slot, mode: 'stage' }));
}

type Taught = Pick<PlanUnit, 'ore' | 'moduli'>;

/** Modules win over the unit's own hours where they all say theirs; a disagreement is `total-mismatch`. */
export function hoursOnModules({ ore, moduli }: Taught): boolean {
  return moduli !== undefined && (ore === undefined || moduli.every((module) => module.ore !== undefined));
}

function unitSlots(area: 'uf' | 'kc', unit: string | undefined, taught: Taught, path: Path): Slot[] {
  const { ore, moduli = [] } = taught;
  const onModules = (modules: readonly (PlanModule | undefined)[]) =>
    modules.flatMap((module, index) =>
      module ? modeSlots(area, unit, module.ore, [...path, 'moduli', index, 'ore']) : [],
    );
  if (hoursOnModules(taught)) return onModules(moduli);
  // Hours at both levels: those of the unit hold, but for a mode of which its modules write more.
  const written = onModules(moduli.map((module) => (module.ore === undefined ? undefined : module)));
  const added = (mode: Mode) => sum(written.map((slot) => (slot.mode === mode ? (slot.hours ?? exact(0)) : exact(0))));
  const more = MODES.filter((mode) => added(mode) > exact(ore?.[mode] ?? 0));
  const isMore = ({ mode }: Slot) => more.some((each) => each === mode);
  const own = modeSlots(area, unit, ore, [...path, 'ore']).filter((slot) => !isMore(slot));
  return [...own, ...written.filter((slot) => isMore(slot) && slot.hours !== undefined)];
}

function modeSlots(area: 'uf' | 'kc', unit: string | undefined, ore: ModeHours | undefined, path: Path): Slot[] {
  const written: Slot[] = [];
  for (const mode of MODES) {
    const hours = ore?.[mode];
    if (hours !== undefined) written.push({ area, unit, mode, hours: exact(hours), path: [...path, mode] });
  }
  // `ore:` left blank, or without any mode: the hours are not said, which is not zero.
  return written.length > 0 ? written : UNSAID.map((mode) => ({ area, unit, mode, path }));
}

/** Sum of the modes, or of some, of one `ore`, absent when nothing is written. */
export function hoursIn(ore: ModeHours | undefined, modes: readonly Mode[] = MODES): Micro | undefined {
  let total: number | undefined;
  for (const mode of modes) {
    const hours = ore?.[mode];
    if (hours !== undefined) total = (total ?? 0) + exact(hours);
  }
  return total as Micro | undefined;
}
