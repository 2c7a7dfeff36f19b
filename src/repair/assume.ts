/**
 * A plan as it will be once what no number can mend is mended: misspelt units, and those pasted twice, under the code
 * that is missing; missing ones there with hours not yet said, hours at two levels that disagree at one. Limits are kept
 * for that plan, so that hours of a missing unit are neither invented nor spread over the others. Pure.
 */

import type { Plan, PlanUnit } from '../format/plan.ts';
import type { Path } from '../format/problem.ts';
import type { Standard } from '../format/standard.ts';
import { PlanFacts } from '../norms/facts.ts';
import type { Outcome } from '../norms/outcome.ts';
import { fold } from '../text/nearest.ts';
import { asksForHours, type Bound } from './limits.ts';

const SECTION = { uf: 'unita_formative', kc: 'competenze_chiave' } as const;

/** A unit that is read under another code than the one it has. */
export interface Slip {
  path: Path;
  written: string;
  code: string;
}

/** `outcomes` are those of the plan as it is, which is given back where nothing is assumed. Paths of what is written stay the same. */
export function assumed(plan: Plan, standard: Standard, outcomes: readonly Outcome[]): { plan: Plan; slips: Slip[] } {
  const result = structuredClone(plan);
  const slips: Slip[] = [];
  let isAnother = false;
  for (const { rule, outcome, subject, suggestion, elsewhere, found, at } of outcomes) {
    if (rule === 'total-mismatch' && outcome === 'fail' && found?.is === 'hours-by-mode')
      isAnother = modulesAlone(result, at) || isAnother;
    const section = rule === 'uf-missing' ? SECTION.uf : rule === 'kc-missing' ? SECTION.kc : undefined;
    const { code } = subject;
    if (section === undefined || code === undefined || elsewhere !== undefined) continue;
    if (outcome !== 'fail' && outcome !== 'incomplete') continue;
    const units = result[section] ?? [];
    const index = slipOf(units, suggestion, new PlanFacts(result, standard), titleOf(standard, code));
    const slip = units[index];
    isAnother = true;
    if (slip === undefined) result[section] = [...units, { codice: code }];
    else {
      slips.push({ path: [section, index, 'codice'], written: slip.codice, code });
      slip.codice = code;
    }
  }
  return { plan: isAnother ? result : plan, slips };
}

function titleOf({ unita_formative, competenze_chiave = [] }: Standard, code: string): string {
  return [...unita_formative, ...competenze_chiave].find(({ codice }) => codice === code)?.denominazione ?? '';
}

/** The unit that was meant: misspelt, or a repetition of another, best the one with the title of what is missing. */
function slipOf(units: readonly PlanUnit[], suggestion: string | undefined, facts: PlanFacts, title: string): number {
  const misspelt = units.findIndex(({ codice }) => codice === suggestion);
  if (misspelt >= 0) return misspelt;
  const codes = units.map(({ codice }) => facts.codeOf(codice));
  const isRepeated = (index: number) => codes.filter((code) => code === codes[index]).length > 1;
  const repeated = [...units.keys()].filter(isRepeated);
  const named = repeated.find((index) => fold(units[index]?.titolo ?? '') === fold(title));
  return named ?? repeated.find((index) => codes.indexOf(codes[index] as string) !== index) ?? -1;
}

/** Where a unit says fewer hours than those of its modules that say theirs, the modules are taken at their word. */
function modulesAlone(plan: Plan, at: Path = []): boolean {
  const [section, index] = at;
  const units = section === SECTION.kc ? plan.competenze_chiave : plan.unita_formative;
  const unit = units?.[Number(index)];
  if (!unit?.moduli?.some(({ ore }) => ore === undefined)) return false;
  delete unit.ore;
  return true;
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
