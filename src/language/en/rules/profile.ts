import type { profileRules } from '../../../norms/rules/profile.ts';
import type { FamilyWords } from '../../template.ts';

export const profileWords: FamilyWords<typeof profileRules> = {
  'descrizione-missing': {
    pass: 'present, to be compared with the profile',
    fail: 'blank, required to compare it with the profile',
    remedy: 'write under “descrizione” what the course aims at',
  },
  'fasi-missing': {
    pass: '{found}, as required',
    fail: '{found} missing, required {required}',
    remedy: 'add to “fasi” of a UF: {there}',
  },
  'uc-mismatch': {
    pass: 'UC {found}, as in the standard',
    fail: 'UC {found}, in the standard UC {required}',
    remedy: 'write “uc: {written}”, or remove the line',
  },
  'risultato-mismatch': {
    pass: 'expected result as in the standard',
    fail: 'expected result {found}, in the standard {required}',
    remedy: 'use the words of the standard, or check that yours say the same',
  },
};
