import type { Outcome } from '../../../norms/outcome.ts';
import type { unitRules } from '../../../norms/rules/units.ts';
import { both, type FamilyWords } from '../../template.ts';
import { found, list } from '../facts.ts';
import { amounts } from './forms.ts';

export const unitWords: FamilyWords<typeof unitRules> = {
  'uf-missing': missing('unita_formative'),
  'uf-unknown': {
    ...strangers('UF'),
    remedy: 'have the reason ready: its hours count towards no minimum; or correct its code',
  },
  'obiettivo-unknown': { ...strangers('UF'), remedy: 'correct the code in “obiettivo”' },
  'uf-duplicate': {
    pass: 'none repeated, each required once',
    fail: '{found} written more than once, required only once',
    remedy: 'merge the two entries: the parts of a UF are its “moduli”',
  },
  'uf-order': {
    ...both('in the order {found}, in the standard {required}'),
    remedy: 'put the units in order, or have the reason ready',
  },
  'uf-below-minimum': amounts,
  'uf-above-maximum': amounts,
  'laboratorio-above-uf-maximum': amounts,
  'kc-missing': missing('competenze_chiave'),
  'kc-unknown': { ...strangers('KC'), remedy: 'correct the code, or justify the choice' },
  'kc-below-minimum': amounts,
  'kc-total-below-minimum': amounts,
};

function missing(section: string) {
  return {
    pass: 'present, required by the standard',
    fail: 'missing, required by the standard ({written})',
    incomplete: 'the plan does not have “{lacks}” yet, required by the standard',
    remedy: `add “- codice: {code}” under ${section}`,
  };
}

function strangers(kind: string) {
  return {
    pass: 'all codes are of the standard, as required',
    fail: ({ found: there, misplaced = [], elsewhere }: Outcome) => {
      const unknown = there?.is === 'codes' ? there.codes.filter((code) => !misplaced.includes(code)) : [];
      if (elsewhere !== undefined && misplaced.length > 0) {
        const where = elsewhere === 'competenze_chiave' ? 'key competences' : 'units';
        const others =
          unknown.length === 0 ? '' : `; ${list(unknown)} ${unknown.length === 1 ? 'is' : 'are'} not in it at all`;
        return `in the standard ${list(misplaced)} ${misplaced.length === 1 ? 'is' : 'are'} among the ${where}${others}`;
      }
      const several = unknown.length > 1;
      return `${found(there)} ${several ? 'are' : 'is'} not among the ${kind} of the standard`;
    },
  };
}
