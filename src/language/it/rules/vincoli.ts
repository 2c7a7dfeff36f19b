import type { constraintRules } from '../../../norms/rules/vincoli.ts';
import type { FamilyWords } from '../../template.ts';
import { amounts } from './forms.ts';

export const constraintWords: FamilyWords<typeof constraintRules> = {
  'vincolo-not-met': amounts,
  'vincolo-unit-unknown': {
    pass: 'l’unità {found} è nel piano, anche se non nello standard',
    fail: 'l’unità {found} non è né nello standard né nel piano, la condizione non è controllata',
    remedy: 'correggi il codice nella condizione, o controllala a mano',
  },
};
