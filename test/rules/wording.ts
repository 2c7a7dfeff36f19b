/** What a case says, as a reader of the golden files gets it. */

import { formatPath } from '../../src/format/problem.ts';
import { en } from '../../src/language/en.ts';
import { it as italian } from '../../src/language/it.ts';
import type { Words } from '../../src/language/words.ts';
import { sourceLine } from '../../src/norms/clause.ts';
import type { Outcome } from '../../src/norms/outcome.ts';
import type { Case } from './case.ts';
import { standardOfCase } from './outcomes.ts';

/** A line that names another rule which does not hold either. */
export const BESIDE = /\n {2}beside: .*/g;

/**
 * One outcome: what it is and where, its sentence and remedy in each language, its clause, what bears on it.
 * The document is named where it is another than the standard.
 */
function told(outcome: Outcome, source: string): string {
  const { outcome: kind, severity, subject, relation, at, clause, limit, basis, note, required } = outcome;
  const facts = [
    kind,
    severity,
    [subject.kind, subject.code].filter(Boolean).join(' '),
    relation,
    at && formatPath(at),
    note,
  ];
  const share = (limit?.basis ?? basis) && JSON.stringify(limit?.basis ?? basis);
  // A gap is worded without what is asked; who reads the result as data finds it there.
  const asked = kind === 'incomplete' && required && `required: ${JSON.stringify(required)}`;
  const says = (words: Words) => [words.sentence(outcome), words.remedy(outcome)].filter(Boolean).join(' → ');
  const elsewhere = clause && clause.source !== source ? ` — ${clause.source}` : '';
  const quoted = clause && `${clause.field}: ${clause.text}${elsewhere}`;
  const waived = outcome.waiver && JSON.stringify(outcome.waiver);
  const odd = outcome.anomalies && `anomaly: ${outcome.anomalies.map(({ id }) => id).join(', ')}`;
  return [facts.filter(Boolean).join(' | '), says(italian), says(en), asked, share, quoted, waived, odd]
    .filter(Boolean)
    .join('\n    ');
}

/** The outcomes of the rule of a case, then the other rules that do not hold. */
export function wordsOf(one: Case, outcomes: readonly Outcome[]): string {
  const source = sourceLine(standardOfCase(one));
  const own = outcomes.filter(({ rule }) => rule === one.rule).map((each) => `  ${told(each, source)}`);
  const others = outcomes.filter(
    ({ rule, outcome }) => rule !== one.rule && (outcome === 'fail' || outcome === 'incomplete'),
  );
  const beside = new Set(others.map(({ rule, outcome }) => `  beside: ${outcome} ${rule}`));
  return [one.what, ...own, ...beside].join('\n');
}

/** The text of a golden file. */
export function joined(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}
