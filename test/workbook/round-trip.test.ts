/** A plan written as a workbook and read back is the same plan: the examples, and plans at random. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument, readTree } from '../../src/format/document.ts';
import type { Plan } from '../../src/format/plan.ts';
import { planFormat } from '../../src/format/plan-format.ts';
import { RULES } from '../../src/norms/rules/index.ts';
import type { Norms } from '../../src/norms/rules/rule.ts';
import { YamlNumber } from '../../src/text/yaml.ts';
import { lostIn } from '../../src/workbook/lost.ts';
import { readWorkbook } from '../../src/workbook/read/read.ts';
import { writeWorkbook } from '../../src/workbook/write/write.ts';
import { plansFor } from '../oracle/hours-at-random.ts';
import { figuresOf } from '../oracle/verdicts.ts';
import { completed } from '../oracle/words-at-random.ts';
import { normsOf, STANDARDS } from '../repair/courses.ts';
import { ROOT } from '../support/cli.ts';
import { outcomesOf } from '../support/plans.ts';

const PLANS = Number(process.env['RANDOM_PLANS'] ?? 12);
const LANGUAGES = ['it', 'en'] as const;

/** What a workbook says, as the format of a plan reads it. */
function readBack(bytes: Uint8Array) {
  const read = readWorkbook(bytes, (text) => new YamlNumber(text, Number(text)));
  if ('trouble' in read) throw new Error(read.trouble);
  return readTree(read, planFormat);
}

/** The same plan, whatever the order in which items of knowledge are listed, without keys that say nothing. */
function plain(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const isItems = key === 'conoscenze' || key === 'abilita';
    return isItems ? [...new Set(value)].sort((one, other) => one - other) : value.map((item) => plain(item));
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    // The one map that may say nothing: its text then says that there is none.
    .map(
      ([name, each]) =>
        [
          name,
          name === 'accertamento' && ['nessuno', 'none'].includes(String(each)) ? undefined : plain(each, name),
        ] as const,
    )
    .filter(([, each]) => each !== undefined)
    .filter(
      ([, each]) => typeof each !== 'object' || each === null || Array.isArray(each) || Object.keys(each).length > 0,
    );
  return Object.fromEntries(entries);
}

const EXAMPLES = readdirSync(join(ROOT, 'examples')).filter((file) => file.endsWith('.yaml'));
const exampleOf = (file: string) => {
  const { value } = readDocument(readFileSync(join(ROOT, 'examples', file), 'utf8'), planFormat);
  return value as Plan;
};
const normsFor = (plan: Plan): Norms | undefined =>
  STANDARDS.some((id) => id === plan.standard) ? normsOf(plan.standard) : undefined;

describe.each(EXAMPLES)('%s', (file) => {
  const plan = exampleOf(file);
  it.each(LANGUAGES)('in %s is the same plan, with its standard and without', (language) => {
    for (const norms of [normsFor(plan), undefined]) {
      const { value, findings } = readBack(writeWorkbook({ plan, norms, rules: RULES, language }));
      expect(findings).toEqual([]);
      expect(plain(value)).toEqual(plain(plan));
    }
    expect(lostIn(plan)).toEqual([]);
  });
});

/** Two units of one code are one to the tables of contents and assessments: what the second teaches is told as lost. */
const isWhole = (plan: Plan) => lostIn(plan).every((place) => !/^(?:unita_formative|competenze_chiave)\[/.test(place));

/** What the generators make and the format refuses is taken out, until a plan is left. JSON is YAML. */
function mended(random: Plan): Plan | undefined {
  const copy = structuredClone(random);
  for (let round = 0; round < 30; round++) {
    const { value, findings } = readDocument(JSON.stringify(copy), planFormat);
    if (value !== undefined) return value;
    for (const { at = '' } of findings.slice(0, 1)) takeOut(copy, at);
  }
  return undefined;
}

/** Deletes the key that a place is in: `docenti` for `unita_formative[0].docenti[0]`, all `eccezioni` for their `motivo`. */
function takeOut(plan: Plan, at: string): void {
  const steps = [...at.matchAll(/[^.[\]]+/g)].map(([step]) => step);
  while (/^\d+$/.test(steps.at(-1) ?? '')) steps.pop();
  const key = steps.pop() ?? '';
  const parent = steps.reduce<unknown>((within, step) => (within as Record<string, unknown>)[step], plan) as object;
  if (key in parent) delete (parent as Record<string, unknown>)[key];
  else takeOut(plan, steps.join('.'));
}

describe(`plans at random: ${PLANS} a standard (RANDOM_PLANS sets another number)`, () => {
  it.each(STANDARDS)(
    'under %s each is the same plan, with the same outcomes',
    { timeout: 60_000 + 600 * PLANS },
    (id) => {
      const figures = figuresOf(id);
      const norms = normsOf(id);
      const outcomes = (each: Plan) =>
        outcomesOf(each, norms.standard).map(({ rule, outcome, subject }) => ({ rule, outcome, subject }));
      let count = 0;
      const property = fc.property(
        completed(plansFor(figures), figures),
        fc.constantFrom(...LANGUAGES),
        (random, language) => {
          const plan = mended(random);
          if (plan === undefined || !isWhole(plan)) return;
          count++;
          const { value, findings } = readBack(writeWorkbook({ plan, norms, rules: RULES, language }));
          expect(findings).toEqual([]);
          expect(plain(value)).toEqual(plain(plan));
          if (lostIn(plan).length === 0) expect(outcomes(value as Plan)).toEqual(outcomes(plan));
        },
      );
      fc.assert(property, { numRuns: PLANS });
      expect(count).toBeGreaterThan(PLANS / 2);
    },
  );
});
