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
  'aula-missing': { ...both('{found}, prevista formazione d’aula'), remedy: 'aggiungi ore di aula' },
  'laboratorio-missing': { ...both('{found}, previsti laboratori pratici'), remedy: 'aggiungi ore di laboratorio' },
  'total-mismatch': {
    ...both('dichiarate {found}, la somma delle parti è {required}'),
    remedy: 'scrivi {written}, o correggi le parti: {miss} di differenza',
  },
};
