import type { hoursRules } from '../../../norms/rules/hours.ts';
import { both, type FamilyWords } from '../../template.ts';
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
    remedy: 'write {written}, or correct the parts: they differ by {miss}',
  },
};
