import type { atlanteRules } from '../../../norms/rules/atlante.ts';
import type { FamilyWords } from '../../template.ts';

export const atlanteWords: FamilyWords<typeof atlanteRules> = {
  'ra-not-covered': {
    pass: 'developed by {found}, at least one UF required',
    fail: 'no UF of the plan develops it, required {either}',
    remedy: 'add {either}: every UF of the standard is due in any case',
  },
};
