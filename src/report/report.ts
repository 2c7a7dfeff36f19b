/** What a report is made of: one plan's outcomes with their places, and their form in JSON. Pure. */

import type { CellEdit } from '../format/cell-edit.ts';
import { addressOf, type Finding, formatPath, type Path, type Position, problemRule } from '../format/problem.ts';
import type { OutcomeKind, OutcomeRecord, PlanCounts, PlanResult, Unit, Verdict } from '../format/result.ts';
import type { Anomaly, Standard } from '../format/standard.ts';
import type { CellTrouble } from '../format/trouble.ts';
import { unconfirmed } from '../format/unconfirmed.ts';
import { MODES, type Mode } from '../format/vocabulary.ts';
import type { Words } from '../language/words.ts';
import type { PlanFacts } from '../norms/facts.ts';
import { exact, type Micro, type Slot, sum, toDecimal } from '../norms/hours.ts';
import { marginOf } from '../norms/margin.ts';
import type { Outcome } from '../norms/outcome.ts';
import type { Fact, Norms } from '../norms/rules/rule.ts';
import type { NewNumber } from '../repair/apply.ts';
import type { TextEdit } from '../text/edits.ts';
import { shortened } from '../text/shortened.ts';
import type { Fingerprints } from './sha256.ts';

export interface PlanReport {
  /** As shown: relative to where the command runs. */
  file: string;
  text: string;
  title?: string;
  standardId?: string;
  avvisi: string[];
  /** Absent of a file whose bytes are no text. */
  fingerprints?: Fingerprints;
  verdict: Verdict;
  /** Its standard, or an avviso, is not at hand: it was not checked. */
  unable?: boolean;
  /** Defects of the format; when there are any the plan was not checked further. */
  findings: readonly Finding[];
  outcomes: readonly Outcome[];
  /** What mends them, where that leaves no doubt; absent where nobody asked. */
  fixes?: ReadonlyMap<Finding | Outcome, readonly TextEdit[]>;
  /** What a person verified by hand (`checkKey`), where they were asked. */
  verified?: ReadonlySet<string>;
  locate(path: Path): Position;
  /** Of a plan in a workbook, which has no lines of text. */
  cells?: CellView;
  standard?: Standard;
  facts?: PlanFacts;
  /** What it was checked against. */
  norms?: Norms;
}

/** How a workbook is spoken of: its rows in place of lines, its heads and cells in place of keys. */
export interface CellView {
  /** How the row of a place is shown, and where the cell is in it. */
  frame(
    place: Pick<Position, 'line' | 'sheet' | 'cell'>,
  ): { text: string; column: number; endColumn: number } | undefined;
  /** What tells the lines of a report in its words. */
  tell(
    report: Pick<PlanReport, 'facts' | 'outcomes' | 'locate'>,
    language: Words['language'],
  ): (line: Line, what: Outcome | Finding) => Line;
  values(language: Words['language']): CellValues;
  /** How many cells hold something. */
  size: number;
}

/** What changes the values of a workbook. Values are written as YAML writes them. */
export interface CellValues {
  /** The words at a place; of a list in one cell, the one that `at` names. */
  said(place: Position, at?: string): string | undefined;
  /** What puts a value at a place; absent where no value of that kind goes there. */
  put(place: Position, value: string, at?: string): CellEdit[] | undefined;
  clear(place: Position): CellEdit[] | undefined;
  /** Numbers at paths of the plan, or why one has no cell. */
  numbers(all: readonly NewNumber[]): CellEdit[] | CellTrouble;
}

/** Where a line of a result is, as one looks for it: `12:3`, or the cell of a workbook. */
export function placeText({
  line = 1,
  column = 1,
  sheet,
  cell,
}: Pick<OutcomeRecord, 'line' | 'column' | 'sheet' | 'cell'>): string {
  return sheet === undefined || cell === undefined ? `${line}:${column}` : addressOf({ sheet, cell });
}

/** One line of a result: an outcome or a finding, in words and with its place. */
export type Line = OutcomeRecord;

/**
 * The lines of a plan: findings on the format first, then outcomes in the order of the rules. Who prints only some
 * outcomes says which: the sentences and places of the others are not worked out.
 */
