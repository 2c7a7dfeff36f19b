/** A plan with every part that the norms ask for and no hours yet: what `init` fills. Pure. */

import { PLAN_FORMAT } from '../format/kind.ts';
import { readMeasure } from '../format/measure.ts';
import type { Plan } from '../format/plan.ts';
import { PlanFacts } from '../norms/facts.ts';
import type { Norms } from '../norms/rules/rule.ts';
import type { ListedRule } from '../norms/rules/titles.ts';
import { boundsOn } from '../repair/limits.ts';

/** The code that stands for a key competence which the provider has to choose. */
const OWN_KC = 'KC-1';

/** `reference` is how the plan names its standard. */
export function templateOf(norms: Norms, reference: string, rules: readonly ListedRule[]): Plan {
  const { standard } = norms;
  const plan: Plan = {
    formato: PLAN_FORMAT,
    titolo: standard.denominazione.testo,
    standard: reference,
    unita_formative: standard.unita_formative.map(({ codice }) => ({ codice, abilita: 'tutte' })),
  };
  const own = standard.competenze_chiave ?? [];
  const codes = [...new Set([...own.map(({ codice }) => codice), ...askedKc(norms)])];
  const bounds = boundsOn(new PlanFacts(plan, standard), norms, rules);
  const some = bounds.some(({ limit }) => limit.measure.measure === 'kc' && limit.relation !== '<=');
  const kc = codes.length === 0 && some ? [OWN_KC] : codes;
  return kc.length === 0 ? plan : { ...plan, competenze_chiave: kc.map((codice) => ({ codice })) };
}

/** Key competences that a public call wants of a standard of this level. */
function askedKc({ standard, avvisi = [] }: Norms): string[] {
  const eqf = standard.classificazione.eqf?.valore;
  return avvisi.flatMap(({ vincoli }) =>
    vincoli.flatMap(({ misura, se, minimo, uguale }) => {
      const read = readMeasure(misura);
      const applies = se === undefined || (eqf !== undefined && se.eqf.includes(eqf));
      if (read === undefined || !('hours' in read) || read.hours.measure !== 'kc') return [];
      return read.hours.unit !== undefined && applies && (minimo ?? uguale ?? 0) > 0 ? [read.hours.unit] : [];
    }),
  );
}

/** Whether a key competence is a place for one that the provider chooses. */
export function isOwnKc(code: string): boolean {
  return code === OWN_KC;
}
