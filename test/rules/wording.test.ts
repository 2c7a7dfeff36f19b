/**
 * What every case of a rule says, word for word in both languages: `wording/<rule>.txt`. The cases themselves judge
 * the outcome; here a reader sees what a course designer will read. `npm run golden` writes the files anew: read the
 * difference before you commit it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/check.ts';
import { sourceLine } from '../../src/clause.ts';
import { formatPath } from '../../src/document.ts';
import { en } from '../../src/language/en.ts';
import { it as italian } from '../../src/language/it.ts';
import type { Words } from '../../src/language/words.ts';
import { ROOT } from '../support/cli.ts';
import { CASES } from './cases.ts';
import { outcomesOfCase, standardOfCase } from './outcomes.ts';

const FOLDER = join(ROOT, 'test', 'rules', 'wording');
const rules = [...new Set(CASES.map(({ rule }) => rule))].sort();

/**
 * One outcome: what it is and where, its sentence and remedy in each language, its clause, what bears on it.
 * The document is named where it is another than the standard.
 */
function told(outcome: Outcome, source: string): string {
  const { outcome: kind, severity, subject, relation, at, clause, limit, basis } = outcome;
  const facts = [
    kind,
    severity,
    [subject.kind, subject.code].filter(Boolean).join(' '),
    relation,
    at && formatPath(at),
  ];
  const share = (limit?.basis ?? basis) && JSON.stringify(limit?.basis ?? basis);
  const says = (words: Words) => [words.sentence(outcome), words.remedy(outcome)].filter(Boolean).join(' → ');
  const elsewhere = clause && clause.source !== source ? ` — ${clause.source}` : '';
  const quoted = clause && `${clause.field}: ${clause.text}${elsewhere}`;
  const waived = outcome.waiver && JSON.stringify(outcome.waiver);
  const odd = outcome.anomalies && `anomaly: ${outcome.anomalies.map(({ id }) => id).join(', ')}`;
  return [facts.filter(Boolean).join(' | '), says(italian), says(en), share, quoted, waived, odd]
    .filter(Boolean)
    .join('\n    ');
}

function wordingOf(rule: string): string {
  const blocks = CASES.filter((each) => each.rule === rule).map((one) => {
    const outcomes = outcomesOfCase(one);
    const source = sourceLine(standardOfCase(one));
    const own = outcomes.filter((each) => each.rule === rule).map((each) => `  ${told(each, source)}`);
    const others = outcomes.filter(
      (each) => each.rule !== rule && (each.outcome === 'fail' || each.outcome === 'incomplete'),
    );
    const beside = [...new Set(others.map((each) => `${each.outcome} ${each.rule}`))].map(
      (each) => `  beside: ${each}`,
    );
    return [one.what, ...own, ...beside].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

describe('the words of each rule', () => {
  it.each(rules)('%s', (rule) => {
    const file = join(FOLDER, `${rule}.txt`);
    const wording = wordingOf(rule);
    if (process.env['UPDATE_GOLDEN']) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, wording);
    }
    expect(wording).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
  });

  it('no file is left of a rule that is gone', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(rules.map((rule) => `${rule}.txt`).sort());
  });
});