export function linesOf(
  report: PlanReport,
  words: Words,
  wanted: (outcome: OutcomeKind) => boolean = () => true,
): Line[] {
  const inCells = report.cells?.tell(report, words.language);
  const told = (what: Finding | Outcome, line: Line): Line => {
    const fixes = report.fixes?.get(what);
    return inCells?.(line, what) ?? (fixes === undefined ? line : { ...line, fixes: [...fixes] });
  };
  return [
    ...(wanted('fail') ? report.findings.map((each) => told(each, findingLine(each, words))) : []),
    ...report.outcomes
      .filter(({ outcome }) => wanted(outcome))
      .map((each) => told(each, outcomeLine(each, report, words))),
  ];
}

/** Whether something may be mended. */
export function hasFaults({ findings, outcomes }: Pick<PlanReport, 'findings' | 'outcomes'>): boolean {
  return findings.length > 0 || outcomes.some(({ outcome }) => outcome === 'fail');
}

/** What there is to mend or to complete. */
export function isOpen(outcome: OutcomeKind): boolean {
  return outcome === 'fail' || outcome === 'incomplete';
}

/** The units that a course for some of them was judged on; absent for a whole course. */
export function judgedInPart({ facts }: PlanReport): readonly string[] | undefined {
  return facts?.aims.partial ? facts.aims.codes : undefined;
}

/** How many things of an imported standard nobody has confirmed yet; absent where there are none. */
export function leftUnconfirmed({ standard }: PlanReport): number | undefined {
  const count = standard === undefined ? 0 : unconfirmed(standard).length;
  return count === 0 ? undefined : count;
}

export function findingLine({ problem, at, position }: Finding, words: Words): Line {
  const { message, remedy } = words.problem(problem);
  return {
    rule: problemRule(problem),
    outcome: 'fail',
    severity: 'error',
    subject: at ?? '',
    message,
    ...(remedy === undefined ? {} : { remedy }),
    ...(at === undefined ? {} : { at }),
    ...position,
  };
}

function outcomeLine(outcome: Outcome, report: Pick<PlanReport, 'locate'>, words: Words): Line {
  const line = lineBeforeClause(outcome, report, words);
  if (outcome.clause !== undefined) line.clause = outcome.clause;
  return line;
}

/**
 * The line of an outcome but for its clause, which comes last and is the same for all plans. Keys in the order of the
 * result, one by one: of all lines that are written, most are these.
 */
export function lineBeforeClause(outcome: Outcome, report: Pick<PlanReport, 'locate'>, words: Words): Line {
  const { rule, outcome: kind, severity, subject, at, relation, waiver, notApplicable, anomalies = [] } = outcome;
  const found = jsonValue(outcome.found);
  const required = jsonValue(outcome.required);
  const unit = unitOf(outcome.found) ?? unitOf(outcome.required);
  const margin = marginOf(outcome);
  const remedy = words.remedy(outcome);
  const reason = waiver?.motivo ?? (notApplicable === undefined ? undefined : words.reason(notApplicable));
  const line: Partial<Line> = { rule, outcome: kind, severity, subject: subject.code ?? subject.kind };
  if (found !== undefined) line.found = found;
  if (required !== undefined) line.required = required;
  if (relation !== undefined) line.relation = relation;
  if (unit !== undefined) line.unit = unit;
  if (margin !== undefined) line.margin = toDecimal(margin);
  line.message = shortened(words.sentence(outcome));
  if (remedy !== undefined) line.remedy = shortened(remedy);
  if (reason !== undefined) line.reason = shortened(reason);
  if (anomalies.length > 0) line.anomaly = shortened(anomalies.map((each) => anomalyText(each, words)).join(' '));
  // A requirement that fails or passes is somewhere in the file; what does not concern it is nowhere.
  if (at !== undefined && kind !== 'manual') Object.assign(line, { at: formatPath(at) }, report.locate(at));
  return line as Line;
}

function unitOf(fact: Fact | undefined): Unit | undefined {
  return fact?.is === 'amount' ? fact.unit : undefined;
}

/** A known defect of a source: what is printed, why it cannot stand, how it is treated. */
export function anomalyText({ stampato, perche, trattamento }: Anomaly, { language }: Words): string {
  return `«${stampato}» — ${perche[language]} ${trattamento[language]}`;
}

