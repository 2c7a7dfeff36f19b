/** What English says of each rule, family by family. */
import type { RuleId, UnknownNorm } from '../../norms/rules/titles.ts';
import type { RuleWords } from '../template.ts';
import { assessmentWords } from './rules/assessment.ts';
import { atlanteWords } from './rules/atlante.ts';
import { attendanceWords } from './rules/attendance.ts';
import { classificationWords } from './rules/classification.ts';
import { coverageWords } from './rules/coverage.ts';
import { creditWords } from './rules/credits.ts';
import { entryWords } from './rules/entry.ts';
import { exceptionWords } from './rules/exceptions.ts';
import { fadWords } from './rules/fad.ts';
import { hoursWords } from './rules/hours.ts';
import { manualWords } from './rules/manual.ts';
import { peopleWords } from './rules/people.ts';
import { profileWords } from './rules/profile.ts';
import { unitWords } from './rules/units.ts';
import { unknownWords } from './rules/unknown.ts';
import { constraintWords } from './rules/vincoli.ts';

export const ruleWords: Record<RuleId | UnknownNorm, RuleWords> = {
  ...hoursWords,
  ...unitWords,
  ...fadWords,
  ...classificationWords,
  ...profileWords,
  ...atlanteWords,
  ...creditWords,
  ...entryWords,
  ...attendanceWords,
  ...peopleWords,
  ...assessmentWords,
  ...coverageWords,
  ...constraintWords,
  ...manualWords,
  ...exceptionWords,
  ...unknownWords,
};
