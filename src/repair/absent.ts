/** What a plan lacks of the parts that hours are asked of. Pure. */
import type { Plan } from '../format/plan.ts';
import { asksForHours, type Bound } from './limits.ts';

const SECTIONS = ['unita_formative', 'competenze_chiave'] as const;

/** A unit or key competence that is not in the plan; without a code where the provider chooses it. */
export interface Absent {
  code?: string;
}

/** `whole` is the plan once what it lacks is there, after what is written. */
export function absentIn(plan: Plan, whole: Plan, bounds: readonly Bound[]): Absent[] {
  const named = SECTIONS.flatMap((section) =>
    (whole[section] ?? []).slice(plan[section]?.length ?? 0).map(({ codice }) => ({ code: codice })),
  );
  const isOpen = (whole.competenze_chiave ?? []).length === 0;
  const isChosen = isOpen && bounds.some(({ limit }) => limit.measure.measure === 'kc' && asksForHours(limit));
  return isChosen ? [...named, {}] : named;
}
