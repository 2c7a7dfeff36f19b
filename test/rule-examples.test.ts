/** The examples that `explain` shows: each breaks its rule or passes it by a hair, and nothing else is wrong. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../src/format/document.ts';
import { planFormat } from '../src/format/plan-format.ts';
import type { Unit } from '../src/format/result.ts';
import { type Edits, examplesFormat } from '../src/format/rule-examples.ts';
import { toDecimal } from '../src/norms/hours.ts';
import type { Outcome } from '../src/norms/outcome.ts';
import { EXCEPTION_FINDINGS } from '../src/norms/rules/exceptions.ts';
import { DESCRIBED_RULES } from '../src/norms/rules/titles.ts';
import { ROOT } from './support/cli.ts';
import { checkedByName, editedText } from './support/shipped.ts';

const document = readDocument(readFileSync(join(ROOT, 'src/norms/rules/examples.yaml'), 'utf8'), examplesFormat);
const examples = document.value?.regole ?? [];

const CONFORMING = [
  'basilicata-conforme',
  'campania-call-center-conforme',
  'campania-customer-care-conforme',
  'lazio-assistenza-conforme',
];

/** Error-level rules that the same slip cannot but break. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  // The minimums of the units and of the key competences add up to that of the course: one of them is short too.
  'aula-laboratorio-below-minimum': ['uf-below-minimum'],
  // A result stays uncovered only where the one unit that covers it is missing.
  'ra-not-covered': ['uf-missing'],
  // Attendance and absence say the same thing twice, and the source sets both.
  'absence-above-maximum': ['attendance-below-minimum'],
};

/** What the unbroken plan gets where no plan can break the rule; the comments of the data file say why. */
const UNBREAKABLE: Readonly<Record<string, Outcome['outcome']>> = {
  'manual-check': 'manual',
  'credits-not-allowed': 'pass',
  // No shipped standard says by how much a unit may vary.
  'uf-above-maximum': 'not_applicable',
  // Nor until when it is in force, and no shipped call has a condition on a unit that nobody knows.
  'standard-not-in-force': 'not_applicable',
  'vincolo-unit-unknown': 'not_applicable',
};

/** Its bound grows by days, not by quarters of an hour. */
const COARSE = new Set(['dates-below-hours']);

/** The least that the format lets a designer be wrong by, or a quarter of an hour. */
const BORDER: Partial<Record<Unit, number>> = { h: 0.25, '%': 0.25 };

function read(plan: string, edits: Edits) {
  return readDocument(editedText(plan, edits), planFormat);
}

function outcomesOf(plan: string, edits: Edits): Outcome[] {
  const { value } = read(plan, edits);
  if (value === undefined) throw new Error(`${plan} no longer follows the format`);
  return checkedByName(value).outcomes;
}

const failures = (outcomes: readonly Outcome[]) => outcomes.filter(({ outcome }) => outcome === 'fail');
const rulesOf = (outcomes: readonly Outcome[]) => [...new Set(outcomes.map(({ rule }) => rule))].sort();
const errors = (outcomes: readonly Outcome[]) => outcomes.filter(({ severity }) => severity === 'error');

/** How far a figure of the plan is from its bound; absent where the outcome is not about figures. */
function distance({ found, required }: Outcome): number | undefined {
  if (found?.is !== 'amount' || required?.is !== 'amount') return undefined;
  return Math.abs(toDecimal(found.value) - toDecimal(required.value));
}

describe('the examples of the rules', () => {
  it('follow their format', () => {
    expect(document.findings).toEqual([]);
  });

  it('are one for each rule, in the order of the rules', () => {
    expect(examples.map(({ regola }) => regola)).toEqual(DESCRIBED_RULES.map(({ id }) => id));
  });

  it('start from conforming examples', () => {
    expect(examples.map(({ piano }) => piano).filter((piano) => !CONFORMING.includes(piano))).toEqual([]);
  });
});

describe.each(examples)('$regola', ({ regola, piano, viola, rispetta }) => {
  const severity = DESCRIBED_RULES.find(({ id }) => id === regola)?.severity;
  const of = (outcomes: readonly Outcome[]) => outcomes.filter(({ rule }) => rule === regola);

  it('is shown by plans that follow the format', () => {
    expect(read(piano, viola).findings).toEqual([]);
    expect(read(piano, rispetta).findings).toEqual([]);
  });

  it('has an example that passes', () => {
    const outcomes = outcomesOf(piano, rispetta);
    expect(errors(failures(outcomes))).toEqual([]);
    expect(errors(outcomes).filter(({ outcome }) => outcome === 'incomplete')).toEqual([]);
    const kinds = new Set(of(outcomes).map(({ outcome }) => outcome));
    kinds.delete('not_applicable');
    // A finding about an exception passes by not being there.
    const finding = EXCEPTION_FINDINGS.some(({ id }) => id === regola);
    const silent = finding || UNBREAKABLE[regola] === 'not_applicable';
    expect([...kinds]).toEqual(silent ? [] : [UNBREAKABLE[regola] ?? 'pass']);
  });

  if (regola in UNBREAKABLE) {
    it('cannot be broken, and is shown by nothing that would seem to', () => {
      expect(viola).toEqual({});
      expect(failures(outcomesOf(piano, viola))).toEqual([]);
    });
    return;
  }

  it('has an example that fails it and nothing else', () => {
    const outcomes = outcomesOf(piano, viola);
    expect(rulesOf(failures(of(outcomes)))).toEqual([regola]);
    const expected = [...(severity === 'error' ? [regola] : []), ...(ALSO[regola] ?? [])];
    expect(rulesOf(errors(failures(outcomes)))).toEqual(expected.sort());
  });

  it.skipIf(COARSE.has(regola))('fails by a hair, and passes exactly on the bound', () => {
    const passing = of(outcomesOf(piano, rispetta));
    for (const failed of failures(of(outcomesOf(piano, viola)))) {
      const away = distance(failed);
      if (away === undefined || failed.required?.is !== 'amount') continue;
      const step = BORDER[failed.required.unit] ?? 1;
      expect(away).toBeLessThanOrEqual(step);
      const same = passing.find(({ subject }) => JSON.stringify(subject) === JSON.stringify(failed.subject));
      // Above a bound that is not itself allowed, the least is one step.
      expect(same && distance(same)).toBe(failed.relation === '>' ? step : 0);
    }
  });
});
