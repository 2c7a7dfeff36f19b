/** Rules × standard × plan → outcomes → verdict. Pure. */

import type { Plan } from '../format/plan.ts';
import type { OutcomeKind, Verdict } from '../format/result.ts';
import type { InLanguages } from '../text/language.ts';
import { applyExceptions } from './exceptions.ts';
import { PlanFacts } from './facts.ts';
import { firstGap, lackOf } from './hours.ts';
import type { Outcome } from './outcome.ts';
import type { Fact, Judgement, Limit, NotApplicable, Requirement } from './rules/rule.ts';
import { judgeLimit, type Norms } from './rules/rule.ts';
import type { ListedRule } from './rules/titles.ts';

export interface Checked {
  verdict: Verdict;
  outcomes: Outcome[];
  facts: PlanFacts;
}

/** Checks a plan: every requirement of every rule gets exactly one outcome, in the order of the rules. */
export function check(plan: Plan, norms: Norms, rules: readonly ListedRule[]): Checked {
  const facts = new PlanFacts(plan, norms.standard);
  const outcomes: Outcome[] = [];
  for (const { silence, requirements } of asked(norms, rules)) {
    if (silence !== undefined) outcomes.push(silence);
    for (const each of requirements) outcomes.push(judge(each, facts));
  }
  const after = applyExceptions(outcomes, facts, rules);
  return { verdict: verdictOf(after), outcomes: after, facts };
}

/** A requirement, with what its outcome says whatever the plan. */
interface Asked {
  requirement: Requirement;
  base: Pick<Outcome, 'rule' | 'severity' | 'subject' | 'clause' | 'anomalies' | 'beyondDerogation'>;
  /** Outcomes that say nothing of a plan itself, by what they say: one for all plans. */
  alike: Map<NotApplicable | InLanguages, Outcome>;
}

interface AskedByRule {
  /** Of a rule that asks nothing by these norms. */
  silence?: Outcome;
  requirements: readonly Asked[];
}

const known = new WeakMap<Norms, { rules: readonly ListedRule[]; asked: readonly AskedByRule[] }>();

/** What the rules ask by these norms: the same for all plans that they bind, so worked out once. */
function asked(norms: Norms, rules: readonly ListedRule[]): readonly AskedByRule[] {
  const before = known.get(norms);
  if (before?.rules === rules) return before.asked;
  const now = rules.map((rule): AskedByRule => {
    const anomalies = norms.standard.anomalie?.filter(({ regole }) => regole?.includes(rule.id)) ?? [];
    const requirements = rule.requirements(norms);
    return {
      ...(requirements.length === 0 ? { silence: silent(rule) } : {}),
      requirements: requirements.map((requirement) => ({
        requirement,
        alike: new Map(),
        base: {
          rule: rule.id,
          severity: requirement.severity ?? rule.severity,
          subject: requirement.subject,
          ...(requirement.clause ? { clause: requirement.clause } : {}),
          ...(anomalies.length > 0 ? { anomalies } : {}),
          ...(requirement.beyondDerogation ? { beyondDerogation: requirement.beyondDerogation } : {}),
        },
      })),
    };
  });
  known.set(norms, { rules, asked: now });
  return now;
}

/** The verdict: an error that fails, else an error-level gap, else pass. What was not checked never passes. */
export function verdictOf(outcomes: readonly Pick<Outcome, 'outcome' | 'severity'>[]): Verdict {
  const some = (outcome: OutcomeKind) => outcomes.some((each) => each.outcome === outcome && each.severity === 'error');
  if (some('fail')) return 'fail';
  return some('incomplete') ? 'incomplete' : 'pass';
}

/** Said once for a rule of which the standard prints nothing, so that silence is not read as a pass. */
function silent({ id: rule, severity }: ListedRule): Outcome {
  const base = { rule, severity, subject: { kind: 'corso' } } as const;
  return outcomeOf(base, { outcome: 'not_applicable', notApplicable: 'standard-silent' });
}

