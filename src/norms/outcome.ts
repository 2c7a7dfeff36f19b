/** What became of one requirement on one plan. */
import type { Path } from '../format/problem.ts';
import type { OutcomeKind, Relation, Severity } from '../format/result.ts';
import type { Anomaly } from '../format/standard.ts';
import type { InLanguages } from '../text/language.ts';
import type { Clause } from './clause.ts';
import type { Fact, Limit, NotApplicable, Subject } from './rules/rule.ts';
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
  basis?: Limit['basis'];
  /** The limit behind it, when it is one of hours. */
  limit?: Limit;
  at?: Path;
  /** The key that the plan lacks. */
  lacks?: string;
  suggestion?: string;
  elsewhere?: string;
  /** Of the codes found, those that belong in the section `elsewhere`. */
  misplaced?: readonly string[];
  look?: InLanguages;
  /** Known defects of the source that bear on it. */
  anomalies?: readonly Anomaly[];
  notApplicable?: NotApplicable;
  /** Reason of the exception that sets it aside. */
  waiver?: { motivo: string; riferimento?: string; scade?: string };
}
