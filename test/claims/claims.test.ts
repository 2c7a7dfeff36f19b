/**
 * A clause that a rule claims can be broken: for each claim an alteration of a shipped example breaks the rule, and no
 * other but those that the figures of the source imply. A claim that no plan can break is hollow: it is information.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clausesFormat } from '../../src/format/clauses.ts';
import { readDocument } from '../../src/format/document.ts';
import type { Plan } from '../../src/format/plan.ts';
import { ROOT } from '../support/cli.ts';
import { edited } from '../support/plans.ts';
import { checkedByName, example } from '../support/shipped.ts';
import type { Alteration, Claims } from './alteration.ts';
import { atlante, basilicata } from './basilicata.ts';
import { callCenter, customerCare } from './campania.ts';
import { lazio } from './lazio.ts';

const DOCUMENTS: Record<string, { name: string; claims: Claims }> = {
  'basilicata/operatore-assistenza-telefonica': { name: 'basilicata-conforme', claims: basilicata },
  'atlante/operatore-assistenza-telefonica': { name: 'basilicata-conforme', claims: atlante },
  'campania/tecnico-gestione-call-center': { name: 'campania-call-center-conforme', claims: callCenter },
  'campania/tecnico-esperto-customer-care': { name: 'campania-customer-care-conforme', claims: customerCare },
  'lazio/operatore-assistenza-clienti': { name: 'lazio-assistenza-conforme', claims: lazio },
};

const FOLDER = join(ROOT, 'standards', 'clausole');
const clauses = readdirSync(FOLDER).flatMap((file) => {
  const { value } = readDocument(readFileSync(join(FOLDER, file), 'utf8'), clausesFormat);
  return (value?.clausole ?? []).map((clause) => ({ ...clause, document: value?.standard as string }));
});
const claimed = clauses.flatMap(({ id, document, regole = [] }) =>
  regole.length === 0 ? [] : [{ id, document, regole }],
);

/** Keys that an edit goes through and the plan does not have yet. */
function withKeys(plan: Plan): Plan {
  return { ...plan, corso: { ...plan.corso }, ingresso: { ...plan.ingresso }, crediti: { ...plan.crediti } };
}

/** Rules of which more requirements fail than before. */
function broken(plan: Plan, { edits }: Alteration): string[] {
  const failing = (each: Plan) => {
    const count = new Map<string, number>();
    for (const { rule, outcome } of checkedByName(each).outcomes) {
      if (outcome === 'fail') count.set(rule, (count.get(rule) ?? 0) + 1);
    }
    return count;
  };
  const before = failing(plan);
  // What is not written needs no taking away.
  const there = Object.entries(edits).filter(([path, value]) => value !== undefined || has(plan, path));
  return [...failing(edited(plan, Object.fromEntries(there)))]
    .filter(([rule, count]) => count > (before.get(rule) ?? 0))
    .map(([rule]) => rule)
    .sort();
}

function has(plan: Plan, path: string): boolean {
  const steps = [...path.matchAll(/[^.[\]]+/g)].map(([step]) => step);
  // biome-ignore lint/suspicious/noExplicitAny: a path into a plan.
  return steps.reduce((node: any, step) => node?.[step], plan) !== undefined;
}

describe('claims', () => {
  it.each(claimed)('of $id are broken, each by a plan', ({ id, document, regole }) => {
    const { name, claims } = DOCUMENTS[document] as (typeof DOCUMENTS)[string];
    const alterations = claims[id] ?? [];
    for (const alteration of alterations) {
      const rules = broken(withKeys(example(name)), alteration);
      expect(rules).toEqual(expect.arrayContaining([...alteration.breaks]));
      expect(rules.filter((rule) => ![...alteration.breaks, ...alteration.also].includes(rule))).toEqual([]);
    }
    const shown = new Set(alterations.flatMap((each) => each.breaks));
    expect([...shown].sort()).toEqual([...regole].sort());
  });

  it('that are shown are of clauses that a rule claims', () => {
    const ids = new Set(claimed.map(({ id }) => id));
    const shown = Object.values(DOCUMENTS).flatMap(({ claims }) => Object.keys(claims));
    expect(shown.filter((id) => !ids.has(id))).toEqual([]);
    process.stdout.write(`${claimed.length} clauses claimed by rules, each broken by an altered example\n`);
  });
});
