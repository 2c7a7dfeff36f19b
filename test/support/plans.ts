/** The conforming example and its standard, read as the program reads them, and edits of both as data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Card, cardFormat } from '../../src/format/card.ts';
import { type Format, readDocument } from '../../src/format/document.ts';
import type { Plan } from '../../src/format/plan.ts';
import { planFormat } from '../../src/format/plan-format.ts';
import { type Scales, scalesFormat } from '../../src/format/scales.ts';
import { type Standard, standardFormat } from '../../src/format/standard.ts';
import { type Topics, topicsFormat } from '../../src/format/topics.ts';
import { type Checked, check } from '../../src/norms/check.ts';
import type { Outcome } from '../../src/norms/outcome.ts';
import { RULES } from '../../src/norms/rules/index.ts';
import { ROOT } from './cli.ts';

/** Path → value, in order: `unita_formative[1].moduli[0].ore.aula`; `undefined` deletes the key or the item. */
export type Edits = Readonly<Record<string, unknown>>;

function load<T>(file: string, format: Format<T>): T {
  const { value, findings } = readDocument(readFileSync(join(ROOT, file), 'utf8'), format);
  if (value === undefined) throw new Error(`${file}: ${JSON.stringify(findings)}`);
  return value;
}

export const PLAN: Plan = load('examples/basilicata-conforme.yaml', planFormat);
export const STANDARD: Standard = load('standards/basilicata/operatore-assistenza-telefonica.yaml', standardFormat);
export const CARD: Card = load('standards/atlante/operatore-assistenza-telefonica.yaml', cardFormat);
export const SCALES: Scales = load('standards/scale.yaml', scalesFormat);
export const TOPICS: Topics = load('src/norms/topics.yaml', topicsFormat);

export function changed(edits: Edits): Plan {
  return edited(PLAN, edits);
}

export function changedStandard(edits: Edits = {}): Standard {
  return edited(STANDARD, edits);
}

export function checked(plan: Plan, standard: Standard = STANDARD): Checked {
  return check(plan, { standard, card: CARD, scales: SCALES }, RULES);
}

export function outcomesOf(plan: Plan, standard: Standard = STANDARD): Outcome[] {
  return checked(plan, standard).outcomes;
}

type Container = Record<string | number, unknown>;

/** A copy with these edits. */
export function edited<T>(original: T, edits: Edits): T {
  const copy = structuredClone(original);
  for (const [path, value] of Object.entries(edits)) edit(copy as Container, path, value);
  return copy;
}

/** Strict about the path: an edit that misses its place would leave a test that tests nothing. */
function edit(root: Container, path: string, value: unknown): void {
  const steps = [...path.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));
  const last = steps.pop() as string | number;
  let parent = root;
  for (const step of steps) {
    const next = parent[step];
    if (typeof next !== 'object' || next === null) throw new Error(`no «${step}» on the way to ${path}`);
    parent = next as Container;
  }
  if (value !== undefined) parent[last] = structuredClone(value);
  else if (!(last in parent)) throw new Error(`nothing to delete at ${path}`);
  else if (Array.isArray(parent)) parent.splice(last as number, 1);
  else delete parent[last];
}
