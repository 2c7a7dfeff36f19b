/** `eccezioni`: requirements that a plan sets aside on purpose, with a reason. Pure. */

import type { Plan } from '../format/plan.ts';
import type { Path } from '../format/problem.ts';
import { nearestWord } from '../text/nearest.ts';
import { nothingIn } from '../text/nothing.ts';
import type { Clause } from './clause.ts';
import type { PlanFacts } from './facts.ts';
import type { Outcome } from './outcome.ts';
import {
  EXCEPTION_BEYOND_DEROGATION,
  EXCEPTION_EXPIRED,
  EXCEPTION_UNMATCHED,
  EXCEPTION_WITHOUT_REASON,
} from './rules/exceptions.ts';
import type { Rule } from './rules/rule.ts';

type Exception = NonNullable<Plan['eccezioni']>[number];

/** Sets aside what the plan's exceptions name, and adds a finding for each that names nothing or has lapsed. */
export function applyExceptions(outcomes: readonly Outcome[], facts: PlanFacts, rules: readonly Rule[]): Outcome[] {
  const { plan } = facts;
  const result = [...outcomes];
  if (plan.eccezioni === undefined) return result;
  // By rule, so that a plan of a thousand exceptions does not read every outcome a thousand times.
  const open = new Map<string, Set<number>>();
  const add = (outcome: Outcome, index: number) => {
    if (outcome.outcome !== 'fail' && outcome.outcome !== 'incomplete') return;
    const same = open.get(outcome.rule);
    if (same === undefined) open.set(outcome.rule, new Set([index]));
    else same.add(index);
  };
  result.forEach(add);
  const tell = (outcome: Outcome) => add(outcome, result.push(outcome) - 1);
  for (const [index, exception] of plan.eccezioni.entries()) {
    const at: Path = ['eccezioni', index];
    const lapse = withoutReason(exception, at) ?? lapsed(exception, plan.corso?.inizio, at);
    if (lapse !== undefined) {
      tell(lapse);
      continue;
    }
    const candidates = open.get(exception.regola) ?? new Set();
    const concerned = [...candidates].filter((each) => concerns(exception, result[each] as Outcome, facts));
    if (concerned.length === 0) tell(unmatched(exception, rules, at));
    const beyond = concerned
      .map((each) => (result[each] as Outcome).beyondDerogation)
      .find((each) => each !== undefined);
    if (beyond !== undefined) tell(beyondDerogation(exception, beyond, at));
    for (const each of concerned) {
      const outcome = result[each] as Outcome;
      if (outcome.beyondDerogation !== undefined && !citesAct(exception)) continue;
      candidates.delete(each);
      result[each] = waive(outcome, exception);
    }
  }
  return result;
}

/** Whether the plan sets a requirement aside: it does not bind, whatever the hours. */
export function isSetAside(rule: string, subject: Outcome['subject'], facts: PlanFacts): boolean {
  return (facts.plan.eccezioni ?? []).some(
    (exception, index) =>
      exception.regola === rule &&
      withoutReason(exception, []) === undefined &&
      lapsed(exception, facts.plan.corso?.inizio, ['eccezioni', index]) === undefined &&
      concerns(exception, { subject }, facts),
  );
}

/** Whether an open outcome of its rule is one that an exception names. */
function concerns({ soggetto }: Exception, { subject }: Pick<Outcome, 'subject'>, facts: PlanFacts): boolean {
  return soggetto === undefined || subject.code === facts.codeOf(soggetto);
}

function waive(outcome: Outcome, { motivo, riferimento, scade }: Exception): Outcome {
  const waiver = { motivo, ...(riferimento ? { riferimento } : {}), ...(scade ? { scade } : {}) };
  return { ...outcome, outcome: 'waived', waiver };
}

const MONTHS =
  'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|january|february|march|' +
  'april|may|june|july|august|september|october|november|december';
/** What of a date, or of a school year, is beside its year: no number of an act. */
const BESIDE_YEAR = new RegExp(
  [
    '\\b\\d{1,2}[/.-]\\d{1,2}[/.-](?=\\d{4}\\b)',
    '(?<=\\b\\d{4})-\\d{1,2}-\\d{1,2}\\b',
    `\\b\\d{1,2}[°º]?\\s+(?=(?:${MONTHS})\\b)`,
    '\\b20\\d\\d\\s*[-–]\\s*(?=20\\d\\d\\b)',
  ].join('|'),
  'gi',
);

/** An act that can be looked up: a number and a year, as in `prot. 123/2027`; the day and month of a date are no number. */
function citesAct({ riferimento = '' }: Exception): boolean {
  const figures = riferimento.replace(BESIDE_YEAR, ' ').match(/\d+/g) ?? [];
  const year = figures.findLastIndex((each) => /^(?:19|20)\d\d$/.test(each));
  return year >= 0 && figures.length > 1;
}

function beyondDerogation(exception: Exception, clause: Clause, at: Path): Outcome {
  const { id: rule, severity } = EXCEPTION_BEYOND_DEROGATION;
  const { regola, riferimento } = exception;
  return {
    rule,
    severity,
    outcome: 'fail',
    subject: { kind: 'eccezione', code: regola },
    clause,
    found: citesAct(exception) ? { is: 'text', text: riferimento as string } : { is: 'nothing' },
    at,
  };
}

function withoutReason({ regola, motivo }: Exception, at: Path): Outcome | undefined {
  // A figure alone, or the label again, is no reason either.
  const says =
    nothingIn(motivo) === undefined && /\p{L}{3}/u.test(motivo) && !/^\W*motiv(?:o|azione)\W*$/i.test(motivo);
  if (says) return undefined;
  const { id: rule, severity } = EXCEPTION_WITHOUT_REASON;
  const found = { is: 'text', text: motivo } as const;
  return {
    rule,
    severity,
    outcome: 'fail',
    subject: { kind: 'eccezione', code: regola },
    found,
    at: [...at, 'motivo'],
  };
}

/** The day that counts is the first of the course: the same plan gets the same answer on any day. */
function lapsed({ regola, scade }: Exception, start: string | undefined, at: Path): Outcome | undefined {
  if (scade === undefined) return undefined;
  const { id: rule, severity } = EXCEPTION_EXPIRED;
  const base = { rule, severity, subject: { kind: 'eccezione', code: regola }, at: [...at, 'scade'] } as const;
  if (start === undefined) return { ...base, outcome: 'incomplete', lacks: 'corso.inizio' };
  if (scade >= start) return undefined;
  const found = { is: 'date', date: scade } as const;
  return { ...base, outcome: 'fail', found, required: { is: 'date', date: start }, relation: '>=' };
}

function unmatched({ regola }: Exception, rules: readonly Rule[], at: Path): Outcome {
  const known = rules.map(({ id }) => id);
  const suggestion = known.includes(regola) ? undefined : nearestWord(regola, known);
  return {
    rule: EXCEPTION_UNMATCHED.id,
    severity: EXCEPTION_UNMATCHED.severity,
    outcome: 'fail',
    subject: { kind: 'eccezione', code: regola },
    at: [...at, 'regola'],
    ...(suggestion ? { suggestion } : {}),
  };
}
