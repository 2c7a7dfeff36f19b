/** The format of a plan: its schema, and what no single key can tell (references, dates in order). */
import type { Format } from './document.ts';
import { PLAN_FORMAT } from './kind.ts';
import { type Plan, planSchema } from './plan.ts';
import type { PlacedProblem } from './problem.ts';
import { codeOf, each, textIn } from './walk.ts';

const TEACHING = ['unita_formative[]', 'competenze_chiave[]'].flatMap((unit) => [
  `${unit}.docenti[]`,
  `${unit}.moduli[].docenti[]`,
]);

/** Cross-references of a plan, on its plain value, whatever its shape. */
function planReferences(plan: unknown): PlacedProblem[] {
  return [
    ...duplicates(plan, 'docenti[].id'),
    ...duplicates(plan, 'stage.tutor[].id'),
    ...teachers(plan),
    ...dates(plan),
  ];
}

function duplicates(plan: unknown, pattern: string): PlacedProblem[] {
  const seen = new Set<string>();
  const problems: PlacedProblem[] = [];
  for (const { path, value } of each(plan, pattern)) {
    const code = codeOf(value);
    if (code === undefined) continue;
    if (seen.has(code)) problems.push({ path, problem: { is: 'duplicate-code', code } });
    seen.add(code);
  }
  return problems;
}

/** A teacher named by a unit is in `docenti`; where the list is not yet written there is nothing to check. */
function teachers(plan: unknown): PlacedProblem[] {
  if ([...each(plan, 'docenti')].length === 0) return [];
  const known = [...each(plan, 'docenti[].id')].flatMap(({ value }) => codeOf(value) ?? []);
  const ids = new Set(known);
  return TEACHING.flatMap((pattern) => [...each(plan, pattern)]).flatMap(({ path, value }): PlacedProblem[] => {
    const found = codeOf(value);
    if (found === undefined || ids.has(found)) return [];
    return [{ path, problem: { is: 'unknown-reference', found, known } }];
  });
}

function dates(plan: unknown): PlacedProblem[] {
  const day = (key: string) => [...each(plan, key)].find(({ value }) => /^\d{4}-\d{2}-\d{2}$/.test(textIn(value)));
  const [start, end] = [day('corso.inizio'), day('corso.fine')];
  if (start === undefined || end === undefined) return [];
  const [from, to] = [textIn(start.value), textIn(end.value)];
  return to >= from ? [] : [{ path: end.path, problem: { is: 'dates-reversed', start: from, end: to } }];
}

export const planFormat: Format<Plan> = { name: PLAN_FORMAT, schema: planSchema, references: planReferences };
