/** What became of one requirement on one plan. */
import type { Path } from '../format/problem.ts';
import type { OutcomeKind, Relation, Severity } from '../format/result.ts';
import type { Anomaly } from '../format/standard.ts';
import type { InLanguages } from '../text/language.ts';
import type { Clause } from './clause.ts';
import type { Basis, Fact, Limit, NotApplicable, Note, Subject } from './rules/rule.ts';
import type { RuleId, UnknownNorm } from './rules/titles.ts';

/** What became of one requirement on one plan: data only; words, positions and colours come later. */
export interface Outcome {
  rule: RuleId | UnknownNorm;
  outcome: OutcomeKind;
  severity: Severity;
  subject: Subject;
  clause?: Clause;
  found?: Fact;
  required?: Fact;
  relation?: Relation;
  /** Where a bound that is a share comes from: 20 % of 600 h. */
  basis?: Basis;
  /** The limit behind it, when it is one of hours. */
  limit?: Limit;
  /** Of a stricter reading that fails: the plain one, which holds, and what it finds. */
  plain?: { limit: Limit; found: Fact };
  at?: Path;
  /** The key that the plan lacks. */
  lacks?: string;
  /** The word that holds the place of what the plan lacks; empty where a comment says that it is to be completed. */
  held?: string;
  note?: Note;
  suggestion?: string;
  elsewhere?: string;
  /** Of the codes found, those that belong in the section `elsewhere`. */
  misplaced?: readonly string[];
  look?: InLanguages;
  /** Known defects of the source that bear on it. */
  anomalies?: readonly Anomaly[];
  notApplicable?: NotApplicable;
  /** The clause by which the source admits no derogation from it. */
  beyondDerogation?: Clause;
  /** Reason of the exception that sets it aside. */
  waiver?: { motivo: string; riferimento?: string; scade?: string };
}
