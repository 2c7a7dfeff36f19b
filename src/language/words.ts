/** What every language has to be able to say. */

import type { Problem } from '../format/problem.ts';
import type { OutcomeKind, PlanCounts, Unit, Verdict } from '../format/result.ts';
import type { FileTrouble } from '../format/trouble.ts';
import type { Micro } from '../norms/hours.ts';
import type { Outcome } from '../norms/outcome.ts';
import type { Fact, NotApplicable, Subject } from '../norms/rules/rule.ts';

export interface Words {
  language: 'it' | 'en';
  outcome: Record<OutcomeKind, string>;
  verdict: Record<Verdict, string>;
  subject(subject: Subject): string;
  /** A fact, of a plan or of a norm: `12 months`, `a title`, a name in quotes. */
  fact(fact: Fact): string;
  /** «subject: what is there, what is asked». */
  sentence(outcome: Outcome): string;
  /** What would mend it; absent where the sentence says it all. */
  remedy(outcome: Outcome): string | undefined;
  reason(reason: NotApplicable): string;
  problem(problem: Problem): { message: string; remedy?: string };
  hours(value: Micro): string;
  /** A figure in its unit: `12 months`. */
  amount(value: Micro, unit: Unit): string;
  /** The name of a word of the format: `obbligo_istruzione`. */
  term(word: string): string;
  number(value: Micro): string;
  /** An ISO date. */
  date(iso: string): string;
  ui: Labels;
}

/** Labels of the reports and of `show`, and messages of the command line. */
interface Labels {
  error: string;
  warning: string;
  hours: string;
  planned: string;
  asked: string;
  otherActivities: string;
  /** Heads what the plan says for its readers. */
  fromPlan: string;
  notCounted: string;
  counted: string;
  clause: string;
  remedy: string;
  anomaly: string;
  anomalies: string;
  coveredBy: string;
  unable: string;
  breaks: string;
  respects: string;
  changing: string;
  removed: string;
  avviso: string;
  /** «of» a measure named as it is written. */
  shareOf(measure: string): string;
  seeRules: string;
  avvisi: string;
  /** A course for some units only: its name, and what it was judged on. */
  /** By which readings of the norms: those of a version of qualcheck. */
  judgedBy(version: string): string;
  inPart: string;
  partial(units: readonly string[]): string;
  /** A standard that was imported: its name, and how much of it nobody has confirmed. */
  toConfirm: string;
  unconfirmed(count: number): string;
  unknownAvviso(id: string, suggestion: string | undefined): string;
  noStandard: string;
  profile: string;
  card: string;
  notes: string;
  failures: string;
  warnings: string;
  incomplete: string;
  manual: string;
  waived: string;
  silent: string;
  format: string;
  standard: string;
  region: string;
  source: string;
  eqf: string;
  name: string;
  severity: string;
  why: string;
  abilities: string;
  knowledge: string;
  expectedResult: string;
  constraints: string;
  code: string;
  alias: string;
  minimum: string;
  distanceCap: string;
  /** `20 % of 360 h`. */
  share(percent: string, base: string): string;
  notSet: string;
  norms: string;
  units: string;
  whereFound: string;
  seeAlso: string;
  reason: string;
  reference: string;
  until: string;
  summary(
    counts: Record<'pass' | 'fail' | 'warning' | 'incomplete' | 'manual' | 'waived' | 'not_applicable', number>,
  ): string;
  standardSummary(errors: number, warnings: number, notes: number): string;
  plans(total: number, verdicts: PlanCounts): string;
  draftNote: string;
  noMatch(pattern: string): string;
  unreadable(file: string, why: FileTrouble): string;
  nothingToCheck: string;
  invalidStandard(file: string): string;
  unknownQuery(query: string): string;
  didYouMean(word: string): string;
  /** After a name with blanks, of which the shell made several words. */
  quoteBlanks: string;
  /** What commander found wrong: the option or word, the value given, the values allowed. */
  usage: Record<UsageTrouble, (subject: string, value: string, choices: string) => string>;
  /** What goes to the screen, or to where it is sent, could not be written. */
  outputLost(full: boolean): string;
  /** What the system refused, in its own word. */
  system(path: string, code: string): string;
  /** What waits for the verdict has no room. */
  noSpool(folder: string): string;
  defect(message: string): string;
}

export type UsageTrouble =
  | 'unknownCommand'
  | 'unknownOption'
  | 'missingArgument'
  | 'excessArguments'
  | 'invalidArgument'
  | 'optionMissingArgument'
  | 'other';

/** A decimal with as many digits as it needs, at least none: `7.5`, `72.25`, `150`. */
export function decimal(value: number, point: string): string {
  const rounded = Math.round(value * 1e6) / 1e6;
  return String(rounded).replace('.', point);
}

/** Percentage of a ratio, cut to one decimal so that 49.99 % never reads as 50 %. */
export function ratioPercent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((part / whole) * 1000) / 10;
}

export type { Fact };
