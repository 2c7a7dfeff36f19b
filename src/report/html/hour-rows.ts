/** The figures behind the pictures of the hours: who is planned what, against which bounds. */

import type { Relation } from '../../format/result.ts';
import type { Standard } from '../../format/standard.ts';
import { MODES } from '../../format/vocabulary.ts';
import type { PlanFacts } from '../../norms/facts.ts';
import { exact, type Micro, type Slot, sum } from '../../norms/hours.ts';
import { type Headroom, headroomOf } from '../../norms/margin.ts';
import type { Outcome } from '../../norms/outcome.ts';
import { hoursOf } from '../report.ts';
import type { ByMode } from './bars.ts';
import type { PlanLine } from './plan-lines.ts';

/** A requirement on hours: what is planned, and the bound. */
export interface BoundRow {
  entry: PlanLine;
  outcome: Outcome;
  hours: Micro;
  bound: Micro;
  relation: Relation;
  /** The plan leaves some of these hours out. */
  partly: boolean;
  /** The one that a standard asks only on a stricter reading. */
  stricter: boolean;
  /** What is left before something binds; absent where hours are not all said. */
  headroom?: Headroom;
}

/** Requirements that are sums of hours against a bound, those of public calls too. */
export function boundRows(entries: readonly PlanLine[], facts: PlanFacts): BoundRow[] {
  const outcomes = entries.flatMap(({ outcome }) => outcome ?? []);
  const left = new Map(headroomOf(outcomes).map((each) => [each.outcome, each]));
  return entries.flatMap((entry): BoundRow[] => {
    const { outcome } = entry;
    const compared = outcome === undefined ? undefined : (limited(outcome, facts) ?? conditioned(outcome));
    if (outcome === undefined || compared === undefined || outcome.outcome === 'not_applicable') return [];
    // «Some hours, however few» and a floor of none are no figure to draw; a cap of none is.
    if (compared.bound === 0 && compared.relation !== '<=') return [];
    const headroom = left.get(outcome);
    const stricter = outcome.rule === 'fad-above-net-cap';
    return [{ entry, outcome, ...compared, stricter, ...(headroom === undefined ? {} : { headroom }) }];
  });
}

type Compared = Pick<BoundRow, 'hours' | 'bound' | 'relation' | 'partly'>;

function limited({ limit }: Outcome, facts: PlanFacts): Compared | undefined {
  if (limit === undefined) return undefined;
  const { hours, complete } = facts.measure(limit.measure);
  return { hours, bound: limit.bound, relation: limit.relation, partly: !complete };
}

/** A condition of a call compares two amounts, like a limit; one on people is no matter of hours. */
function conditioned({ subject, found, required, relation }: Outcome): Compared | undefined {
  if (subject.kind !== 'vincolo' || relation === undefined) return undefined;
  if (found?.is !== 'amount' || required?.is !== 'amount' || found.unit !== 'h') return undefined;
  return { hours: found.value, bound: required.value, relation, partly: false };
}

/** Is it about distance learning, with a cap? */
export function isRemoteCap({ outcome, relation }: BoundRow): boolean {
  return relation === '<=' && (outcome.limit?.measure.measure.startsWith('fad') ?? false);
}

/** One unit in the plan or in the standard. */
export interface UnitRow {
  code: string;
  name: string;
  hours: ByMode;
  /** Classroom, laboratory and distance learning; the placement apart. */
  inSchool: Micro;
  floor?: Micro;
  bounds: BoundRow[];
  state: 'planned' | 'absent' | 'stranger' | 'partly';
}

/** Every unit of the standard that the course aims at, then those of the plan that the standard does not have. */
export function unitRows(facts: PlanFacts, standard: Standard, bounds: readonly BoundRow[]): UnitRow[] {
  const known = [...standard.unita_formative, ...(standard.competenze_chiave ?? [])];
  const names = new Map(known.map(({ codice, denominazione }) => [codice, denominazione]));
  const written = new Set(facts.allUnits.map(({ unit }) => facts.codeOf(unit.codice)));
  const owed = facts.aims.partial ? facts.aims.codes : [...names.keys()];
  const codes = [...names.keys()].filter((code) => owed.includes(code) || written.has(code));
  const strangers = [...written].filter((code) => !names.has(code));
  const byUnit = new Map<string, BoundRow[]>();
  for (const row of bounds) {
    const unit = row.outcome.limit?.measure.unit;
    if (unit !== undefined) byUnit.set(unit, [...(byUnit.get(unit) ?? []), row]);
  }
  const slots = slotsByUnit(facts);
  return [...codes, ...strangers].map((code) =>
    unitRow(slots.get(code) ?? [], code, names.get(code), written.has(code), byUnit.get(code) ?? []),
  );
}

/** Looked up for every unit: a plan of many would be read again for each. */
function slotsByUnit({ slots }: PlanFacts): Map<string, Slot[]> {
  const byUnit = new Map<string, Slot[]>();
  for (const slot of slots) {
    if (slot.unit === undefined) continue;
    const own = byUnit.get(slot.unit);
    if (own === undefined) byUnit.set(slot.unit, [slot]);
    else own.push(slot);
  }
  return byUnit;
}

function unitRow(
  slots: readonly Slot[],
  code: string,
  name: string | undefined,
  written: boolean,
  bounds: BoundRow[],
): UnitRow {
  const hours = modesOf(slots);
  const floor = bounds.find(({ outcome, relation }) => relation === '>=' && isWhole(outcome))?.bound;
  const gaps = slots.some((slot) => slot.hours === undefined);
  return {
    code,
    name: name ?? '',
    hours,
    inSchool: sum(MODES.filter((mode) => mode !== 'stage').map((mode) => hours[mode])),
    ...(floor === undefined ? {} : { floor }),
    bounds,
    state: name === undefined ? 'stranger' : !written ? 'absent' : gaps ? 'partly' : 'planned',
  };
}

/** The minimum of the unit as a whole, not of one mode of it. */
export function isWhole({ limit }: Outcome): boolean {
  return limit?.measure.measure === 'uf' || limit?.measure.measure === 'kc';
}

function modesOf(slots: readonly Slot[]): ByMode {
  const of = (mode: string) => sum(slots.flatMap((slot) => (slot.mode === mode ? [slot.hours ?? (0 as Micro)] : [])));
  return Object.fromEntries(MODES.map((mode) => [mode, of(mode)])) as ByMode;
}

/** Hours of the course by mode, each counted once. */
export function courseModes(facts: PlanFacts): ByMode {
  const hours = hoursOf(facts);
  return Object.fromEntries(MODES.map((mode) => [mode, exact(hours[mode] ?? 0)])) as ByMode;
}
