import type { constraintRules } from '../../../norms/rules/vincoli.ts';
import { both, type FamilyWords } from '../../template.ts';
import { amounts } from './forms.ts';

export const constraintWords: FamilyWords<typeof constraintRules> = {
  'vincolo-not-met': amounts,
  'vincolo-unit-unknown': {
    ...both('unit {found} is neither in the standard nor in the plan, the condition is not checked'),
    remedy: 'correct the code in the condition, or check it by hand',
  },
};
