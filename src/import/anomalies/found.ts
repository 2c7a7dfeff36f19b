/** Defects of a page, found by comparing its fields: told in `anomalie`, never mended in secret. Pure. */
import type { Draft } from '../draft.ts';
import { inferences } from '../inferences.ts';
import { hours, kcLabel, withoutHours } from './hours.ts';
import { percentages, unitFadBase } from './percentages.ts';
import { accredited, certificate, entryTitle, type Levels, truncatedName } from './words.ts';

/** All the defects found, in the order in which they are listed. */
export function addAnomalies(draft: Draft, levels: Levels): void {
  const found = [
    ...percentages(draft),
    entryTitle(draft, levels),
    accredited(draft),
    truncatedName(draft),
    withoutHours(draft),
    hours(draft),
    unitFadBase(draft),
    kcLabel(draft),
    ...certificate(draft),
  ].filter((each) => each !== undefined);
  for (const anomaly of found) {
    const at = draft.push('anomalie', anomaly);
    draft.infer(`anomalie[${at}]`, inferences.anomaly);
  }
}