/** A fact as a JSON value: numbers are numbers, hours decimal. */
function jsonValue(fact: Fact | undefined): number | string | string[] | undefined {
  switch (fact?.is) {
    case undefined:
    case 'nothing':
      return undefined;
    case 'amount':
    case 'hours-on':
      return toDecimal(fact.value);
    case 'terms':
      return fact.terms.length === 1 ? fact.terms[0] : [...fact.terms];
    case 'text':
      return fact.text;
    case 'date':
      return fact.date;
    case 'flag':
      return String(fact.value);
    case 'codes':
    case 'missing-codes':
      return [...fact.codes];
    case 'items':
      return fact.items.map(({ number, text }) => (text === undefined ? `${number}` : `${number} ${text}`));
    case 'ratio':
    case 'hours-ratio':
      return fact.whole === 0 ? 0 : Math.floor((fact.part / fact.whole) * 10_000) / 100;
    case 'people':
      return fact.people.map(({ id, years }) => `${id}: ${years}`);
    case 'places':
      return fact.places;
    case 'years':
      return fact.years.map((exam, index) => (exam === undefined ? `${index + 1}` : `${index + 1}: ${exam}`));
    case 'trials':
      return fact.situations;
    case 'languages':
      return [...fact.named, ...Array.from({ length: fact.others }, () => '*')];
  }
}

export type Counts = PlanResult['counts'];

/** Lines by outcome; `fail` counts errors, `warning` failed requirements of severity warning. */
export function countsOf(lines: readonly Pick<Line, 'outcome' | 'severity'>[]): Counts {
  const counts: Counts = { pass: 0, fail: 0, warning: 0, incomplete: 0, manual: 0, waived: 0, not_applicable: 0 };
  for (const { outcome, severity } of lines) {
    if (outcome === 'fail' && severity === 'warning') counts.warning++;
    else counts[outcome]++;
  }
  return counts;
}

/** The same, of a report whose lines are not all worked out. */
export function countsOfReport({ findings, outcomes }: Pick<PlanReport, 'findings' | 'outcomes'>): Counts {
  const counts = countsOf(outcomes);
  counts.fail += findings.length;
  return counts;
}

/** Hours written in a plan, by mode; `totale` and `kc` are the measures of the same name; `fad` and `altre` where there are. */
export function hoursOf(facts: PlanFacts): NonNullable<PlanResult['hours']> {
  const sums: Record<Slot['mode'], number> = {
    aula: 0,
    laboratorio: 0,
    fad_sincrona: 0,
    fad_asincrona: 0,
    fad: 0,
    stage: 0,
    altre: 0,
  };
  const stage = facts.slots.some(({ area }) => area === 'stage');
  for (const { area, mode, hours = 0 } of facts.slots) {
    // Where the course says its placement, the units say how it is spread.
    if (!(stage && mode === 'stage' && area !== 'stage')) sums[mode] += hours;
  }
  const { altre: other, ...inModes } = sums;
  const { fad, ...usual } = Object.fromEntries(
    MODES.map((mode) => [mode, toDecimal(inModes[mode] as Micro)]),
  ) as Record<Mode, number>;
  return {
    totale: toDecimal(facts.measure({ measure: 'totale' }).hours),
    ...usual,
    ...(fad > 0 ? { fad } : {}),
    ...(other > 0 ? { altre: toDecimal(other as Micro) } : {}),
    kc: toDecimal(facts.measure({ measure: 'kc' }).hours),
  };
}

/** Hours that count towards no minimum; those `counted` are in the total. */
export function otherHours({ plan }: PlanFacts, counted: boolean): Micro {
  const activities = (plan.altre_attivita ?? []).filter(({ nel_totale = false }) => nel_totale === counted);
  return sum(activities.map(({ ore = 0 }) => exact(ore)));
}

/** How many plans have which verdict; one that was not checked has none. */

export const noPlans = (): PlanCounts => ({ pass: 0, fail: 0, incomplete: 0, unable: 0 });

export function countPlan(counts: PlanCounts, { verdict, unable }: Pick<PlanReport, 'verdict' | 'unable'>): void {
  counts[unable ? 'unable' : verdict]++;
}

/** A sign for each verdict; `unable`: not checked. */
export const MARKS = { pass: '✔', fail: '✖', incomplete: '…', unable: '!' } as const;

/** Sign and word of a verdict. */
export function verdictText({ verdict, unable }: Pick<PlanReport, 'verdict' | 'unable'>, words: Words): string {
  return unable ? `${MARKS.unable} ${words.ui.unable}` : `${MARKS[verdict]} ${words.verdict[verdict]}`;
}

/** The verdict on several plans: the worst of theirs. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('fail')) return 'fail';
  return verdicts.includes('incomplete') ? 'incomplete' : 'pass';
}
