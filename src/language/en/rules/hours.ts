import type { Micro } from '../../../norms/hours.ts';
import type { hoursRules } from '../../../norms/rules/hours.ts';
import { asWritten, both, type FamilyWords } from '../../template.ts';
import { hours } from '../facts.ts';
import { amounts } from './forms.ts';

export const hoursWords: FamilyWords<typeof hoursRules> = {
  'total-below-minimum': amounts,
  'aula-laboratorio-below-minimum': amounts,
  'aula-below-minimum': amounts,
  'laboratorio-below-minimum': amounts,
  'stage-below-minimum': amounts,
  'stage-laboratorio-below-minimum': amounts,
  'aula-missing': { ...both('{found}, classroom training required'), remedy: 'add classroom hours' },
  'laboratorio-missing': { ...both('{found}, practical laboratories required'), remedy: 'add laboratory hours' },
  'total-mismatch': {
    ...both('{found} declared, the parts add up to {required}'),
    remedy: ({ subject, found: declared, required: added, note }) => {
      if (subject.kind === 'stage')
        return 'spread all hours of the placement over the units, or remove “stage” from their “ore”: those of “stage” will do';
      if (added?.is === 'hours-by-mode')
        return 'write the same hours in the unit and in its modules, or remove “ore” from the unit: those of the modules will do';
      if (declared?.is !== 'amount' || added?.is !== 'amount') return undefined;
      const by = hours(Math.abs(declared.value - added.value) as Micro);
      const write = `write ${asWritten(added)}`;
      if (note === 'other-activities') return `${write}: “altre attività” (${by}) stay out of the total`;
      return `${write}, or correct the parts: they differ by ${by}`;
    },
  },
  'uf-activity-missing': {
    ...both('{found}, the field is common to all units and the Region reads it for each'),
    remedy: 'add some hours, or keep the reason at hand',
  },
};
