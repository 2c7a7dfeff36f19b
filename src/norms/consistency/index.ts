/** All the checks of a standard against itself, and what its declared anomalies explain. */
import type { Anomaly } from '../../format/standard.ts';
import type { Norms } from '../rules/rule.ts';
import { itemsBeyond } from './atlante.ts';
import type { Inconsistency } from './check.ts';
import { conditions } from './conditions.ts';
import { hoursChecks } from './hours.ts';
import { anomalyNames } from './names.ts';
import { toConfirm } from './to-confirm.ts';
import { wordChecks } from './words.ts';

export interface Finding extends Inconsistency {
  /** The declared anomaly that explains it: a known defect of the source is a warning, not an error. */
  anomaly?: Anomaly;
}

export function inconsistencies({ standard, scales, card }: Norms): Finding[] {
  return [...hoursChecks, conditions, ...wordChecks, itemsBeyond, anomalyNames, toConfirm]
    .flatMap((check) => check(standard, scales, card))
    .map((found) => {
      const anomaly = standard.anomalie?.find(({ controlli }) => controlli?.includes(found.check));
      if (anomaly === undefined) return found;
      return { ...found, anomaly, level: found.level === 'error' ? 'warning' : found.level };
    });
}

/** Anomalies that no check finds by itself: they are shown all the same. */
export function otherAnomalies({ standard }: Norms, found: readonly Finding[]): Anomaly[] {
  return (standard.anomalie ?? []).filter((anomaly) => !found.some((each) => each.anomaly === anomaly));
}
