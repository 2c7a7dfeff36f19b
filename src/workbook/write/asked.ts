/** What the norms ask of each key of a plan, for who fills it in: the clauses that govern it. Pure. */
import type { Plan } from '../../format/plan.ts';
import type { Clause } from '../../norms/clause.ts';
import { PlanFacts } from '../../norms/facts.ts';
import { barePlan, keysOf } from '../../norms/keys.ts';
import type { Norms, Rule } from '../../norms/rules/rule.ts';

/** Longer sentences are for «qualcheck explain». */
const LONGEST_TEXT = 120;
const MOST_CLAUSES = 3;

/** Key of a plan, without indexes (`frequenza.minima`), → its clauses in words, in the order of the rules. */
export type Asked = ReadonlyMap<string, readonly string[]>;

export function askedBy(norms: Norms, rules: readonly Rule[], plan: Plan): Asked {
  const facts = [plan, barePlan(norms.standard)].map((each) => new PlanFacts(each, norms.standard));
  const asked = new Map<string, string[]>();
  for (const requirement of rules.flatMap((rule) => rule.requirements(norms))) {
    const { clause } = requirement;
    const said = clause === undefined || clause.field === '' ? undefined : inWords(clause);
    for (const key of new Set(keysOf(requirement, norms.standard, facts))) {
      const known = asked.get(key) ?? [];
      asked.set(key, known);
      if (said !== undefined && !known.includes(said)) known.push(said);
    }
  }
  return new Map([...asked].map(([key, clauses]) => [key, firstOnes(clauses)]));
}

function inWords({ field, text }: Clause): string {
  const short = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1).trimEnd()}…` : text;
  return short === '' ? field : `${field}: «${short}»`;
}

function firstOnes(clauses: readonly string[]): string[] {
  return clauses.length > MOST_CLAUSES ? [...clauses.slice(0, MOST_CLAUSES), '…'] : [...clauses];
}

/** Whether the norms look at a key, or at something within it. */
export function isAsked(asked: Asked, key: string): boolean {
  return [...asked.keys()].some((each) => each === key || each.startsWith(`${key}.`));
}
