/** The order in which a source prints its fields (`ordine_campi`): each label is one that a field has. */
import { nearestWord } from '../nearest.ts';
import type { PlacedProblem } from './problem.ts';
import { each, maps } from './walk.ts';

/** A label that no field has is a slip, which would leave the field out of its place in the evaluation sheet. */
export function unknownLabels(standard: unknown): PlacedProblem[] {
  const written = ['corso', 'unita'].flatMap((key) => [...each(standard, `ordine_campi.${key}[]`)]);
  if (written.length === 0) return [];
  const known = [...new Set(fieldLabels(standard))];
  return written.flatMap(({ path, value }): PlacedProblem[] => {
    if (typeof value !== 'string' || known.includes(value)) return [];
    const suggestion = nearestWord(value, known);
    const problem = { is: 'unknown-value', found: value, known } as const;
    return [{ path, problem: suggestion === undefined ? problem : { ...problem, suggestion } }];
  });
}

/** Every label of a standard: those of its fields and texts, and those that its units share. */
export function fieldLabels(standard: unknown): string[] {
  const labels: string[] = [];
  for (const { path, value } of maps(standard)) {
    const shared = path[0] === 'etichette_unita';
    for (const [key, label] of Object.entries(value)) {
      if (typeof label === 'string' && (key === 'campo' || shared)) labels.push(label);
    }
  }
  return labels;
}
