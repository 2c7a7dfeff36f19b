/** Limits on hours that are not settled: broken, or waiting for hours that the plan does not say. Pure. */
import type { Outcome } from '../norms/outcome.ts';

/** A unit that is missing, or pasted twice, leaves its hours to be said. */
const UNITS = new Set<Outcome['rule']>(['uf-missing', 'kc-missing', 'uf-duplicate']);

/** Whether an outcome says that hours are not in order, or cannot be judged. */
export function isOpenOnHours({ rule, severity, outcome, limit, lacks }: Outcome): boolean {
  if (severity !== 'error' || (outcome !== 'fail' && outcome !== 'incomplete')) return false;
  return limit !== undefined || UNITS.has(rule) || lacks === 'ore' || lacks === 'ore.fad';
}
