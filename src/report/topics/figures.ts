/** Requirements as figures: what each asks, in few words, beside its clause. The norms are those of the rules. Pure. */
import type { Plan } from '../../format/plan.ts';
import type { Relation } from '../../format/result.ts';
import { questionWords } from '../../language/questions.ts';
import type { Words } from '../../language/words.ts';
import type { Clause } from '../../norms/clause.ts';
import { PlanFacts } from '../../norms/facts.ts';
import { exact } from '../../norms/hours.ts';
import type { Fact, Limit, Norms, Requirement } from '../../norms/rules/rule.ts';
import type { ListedRule } from '../../norms/rules/titles.ts';

/** A requirement of a standard, worded. */
export interface Figure {
  rule: ListedRule;
  requirement: Requirement;
  subject: string;
  /** `≥ 150 h`, `≤ 20 %`, a title: absent where the clause alone says it. */
  text?: string;
  required?: Fact;
  relation?: Relation;
  clause?: Clause;
  /** Of one unit or key competence: its code. */
  unit?: string;
}

const SIGNS: Record<Relation, string> = { '>=': '≥ ', '<=': '≤ ', '=': '', '>': '> ' };

/** A plan that has the units of a standard and says nothing of them: what is asked of it is all that there is to ask. */
export function silentPlan({ standard }: Pick<Norms, 'standard'>): PlanFacts {
  const units = (all: readonly { codice: string }[] = []) => all.map(({ codice }) => ({ codice }));
  const plan = {
    formato: 'qualcheck/piano@1',
    standard: standard.id,
    unita_formative: units(standard.unita_formative),
    competenze_chiave: units(standard.competenze_chiave),
    // Who accompanies a placement is asked of a course that has one.
    stage: { ore: 1 },
  };
  return new PlanFacts(plan as unknown as Plan, standard);
}

/** What some rules ask of a plan by these norms, in their order. */
export function figuresOf(norms: Norms, rules: readonly ListedRule[], words: Words): Figure[] {
  const facts = silentPlan(norms);
  return rules.flatMap((rule) => rule.requirements(norms).map((each) => figureOf(rule, each, facts, words)));
}

function figureOf(rule: ListedRule, requirement: Requirement, facts: PlanFacts, words: Words): Figure {
  const { subject, clause, unit } = requirement;
  const asked = 'limit' in requirement ? askedByLimit(requirement.limit) : askedBy(requirement, facts);
  const text = asked === undefined ? byHand(requirement, facts, words) : textOf(asked, words);
  return {
    rule,
    requirement,
    subject: words.subject(subject),
    ...(text === undefined ? {} : { text }),
    ...(asked === undefined ? {} : { required: asked.required }),
    ...(asked?.relation === undefined ? {} : { relation: asked.relation }),
    ...(clause === undefined ? {} : { clause }),
    ...(unit === undefined ? {} : { unit }),
  };
}

interface Asked {
  required: Fact;
  relation?: Relation | undefined;
  basis?: Limit['basis'];
}

function askedByLimit({ relation, bound, basis }: Limit): Asked {
  return { required: { is: 'amount', value: bound, unit: 'h' }, relation, basis };
}

/** What a judgement on nothing said asks for. */
function askedBy(requirement: Extract<Requirement, { judge: unknown }>, facts: PlanFacts): Asked | undefined {
  const judgement = requirement.judge(facts);
  if (!('required' in judgement) || judgement.required === undefined || judgement.required.is === 'nothing')
    return undefined;
  const { required, relation } = judgement;
  return { required, relation, ...('basis' in judgement ? { basis: judgement.basis } : {}) };
}

/** What only a person can tell, beside what the field prints where it prints a figure. */
function byHand(requirement: Requirement, facts: PlanFacts, words: Words): string | undefined {
  if (!('judge' in requirement) || requirement.judge(facts).outcome !== 'manual') return undefined;
  const printed = requirement.clause?.text ?? '';
  return printed === '' || printed.length > SHORT ? words.outcome.manual : `«${printed}», ${words.outcome.manual}`;
}

/** Letters of a clause that is a figure rather than a sentence. */
export const SHORT = 15;

function textOf({ required, relation, basis }: Asked, words: Words): string {
  // «Some hours» has no figure.
  if (relation === '>') return questionWords[words.language].someHours;
  const share =
    basis === undefined ? '' : ` (${words.ui.share(words.number(exact(basis.percent)), words.hours(basis.of))})`;
  return `${relation === undefined ? '' : SIGNS[relation]}${factText(required, words)}${share}`;
}

/** Several words of the format stand for each other, or all together: the clause says which. */
function factText(fact: Fact, words: Words): string {
  return fact.is === 'terms' && fact.terms.length > 1 ? fact.terms.map(words.term).join(' / ') : words.fact(fact);
}

/** Whether a condition of a standard or of a call speaks of one of these measures. */
export function isOnMeasure(
  { requirement: { subject } }: Pick<Figure, 'requirement'>,
  measures: readonly string[],
): boolean {
  if (subject.kind !== 'vincolo' || subject.code === undefined) return false;
  const name = subject.code.split(/[.@]/)[0] as string;
  return measures.includes(name);
}
