/** The format of a plan: its schema, and what no single key can tell (references, dates in order). */
import { nothingIn } from '../text/nothing.ts';
import { YamlNumber } from '../text/yaml.ts';
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
    ...trainees(plan),
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

/** A teacher named by a unit is in `docenti`; where the list is not yet written (`docenti: da definire`) there is nothing to check. */
function teachers(plan: unknown): PlacedProblem[] {
  const written = each(plan, 'docenti').some(({ value }) => Array.isArray(value));
  const holdsPlace = each(plan, 'docenti[]').some(
    ({ value }) => typeof value === 'string' && nothingIn(value) === 'not-yet',
  );
  if (!written || holdsPlace) return [];
  const known = each(plan, 'docenti[].id').flatMap(({ value }) => codeOf(value) ?? []);
  const ids = new Set(known);
  const problems: PlacedProblem[] = [];
  for (const pattern of TEACHING) {
    for (const { path, value } of each(plan, pattern)) {
      const found = codeOf(value);
      if (found !== undefined && !ids.has(found))
        problems.push({ path, problem: { is: 'unknown-reference', found, known } });
    }
  }
  return problems;
}

/** Of the course, and of each edition. */
function dates(plan: unknown): PlacedProblem[] {
  return [...each(plan, 'corso'), ...each(plan, 'corso.edizioni[]')].flatMap(({ path, value }): PlacedProblem[] => {
    const day = (key: string) => each(value, key).find((found) => /^\d{4}-\d{2}-\d{2}$/.test(textIn(found.value)));
    const [start, end] = [day('inizio'), day('fine')];
    if (start === undefined || end === undefined) return [];
    const [from, to] = [textIn(start.value), textIn(end.value)];
    if (to >= from) return [];
    return [{ path: [...path, ...end.path], problem: { is: 'dates-reversed', start: from, end: to } }];
  });
}

/** Trainees from more to fewer: nobody can tell which end is meant. */
function trainees(plan: unknown): PlacedProblem[] {
  return each(plan, 'corso.partecipanti').flatMap(({ path, value }): PlacedProblem[] => {
    const end = (key: string) =>
      each(value, key)
        .map((found) => found.value)
        .find((each) => each instanceof YamlNumber);
    const [least, most] = [end('minimo'), end('massimo')];
    if (least === undefined || most === undefined || least.value <= most.value) return [];
    const problem = { is: 'range-reversed', minimum: least.text, maximum: most.text } as const;
    return [{ path: [...path, 'massimo'], problem }];
  });
}

export const planFormat: Format<Plan> = { name: PLAN_FORMAT, schema: planSchema, references: planReferences };
