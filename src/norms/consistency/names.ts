/** Rules and checks that an anomaly says it explains: a misspelt name would explain nothing, without a word. */
import type { Standard } from '../../format/standard.ts';
import { nearestWord } from '../../text/nearest.ts';
import { DESCRIBED_RULES } from '../rules/titles.ts';
import { CHECKS, type Inconsistency } from './check.ts';

export function anomalyNames({ anomalie = [] }: Standard): Inconsistency[] {
  const known = { regole: DESCRIBED_RULES.map(({ id }): string => id), controlli: CHECKS as readonly string[] };
  return anomalie.flatMap((anomaly, index) =>
    (['regole', 'controlli'] as const).flatMap((list) =>
      (anomaly[list] ?? []).flatMap((name, position): Inconsistency[] => {
        if (known[list].includes(name)) return [];
        const values = { name, list, meant: nearestWord(name, known[list]) ?? '' };
        return [{ check: 'anomaly-name-unknown', level: 'error', at: ['anomalie', index, list, position], values }];
      }),
    ),
  );
}
