/** All the checks of a standard against itself, and what its declared anomalies explain. */
import type { Anomaly, Standard } from '../../format/standard.ts';
import type { Norms } from '../rules/rule.ts';
import { itemsBeyond, namedCard } from './atlante.ts';
import type { Inconsistency } from './check.ts';
import { conditions } from './conditions.ts';
import { courseChecks } from './course.ts';
import { hoursChecks } from './hours.ts';
import { anomalyNames } from './names.ts';
import { nothingChecks } from './nothing.ts';
import { partChecks } from './parts.ts';
import { figuresElsewhere, intermediateExams, ofEachUnit } from './prose/elsewhere.ts';
import { entryTitles, figures } from './prose/figures.ts';
import { labelledBases } from './prose/labels.ts';
import { trialCounts, trialTimes } from './prose/trials.ts';
import { proseWords } from './prose/words.ts';
import { toConfirm } from './to-confirm.ts';
import { unitChecks } from './units.ts';
import { wordChecks } from './words.ts';

const CHECKS_IN_ORDER = [
  ...hoursChecks,
  ...partChecks,
  ...nothingChecks,
  ...courseChecks,
  conditions,
  figures,
  figuresElsewhere,
  entryTitles,
  labelledBases,
  trialCounts,
  trialTimes,
  ...proseWords,
  intermediateExams,
  ofEachUnit,
  ...wordChecks,
  ...unitChecks,
  itemsBeyond,
  namedCard,
  anomalyNames,
  toConfirm,
];

export function inconsistencies({ standard, scales, card }: Norms): Inconsistency[] {
  return CHECKS_IN_ORDER.flatMap((check) => check(standard, scales, card)).map((found) => explained(found, standard));
}

/** With the declared anomaly that explains it, where there is one. */
export function explained(found: Inconsistency, { anomalie = [] }: Standard): Inconsistency {
  const anomaly = anomalie.find(({ controlli }) => controlli?.includes(found.check));
  if (anomaly === undefined) return found;
  return { ...found, anomaly, level: found.level === 'error' ? 'warning' : found.level };
}

/** Anomalies that no check finds by itself: they are shown all the same. */
export function otherAnomalies({ standard }: Norms, found: readonly Inconsistency[]): Anomaly[] {
  return (standard.anomalie ?? []).filter((anomaly) => !found.some((each) => each.anomaly === anomaly));
}
