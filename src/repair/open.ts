/** Limits on hours that are not settled: broken, or waiting for hours that the plan does not say. Pure. */
import type { Outcome } from '../norms/outcome.ts';

/** What holds hours and is not said. */
const HOURS = new Set<string | undefined>(['ore', 'ore.fad', 'stage.ore', 'competenze_chiave']);
/** A unit that is missing, or pasted twice, leaves its hours to be said. */
const UNITS = new Set<Outcome['rule']>(['uf-missing', 'kc-missing', 'uf-duplicate']);

/** Whether an outcome says that hours are not in order, or cannot be judged. */
export function isOpenOnHours({ rule, severity, outcome, limit, found, lacks }: Outcome): boolean {
  if (severity !== 'error' || (outcome !== 'fail' && outcome !== 'incomplete')) return false;
  // A condition of a call is judged by its own rule, and is one on hours where that is what it finds.
  const isOfHours = limit !== undefined || (found?.is === 'amount' && found.unit === 'h');
  return isOfHours || UNITS.has(rule) || HOURS.has(lacks);
}
