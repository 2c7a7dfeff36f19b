/** All cases of all rules. */
import { assessmentCases } from './assessment.cases.ts';
import { bareCases } from './bare.cases.ts';
import { borderCases } from './borders.cases.ts';
import { callCases } from './calls.cases.ts';
import type { Case } from './case.ts';
import { classificationCases } from './classification.cases.ts';
import { coverageCases } from './coverage.cases.ts';
import { elsewhereCases } from './elsewhere.cases.ts';
import { entryCases } from './entry.cases.ts';
import { exceptionCases } from './exceptions.cases.ts';
import { fadCases } from './fad.cases.ts';
import { hoursCases } from './hours.cases.ts';
import { peopleCases } from './people.cases.ts';
import { profileCases } from './profile.cases.ts';
import { realSheetCases } from './real-sheets.cases.ts';
import { settledCases } from './settled.cases.ts';
import { siblingCases } from './siblings.cases.ts';
import { teacherCases } from './teachers.cases.ts';
import { unitCases } from './units.cases.ts';
import { constraintCases } from './vincoli.cases.ts';

export const CASES: readonly Case[] = [
  ...hoursCases,
  ...unitCases,
  ...fadCases,
  ...entryCases,
  ...peopleCases,
  ...assessmentCases,
  ...coverageCases,
  ...classificationCases,
  ...profileCases,
  ...constraintCases,
  ...exceptionCases,
  ...bareCases,
  ...callCases,
  ...realSheetCases,
  ...elsewhereCases,
  ...settledCases,
  ...siblingCases,
  ...teacherCases,
  ...borderCases,
];
