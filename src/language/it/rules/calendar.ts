import type { calendarRules } from '../../../norms/rules/calendar.ts';
import { both, type FamilyWords } from '../../template.ts';
import { found } from '../facts.ts';

export const calendarWords: FamilyWords<typeof calendarRules> = {
  'standard-not-in-force': {
    pass: 'in vigore il {found}, quando il corso comincia',
    fail: ({ found: start, required, relation }) =>
      `${relation === '>=' ? 'in vigore dal' : 'in vigore fino al'} ${found(required)}, il corso comincia il ${found(start)}`,
    remedy: 'usa lo standard in vigore quando il corso comincia, o correggi «inizio»',
  },
  'durata-above-years': {
    ...both('il corso finisce il {found}, secondo la durata in anni dello standard al più tardi il {required}'),
    remedy: 'correggi «inizio» o «fine», o chiedi alla Regione',
  },
  'dates-below-hours': {
    ...both('{found} tra l’inizio e la fine, i giorni ne contengono al massimo {required}'),
    remedy: 'correggi «inizio» o «fine»',
  },
};
