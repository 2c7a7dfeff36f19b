import type { creditRules } from '../../../norms/rules/credits.ts';
import type { FamilyWords } from '../../template.ts';

export const creditWords: FamilyWords<typeof creditRules> = {
  'credits-not-allowed': {
    pass: '{found}, ammessi {required}',
    fail: '{found} non ammessi, lo standard ammette {required}',
    remedy: 'togli i crediti che lo standard non ammette',
  },
  'credits-reference-mismatch': {
    pass: 'secondo {found}, come nello standard',
    fail: '{found} non è nello standard, che dice {required}',
    remedy: 'cita gli atti dello standard, o togli la riga',
  },
};
