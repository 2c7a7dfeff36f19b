import type { atlanteRules } from '../../../norms/rules/atlante.ts';
import type { FamilyWords } from '../../template.ts';

export const atlanteWords: FamilyWords<typeof atlanteRules> = {
  'ra-not-covered': {
    pass: 'sviluppato in {found}, prevista almeno una UF',
    fail: 'nessuna UF del piano lo sviluppa, prevista {either}',
    remedy: 'aggiungi {either}: ogni UF dello standard è comunque dovuta',
  },
};
