import type { constraintRules } from '../../../norms/rules/vincoli.ts';
import type { FamilyWords } from '../../template.ts';
import { amounts } from './forms.ts';

export const constraintWords: FamilyWords<typeof constraintRules> = {
  'vincolo-not-met': amounts,
  'vincolo-unit-unknown': {
    pass: 'unit {found} is in the plan, though not in the standard',
    fail: 'unit {found} is neither in the standard nor in the plan, the condition is not checked',
    remedy: 'correct the code in the condition, or check it by hand',
  },
};
