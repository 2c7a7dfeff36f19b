/** Which clauses of the shipped standards govern each key of a plan: for the descriptions that editors show. */

import type { Avviso } from '../format/avviso.ts';
import type { Plan } from '../format/plan.ts';
import type { Scales } from '../format/scales.ts';
import type { Standard } from '../format/standard.ts';
import type { Clause } from '../norms/clause.ts';
import { PlanFacts } from '../norms/facts.ts';
import { barePlan, keysOf } from '../norms/keys.ts';
import { RULES } from '../norms/rules/index.ts';

export interface ShippedNorms {
  standards: readonly Standard[];
  scales: Scales;
  avvisi: readonly Avviso[];
  /** Plans that conform: they show where in a plan a requirement that is no sum of hours looks. */
  plans: readonly Plan[];
}

/** Longer sentences are for «qualcheck explain». */
const LONGEST_TEXT = 160;
const MOST_CLAUSES = 6;

/** Key of a plan (`frequenza.minima`, without indexes) → clauses in words, in the order of standards and rules. */
export function clausesByKey({ standards, scales, plans }: Omit<ShippedNorms, 'avvisi'>): Map<string, string[]> {
  const texts = new Map<string, Map<string, Set<string>>>();
  for (const standard of standards) {
    const written = plans.filter((plan) => plan.standard === standard.id);
    const facts = [...written, barePlan(standard)].map((plan) => new PlanFacts(plan, standard));
    for (const requirement of RULES.flatMap((rule) => rule.requirements({ standard, scales }))) {
      const { clause } = requirement;
      if (clause === undefined || clause.field === '') continue;
      for (const key of new Set(keysOf(requirement, standard, facts))) {
        const fields = texts.get(key) ?? new Map<string, Set<string>>();
        texts.set(key, fields);
        const name = `${standard.regione}, ${standard.denominazione.testo}: «${clause.field}»`;
        fields.set(name, (fields.get(name) ?? new Set()).add(shortText(clause)));
      }
    }
  }
  return new Map([...texts].map(([key, fields]) => [key, lines(fields)]));
}

function shortText({ text }: Clause): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1).trimEnd()}…` : text;
}

/** A field that every unit fills in its own way is named without its figures. */
function lines(fields: Map<string, Set<string>>): string[] {
  const all = [...fields].map(([name, texts]) => {
    const [only] = texts;
    return texts.size === 1 && only ? `${name}: «${only}»` : name;
  });
  return all.length > MOST_CLAUSES ? [...all.slice(0, MOST_CLAUSES), '…'] : all;
}
