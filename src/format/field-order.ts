/** The order in which a source prints its fields (`ordine_campi`): its labels are those of the fields. */
import { nearestWord } from '../text/nearest.ts';
import type { PlacedProblem } from './problem.ts';
import { each, maps } from './walk.ts';

/**
 * A label that no field has, beside one that is left out and nearly the same, is a slip: that field would lose its
 * place in the evaluation sheet. Any other may be a field of the source that the standard has no use for.
 */
export function unknownLabels(standard: unknown): PlacedProblem[] {
  const written = ['corso', 'unita'].flatMap((key) => each(standard, `ordine_campi.${key}[]`));
  if (written.length === 0) return [];
  const known = [...new Set(fieldLabels(standard))];
  const listed = new Set(written.map(({ value }) => value));
  const leftOut = known.filter((label) => !listed.has(label));
  return written.flatMap(({ path, value }): PlacedProblem[] => {
    if (typeof value !== 'string' || known.includes(value)) return [];
    const suggestion = nearestWord(value, leftOut);
    if (suggestion === undefined) return [];
    return [{ path, problem: { is: 'unknown-value', found: value, known, suggestion } }];
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
