/** How what a share binds stands to what it is a share of. Pure. */
import { MODES } from '../format/vocabulary.ts';
import type { PlanFacts } from './facts.ts';
import { type MeasureRef, partsOf, type Slot } from './hours.ts';
import type { Basis } from './rules/rule.ts';

/** Units that no plan has: any other than those that a measure names. */
const ANY_OTHER = [{ area: 'uf' }, { area: 'kc' }] as const;

/** `whole`: every hour of the measure is one of the base too, and the base has others. Decided by what they add up, not by what is written. */
export function plannedAs(measure: MeasureRef, base: MeasureRef, facts: PlanFacts): NonNullable<Basis['planned']> {
  const named = [measure, base].flatMap(({ measure: sum, unit }) => {
    if (unit === undefined) return [];
    const ofKc = sum === 'kc' || facts.sectionOf(unit) === 'competenze_chiave';
    return [{ area: ofKc ? ('kc' as const) : ('uf' as const), unit }];
  });
  const every = [...ANY_OTHER, ...named].flatMap((where) => MODES.map((mode): Slot => ({ ...where, mode, path: [] })));
  const whole = new Set(partsOf(every, base));
  const parts = partsOf(every, measure);
  return parts.length < whole.size && parts.every((part) => whole.has(part)) ? 'whole' : 'beside';
}
