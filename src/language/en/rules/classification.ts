import type { classificationRules } from '../../../norms/rules/classification.ts';
import { bound, type FamilyWords } from '../../template.ts';
import { amounts } from './forms.ts';

export const classificationWords: FamilyWords<typeof classificationRules> = {
  'eqf-mismatch': amounts,
  'ada-mismatch': bound('write [{written}], or remove the line'),
  'classification-mismatch': {
    pass: '{found}, as in the standard',
    fail: '{found} not in the standard, which says {required}',
    remedy: 'write what the standard says, or remove the line',
  },
  'classification-beyond-standard': {
    pass: '{found}, none that is only in this source',
    fail: '{found} is not among those that the standard gives the qualification ({required})',
    remedy: 'write what the standard says, or have the reason ready',
  },
  'annualita-mismatch': bound('correct the years, or remove the line'),
};