function judge(asked: Asked, facts: PlanFacts): Outcome {
  const { requirement, base } = asked;
  const beside = outOfScope(requirement, facts);
  if (beside !== undefined) return besidePlan(asked, beside);
  const judgement = 'limit' in requirement ? judgeHours(requirement.limit, facts) : requirement.judge(facts);
  if (judgement.outcome === 'not_applicable') return besidePlan(asked, judgement.reason);
  if (judgement.outcome === 'manual' && judgement.at.length === 0) return oncePer(asked, judgement.look, judgement);
  const limit = 'limit' in requirement ? requirement.limit : undefined;
  const plain = judgement.outcome === 'fail' ? plainReading(requirement, facts) : undefined;
  return outcomeOf(base, judgement, limit, plain);
}

function besidePlan(asked: Asked, notApplicable: NotApplicable): Outcome {
  return oncePer(asked, notApplicable, { outcome: 'not_applicable', notApplicable });
}

function oncePer({ base, alike }: Asked, said: NotApplicable | InLanguages, judgement: AnyJudgement): Outcome {
  let outcome = alike.get(said);
  if (outcome === undefined) {
    outcome = outcomeOf(base, judgement);
    alike.set(said, outcome);
  }
  return outcome;
}

/** The reading that a stricter one leaves room for: what it asks, and what the plan has by it. */
function plainReading(requirement: Requirement, facts: PlanFacts): Outcome['plain'] {
  const limit = 'stricterThan' in requirement ? requirement.stricterThan : undefined;
  return limit && { limit, found: { is: 'amount', value: facts.measure(limit.measure).hours, unit: 'h' } };
}

/** All keys, always in one order: outcomes of many shapes take longer to make than what they say takes to judge. */
function outcomeOf(base: Asked['base'], judgement: AnyJudgement, limit?: Limit, plain?: Outcome['plain']): Outcome {
  const outcome: { [Key in keyof Required<Outcome>]: Outcome[Key] | undefined } = {
    rule: base.rule,
    outcome: judgement.outcome,
    severity: base.severity,
    subject: base.subject,
    clause: base.clause,
    found: judgement.found,
    required: judgement.required,
    relation: judgement.relation,
    basis: judgement.basis,
    limit,
    plain,
    at: judgement.at,
    lacks: judgement.lacks,
    held: undefined,
    note: judgement.note,
    suggestion: judgement.suggestion,
    elsewhere: judgement.elsewhere,
    misplaced: judgement.misplaced,
    look: judgement.look,
    anomalies: base.anomalies,
    notApplicable: judgement.notApplicable,
    beyondDerogation: base.beyondDerogation,
    waiver: undefined,
  };
  return outcome as Outcome;
}

/** What a judgement may say, whichever it is. */
type AnyJudgement = Omit<Outcome, keyof Asked['base'] | 'limit' | 'plain' | 'held' | 'waiver'>;

/** Why a requirement does not concern this plan at all. */
export function outOfScope(requirement: Requirement, facts: PlanFacts): NotApplicable | undefined {
  const { codes, partial } = facts.aims;
  const { unit, wholeCourse } = requirement;
  if (partial && wholeCourse) return 'partial-course';
  // A missing unit fails `uf-missing` or `kc-missing` and nothing else: one cause, one failure.
  if (unit !== undefined && facts.unitsOf(unit).length === 0) return 'unit-missing';
  if (unit !== undefined && partial && !codes.includes(unit)) return 'unit-not-aimed';
  const plain = 'stricterThan' in requirement ? requirement.stricterThan : undefined;
  if (plain && judgeLimit(plain, facts.measure(plain.measure)) === 'fail') return 'plain-reading-broken';
  return undefined;
}

function judgeHours(limit: Limit, facts: PlanFacts): Judgement {
  const known = facts.measure(limit.measure);
  const outcome = judgeLimit(limit, known);
  const found: Fact = { is: 'amount', value: known.hours, unit: 'h' };
  const required: Fact = { is: 'amount', value: limit.bound, unit: 'h' };
  if (outcome === 'incomplete') return { outcome, lacks: lackOf(known), at: firstGap(known), found, required };
  return { outcome, found, required, relation: limit.relation, at: facts.placeOf(limit.measure) };
}
