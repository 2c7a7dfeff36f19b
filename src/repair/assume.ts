/**
 * A plan as it will be once what no number can mend is mended: misspelt units under their code, missing ones there
 * with hours not yet said, hours at two levels that disagree at one. Limits are kept for that plan, so that hours of a missing unit are neither invented nor
 * spread over the others. Pure.
 */

import type { Plan } from '../format/plan.ts';
import type { Path } from '../format/problem.ts';
import type { Standard } from '../format/standard.ts';
import { PlanFacts } from '../norms/facts.ts';
import type { Outcome } from '../norms/outcome.ts';
import { asksForHours, type Bound } from './limits.ts';

const SECTION = { uf: 'unita_formative', kc: 'competenze_chiave' } as const;

/** `outcomes` are those of the plan as it is. Paths of what is written stay the same. */
export function assumed(plan: Plan, outcomes: readonly Outcome[]): Plan {
  const result = structuredClone(plan);
  for (const { rule, outcome, subject, suggestion, elsewhere, found, at } of outcomes) {
    if (rule === 'total-mismatch' && outcome === 'fail' && found?.is === 'hours-by-mode') modulesAlone(result, at);
    const section = rule === 'uf-missing' ? SECTION.uf : rule === 'kc-missing' ? SECTION.kc : undefined;
    const { code } = subject;
    if (section === undefined || code === undefined || elsewhere !== undefined) continue;
    if (outcome !== 'fail' && outcome !== 'incomplete') continue;
    const slip = (result[section] ?? []).find(({ codice }) => codice === suggestion);
    if (slip === undefined) result[section] = [...(result[section] ?? []), { codice: code }];
    else slip.codice = code;
  }
  return result;
}

/** Where a unit says fewer hours than those of its modules that say theirs, the modules are taken at their word. */
function modulesAlone(plan: Plan, at: Path = []): void {
  const [section, index] = at;
  const units = section === SECTION.kc ? plan.competenze_chiave : plan.unita_formative;
  const unit = units?.[Number(index)];
  if (unit?.moduli?.some(({ ore }) => ore === undefined)) delete unit.ore;
}

/** Key competences that a condition wants, and that neither the standard nor the plan has. */
export function withAskedUnits(plan: Plan, standard: Standard, bounds: readonly Bound[]): Plan {
  const facts = new PlanFacts(plan, standard);
  const asked = bounds.flatMap(({ limit }) => {
    const { measure, unit } = limit.measure;
    const isThere = unit === undefined || facts.allUnits.some((each) => facts.codeOf(each.unit.codice) === unit);
    return measure === 'kc' && !isThere && asksForHours(limit) ? [unit] : [];
  });
  if (asked.length === 0) return plan;
  const absent = [...new Set(asked)].map((codice) => ({ codice }));
  return { ...plan, competenze_chiave: [...(plan.competenze_chiave ?? []), ...absent] };
}
