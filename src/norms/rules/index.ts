/** The rules, in the order in which reports list them. */
import { assessmentRules } from './assessment.ts';
import { atlanteRules } from './atlante.ts';
import { attendanceRules } from './attendance.ts';
import { classificationRules } from './classification.ts';
import { coverageRules } from './coverage.ts';
import { creditRules } from './credits.ts';
import { entryRules } from './entry.ts';
import { fadRules } from './fad.ts';
import { hoursRules } from './hours.ts';
import { manualRules } from './manual.ts';
import { peopleRules } from './people.ts';
import { profileRules } from './profile.ts';
import { unitRules } from './units.ts';
import { constraintRules } from './vincoli.ts';

export const RULES = [
  ...hoursRules,
  ...unitRules,
  ...fadRules,
  ...classificationRules,
  ...profileRules,
  ...atlanteRules,
  ...creditRules,
  ...entryRules,
  ...attendanceRules,
  ...peopleRules,
  ...assessmentRules,
  ...coverageRules,
  ...constraintRules,
  ...manualRules,
] as const;
