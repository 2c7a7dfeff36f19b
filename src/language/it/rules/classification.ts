import type { classificationRules } from '../../../norms/rules/classification.ts';
import { bound, type FamilyWords } from '../../template.ts';
import { amounts } from './forms.ts';

export const classificationWords: FamilyWords<typeof classificationRules> = {
  'eqf-mismatch': amounts,
  'ada-mismatch': bound('scrivi [{written}], o togli la riga'),
  'classification-mismatch': {
    pass: '{found}, come nello standard',
    fail: '{found} non è nello standard, che dice {required}',
    remedy: 'scrivi quello che dice lo standard, o togli la riga',
  },
  'classification-beyond-standard': {
    pass: '{found}, nessuno che sia solo in questa fonte',
    fail: '{found} non è tra quelli che lo standard dà alla qualificazione ({required})',
    remedy: 'scrivi quello che dice lo standard, o tieni pronta la motivazione',
  },
  'annualita-mismatch': bound('correggi le annualità, o togli la riga'),
};
