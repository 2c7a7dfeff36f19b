/** What only a person can tell about a topic, beside its figures. Pure. */
import { speaksOf } from '../../catalog/question.ts';
import type { Topic } from '../../format/topics.ts';
import type { Words } from '../../language/words.ts';
import type { Clause } from '../../norms/clause.ts';
import type { Norms } from '../../norms/rules/rule.ts';
import type { ListedRule } from '../../norms/rules/titles.ts';
import { type Figure, silentPlan } from './figures.ts';

/** What to look at, and the clause that asks it. */
export interface Check {
  look: string;
  clause: Clause;
}

/** The rule of what a standard leaves to a person. */
const BY_HAND = 'manual-check';

/**
 * The checks of a standard that stand in the field of a figure: in its own sentence, or in words of the topics. `units`
 * narrow them to what concerns those units.
 */
export function checksOn(
  norms: Norms,
  { figures, topics, units }: { figures: readonly Figure[]; topics: readonly Topic[]; units: readonly string[] },
  { rules, words }: { rules: readonly ListedRule[]; words: Words },
): Check[] {
  const facts = silentPlan(norms);
  const manual = rules.filter(({ id }) => id === BY_HAND).flatMap((rule) => rule.requirements(norms));
  return manual.flatMap((requirement): Check[] => {
    const { clause, subject } = requirement;
    const judgement = 'judge' in requirement ? requirement.judge(facts) : undefined;
    if (clause === undefined || judgement?.outcome !== 'manual') return [];
    const of = norms.standard.da_verificare?.find(({ id }) => id === subject.code)?.unita;
    if (units.length > 0 && of !== undefined && !of.some((unit) => units.includes(unit))) return [];
    const look = judgement.look[words.language];
    const field = figures.flatMap((figure) => (figure.clause?.field === clause.field ? figure.clause.text : []));
    const sameSentence = field.some((text) => clause.text.includes(text) || text.includes(clause.text));
    const sameWords = field.length > 0 && speaksOf(`${clause.text} ${look}`, topics);
    return sameSentence || sameWords ? [{ look, clause }] : [];
  });
}
