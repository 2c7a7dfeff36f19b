import type { calendarRules } from '../../../norms/rules/calendar.ts';
import { both, type FamilyWords } from '../../template.ts';
import { found } from '../facts.ts';

export const calendarWords: FamilyWords<typeof calendarRules> = {
  'standard-not-in-force': {
    pass: 'in force on {found}, when the course begins',
    fail: ({ found: start, required, relation }) =>
      `${relation === '>=' ? 'in force from' : 'in force until'} ${found(required)}, the course begins on ${found(start)}`,
    remedy: 'use the standard in force when the course begins, or correct “inizio”',
  },
  'durata-above-years': {
    ...both('the course ends on {found}, by the length in years of the standard on {required} at the latest'),
    remedy: 'correct “inizio” or “fine”, or ask the Region',
  },
  'dates-below-hours': {
    ...both('{found} between start and end, whose days hold at most {required}'),
    remedy: 'correct “inizio” or “fine”',
  },
};
