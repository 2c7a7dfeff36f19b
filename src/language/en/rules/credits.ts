import type { creditRules } from '../../../norms/rules/credits.ts';
import type { FamilyWords } from '../../template.ts';

export const creditWords: FamilyWords<typeof creditRules> = {
  'credits-not-allowed': {
    pass: '{found}, allowed: {required}',
    fail: '{found} not allowed, the standard allows {required}',
    remedy: 'remove the credits that the standard does not allow',
  },
  'credits-reference-mismatch': {
    pass: 'under {found}, as in the standard',
    fail: '{found} is not in the standard, which says {required}',
    remedy: 'cite the acts of the standard, or remove the line',
  },
};
